<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ApiRequestForm</name>
    <message>
        <source>HTTP method</source>
        <translation>HTTP-Methode</translation>
    </message>
    <message>
        <source>As in ArangoDB&apos;s documentation, without host and database; what follows a question mark is the query, percent-encoded.</source>
        <translation>Wie in der Dokumentation von ArangoDB, ohne Host und Datenbank; nach einem Fragezeichen folgen die Query-Parameter, prozentkodiert.</translation>
    </message>
    <message>
        <source>None, or one a line: If-Match: &quot;_abc&quot;</source>
        <translation>Keine, oder je Zeile einer: If-Match: &quot;_abc&quot;</translation>
    </message>
    <message>
        <source>Body of the request, JSON</source>
        <translation>Body der Anfrage, JSON</translation>
    </message>
    <message>
        <source>&amp;Path:</source>
        <translation>&amp;Pfad:</translation>
    </message>
    <message>
        <source>&amp;Method:</source>
        <translation>&amp;Methode:</translation>
    </message>
    <message>
        <source>&amp;Headers:</source>
        <translation>&amp;Header:</translation>
    </message>
    <message>
        <source>Bod&amp;y:</source>
        <translation>Bod&amp;y:</translation>
    </message>
    <message>
        <source>Write the path of the request, like /_api/document/students.</source>
        <translation>Bitte den Pfad der Anfrage angeben, etwa /_api/document/students.</translation>
    </message>
    <message>
        <source>The path must start with a slash: /%1</source>
        <translation>Der Pfad muss mit einem Schrägstrich beginnen: /%1</translation>
    </message>
    <message>
        <source>The path has a character that must be percent-encoded: a blank is %20, ü is %C3%BC, # is %23.</source>
        <translation>Der Pfad enthält ein Zeichen, das prozentkodiert werden muss: Leerzeichen als %20, ü als %C3%BC, # als %23.</translation>
    </message>
    <message>
        <source>A header is “Name: value”, in plain ASCII: %1</source>
        <translation>Ein Header hat die Form „Name: Wert“, in reinem ASCII: %1</translation>
    </message>
    <message>
        <source>The header %1 is set by the program.</source>
        <translation>Den Header %1 setzt das Programm selbst.</translation>
    </message>
    <message>
        <source>Body: %1</source>
        <translation>Body: %1</translation>
    </message>
    <message>
        <source>%1 has no body</source>
        <translation>%1 hat keinen Body</translation>
    </message>
    <message>
        <source>JSON, or nothing</source>
        <translation>JSON oder leer</translation>
    </message>
</context>
<context>
    <name>AqlEditor</name>
    <message>
        <source>AQL query</source>
        <translation>AQL-Abfrage</translation>
    </message>
</context>
<context>
    <name>AqlLexer</name>
    <message>
        <source>White space</source>
        <translation>Leerraum</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Schlüsselwort</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>String</source>
        <translation>Zeichenkette</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Line comment</source>
        <translation>Zeilenkommentar</translation>
    </message>
    <message>
        <source>Block comment</source>
        <translation>Blockkommentar</translation>
    </message>
    <message>
        <source>Bind variable</source>
        <translation>Bindevariable</translation>
    </message>
    <message>
        <source>Quoted name</source>
        <translation>Maskierter Name</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Bracket</source>
        <translation>Klammer</translation>
    </message>
    <message>
        <source>Not AQL</source>
        <translation>Kein AQL</translation>
    </message>
</context>
<context>
    <name>BindVariablesModel</name>
    <message>
        <source>This is not a number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
    <message>
        <source>This is neither true nor false.</source>
        <translation>Das ist weder true noch false.</translation>
    </message>
    <message>
        <source>The query does not use it, so it is kept here but not sent: the server would refuse it (error 1552).</source>
        <translation>Die Abfrage verwendet sie nicht; sie bleibt hier, wird aber nicht gesendet: der Server würde sie ablehnen (Fehler 1552).</translation>
    </message>
    <message>
        <source>Not used, not sent</source>
        <translation>Unbenutzt, nicht gesendet</translation>
    </message>
    <message>
        <source>No value yet</source>
        <translation>Noch kein Wert</translation>
    </message>
    <message>
        <source>(empty text)</source>
        <translation>(leerer Text)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>string</source>
        <translation>String</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>Boolean</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
</context>
<context>
    <name>BindVariablesPanel</name>
    <message>
        <source>Remove un&amp;used</source>
        <translation>Unbenutzte &amp;entfernen</translation>
    </message>
    <message>
        <source>Bind variables as a table</source>
        <translation>Bindevariablen als Tabelle</translation>
    </message>
    <message>
        <source>Bind variables as JSON</source>
        <translation>Bindevariablen als JSON</translation>
    </message>
    <message>
        <source>Forgets the values of variables that the query does not use</source>
        <translation>Verwirft die Werte von Variablen, die die Abfrage nicht verwendet</translation>
    </message>
    <message>
        <source>Bind variables: %1</source>
        <translation>Bindevariablen: %1</translation>
    </message>
    <message>
        <source>The bind variable @%1 has no value.</source>
        <translation>Die Bindevariable @%1 hat keinen Wert.</translation>
    </message>
    <message>
        <source>The bind variable @%1: %2</source>
        <translation>Bindevariable @%1: %2</translation>
    </message>
    <message>
        <source>This must be a JSON object, like {&quot;name&quot;: &quot;value&quot;}.</source>
        <translation>Das muss ein JSON-Objekt sein, etwa {&quot;name&quot;: &quot;Wert&quot;}.</translation>
    </message>
    <message>
        <source>The name “%1” is there twice.</source>
        <translation>Der Name „%1“ kommt zweimal vor.</translation>
    </message>
    <message>
        <source>Write @name in the query, and it appears here. @@name stands for a collection.</source>
        <translation>Ein @name in der Abfrage erscheint hier. @@name steht für eine Collection.</translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>Cancel jobs</source>
        <translation>Jobs abbrechen</translation>
    </message>
    <message>
        <source>Cancelling asks the server to stop. AQL queries and JavaScript transactions stop at their next check point; how each ended is known only when the server says so.</source>
        <translation>Abbrechen bittet den Server anzuhalten. AQL-Abfragen und JavaScript-Transaktionen halten an ihrem nächsten Prüfpunkt an; wie ein Job endete, ist erst bekannt, wenn der Server es meldet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these jobs cannot be stopped once running (documents, imports, indexes, collections run to their end): it is stopped only if it has not begun.</source>
        <translation>
            <numerusform>%Ln dieser Jobs lässt sich nicht mehr anhalten, sobald er läuft (Dokumente, Importe, Indizes, Collections laufen bis zum Ende): er wird nur angehalten, wenn er noch nicht begonnen hat.</numerusform>
            <numerusform>%Ln dieser Jobs lassen sich nicht mehr anhalten, sobald sie laufen (Dokumente, Importe, Indizes, Collections laufen bis zum Ende): sie werden nur angehalten, wenn sie noch nicht begonnen haben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✎ %Ln of them write data. A query that is stopped is rolled back, unless it committed in between.</source>
        <translation>
            <numerusform>✎ %Ln davon schreibt Daten. Eine angehaltene Abfrage wird zurückgerollt, es sei denn, sie hat zwischendurch committet.</numerusform>
            <numerusform>✎ %Ln davon schreiben Daten. Eine angehaltene Abfrage wird zurückgerollt, es sei denn, sie hat zwischendurch committet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected job(s) have ended already and are left out.</source>
        <translation>
            <numerusform>%Ln ausgewählter Job ist schon beendet und bleibt außen vor.</numerusform>
            <numerusform>%Ln ausgewählte Jobs sind schon beendet und bleiben außen vor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Also cancel %Ln job(s) started elsewhere</source>
        <translation>
            <numerusform>&amp;Auch %Ln Job abbrechen, der anderswo gestartet wurde</numerusform>
            <numerusform>&amp;Auch %Ln Jobs abbrechen, die anderswo gestartet wurden</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Weiterlaufen lassen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Cancel %Ln job(s)</source>
        <translation>
            <numerusform>%Ln Job a&amp;bbrechen</numerusform>
            <numerusform>%Ln Jobs a&amp;bbrechen</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelling…</source>
        <translation>
            <numerusform>%Ln wird abgebrochen…</numerusform>
            <numerusform>%Ln werden abgebrochen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped</source>
        <translation>
            <numerusform>%Ln angehalten</numerusform>
            <numerusform>%Ln angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ended in another way</source>
        <translation>
            <numerusform>%Ln anders beendet</numerusform>
            <numerusform>%Ln anders beendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClearDialog</name>
    <message>
        <source>Clear jobs on the server</source>
        <translation>Jobs auf dem Server löschen</translation>
    </message>
    <message>
        <source>Clearing deletes the jobs&apos; entries on the server. Results that nobody has collected are lost with them.</source>
        <translation>Löschen entfernt die Einträge der Jobs auf dem Server. Ergebnisse, die niemand abgeholt hat, gehen damit verloren.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected job(s) are not on the server any more and are left out.</source>
        <translation>
            <numerusform>%Ln ausgewählter Job ist nicht mehr auf dem Server und bleibt außen vor.</numerusform>
            <numerusform>%Ln ausgewählte Jobs sind nicht mehr auf dem Server und bleiben außen vor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also drop %Ln &amp;pending job(s): their work goes on, but can no longer be cancelled or collected</source>
        <translation>
            <numerusform>Auch %Ln &amp;wartenden Job verwerfen: seine Arbeit läuft weiter, lässt sich aber nicht mehr abbrechen oder abholen</numerusform>
            <numerusform>Auch %Ln &amp;wartende Jobs verwerfen: ihre Arbeit läuft weiter, lässt sich aber nicht mehr abbrechen oder abholen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also clear %Ln job(s) started &amp;elsewhere: this takes their results from whoever started them</source>
        <translation>
            <numerusform>Auch %Ln Job löschen, der &amp;anderswo gestartet wurde: wer ihn gestartet hat, verliert sein Ergebnis</numerusform>
            <numerusform>Auch %Ln Jobs löschen, die &amp;anderswo gestartet wurden: wer sie gestartet hat, verliert ihre Ergebnisse</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message numerus="yes">
        <source>C&amp;lear %Ln job(s)</source>
        <translation>
            <numerusform>%Ln Job &amp;löschen</numerusform>
            <numerusform>%Ln Jobs &amp;löschen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>“arangojobs --help” lists what is understood.</source>
        <translation>„arangojobs --help“ listet auf, was verstanden wird.</translation>
    </message>
    <message>
        <source>Submits, watches, collects, cancels and clears ArangoDB&apos;s asynchronous jobs.

arangojobs                    the window
arangojobs --sandbox          the window on a sandbox inside the program
arangojobs --server URL …     the window on a server
arangojobs sandbox --port N   the sandbox alone, for other programs
arangojobs tour DIR           the window driven by itself, with pictures

The password is read from ARANGOJOBS_PASSWORD, or asked for.</source>
        <translation>Asynchrone Jobs von ArangoDB absenden, beobachten, abholen, abbrechen und löschen.

arangojobs                    das Fenster
arangojobs --sandbox          das Fenster mit einer Sandbox im Programm
arangojobs --server URL …     das Fenster mit einem Server
arangojobs sandbox --port N   nur die Sandbox, für andere Programme
arangojobs tour DIR           das Fenster, von selbst bedient, mit Bildern

Das Passwort kommt aus ARANGOJOBS_PASSWORD oder wird erfragt.</translation>
    </message>
    <message>
        <source>This text.</source>
        <translation>Dieser Text.</translation>
    </message>
    <message>
        <source>The version.</source>
        <translation>Die Version.</translation>
    </message>
    <message>
        <source>Open the embedded sandbox.</source>
        <translation>Öffnet die eingebaute Sandbox.</translation>
    </message>
    <message>
        <source>Open this server.</source>
        <translation>Öffnet diesen Server.</translation>
    </message>
    <message>
        <source>User name.</source>
        <translation>Nutzername.</translation>
    </message>
    <message>
        <source>Database; _system if not given.</source>
        <translation>Datenbank; _system, wenn nicht angegeben.</translation>
    </message>
    <message>
        <source>basic (with a user), jwt, token (in the variable) or none (without a user).</source>
        <translation>basic (mit Nutzer), jwt, token (in der Variablen) oder none (ohne Nutzer).</translation>
    </message>
    <message>
        <source>For https: PEM file of the certificate&apos;s authority.</source>
        <translation>Für https: PEM-Datei der Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>Keeps all state in DIR.</source>
        <translation>Legt den ganzen Zustand in DIR ab.</translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation>light, dark oder system.</translation>
    </message>
    <message>
        <source>Language, like de.</source>
        <translation>Sprache, etwa de.</translation>
    </message>
    <message>
        <source>sandbox or tour, or nothing.</source>
        <translation>sandbox oder tour oder nichts.</translation>
    </message>
    <message>
        <source>The tour needs a folder for its pictures: arangojobs tour DIR.</source>
        <translation>Die Tour braucht einen Ordner für ihre Bilder: arangojobs tour DIR.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>“%1” is no command.</source>
        <translation>„%1“ ist kein Befehl.</translation>
    </message>
    <message>
        <source>--sandbox and --server exclude each other.</source>
        <translation>--sandbox und --server schließen einander aus.</translation>
    </message>
    <message>
        <source>--user, --database and --login need --server.</source>
        <translation>--user, --database und --login brauchen --server.</translation>
    </message>
    <message>
        <source>--login is basic, jwt, token or none, not “%1”.</source>
        <translation>--login ist basic, jwt, token oder none, nicht „%1“.</translation>
    </message>
    <message>
        <source>This login needs --user.</source>
        <translation>Diese Anmeldung braucht --user.</translation>
    </message>
    <message>
        <source>The CA file %1 cannot be read.</source>
        <translation>Die CA-Datei %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The sandbox could not be started: %1</source>
        <translation>Die Sandbox ließ sich nicht starten: %1</translation>
    </message>
</context>
<context>
    <name>ComposeDialog</name>
    <message>
        <source>New job</source>
        <translation>Neuer Job</translation>
    </message>
    <message>
        <source>Submit a&amp;nd close</source>
        <translation>Absenden &amp;und schließen</translation>
    </message>
    <message>
        <source>Submits and closes this window (Ctrl+Shift+Return)</source>
        <translation>Sendet ab und schließt dieses Fenster (Strg+Umschalt+Return)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Closes this window. What is written stays for the next time (Esc)</source>
        <translation>Schließt dieses Fenster. Der Entwurf bleibt für das nächste Mal erhalten (Esc)</translation>
    </message>
</context>
<context>
    <name>ComposePanel</name>
    <message>
        <source>&amp;AQL query</source>
        <translation>&amp;AQL-Abfrage</translation>
    </message>
    <message>
        <source>API re&amp;quest</source>
        <translation>API-Anfra&amp;ge</translation>
    </message>
    <message>
        <source>Optional: words by which you find the job again</source>
        <translation>Optional: Wörter, unter denen sich der Job wiederfinden lässt</translation>
    </message>
    <message>
        <source>&amp;Database:</source>
        <translation>&amp;Datenbank:</translation>
    </message>
    <message>
        <source>&amp;Label:</source>
        <translation>&amp;Label:</translation>
    </message>
    <message>
        <source>FOR s IN students FILTER s.age &gt;= @age RETURN s</source>
        <translation>FOR s IN students FILTER s.age &gt;= @age RETURN s</translation>
    </message>
    <message>
        <source>&amp;Keep the result on the server until it is collected</source>
        <translation>E&amp;rgebnis auf dem Server behalten, bis es abgeholt wird</translation>
    </message>
    <message>
        <source>&amp;Fire and forget: the server keeps neither the result nor an id</source>
        <translation>Absenden und &amp;vergessen: der Server behält weder Ergebnis noch ID</translation>
    </message>
    <message>
        <source>The job can be watched, cancelled and collected.</source>
        <translation>Der Job lässt sich beobachten, abbrechen und abholen.</translation>
    </message>
    <message>
        <source>Nobody can watch, cancel or collect the job, and its errors are lost.</source>
        <translation>Niemand kann den Job beobachten, abbrechen oder abholen, und seine Fehler gehen verloren.</translation>
    </message>
    <message>
        <source>&amp;Submit</source>
        <translation>Ab&amp;senden</translation>
    </message>
    <message>
        <source>Sends the request as a job (Ctrl+Return)</source>
        <translation>Sendet die Anfrage als Job (Strg+Return)</translation>
    </message>
    <message>
        <source>Choose a database.</source>
        <translation>Bitte eine Datenbank wählen.</translation>
    </message>
    <message>
        <source>Write a query first.</source>
        <translation>Bitte zuerst eine Abfrage schreiben.</translation>
    </message>
    <message>
        <source>Submitted. Watch it in the list.</source>
        <translation>Abgesendet. Der Job steht in der Liste.</translation>
    </message>
    <message>
        <source>✎ writes data</source>
        <translation>✎ schreibt Daten</translation>
    </message>
    <message>
        <source>reads only</source>
        <translation>liest nur</translation>
    </message>
    <message>
        <source>&amp;Bind variables</source>
        <translation>&amp;Bindevariablen</translation>
    </message>
    <message>
        <source>&amp;Bind variables (%L1 of %L2 missing)</source>
        <translation>&amp;Bindevariablen (%L1 von %L2 ohne Wert)</translation>
    </message>
    <message>
        <source>&amp;Bind variables (%L1)</source>
        <translation>&amp;Bindevariablen (%L1)</translation>
    </message>
    <message>
        <source>&amp;Options (%L1 set)</source>
        <translation>&amp;Optionen (%L1 gesetzt)</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>&amp;Optionen</translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Connect to ArangoDB</source>
        <translation>Mit ArangoDB verbinden</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>Nutzer und Passwort</translation>
    </message>
    <message>
        <source>User and password, exchanged for a token (JWT)</source>
        <translation>Nutzer und Passwort, getauscht gegen ein Token (JWT)</translation>
    </message>
    <message>
        <source>A token (JWT) of my own</source>
        <translation>Ein eigenes Token (JWT)</translation>
    </message>
    <message>
        <source>None: the server runs without authentication</source>
        <translation>Keine: der Server läuft ohne Authentifizierung</translation>
    </message>
    <message>
        <source>only for https: who signed the server&apos;s certificate (PEM)</source>
        <translation>nur für https: wer das Zertifikat des Servers signiert hat (PEM)</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation>&amp;Server:</translation>
    </message>
    <message>
        <source>&amp;Login:</source>
        <translation>&amp;Anmeldung:</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>&amp;Nutzer:</translation>
    </message>
    <message>
        <source>&amp;Database:</source>
        <translation>&amp;Datenbank:</translation>
    </message>
    <message>
        <source>C&amp;A file:</source>
        <translation>&amp;CA-Datei:</translation>
    </message>
    <message>
        <source>The password stays in memory only.</source>
        <translation>Das Passwort bleibt nur im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation>Passwort oder Token</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>&amp;Token:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>Zertifikat der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Enter the user name, or choose “None” if the server runs without authentication.</source>
        <translation>Bitte den Nutzernamen angeben oder „Keine“ wählen, falls der Server ohne Authentifizierung läuft.</translation>
    </message>
    <message>
        <source>The CA file %1 cannot be read.</source>
        <translation>Die CA-Datei %1 ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>CursorOptionsForm</name>
    <message>
        <source>&amp;More options</source>
        <translation>&amp;Weitere Optionen</translation>
    </message>
    <message>
        <source>The option “%1” has no proper value.</source>
        <translation>Die Option „%1“ hat keinen gültigen Wert.</translation>
    </message>
    <message>
        <source>&amp;Time to keep (ttl)</source>
        <translation>Au&amp;fbewahrung (ttl)</translation>
    </message>
    <message>
        <source>server: 30 s</source>
        <translation>Server: 30 s</translation>
    </message>
    <message>
        <source>How many seconds the server keeps the batches that are not fetched yet. It counts from the end of the query, so it has to cover the time until you collect.</source>
        <translation>Wie viele Sekunden der Server die noch nicht geholten Teilergebnisse (Batches) aufbewahrt. Gezählt wird ab dem Ende der Abfrage; die Zeit muss also bis zum Abholen reichen.</translation>
    </message>
    <message>
        <source>Batch si&amp;ze</source>
        <translation>Batc&amp;hgröße</translation>
    </message>
    <message>
        <source>server: 1,000</source>
        <translation>Server: 1.000</translation>
    </message>
    <message>
        <source>How many elements the first answer holds. The rest has to be fetched batch by batch before the ttl is over.</source>
        <translation>Wie viele Elemente die erste Antwort enthält. Der Rest muss Batch für Batch geholt werden, bevor die ttl abgelaufen ist.</translation>
    </message>
    <message>
        <source>&amp;Runtime limit</source>
        <translation>Lauf&amp;zeitlimit</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>kein Limit</translation>
    </message>
    <message>
        <source>The server stops the query after so many seconds (maxRuntime).</source>
        <translation>Der Server stoppt die Abfrage nach so vielen Sekunden (maxRuntime).</translation>
    </message>
    <message>
        <source>Memor&amp;y limit</source>
        <translation>S&amp;peicherlimit</translation>
    </message>
    <message>
        <source>server&apos;s own</source>
        <translation>wie der Server</translation>
    </message>
    <message>
        <source>The query fails when it needs more memory. In bytes, or with a unit: 256 MiB, 2G.</source>
        <translation>Die Abfrage schlägt fehl, wenn sie mehr Speicher braucht. In Byte oder mit Einheit: 256 MiB, 2G.</translation>
    </message>
    <message>
        <source>Count &amp;elements</source>
        <translation>Ele&amp;mente zählen</translation>
    </message>
    <message>
        <source>The answer says how many elements the whole result has, not only this batch (count).</source>
        <translation>Die Antwort nennt die Zahl der Elemente im ganzen Ergebnis, nicht nur in diesem Batch (count).</translation>
    </message>
    <message>
        <source>Count without L&amp;IMIT</source>
        <translation>Ohn&amp;e LIMIT zählen</translation>
    </message>
    <message>
        <source>The answer says how many elements there were without the last LIMIT (fullCount).</source>
        <translation>Die Antwort nennt die Zahl der Elemente ohne das letzte LIMIT (fullCount).</translation>
    </message>
    <message>
        <source>Stream batc&amp;hes</source>
        <translation>Ba&amp;tches streamen</translation>
    </message>
    <message>
        <source>The server computes batch by batch while they are fetched. Needs little memory, but locks stay until the end; count, full count and cache have no effect.</source>
        <translation>Der Server berechnet Batch für Batch, während sie geholt werden. Braucht wenig Speicher, aber Sperren bleiben bis zum Ende; count, fullCount und cache wirken nicht.</translation>
    </message>
    <message>
        <source>Allo&amp;w retry</source>
        <translation>&amp;Neuabruf erlauben</translation>
    </message>
    <message>
        <source>A batch that got lost on the way can be fetched once more (allowRetry, since 3.11).</source>
        <translation>Ein unterwegs verlorener Batch lässt sich noch einmal holen (allowRetry, ab 3.11).</translation>
    </message>
    <message>
        <source>Use result cache</source>
        <translation>Ergebnis-Cache nutzen</translation>
    </message>
    <message>
        <source>Takes the result from the server&apos;s query cache if it is there (cache).</source>
        <translation>Nimmt das Ergebnis aus dem Abfrage-Cache des Servers, falls es dort liegt (cache).</translation>
    </message>
    <message>
        <source>Use plan cache</source>
        <translation>Plan-Cache nutzen</translation>
    </message>
    <message>
        <source>Takes the execution plan from the cache (usePlanCache, since 3.12.4).</source>
        <translation>Nimmt den Ausführungsplan aus dem Cache (usePlanCache, ab 3.12.4).</translation>
    </message>
    <message>
        <source>Fill block cache</source>
        <translation>Block-Cache füllen</translation>
    </message>
    <message>
        <source>What the query reads goes into the storage engine&apos;s cache. Switch off for a big scan that should not push out other data (fillBlockCache).</source>
        <translation>Was die Abfrage liest, kommt in den Cache der Storage-Engine. Abschalten bei einem großen Scan, der andere Daten nicht verdrängen soll (fillBlockCache).</translation>
    </message>
    <message>
        <source>Fail on warning</source>
        <translation>Warnung ist Fehler</translation>
    </message>
    <message>
        <source>A warning, like a division by zero, stops the query (failOnWarning).</source>
        <translation>Eine Warnung, etwa Division durch null, stoppt die Abfrage (failOnWarning).</translation>
    </message>
    <message>
        <source>Warnings at most</source>
        <translation>Warnungen höchstens</translation>
    </message>
    <message>
        <source>server: 10</source>
        <translation>Server: 10</translation>
    </message>
    <message>
        <source>How many warnings the answer lists (maxWarningCount).</source>
        <translation>Wie viele Warnungen die Antwort auflistet (maxWarningCount).</translation>
    </message>
    <message>
        <source>Skip unreadable</source>
        <translation>Unlesbare auslassen</translation>
    </message>
    <message>
        <source>Collections you may not read count as empty (skipInaccessibleCollections; Enterprise Edition).</source>
        <translation>Collections ohne Leserecht gelten als leer (skipInaccessibleCollections; Enterprise Edition).</translation>
    </message>
    <message>
        <source>Allow dirty reads</source>
        <translation>Dirty Reads erlauben</translation>
    </message>
    <message>
        <source>May read from followers that lag behind; cluster only (allowDirtyReads).</source>
        <translation>Darf von Followern lesen, die hinterherhinken; nur im Cluster (allowDirtyReads).</translation>
    </message>
    <message>
        <source>Satellite sync wait</source>
        <translation>Satellite-Wartezeit</translation>
    </message>
    <message>
        <source>server: 60 s</source>
        <translation>Server: 60 s</translation>
    </message>
    <message>
        <source>How many seconds to wait for satellite collections (satelliteSyncWait).</source>
        <translation>Wie viele Sekunden auf SatelliteCollections gewartet wird (satelliteSyncWait).</translation>
    </message>
    <message>
        <source>Plans at most</source>
        <translation>Pläne höchstens</translation>
    </message>
    <message>
        <source>server: 128</source>
        <translation>Server: 128</translation>
    </message>
    <message>
        <source>How many execution plans the optimizer compares (maxNumberOfPlans).</source>
        <translation>Wie viele Ausführungspläne der Optimierer vergleicht (maxNumberOfPlans).</translation>
    </message>
    <message>
        <source>Nodes per call stack</source>
        <translation>Knoten je Callstack</translation>
    </message>
    <message>
        <source>server: 250</source>
        <translation>Server: 250</translation>
    </message>
    <message>
        <source>After so many plan nodes the query goes on in another thread (maxNodesPerCallstack).</source>
        <translation>Nach so vielen Planknoten läuft die Abfrage in einem anderen Thread weiter (maxNodesPerCallstack).</translation>
    </message>
    <message>
        <source>DNF members at most</source>
        <translation>DNF-Glieder höchstens</translation>
    </message>
    <message>
        <source>server: 786,432</source>
        <translation>Server: 786.432</translation>
    </message>
    <message>
        <source>Longer FILTER conditions are not rewritten (maxDNFConditionMembers).</source>
        <translation>Längere FILTER-Bedingungen werden nicht umgeschrieben (maxDNFConditionMembers).</translation>
    </message>
    <message>
        <source>Transaction size</source>
        <translation>Transaktionsgröße</translation>
    </message>
    <message>
        <source>A writing query fails when it writes more. In bytes, or with a unit (maxTransactionSize).</source>
        <translation>Eine schreibende Abfrage schlägt fehl, wenn sie mehr schreibt. In Byte oder mit Einheit (maxTransactionSize).</translation>
    </message>
    <message>
        <source>Commit every (bytes)</source>
        <translation>Commit alle (Byte)</translation>
    </message>
    <message>
        <source>server: 512 MiB</source>
        <translation>Server: 512 MiB</translation>
    </message>
    <message>
        <source>A writing query commits in between after so many bytes, and is not all-or-nothing then (intermediateCommitSize).</source>
        <translation>Eine schreibende Abfrage committet zwischendurch nach so vielen Byte und ist dann nicht mehr atomar (intermediateCommitSize).</translation>
    </message>
    <message>
        <source>Commit every (writes)</source>
        <translation>Commit alle (Writes)</translation>
    </message>
    <message>
        <source>server: 1,000,000</source>
        <translation>Server: 1.000.000</translation>
    </message>
    <message>
        <source>A writing query commits in between after so many writes, and is not all-or-nothing then (intermediateCommitCount).</source>
        <translation>Eine schreibende Abfrage committet zwischendurch nach so vielen Schreibvorgängen und ist dann nicht mehr atomar (intermediateCommitCount).</translation>
    </message>
    <message>
        <source>Spill rows to disk</source>
        <translation>Auslagern ab Zeilen</translation>
    </message>
    <message>
        <source>server: 5,000,000</source>
        <translation>Server: 5.000.000</translation>
    </message>
    <message>
        <source>A big SORT goes on on disk after so many rows (spillOverThresholdNumRows).</source>
        <translation>Ein großes SORT läuft nach so vielen Zeilen auf der Platte weiter (spillOverThresholdNumRows).</translation>
    </message>
    <message>
        <source>Spill memory to disk</source>
        <translation>Auslagern ab Speicher</translation>
    </message>
    <message>
        <source>server: 128 MiB</source>
        <translation>Server: 128 MiB</translation>
    </message>
    <message>
        <source>A big SORT goes on on disk when it needs more memory. In bytes, or with a unit (spillOverThresholdMemoryUsage).</source>
        <translation>Ein großes SORT läuft auf der Platte weiter, wenn es mehr Speicher braucht. In Byte oder mit Einheit (spillOverThresholdMemoryUsage).</translation>
    </message>
    <message>
        <source>server decides</source>
        <translation>Server entscheidet</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>Prof&amp;il</translation>
    </message>
    <message>
        <source>What the answer tells about the execution: nothing, the time of each phase, or also the figures of every plan node. It costs a little time.</source>
        <translation>Was die Antwort über die Ausführung verrät: nichts, die Zeit jeder Phase oder auch die Zahlen jedes Planknotens. Kostet etwas Zeit.</translation>
    </message>
    <message>
        <source>0: none</source>
        <translation>0: nichts</translation>
    </message>
    <message>
        <source>1: phases</source>
        <translation>1: Phasen</translation>
    </message>
    <message>
        <source>2: every node</source>
        <translation>2: jeder Knoten</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Shard key value</source>
        <translation>Shard-Schlüsselwert</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Runs the query on the one shard this value belongs to (forceOneShardAttributeValue; cluster).</source>
        <translation>Führt die Abfrage auf dem einen Shard aus, zu dem dieser Wert gehört (forceOneShardAttributeValue; Cluster).</translation>
    </message>
    <message>
        <source>Optimizer rules</source>
        <translation>Optimiererregeln</translation>
    </message>
    <message>
        <source>Rules to switch on (+name) or off (-name), with blanks in between (optimizer.rules).</source>
        <translation>Regeln zum Einschalten (+name) oder Ausschalten (-name), durch Leerzeichen getrennt (optimizer.rules).</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>… the first %1 of %2</source>
        <translation>… die ersten %1 von %2</translation>
    </message>
    <message>
        <source>Details of the selected job</source>
        <translation>Details zum ausgewählten Job</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the id</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>What the state means</source>
        <translation>Bedeutung des Zustands</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Error message of the server</source>
        <translation>Fehlermeldung des Servers</translation>
    </message>
    <message>
        <source>What the error means</source>
        <translation>Bedeutung des Fehlers</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Abgesendet</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Cancel accepted</source>
        <translation>Abbruch angenommen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Abgeholt</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP-Status</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Headers of the answer</source>
        <translation>Header der Antwort</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>Ab&amp;frage</translation>
    </message>
    <message>
        <source>&amp;Request</source>
        <translation>Anfra&amp;ge</translation>
    </message>
    <message>
        <source>&amp;Answer headers</source>
        <translation>Ant&amp;wort-Header</translation>
    </message>
    <message>
        <source>No job selected</source>
        <translation>Kein Job ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) selected</source>
        <translation>
            <numerusform>%Ln Job ausgewählt</numerusform>
            <numerusform>%Ln Jobs ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>no id</source>
        <translation>keine ID</translation>
    </message>
    <message>
        <source>Error %1</source>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>Foreign: not submitted by this program</source>
        <translation>Fremd: nicht von diesem Programm abgesendet</translation>
    </message>
    <message>
        <source>%1, more on the server under cursor %2</source>
        <translation>%1, weitere auf dem Server unter Cursor %2</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Suchen:</translation>
    </message>
    <message>
        <source>Ne&amp;xt match</source>
        <translation>Nächster &amp;Treffer</translation>
    </message>
    <message>
        <source>The next place (F3)</source>
        <translation>Die nächste Fundstelle (F3)</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Suchleiste schließen</translation>
    </message>
    <message>
        <source>Closes the find bar (Esc)</source>
        <translation>Schließt die Suchleiste (Esc)</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
</context>
<context>
    <name>JobActions</name>
    <message>
        <source>&amp;Open result</source>
        <translation>&amp;Ergebnis öffnen</translation>
    </message>
    <message>
        <source>Open result in &amp;new window</source>
        <translation>Ergebnis in neuem &amp;Fenster öffnen</translation>
    </message>
    <message>
        <source>&amp;Cancel…</source>
        <translation>&amp;Abbrechen…</translation>
    </message>
    <message>
        <source>C&amp;lear on server…</source>
        <translation>Auf Server &amp;löschen…</translation>
    </message>
    <message>
        <source>Clear all &amp;done…</source>
        <translation>Fer&amp;tige löschen…</translation>
    </message>
    <message>
        <source>&amp;Edit as new job…</source>
        <translation>Als neuen Job &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>Copy &amp;id</source>
        <translation>&amp;ID kopieren</translation>
    </message>
    <message>
        <source>&amp;Remove from this list</source>
        <translation>A&amp;us dieser Liste entfernen</translation>
    </message>
    <message>
        <source>Open the result; a job of yours that is done is collected first: stored on disk, and gone from the server</source>
        <translation>Öffnet das Ergebnis; ein eigener fertiger Job wird zuerst abgeholt: auf der Platte gespeichert und vom Server verschwunden</translation>
    </message>
    <message>
        <source>Ask the server to stop the selected pending jobs</source>
        <translation>Bittet den Server, die ausgewählten wartenden Jobs anzuhalten</translation>
    </message>
    <message>
        <source>Delete the entries of the selected jobs on the server</source>
        <translation>Löscht die Einträge der ausgewählten Jobs auf dem Server</translation>
    </message>
    <message>
        <source>Take ended jobs out of the list; files on disk stay</source>
        <translation>Nimmt beendete Jobs aus der Liste; Dateien auf der Platte bleiben</translation>
    </message>
    <message>
        <source>Jobs started elsewhere</source>
        <translation>Anderswo gestartete Jobs</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these jobs were not started here.</source>
        <translation>
            <numerusform>%Ln dieser Jobs wurde nicht hier gestartet.</numerusform>
            <numerusform>%Ln dieser Jobs wurden nicht hier gestartet.</numerusform>
        </translation>
    </message>
    <message>
        <source>A result can be fetched once. Collecting takes it from whoever started the job: often a browser tab of ArangoDB&apos;s web interface that is waiting for it.</source>
        <translation>Ein Ergebnis lässt sich nur einmal holen. Wer den Job gestartet hat, verliert es durch das Abholen: oft ein Browser-Tab der Weboberfläche von ArangoDB, der darauf wartet.</translation>
    </message>
    <message>
        <source>&amp;Collect all the same</source>
        <translation>&amp;Trotzdem abholen</translation>
    </message>
    <message>
        <source>&amp;Leave them</source>
        <translation>&amp;Nicht abholen</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>Es besteht keine Verbindung zum Server.</translation>
    </message>
</context>
<context>
    <name>JobFilter</name>
    <message>
        <source>A job cannot be both ours and foreign.</source>
        <translation>Ein Job kann nicht zugleich eigen und fremd sein.</translation>
    </message>
    <message>
        <source>There is no condition “%1:”. Put the text in quotes to search for it as it is.</source>
        <translation>Es gibt keine Bedingung „%1:“. Um den Text wörtlich zu suchen, in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>“%1:” does not understand “%2”.</source>
        <translation>„%1:“ versteht „%2“ nicht.</translation>
    </message>
    <message>
        <source>There is no state “%1”.</source>
        <translation>Es gibt keinen Zustand „%1“.</translation>
    </message>
</context>
<context>
    <name>JobFormat</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 d %2</source>
        <translation>%1 d %2</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>The server had an internal error. Its log may tell more.</source>
        <translation>Im Server ist ein interner Fehler aufgetreten. Sein Log verrät vielleicht mehr.</translation>
    </message>
    <message>
        <source>This login may not do that. Ask for the right on this database or collection, or connect as another user.</source>
        <translation>Diese Anmeldung darf das nicht. Das Recht für diese Datenbank oder Collection erbitten oder als anderer Nutzer verbinden.</translation>
    </message>
    <message>
        <source>A value has the wrong type: look at the options of the request.</source>
        <translation>Ein Wert hat den falschen Typ: bitte die Optionen der Anfrage prüfen.</translation>
    </message>
    <message>
        <source>It waited too long for a lock that other work holds. Try again later.</source>
        <translation>Der Job hat zu lange auf eine Sperre gewartet, die andere Arbeit hält. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>It was cancelled as a job. What it had changed was rolled back.</source>
        <translation>Als Job abgebrochen. Seine Änderungen wurden zurückgerollt.</translation>
    </message>
    <message>
        <source>The server is shutting down. Try again when it is back.</source>
        <translation>Der Server fährt herunter. Erneut versuchen, wenn er wieder läuft.</translation>
    </message>
    <message>
        <source>It reached its memory limit. Raise the limit, use a streaming query, or return less.</source>
        <translation>Das Speicherlimit ist erreicht. Das Limit erhöhen, die Abfrage streamen oder weniger zurückgeben.</translation>
    </message>
    <message>
        <source>The server could not make sense of the request.</source>
        <translation>Der Server konnte mit der Anfrage nichts anfangen.</translation>
    </message>
    <message>
        <source>The server does not know this path or thing.</source>
        <translation>Der Server kennt diesen Pfad oder dieses Objekt nicht.</translation>
    </message>
    <message>
        <source>This path does not allow this method.</source>
        <translation>Dieser Pfad erlaubt diese Methode nicht.</translation>
    </message>
    <message>
        <source>The server does not serve requests now. Try again later.</source>
        <translation>Der Server nimmt gerade keine Anfragen an. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>The body is not valid JSON.</source>
        <translation>Der Body ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>The server is in read-only mode.</source>
        <translation>Der Server ist im Nur-Lese-Modus.</translation>
    </message>
    <message>
        <source>Other work changed the same document at the same time. Running it again usually helps.</source>
        <translation>Andere Arbeit hat dasselbe Dokument gleichzeitig geändert. Erneut ausführen hilft meistens.</translation>
    </message>
    <message>
        <source>There is no document with this key.</source>
        <translation>Es gibt kein Dokument mit diesem Schlüssel.</translation>
    </message>
    <message>
        <source>There is no collection or view of this name in this database.</source>
        <translation>Es gibt in dieser Datenbank keine Collection oder View dieses Namens.</translation>
    </message>
    <message>
        <source>The name is taken.</source>
        <translation>Der Name ist schon vergeben.</translation>
    </message>
    <message>
        <source>A document with the same value in a unique index, or with the same key, exists.</source>
        <translation>Es gibt schon ein Dokument mit demselben Wert in einem eindeutigen Index oder mit demselben Schlüssel.</translation>
    </message>
    <message>
        <source>There is no database of this name, or this login may not see it.</source>
        <translation>Es gibt keine Datenbank dieses Namens, oder diese Anmeldung darf sie nicht sehen.</translation>
    </message>
    <message>
        <source>A server of the cluster did not answer in time.</source>
        <translation>Ein Server des Clusters hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>A server of the cluster cannot be reached. Try again later.</source>
        <translation>Ein Server des Clusters ist nicht erreichbar. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>The query was killed, or ran longer than its maximum runtime.</source>
        <translation>Die Abfrage wurde abgebrochen oder lief länger als ihre maximale Laufzeit.</translation>
    </message>
    <message>
        <source>The query has a syntax error; the message names the place.</source>
        <translation>Die Abfrage hat einen Syntaxfehler; die Meldung nennt die Stelle.</translation>
    </message>
    <message>
        <source>The query is empty.</source>
        <translation>Die Abfrage ist leer.</translation>
    </message>
    <message>
        <source>The query calls a function that does not exist.</source>
        <translation>Die Abfrage ruft eine Funktion auf, die es nicht gibt.</translation>
    </message>
    <message>
        <source>A function in the query has the wrong number of arguments.</source>
        <translation>Eine Funktion in der Abfrage hat die falsche Zahl von Argumenten.</translation>
    </message>
    <message>
        <source>A bind variable of the query has no value.</source>
        <translation>Eine Bindevariable der Abfrage hat keinen Wert.</translation>
    </message>
    <message>
        <source>There is a value for a bind variable that the query does not use.</source>
        <translation>Es gibt einen Wert für eine Bindevariable, die die Abfrage nicht verwendet.</translation>
    </message>
    <message>
        <source>The query is not running any more.</source>
        <translation>Die Abfrage läuft nicht mehr.</translation>
    </message>
    <message>
        <source>The rest of the result is gone: the server&apos;s cursor expired before it was read. A longer ttl or a larger batch size helps.</source>
        <translation>Der Rest des Ergebnisses ist weg: der Cursor des Servers ist abgelaufen, bevor er gelesen wurde. Eine längere ttl oder eine größere Batchgröße hilft.</translation>
    </message>
    <message>
        <source>Somebody else is reading the same cursor.</source>
        <translation>Jemand anderes liest gerade denselben Cursor.</translation>
    </message>
    <message>
        <source>The transaction was aborted.</source>
        <translation>Die Transaktion wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The server&apos;s queue is full. Send later, and fewer at a time.</source>
        <translation>Die Warteschlange des Servers ist voll. Später senden, und weniger auf einmal.</translation>
    </message>
    <message>
        <source>The server&apos;s queue was slower than the request allowed. Try again later.</source>
        <translation>Die Warteschlange des Servers war langsamer, als die Anfrage erlaubt. Später erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>JobQuestion</name>
    <message>
        <source>Jobs this is about</source>
        <translation>Jobs, um die es geht</translation>
    </message>
</context>
<context>
    <name>JobService</name>
    <message>
        <source>The server may have taken the request all the same: look for a new job in the list before you send it again.</source>
        <translation>Der Server hat die Anfrage möglicherweise trotzdem angenommen: vor dem erneuten Senden in der Liste nach einem neuen Job sehen.</translation>
    </message>
    <message>
        <source>The server accepted the job but gave no id for it.</source>
        <translation>Der Server hat den Job angenommen, aber keine ID dafür genannt.</translation>
    </message>
    <message>
        <source>The result could not be stored.</source>
        <translation>Das Ergebnis ließ sich nicht speichern.</translation>
    </message>
    <message>
        <source>This job is on %1, which is not connected now.</source>
        <translation>Dieser Job liegt auf %1; dorthin besteht gerade keine Verbindung.</translation>
    </message>
    <message>
        <source>The result is no longer on the server: somebody else took it, or the server was restarted.</source>
        <translation>Das Ergebnis ist nicht mehr auf dem Server: jemand anderes hat es geholt, oder der Server wurde neu gestartet.</translation>
    </message>
    <message>
        <source>The result is still on the server.</source>
        <translation>Das Ergebnis ist noch auf dem Server.</translation>
    </message>
    <message>
        <source>The server no longer has the result; the part that arrived is kept.</source>
        <translation>Der Server hat das Ergebnis nicht mehr; der angekommene Teil bleibt erhalten.</translation>
    </message>
    <message>
        <source>The server no longer has the result, and nothing of it arrived.</source>
        <translation>Der Server hat das Ergebnis nicht mehr, und nichts davon ist angekommen.</translation>
    </message>
    <message>
        <source>There was nothing left to cancel: the job had ended.</source>
        <translation>Es gab nichts mehr abzubrechen: der Job war schon beendet.</translation>
    </message>
    <message>
        <source>The rest of this result has expired on the server.</source>
        <translation>Der Rest dieses Ergebnisses ist auf dem Server abgelaufen.</translation>
    </message>
</context>
<context>
    <name>JobTableModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Abgesendet</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>%1, error %2</source>
        <translation>%1, Fehler %2</translation>
    </message>
    <message>
        <source>⟨not submitted here⟩</source>
        <translation>⟨nicht hier abgesendet⟩</translation>
    </message>
    <message>
        <source>seen %1</source>
        <translation>gesehen %1</translation>
    </message>
    <message>
        <source>The server lists only its id: it was not submitted by this program.</source>
        <translation>Der Server nennt nur die ID: der Job wurde nicht von diesem Programm abgesendet.</translation>
    </message>
    <message>
        <source>Changes data.</source>
        <translation>Ändert Daten.</translation>
    </message>
    <message>
        <source>Submitted %1</source>
        <translation>Abgesendet %1</translation>
    </message>
    <message>
        <source>First seen %1</source>
        <translation>Zuerst gesehen %1</translation>
    </message>
    <message>
        <source>Known to be finished since %1</source>
        <translation>Bekanntlich beendet seit %1</translation>
    </message>
    <message>
        <source>More rows are on the server.</source>
        <translation>Weitere Zeilen sind auf dem Server.</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Byte</translation>
    </message>
</context>
<context>
    <name>JobTableView</name>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Columns of the job table</source>
        <translation>Spalten der Jobtabelle</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>JsonTreeModel</name>
    <message>
        <source>[%L1 … %L2]</source>
        <translation>[%L1 … %L2]</translation>
    </message>
    <message>
        <source>(value)</source>
        <translation>(Wert)</translation>
    </message>
    <message>
        <source>%1 (cut)</source>
        <translation>%1 (gekürzt)</translation>
    </message>
    <message>
        <source>object {%L1}</source>
        <translation>Objekt {%L1}</translation>
    </message>
    <message>
        <source>array [%L1]</source>
        <translation>Array [%L1]</translation>
    </message>
    <message>
        <source>string</source>
        <translation>String</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>Boolean</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter: words, state:failed,done  mine  took:&gt;10s  http:404  db:name</source>
        <translation>Filter: Wörter, state:failed,done  mine  took:&gt;10s  http:404  db:name</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Zustände</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Results are on their way to disk. Connect elsewhere when they are here.</source>
        <translation>Ergebnisse sind unterwegs auf die Platte. Erst anderswo verbinden, wenn sie da sind.</translation>
    </message>
    <message>
        <source>Login refused for %1 on %2: %3</source>
        <translation>Anmeldung als %1 auf %2 abgelehnt: %3</translation>
    </message>
    <message>
        <source>There is no database “%1” on %2, or this user may not see it.</source>
        <translation>Es gibt keine Datenbank „%1“ auf %2, oder dieser Nutzer darf sie nicht sehen.</translation>
    </message>
    <message>
        <source>Cannot connect to %1: %2</source>
        <translation>Keine Verbindung zu %1 möglich: %2</translation>
    </message>
    <message>
        <source>There is no connection to a server. The query stays here; connect first.</source>
        <translation>Es besteht keine Verbindung zu einem Server. Die Abfrage bleibt hier; bitte zuerst verbinden.</translation>
    </message>
    <message>
        <source>Res&amp;ume polling</source>
        <translation>Liste fort&amp;setzen</translation>
    </message>
    <message>
        <source>&amp;Pause polling</source>
        <translation>Liste an&amp;halten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) are on their way to disk and are lost if the program ends now. It closes when they are here.</source>
        <translation>
            <numerusform>%Ln Ergebnis ist unterwegs auf die Platte und geht verloren, wenn das Programm jetzt endet. Es schließt sich, sobald das Ergebnis da ist.</numerusform>
            <numerusform>%Ln Ergebnisse sind unterwegs auf die Platte und gehen verloren, wenn das Programm jetzt endet. Es schließt sich, sobald die Ergebnisse da sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stay open</source>
        <translation>&amp;Offen lassen</translation>
    </message>
    <message>
        <source>Close &amp;now</source>
        <translation>&amp;Jetzt schließen</translation>
    </message>
    <message>
        <source>Connecting to %1 …</source>
        <translation>Verbinde mit %1 …</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>Än&amp;dern…</translation>
    </message>
    <message>
        <source>&amp;Enter again…</source>
        <translation>&amp;Neu eingeben…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>No connection to %1 since %2: %3 Next try in %4 s.</source>
        <translation>Keine Verbindung zu %1 seit %2: %3 Nächster Versuch in %4 s.</translation>
    </message>
    <message>
        <source>&amp;Try now</source>
        <translation>Jetzt &amp;versuchen</translation>
    </message>
    <message>
        <source>%1 is too busy or starting up (%2). Next try in %3 s.</source>
        <translation>%1 ist überlastet oder startet gerade (%2). Nächster Versuch in %3 s.</translation>
    </message>
    <message>
        <source>Login refused for %1: %2. Polling has stopped; nothing is lost.</source>
        <translation>Anmeldung bei %1 abgelehnt: %2. Die Aktualisierung ruht; nichts ist verloren.</translation>
    </message>
    <message>
        <source>%1 cannot be watched: %2. Next try in %3 s.</source>
        <translation>%1 lässt sich nicht beobachten: %2. Nächster Versuch in %3 s.</translation>
    </message>
    <message>
        <source>Paused since %1. The list stands as it was then.</source>
        <translation>Angehalten seit %1. Die Liste zeigt den damaligen Stand.</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>Forts&amp;etzen</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>sandbox %1</source>
        <translation>Sandbox %1</translation>
    </message>
    <message>
        <source>ArangoDB %1</source>
        <translation>ArangoDB %1</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>Nutzer %1</translation>
    </message>
    <message>
        <source>database %1</source>
        <translation>Datenbank %1</translation>
    </message>
    <message>
        <source>no list yet</source>
        <translation>noch keine Liste</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) on the server as of %1</source>
        <translation>
            <numerusform>%Ln Job auf dem Server, Stand %1</numerusform>
            <numerusform>%Ln Jobs auf dem Server, Stand %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reading the list: %Ln job(s) or more</source>
        <translation>
            <numerusform>lese die Liste: %Ln Job oder mehr</numerusform>
            <numerusform>lese die Liste: %Ln Jobs oder mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %1, %Ln second(s) old</source>
        <translation>
            <numerusform>⚠ %1, %Ln Sekunde alt</numerusform>
            <numerusform>⚠ %1, %Ln Sekunden alt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinde…</translation>
    </message>
    <message>
        <source>No async jobs on this server.
Ctrl+T starts one.</source>
        <translation>Keine asynchronen Jobs auf diesem Server.
Strg+T startet einen.</translation>
    </message>
    <message>
        <source>No async jobs of %1 on this server. Other users&apos; jobs cannot be seen with this login.
Ctrl+T starts one.</source>
        <translation>Keine asynchronen Jobs von %1 auf diesem Server. Jobs anderer Nutzer sind mit dieser Anmeldung nicht sichtbar.
Strg+T startet einen.</translation>
    </message>
    <message numerus="yes">
        <source>0 of %Ln job(s) match the filter.
Esc clears it.</source>
        <translation>
            <numerusform>0 von %Ln Job passt zum Filter.
Esc hebt ihn auf.</numerusform>
            <numerusform>0 von %Ln Jobs passen zum Filter.
Esc hebt ihn auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>ArangoJobs</source>
        <translation>ArangoJobs</translation>
    </message>
    <message>
        <source>Pending %1</source>
        <translation>Wartend %1</translation>
    </message>
    <message>
        <source>Done %1</source>
        <translation>Fertig %1</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <translation>Fehlgeschlagen %1</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>Ausb&amp;lenden</translation>
    </message>
    <message>
        <source>&amp;New job…</source>
        <translation>&amp;Neuer Job…</translation>
    </message>
    <message>
        <source>Write an AQL query or any API request to run in the background</source>
        <translation>Eine AQL-Abfrage oder eine beliebige API-Anfrage für den Hintergrund schreiben</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Verbinden…</translation>
    </message>
    <message>
        <source>Try the &amp;sandbox</source>
        <translation>&amp;Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>Results are on their way to disk. Disconnect when they are here.</source>
        <translation>Ergebnisse sind unterwegs auf die Platte. Erst trennen, wenn sie da sind.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Refresh now</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Liste filtern</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Polling &amp;interval</source>
        <translation>Aktualisierungs&amp;intervall</translation>
    </message>
    <message>
        <source>every %1 s</source>
        <translation>alle %1 s</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Job</source>
        <translation>&amp;Job</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Filter…</source>
        <translation>&amp;Filtern…</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>&amp;Vorheriger Bereich</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About ArangoJobs</source>
        <translation>&amp;Über ArangoJobs</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Ctrl+Return   Submit (in the compose window)</source>
        <translation>Strg+Return   Absenden (im Fenster „Neuer Job“)</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About ArangoJobs</source>
        <translation>Über ArangoJobs</translation>
    </message>
    <message>
        <source>ArangoJobs %1</source>
        <translation>ArangoJobs %1</translation>
    </message>
    <message>
        <source>Submits, watches, collects, cancels and clears ArangoDB&apos;s asynchronous jobs.

Free software under the GNU General Public License, version 3 or later.
Results are stored in %1.</source>
        <translation>Asynchrone Jobs von ArangoDB absenden, beobachten, abholen, abbrechen und löschen.

Freie Software unter der GNU General Public License, Version 3 oder später.
Ergebnisse werden in %1 gespeichert.</translation>
    </message>
</context>
<context>
    <name>NoticeStrip</name>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>ResultDialog</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Closes this window (Esc); the result stays on disk</source>
        <translation>Schließt dieses Fenster (Esc); das Ergebnis bleibt auf der Platte</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>Ergebnis: %1</translation>
    </message>
</context>
<context>
    <name>ResultDocument</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>Die Datei %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 are shown here, with added line breaks. “Save” writes everything, unchanged.</source>
        <translation>Hier stehen nur die ersten %1 von %2, mit ergänzten Zeilenumbrüchen. „Speichern“ schreibt alles unverändert.</translation>
    </message>
    <message>
        <source>Shown with added line breaks. “Save” writes the text unchanged.</source>
        <translation>Mit ergänzten Zeilenumbrüchen. „Speichern“ schreibt den Text unverändert.</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>&amp;Batch:</source>
        <translation>Tei&amp;lergebnis:</translation>
    </message>
    <message>
        <source>&amp;Tree</source>
        <translation>&amp;Baum</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>&amp;Headers</source>
        <translation>&amp;Header</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>Ab&amp;frage</translation>
    </message>
    <message>
        <source>There is no result yet.</source>
        <translation>Noch gibt es kein Ergebnis.</translation>
    </message>
    <message>
        <source>Headers of the answer</source>
        <translation>Header der Antwort</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>&amp;Next batch</source>
        <translation>&amp;Nächstes Teilergebnis</translation>
    </message>
    <message>
        <source>Fetches the next elements of this result from the server</source>
        <translation>Holt die nächsten Elemente dieses Ergebnisses (den nächsten Batch) vom Server</translation>
    </message>
    <message>
        <source>&amp;Save as JSON…</source>
        <translation>Als &amp;JSON speichern…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies what is selected</source>
        <translation>Kopiert die Auswahl</translation>
    </message>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
    <message>
        <source>Reading the result…</source>
        <translation>Lese das Ergebnis…</translation>
    </message>
    <message>
        <source>The answer has no content.</source>
        <translation>Die Antwort hat keinen Inhalt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln element(s)</source>
        <translation>
            <numerusform>%Ln Element</numerusform>
            <numerusform>%Ln Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>saved locally in %1</source>
        <translation>lokal gespeichert in %1</translation>
    </message>
    <message>
        <source>more is on the server</source>
        <translation>mehr ist auf dem Server</translation>
    </message>
    <message>
        <source>This is not everything: the rest of the result is lost.</source>
        <translation>Das ist nicht alles: der Rest des Ergebnisses ist verloren.</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>Wird geholt…</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>Ergebnis speichern</translation>
    </message>
    <message>
        <source>Whole answer (*.json)</source>
        <translation>Ganze Antwort (*.json)</translation>
    </message>
    <message>
        <source>Result array only (*.json)</source>
        <translation>Nur das Ergebnis-Array (*.json)</translation>
    </message>
    <message>
        <source>Result arrays of all batches as one (*.json)</source>
        <translation>Ergebnis-Arrays aller Batches in einem (*.json)</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Speichere…</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
</context>
<context>
    <name>ResultTextView</name>
    <message>
        <source>Result as text</source>
        <translation>Ergebnis als Text</translation>
    </message>
</context>
<context>
    <name>ResultTreePage</name>
    <message>
        <source>Result as a tree</source>
        <translation>Ergebnis als Baum</translation>
    </message>
    <message>
        <source>Copy &amp;value</source>
        <translation>&amp;Wert kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy JSON poi&amp;nter</source>
        <translation>&amp;JSON-Pointer kopieren</translation>
    </message>
</context>
<context>
    <name>ResultVault</name>
    <message>
        <source>The folder %1 for results cannot be made.</source>
        <translation>Der Ordner %1 für Ergebnisse lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The disk of %1 is nearly full. The result stays on the server.</source>
        <translation>Die Platte von %1 ist fast voll. Das Ergebnis bleibt auf dem Server.</translation>
    </message>
    <message>
        <source>The result cannot be stored in %1: %2. It stays on the server.</source>
        <translation>Das Ergebnis lässt sich nicht in %1 speichern: %2. Es bleibt auf dem Server.</translation>
    </message>
    <message>
        <source>The result could not be written to disk completely: %1.</source>
        <translation>Das Ergebnis ließ sich nicht vollständig auf die Platte schreiben: %1.</translation>
    </message>
</context>
<context>
    <name>SandboxCommand</name>
    <message>
        <source>A small ArangoDB-compatible server for trying programs. It keeps nothing on disk.</source>
        <translation>Ein kleiner, zu ArangoDB kompatibler Server zum Ausprobieren von Programmen. Er legt nichts auf der Platte ab.</translation>
    </message>
    <message>
        <source>Port; 0 takes any free one.</source>
        <translation>Port; 0 nimmt irgendeinen freien.</translation>
    </message>
    <message>
        <source>Password of root; without it authentication is off.</source>
        <translation>Passwort von root; ohne Passwort ist die Authentifizierung aus.</translation>
    </message>
    <message>
        <source>Workers that run jobs.</source>
        <translation>Worker, die Jobs ausführen.</translation>
    </message>
    <message>
        <source>Address to listen on; only this machine if not given.</source>
        <translation>Adresse, auf der gelauscht wird; ohne Angabe nur dieser Rechner.</translation>
    </message>
    <message>
        <source>--port is a number from 0 to 65535.</source>
        <translation>--port ist eine Zahl von 0 bis 65535.</translation>
    </message>
    <message>
        <source>--threads is a number from 1 to %1.</source>
        <translation>--threads ist eine Zahl von 1 bis %1.</translation>
    </message>
    <message>
        <source>“%1” is not understood here.</source>
        <translation>„%1“ wird hier nicht verstanden.</translation>
    </message>
</context>
<context>
    <name>SelectedJobsModel</name>
    <message>
        <source>not known: started elsewhere</source>
        <translation>unbekannt: anderswo gestartet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>StartCard</name>
    <message>
        <source>ArangoJobs</source>
        <translation>ArangoJobs</translation>
    </message>
    <message>
        <source>Submits work to ArangoDB that runs in the background, and shows every job: pending, done, failed, cancelled.

The server keeps a result only until somebody fetches it, once. ArangoJobs stores it on your disk before you see it.

The sandbox is a small server inside this program: try everything there, nothing can break.</source>
        <translation>Sendet Arbeit an ArangoDB, die dort im Hintergrund läuft, und zeigt jeden Job: wartend, fertig, fehlgeschlagen, abgebrochen.

Der Server behält ein Ergebnis nur, bis jemand es holt, ein einziges Mal. ArangoJobs speichert es auf der Platte, bevor es zu sehen ist.

Die Sandbox ist ein kleiner Server in diesem Programm: alles ausprobieren, nichts kann kaputtgehen.</translation>
    </message>
    <message>
        <source>&amp;Connect to a server…</source>
        <translation>&amp;Mit einem Server verbinden…</translation>
    </message>
    <message>
        <source>&amp;Try the sandbox</source>
        <translation>Sandbox a&amp;usprobieren</translation>
    </message>
</context>
<context>
    <name>StateSidebar</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>On the server, or on the way to it</source>
        <translation>Auf dem Server oder auf dem Weg dorthin</translation>
    </message>
    <message>
        <source>The result is only on the server</source>
        <translation>Das Ergebnis ist nur auf dem Server</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Taken elsewhere, lost at a restart, not confirmed, or partial</source>
        <translation>Anderswo entnommen, beim Neustart verloren, unbestätigt oder unvollständig</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Submitted by this program</source>
        <translation>Von diesem Programm abgesendet</translation>
    </message>
    <message>
        <source>Foreign</source>
        <translation>Fremde</translation>
    </message>
    <message>
        <source>Listed by the server, not submitted by this program</source>
        <translation>Vom Server aufgelistet, nicht von diesem Programm abgesendet</translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation>Nach Zustand filtern</translation>
    </message>
    <message>
        <source>States of jobs</source>
        <translation>Zustände der Jobs</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>StateStyle</name>
    <message>
        <source>Held</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Unbestätigt</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Sent, not kept</source>
        <translation>Gesendet, vergessen</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Collecting</source>
        <translation>Wird abgeholt</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Abgeholt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Unvollständig</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Taken elsewhere</source>
        <translation>Anderswo entnommen</translation>
    </message>
    <message>
        <source>Lost at restart</source>
        <translation>Verloren (Neustart)</translation>
    </message>
    <message>
        <source>Only here so far; it has not been sent to the server.</source>
        <translation>Bisher nur hier; noch nicht an den Server gesendet.</translation>
    </message>
    <message>
        <source>On its way to the server; the server has not confirmed it yet.</source>
        <translation>Auf dem Weg zum Server; der Server hat ihn noch nicht bestätigt.</translation>
    </message>
    <message>
        <source>The connection broke before the server confirmed it. It may have been executed: look before you submit it again.</source>
        <translation>Die Verbindung brach ab, bevor der Server bestätigt hat. Der Job wurde möglicherweise ausgeführt: vor erneutem Absenden nachsehen.</translation>
    </message>
    <message>
        <source>It did not become a job; nothing of it is on the server.</source>
        <translation>Daraus wurde kein Job; nichts davon ist auf dem Server.</translation>
    </message>
    <message>
        <source>Sent as fire and forget: the server keeps neither an id nor a result.</source>
        <translation>Abgesendet und vergessen: der Server behält weder ID noch Ergebnis.</translation>
    </message>
    <message>
        <source>The server has it; it waits in the queue or runs.</source>
        <translation>Der Server hat ihn; er wartet in der Warteschlange oder läuft.</translation>
    </message>
    <message>
        <source>Its query is among the running queries of the server.</source>
        <translation>Seine Abfrage ist unter den laufenden Abfragen des Servers.</translation>
    </message>
    <message>
        <source>The server was asked to stop it. Only its result will tell whether it did.</source>
        <translation>Der Server wurde gebeten, ihn anzuhalten. Erst das Ergebnis zeigt, ob es gelungen ist.</translation>
    </message>
    <message>
        <source>The result is only on the server. Collect it to keep it.</source>
        <translation>Das Ergebnis ist nur auf dem Server. Abholen, um es zu behalten.</translation>
    </message>
    <message>
        <source>The result is on its way to this computer.</source>
        <translation>Das Ergebnis ist auf dem Weg zu diesem Rechner.</translation>
    </message>
    <message>
        <source>The result is safe on this computer.</source>
        <translation>Das Ergebnis liegt sicher auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The server answered with an error; the answer is on this computer.</source>
        <translation>Der Server hat mit einem Fehler geantwortet; die Antwort liegt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The transfer broke: part of the result is on this computer, the rest is lost.</source>
        <translation>Die Übertragung brach ab: ein Teil des Ergebnisses liegt auf diesem Rechner, der Rest ist verloren.</translation>
    </message>
    <message>
        <source>It was stopped before it finished.</source>
        <translation>Angehalten, bevor er fertig war.</translation>
    </message>
    <message>
        <source>Its entry was deleted on the server by us. Work that was running then went on to its end; its result is lost.</source>
        <translation>Wir haben seinen Eintrag auf dem Server gelöscht. Arbeit, die da noch lief, ging bis zum Ende weiter; ihr Ergebnis ist verloren.</translation>
    </message>
    <message>
        <source>It left the server, and not through this program: somebody else has fetched or deleted it.</source>
        <translation>Er ist vom Server verschwunden, aber nicht durch dieses Programm: jemand anderes hat ihn geholt oder gelöscht.</translation>
    </message>
    <message>
        <source>The server restarted and forgot it. It may have been executed in part or in full.</source>
        <translation>Der Server wurde neu gestartet und hat ihn vergessen. Er wurde möglicherweise ganz oder teilweise ausgeführt.</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>The window starts without a connection.</source>
        <translation>Das Fenster startet ohne Verbindung.</translation>
    </message>
    <message>
        <source>1. Connect to database “test” of the sandbox as root.</source>
        <translation>1. Mit der Datenbank „test“ der Sandbox als root verbinden.</translation>
    </message>
    <message>
        <source>That was the tour.</source>
        <translation>Das war die Tour.</translation>
    </message>
    <message>
        <source>2. Insert a document with key Neal, as a job.</source>
        <translation>2. Ein Dokument mit dem Schlüssel Neal einfügen, als Job.</translation>
    </message>
    <message>
        <source>   Submit it, and a second one with key Lily.</source>
        <translation>   Absenden, und ein zweites mit dem Schlüssel Lily.</translation>
    </message>
    <message>
        <source>   Write the query RETURN 100000.</source>
        <translation>   Die Abfrage RETURN 100000 schreiben.</translation>
    </message>
    <message>
        <source>   Submit it, and INVALID QUERY: four jobs, each with an id.</source>
        <translation>   Absenden, und INVALID QUERY: vier Jobs, jeder mit einer ID.</translation>
    </message>
    <message>
        <source>3. All four are pending, done or cancelled for the server; now wait until all are done.</source>
        <translation>3. Alle vier sind für den Server wartend, fertig oder abgebrochen; nun warten, bis alle fertig sind.</translation>
    </message>
    <message>
        <source>4. Collect the first: its _id is students/Neal.</source>
        <translation>4. Den ersten abholen: seine _id ist students/Neal.</translation>
    </message>
    <message>
        <source>   Collect the second: its _id is students/Lily.</source>
        <translation>   Den zweiten abholen: seine _id ist students/Lily.</translation>
    </message>
    <message>
        <source>   Collect the third: the cursor&apos;s first value is 100000.</source>
        <translation>   Den dritten abholen: der erste Wert des Cursors ist 100000.</translation>
    </message>
    <message>
        <source>   Collect the fourth: HTTP 400, error 1501, a syntax error.</source>
        <translation>   Den vierten abholen: HTTP 400, Fehler 1501, ein Syntaxfehler.</translation>
    </message>
    <message>
        <source>   The list says where the query is wrong.</source>
        <translation>   Die Liste sagt, wo die Abfrage falsch ist.</translation>
    </message>
    <message>
        <source>5. Cancel and clear are not offered for what left the server.</source>
        <translation>5. Abbrechen und Löschen gibt es nicht für das, was nicht mehr auf dem Server ist.</translation>
    </message>
    <message>
        <source>6. Two more jobs are done and wait on the server.</source>
        <translation>6. Zwei weitere Jobs sind fertig und warten auf dem Server.</translation>
    </message>
    <message>
        <source>   Clear all done: the question says what is lost.</source>
        <translation>   Alle fertigen löschen: die Frage sagt, was verloren geht.</translation>
    </message>
    <message>
        <source>   Yes: both are gone from the server.</source>
        <translation>   Ja: beide sind vom Server verschwunden.</translation>
    </message>
    <message>
        <source>7. Fire and forget: no job, and the write happens.</source>
        <translation>7. Absenden und vergessen: kein Job, und das Schreiben geschieht.</translation>
    </message>
    <message>
        <source>   RETURN SLEEP(5) is pending: there is nothing to open yet.</source>
        <translation>   RETURN SLEEP(5) ist wartend: noch gibt es nichts zu öffnen.</translation>
    </message>
    <message>
        <source>   Cancel it: what can be stopped and what cannot.</source>
        <translation>   Abbrechen: was sich anhalten lässt und was nicht.</translation>
    </message>
    <message>
        <source>   It ends as cancelled (410), never as done with a result.</source>
        <translation>   Er endet als abgebrochen (410), nie als fertig mit Ergebnis.</translation>
    </message>
    <message>
        <source>A larger result comes in batches.</source>
        <translation>Ein größeres Ergebnis kommt in Teilergebnissen (Batches).</translation>
    </message>
    <message>
        <source>Its next batch, read from the cursor.</source>
        <translation>Sein nächstes Teilergebnis, vom Cursor gelesen.</translation>
    </message>
    <message>
        <source>Jobs of other programs are listed as foreign.</source>
        <translation>Jobs anderer Programme stehen als fremd in der Liste.</translation>
    </message>
    <message>
        <source>The filter line finds jobs by words and by qualifiers.</source>
        <translation>Die Filterzeile findet Jobs nach Wörtern und Bedingungen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) in %1</source>
        <translation>
            <numerusform>%Ln Bild in %1</numerusform>
            <numerusform>%Ln Bilder in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>This did not come true: %1</source>
        <translation>Das ist nicht eingetreten: %1</translation>
    </message>
</context>
<context>
    <name>arango::Texts</name>
    <message>
        <source>The cursor answer has no result array.</source>
        <translation>In der Antwort zum Cursor fehlt das Ergebnis-Array.</translation>
    </message>
    <message>
        <source>The server&apos;s answer has no list of collections.</source>
        <translation>In der Antwort des Servers fehlt die Liste der Collections.</translation>
    </message>
    <message>
        <source>Enter the server&apos;s address, like http://localhost:8529.</source>
        <translation>Bitte die Adresse des Servers angeben, etwa http://localhost:8529.</translation>
    </message>
    <message>
        <source>“%1” is not a server address. It looks like http://localhost:8529.</source>
        <translation>„%1“ ist keine Serveradresse. Sie sieht aus wie http://localhost:8529.</translation>
    </message>
    <message>
        <source>The address must start with http:// or https://, not %1://.</source>
        <translation>Die Adresse muss mit http:// oder https:// beginnen, nicht mit %1://.</translation>
    </message>
    <message>
        <source>Leave the user and password out of the address; they have fields of their own.</source>
        <translation>Nutzer und Passwort gehören nicht in die Adresse; für sie gibt es eigene Felder.</translation>
    </message>
    <message>
        <source>Only scheme, host and port belong into the address, not “%1”. The database is given separately.</source>
        <translation>In die Adresse gehören nur Schema, Host und Port, nicht „%1“. Die Datenbank wird getrennt angegeben.</translation>
    </message>
    <message>
        <source>The server&apos;s login answer has no token.</source>
        <translation>In der Antwort des Servers auf die Anmeldung fehlt das Token.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is empty.</source>
        <translation>Die Antwort des Servers ist leer.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not JSON: %1.</source>
        <translation>Die Antwort des Servers ist kein JSON: %1.</translation>
    </message>
    <message>
        <source>not authorized: the user name or password is wrong, or the user has no access to this database</source>
        <translation>nicht autorisiert: Nutzername oder Passwort ist falsch, oder der Nutzer hat keinen Zugriff auf diese Datenbank</translation>
    </message>
    <message>
        <source>the server failed, or its queue is full</source>
        <translation>der Server ist gescheitert, oder seine Warteschlange ist voll</translation>
    </message>
    <message>
        <source>the server is starting, stopping or too busy</source>
        <translation>der Server startet, fährt herunter oder ist überlastet</translation>
    </message>
    <message>
        <source>the server answered with HTTP %1</source>
        <translation>der Server hat mit HTTP %1 geantwortet</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not a JSON object.</source>
        <translation>Die Antwort des Servers ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not a JSON array.</source>
        <translation>Die Antwort des Servers ist kein JSON-Array.</translation>
    </message>
    <message>
        <source>The server&apos;s answer has no list &quot;%1&quot;.</source>
        <translation>In der Antwort des Servers fehlt die Liste „%1“.</translation>
    </message>
    <message>
        <source>The CA file %1 cannot be read, or holds no certificate in PEM format.</source>
        <translation>Die CA-Datei %1 ist nicht lesbar oder enthält kein Zertifikat im PEM-Format.</translation>
    </message>
    <message>
        <source>The answer could not be stored.</source>
        <translation>Die Antwort ließ sich nicht speichern.</translation>
    </message>
    <message>
        <source>The answer is too large.</source>
        <translation>Die Antwort ist zu groß.</translation>
    </message>
    <message>
        <source>The connection broke in the middle of the answer.</source>
        <translation>Die Verbindung brach mitten in der Antwort ab.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: %1</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut: %1</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer.</source>
        <translation>Der Server hat die Verbindung ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>What answered does not speak HTTP.</source>
        <translation>Was geantwortet hat, spricht kein HTTP.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The request waited too long for a free connection and was not sent.</source>
        <translation>Die Anfrage hat zu lange auf eine freie Verbindung gewartet und wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>The server answered a job&apos;s status with HTTP %1.</source>
        <translation>Der Server hat auf die Frage nach dem Zustand eines Jobs mit HTTP %1 geantwortet.</translation>
    </message>
    <message>
        <source>The answer (HTTP %1) does not say which job it belongs to.</source>
        <translation>Die Antwort (HTTP %1) sagt nicht, zu welchem Job sie gehört.</translation>
    </message>
    <message>
        <source>The server gave the job an id that is no number.</source>
        <translation>Der Server hat dem Job eine ID gegeben, die keine Zahl ist.</translation>
    </message>
    <message>
        <source>The server&apos;s job list is not a list of job ids.</source>
        <translation>Die Jobliste des Servers ist keine Liste von Job-IDs.</translation>
    </message>
    <message>
        <source>%1 at line %2, column %3</source>
        <translation>%1 in Zeile %2, Spalte %3</translation>
    </message>
    <message>
        <source>This is not JSON: %1.</source>
        <translation>Das ist kein JSON: %1.</translation>
    </message>
    <message>
        <source>This must be a JSON object, like {&quot;name&quot;: &quot;value&quot;}.</source>
        <translation>Das muss ein JSON-Objekt sein, etwa {&quot;name&quot;: &quot;Wert&quot;}.</translation>
    </message>
    <message>
        <source>This must be a single JSON value.</source>
        <translation>Das muss ein einzelner JSON-Wert sein.</translation>
    </message>
    <message>
        <source>What answers there is not an ArangoDB server.</source>
        <translation>Was dort antwortet, ist kein ArangoDB-Server.</translation>
    </message>
    <message>
        <source>The server did not tell its time.</source>
        <translation>Der Server hat seine Uhrzeit nicht genannt.</translation>
    </message>
</context>
<context>
    <name>results::JsonIndex</name>
    <message>
        <source>line %L1, column %L2</source>
        <translation>Zeile %L1, Spalte %L2</translation>
    </message>
    <message>
        <source>There is no content.</source>
        <translation>Es gibt keinen Inhalt.</translation>
    </message>
    <message>
        <source>This is not JSON: it begins with “%1”.</source>
        <translation>Das ist kein JSON: es beginnt mit „%1“.</translation>
    </message>
    <message>
        <source>The JSON ends too early, at %1. What came before can be read.</source>
        <translation>Das JSON endet zu früh, bei %1. Was davor kam, ist lesbar.</translation>
    </message>
    <message>
        <source>The JSON breaks at %1: a value is missing before “%2”.</source>
        <translation>Das JSON ist bei %1 fehlerhaft: vor „%2“ fehlt ein Wert.</translation>
    </message>
    <message>
        <source>The JSON breaks at %1: a quoted key is missing before “%2”.</source>
        <translation>Das JSON ist bei %1 fehlerhaft: vor „%2“ fehlt ein Schlüssel in Anführungszeichen.</translation>
    </message>
    <message>
        <source>The JSON breaks at %1: a colon is missing before “%2”.</source>
        <translation>Das JSON ist bei %1 fehlerhaft: vor „%2“ fehlt ein Doppelpunkt.</translation>
    </message>
    <message>
        <source>The JSON breaks at %1: a comma or a closing bracket is missing before “%2”.</source>
        <translation>Das JSON ist bei %1 fehlerhaft: vor „%2“ fehlt ein Komma oder eine schließende Klammer.</translation>
    </message>
    <message>
        <source>The JSON breaks at %1: “%2” does not belong into this number.</source>
        <translation>Das JSON ist bei %1 fehlerhaft: „%2“ gehört nicht in diese Zahl.</translation>
    </message>
    <message>
        <source>The JSON breaks at %1: only true, false and null are words here.</source>
        <translation>Das JSON ist bei %1 fehlerhaft: nur true, false und null sind hier Wörter.</translation>
    </message>
    <message>
        <source>The JSON breaks at %1: a string has an unknown escape.</source>
        <translation>Das JSON ist bei %1 fehlerhaft: ein String enthält ein unbekanntes Escape.</translation>
    </message>
    <message>
        <source>The JSON breaks at %1: a string has the control character %2.</source>
        <translation>Das JSON ist bei %1 fehlerhaft: ein String enthält das Steuerzeichen %2.</translation>
    </message>
    <message>
        <source>The JSON is nested deeper than %L1 levels at %2.</source>
        <translation>Das JSON ist bei %2 tiefer als %L1 Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>The JSON is complete, but more text follows at %1.</source>
        <translation>Das JSON ist vollständig, aber bei %1 folgt weiterer Text.</translation>
    </message>
    <message>
        <source>The reading was stopped at %1.</source>
        <translation>Das Lesen wurde bei %1 angehalten.</translation>
    </message>
</context>
</TS>
