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
    <message numerus="yes">
        <source>Done, yours: %Ln, about %1 that nobody has collected</source>
        <translation>
            <numerusform>Done, yours: %Ln, about %1 that nobody has collected</numerusform>
            <numerusform>Done, yours: %Ln, about %1 that nobody has collected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done, yours: %Ln that nobody has collected, of unknown size</source>
        <translation>
            <numerusform>Done, yours: %Ln that nobody has collected, of unknown size</numerusform>
            <numerusform>Done, yours: %Ln that nobody has collected, of unknown size</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done, yours: %Ln</source>
        <translation>
            <numerusform>Done, yours: %Ln</numerusform>
            <numerusform>Done, yours: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done, started elsewhere: %Ln</source>
        <translation>
            <numerusform>Done, started elsewhere: %Ln</numerusform>
            <numerusform>Done, started elsewhere: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pending: %Ln</source>
        <translation>
            <numerusform>Pending: %Ln</numerusform>
            <numerusform>Pending: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Failed: %Ln, collected already and not on the server</source>
        <translation>
            <numerusform>Failed: %Ln, collected already and not on the server</numerusform>
            <numerusform>Failed: %Ln, collected already and not on the server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %Ln, not on this server or being collected</source>
        <translation>
            <numerusform>Left out: %Ln, not on this server or being collected</numerusform>
            <numerusform>Left out: %Ln, not on this server or being collected</numerusform>
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
    <name>HistoryDialog</name>
    <message numerus="yes">
        <source>%Ln could not be read.</source>
        <translation>
            <numerusform>%Ln could not be read.</numerusform>
            <numerusform>%Ln could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s); scroll down for more.</source>
        <translation>
            <numerusform>%Ln job; scroll down for more.</numerusform>
            <numerusform>%Ln jobs; scroll down for more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s).</source>
        <translation>
            <numerusform>%Ln job.</numerusform>
            <numerusform>%Ln jobs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) are selected.</source>
        <translation>
            <numerusform>%Ln job is selected.</numerusform>
            <numerusform>%Ln jobs are selected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) are on a server or on their way there, and stay.</source>
        <translation>
            <numerusform>%Ln job is on a server or on its way there, and stays.</numerusform>
            <numerusform>%Ln jobs are on a server or on their way there, and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln job(s) from the history, for good?</source>
        <translation>
            <numerusform>Delete %Ln job from the history, for good?</numerusform>
            <numerusform>Delete %Ln jobs from the history, for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) on this disk (%1) are deleted with them.</source>
        <translation>
            <numerusform>%Ln result on this disk (%1) is deleted too.</numerusform>
            <numerusform>%Ln results on this disk (%1) are deleted too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these results were never exported: there is no other copy.</source>
        <translation>
            <numerusform>%Ln of these results was never exported: there is no other copy.</numerusform>
            <numerusform>%Ln of these results were never exported: there is no other copy.</numerusform>
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
    <message numerus="yes">
        <source>The coordinator %2 was restarted: %Ln job(s) of this list are lost with what they had not delivered.</source>
        <translation>
            <numerusform>The coordinator %2 was restarted: %Ln job of this list is lost with what it had not delivered.</numerusform>
            <numerusform>The coordinator %2 was restarted: %Ln jobs of this list are lost with what they had not delivered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) (%1) were deleted from this disk, as chosen in “Keep results…”.</source>
        <translation>
            <numerusform>%Ln result (%1) was deleted from this disk, as chosen in “Keep results…”.</numerusform>
            <numerusform>%Ln results (%1) were deleted from this disk, as chosen in “Keep results…”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) withdrawn. Nothing of them was sent.</source>
        <translation>
            <numerusform>%Ln job withdrawn. Nothing of it was sent.</numerusform>
            <numerusform>%Ln jobs withdrawn. Nothing of them was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) held</source>
        <translation>
            <numerusform>%Ln job held</numerusform>
            <numerusform>%Ln jobs held</numerusform>
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
    <name>RetentionDialog</name>
    <message numerus="yes">
        <source>Now: %Ln result(s) would be deleted, %1; the oldest is of %2.</source>
        <translation>
            <numerusform>Now: %Ln result would be deleted, %1; the oldest is of %2.</numerusform>
            <numerusform>Now: %Ln results would be deleted, %1; the oldest is of %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) beyond the limits stay because they were never exported.</source>
        <translation>
            <numerusform>%Ln result beyond the limits stays because it was never exported.</numerusform>
            <numerusform>%Ln results beyond the limits stay because they were never exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) beyond the limits stay because they are younger than %1 days.</source>
        <translation>
            <numerusform>%Ln result beyond the limits stays because it is younger than %1 days.</numerusform>
            <numerusform>%Ln results beyond the limits stay because they are younger than %1 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %Ln result(s) now and keep to these limits</source>
        <translation>
            <numerusform>&amp;Delete %Ln result now and keep to these limits</numerusform>
            <numerusform>&amp;Delete %Ln results now and keep to these limits</numerusform>
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
    <message numerus="yes">
        <source>The id names a job on %n coordinators. Give the --server of the one that is meant, and no other.</source>
        <translation>
            <numerusform>The id names a job on %n coordinator. Give the --server of the one that is meant, and no other.</numerusform>
            <numerusform>The id names a job on %n coordinators. Give the --server of the one that is meant, and no other.</numerusform>
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
