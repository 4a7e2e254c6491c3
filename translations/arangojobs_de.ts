<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AdvancedConnection</name>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>&amp;Erweitert</translation>
    </message>
    <message>
        <source>Advanced connection settings</source>
        <translation>Erweiterte Verbindungseinstellungen</translation>
    </message>
    <message>
        <source>SHA-256: trust this server certificate and no other</source>
        <translation>SHA-256: nur diesem Serverzertifikat vertrauen, keinem anderen</translation>
    </message>
    <message>
        <source>PEM, for servers that ask for one</source>
        <translation>PEM, für Server, die eines verlangen</translation>
    </message>
    <message>
        <source>PEM; empty: in the certificate&apos;s file</source>
        <translation>PEM; leer: in der Datei des Zertifikats</translation>
    </message>
    <message>
        <source>none, or like http://proxy:3128, socks5://localhost:1080</source>
        <translation>keiner, oder etwa http://proxy:3128, socks5://localhost:1080</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>The server refuses new jobs while its queue is slower than this (3.9 and later).</source>
        <translation>Der Server lehnt neue Jobs ab, solange seine Warteschlange langsamer ist (ab 3.9).</translation>
    </message>
    <message>
        <source>Co&amp;mpress large requests (3.12 and later)</source>
        <translation>Große Anfragen ko&amp;mprimieren (ab 3.12)</translation>
    </message>
    <message>
        <source>&amp;Fingerprint:</source>
        <translation>&amp;Fingerabdruck:</translation>
    </message>
    <message>
        <source>Fingerprint of the server&apos;s certificate</source>
        <translation>Fingerabdruck des Serverzertifikats</translation>
    </message>
    <message>
        <source>Client c&amp;ertificate:</source>
        <translation>Client-&amp;Zertifikat:</translation>
    </message>
    <message>
        <source>File of the client certificate</source>
        <translation>Datei des Client-Zertifikats</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>Sch&amp;lüssel:</translation>
    </message>
    <message>
        <source>File of the certificate&apos;s key</source>
        <translation>Datei mit dem Schlüssel des Zertifikats</translation>
    </message>
    <message>
        <source>Passp&amp;hrase:</source>
        <translation>Passph&amp;rase:</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Passphrase des Schlüssels</translation>
    </message>
    <message>
        <source>Prox&amp;y:</source>
        <translation>Prox&amp;y:</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>&amp;Queue limit:</source>
        <translation>&amp;Warteschlangenlimit:</translation>
    </message>
    <message>
        <source>Longest queue time for new jobs, in seconds</source>
        <translation>Längste Wartezeit in der Warteschlange für neue Jobs, in Sekunden</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Browse: %1</source>
        <translation>Durchsuchen: %1</translation>
    </message>
    <message>
        <source>Certificates and keys (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>Zertifikate und Schlüssel (*.pem *.crt *.cer *.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>A key needs its certificate.</source>
        <translation>Ein Schlüssel braucht sein Zertifikat.</translation>
    </message>
    <message>
        <source>Ask the cluster for its c&amp;oordinators</source>
        <translation>Den Cluster nach seinen K&amp;oordinatoren fragen</translation>
    </message>
    <message>
        <source>Each coordinator keeps jobs of its own; all of them are watched.</source>
        <translation>Jeder Koordinator hat eigene Jobs; alle werden beobachtet.</translation>
    </message>
    <message>
        <source>none, or like 10.0.0.7:8529=db.example:8531</source>
        <translation>keine, oder wie 10.0.0.7:8529=db.example:8531</translation>
    </message>
    <message>
        <source>Where the coordinators are reached from here, if not under the addresses that the cluster tells; separated by commas.</source>
        <translation>Wo die Koordinatoren von hier aus erreichbar sind, falls nicht unter den Adressen, die der Cluster nennt; durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Add&amp;ress map:</source>
        <translation>Ad&amp;resstabelle:</translation>
    </message>
    <message>
        <source>Where the cluster&apos;s addresses are reached from here</source>
        <translation>Wo die Adressen des Clusters von hier aus erreichbar sind</translation>
    </message>
</context>
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
    <message>
        <source>Call of ArangoDB&apos;s HTTP API</source>
        <translation>Aufruf der HTTP-API von ArangoDB</translation>
    </message>
    <message>
        <source>Choose a call, or type some letters of it</source>
        <translation>Einen Aufruf wählen oder einige Buchstaben davon tippen</translation>
    </message>
    <message>
        <source>Ca&amp;ll:</source>
        <translation>Au&amp;fruf:</translation>
    </message>
    <message>
        <source>Put a value in the place of %1.</source>
        <translation>Bitte anstelle von %1 einen Wert einsetzen.</translation>
    </message>
    <message>
        <source>Calls about jobs, the next batches of cursors and logins cannot run as jobs.</source>
        <translation>Aufrufe zu Jobs, weitere Teilergebnisse (Batches) von Cursorn und Anmeldungen können nicht als Jobs laufen.</translation>
    </message>
    <message>
        <source>✎ Writes data.</source>
        <translation>✎ Schreibt Daten.</translation>
    </message>
    <message>
        <source>✎ Writes data if its query does.</source>
        <translation>✎ Schreibt Daten, wenn die Abfrage es tut.</translation>
    </message>
    <message>
        <source>⚠ Not in ArangoDB %1.</source>
        <translation>⚠ Nicht in ArangoDB %1.</translation>
    </message>
    <message>
        <source>Since ArangoDB %1.</source>
        <translation>Ab ArangoDB %1.</translation>
    </message>
    <message>
        <source>Until ArangoDB %1.</source>
        <translation>Bis ArangoDB %1.</translation>
    </message>
    <message>
        <source>Takes: %1</source>
        <translation>Nimmt: %1</translation>
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
    <name>BarDelegate</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Works on</source>
        <translation>Arbeitet auf</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation>Gefiltert</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Geschätzt</translation>
    </message>
    <message>
        <source>Own time</source>
        <translation>Eigene Zeit</translation>
    </message>
    <message>
        <source>Share of the time</source>
        <translation>Zeitanteil</translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation>Schritte des Plans</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Phases of the query</source>
        <translation>Phasen der Abfrage</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>BatchJoiner</name>
    <message>
        <source>There is no room for joined batches: %1</source>
        <translation>Für verbundene Teilergebnisse ist kein Platz: %1</translation>
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
    <message numerus="yes">
        <source>%Ln being asked to stop…</source>
        <translation>
            <numerusform>%Ln wird gebeten anzuhalten…</numerusform>
            <numerusform>%Ln werden gebeten anzuhalten…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not cancelled: the server refused</source>
        <translation>
            <numerusform>%Ln nicht abgebrochen: der Server hat es abgelehnt</numerusform>
            <numerusform>%Ln nicht abgebrochen: der Server hat es abgelehnt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartPage</name>
    <message>
        <source>&amp;Draw:</source>
        <translation>&amp;Zeichnen:</translation>
    </message>
    <message>
        <source>line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>&amp;Values:</source>
        <translation>&amp;Werte:</translation>
    </message>
    <message>
        <source>al&amp;ong:</source>
        <translation>entlan&amp;g:</translation>
    </message>
    <message>
        <source>one for each:</source>
        <translation>je eine Reihe für:</translation>
    </message>
    <message>
        <source>Save p&amp;icture…</source>
        <translation>Bild speiche&amp;rn…</translation>
    </message>
    <message>
        <source>Chart of the result</source>
        <translation>Diagramm des Ergebnisses</translation>
    </message>
    <message>
        <source>There is no result yet.</source>
        <translation>Noch gibt es kein Ergebnis.</translation>
    </message>
    <message>
        <source>Reading numbers…</source>
        <translation>Lese Zahlen…</translation>
    </message>
    <message>
        <source>(the rows)</source>
        <translation>(die Zeilen)</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>(value)</source>
        <translation>(Wert)</translation>
    </message>
    <message>
        <source>No column of this result has numbers: there is nothing to draw.</source>
        <translation>Keine Spalte dieses Ergebnisses enthält Zahlen: es gibt nichts zu zeichnen.</translation>
    </message>
    <message>
        <source>No row has a number in both columns.</source>
        <translation>Keine Zeile hat in beiden Spalten eine Zahl.</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keiner)</translation>
    </message>
    <message>
        <source>Times in UTC.</source>
        <translation>Zeiten in UTC.</translation>
    </message>
    <message>
        <source>%1 of %2 rows have no number here and are not drawn.</source>
        <translation>%1 von %2 Zeilen haben hier keine Zahl und sind nicht gezeichnet.</translation>
    </message>
    <message>
        <source>Of %1 points the highest and lowest are drawn.</source>
        <translation>Von %1 Punkten sind die höchsten und niedrigsten gezeichnet.</translation>
    </message>
    <message>
        <source>Of %1 points every few are drawn.</source>
        <translation>Von %1 Punkten ist nur jeder n-te gezeichnet.</translation>
    </message>
    <message>
        <source>Values of the same word are added up.</source>
        <translation>Werte desselben Worts sind addiert.</translation>
    </message>
    <message>
        <source>There are more than can be told apart: the first ones are drawn.</source>
        <translation>Es sind mehr, als sich unterscheiden lassen: gezeichnet sind die ersten.</translation>
    </message>
    <message numerus="yes">
        <source>%1 along %2, %Ln point(s)</source>
        <translation>
            <numerusform>%1 entlang %2, %Ln Punkt</numerusform>
            <numerusform>%1 entlang %2, %Ln Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
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
    <message>
        <source>C&amp;ollect yours instead</source>
        <translation>Eigene stattdessen abh&amp;olen</translation>
    </message>
    <message numerus="yes">
        <source>Done, yours: %Ln, about %1 that nobody has collected</source>
        <translation>
            <numerusform>Fertig, eigene: %Ln, etwa %1, die niemand abgeholt hat</numerusform>
            <numerusform>Fertig, eigene: %Ln, etwa %1, die niemand abgeholt hat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done, yours: %Ln that nobody has collected, of unknown size</source>
        <translation>
            <numerusform>Fertig, eigene: %Ln, den niemand abgeholt hat, von unbekannter Größe</numerusform>
            <numerusform>Fertig, eigene: %Ln, die niemand abgeholt hat, von unbekannter Größe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done, yours: %Ln</source>
        <translation>
            <numerusform>Fertig, eigene: %Ln</numerusform>
            <numerusform>Fertig, eigene: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done, started elsewhere: %Ln</source>
        <translation>
            <numerusform>Fertig, anderswo begonnen: %Ln</numerusform>
            <numerusform>Fertig, anderswo begonnen: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pending: %Ln</source>
        <translation>
            <numerusform>Wartend: %Ln</numerusform>
            <numerusform>Wartend: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Failed: %Ln, collected already and not on the server</source>
        <translation>
            <numerusform>Fehlgeschlagen: %Ln, schon abgeholt und nicht mehr auf dem Server</numerusform>
            <numerusform>Fehlgeschlagen: %Ln, schon abgeholt und nicht mehr auf dem Server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %Ln, not on this server or being collected</source>
        <translation>
            <numerusform>Ausgelassen: %Ln, nicht auf diesem Server oder gerade beim Abholen</numerusform>
            <numerusform>Ausgelassen: %Ln, nicht auf diesem Server oder gerade beim Abholen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Search columns</source>
        <translation>Spalten suchen</translation>
    </message>
    <message>
        <source>Columns, from left to right</source>
        <translation>Spalten, von links nach rechts</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>“arangojobs --help” lists what is understood.</source>
        <translation>„arangojobs --help“ listet auf, was verstanden wird.</translation>
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
        <source>--sandbox and --server exclude each other.</source>
        <translation>--sandbox und --server schließen einander aus.</translation>
    </message>
    <message>
        <source>--user, --database and --login need --server.</source>
        <translation>--user, --database und --login brauchen --server.</translation>
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
    <message>
        <source>Submits, watches, collects, cancels and clears ArangoDB&apos;s asynchronous jobs.

arangojobs                    the window
arangojobs --sandbox          the window on a sandbox inside the program
arangojobs --server URL …     the window on a server
arangojobs FILE …             the window with results that are on disk
arangojobs submit …           a command: submit, request, list, watch, status, wait,
                              result, cancel, clear; each understands --help
arangojobs sandbox --port N   the sandbox alone, for other programs
arangojobs tour DIR           the window driven by itself, with pictures

The password is read from ARANGOJOBS_PASSWORD, or asked for.</source>
        <translation>Asynchrone Jobs von ArangoDB absenden, beobachten, abholen, abbrechen und löschen.

arangojobs                    das Fenster
arangojobs --sandbox          das Fenster mit einer Sandbox im Programm
arangojobs --server URL …     das Fenster mit einem Server
arangojobs DATEI …            das Fenster mit Ergebnissen von der Platte
arangojobs submit …           ein Befehl: submit, request, list, watch, status, wait,
                              result, cancel, clear; jeder versteht --help
arangojobs sandbox --port N   nur die Sandbox, für andere Programme
arangojobs tour DIR           das Fenster, von selbst bedient, mit Bildern

Das Passwort kommt aus ARANGOJOBS_PASSWORD oder wird erfragt.</translation>
    </message>
    <message>
        <source>basic (with a user), jwt, token (in the variable), superuser (the server&apos;s secret in the variable) or none (without a user).</source>
        <translation>basic (mit Nutzer), jwt, token (in der Variablen), superuser (das Geheimnis des Servers in der Variablen) oder none (ohne Nutzer).</translation>
    </message>
    <message>
        <source>Opens a file that holds a result.</source>
        <translation>Öffnet eine Datei, die ein Ergebnis enthält.</translation>
    </message>
    <message>
        <source>“%1” is no command and no file.</source>
        <translation>„%1“ ist weder Befehl noch Datei.</translation>
    </message>
    <message>
        <source>PEM of our certificate, for servers that ask for one.</source>
        <translation>PEM des eigenen Zertifikats, für Server, die eines verlangen.</translation>
    </message>
    <message>
        <source>PEM of its key, if it is not in the same file; passphrase in ARANGOJOBS_KEY_PASSPHRASE.</source>
        <translation>PEM des Schlüssels dazu, falls nicht in derselben Datei; Passphrase in ARANGOJOBS_KEY_PASSPHRASE.</translation>
    </message>
    <message>
        <source>Trust the server certificate with this fingerprint and no other.</source>
        <translation>Nur dem Serverzertifikat mit diesem Fingerabdruck vertrauen, keinem anderen.</translation>
    </message>
    <message>
        <source>http:// or socks5://; none if not given.</source>
        <translation>http:// oder socks5://; keiner, wenn nicht angegeben.</translation>
    </message>
    <message>
        <source>The server refuses new jobs while its queue is slower.</source>
        <translation>Der Server lehnt neue Jobs ab, solange seine Warteschlange langsamer ist.</translation>
    </message>
    <message>
        <source>Sends large requests as gzip (3.12).</source>
        <translation>Sendet große Anfragen als gzip (3.12).</translation>
    </message>
    <message>
        <source>--login is basic, jwt, token, superuser or none, not “%1”.</source>
        <translation>--login ist basic, jwt, token, superuser oder none, nicht „%1“.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>--queue-time-limit is a number of seconds, not “%1”.</source>
        <translation>--queue-time-limit ist eine Zahl von Sekunden, nicht „%1“.</translation>
    </message>
    <message>
        <source>Asks the cluster for its other coordinators: each keeps jobs of its own.</source>
        <translation>Fragt den Cluster nach seinen übrigen Koordinatoren: Jeder hat eigene Jobs.</translation>
    </message>
    <message>
        <source>Where their addresses are reached from here, like 10.0.0.7:8529=db.example:8531.</source>
        <translation>Wo ihre Adressen von hier aus erreichbar sind, wie 10.0.0.7:8529=db.example:8531.</translation>
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
    <message>
        <source>The server&apos;s own secret: sees the jobs of all users</source>
        <translation>Das Geheimnis des Servers selbst: sieht die Jobs aller Nutzer</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA-Datei</translation>
    </message>
    <message>
        <source>S&amp;ecret:</source>
        <translation>&amp;Geheimnis:</translation>
    </message>
    <message>
        <source>Several coordinators of one cluster are separated by commas.</source>
        <translation>Mehrere Koordinatoren eines Clusters werden durch Kommas getrennt.</translation>
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
    <message>
        <source>Gone</source>
        <translation>Verschwunden</translation>
    </message>
    <message>
        <source>Rest expires</source>
        <translation>Rest verfällt</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Vermutlich</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>zwischen %1 und %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>has expired, as far as is known</source>
        <translation>ist verfallen, soweit bekannt</translation>
    </message>
</context>
<context>
    <name>DiffModel</name>
    <message>
        <source>= same</source>
        <translation>= gleich</translation>
    </message>
    <message>
        <source>≠ changed</source>
        <translation>≠ geändert</translation>
    </message>
    <message>
        <source>◁ only left</source>
        <translation>◁ nur links</translation>
    </message>
    <message>
        <source>▷ only right</source>
        <translation>▷ nur rechts</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Left row</source>
        <translation>Zeile links</translation>
    </message>
    <message>
        <source>Right row</source>
        <translation>Zeile rechts</translation>
    </message>
    <message>
        <source>Fields that differ</source>
        <translation>Abweichende Felder</translation>
    </message>
</context>
<context>
    <name>DiffWindow</name>
    <message>
        <source>Two results compared</source>
        <translation>Zwei Ergebnisse im Vergleich</translation>
    </message>
    <message>
        <source>_key where all rows have it, else the position</source>
        <translation>_key, wenn alle Zeilen ihn haben, sonst die Position</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>for example _rev, meta.time</source>
        <translation>etwa _rev, meta.time</translation>
    </message>
    <message>
        <source>Left:</source>
        <translation>Links:</translation>
    </message>
    <message>
        <source>Right:</source>
        <translation>Rechts:</translation>
    </message>
    <message>
        <source>Rows belong together by &amp;key:</source>
        <translation>Zeilen zuordnen nach &amp;Schlüssel:</translation>
    </message>
    <message>
        <source>&amp;Fields that do not count:</source>
        <translation>&amp;Felder, die nicht zählen:</translation>
    </message>
    <message>
        <source>Rows that differ</source>
        <translation>Abweichende Zeilen</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Fields of the row that differ</source>
        <translation>Abweichende Felder der Zeile</translation>
    </message>
    <message>
        <source>&amp;Export what is shown…</source>
        <translation>&amp;Angezeigtes exportieren…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Reading both results…</source>
        <translation>Lese beide Ergebnisse…</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleiche…</translation>
    </message>
    <message>
        <source>Both results are the same.</source>
        <translation>Beide Ergebnisse sind gleich.</translation>
    </message>
    <message>
        <source>Rows were paired by %1.</source>
        <translation>Zeilen wurden nach %1 zugeordnet.</translation>
    </message>
    <message>
        <source>Rows were paired by their position.</source>
        <translation>Zeilen wurden nach ihrer Position zugeordnet.</translation>
    </message>
    <message>
        <source>(the row)</source>
        <translation>(die Zeile)</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>Vergleich exportieren</translation>
    </message>
    <message>
        <source>NDJSON, one row a line (*.ndjson)</source>
        <translation>NDJSON, je Zeile ein Eintrag (*.ndjson)</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Exportiert nach %1.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>NDJSON, one row a line</source>
        <translation>NDJSON, je Zeile ein Eintrag</translation>
    </message>
    <message>
        <source>CSV, with commas</source>
        <translation>CSV, mit Kommas</translation>
    </message>
    <message>
        <source>TSV, with tabs</source>
        <translation>TSV, mit Tabulatoren</translation>
    </message>
    <message>
        <source>Markdown table</source>
        <translation>Markdown-Tabelle</translation>
    </message>
    <message>
        <source>AQL INSERT</source>
        <translation>AQL INSERT</translation>
    </message>
    <message>
        <source>Export the result</source>
        <translation>Ergebnis exportieren</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>To the &amp;clipboard</source>
        <translation>In die &amp;Zwischenablage</translation>
    </message>
    <message>
        <source>To a &amp;file…</source>
        <translation>In eine &amp;Datei…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>all (%1)</source>
        <translation>alle (%1)</translation>
    </message>
    <message>
        <source>as shown in the table (%1)</source>
        <translation>wie in der Tabelle gezeigt (%1)</translation>
    </message>
    <message>
        <source>selected (%1)</source>
        <translation>ausgewählte (%1)</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>JSON in one cell</source>
        <translation>JSON in einer Zelle</translation>
    </message>
    <message>
        <source>a column for each key: a.b</source>
        <translation>eine Spalte je Schlüssel: a.b</translation>
    </message>
    <message>
        <source>The &amp;whole answer, with what stands around the rows</source>
        <translation>Die &amp;ganze Antwort, mit allem um die Zeilen herum</translation>
    </message>
    <message>
        <source>&amp;Titles in the first line</source>
        <translation>&amp;Titel in der ersten Zeile</translation>
    </message>
    <message>
        <source>Keep &amp;spreadsheets from running text as formulas</source>
        <translation>Ver&amp;hindern, dass Tabellenkalkulationen Text als Formel ausführen</translation>
    </message>
    <message>
        <source>Text that begins with = + - or @ gets an apostrophe in front</source>
        <translation>Text, der mit = + - oder @ beginnt, bekommt einen Apostroph davor</translation>
    </message>
    <message>
        <source>F&amp;ormat:</source>
        <translation>F&amp;ormat:</translation>
    </message>
    <message>
        <source>&amp;Rows:</source>
        <translation>Z&amp;eilen:</translation>
    </message>
    <message>
        <source>Co&amp;lumns:</source>
        <translation>&amp;Spalten:</translation>
    </message>
    <message>
        <source>&amp;Nested values:</source>
        <translation>&amp;Verschachtelte Werte:</translation>
    </message>
    <message>
        <source>&amp;Into collection:</source>
        <translation>In &amp;Collection:</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Exportiert nach %1.</translation>
    </message>
    <message>
        <source>This is too much for the clipboard: export it to a file.</source>
        <translation>Das ist zu viel für die Zwischenablage: bitte in eine Datei exportieren.</translation>
    </message>
    <message>
        <source>Copied to the clipboard.</source>
        <translation>In die Zwischenablage kopiert.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Angehalten. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>FilterHeader</name>
    <message>
        <source>filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>&lt;p&gt;Rows whose value contains this. Or: =&amp;nbsp;equals, !=&amp;nbsp;differs, !&amp;nbsp;contains not, &amp;lt;&amp;nbsp;less, &amp;gt;&amp;nbsp;greater, is:null, is:missing, is:value&lt;/p&gt;</source>
        <translation>&lt;p&gt;Zeilen, deren Wert dies enthält. Oder: =&amp;nbsp;gleich, !=&amp;nbsp;ungleich, !&amp;nbsp;enthält nicht, &amp;lt;&amp;nbsp;kleiner, &amp;gt;&amp;nbsp;größer, is:null, is:missing, is:value&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>Filter für %1</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
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
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>F&amp;ind:</source>
        <translation>&amp;Suchen:</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The place before (Shift+F3)</source>
        <translation>Die vorige Fundstelle (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Jobs of the history</source>
        <translation>Jobs des Verlaufs</translation>
    </message>
    <message>
        <source>Request of the selected job</source>
        <translation>Anfrage des gewählten Jobs</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Looks into no more results</source>
        <translation>Sieht in keine weiteren Ergebnisse</translation>
    </message>
    <message>
        <source>Stopped: not all results were looked into.</source>
        <translation>Angehalten: Nicht alle Ergebnisse wurden durchsucht.</translation>
    </message>
    <message>
        <source>&amp;Open result</source>
        <translation>Ergebnis ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Opens the result from this disk (Return); no server is asked</source>
        <translation>Öffnet das Ergebnis von dieser Platte (Eingabe); kein Server wird gefragt</translation>
    </message>
    <message>
        <source>&amp;Compose again</source>
        <translation>&amp;Neu verfassen</translation>
    </message>
    <message>
        <source>Puts the request into the compose window (E)</source>
        <translation>Übernimmt die Anfrage in das Fenster zum Verfassen (E)</translation>
    </message>
    <message>
        <source>Cop&amp;y query</source>
        <translation>Abfrage &amp;kopieren</translation>
    </message>
    <message>
        <source>Copies the request&apos;s text (Ctrl+C)</source>
        <translation>Kopiert den Text der Anfrage (Strg+C)</translation>
    </message>
    <message>
        <source>&amp;Delete from history…</source>
        <translation>Aus dem Verlauf &amp;löschen…</translation>
    </message>
    <message>
        <source>Deletes the selected jobs and their results here (Del); asks first</source>
        <translation>Löscht die gewählten Jobs und ihre Ergebnisse hier (Entf); fragt vorher</translation>
    </message>
    <message>
        <source>&amp;Keep results…</source>
        <translation>Ergebnisse au&amp;fbewahren…</translation>
    </message>
    <message>
        <source>How long results stay on this disk</source>
        <translation>Wie lange Ergebnisse auf dieser Platte bleiben</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Schl&amp;ießen</translation>
    </message>
    <message>
        <source>Closes this window (Esc)</source>
        <translation>Schließt dieses Fenster (Esc)</translation>
    </message>
    <message>
        <source>Looking into results: %1 (%2) so far, %3 with the words inside.</source>
        <translation>Ergebnisse werden durchsucht: bisher %1 (%2), davon %3 mit den Wörtern darin.</translation>
    </message>
    <message>
        <source>Looked into %1 results (%2): %3 with the words inside.</source>
        <translation>%1 Ergebnisse durchsucht (%2): %3 mit den Wörtern darin.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read.</source>
        <translation>
            <numerusform>%Ln war nicht lesbar.</numerusform>
            <numerusform>%Ln waren nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking into results…</source>
        <translation>Ergebnisse werden durchsucht…</translation>
    </message>
    <message>
        <source>Reading the texts of the jobs: %1 so far…</source>
        <translation>Die Texte der Jobs werden gelesen: bisher %1…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s); scroll down for more.</source>
        <translation>
            <numerusform>%Ln Job; weiter unten mehr.</numerusform>
            <numerusform>%Ln Jobs; weiter unten mehr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s).</source>
        <translation>
            <numerusform>%Ln Job.</numerusform>
            <numerusform>%Ln Jobs.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no history: %1</source>
        <translation>Es gibt keinen Verlauf: %1</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Der Verlauf wird gelesen…</translation>
    </message>
    <message>
        <source>There is no history yet. Every job that is submitted here stays in it, with its result, for as long as you keep it.</source>
        <translation>Noch gibt es keinen Verlauf. Jeder Job, der hier abgesendet wird, bleibt darin, mit seinem Ergebnis, so lange Sie ihn behalten.</translation>
    </message>
    <message>
        <source>No job&apos;s request has these words. Looking into the results…</source>
        <translation>Keine Anfrage hat diese Wörter. Die Ergebnisse werden durchsucht…</translation>
    </message>
    <message>
        <source>No job and no result here has these words.</source>
        <translation>Kein Job und kein Ergebnis hier hat diese Wörter.</translation>
    </message>
    <message>
        <source>No job matches. Every word must begin a word of its query, label, error, database, user or id.
“Also inside results” looks into the results too.</source>
        <translation>Kein Job passt. Jedes Wort muss der Anfang eines Wortes von Abfrage, Bezeichnung, Fehler, Datenbank, Nutzer oder ID sein.
„Auch in Ergebnissen“ sieht auch in die Ergebnisse.</translation>
    </message>
    <message>
        <source>No job matches these choices.</source>
        <translation>Kein Job passt zu dieser Auswahl.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) are selected.</source>
        <translation>
            <numerusform>%Ln Job ist gewählt.</numerusform>
            <numerusform>%Ln Jobs sind gewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The request is not known: the job was not submitted here.</source>
        <translation>Die Anfrage ist nicht bekannt: Der Job wurde nicht hier abgesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) are on a server or on their way there, and stay.</source>
        <translation>
            <numerusform>%Ln Job ist auf einem Server oder auf dem Weg dorthin und bleibt.</numerusform>
            <numerusform>%Ln Jobs sind auf einem Server oder auf dem Weg dorthin und bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete from history</source>
        <translation>Aus dem Verlauf löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln job(s) from the history, for good?</source>
        <translation>
            <numerusform>%Ln Job endgültig aus dem Verlauf löschen?</numerusform>
            <numerusform>%Ln Jobs endgültig aus dem Verlauf löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them has a result on this disk.</source>
        <translation>Keiner davon hat ein Ergebnis auf dieser Platte.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) on this disk (%1) are deleted with them.</source>
        <translation>
            <numerusform>%Ln Ergebnis auf dieser Platte (%1) wird mit gelöscht.</numerusform>
            <numerusform>%Ln Ergebnisse auf dieser Platte (%1) werden mit gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these results were never exported: there is no other copy.</source>
        <translation>
            <numerusform>%Ln dieser Ergebnisse wurde nie exportiert: Es gibt keine andere Kopie.</numerusform>
            <numerusform>%Ln dieser Ergebnisse wurden nie exportiert: Es gibt keine andere Kopie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is changed on a server.</source>
        <translation>Auf keinem Server wird etwas geändert.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>HistoryFilterBar</name>
    <message>
        <source>Also &amp;inside results</source>
        <translation>Auch &amp;in Ergebnissen</translation>
    </message>
    <message>
        <source>Only with a &amp;result here</source>
        <translation>Nur mit E&amp;rgebnis hier</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Den Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Words of the query, label, error, database, user or id; &quot;words together&quot;</source>
        <translation>Wörter aus Abfrage, Bezeichnung, Fehler, Datenbank, Nutzer oder ID; &quot;Wörter am Stück&quot;</translation>
    </message>
    <message>
        <source>Reads all results that the other choices leave; may take a while</source>
        <translation>Liest alle Ergebnisse, die die übrige Auswahl lässt; das kann dauern</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>Zwischen…</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Jeder Zustand</translation>
    </message>
    <message>
        <source>With an error</source>
        <translation>Mit Fehler</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>words inside</source>
        <translation>Wörter darin</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>The result was deleted from this disk.</source>
        <translation>Das Ergebnis wurde von dieser Platte gelöscht.</translation>
    </message>
    <message>
        <source>Never exported: this is the only copy.</source>
        <translation>Nie exportiert: Dies ist die einzige Kopie.</translation>
    </message>
    <message>
        <source>Exported %1.</source>
        <translation>Exportiert %1.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
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
    <message>
        <source>Co&amp;mpare two results…</source>
        <translation>&amp;Zwei Ergebnisse vergleichen…</translation>
    </message>
    <message>
        <source>Compare the results of the two selected jobs row by row</source>
        <translation>Vergleicht die Ergebnisse der beiden ausgewählten Jobs Zeile für Zeile</translation>
    </message>
    <message>
        <source>Is job %1 the one whose submit got no answer?</source>
        <translation>Ist Job %1 der, dessen Absenden keine Antwort bekam?</translation>
    </message>
    <message>
        <source>A job without an answer</source>
        <translation>Ein Job ohne Antwort</translation>
    </message>
    <message>
        <source>&amp;Yes, it is mine</source>
        <translation>&amp;Ja, das ist meiner</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>The job is no longer on the server.</source>
        <translation>Der Job ist nicht mehr auf dem Server.</translation>
    </message>
    <message>
        <source>This job was asked to stop, and its query is still running.</source>
        <translation>Dieser Job wurde gebeten anzuhalten, und seine Abfrage läuft noch.</translation>
    </message>
    <message>
        <source>The query carries this job&apos;s mark.</source>
        <translation>Die Abfrage trägt die Markierung dieses Jobs.</translation>
    </message>
    <message>
        <source>The query is told by its user and text: it is the only one like it.</source>
        <translation>Die Abfrage ist an Nutzer und Text erkannt: sie ist die einzige dieser Art.</translation>
    </message>
    <message>
        <source>Cancelling takes long</source>
        <translation>Das Abbrechen dauert lange</translation>
    </message>
    <message>
        <source>&amp;Kill the query</source>
        <translation>Abfrage &amp;beenden</translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation>&amp;Warten</translation>
    </message>
    <message>
        <source>The result was deleted from this disk.</source>
        <translation>Das Ergebnis wurde von dieser Platte gelöscht.</translation>
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
    <name>JobMonitor</name>
    <message>
        <source>It appeared when the server refused a job because its queue was full. If it stays pending and no query runs for it, it is a phantom: it never ends, and clearing is all that can be done.</source>
        <translation>Er erschien, als der Server einen Job ablehnte, weil seine Warteschlange voll war. Bleibt er wartend und läuft keine Abfrage dafür, ist er ein Phantom: er endet nie, und es bleibt nur, ihn zu löschen.</translation>
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
    <message>
        <source>The connection was closed before the server answered. It may have taken the request all the same.</source>
        <translation>Die Verbindung wurde geschlossen, bevor der Server geantwortet hat. Er hat die Anfrage möglicherweise trotzdem angenommen.</translation>
    </message>
    <message>
        <source>Another program (process %1) is collecting this result.</source>
        <translation>Ein anderes Programm (Prozess %1) holt dieses Ergebnis gerade ab.</translation>
    </message>
    <message>
        <source>The program ended while the result was on its way.</source>
        <translation>Das Programm endete, während das Ergebnis unterwegs war.</translation>
    </message>
    <message>
        <source>The job is still on the server.</source>
        <translation>Der Job ist noch auf dem Server.</translation>
    </message>
    <message>
        <source>The rest of this result cannot be fetched over this connection.</source>
        <translation>Der Rest dieses Ergebnisses lässt sich über diese Verbindung nicht holen.</translation>
    </message>
    <message>
        <source>This batch is lost on its way; what arrived of it is kept on disk. Run the query again for the rest.</source>
        <translation>Dieses Teilergebnis ist unterwegs verloren gegangen; was davon ankam, bleibt auf der Platte. Für den Rest die Abfrage erneut ausführen.</translation>
    </message>
    <message>
        <source>The rest is missing: %1</source>
        <translation>Der Rest fehlt: %1</translation>
    </message>
    <message>
        <source>%1 The rest of the result is still on the server.</source>
        <translation>%1 Der Rest des Ergebnisses ist noch auf dem Server.</translation>
    </message>
    <message>
        <source>Jobs from an earlier time wait to be sent.</source>
        <translation>Jobs von früher warten darauf, gesendet zu werden.</translation>
    </message>
    <message>
        <source>Nothing was sent: %1</source>
        <translation>Nichts wurde gesendet: %1</translation>
    </message>
    <message>
        <source>The server carried it out at once, but the answer could not be stored: %1</source>
        <translation>Der Server hat die Anfrage sofort ausgeführt, aber die Antwort ließ sich nicht speichern: %1</translation>
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
    <message>
        <source>On %1, which is not connected.</source>
        <translation>Auf %1, dorthin besteht keine Verbindung.</translation>
    </message>
    <message>
        <source>rest has expired</source>
        <translation>Rest ist abgelaufen</translation>
    </message>
    <message>
        <source>rest expires in %1</source>
        <translation>Rest läuft ab in %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>If there is more than the first batch, the server drops it at %1. Collect it before.</source>
        <translation>Wenn es mehr als den ersten Teil gibt, verwirft der Server den Rest um %1. Holen Sie ihn vorher ab.</translation>
    </message>
    <message>
        <source>The rest of the result is on the server until %1.</source>
        <translation>Der Rest des Ergebnisses ist bis %1 auf dem Server.</translation>
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
    <name>JournalFile</name>
    <message>
        <source>The journal %1 cannot be used: %2.</source>
        <translation>Das Journal %1 ist nicht verwendbar: %2.</translation>
    </message>
    <message>
        <source>The folder %1 for the journal cannot be made.</source>
        <translation>Der Ordner %1 für das Journal lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>was written by a later version of this program</source>
        <translation>wurde von einer späteren Version dieses Programms geschrieben</translation>
    </message>
    <message>
        <source>is damaged or no journal</source>
        <translation>ist beschädigt oder kein Journal</translation>
    </message>
    <message>
        <source>The journal %1. It was set aside as %2, untouched, and a new one begun: earlier jobs are listed as far as the server still knows them.</source>
        <translation>Das Journal %1. Es wurde unverändert als %2 beiseitegelegt und ein neues begonnen: frühere Jobs stehen in der Liste, soweit der Server sie noch kennt.</translation>
    </message>
    <message>
        <source>SQLite is missing (Qt&apos;s QSQLITE driver).</source>
        <translation>SQLite fehlt (der Qt-Treiber QSQLITE).</translation>
    </message>
    <message>
        <source>The journal %1 cannot be opened: %2.</source>
        <translation>Das Journal %1 lässt sich nicht öffnen: %2.</translation>
    </message>
    <message>
        <source>The journal %1 is another program&apos;s file.</source>
        <translation>Das Journal %1 ist die Datei eines anderen Programms.</translation>
    </message>
    <message>
        <source>The journal %1 was written by a later version of this program.</source>
        <translation>Das Journal %1 wurde von einer späteren Version dieses Programms geschrieben.</translation>
    </message>
    <message>
        <source>The file %1 cannot be made.</source>
        <translation>Die Datei %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The file %1 cannot be locked.</source>
        <translation>Die Datei %1 lässt sich nicht sperren.</translation>
    </message>
    <message>
        <source>The journal is not open.</source>
        <translation>Das Journal ist nicht geöffnet.</translation>
    </message>
    <message>
        <source>Words cannot be searched: the SQLite of this system has no full text search (FTS5). Without words all jobs are listed.</source>
        <translation>Nach Wörtern kann nicht gesucht werden: Das SQLite dieses Systems hat keine Volltextsuche (FTS5). Ohne Wörter werden alle Jobs gezeigt.</translation>
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
    <message>
        <source>Another window watches %1 and collects there. This one shows what it finds, and takes over when it ends.</source>
        <translation>Ein anderes Fenster beobachtet %1 und holt dort ab. Dieses zeigt, was es vorfindet, und übernimmt, wenn jenes endet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) are cleared on the server in %1 s.</source>
        <translation>
            <numerusform>%Ln Job wird in %1 s auf dem Server gelöscht.</numerusform>
            <numerusform>%Ln Jobs werden in %1 s auf dem Server gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Clear &amp;now</source>
        <translation>Je&amp;tzt löschen</translation>
    </message>
    <message>
        <source>&amp;Open result file…</source>
        <translation>Ergebnis&amp;datei öffnen…</translation>
    </message>
    <message>
        <source>Open result files</source>
        <translation>Ergebnisdateien öffnen</translation>
    </message>
    <message>
        <source>Results (*.json *.ndjson *.part *.partial)</source>
        <translation>Ergebnisse (*.json *.ndjson *.part *.partial)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln uncollected</source>
        <translation>
            <numerusform>%Ln nicht abgeholt</numerusform>
            <numerusform>%Ln nicht abgeholt</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>ältestes %1</translation>
    </message>
    <message>
        <source>Results of yours that only the server&apos;s memory holds; a restart loses them. Click to see them.</source>
        <translation>Eigene Ergebnisse, die nur im Arbeitsspeicher des Servers liegen; bei einem Neustart gehen sie verloren. Ein Klick zeigt sie.</translation>
    </message>
    <message>
        <source>Results on the server</source>
        <translation>Ergebnisse auf dem Server</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) are still on the server.</source>
        <translation>
            <numerusform>%Ln Ergebnis ist noch auf dem Server.</numerusform>
            <numerusform>%Ln Ergebnisse sind noch auf dem Server.</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay there until somebody takes them or the server is restarted. The list shows them again at the next start.</source>
        <translation>Sie bleiben dort, bis jemand sie abholt oder der Server neu gestartet wird. Beim nächsten Start zeigt die Liste sie wieder.</translation>
    </message>
    <message>
        <source>&amp;Collect and quit</source>
        <translation>&amp;Abholen und beenden</translation>
    </message>
    <message>
        <source>&amp;Leave and quit</source>
        <translation>&amp;Liegen lassen und beenden</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Offen bleiben</translation>
    </message>
    <message numerus="yes">
        <source>The server was restarted: %Ln job(s) of this list are lost with what they had not delivered.</source>
        <translation>
            <numerusform>Der Server wurde neu gestartet: %Ln Job dieser Liste ist verloren, mit allem, was er nicht geliefert hatte.</numerusform>
            <numerusform>Der Server wurde neu gestartet: %Ln Jobs dieser Liste sind verloren, mit allem, was sie nicht geliefert hatten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The cluster&apos;s other coordinators are not known: %1</source>
        <translation>Die übrigen Koordinatoren des Clusters sind nicht bekannt: %1</translation>
    </message>
    <message numerus="yes">
        <source>The coordinator %2 was restarted: %Ln job(s) of this list are lost with what they had not delivered.</source>
        <translation>
            <numerusform>Der Koordinator %2 wurde neu gestartet: %Ln Job dieser Liste ist mit dem verloren, was er nicht geliefert hatte.</numerusform>
            <numerusform>Der Koordinator %2 wurde neu gestartet: %Ln Jobs dieser Liste sind mit dem verloren, was sie nicht geliefert hatten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 coordinators answer.</source>
        <translation>%1 von %2 Koordinatoren antworten.</translation>
    </message>
    <message>
        <source>%1 unreachable since %2, its jobs are shown as last seen: %3</source>
        <translation>%1 nicht erreichbar seit %2, seine Jobs sind wie zuletzt gesehen gezeigt: %3</translation>
    </message>
    <message>
        <source>%1 of %2 coordinators</source>
        <translation>%1 von %2 Koordinatoren</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Verlauf…</translation>
    </message>
    <message>
        <source>Every job that was ever here, with its result; needs no server</source>
        <translation>Jeder Job, der je hier war, mit seinem Ergebnis; braucht keinen Server</translation>
    </message>
    <message>
        <source>&amp;Keep results…</source>
        <translation>Ergebnisse au&amp;fbewahren…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) (%1) were deleted from this disk, as chosen in “Keep results…”.</source>
        <translation>
            <numerusform>%Ln Ergebnis (%1) wurde von dieser Platte gelöscht, wie unter „Ergebnisse aufbewahren…“ gewählt.</numerusform>
            <numerusform>%Ln Ergebnisse (%1) wurden von dieser Platte gelöscht, wie unter „Ergebnisse aufbewahren…“ gewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause &amp;sending</source>
        <translation>&amp;Senden anhalten</translation>
    </message>
    <message>
        <source>New jobs wait here until sending goes on</source>
        <translation>Neue Jobs warten hier, bis das Senden weitergeht</translation>
    </message>
    <message>
        <source>Send &amp;first</source>
        <translation>&amp;Zuerst senden</translation>
    </message>
    <message>
        <source>The selected held jobs leave before all others</source>
        <translation>Die gewählten zurückgehaltenen Jobs gehen vor allen anderen hinaus</translation>
    </message>
    <message>
        <source>Send &amp;last</source>
        <translation>Zu&amp;letzt senden</translation>
    </message>
    <message>
        <source>The selected held jobs leave after all others</source>
        <translation>Die gewählten zurückgehaltenen Jobs gehen nach allen anderen hinaus</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>Zurück&amp;ziehen</translation>
    </message>
    <message>
        <source>Takes the selected held jobs off the list; they are never sent</source>
        <translation>Nimmt die gewählten zurückgehaltenen Jobs von der Liste; sie werden nie gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) withdrawn. Nothing of them was sent.</source>
        <translation>
            <numerusform>%Ln Job zurückgezogen. Nichts davon wurde gesendet.</numerusform>
            <numerusform>%Ln Jobs zurückgezogen. Nichts davon wurde gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume &amp;sending</source>
        <translation>&amp;Senden fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) held</source>
        <translation>
            <numerusform>%Ln Job zurückgehalten</numerusform>
            <numerusform>%Ln Jobs zurückgehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending paused · %1</source>
        <translation>Senden angehalten · %1</translation>
    </message>
    <message>
        <source>Shows the held jobs. They leave by themselves, in their order.</source>
        <translation>Zeigt die zurückgehaltenen Jobs. Sie gehen von selbst hinaus, der Reihe nach.</translation>
    </message>
    <message>
        <source>Collect a&amp;utomatically</source>
        <translation>A&amp;utomatisch abholen</translation>
    </message>
    <message>
        <source>Store results of this program&apos;s jobs on disk as soon as they are done; jobs that others started are never collected by themselves</source>
        <translation>Ergebnisse der Jobs dieses Programms auf die Platte holen, sobald sie fertig sind; Jobs, die andere begonnen haben, werden nie von selbst abgeholt</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>Ei&amp;nstellungen…</translation>
    </message>
    <message>
        <source>Server busy: sending slower · %1 · %2 at a time</source>
        <translation>Server ausgelastet: Senden verlangsamt · %1 · %2 zugleich</translation>
    </message>
    <message>
        <source>Shows the held jobs. They wait until sending is resumed.</source>
        <translation>Zeigt die zurückgehaltenen Jobs. Sie warten, bis das Senden fortgesetzt wird.</translation>
    </message>
    <message>
        <source>Next try in %1 s.</source>
        <translation>Nächster Versuch in %1 s.</translation>
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
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Collect results of this program&apos;s jobs as soon as they are done</source>
        <translation>Ergebnisse der Jobs dieses Programms ab&amp;holen, sobald sie fertig sind</translation>
    </message>
    <message>
        <source>On disk a result is safer than in the memory of the server. Jobs that others started are never collected by themselves.</source>
        <translation>Auf der Platte ist ein Ergebnis sicherer als im Speicher des Servers. Jobs, die andere begonnen haben, werden nie von selbst abgeholt.</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>A request whose result was larger before is left for you to collect.</source>
        <translation>Eine Anfrage, deren Ergebnis früher größer war, bleibt Ihnen zum Abholen.</translation>
    </message>
    <message>
        <source>Submits without the server&apos;s answer. A busy server gets fewer by itself.</source>
        <translation>Gesendete Jobs ohne Antwort des Servers. Ein ausgelasteter Server bekommt von selbst weniger.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>How long the server keeps the further batches of a result, for queries that do not say it themselves</source>
        <translation>Wie lange der Server die weiteren Teile eines Ergebnisses behält, für Abfragen, die es nicht selbst sagen</translation>
    </message>
    <message>
        <source>&amp;Mark AQL with a comment, so that a job can be found again</source>
        <translation>AQL mit einem Kommentar &amp;markieren, damit ein Job wiedergefunden werden kann</translation>
    </message>
    <message>
        <source>Up to a &amp;size of</source>
        <translation>Bis zu einer &amp;Größe von</translation>
    </message>
    <message>
        <source>Jobs sent at the same &amp;time, at most</source>
        <translation>&amp;Zugleich gesendete Jobs, höchstens</translation>
    </message>
    <message>
        <source>&amp;Keep cursors on the server for</source>
        <translation>&amp;Cursor auf dem Server behalten für</translation>
    </message>
</context>
<context>
    <name>ProfilePa</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>QueryWatch</name>
    <message>
        <source>The query had ended already.</source>
        <translation>Die Abfrage war schon beendet.</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>The program ended while the result was on its way. The server no longer has it; the part that arrived is kept.</source>
        <translation>Das Programm endete, während das Ergebnis unterwegs war. Der Server hat es nicht mehr; der angekommene Teil bleibt erhalten.</translation>
    </message>
    <message>
        <source>The program ended while the result was on its way. The server no longer has it, and nothing of it arrived.</source>
        <translation>Das Programm endete, während das Ergebnis unterwegs war. Der Server hat es nicht mehr, und nichts davon ist angekommen.</translation>
    </message>
    <message>
        <source>The program ended when the result was being asked for. Whether it is still on the server shows at the next connection.</source>
        <translation>Das Programm endete, als das Ergebnis gerade angefordert wurde. Ob es noch auf dem Server ist, zeigt sich bei der nächsten Verbindung.</translation>
    </message>
    <message>
        <source>The program ended before the server answered. It may have taken the request all the same: look for a new job in the list before you send it again.</source>
        <translation>Das Programm endete, bevor der Server geantwortet hat. Er hat die Anfrage möglicherweise trotzdem angenommen: vor dem erneuten Senden in der Liste nach einem neuen Job sehen.</translation>
    </message>
    <message>
        <source>The program ended while further batches were on their way, and one of them may be lost. Run the query again for the rest.</source>
        <translation>Das Programm endete, während weitere Teile unterwegs waren, und einer davon kann verloren sein. Führen Sie die Abfrage für den Rest noch einmal aus.</translation>
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
    <name>ResultDock</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>&amp;Result of the selected job</source>
        <translation>&amp;Ergebnis des ausgewählten Jobs</translation>
    </message>
    <message>
        <source>Several jobs are selected. D compares the results of two.</source>
        <translation>Mehrere Jobs sind ausgewählt. D vergleicht die Ergebnisse von zweien.</translation>
    </message>
    <message>
        <source>Select a job to see its result here.</source>
        <translation>Einen Job auswählen, um hier sein Ergebnis zu sehen.</translation>
    </message>
    <message>
        <source>The result is on the server. Return collects it.</source>
        <translation>Das Ergebnis ist auf dem Server. Return holt es ab.</translation>
    </message>
    <message>
        <source>This job has no result here.</source>
        <translation>Von diesem Job gibt es hier kein Ergebnis.</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
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
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies what is selected</source>
        <translation>Kopiert die Auswahl</translation>
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
        <source>Ta&amp;ble</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>Ch&amp;art</source>
        <translation>&amp;Diagramm</translation>
    </message>
    <message>
        <source>&amp;Statistics</source>
        <translation>Stat&amp;istik</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Writes the result to a file or the clipboard, without running anything again (Ctrl+E)</source>
        <translation>Schreibt das Ergebnis in eine Datei oder die Zwischenablage, ohne etwas neu auszuführen (Strg+E)</translation>
    </message>
    <message>
        <source>The file is not what was stored: it was changed or damaged.</source>
        <translation>Die Datei ist nicht, was gespeichert wurde: sie wurde geändert oder beschädigt.</translation>
    </message>
    <message>
        <source>&amp;Statistics ⚠ %1</source>
        <translation>Stat&amp;istik ⚠ %1</translation>
    </message>
    <message>
        <source>The result has no rows.</source>
        <translation>Das Ergebnis hat keine Zeilen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln batch(es)</source>
        <translation>
            <numerusform>%Ln Teilergebnis</numerusform>
            <numerusform>%Ln Teilergebnisse</numerusform>
        </translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>lese…</translation>
    </message>
    <message>
        <source>reading… %1 %</source>
        <translation>lese… %1 %</translation>
    </message>
    <message>
        <source>%1 s on the server</source>
        <translation>%1 s auf dem Server</translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>sha %1…</source>
        <translation>sha %1…</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>suche…</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2%3</source>
        <translation>%1 von %2%3</translation>
    </message>
    <message>
        <source>%1, not in a row that is shown</source>
        <translation>%1, in keiner angezeigten Zeile</translation>
    </message>
</context>
<context>
    <name>ResultTableModel</name>
    <message>
        <source>(value)</source>
        <translation>(Wert)</translation>
    </message>
    <message>
        <source>%1 (cut)</source>
        <translation>%1 (gekürzt)</translation>
    </message>
    <message>
        <source>%1 (key repeated)</source>
        <translation>%1 (Schlüssel mehrfach)</translation>
    </message>
    <message>
        <source>This row has no such key.</source>
        <translation>Diese Zeile hat keinen solchen Schlüssel.</translation>
    </message>
    <message>
        <source>The value is null.</source>
        <translation>Der Wert ist null.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message numerus="yes">
        <source>%1
in %Ln row(s)</source>
        <translation>
            <numerusform>%1
in %Ln Zeile</numerusform>
            <numerusform>%1
in %Ln Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultTablePage</name>
    <message>
        <source>Result as a table</source>
        <translation>Ergebnis als Tabelle</translation>
    </message>
    <message>
        <source>Nested ob&amp;jects:</source>
        <translation>&amp;Verschachtelte Objekte:</translation>
    </message>
    <message>
        <source>in one cell</source>
        <translation>in einer Zelle</translation>
    </message>
    <message>
        <source>opened once</source>
        <translation>einmal geöffnet</translation>
    </message>
    <message>
        <source>opened twice</source>
        <translation>zweimal geöffnet</translation>
    </message>
    <message>
        <source>all opened</source>
        <translation>alle geöffnet</translation>
    </message>
    <message>
        <source>Opened objects get a column for each key: a.b</source>
        <translation>Geöffnete Objekte bekommen eine Spalte je Schlüssel: a.b</translation>
    </message>
    <message>
        <source>C&amp;olumns…</source>
        <translation>Spalten &amp;wählen…</translation>
    </message>
    <message>
        <source>Freeze first col&amp;umn</source>
        <translation>Erste Spalte fixie&amp;ren</translation>
    </message>
    <message>
        <source>Clear filte&amp;rs</source>
        <translation>Filter a&amp;ufheben</translation>
    </message>
    <message>
        <source>&amp;Copy cells</source>
        <translation>Zellen &amp;kopieren</translation>
    </message>
    <message>
        <source>Show the whole &amp;value</source>
        <translation>Ganzen &amp;Wert zeigen</translation>
    </message>
    <message>
        <source>Show in the &amp;tree</source>
        <translation>Im &amp;Baum zeigen</translation>
    </message>
    <message>
        <source>&amp;Filter this column</source>
        <translation>Diese Spalte &amp;filtern</translation>
    </message>
    <message>
        <source>Looking for columns…</source>
        <translation>Suche Spalten…</translation>
    </message>
    <message>
        <source>Sorting…</source>
        <translation>Sortiere…</translation>
    </message>
    <message>
        <source>Filtering…</source>
        <translation>Filtere…</translation>
    </message>
    <message>
        <source>the first %1 rows; reading the others…</source>
        <translation>die ersten %1 Zeilen; lese die übrigen…</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>the first %1 columns</source>
        <translation>die ersten %1 Spalten</translation>
    </message>
    <message>
        <source>%1 cells</source>
        <translation>%1 Zellen</translation>
    </message>
    <message>
        <source>%1 cells · adding up…</source>
        <translation>%1 Zellen · addiere…</translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation>Summe %1</translation>
    </message>
    <message>
        <source>sum ≈ %1</source>
        <translation>Summe ≈ %1</translation>
    </message>
    <message>
        <source>min %1</source>
        <translation>min %1</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>max %1</translation>
    </message>
    <message>
        <source>numbers %1</source>
        <translation>Zahlen %1</translation>
    </message>
    <message>
        <source>null %1</source>
        <translation>null %1</translation>
    </message>
    <message>
        <source>missing %1</source>
        <translation>fehlend %1</translation>
    </message>
    <message>
        <source>These are too many cells for the clipboard: export them to a file.</source>
        <translation>Das sind zu viele Zellen für die Zwischenablage: bitte in eine Datei exportieren.</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Only rows with “%1”</source>
        <translation>Nur Zeilen mit „%1“</translation>
    </message>
    <message>
        <source>Only rows without it</source>
        <translation>Nur Zeilen ohne diesen Wert</translation>
    </message>
    <message>
        <source>Sort &amp;ascending</source>
        <translation>&amp;Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort &amp;descending</source>
        <translation>A&amp;bsteigend sortieren</translation>
    </message>
    <message>
        <source>As in the &amp;result</source>
        <translation>Wie im &amp;Ergebnis</translation>
    </message>
    <message>
        <source>Only with a &amp;value</source>
        <translation>Nur mit &amp;Wert</translation>
    </message>
    <message>
        <source>Only &amp;null</source>
        <translation>Nur &amp;null</translation>
    </message>
    <message>
        <source>Only &amp;missing</source>
        <translation>Nur feh&amp;lende</translation>
    </message>
    <message>
        <source>Clear this &amp;filter</source>
        <translation>Diesen &amp;Filter aufheben</translation>
    </message>
    <message>
        <source>&amp;Open the objects of this column</source>
        <translation>&amp;Objekte dieser Spalte öffnen</translation>
    </message>
    <message>
        <source>&amp;Close these objects again</source>
        <translation>Diese Objekte wieder s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Hide this column</source>
        <translation>Diese Spalte a&amp;usblenden</translation>
    </message>
    <message>
        <source>Select this &amp;column</source>
        <translation>Diese Spalte auswä&amp;hlen</translation>
    </message>
</context>
<context>
    <name>ResultText</name>
    <message>
        <source>Only the first %1 of %2 are shown here, with added line breaks. “Export” writes everything, unchanged.</source>
        <translation>Hier stehen nur die ersten %1 von %2, mit ergänzten Zeilenumbrüchen. „Exportieren“ schreibt alles unverändert.</translation>
    </message>
    <message>
        <source>Shown with added line breaks. “Export” writes the text unchanged.</source>
        <translation>Mit ergänzten Zeilenumbrüchen. „Exportieren“ schreibt den Text unverändert.</translation>
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
    <message>
        <source>Open &amp;everything below</source>
        <translation>All&amp;es darunter öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Open &amp;%Ln level(s) below</source>
        <translation>
            <numerusform>&amp;%Ln Ebene darunter öffnen</numerusform>
            <numerusform>&amp;%Ln Ebenen darunter öffnen</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;lose everything below</source>
        <translation>A&amp;lles darunter schließen</translation>
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
    <message>
        <source>the disk refused it</source>
        <translation>die Platte hat es abgelehnt</translation>
    </message>
</context>
<context>
    <name>RetentionDialog</name>
    <message>
        <source>Keep results</source>
        <translation>Ergebnisse aufbewahren</translation>
    </message>
    <message>
        <source>Results stay on this disk until you delete them, unless a limit is set here. Those of the last %1 days stay in any case, and the jobs stay in the history.</source>
        <translation>Ergebnisse bleiben auf dieser Platte, bis Sie sie löschen, es sei denn, hier ist eine Grenze gesetzt. Die der letzten %1 Tage bleiben auf jeden Fall, und die Jobs bleiben im Verlauf.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete results &amp;older than</source>
        <translation>Ergebnisse löschen, die älter sind &amp;als</translation>
    </message>
    <message>
        <source>Age in days</source>
        <translation>Alter in Tagen</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Delete the oldest beyond a &amp;total of</source>
        <translation>Die ältesten löschen über &amp;insgesamt</translation>
    </message>
    <message>
        <source>Total size in gigabytes</source>
        <translation>Gesamtgröße in Gigabyte</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>Also results that were &amp;never exported: for them there is no other copy</source>
        <translation>Auch &amp;nie exportierte Ergebnisse: Für sie gibt es keine andere Kopie</translation>
    </message>
    <message>
        <source>No limit: nothing is deleted, now or later.</source>
        <translation>Keine Grenze: Nichts wird gelöscht, weder jetzt noch später.</translation>
    </message>
    <message>
        <source>&amp;Keep everything</source>
        <translation>Alles &amp;behalten</translation>
    </message>
    <message>
        <source>Now: nothing would be deleted.</source>
        <translation>Jetzt: Nichts würde gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>Now: %Ln result(s) would be deleted, %1; the oldest is of %2.</source>
        <translation>
            <numerusform>Jetzt: %Ln Ergebnis würde gelöscht, %1; das älteste ist vom %2.</numerusform>
            <numerusform>Jetzt: %Ln Ergebnisse würden gelöscht, %1; das älteste ist vom %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) beyond the limits stay because they were never exported.</source>
        <translation>
            <numerusform>%Ln Ergebnis jenseits der Grenzen bleibt, weil es nie exportiert wurde.</numerusform>
            <numerusform>%Ln Ergebnisse jenseits der Grenzen bleiben, weil sie nie exportiert wurden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) beyond the limits stay because they are younger than %1 days.</source>
        <translation>
            <numerusform>%Ln Ergebnis jenseits der Grenzen bleibt, weil es jünger als %1 Tage ist.</numerusform>
            <numerusform>%Ln Ergebnisse jenseits der Grenzen bleiben, weil sie jünger als %1 Tage sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Later: the same at each start and once a day, without a question.</source>
        <translation>Später: dasselbe bei jedem Start und einmal am Tag, ohne Frage.</translation>
    </message>
    <message>
        <source>&amp;Keep to these limits</source>
        <translation>Diese Grenzen ein&amp;halten</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %Ln result(s) now and keep to these limits</source>
        <translation>
            <numerusform>Jetzt %Ln Ergebnis &amp;löschen und diese Grenzen einhalten</numerusform>
            <numerusform>Jetzt %Ln Ergebnisse &amp;löschen und diese Grenzen einhalten</numerusform>
        </translation>
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
    <message>
        <source>Requests that wait for a worker; more are refused.</source>
        <translation>Anfragen, die auf einen Worker warten; weitere werden abgelehnt.</translation>
    </message>
    <message>
        <source>--queue-size is a number from 1 to %1.</source>
        <translation>--queue-size ist eine Zahl von 1 bis %1.</translation>
    </message>
    <message>
        <source>Plays this coordinator of a cluster: its jobs&apos; ids name it.</source>
        <translation>Spielt diesen Koordinator eines Clusters: Die IDs seiner Jobs nennen ihn.</translation>
    </message>
    <message>
        <source>What the cluster&apos;s list of coordinators says, like tcp://127.0.0.1:8529,tcp://127.0.0.1:8530.</source>
        <translation>Was die Liste der Koordinatoren des Clusters sagt, wie tcp://127.0.0.1:8529,tcp://127.0.0.1:8530.</translation>
    </message>
    <message>
        <source>--coordinator is a number from 0 to %1.</source>
        <translation>--coordinator ist eine Zahl von 0 bis %1.</translation>
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
    <name>StatisticsPage</name>
    <message>
        <source>Documents written</source>
        <translation>Dokumente geschrieben</translation>
    </message>
    <message>
        <source>Failed writes ignored</source>
        <translation>Fehlgeschlagene Writes ignoriert</translation>
    </message>
    <message>
        <source>Documents looked up</source>
        <translation>Dokumente nachgeschlagen</translation>
    </message>
    <message>
        <source>Index seeks</source>
        <translation>Index-Seeks</translation>
    </message>
    <message>
        <source>Read by scanning collections</source>
        <translation>Gelesen durch Scannen von Collections</translation>
    </message>
    <message>
        <source>Read through indexes</source>
        <translation>Gelesen über Indizes</translation>
    </message>
    <message>
        <source>Index cursors created</source>
        <translation>Index-Cursor angelegt</translation>
    </message>
    <message>
        <source>Index cursors reused</source>
        <translation>Index-Cursor wiederverwendet</translation>
    </message>
    <message>
        <source>Index cache hits</source>
        <translation>Treffer im Index-Cache</translation>
    </message>
    <message>
        <source>Index cache misses</source>
        <translation>Fehlgriffe im Index-Cache</translation>
    </message>
    <message>
        <source>Filtered out</source>
        <translation>Herausgefiltert</translation>
    </message>
    <message>
        <source>Requests between servers</source>
        <translation>Anfragen zwischen Servern</translation>
    </message>
    <message>
        <source>Rows without the last LIMIT</source>
        <translation>Zeilen ohne das letzte LIMIT</translation>
    </message>
    <message>
        <source>Time on the server</source>
        <translation>Zeit auf dem Server</translation>
    </message>
    <message>
        <source>Most memory used</source>
        <translation>Höchster Speicherbedarf</translation>
    </message>
    <message>
        <source>Intermediate commits</source>
        <translation>Zwischendurch committet</translation>
    </message>
    <message>
        <source>%1 (%2 bytes)</source>
        <translation>%1 (%2 Byte)</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Figures of the query</source>
        <translation>Kennzahlen der Abfrage</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Warnings of the query</source>
        <translation>Warnungen der Abfrage</translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Submits AQL as a job of the server and prints the job&apos;s id. AQL is read from a file, from standard input (“-”), or stands in the argument itself.</source>
        <translation>Sendet AQL als Job des Servers ab und gibt die ID des Jobs aus. AQL kommt aus einer Datei, von der Standardeingabe („-“) oder steht im Argument selbst.</translation>
    </message>
    <message>
        <source>Submits any request of the HTTP API as a job and prints the job&apos;s id.</source>
        <translation>Sendet eine beliebige Anfrage der HTTP-API als Job ab und gibt die ID des Jobs aus.</translation>
    </message>
    <message>
        <source>Says where jobs stand. Takes nothing away.</source>
        <translation>Sagt, wie es um Jobs steht. Nimmt nichts weg.</translation>
    </message>
    <message>
        <source>Prints the result of a job: from the disk if it is there, else it is collected first. The server gives a result once; it is stored before it is printed.</source>
        <translation>Gibt das Ergebnis eines Jobs aus: von der Platte, wenn es dort liegt, sonst wird es zuerst abgeholt. Der Server gibt ein Ergebnis nur einmal heraus; es wird gespeichert, bevor es ausgegeben wird.</translation>
    </message>
    <message>
        <source>Waits until jobs are done, and collects the results of your own.</source>
        <translation>Wartet, bis Jobs fertig sind, und holt die Ergebnisse der eigenen ab.</translation>
    </message>
    <message>
        <source>Asks the server to stop jobs. How that ended is in their results.</source>
        <translation>Bittet den Server, Jobs anzuhalten. Wie das ausging, steht in ihren Ergebnissen.</translation>
    </message>
    <message>
        <source>Deletes the entries of jobs on the server: results that were not collected are gone. With --done it only counts, until --yes is given.</source>
        <translation>Löscht die Einträge von Jobs auf dem Server: nicht abgeholte Ergebnisse sind weg. Mit --done wird nur gezählt, bis --yes angegeben ist.</translation>
    </message>
    <message>
        <source>Lists the jobs that are on the server, and what is known of them.</source>
        <translation>Listet die Jobs auf, die auf dem Server sind, und was über sie bekannt ist.</translation>
    </message>
    <message>
        <source>Prints a line for every change of a job, until Ctrl+C.</source>
        <translation>Gibt für jede Änderung eines Jobs eine Zeile aus, bis Strg+C.</translation>
    </message>
    <message>
        <source>FILE, - or AQL.</source>
        <translation>FILE, - oder AQL.</translation>
    </message>
    <message>
        <source>GET, POST, PUT, …</source>
        <translation>GET, POST, PUT, …</translation>
    </message>
    <message>
        <source>Like /_api/version.</source>
        <translation>Etwa /_api/version.</translation>
    </message>
    <message>
        <source>Body: a file, - or JSON.</source>
        <translation>Body: eine Datei, - oder JSON.</translation>
    </message>
    <message>
        <source>A further header, “Name: value”; more than once.</source>
        <translation>Ein weiterer Header, „Name: Wert“; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Leave the results on the server.</source>
        <translation>Lässt die Ergebnisse auf dem Server.</translation>
    </message>
    <message>
        <source>Wait for how it ends.</source>
        <translation>Wartet ab, wie es ausgeht.</translation>
    </message>
    <message>
        <source>Ids of jobs.</source>
        <translation>IDs von Jobs.</translation>
    </message>
    <message>
        <source>All jobs that are done and yours.</source>
        <translation>Alle fertigen eigenen Jobs.</translation>
    </message>
    <message>
        <source>With ids: also jobs that are not done. They go on, out of reach.</source>
        <translation>Mit IDs: auch Jobs, die nicht fertig sind. Sie laufen weiter, unerreichbar.</translation>
    </message>
    <message>
        <source>With --done: done for at least so long, like 2h.</source>
        <translation>Mit --done: seit mindestens so langer Zeit fertig, etwa 2h.</translation>
    </message>
    <message>
        <source>With --done: do it.</source>
        <translation>Mit --done: wirklich ausführen.</translation>
    </message>
    <message>
        <source>Jobs that are not done.</source>
        <translation>Jobs, die nicht fertig sind.</translation>
    </message>
    <message>
        <source>Jobs whose result waits on the server.</source>
        <translation>Jobs, deren Ergebnis auf dem Server wartet.</translation>
    </message>
    <message>
        <source>Also jobs that have left the server, as far as known.</source>
        <translation>Auch Jobs, die nicht mehr auf dem Server sind, soweit bekannt.</translation>
    </message>
    <message>
        <source>The N latest.</source>
        <translation>Die letzten N.</translation>
    </message>
    <message>
        <source>This text.</source>
        <translation>Dieser Text.</translation>
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
        <source>basic, jwt, token, superuser or none.</source>
        <translation>basic, jwt, token, superuser oder none.</translation>
    </message>
    <message>
        <source>For https: PEM file of the certificate&apos;s authority.</source>
        <translation>Für https: PEM-Datei der Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>Password (or token): the file&apos;s first line.</source>
        <translation>Passwort (oder Token): die erste Zeile der Datei.</translation>
    </message>
    <message>
        <source>Keeps all state in DIR.</source>
        <translation>Legt den ganzen Zustand in DIR ab.</translation>
    </message>
    <message>
        <source>Language, like de.</source>
        <translation>Sprache, etwa de.</translation>
    </message>
    <message>
        <source>Print one JSON document.</source>
        <translation>Gibt ein JSON-Dokument aus.</translation>
    </message>
    <message>
        <source>Print JSON, one object a line.</source>
        <translation>Gibt JSON aus, je Zeile ein Objekt.</translation>
    </message>
    <message>
        <source>Also jobs that were not submitted here.</source>
        <translation>Auch Jobs, die nicht hier abgesendet wurden.</translation>
    </message>
    <message>
        <source>Only jobs that were submitted here.</source>
        <translation>Nur Jobs, die hier abgesendet wurden.</translation>
    </message>
    <message>
        <source>Write the result to FILE.</source>
        <translation>Schreibt das Ergebnis in FILE.</translation>
    </message>
    <message>
        <source>json, ndjson, csv, tsv or md; the bytes of the answer if not given.</source>
        <translation>json, ndjson, csv, tsv oder md; ohne Angabe die Bytes der Antwort.</translation>
    </message>
    <message>
        <source>Wait until it is done, and collect its result.</source>
        <translation>Wartet, bis der Job fertig ist, und holt sein Ergebnis ab.</translation>
    </message>
    <message>
        <source>Wait, then print the result.</source>
        <translation>Wartet und gibt dann das Ergebnis aus.</translation>
    </message>
    <message>
        <source>The server keeps neither id nor result.</source>
        <translation>Der Server behält weder ID noch Ergebnis.</translation>
    </message>
    <message>
        <source>A name for the job, kept here only.</source>
        <translation>Ein Name für den Job, nur hier aufbewahrt.</translation>
    </message>
    <message>
        <source>A bind variable, like limit=10 or &apos;name=&quot;Anna&quot;&apos;; more than once.</source>
        <translation>Eine Bindevariable, etwa limit=10 oder &apos;name=&quot;Anna&quot;&apos;; mehrfach möglich.</translation>
    </message>
    <message>
        <source>One job a row: CSV with a line of names, or JSON objects.</source>
        <translation>Je Zeile ein Job: CSV mit einer Zeile von Namen, oder JSON-Objekte.</translation>
    </message>
    <message>
        <source>How long the server keeps the cursor.</source>
        <translation>Wie lange der Server den Cursor behält.</translation>
    </message>
    <message>
        <source>Rows in one batch of the result.</source>
        <translation>Zeilen in einem Teilergebnis (Batch).</translation>
    </message>
    <message>
        <source>Count the rows.</source>
        <translation>Zählt die Zeilen.</translation>
    </message>
    <message>
        <source>Count the rows without the last LIMIT.</source>
        <translation>Zählt die Zeilen ohne das letzte LIMIT.</translation>
    </message>
    <message>
        <source>Compute rows as they are read.</source>
        <translation>Berechnet Zeilen erst, während sie gelesen werden.</translation>
    </message>
    <message>
        <source>Stop the query after so long.</source>
        <translation>Stoppt die Abfrage nach so langer Zeit.</translation>
    </message>
    <message>
        <source>Stop the query beyond so much memory.</source>
        <translation>Stoppt die Abfrage, wenn sie mehr Speicher braucht.</translation>
    </message>
    <message>
        <source>0, 1 or 2.</source>
        <translation>0, 1 oder 2.</translation>
    </message>
    <message>
        <source>Warnings are errors.</source>
        <translation>Warnungen sind Fehler.</translation>
    </message>
    <message>
        <source>--%1 is a number from 1, not “%2”.</source>
        <translation>--%1 ist eine Zahl ab 1, nicht „%2“.</translation>
    </message>
    <message>
        <source>“%1” is no job id: ids are numbers.</source>
        <translation>„%1“ ist keine Job-ID: IDs sind Zahlen.</translation>
    </message>
    <message>
        <source>--profile-level is 0, 1 or 2.</source>
        <translation>--profile-level ist 0, 1 oder 2.</translation>
    </message>
    <message>
        <source>A fire-and-forget job has no id to wait for: --fire-and-forget goes with neither --wait nor --result.</source>
        <translation>Ein abgesendeter und vergessener Job hat keine ID, auf die sich warten ließe: --fire-and-forget verträgt sich weder mit --wait noch mit --result.</translation>
    </message>
    <message>
        <source>--out and --format need --result.</source>
        <translation>--out und --format brauchen --result.</translation>
    </message>
    <message>
        <source>One query at a time; AQL with blanks stands in quotes.</source>
        <translation>Nur eine Abfrage auf einmal; AQL mit Leerzeichen steht in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Standard input cannot be both the query and its parameters.</source>
        <translation>Die Standardeingabe kann nicht zugleich die Abfrage und ihre Parameter sein.</translation>
    </message>
    <message>
        <source>--result is for one job; with --params use --wait, then “arangojobs result ID”.</source>
        <translation>--result gilt für einen einzigen Job; mit --params bitte --wait verwenden, danach „arangojobs result ID“.</translation>
    </message>
    <message>
        <source>A request is METHOD PATH, like GET /_api/version.</source>
        <translation>Eine Anfrage ist METHOD PATH, etwa GET /_api/version.</translation>
    </message>
    <message>
        <source>“%1” is no method of HTTP that ArangoDB knows.</source>
        <translation>„%1“ ist keine HTTP-Methode, die ArangoDB kennt.</translation>
    </message>
    <message>
        <source>“%1” is no path: it begins with a slash, and blanks and other special characters in it are percent-encoded.</source>
        <translation>„%1“ ist kein Pfad: er beginnt mit einem Schrägstrich, und Leerzeichen und andere Sonderzeichen darin sind prozentkodiert.</translation>
    </message>
    <message>
        <source>A header is “Name: value”, in plain ASCII, not “%1”.</source>
        <translation>Ein Header hat die Form „Name: Wert“, in reinem ASCII, nicht „%1“.</translation>
    </message>
    <message>
        <source>The header %1 is set by the program.</source>
        <translation>Den Header %1 setzt das Programm selbst.</translation>
    </message>
    <message>
        <source>--format is json, ndjson, csv, tsv or md, not “%1”.</source>
        <translation>--format ist json, ndjson, csv, tsv oder md, nicht „%1“.</translation>
    </message>
    <message>
        <source>With --json or --ndjson the result itself needs a file: --out FILE.</source>
        <translation>Mit --json oder --ndjson braucht das Ergebnis selbst eine Datei: --out FILE.</translation>
    </message>
    <message>
        <source>Either ids or --done.</source>
        <translation>Entweder IDs oder --done.</translation>
    </message>
    <message>
        <source>Which jobs? Give their ids, or --done.</source>
        <translation>Welche Jobs? Bitte ihre IDs oder --done angeben.</translation>
    </message>
    <message>
        <source>--pending goes with ids only.</source>
        <translation>--pending gibt es nur zusammen mit IDs.</translation>
    </message>
    <message>
        <source>--older-than goes with --done only.</source>
        <translation>--older-than gibt es nur zusammen mit --done.</translation>
    </message>
    <message>
        <source>--pending, --done and --all exclude each other.</source>
        <translation>--pending, --done und --all schließen einander aus.</translation>
    </message>
    <message>
        <source>Either --json or --ndjson.</source>
        <translation>Entweder --json oder --ndjson.</translation>
    </message>
    <message>
        <source>“%1” is not understood here.</source>
        <translation>„%1“ wird hier nicht verstanden.</translation>
    </message>
    <message>
        <source>Which jobs? Give their ids; “arangojobs list” shows them.</source>
        <translation>Welche Jobs? Bitte ihre IDs angeben; „arangojobs list“ zeigt sie.</translation>
    </message>
    <message>
        <source>The result of one job at a time.</source>
        <translation>Nur das Ergebnis eines Jobs auf einmal.</translation>
    </message>
    <message>
        <source>“arangojobs %1 --help” lists what is understood.</source>
        <translation>„arangojobs %1 --help“ listet auf, was verstanden wird.</translation>
    </message>
    <message>
        <source>The password file %1 cannot be read: %2.</source>
        <translation>Die Passwortdatei %1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>This login needs a password: set ARANGOJOBS_PASSWORD, or give --password-file FILE.</source>
        <translation>Diese Anmeldung braucht ein Passwort: ARANGOJOBS_PASSWORD setzen oder --password-file FILE angeben.</translation>
    </message>
    <message>
        <source>Password of %1 on %2: </source>
        <translation>Passwort von %1 auf %2: </translation>
    </message>
    <message>
        <source>Token for %1: </source>
        <translation>Token für %1: </translation>
    </message>
    <message>
        <source>Secret of %1: </source>
        <translation>Geheimnis von %1: </translation>
    </message>
    <message>
        <source>No password was given.</source>
        <translation>Es wurde kein Passwort angegeben.</translation>
    </message>
    <message>
        <source>Which server? Give --server URL; the window&apos;s last connection is not known here.</source>
        <translation>Welcher Server? Bitte --server URL angeben; die letzte Verbindung des Fensters ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>The query is not UTF-8.</source>
        <translation>Die Abfrage ist kein UTF-8.</translation>
    </message>
    <message>
        <source>What is to be submitted? Give a file, AQL in quotes, or “-” to type it.</source>
        <translation>Was soll abgesendet werden? Bitte eine Datei, AQL in Anführungszeichen oder „-“ zum Eintippen angeben.</translation>
    </message>
    <message>
        <source>“%1” is neither a file nor AQL.</source>
        <translation>„%1“ ist weder eine Datei noch AQL.</translation>
    </message>
    <message>
        <source>The query is empty.</source>
        <translation>Die Abfrage ist leer.</translation>
    </message>
    <message>
        <source>“%1” is neither a file nor JSON.</source>
        <translation>„%1“ ist weder eine Datei noch JSON.</translation>
    </message>
    <message>
        <source>The body is not JSON: %1</source>
        <translation>Der Body ist kein JSON: %1</translation>
    </message>
    <message>
        <source>It was not submitted here, and somebody may be waiting for its result. --foreign does it all the same.</source>
        <translation>Er wurde nicht hier abgesendet, und vielleicht wartet jemand auf sein Ergebnis. --foreign tut es trotzdem.</translation>
    </message>
    <message>
        <source>Job %1 was not submitted here; its result stays on the server.</source>
        <translation>Job %1 wurde nicht hier abgesendet; sein Ergebnis bleibt auf dem Server.</translation>
    </message>
    <message>
        <source>It is not done yet; “arangojobs wait %1” waits for it.</source>
        <translation>Er ist noch nicht fertig; „arangojobs wait %1“ wartet auf ihn.</translation>
    </message>
    <message>
        <source>Job %1 was not stopped: %2</source>
        <translation>Job %1 wurde nicht angehalten: %2</translation>
    </message>
    <message>
        <source>Job %1: there is nothing left to cancel.</source>
        <translation>Job %1: es gibt nichts mehr abzubrechen.</translation>
    </message>
    <message>
        <source>Job %1: there is nothing of it on the server.</source>
        <translation>Job %1: auf dem Server ist nichts von ihm.</translation>
    </message>
    <message>
        <source>It is not done. Clearing does not stop it, it only puts its result out of reach; --pending does it all the same.</source>
        <translation>Er ist nicht fertig. Löschen hält ihn nicht an, es macht nur sein Ergebnis unerreichbar; --pending tut es trotzdem.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) not submitted here are left alone.</source>
        <translation>
            <numerusform>%n nicht hier abgesendeter Job bleibt unberührt.</numerusform>
            <numerusform>%n nicht hier abgesendete Jobs bleiben unberührt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done job(s) are younger.</source>
        <translation>
            <numerusform>%n fertiger Job ist jünger.</numerusform>
            <numerusform>%n fertige Jobs sind jünger.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to clear.</source>
        <translation>Es gibt nichts zu löschen.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) would be cleared. Their results are on the server and nowhere else. Nothing was done; --yes does it.</source>
        <translation>
            <numerusform>%n Job würde gelöscht. Sein Ergebnis liegt auf dem Server und nirgends sonst. Nichts wurde getan; --yes tut es.</numerusform>
            <numerusform>%n Jobs würden gelöscht. Ihre Ergebnisse liegen auf dem Server und nirgends sonst. Nichts wurde getan; --yes tut es.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 cleared</source>
        <translation>%1 von %2 gelöscht</translation>
    </message>
    <message>
        <source>%1 earlier jobs are not shown.</source>
        <translation>%1 frühere Jobs werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>%1 pending, %2 done. Changes follow; Ctrl+C ends.</source>
        <translation>%1 wartend, %2 fertig. Änderungen folgen; Strg+C beendet.</translation>
    </message>
    <message>
        <source>It is tried again.</source>
        <translation>Es wird erneut versucht.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>TOOK</source>
        <translation>DAUER</translation>
    </message>
    <message>
        <source>SIZE</source>
        <translation>GRÖSSE</translation>
    </message>
    <message>
        <source>ROWS</source>
        <translation>ZEILEN</translation>
    </message>
    <message>
        <source>DATABASE</source>
        <translation>DATENBANK</translation>
    </message>
    <message>
        <source>LABEL</source>
        <translation>LABEL</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>WAS</translation>
    </message>
    <message>
        <source>(not submitted here)</source>
        <translation>(nicht hier abgesendet)</translation>
    </message>
    <message>
        <source>Job %1: %2</source>
        <translation>Job %1: %2</translation>
    </message>
    <message>
        <source>Standard output could not be written: %1.</source>
        <translation>Die Standardausgabe ließ sich nicht schreiben: %1.</translation>
    </message>
    <message>
        <source>The result could not be written: %1. It is stored in %2.</source>
        <translation>Das Ergebnis ließ sich nicht schreiben: %1. Es ist in %2 gespeichert.</translation>
    </message>
    <message>
        <source>Stopped waiting. The job goes on; “arangojobs wait %1” waits for it again.</source>
        <translation>Das Warten ist beendet. Der Job läuft weiter; „arangojobs wait %1“ wartet wieder auf ihn.</translation>
    </message>
    <message>
        <source>Stopped waiting. %1 jobs go on; “arangojobs wait %2” waits for them again.</source>
        <translation>Das Warten ist beendet. %1 Jobs laufen weiter; „arangojobs wait %2“ wartet wieder auf sie.</translation>
    </message>
    <message>
        <source>Ended while an answer was on its way.</source>
        <translation>Beendet, während eine Antwort unterwegs war.</translation>
    </message>
    <message>
        <source>An answer is on its way and is waited for; the same signal once more ends at once.</source>
        <translation>Eine Antwort ist unterwegs und wird abgewartet; dasselbe Signal noch einmal beendet sofort.</translation>
    </message>
    <message>
        <source>The server has it, and keeps neither id nor result.</source>
        <translation>Der Server hat ihn und behält weder ID noch Ergebnis.</translation>
    </message>
    <message>
        <source>The server carried it out at once; its answer is in %1.</source>
        <translation>Der Server hat die Anfrage sofort ausgeführt; die Antwort ist in %1.</translation>
    </message>
    <message>
        <source>%1 of %2 submitted</source>
        <translation>%1 von %2 abgesendet</translation>
    </message>
    <message>
        <source>Held until the server takes it: %1</source>
        <translation>Zurückgehalten, bis der Server ihn annimmt: %1</translation>
    </message>
    <message>
        <source>%1 of %2 rows were submitted; the rest was not sent.</source>
        <translation>%1 von %2 Zeilen wurden abgesendet; der Rest wurde nicht gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are held here and were not sent; the window sends them when you say so.</source>
        <translation>
            <numerusform>%n Job ist hier zurückgehalten und wurde nicht gesendet; das Fenster sendet ihn auf Anweisung.</numerusform>
            <numerusform>%n Jobs sind hier zurückgehalten und wurden nicht gesendet; das Fenster sendet sie auf Anweisung.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 refused the login: %2</source>
        <translation>%1 hat die Anmeldung abgelehnt: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The quotes opened in line %1 are not closed.</source>
        <translation>Die in Zeile %1 geöffneten Anführungszeichen werden nicht geschlossen.</translation>
    </message>
    <message>
        <source>Line %1: after closing quotes comes a comma.</source>
        <translation>Zeile %1: nach schließenden Anführungszeichen kommt ein Komma.</translation>
    </message>
    <message>
        <source>The parameters are not UTF-8.</source>
        <translation>Die Parameter sind kein UTF-8.</translation>
    </message>
    <message>
        <source>The first line names the parameters; one of them is empty.</source>
        <translation>Die erste Zeile benennt die Parameter; einer davon ist leer.</translation>
    </message>
    <message>
        <source>The first line names the parameter “%1” twice.</source>
        <translation>Die erste Zeile nennt den Parameter „%1“ zweimal.</translation>
    </message>
    <message>
        <source>Line %1 has %2 fields, the first line %3.</source>
        <translation>Zeile %1 hat %2 Felder, die erste Zeile %3.</translation>
    </message>
    <message>
        <source>Each row of the parameters is an object, like {&quot;name&quot;: 1}.</source>
        <translation>Jede Zeile der Parameter ist ein Objekt, etwa {&quot;name&quot;: 1}.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>A time is written like 90s, 15m, 2h or 3d, not “%1”.</source>
        <translation>Eine Zeitangabe sieht aus wie 90s, 15m, 2h oder 3d, nicht wie „%1“.</translation>
    </message>
    <message>
        <source>The time “%1” is too long.</source>
        <translation>Die Zeit „%1“ ist zu lang.</translation>
    </message>
    <message>
        <source>--bind is written NAME=JSON, like --bind limit=10, not “%1”.</source>
        <translation>--bind schreibt sich NAME=JSON, etwa --bind limit=10, nicht „%1“.</translation>
    </message>
    <message>
        <source>The value of --bind %1 is not JSON: “%2”. Text stands in quotes: --bind &apos;%1=&quot;…&quot;&apos;.</source>
        <translation>Der Wert von --bind %1 ist kein JSON: „%2“. Text steht in Anführungszeichen: --bind &apos;%1=&quot;…&quot;&apos;.</translation>
    </message>
    <message>
        <source>There are no rows of parameters.</source>
        <translation>Es gibt keine Zeilen mit Parametern.</translation>
    </message>
    <message>
        <source>%1 of %2 done · %3</source>
        <translation>%1 von %2 fertig · %3</translation>
    </message>
    <message>
        <source>The batch %1 is not whole. %2</source>
        <translation>Das Teilergebnis %1 ist unvollständig. %2</translation>
    </message>
    <message>
        <source>The batch %1 is no answer of a cursor.</source>
        <translation>Das Teilergebnis %1 ist keine Antwort eines Cursors.</translation>
    </message>
    <message>
        <source>Server; the window&apos;s last one if not given. More than once: the coordinators of a cluster.</source>
        <translation>Server; ohne Angabe der letzte des Fensters. Mehrmals: die Koordinatoren eines Clusters.</translation>
    </message>
    <message>
        <source>The cluster&apos;s other coordinators are not known: %1</source>
        <translation>Die übrigen Koordinatoren des Clusters sind nicht bekannt: %1</translation>
    </message>
    <message numerus="yes">
        <source>The id names a job on %n coordinators. Give the --server of the one that is meant, and no other.</source>
        <translation>
            <numerusform>Die ID nennt einen Job auf %n Koordinator. Geben Sie --server nur für den gemeinten an.</numerusform>
            <numerusform>Die ID nennt einen Job auf %n Koordinatoren. Geben Sie --server nur für den gemeinten an.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its jobs are told as they were last seen.</source>
        <translation>Seine Jobs sind genannt, wie sie zuletzt gesehen wurden.</translation>
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
    <message>
        <source>Its next batch joins the first: one result.</source>
        <translation>Sein nächstes Teilergebnis schließt an das erste an: ein Ergebnis.</translation>
    </message>
    <message>
        <source>The same as a tree.</source>
        <translation>Dasselbe als Baum.</translation>
    </message>
    <message>
        <source>The same as text.</source>
        <translation>Dasselbe als Text.</translation>
    </message>
    <message>
        <source>A chart of its numbers.</source>
        <translation>Ein Diagramm seiner Zahlen.</translation>
    </message>
    <message>
        <source>What the server counted.</source>
        <translation>Was der Server gezählt hat.</translation>
    </message>
    <message>
        <source>Where the query spent its time.</source>
        <translation>Wo die Abfrage ihre Zeit verbracht hat.</translation>
    </message>
    <message>
        <source>It goes out without running again.</source>
        <translation>Es lässt sich exportieren, ohne noch einmal zu laufen.</translation>
    </message>
    <message>
        <source>Two results compared: the document of Neal and that of Lily.</source>
        <translation>Zwei Ergebnisse im Vergleich: das Dokument von Neal und das von Lily.</translation>
    </message>
    <message>
        <source>The result of the selected job, docked under the list.</source>
        <translation>Das Ergebnis des ausgewählten Jobs, angedockt unter der Liste.</translation>
    </message>
    <message>
        <source>The history finds every job again, also by words inside its result.</source>
        <translation>Der Verlauf findet jeden Job wieder, auch über Wörter in seinem Ergebnis.</translation>
    </message>
    <message>
        <source>Results are kept for as long as somebody wants.</source>
        <translation>Ergebnisse bleiben, so lange jemand will.</translation>
    </message>
</context>
<context>
    <name>ValueWindow</name>
    <message>
        <source>The value</source>
        <translation>Der Wert</translation>
    </message>
    <message>
        <source>Only the beginning is shown: the value has %1.</source>
        <translation>Hier steht nur der Anfang: der Wert hat %1.</translation>
    </message>
</context>
<context>
    <name>api</name>
    <message>
        <source>Runs a query; the answer is the first batch of its result.</source>
        <translation>Führt eine Abfrage aus; die Antwort ist das erste Teilergebnis.</translation>
    </message>
    <message>
        <source>Shows how a query would run, without running it.</source>
        <translation>Zeigt, wie eine Abfrage ablaufen würde, ohne sie auszuführen.</translation>
    </message>
    <message>
        <source>Parses a query and names its collections and bind variables.</source>
        <translation>Parst eine Abfrage und nennt ihre Collections und Bindevariablen.</translation>
    </message>
    <message>
        <source>Lists the queries that run in this database.</source>
        <translation>Listet die Abfragen auf, die in dieser Datenbank laufen.</translation>
    </message>
    <message>
        <source>Lists the slow queries this database remembers.</source>
        <translation>Listet die langsamen Abfragen auf, die sich diese Datenbank gemerkt hat.</translation>
    </message>
    <message>
        <source>Forgets the slow queries of this database.</source>
        <translation>Vergisst die langsamen Abfragen dieser Datenbank.</translation>
    </message>
    <message>
        <source>Asks a running query to stop.</source>
        <translation>Bittet eine laufende Abfrage anzuhalten.</translation>
    </message>
    <message>
        <source>Shows how running and slow queries are tracked.</source>
        <translation>Zeigt, wie laufende und langsame Abfragen verfolgt werden.</translation>
    </message>
    <message>
        <source>Changes how running and slow queries are tracked.</source>
        <translation>Ändert, wie laufende und langsame Abfragen verfolgt werden.</translation>
    </message>
    <message>
        <source>Lists the rules of the query optimizer.</source>
        <translation>Listet die Regeln des Abfrage-Optimierers auf.</translation>
    </message>
    <message>
        <source>Lists the AQL functions that users wrote in JavaScript.</source>
        <translation>Listet die AQL-Funktionen auf, die Nutzer in JavaScript geschrieben haben.</translation>
    </message>
    <message>
        <source>Stores an AQL function written in JavaScript; 200 means it replaced another.</source>
        <translation>Speichert eine in JavaScript geschriebene AQL-Funktion; 200 heißt, sie hat eine andere ersetzt.</translation>
    </message>
    <message>
        <source>Deletes an AQL function, or with group a whole namespace of them.</source>
        <translation>Löscht eine AQL-Funktion oder mit group einen ganzen Namensraum davon.</translation>
    </message>
    <message>
        <source>Shows how query results are cached.</source>
        <translation>Zeigt, wie Abfrageergebnisse im Cache gehalten werden.</translation>
    </message>
    <message>
        <source>Changes how query results are cached.</source>
        <translation>Ändert, wie Abfrageergebnisse im Cache gehalten werden.</translation>
    </message>
    <message>
        <source>Lists the query results in the cache.</source>
        <translation>Listet die Abfrageergebnisse im Cache auf.</translation>
    </message>
    <message>
        <source>Empties the cache of query results.</source>
        <translation>Leert den Cache der Abfrageergebnisse.</translation>
    </message>
    <message>
        <source>Lists the query plans in the cache.</source>
        <translation>Listet die Abfragepläne im Cache auf.</translation>
    </message>
    <message>
        <source>Empties the cache of query plans.</source>
        <translation>Leert den Cache der Abfragepläne.</translation>
    </message>
    <message>
        <source>Lists the latest queries of this server; for administrators.</source>
        <translation>Listet die letzten Abfragen dieses Servers auf; für Administratoren.</translation>
    </message>
    <message>
        <source>Takes the next batch of a query&apos;s result.</source>
        <translation>Holt das nächste Teilergebnis einer Abfrage.</translation>
    </message>
    <message>
        <source>Takes the batch of that number, or with allowRetry the current one again.</source>
        <translation>Holt das Teilergebnis mit dieser Nummer oder mit allowRetry das aktuelle noch einmal.</translation>
    </message>
    <message>
        <source>Takes the next batch, as old servers want to be asked.</source>
        <translation>Holt das nächste Teilergebnis, so wie alte Server gefragt werden wollen.</translation>
    </message>
    <message>
        <source>Lets the server forget the rest of a query&apos;s result.</source>
        <translation>Lässt den Server den Rest eines Abfrageergebnisses vergessen.</translation>
    </message>
    <message>
        <source>Says whether a document exists.</source>
        <translation>Sagt, ob es ein Dokument gibt.</translation>
    </message>
    <message>
        <source>Fetches one document.</source>
        <translation>Holt ein Dokument.</translation>
    </message>
    <message>
        <source>Fetches several documents by key; onlyget must be true.</source>
        <translation>Holt mehrere Dokumente nach Schlüssel; onlyget muss true sein.</translation>
    </message>
    <message>
        <source>Stores one document.</source>
        <translation>Speichert ein Dokument.</translation>
    </message>
    <message>
        <source>Stores several documents; each that failed has its error in the answer.</source>
        <translation>Speichert mehrere Dokumente; für jedes fehlgeschlagene steht der Fehler in der Antwort.</translation>
    </message>
    <message>
        <source>Changes the attributes given of one document.</source>
        <translation>Ändert die angegebenen Attribute eines Dokuments.</translation>
    </message>
    <message>
        <source>Changes the attributes given of several documents.</source>
        <translation>Ändert die angegebenen Attribute mehrerer Dokumente.</translation>
    </message>
    <message>
        <source>Replaces one document as a whole.</source>
        <translation>Ersetzt ein ganzes Dokument.</translation>
    </message>
    <message>
        <source>Replaces several documents as a whole.</source>
        <translation>Ersetzt mehrere ganze Dokumente.</translation>
    </message>
    <message>
        <source>Deletes one document.</source>
        <translation>Löscht ein Dokument.</translation>
    </message>
    <message>
        <source>Deletes several documents by key.</source>
        <translation>Löscht mehrere Dokumente nach Schlüssel.</translation>
    </message>
    <message>
        <source>Stores many documents at once and counts what became of them; type is array, documents or auto.</source>
        <translation>Speichert viele Dokumente auf einmal und zählt, was aus ihnen wurde; type ist array, documents oder auto.</translation>
    </message>
    <message>
        <source>Fetches the documents of a collection by a query.</source>
        <translation>Holt die Dokumente einer Collection mit einer Abfrage.</translation>
    </message>
    <message>
        <source>Fetches the ids of all documents by a query.</source>
        <translation>Holt die IDs aller Dokumente mit einer Abfrage.</translation>
    </message>
    <message>
        <source>Fetches the keys of all documents by a query.</source>
        <translation>Holt die Schlüssel aller Dokumente mit einer Abfrage.</translation>
    </message>
    <message>
        <source>Finds documents by the values of attributes.</source>
        <translation>Findet Dokumente nach den Werten von Attributen.</translation>
    </message>
    <message>
        <source>Finds the documents nearest to a place.</source>
        <translation>Findet die Dokumente, die einem Ort am nächsten liegen.</translation>
    </message>
    <message>
        <source>Finds documents with a value between two others.</source>
        <translation>Findet Dokumente mit einem Wert zwischen zwei anderen.</translation>
    </message>
    <message>
        <source>Finds documents within a distance in metres from a place.</source>
        <translation>Findet Dokumente im Umkreis eines Ortes, Abstand in Metern.</translation>
    </message>
    <message>
        <source>Finds documents between two longitudes and two latitudes.</source>
        <translation>Findet Dokumente zwischen zwei Längen- und zwei Breitengraden.</translation>
    </message>
    <message>
        <source>Finds documents by words, with the help of a full-text index.</source>
        <translation>Findet Dokumente nach Wörtern, mit Hilfe eines Volltextindex.</translation>
    </message>
    <message>
        <source>Fetches any one document.</source>
        <translation>Holt irgendein Dokument.</translation>
    </message>
    <message>
        <source>Changes attributes of all documents that match.</source>
        <translation>Ändert Attribute aller passenden Dokumente.</translation>
    </message>
    <message>
        <source>Replaces all documents that match.</source>
        <translation>Ersetzt alle passenden Dokumente.</translation>
    </message>
    <message>
        <source>Deletes all documents that match.</source>
        <translation>Löscht alle passenden Dokumente.</translation>
    </message>
    <message>
        <source>Lists the named graphs.</source>
        <translation>Listet die benannten Graphen auf.</translation>
    </message>
    <message>
        <source>Creates a named graph and the collections it lacks.</source>
        <translation>Legt einen benannten Graphen und die ihm fehlenden Collections an.</translation>
    </message>
    <message>
        <source>Deletes a named graph, with dropCollections its collections too.</source>
        <translation>Löscht einen benannten Graphen, mit dropCollections auch seine Collections.</translation>
    </message>
    <message>
        <source>Shows a graph&apos;s definition.</source>
        <translation>Zeigt die Definition eines Graphen.</translation>
    </message>
    <message>
        <source>Lists a graph&apos;s vertex collections.</source>
        <translation>Listet die Knoten-Collections eines Graphen auf.</translation>
    </message>
    <message>
        <source>Adds a vertex collection to a graph.</source>
        <translation>Fügt einem Graphen eine Knoten-Collection hinzu.</translation>
    </message>
    <message>
        <source>Takes a vertex collection out of a graph.</source>
        <translation>Nimmt eine Knoten-Collection aus einem Graphen.</translation>
    </message>
    <message>
        <source>Shows which edge collections of a graph connect what.</source>
        <translation>Zeigt, welche Kanten-Collections eines Graphen was verbinden.</translation>
    </message>
    <message>
        <source>Lists a graph&apos;s edge collections.</source>
        <translation>Listet die Kanten-Collections eines Graphen auf.</translation>
    </message>
    <message>
        <source>Adds an edge definition to a graph.</source>
        <translation>Fügt einem Graphen eine Kantendefinition hinzu.</translation>
    </message>
    <message>
        <source>Replaces an edge definition of a graph.</source>
        <translation>Ersetzt eine Kantendefinition eines Graphen.</translation>
    </message>
    <message>
        <source>Takes an edge definition out of a graph.</source>
        <translation>Nimmt eine Kantendefinition aus einem Graphen.</translation>
    </message>
    <message>
        <source>Fetches a vertex.</source>
        <translation>Holt einen Knoten.</translation>
    </message>
    <message>
        <source>Stores a vertex.</source>
        <translation>Speichert einen Knoten.</translation>
    </message>
    <message>
        <source>Changes the attributes given of a vertex.</source>
        <translation>Ändert die angegebenen Attribute eines Knotens.</translation>
    </message>
    <message>
        <source>Replaces a vertex as a whole.</source>
        <translation>Ersetzt einen ganzen Knoten.</translation>
    </message>
    <message>
        <source>Deletes a vertex and the edges that touch it.</source>
        <translation>Löscht einen Knoten und die Kanten, die ihn berühren.</translation>
    </message>
    <message>
        <source>Fetches an edge.</source>
        <translation>Holt eine Kante.</translation>
    </message>
    <message>
        <source>Stores an edge between two vertices.</source>
        <translation>Speichert eine Kante zwischen zwei Knoten.</translation>
    </message>
    <message>
        <source>Changes the attributes given of an edge.</source>
        <translation>Ändert die angegebenen Attribute einer Kante.</translation>
    </message>
    <message>
        <source>Replaces an edge as a whole.</source>
        <translation>Ersetzt eine ganze Kante.</translation>
    </message>
    <message>
        <source>Deletes an edge.</source>
        <translation>Löscht eine Kante.</translation>
    </message>
    <message>
        <source>Lists the edges that touch a vertex; direction is in or out.</source>
        <translation>Listet die Kanten auf, die einen Knoten berühren; direction ist in oder out.</translation>
    </message>
    <message>
        <source>Walks a graph by a JavaScript traversal of old servers.</source>
        <translation>Durchläuft einen Graphen mit einer JavaScript-Traversierung alter Server.</translation>
    </message>
    <message>
        <source>Runs a transaction written in JavaScript.</source>
        <translation>Führt eine in JavaScript geschriebene Transaktion aus.</translation>
    </message>
    <message>
        <source>Lists the stream transactions that are open.</source>
        <translation>Listet die offenen Stream-Transaktionen auf.</translation>
    </message>
    <message>
        <source>Opens a stream transaction.</source>
        <translation>Öffnet eine Stream-Transaktion.</translation>
    </message>
    <message>
        <source>Says whether a stream transaction runs, was committed or aborted.</source>
        <translation>Sagt, ob eine Stream-Transaktion noch läuft, committet oder abgebrochen ist.</translation>
    </message>
    <message>
        <source>Commits a stream transaction.</source>
        <translation>Committet eine Stream-Transaktion.</translation>
    </message>
    <message>
        <source>Aborts a stream transaction and undoes its writes.</source>
        <translation>Bricht eine Stream-Transaktion ab und macht ihre Schreibvorgänge rückgängig.</translation>
    </message>
    <message>
        <source>Lists the installed services.</source>
        <translation>Listet die installierten Dienste auf.</translation>
    </message>
    <message>
        <source>Shows one service.</source>
        <translation>Zeigt einen Dienst.</translation>
    </message>
    <message>
        <source>Installs a service.</source>
        <translation>Installiert einen Dienst.</translation>
    </message>
    <message>
        <source>Installs a newer version of a service.</source>
        <translation>Installiert eine neuere Version eines Dienstes.</translation>
    </message>
    <message>
        <source>Installs a service in the place of another.</source>
        <translation>Installiert einen Dienst anstelle eines anderen.</translation>
    </message>
    <message>
        <source>Removes a service.</source>
        <translation>Entfernt einen Dienst.</translation>
    </message>
    <message>
        <source>Shows the configuration of a service.</source>
        <translation>Zeigt die Konfiguration eines Dienstes.</translation>
    </message>
    <message>
        <source>Changes the configuration of a service.</source>
        <translation>Ändert die Konfiguration eines Dienstes.</translation>
    </message>
    <message>
        <source>Replaces the configuration of a service.</source>
        <translation>Ersetzt die Konfiguration eines Dienstes.</translation>
    </message>
    <message>
        <source>Shows the dependencies of a service.</source>
        <translation>Zeigt die Abhängigkeiten eines Dienstes.</translation>
    </message>
    <message>
        <source>Changes dependencies of a service.</source>
        <translation>Ändert Abhängigkeiten eines Dienstes.</translation>
    </message>
    <message>
        <source>Replaces the dependencies of a service.</source>
        <translation>Ersetzt die Abhängigkeiten eines Dienstes.</translation>
    </message>
    <message>
        <source>Loads a service anew with every request.</source>
        <translation>Lädt einen Dienst bei jeder Anfrage neu.</translation>
    </message>
    <message>
        <source>Ends the development mode of a service.</source>
        <translation>Beendet den Entwicklungsmodus eines Dienstes.</translation>
    </message>
    <message>
        <source>Shows the text that came with a service.</source>
        <translation>Zeigt den Text, der mit einem Dienst kam.</translation>
    </message>
    <message>
        <source>Shows the description of a service&apos;s API.</source>
        <translation>Zeigt die Beschreibung der API eines Dienstes.</translation>
    </message>
    <message>
        <source>Fetches a service as a zip file.</source>
        <translation>Holt einen Dienst als Zip-Datei.</translation>
    </message>
    <message>
        <source>Spreads the services of this coordinator over the cluster.</source>
        <translation>Verteilt die Dienste dieses Koordinators im Cluster.</translation>
    </message>
    <message>
        <source>Lists the scripts of a service.</source>
        <translation>Listet die Skripte eines Dienstes auf.</translation>
    </message>
    <message>
        <source>Runs a script of a service.</source>
        <translation>Führt ein Skript eines Dienstes aus.</translation>
    </message>
    <message>
        <source>Runs the tests of a service.</source>
        <translation>Führt die Tests eines Dienstes aus.</translation>
    </message>
    <message>
        <source>Lists the backups.</source>
        <translation>Listet die Backups auf.</translation>
    </message>
    <message>
        <source>Makes a backup.</source>
        <translation>Erstellt ein Backup.</translation>
    </message>
    <message>
        <source>Deletes a backup.</source>
        <translation>Löscht ein Backup.</translation>
    </message>
    <message>
        <source>Fetches a backup from a remote place.</source>
        <translation>Holt ein Backup von einem entfernten Ort.</translation>
    </message>
    <message>
        <source>Sends a backup to a remote place.</source>
        <translation>Sendet ein Backup an einen entfernten Ort.</translation>
    </message>
    <message>
        <source>Puts a backup in the place of all data.</source>
        <translation>Setzt ein Backup an die Stelle aller Daten.</translation>
    </message>
    <message>
        <source>Lists collections and indexes as of a dump.</source>
        <translation>Listet Collections und Indizes zum Stand eines Dumps auf.</translation>
    </message>
    <message>
        <source>Holds a state of the data for a dump.</source>
        <translation>Hält einen Stand der Daten für einen Dump fest.</translation>
    </message>
    <message>
        <source>Holds a state of the data longer.</source>
        <translation>Hält einen Stand der Daten länger fest.</translation>
    </message>
    <message>
        <source>Lets go of a state held for a dump.</source>
        <translation>Gibt einen für einen Dump festgehaltenen Stand frei.</translation>
    </message>
    <message>
        <source>Reads a collection as of a dump, one document a line.</source>
        <translation>Liest eine Collection zum Stand eines Dumps, ein Dokument je Zeile.</translation>
    </message>
    <message>
        <source>Copies all data from another server.</source>
        <translation>Kopiert alle Daten von einem anderen Server.</translation>
    </message>
    <message>
        <source>Lists collections and indexes of a cluster.</source>
        <translation>Listet Collections und Indizes eines Clusters auf.</translation>
    </message>
    <message>
        <source>Shows the state of the log for followers.</source>
        <translation>Zeigt den Zustand des Logs für Follower.</translation>
    </message>
    <message>
        <source>Shows the first entry of the log for followers.</source>
        <translation>Zeigt den ersten Eintrag des Logs für Follower.</translation>
    </message>
    <message>
        <source>Shows how this server follows another.</source>
        <translation>Zeigt, wie dieser Server einem anderen folgt.</translation>
    </message>
    <message>
        <source>Changes how this server follows another.</source>
        <translation>Ändert, wie dieser Server einem anderen folgt.</translation>
    </message>
    <message>
        <source>Starts to follow another server.</source>
        <translation>Beginnt, einem anderen Server zu folgen.</translation>
    </message>
    <message>
        <source>Stops following another server.</source>
        <translation>Hört auf, einem anderen Server zu folgen.</translation>
    </message>
    <message>
        <source>Shows how far this server follows another.</source>
        <translation>Zeigt, wie weit dieser Server einem anderen folgt.</translation>
    </message>
    <message>
        <source>Shows how far all databases follow another server.</source>
        <translation>Zeigt, wie weit alle Datenbanken einem anderen Server folgen.</translation>
    </message>
    <message>
        <source>Makes this server follow another, in the words of old servers.</source>
        <translation>Lässt diesen Server einem anderen folgen, in den Worten alter Server.</translation>
    </message>
    <message>
        <source>Shows the server&apos;s id for followers.</source>
        <translation>Zeigt die ID des Servers für Follower.</translation>
    </message>
    <message>
        <source>Shows properties of the write-ahead log.</source>
        <translation>Zeigt Eigenschaften des Write-Ahead-Logs.</translation>
    </message>
    <message>
        <source>Changes properties of the write-ahead log.</source>
        <translation>Ändert Eigenschaften des Write-Ahead-Logs.</translation>
    </message>
    <message>
        <source>Shows the transactions in the write-ahead log.</source>
        <translation>Zeigt die Transaktionen im Write-Ahead-Log.</translation>
    </message>
    <message>
        <source>Writes the write-ahead log to disk.</source>
        <translation>Schreibt das Write-Ahead-Log auf die Platte.</translation>
    </message>
    <message>
        <source>Shows which entries the write-ahead log has.</source>
        <translation>Zeigt, welche Einträge das Write-Ahead-Log hat.</translation>
    </message>
    <message>
        <source>Shows the last entry of the write-ahead log.</source>
        <translation>Zeigt den letzten Eintrag des Write-Ahead-Logs.</translation>
    </message>
    <message>
        <source>Reads entries of the write-ahead log, one a line.</source>
        <translation>Liest Einträge des Write-Ahead-Logs, einen je Zeile.</translation>
    </message>
    <message>
        <source>Starts an algorithm over a graph.</source>
        <translation>Startet einen Algorithmus über einem Graphen.</translation>
    </message>
    <message>
        <source>Shows how far an algorithm is.</source>
        <translation>Zeigt, wie weit ein Algorithmus ist.</translation>
    </message>
    <message>
        <source>Stops an algorithm.</source>
        <translation>Hält einen Algorithmus an.</translation>
    </message>
    <message>
        <source>Shows the properties of this database.</source>
        <translation>Zeigt die Eigenschaften dieser Datenbank.</translation>
    </message>
    <message>
        <source>Lists all databases; for administrators.</source>
        <translation>Listet alle Datenbanken auf; für Administratoren.</translation>
    </message>
    <message>
        <source>Lists the databases this user may see.</source>
        <translation>Listet die Datenbanken auf, die dieser Nutzer sehen darf.</translation>
    </message>
    <message>
        <source>Lists all databases, to look for one.</source>
        <translation>Listet alle Datenbanken auf, um eine zu suchen.</translation>
    </message>
    <message>
        <source>Creates a database, with users who may use it.</source>
        <translation>Legt eine Datenbank an, mit Nutzern, die sie verwenden dürfen.</translation>
    </message>
    <message>
        <source>Deletes a database with everything in it.</source>
        <translation>Löscht eine Datenbank mit allem darin.</translation>
    </message>
    <message>
        <source>Lists the collections.</source>
        <translation>Listet die Collections auf.</translation>
    </message>
    <message>
        <source>Lists the collections, to look for one.</source>
        <translation>Listet die Collections auf, um eine zu suchen.</translation>
    </message>
    <message>
        <source>Creates a collection; type 2 holds documents, type 3 edges.</source>
        <translation>Legt eine Collection an; type 2 enthält Dokumente, type 3 Kanten.</translation>
    </message>
    <message>
        <source>Deletes a collection with its documents and indexes.</source>
        <translation>Löscht eine Collection mit ihren Dokumenten und Indizes.</translation>
    </message>
    <message>
        <source>Shows name, type and id of a collection.</source>
        <translation>Zeigt Name, Typ und ID einer Collection.</translation>
    </message>
    <message>
        <source>Shows all properties of a collection.</source>
        <translation>Zeigt alle Eigenschaften einer Collection.</translation>
    </message>
    <message>
        <source>Changes properties of a collection.</source>
        <translation>Ändert Eigenschaften einer Collection.</translation>
    </message>
    <message>
        <source>Shows sizes and counts of a collection; details costs time.</source>
        <translation>Zeigt Größen und Anzahlen einer Collection; details kostet Zeit.</translation>
    </message>
    <message>
        <source>Counts the documents.</source>
        <translation>Zählt die Dokumente.</translation>
    </message>
    <message>
        <source>Shows the revision, which changes with every write.</source>
        <translation>Zeigt die Revision, die sich bei jedem Schreiben ändert.</translation>
    </message>
    <message>
        <source>Calculates a checksum over all documents; takes long.</source>
        <translation>Berechnet eine Prüfsumme über alle Dokumente; dauert lange.</translation>
    </message>
    <message>
        <source>Lists the shards; clusters only.</source>
        <translation>Listet die Shards auf; nur im Cluster.</translation>
    </message>
    <message>
        <source>Renames a collection; not in clusters.</source>
        <translation>Benennt eine Collection um; nicht im Cluster.</translation>
    </message>
    <message>
        <source>Deletes all documents and keeps the indexes.</source>
        <translation>Löscht alle Dokumente und behält die Indizes.</translation>
    </message>
    <message>
        <source>Counts anew, should the count be wrong.</source>
        <translation>Zählt neu, falls die Anzahl nicht stimmt.</translation>
    </message>
    <message>
        <source>Says which shard would hold a document; clusters only.</source>
        <translation>Sagt, welcher Shard ein Dokument enthalten würde; nur im Cluster.</translation>
    </message>
    <message>
        <source>Frees the disk space of deleted documents.</source>
        <translation>Gibt den Plattenplatz gelöschter Dokumente frei.</translation>
    </message>
    <message>
        <source>Loads a collection into memory; newer servers ignore it.</source>
        <translation>Lädt eine Collection in den Speicher; neuere Server ignorieren es.</translation>
    </message>
    <message>
        <source>Takes a collection out of memory; newer servers ignore it.</source>
        <translation>Nimmt eine Collection aus dem Speicher; neuere Server ignorieren es.</translation>
    </message>
    <message>
        <source>Caches the indexes of a collection.</source>
        <translation>Lädt die Indizes einer Collection in den Cache.</translation>
    </message>
    <message>
        <source>Lists the ways to make document keys.</source>
        <translation>Listet die Arten auf, Dokumentschlüssel zu erzeugen.</translation>
    </message>
    <message>
        <source>Lists the indexes of a collection; withHidden shows those being built and how far they are.</source>
        <translation>Listet die Indizes einer Collection auf; withHidden zeigt auch die im Aufbau und wie weit sie sind.</translation>
    </message>
    <message>
        <source>Shows one index.</source>
        <translation>Zeigt einen Index.</translation>
    </message>
    <message>
        <source>Creates an index of any type; 200 means it was there.</source>
        <translation>Legt einen Index beliebigen Typs an; 200 heißt, es gab ihn schon.</translation>
    </message>
    <message>
        <source>Creates a hash index, today the same as a persistent one.</source>
        <translation>Legt einen Hash-Index an, heute dasselbe wie ein persistenter.</translation>
    </message>
    <message>
        <source>Creates a skiplist index, today the same as a persistent one.</source>
        <translation>Legt einen Skiplist-Index an, heute dasselbe wie ein persistenter.</translation>
    </message>
    <message>
        <source>Creates an index for places.</source>
        <translation>Legt einen Index für Orte an.</translation>
    </message>
    <message>
        <source>Creates an index for words.</source>
        <translation>Legt einen Index für Wörter an.</translation>
    </message>
    <message>
        <source>Creates a sorted index.</source>
        <translation>Legt einen sortierten Index an.</translation>
    </message>
    <message>
        <source>Creates an index that deletes documents after a time in seconds.</source>
        <translation>Legt einen Index an, der Dokumente nach einer Zeit in Sekunden löscht.</translation>
    </message>
    <message>
        <source>Creates an index for searches.</source>
        <translation>Legt einen Index für Suchen an.</translation>
    </message>
    <message>
        <source>Creates an index over several numbers.</source>
        <translation>Legt einen Index über mehrere Zahlen an.</translation>
    </message>
    <message>
        <source>Creates an index for similar vectors.</source>
        <translation>Legt einen Index für ähnliche Vektoren an.</translation>
    </message>
    <message>
        <source>Deletes an index.</source>
        <translation>Löscht einen Index.</translation>
    </message>
    <message>
        <source>Lists the views.</source>
        <translation>Listet die Views auf.</translation>
    </message>
    <message>
        <source>Shows all properties of a view.</source>
        <translation>Zeigt alle Eigenschaften einer View.</translation>
    </message>
    <message>
        <source>Shows name, type and id of a view.</source>
        <translation>Zeigt Name, Typ und ID einer View.</translation>
    </message>
    <message>
        <source>Creates a view of any type.</source>
        <translation>Legt eine View beliebigen Typs an.</translation>
    </message>
    <message>
        <source>Changes properties of a view.</source>
        <translation>Ändert Eigenschaften einer View.</translation>
    </message>
    <message>
        <source>Replaces all properties of a view.</source>
        <translation>Ersetzt alle Eigenschaften einer View.</translation>
    </message>
    <message>
        <source>Deletes a view; its collections stay.</source>
        <translation>Löscht eine View; ihre Collections bleiben.</translation>
    </message>
    <message>
        <source>Renames a view; not in clusters.</source>
        <translation>Benennt eine View um; nicht im Cluster.</translation>
    </message>
    <message>
        <source>Creates a view for searches.</source>
        <translation>Legt eine View für Suchen an.</translation>
    </message>
    <message>
        <source>Changes properties of a view for searches.</source>
        <translation>Ändert Eigenschaften einer View für Suchen.</translation>
    </message>
    <message>
        <source>Replaces all properties of a view for searches.</source>
        <translation>Ersetzt alle Eigenschaften einer View für Suchen.</translation>
    </message>
    <message>
        <source>Lists the analyzers.</source>
        <translation>Listet die Analyzer auf.</translation>
    </message>
    <message>
        <source>Shows one analyzer.</source>
        <translation>Zeigt einen Analyzer.</translation>
    </message>
    <message>
        <source>Creates an analyzer; 200 means it was there.</source>
        <translation>Legt einen Analyzer an; 200 heißt, es gab ihn schon.</translation>
    </message>
    <message>
        <source>Deletes an analyzer; force even if it is used.</source>
        <translation>Löscht einen Analyzer; mit force auch, wenn er verwendet wird.</translation>
    </message>
    <message>
        <source>Lists the users this user may see.</source>
        <translation>Listet die Nutzer auf, die dieser Nutzer sehen darf.</translation>
    </message>
    <message>
        <source>Lists the users, to look for one.</source>
        <translation>Listet die Nutzer auf, um einen zu suchen.</translation>
    </message>
    <message>
        <source>Shows one user.</source>
        <translation>Zeigt einen Nutzer.</translation>
    </message>
    <message>
        <source>Creates a user.</source>
        <translation>Legt einen Nutzer an.</translation>
    </message>
    <message>
        <source>Changes a user.</source>
        <translation>Ändert einen Nutzer.</translation>
    </message>
    <message>
        <source>Replaces a user.</source>
        <translation>Ersetzt einen Nutzer.</translation>
    </message>
    <message>
        <source>Deletes a user.</source>
        <translation>Löscht einen Nutzer.</translation>
    </message>
    <message>
        <source>Lists what a user may do, by database; with full also by collection.</source>
        <translation>Listet auf, was ein Nutzer darf, je Datenbank; mit full auch je Collection.</translation>
    </message>
    <message>
        <source>Shows what a user may do in a database.</source>
        <translation>Zeigt, was ein Nutzer in einer Datenbank darf.</translation>
    </message>
    <message>
        <source>Shows what a user may do with a collection.</source>
        <translation>Zeigt, was ein Nutzer mit einer Collection darf.</translation>
    </message>
    <message>
        <source>Grants rw, ro or none on a database.</source>
        <translation>Gewährt rw, ro oder none für eine Datenbank.</translation>
    </message>
    <message>
        <source>Grants rw, ro or none on a collection.</source>
        <translation>Gewährt rw, ro oder none für eine Collection.</translation>
    </message>
    <message>
        <source>Takes back what was granted on a database.</source>
        <translation>Nimmt zurück, was für eine Datenbank gewährt wurde.</translation>
    </message>
    <message>
        <source>Takes back what was granted on a collection.</source>
        <translation>Nimmt zurück, was für eine Collection gewährt wurde.</translation>
    </message>
    <message>
        <source>Lists the access tokens of a user.</source>
        <translation>Listet die Zugriffstoken eines Nutzers auf.</translation>
    </message>
    <message>
        <source>Creates an access token, which the answer shows once.</source>
        <translation>Legt ein Zugriffstoken an, das die Antwort nur einmal zeigt.</translation>
    </message>
    <message>
        <source>Deletes an access token.</source>
        <translation>Löscht ein Zugriffstoken.</translation>
    </message>
    <message>
        <source>Shows the server&apos;s version.</source>
        <translation>Zeigt die Version des Servers.</translation>
    </message>
    <message>
        <source>Shows the server&apos;s version and how it was built.</source>
        <translation>Zeigt die Version des Servers und wie er gebaut wurde.</translation>
    </message>
    <message>
        <source>Shows what the server is and how it is.</source>
        <translation>Zeigt, was der Server ist und wie es ihm geht.</translation>
    </message>
    <message>
        <source>Shows the storage engine.</source>
        <translation>Zeigt die Storage-Engine.</translation>
    </message>
    <message>
        <source>Shows the server&apos;s role: single, coordinator and others.</source>
        <translation>Zeigt die Rolle des Servers: single, coordinator und andere.</translation>
    </message>
    <message>
        <source>Says whether the server is read-only.</source>
        <translation>Sagt, ob der Server schreibgeschützt ist.</translation>
    </message>
    <message>
        <source>Makes the server read-only, or writable again.</source>
        <translation>Macht den Server schreibgeschützt oder wieder beschreibbar.</translation>
    </message>
    <message>
        <source>Shows the server&apos;s clock.</source>
        <translation>Zeigt die Uhr des Servers.</translation>
    </message>
    <message>
        <source>Says whether the server takes work; needs no login.</source>
        <translation>Sagt, ob der Server Arbeit annimmt; braucht keine Anmeldung.</translation>
    </message>
    <message>
        <source>Shows the license.</source>
        <translation>Zeigt die Lizenz.</translation>
    </message>
    <message>
        <source>Sets the license.</source>
        <translation>Setzt die Lizenz.</translation>
    </message>
    <message>
        <source>Shows the version the databases must have.</source>
        <translation>Zeigt die Version, die die Datenbanken haben müssen.</translation>
    </message>
    <message>
        <source>Shows what a support team asks first.</source>
        <translation>Zeigt, wonach ein Support-Team zuerst fragt.</translation>
    </message>
    <message>
        <source>Shows the options the server was started with.</source>
        <translation>Zeigt die Optionen, mit denen der Server gestartet wurde.</translation>
    </message>
    <message>
        <source>Describes all options of the server.</source>
        <translation>Beschreibt alle Optionen des Servers.</translation>
    </message>
    <message>
        <source>Lists the latest requests to this server; for administrators.</source>
        <translation>Listet die letzten Anfragen an diesen Server auf; für Administratoren.</translation>
    </message>
    <message>
        <source>Lists what the server does right now; experimental.</source>
        <translation>Listet auf, was der Server gerade tut; experimentell.</translation>
    </message>
    <message>
        <source>Compacts all data on disk; takes long.</source>
        <translation>Verdichtet alle Daten auf der Platte; dauert lange.</translation>
    </message>
    <message>
        <source>Shows counters of the server.</source>
        <translation>Zeigt Zähler des Servers.</translation>
    </message>
    <message>
        <source>Describes the counters of the server.</source>
        <translation>Beschreibt die Zähler des Servers.</translation>
    </message>
    <message>
        <source>Shows all metrics, one a line.</source>
        <translation>Zeigt alle Metriken, eine je Zeile.</translation>
    </message>
    <message>
        <source>Shows all metrics as servers before 3.10 want to be asked.</source>
        <translation>Zeigt alle Metriken, so wie Server vor 3.10 gefragt werden wollen.</translation>
    </message>
    <message>
        <source>Answers with the request itself.</source>
        <translation>Antwortet mit der Anfrage selbst.</translation>
    </message>
    <message>
        <source>Shuts the server down; soft waits for jobs and their results.</source>
        <translation>Fährt den Server herunter; soft wartet auf Jobs und ihre Ergebnisse.</translation>
    </message>
    <message>
        <source>Shows what a soft shutdown waits for, stored jobs among it; coordinators only.</source>
        <translation>Zeigt, worauf ein sanftes Herunterfahren wartet, darunter gespeicherte Jobs; nur Koordinatoren.</translation>
    </message>
    <message>
        <source>Runs tests written in JavaScript.</source>
        <translation>Führt in JavaScript geschriebene Tests aus.</translation>
    </message>
    <message>
        <source>Runs JavaScript on the server, where that is allowed.</source>
        <translation>Führt JavaScript auf dem Server aus, wo das erlaubt ist.</translation>
    </message>
    <message>
        <source>Reads the server&apos;s log, as old servers tell it.</source>
        <translation>Liest das Log des Servers, so wie alte Server es ausgeben.</translation>
    </message>
    <message>
        <source>Reads the server&apos;s log.</source>
        <translation>Liest das Log des Servers.</translation>
    </message>
    <message>
        <source>Shows what log lines contain.</source>
        <translation>Zeigt, was Logzeilen enthalten.</translation>
    </message>
    <message>
        <source>Changes what log lines contain.</source>
        <translation>Ändert, was Logzeilen enthalten.</translation>
    </message>
    <message>
        <source>Shows the log levels.</source>
        <translation>Zeigt die Log-Level.</translation>
    </message>
    <message>
        <source>Changes log levels.</source>
        <translation>Ändert Log-Level.</translation>
    </message>
    <message>
        <source>Sets the log levels back to those at the start.</source>
        <translation>Setzt die Log-Level auf die vom Start zurück.</translation>
    </message>
    <message>
        <source>Reads the routes of JavaScript services anew.</source>
        <translation>Liest die Routen von JavaScript-Diensten neu ein.</translation>
    </message>
    <message>
        <source>Shows the hashes of the secrets that tokens are signed with.</source>
        <translation>Zeigt die Hashes der Geheimnisse, mit denen Token signiert werden.</translation>
    </message>
    <message>
        <source>Reads the secrets for tokens anew.</source>
        <translation>Liest die Geheimnisse für Token neu ein.</translation>
    </message>
    <message>
        <source>Shows the server&apos;s certificates.</source>
        <translation>Zeigt die Zertifikate des Servers.</translation>
    </message>
    <message>
        <source>Reads the server&apos;s certificates anew.</source>
        <translation>Liest die Zertifikate des Servers neu ein.</translation>
    </message>
    <message>
        <source>Changes the key that encrypts data on disk.</source>
        <translation>Ändert den Schlüssel, der die Daten auf der Platte verschlüsselt.</translation>
    </message>
    <message>
        <source>Lists the tasks that run JavaScript by the clock.</source>
        <translation>Listet die Tasks auf, die JavaScript nach der Uhr ausführen.</translation>
    </message>
    <message>
        <source>Shows one task.</source>
        <translation>Zeigt einen Task.</translation>
    </message>
    <message>
        <source>Creates a task.</source>
        <translation>Legt einen Task an.</translation>
    </message>
    <message>
        <source>Creates a task under an id of your own.</source>
        <translation>Legt einen Task unter einer eigenen ID an.</translation>
    </message>
    <message>
        <source>Deletes a task.</source>
        <translation>Löscht einen Task.</translation>
    </message>
    <message>
        <source>Lists the ids of this user&apos;s jobs on this server; status is pending or done.</source>
        <translation>Listet die IDs der Jobs dieses Nutzers auf diesem Server auf; status ist pending oder done.</translation>
    </message>
    <message>
        <source>Drops all jobs of this user, pending ones too: their work goes on, out of reach.</source>
        <translation>Verwirft alle Jobs dieses Nutzers, auch wartende: ihre Arbeit läuft weiter, außer Reichweite.</translation>
    </message>
    <message>
        <source>Drops the jobs of this user from before a time in seconds, pending ones too.</source>
        <translation>Verwirft die Jobs dieses Nutzers aus der Zeit vor einem Zeitpunkt in Sekunden, auch wartende.</translation>
    </message>
    <message>
        <source>Says whether a job is done (200) or pending (204).</source>
        <translation>Sagt, ob ein Job fertig ist (200) oder wartet (204).</translation>
    </message>
    <message>
        <source>Takes the result of a job, which the server forgets: works once.</source>
        <translation>Holt das Ergebnis eines Jobs ab, der Server vergisst es: geht nur einmal.</translation>
    </message>
    <message>
        <source>Asks a job to stop.</source>
        <translation>Bittet einen Job anzuhalten.</translation>
    </message>
    <message>
        <source>Drops a job; running work goes on.</source>
        <translation>Verwirft einen Job; laufende Arbeit geht weiter.</translation>
    </message>
    <message>
        <source>Shows the server&apos;s id in the cluster.</source>
        <translation>Zeigt die ID des Servers im Cluster.</translation>
    </message>
    <message>
        <source>Shows the server&apos;s role in the cluster.</source>
        <translation>Zeigt die Rolle des Servers im Cluster.</translation>
    </message>
    <message>
        <source>Shows the server&apos;s mode in the cluster.</source>
        <translation>Zeigt den Modus des Servers im Cluster.</translation>
    </message>
    <message>
        <source>Shows the version of a server of the cluster.</source>
        <translation>Zeigt die Version eines Servers des Clusters.</translation>
    </message>
    <message>
        <source>Shows the storage engine of a server of the cluster.</source>
        <translation>Zeigt die Storage-Engine eines Servers des Clusters.</translation>
    </message>
    <message>
        <source>Shows counters of a server of the cluster.</source>
        <translation>Zeigt Zähler eines Servers des Clusters.</translation>
    </message>
    <message>
        <source>Says how many coordinators and DB-Servers there should be.</source>
        <translation>Sagt, wie viele Koordinatoren und DB-Server es geben soll.</translation>
    </message>
    <message>
        <source>Shows the health of all servers of the cluster.</source>
        <translation>Zeigt den Zustand aller Server des Clusters.</translation>
    </message>
    <message>
        <source>Switches the supervision of the cluster on or off.</source>
        <translation>Schaltet die Überwachung des Clusters ein oder aus.</translation>
    </message>
    <message>
        <source>Shows whether a DB-Server is in maintenance.</source>
        <translation>Zeigt, ob ein DB-Server in Wartung ist.</translation>
    </message>
    <message>
        <source>Puts a DB-Server into maintenance, or takes it out.</source>
        <translation>Versetzt einen DB-Server in Wartung oder holt ihn heraus.</translation>
    </message>
    <message>
        <source>Lists the coordinators.</source>
        <translation>Listet die Koordinatoren auf.</translation>
    </message>
    <message>
        <source>Shows how evenly shards are spread.</source>
        <translation>Zeigt, wie gleichmäßig Shards verteilt sind.</translation>
    </message>
    <message>
        <source>Works out how to spread shards evenly.</source>
        <translation>Berechnet, wie sich Shards gleichmäßig verteilen lassen.</translation>
    </message>
    <message>
        <source>Moves shards as a plan says.</source>
        <translation>Verschiebt Shards nach einem Plan.</translation>
    </message>
    <message>
        <source>Works out how to spread shards evenly and does it.</source>
        <translation>Berechnet, wie sich Shards gleichmäßig verteilen lassen, und tut es.</translation>
    </message>
    <message>
        <source>Says whether indexes are sorted in the old way.</source>
        <translation>Sagt, ob Indizes nach der alten Art sortiert sind.</translation>
    </message>
    <message>
        <source>Checks all indexes for the old sorting; takes long.</source>
        <translation>Prüft alle Indizes auf die alte Sortierung; dauert lange.</translation>
    </message>
    <message>
        <source>Moves all indexes to the new sorting; takes long.</source>
        <translation>Stellt alle Indizes auf die neue Sortierung um; dauert lange.</translation>
    </message>
    <message>
        <source>Exchanges user name and password for a token.</source>
        <translation>Tauscht Nutzername und Passwort gegen ein Token.</translation>
    </message>
    <message>
        <source>Renews a token that ends soon.</source>
        <translation>Erneuert ein Token, das bald abläuft.</translation>
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
        <source>%1 has no parameter “%2”.</source>
        <translation>%1 hat keinen Parameter „%2“.</translation>
    </message>
    <message>
        <source>“%1” cannot be a name in a path.</source>
        <translation>„%1“ kann kein Name in einem Pfad sein.</translation>
    </message>
    <message>
        <source>The header %1 cannot carry “%2”.</source>
        <translation>Der Header %1 kann „%2“ nicht enthalten.</translation>
    </message>
    <message>
        <source>%1 needs the parameter “%2”.</source>
        <translation>%1 braucht den Parameter „%2“.</translation>
    </message>
    <message>
        <source>%1 takes no body.</source>
        <translation>%1 nimmt keinen Body.</translation>
    </message>
    <message>
        <source>%1 needs a body.</source>
        <translation>%1 braucht einen Body.</translation>
    </message>
    <message>
        <source>The server&apos;s list of coordinators is not one.</source>
        <translation>Die Koordinatorenliste des Servers ist keine Liste.</translation>
    </message>
    <message>
        <source>The server&apos;s answer has no list of shards.</source>
        <translation>In der Antwort des Servers fehlt die Liste der Shards.</translation>
    </message>
    <message>
        <source>There is no job on the server to ask for.</source>
        <translation>Auf dem Server gibt es keinen Job, nach dem sich fragen ließe.</translation>
    </message>
    <message>
        <source>This request cannot run as a job on the server.</source>
        <translation>Diese Anfrage kann auf dem Server nicht als Job laufen.</translation>
    </message>
    <message>
        <source>The server&apos;s answer lacks &quot;%1&quot;.</source>
        <translation>In der Antwort des Servers fehlt „%1“.</translation>
    </message>
    <message>
        <source>not modified</source>
        <translation>nicht geändert</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not JSON.</source>
        <translation>Die Antwort des Servers ist kein JSON.</translation>
    </message>
    <message>
        <source>“%1” is not a proxy. It looks like http://proxy.example:3128 or socks5://localhost:1080; a login is not supported.</source>
        <translation>„%1“ ist kein Proxy. Er sieht aus wie http://proxy.example:3128 oder socks5://localhost:1080; eine Anmeldung wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The fingerprint of a certificate is SHA-256: 64 hexadecimal digits, like AB:CD:….</source>
        <translation>Der Fingerabdruck eines Zertifikats ist SHA-256: 64 hexadezimale Ziffern, etwa AB:CD:….</translation>
    </message>
    <message>
        <source>The answer is said to be compressed, and cannot be read.</source>
        <translation>Die Antwort soll komprimiert sein und ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The result is still on the server: fetch it again.</source>
        <translation>Das Ergebnis ist noch auf dem Server: bitte erneut holen.</translation>
    </message>
    <message>
        <source>The server no longer has the result.</source>
        <translation>Der Server hat das Ergebnis nicht mehr.</translation>
    </message>
    <message>
        <source>Whether the server still has the result is not known.</source>
        <translation>Ob der Server das Ergebnis noch hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: it ended on %1.</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut: es ist am %1 abgelaufen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: it begins on %1. Is this computer&apos;s clock right?</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut: es gilt erst ab %1. Geht die Uhr dieses Rechners richtig?</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: it is not made out for “%1”.</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut: es ist nicht auf „%1“ ausgestellt.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: nobody this computer knows has signed it. Give the CA file of who did.</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut: niemand, den dieser Rechner kennt, hat es signiert. Bitte die CA-Datei dessen angeben, der es signiert hat.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: %1.</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut: %1.</translation>
    </message>
    <message>
        <source>The certificate file %1 cannot be read, or holds no certificate in PEM format.</source>
        <translation>Die Zertifikatsdatei %1 ist nicht lesbar oder enthält kein Zertifikat im PEM-Format.</translation>
    </message>
    <message>
        <source>The key of the certificate cannot be read from %1: it is not there, not in PEM format, or its passphrase is wrong.</source>
        <translation>Der Schlüssel des Zertifikats ist aus %1 nicht lesbar: er ist nicht da, nicht im PEM-Format, oder seine Passphrase ist falsch.</translation>
    </message>
    <message>
        <source>A key file is given, but no certificate file.</source>
        <translation>Eine Schlüsseldatei ist angegeben, aber keine Zertifikatsdatei.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not the pinned one. Either it was renewed, or somebody is in between. The fingerprint it has: %1</source>
        <translation>Das Zertifikat des Servers ist nicht das festgelegte. Entweder wurde es erneuert, oder jemand sitzt dazwischen. Sein Fingerabdruck: %1</translation>
    </message>
    <message>
        <source>Or pin its fingerprint (SHA-256), if you know it to be right: %1</source>
        <translation>Oder seinen Fingerabdruck (SHA-256) festlegen, falls bekannt ist, dass er stimmt: %1</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak TLS. Is it http:// instead of https://?</source>
        <translation>Was unter %1 antwortet, spricht kein TLS. Ist es http:// statt https://?</translation>
    </message>
    <message>
        <source>The server broke the handshake off: it asks for a client certificate.</source>
        <translation>Der Server hat den Handshake abgebrochen: er verlangt ein Client-Zertifikat.</translation>
    </message>
    <message>
        <source>The server broke the handshake off: it does not accept the client certificate.</source>
        <translation>Der Server hat den Handshake abgebrochen: er akzeptiert das Client-Zertifikat nicht.</translation>
    </message>
    <message>
        <source>The server does not accept the client certificate: %1</source>
        <translation>Der Server akzeptiert das Client-Zertifikat nicht: %1</translation>
    </message>
    <message>
        <source>No secure connection could be made: %1</source>
        <translation>Es kam keine sichere Verbindung zustande: %1</translation>
    </message>
    <message>
        <source>Perhaps it asks for a client certificate.</source>
        <translation>Vielleicht verlangt er ein Client-Zertifikat.</translation>
    </message>
    <message>
        <source>Perhaps it does not accept the client certificate.</source>
        <translation>Vielleicht akzeptiert er das Client-Zertifikat nicht.</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a login, which is not supported.</source>
        <translation>Der Proxy %1 verlangt eine Anmeldung; das wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The proxy %1 does not let the request through: %2</source>
        <translation>Der Proxy %1 lässt die Anfrage nicht durch: %2</translation>
    </message>
    <message>
        <source>Somebody else collected or cleared it.</source>
        <translation>Jemand anderes hat ihn abgeholt oder gelöscht.</translation>
    </message>
    <message>
        <source>It went together with all other jobs, pending ones too: somebody cleared the whole list. Work that was running goes on, out of reach.</source>
        <translation>Er verschwand zusammen mit allen anderen Jobs, auch wartenden: jemand hat die ganze Liste gelöscht. Arbeit, die schon lief, läuft weiter, unerreichbar.</translation>
    </message>
    <message>
        <source>The server was restarted, and forgot all jobs.</source>
        <translation>Der Server wurde neu gestartet und hat alle Jobs vergessen.</translation>
    </message>
    <message>
        <source>The coordinator that had it is no longer there.</source>
        <translation>Der Koordinator, der ihn hatte, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The server runs the query with this job&apos;s mark, and this is the only job that appeared since.</source>
        <translation>Auf dem Server läuft die Abfrage mit der Markierung dieses Jobs, und dies ist der einzige Job, der seitdem erschienen ist.</translation>
    </message>
    <message numerus="yes">
        <source>The server runs the query with this job&apos;s mark; it is one of %Ln job(s) that appeared since.</source>
        <translation>
            <numerusform>Auf dem Server läuft die Abfrage mit der Markierung dieses Jobs; er ist einer von %Ln Jobs, die seitdem erschienen sind.</numerusform>
            <numerusform>Auf dem Server läuft die Abfrage mit der Markierung dieses Jobs; er ist einer von %Ln Jobs, die seitdem erschienen sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is the only job of this user that appeared within %1 s after the submit.</source>
        <translation>Er ist der einzige Job dieses Nutzers, der innerhalb von %1 s nach dem Absenden erschienen ist.</translation>
    </message>
    <message>
        <source>It appeared within %1 s after the submit, as did others.</source>
        <translation>Er ist innerhalb von %1 s nach dem Absenden erschienen, andere ebenso.</translation>
    </message>
    <message numerus="yes">
        <source>Perhaps one of %Ln queries of %1 that began when this job was first listed, such as “%2”.</source>
        <translation>
            <numerusform>Vielleicht eine von %Ln Abfragen von %1, die begannen, als dieser Job zuerst gelistet wurde, etwa „%2“.</numerusform>
            <numerusform>Vielleicht eine von %Ln Abfragen von %1, die begannen, als dieser Job zuerst gelistet wurde, etwa „%2“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Probably “%1” of %2 in database %3: it began when this job was first listed.</source>
        <translation>Wahrscheinlich „%1“ von %2 in Datenbank %3: die Abfrage begann, als dieser Job zuerst gelistet wurde.</translation>
    </message>
    <message>
        <source>Probably “%1” in database %2, sent by another ArangoJobs: it began when this job was first listed.</source>
        <translation>Wahrscheinlich „%1“ in Datenbank %2, von einem anderen ArangoJobs gesendet: die Abfrage begann, als dieser Job zuerst gelistet wurde.</translation>
    </message>
    <message>
        <source>“%1” is no pair of addresses. It looks like 10.0.0.7:8529=db.example:8531.</source>
        <translation>„%1“ ist kein Adresspaar. Es sieht aus wie 10.0.0.7:8529=db.example:8531.</translation>
    </message>
</context>
<context>
    <name>results::Diff</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>Der Export wurde angehalten.</translation>
    </message>
</context>
<context>
    <name>results::Exporter</name>
    <message>
        <source>The export was stopped.</source>
        <translation>Der Export wurde angehalten.</translation>
    </message>
    <message>
        <source>Writing failed: %1</source>
        <translation>Schreiben fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Row %L1 is no document, so it cannot be inserted.</source>
        <translation>Zeile %L1 ist kein Dokument und lässt sich daher nicht einfügen.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
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
<context>
    <name>results::ResultFile</name>
    <message>
        <source>This result is no JSON but text. It is shown as it came.</source>
        <translation>Dieses Ergebnis ist kein JSON, sondern Text. Es wird so gezeigt, wie es kam.</translation>
    </message>
    <message>
        <source>This result is no JSON but a web page, perhaps of a proxy in front of the server. It is shown as text.</source>
        <translation>Dieses Ergebnis ist kein JSON, sondern eine Webseite, vielleicht von einem Proxy vor dem Server. Es wird als Text gezeigt.</translation>
    </message>
    <message>
        <source>This result is no JSON and no text.</source>
        <translation>Dieses Ergebnis ist weder JSON noch Text.</translation>
    </message>
    <message>
        <source>There is no content.</source>
        <translation>Es gibt keinen Inhalt.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>Die Datei %1 ist nicht lesbar: %2</translation>
    </message>
</context>
<context>
    <name>results::mergeBatches</name>
    <message>
        <source>There is no batch to join.</source>
        <translation>Es gibt kein Teilergebnis zum Zusammenfügen.</translation>
    </message>
    <message>
        <source>The last batch, %1, says that there is more.</source>
        <translation>Das letzte Teilergebnis, %1, sagt, dass es noch mehr gibt.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>Joining the batches was stopped.</source>
        <translation>Das Zusammenfügen der Teilergebnisse wurde angehalten.</translation>
    </message>
</context>
</TS>
