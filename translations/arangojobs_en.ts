<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>CancelDialog</name>
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
    <message numerus="yes">
        <source>&amp;Cancel %Ln job(s)</source>
        <translation>
            <numerusform>&amp;Cancel %Ln job</numerusform>
            <numerusform>&amp;Cancel %Ln jobs</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%Ln being asked to stop…</source>
        <translation>
            <numerusform>%Ln being asked to stop…</numerusform>
            <numerusform>%Ln being asked to stop…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not cancelled: the server refused</source>
        <translation>
            <numerusform>%Ln not cancelled: the server refused</numerusform>
            <numerusform>%Ln not cancelled: the server refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartPage</name>
    <message numerus="yes">
        <source>%1 along %2, %Ln point(s)</source>
        <translation>
            <numerusform>%1 along %2, %Ln point</numerusform>
            <numerusform>%1 along %2, %Ln points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClearDialog</name>
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
    <message numerus="yes">
        <source>C&amp;lear %Ln job(s)</source>
        <translation>
            <numerusform>C&amp;lear %Ln job</numerusform>
            <numerusform>C&amp;lear %Ln jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message numerus="yes">
        <source>%Ln job(s) selected</source>
        <translation>
            <numerusform>%Ln job selected</numerusform>
            <numerusform>%Ln jobs selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobActions</name>
    <message numerus="yes">
        <source>%Ln of these jobs were not started here.</source>
        <translation>
            <numerusform>%Ln of these jobs was not started here.</numerusform>
            <numerusform>%Ln of these jobs were not started here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%Ln result(s) are on their way to disk and are lost if the program ends now. It closes when they are here.</source>
        <translation>
            <numerusform>%Ln result is on its way to disk and is lost if the program ends now. It closes when the result is here.</numerusform>
            <numerusform>%Ln results are on their way to disk and are lost if the program ends now. It closes when they are here.</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%Ln job(s) are cleared on the server in %1 s.</source>
        <translation>
            <numerusform>%Ln job is cleared on the server in %1 s.</numerusform>
            <numerusform>%Ln jobs are cleared on the server in %1 s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uncollected</source>
        <translation>
            <numerusform>%Ln uncollected</numerusform>
            <numerusform>%Ln uncollected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) are still on the server.</source>
        <translation>
            <numerusform>%Ln result is still on the server.</numerusform>
            <numerusform>%Ln results are still on the server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server was restarted: %Ln job(s) of this list are lost with what they had not delivered.</source>
        <translation>
            <numerusform>The server was restarted: %Ln job of this list is lost with what it had not delivered.</numerusform>
            <numerusform>The server was restarted: %Ln jobs of this list are lost with what they had not delivered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message numerus="yes">
        <source>%Ln element(s)</source>
        <translation>
            <numerusform>%Ln element</numerusform>
            <numerusform>%Ln elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln batch(es)</source>
        <translation>
            <numerusform>%Ln batch</numerusform>
            <numerusform>%Ln batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultTableModel</name>
    <message numerus="yes">
        <source>%1
in %Ln row(s)</source>
        <translation>
            <numerusform>%1
in %Ln row</numerusform>
            <numerusform>%1
in %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultTreePage</name>
    <message numerus="yes">
        <source>Open &amp;%Ln level(s) below</source>
        <translation>
            <numerusform>Open &amp;%Ln level below</numerusform>
            <numerusform>Open &amp;%Ln levels below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message numerus="yes">
        <source>%n job(s) not submitted here are left alone.</source>
        <translation>
            <numerusform>%n job not submitted here is left alone.</numerusform>
            <numerusform>%n jobs not submitted here are left alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done job(s) are younger.</source>
        <translation>
            <numerusform>%n done job is younger.</numerusform>
            <numerusform>%n done jobs are younger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) would be cleared. Their results are on the server and nowhere else. Nothing was done; --yes does it.</source>
        <translation>
            <numerusform>%n job would be cleared. Its result is on the server and nowhere else. Nothing was done; --yes does it.</numerusform>
            <numerusform>%n jobs would be cleared. Their results are on the server and nowhere else. Nothing was done; --yes does it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are held here and were not sent; the window sends them when you say so.</source>
        <translation>
            <numerusform>%n job is held here and was not sent; the window sends it when you say so.</numerusform>
            <numerusform>%n jobs are held here and were not sent; the window sends them when you say so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message numerus="yes">
        <source>%Ln picture(s) in %1</source>
        <translation>
            <numerusform>%Ln picture in %1</numerusform>
            <numerusform>%Ln pictures in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arango::Texts</name>
    <message numerus="yes">
        <source>The server runs the query with this job&apos;s mark; it is one of %Ln job(s) that appeared since.</source>
        <translation>
            <numerusform>The server runs the query with this job&apos;s mark; it is the one job that appeared since.</numerusform>
            <numerusform>The server runs the query with this job&apos;s mark; it is one of %Ln jobs that appeared since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Perhaps one of %Ln queries of %1 that began when this job was first listed, such as “%2”.</source>
        <translation>
            <numerusform>Perhaps the query of %1 that began when this job was first listed: “%2”.</numerusform>
            <numerusform>Perhaps one of %Ln queries of %1 that began when this job was first listed, such as “%2”.</numerusform>
        </translation>
    </message>
</context>
</TS>
