<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ApiRequestForm</name>
    <message>
        <source>HTTP method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in ArangoDB&apos;s documentation, without host and database; what follows a question mark is the query, percent-encoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None, or one a line: If-Match: &quot;_abc&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body of the request, JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Path:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Method:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Headers:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bod&amp;y:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the path of the request, like /_api/document/students.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path must start with a slash: /%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path has a character that must be percent-encoded: a blank is %20, ü is %C3%BC, # is %23.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A header is “Name: value”, in plain ASCII: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header %1 is set by the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON, or nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AqlEditor</name>
    <message>
        <source>AQL query</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AqlLexer</name>
    <message>
        <source>White space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>String</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bind variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quoted name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not AQL</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BindVariablesModel</name>
    <message>
        <source>This is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is neither true nor false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query does not use it, so it is kept here but not sent: the server would refuse it (error 1552).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used, not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No value yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty text)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boolean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BindVariablesPanel</name>
    <message>
        <source>Remove un&amp;used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bind variables as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bind variables as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgets the values of variables that the query does not use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bind variables: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bind variable @%1 has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bind variable @%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be a JSON object, like {&quot;name&quot;: &quot;value&quot;}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name “%1” is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write @name in the query, and it appears here. @@name stands for a collection.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>Cancel jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling asks the server to stop. AQL queries and JavaScript transactions stop at their next check point; how each ended is known only when the server says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these jobs cannot be stopped once running (documents, imports, indexes, collections run to their end): it is stopped only if it has not begun.</source>
        <translation>
            <numerusform>%Ln of these jobs cannot be stopped once running (documents, imports, indexes, collections run to their end): it is stopped only if it has not begun.</numerusform>
            <numerusform>%Ln of these jobs cannot be stopped once running (documents, imports, indexes, collections run to their end): they are stopped only if they have not begun.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✎ %Ln of them write data. A query that is stopped is rolled back, unless it committed in between.</source>
        <translation>
            <numerusform>✎ %Ln of them writes data. A query that is stopped is rolled back, unless it committed in between.</numerusform>
            <numerusform>✎ %Ln of them write data. A query that is stopped is rolled back, unless it committed in between.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected job(s) have ended already and are left out.</source>
        <translation>
            <numerusform>%Ln selected job has ended already and is left out.</numerusform>
            <numerusform>%Ln selected jobs have ended already and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Also cancel %Ln job(s) started elsewhere</source>
        <translation>
            <numerusform>&amp;Also cancel %Ln job started elsewhere</numerusform>
            <numerusform>&amp;Also cancel %Ln jobs started elsewhere</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Cancel %Ln job(s)</source>
        <translation>
            <numerusform>&amp;Cancel %Ln job</numerusform>
            <numerusform>&amp;Cancel %Ln jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelling…</source>
        <translation>
            <numerusform>%Ln cancelling…</numerusform>
            <numerusform>%Ln cancelling…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped</source>
        <translation>
            <numerusform>%Ln stopped</numerusform>
            <numerusform>%Ln stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ended in another way</source>
        <translation>
            <numerusform>%Ln ended in another way</numerusform>
            <numerusform>%Ln ended in another way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClearDialog</name>
    <message>
        <source>Clear jobs on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clearing deletes the jobs&apos; entries on the server. Results that nobody has collected are lost with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected job(s) are not on the server any more and are left out.</source>
        <translation>
            <numerusform>%Ln selected job is not on the server any more and is left out.</numerusform>
            <numerusform>%Ln selected jobs are not on the server any more and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also drop %Ln &amp;pending job(s): their work goes on, but can no longer be cancelled or collected</source>
        <translation>
            <numerusform>Also drop %Ln &amp;pending job: its work goes on, but can no longer be cancelled or collected</numerusform>
            <numerusform>Also drop %Ln &amp;pending jobs: their work goes on, but can no longer be cancelled or collected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also clear %Ln job(s) started &amp;elsewhere: this takes their results from whoever started them</source>
        <translation>
            <numerusform>Also clear %Ln job started &amp;elsewhere: this takes its result from whoever started it</numerusform>
            <numerusform>Also clear %Ln jobs started &amp;elsewhere: this takes their results from whoever started them</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>C&amp;lear %Ln job(s)</source>
        <translation>
            <numerusform>C&amp;lear %Ln job</numerusform>
            <numerusform>C&amp;lear %Ln jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>“arangojobs --help” lists what is understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submits, watches, collects, cancels and clears ArangoDB&apos;s asynchronous jobs.

arangojobs                    the window
arangojobs --sandbox          the window on a sandbox inside the program
arangojobs --server URL …     the window on a server
arangojobs sandbox --port N   the sandbox alone, for other programs
arangojobs tour DIR           the window driven by itself, with pictures

The password is read from ARANGOJOBS_PASSWORD, or asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the embedded sandbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database; _system if not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>basic (with a user), jwt, token (in the variable) or none (without a user).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For https: PEM file of the certificate&apos;s authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps all state in DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language, like de.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sandbox or tour, or nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tour needs a folder for its pictures: arangojobs tour DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--sandbox and --server exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--user, --database and --login need --server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--login is basic, jwt, token or none, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This login needs --user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CA file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox could not be started: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComposeDialog</name>
    <message>
        <source>New job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submit a&amp;nd close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submits and closes this window (Ctrl+Shift+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes this window. What is written stays for the next time (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComposePanel</name>
    <message>
        <source>&amp;AQL query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API re&amp;quest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional: words by which you find the job again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Database:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Label:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FOR s IN students FILTER s.age &gt;= @age RETURN s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep the result on the server until it is collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fire and forget: the server keeps neither the result nor an id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job can be watched, cancelled and collected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can watch, cancel or collect the job, and its errors are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Submit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends the request as a job (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a query first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted. Watch it in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✎ writes data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bind variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bind variables (%L1 of %L2 missing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bind variables (%L1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Options (%L1 set)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Connect to ArangoDB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User and password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User and password, exchanged for a token (JWT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token (JWT) of my own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: the server runs without authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only for https: who signed the server&apos;s certificate (PEM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Login:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Database:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;A file:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password stays in memory only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the user name, or choose “None” if the server runs without authentication.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CA file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CursorOptionsForm</name>
    <message>
        <source>&amp;More options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option “%1” has no proper value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Time to keep (ttl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server: 30 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many seconds the server keeps the batches that are not fetched yet. It counts from the end of the query, so it has to cover the time until you collect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server: 1,000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many elements the first answer holds. The rest has to be fetched batch by batch before the ttl is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Runtime limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server stops the query after so many seconds (maxRuntime).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memor&amp;y limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query fails when it needs more memory. In bytes, or with a unit: 256 MiB, 2G.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count &amp;elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer says how many elements the whole result has, not only this batch (count).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count without L&amp;IMIT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer says how many elements there were without the last LIMIT (fullCount).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream batc&amp;hes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server computes batch by batch while they are fetched. Needs little memory, but locks stay until the end; count, full count and cache have no effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allo&amp;w retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch that got lost on the way can be fetched once more (allowRetry, since 3.11).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use result cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the result from the server&apos;s query cache if it is there (cache).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use plan cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the execution plan from the cache (usePlanCache, since 3.12.4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill block cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the query reads goes into the storage engine&apos;s cache. Switch off for a big scan that should not push out other data (fillBlockCache).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fail on warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A warning, like a division by zero, stops the query (failOnWarning).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server: 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many warnings the answer lists (maxWarningCount).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections you may not read count as empty (skipInaccessibleCollections; Enterprise Edition).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow dirty reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May read from followers that lag behind; cluster only (allowDirtyReads).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satellite sync wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server: 60 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many seconds to wait for satellite collections (satelliteSyncWait).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server: 128</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many execution plans the optimizer compares (maxNumberOfPlans).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes per call stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server: 250</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After so many plan nodes the query goes on in another thread (maxNodesPerCallstack).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DNF members at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server: 786,432</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer FILTER conditions are not rewritten (maxDNFConditionMembers).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transaction size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A writing query fails when it writes more. In bytes, or with a unit (maxTransactionSize).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit every (bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server: 512 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A writing query commits in between after so many bytes, and is not all-or-nothing then (intermediateCommitSize).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit every (writes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server: 1,000,000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A writing query commits in between after so many writes, and is not all-or-nothing then (intermediateCommitCount).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spill rows to disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server: 5,000,000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A big SORT goes on on disk after so many rows (spillOverThresholdNumRows).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spill memory to disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server: 128 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A big SORT goes on on disk when it needs more memory. In bytes, or with a unit (spillOverThresholdMemoryUsage).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the answer tells about the execution: nothing, the time of each phase, or also the figures of every plan node. It costs a little time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1: phases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2: every node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shard key value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs the query on the one shard this value belongs to (forceOneShardAttributeValue; cluster).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules to switch on (+name) or off (-name), with blanks in between (optimizer.rules).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>… the first %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the selected job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the state means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error message of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the error means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Answer headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) selected</source>
        <translation>
            <numerusform>%Ln job selected</numerusform>
            <numerusform>%Ln jobs selected</numerusform>
        </translation>
    </message>
    <message>
        <source>no id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign: not submitted by this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, more on the server under cursor %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>&amp;Find:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next place (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes the find bar (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobActions</name>
    <message>
        <source>&amp;Open result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open result in &amp;new window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear on server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all &amp;done…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit as new job…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove from this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the result; a job of yours that is done is collected first: stored on disk, and gone from the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the server to stop the selected pending jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the entries of the selected jobs on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take ended jobs out of the list; files on disk stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs started elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these jobs were not started here.</source>
        <translation>
            <numerusform>%Ln of these jobs was not started here.</numerusform>
            <numerusform>%Ln of these jobs were not started here.</numerusform>
        </translation>
    </message>
    <message>
        <source>A result can be fetched once. Collecting takes it from whoever started the job: often a browser tab of ArangoDB&apos;s web interface that is waiting for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Collect all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobFilter</name>
    <message>
        <source>A job cannot be both ours and foreign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no condition “%1:”. Put the text in quotes to search for it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1:” does not understand “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no state “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobFormat</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server had an internal error. Its log may tell more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This login may not do that. Ask for the right on this database or collection, or connect as another user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value has the wrong type: look at the options of the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waited too long for a lock that other work holds. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled as a job. What it had changed was rolled back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is shutting down. Try again when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It reached its memory limit. Raise the limit, use a streaming query, or return less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not make sense of the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know this path or thing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This path does not allow this method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not serve requests now. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is not valid JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is in read-only mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other work changed the same document at the same time. Running it again usually helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no document with this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no collection or view of this name in this database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document with the same value in a unique index, or with the same key, exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no database of this name, or this login may not see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server of the cluster did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server of the cluster cannot be reached. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query was killed, or ran longer than its maximum runtime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query has a syntax error; the message names the place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query calls a function that does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A function in the query has the wrong number of arguments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bind variable of the query has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a value for a bind variable that the query does not use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query is not running any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest of the result is gone: the server&apos;s cursor expired before it was read. A longer ttl or a larger batch size helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else is reading the same cursor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transaction was aborted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s queue is full. Send later, and fewer at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s queue was slower than the request allowed. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobQuestion</name>
    <message>
        <source>Jobs this is about</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobService</name>
    <message>
        <source>The server may have taken the request all the same: look for a new job in the list before you send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server accepted the job but gave no id for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result could not be stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job is on %1, which is not connected now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is no longer on the server: somebody else took it, or the server was restarted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is still on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server no longer has the result; the part that arrived is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server no longer has the result, and nothing of it arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was nothing left to cancel: the job had ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest of this result has expired on the server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobTableModel</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, error %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⟨not submitted here⟩</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server lists only its id: it was not submitted by this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known to be finished since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More rows are on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobTableView</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of the job table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JsonTreeModel</name>
    <message>
        <source>[%L1 … %L2]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(value)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (cut)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>object {%L1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>array [%L1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boolean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: words, state:failed,done  mine  took:&gt;10s  http:404  db:name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results are on their way to disk. Connect elsewhere when they are here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login refused for %1 on %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no database “%1” on %2, or this user may not see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot connect to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection to a server. The query stays here; connect first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Res&amp;ume polling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause polling</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) are on their way to disk and are lost if the program ends now. It closes when they are here.</source>
        <translation>
            <numerusform>%Ln result is on its way to disk and is lost if the program ends now. It closes when the result is here.</numerusform>
            <numerusform>%Ln results are on their way to disk and are lost if the program ends now. It closes when they are here.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stay open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close &amp;now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Enter again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to %1 since %2: %3 Next try in %4 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too busy or starting up (%2). Next try in %3 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login refused for %1: %2. Polling has stopped; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be watched: %2. Next try in %3 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused since %1. The list stands as it was then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sandbox %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ArangoDB %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>database %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no list yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) on the server as of %1</source>
        <translation>
            <numerusform>%Ln job on the server as of %1</numerusform>
            <numerusform>%Ln jobs on the server as of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reading the list: %Ln job(s) or more</source>
        <translation>
            <numerusform>reading the list: %Ln job or more</numerusform>
            <numerusform>reading the list: %Ln jobs or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %1, %Ln second(s) old</source>
        <translation>
            <numerusform>⚠ %1, %Ln second old</numerusform>
            <numerusform>⚠ %1, %Ln seconds old</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No async jobs on this server.
Ctrl+T starts one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No async jobs of %1 on this server. Other users&apos; jobs cannot be seen with this login.
Ctrl+T starts one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>0 of %Ln job(s) match the filter.
Esc clears it.</source>
        <translation>
            <numerusform>0 of %Ln job matches the filter.
Esc clears it.</numerusform>
            <numerusform>0 of %Ln jobs match the filter.
Esc clears it.</numerusform>
        </translation>
    </message>
    <message>
        <source>ArangoJobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New job…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an AQL query or any API request to run in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the &amp;sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results are on their way to disk. Disconnect when they are here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polling &amp;interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About ArangoJobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Return   Submit (in the compose window)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About ArangoJobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ArangoJobs %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submits, watches, collects, cancels and clears ArangoDB&apos;s asynchronous jobs.

Free software under the GNU General Public License, version 3 or later.
Results are stored in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeStrip</name>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultDialog</name>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes this window (Esc); the result stays on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultDocument</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first %1 of %2 are shown here, with added line breaks. “Save” writes everything, unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown with added line breaks. “Save” writes the text unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>&amp;Batch:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no result yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetches the next elements of this result from the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the result…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer has no content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln element(s)</source>
        <translation>
            <numerusform>%Ln element</numerusform>
            <numerusform>%Ln elements</numerusform>
        </translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved locally in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more is on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not everything: the rest of the result is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole answer (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result array only (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result arrays of all batches as one (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultTextView</name>
    <message>
        <source>Result as text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultTreePage</name>
    <message>
        <source>Result as a tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy JSON poi&amp;nter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultVault</name>
    <message>
        <source>The folder %1 for results cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of %1 is nearly full. The result stays on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result cannot be stored in %1: %2. It stays on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result could not be written to disk completely: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SandboxCommand</name>
    <message>
        <source>A small ArangoDB-compatible server for trying programs. It keeps nothing on disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port; 0 takes any free one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of root; without it authentication is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers that run jobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address to listen on; only this machine if not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--port is a number from 0 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--threads is a number from 1 to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not understood here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectedJobsModel</name>
    <message>
        <source>not known: started elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartCard</name>
    <message>
        <source>ArangoJobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submits work to ArangoDB that runs in the background, and shows every job: pending, done, failed, cancelled.

The server keeps a result only until somebody fetches it, once. ArangoJobs stores it on your disk before you see it.

The sandbox is a small server inside this program: try everything there, nothing can break.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect to a server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateSidebar</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the server, or on the way to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is only on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken elsewhere, lost at a restart, not confirmed, or partial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted by this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listed by the server, not submitted by this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States of jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateStyle</name>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent, not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost at restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only here so far; it has not been sent to the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way to the server; the server has not confirmed it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke before the server confirmed it. It may have been executed: look before you submit it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not become a job; nothing of it is on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent as fire and forget: the server keeps neither an id nor a result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has it; it waits in the queue or runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its query is among the running queries of the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server was asked to stop it. Only its result will tell whether it did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is only on the server. Collect it to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is on its way to this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is safe on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered with an error; the answer is on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transfer broke: part of the result is on this computer, the rest is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped before it finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its entry was deleted on the server by us. Work that was running then went on to its end; its result is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It left the server, and not through this program: somebody else has fetched or deleted it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server restarted and forgot it. It may have been executed in part or in full.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>The window starts without a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Connect to database “test” of the sandbox as root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was the tour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Insert a document with key Neal, as a job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   Submit it, and a second one with key Lily.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   Write the query RETURN 100000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   Submit it, and INVALID QUERY: four jobs, each with an id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. All four are pending, done or cancelled for the server; now wait until all are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4. Collect the first: its _id is students/Neal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   Collect the second: its _id is students/Lily.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   Collect the third: the cursor&apos;s first value is 100000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   Collect the fourth: HTTP 400, error 1501, a syntax error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   The list says where the query is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5. Cancel and clear are not offered for what left the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6. Two more jobs are done and wait on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   Clear all done: the question says what is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   Yes: both are gone from the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7. Fire and forget: no job, and the write happens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   RETURN SLEEP(5) is pending: there is nothing to open yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   Cancel it: what can be stopped and what cannot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   It ends as cancelled (410), never as done with a result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A larger result comes in batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its next batch, read from the cursor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs of other programs are listed as foreign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter line finds jobs by words and by qualifiers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) in %1</source>
        <translation>
            <numerusform>%Ln picture in %1</numerusform>
            <numerusform>%Ln pictures in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>This did not come true: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>arango::Texts</name>
    <message>
        <source>The cursor answer has no result array.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer has no list of collections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the server&apos;s address, like http://localhost:8529.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a server address. It looks like http://localhost:8529.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must start with http:// or https://, not %1://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the user and password out of the address; they have fields of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only scheme, host and port belong into the address, not “%1”. The database is given separately.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s login answer has no token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer is not JSON: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not authorized: the user name or password is wrong, or the user has no access to this database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server failed, or its queue is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server is starting, stopping or too busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server answered with HTTP %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer is not a JSON array.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer has no list &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CA file %1 cannot be read, or holds no certificate in PEM format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer could not be stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke in the middle of the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server closed the connection without an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answered does not speak HTTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request waited too long for a free connection and was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered a job&apos;s status with HTTP %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer (HTTP %1) does not say which job it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server gave the job an id that is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s job list is not a list of job ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at line %2, column %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not JSON: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be a JSON object, like {&quot;name&quot;: &quot;value&quot;}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be a single JSON value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers there is not an ArangoDB server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not tell its time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>results::JsonIndex</name>
    <message>
        <source>line %L1, column %L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not JSON: it begins with “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON ends too early, at %1. What came before can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON breaks at %1: a value is missing before “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON breaks at %1: a quoted key is missing before “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON breaks at %1: a colon is missing before “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON breaks at %1: a comma or a closing bracket is missing before “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON breaks at %1: “%2” does not belong into this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON breaks at %1: only true, false and null are words here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON breaks at %1: a string has an unknown escape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON breaks at %1: a string has the control character %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON is nested deeper than %L1 levels at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON is complete, but more text follows at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reading was stopped at %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
