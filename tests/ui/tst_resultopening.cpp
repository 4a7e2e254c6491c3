// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobtableview.h"
#include "results/diffwindow.h"
#include "results/resultdialog.h"
#include "results/resultpanel.h"
#include "shell/mainwindow.h"
#include "shell/resultdock.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// How results come on the screen of the main window: docked, from a file, two beside each other.
class TestResultOpening : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

    QString file(const QString& name, const QByteArray& json)
    {
        QFile each(m_dir.filePath(name));
        if (!each.open(QIODevice::WriteOnly) || each.write(json) != json.size())
            qFatal("no file");
        return each.fileName();
    }

    Job collected(const QString& name, const QByteArray& json)
    {
        Job job;
        job.server = u"http://localhost:8529"_s;
        job.state = JobState::Collected;
        job.what = name;
        job.httpStatus = 201;
        job.resultFile = file(name, json);
        return job;
    }

private Q_SLOTS:
    void init()
    {
        // The offscreen platform says that of every window.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    }

    void opensFiles()
    {
        MainWindow window(m_dir.filePath(u"config1"_s));
        window.show();
        window.openFiles(
            {file(u"one.json"_s, R"({"result":[{"a":1}]})"), file(u"b.txt"_s, "text")});
        const auto dialogs = window.findChildren<ResultDialog*>();
        QCOMPARE(dialogs.size(), 2);
        QTRY_VERIFY(dialogs[0]->panel()->isLoaded() && dialogs[1]->panel()->isLoaded());
        QCOMPARE(dialogs[0]->windowTitle(), u"Result: one.json"_s);
        QCOMPARE(dialogs[0]->panel()->tab(), ResultPanel::Table);
        QCOMPARE(dialogs[1]->panel()->tab(), ResultPanel::Text);
    }

    void opensDroppedFiles()
    {
        MainWindow window(m_dir.filePath(u"config2"_s));
        window.show();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file(u"dropped.json"_s, "[1,2]"))});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &drop);
        QVERIFY(drop.isAccepted());
        QTRY_COMPARE(window.findChildren<ResultDialog*>().size(), 1);

        QMimeData text;
        text.setText(u"no file"_s);
        QDragEnterEvent other(QPoint(5, 5), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &other);
        QVERIFY(!other.isAccepted());
    }

    void dockFollowsTheSelection()
    {
        MainWindow window(m_dir.filePath(u"config3"_s));
        window.show();
        Job pending;
        pending.state = JobState::Pending;
        const quint64 first = window.store().append(
            {collected(u"r1.json"_s, "[1,2,3]"), collected(u"r2.json"_s, "[4]"), pending});
        ResultPanel* const panel = window.resultDock()->panel();
        QVERIFY(!window.resultDock()->isVisible());
        window.findChild<QAction*>(u"showResultDock"_s)->trigger();
        QTRY_VERIFY(window.table()->selectJob(first));
        QTRY_VERIFY(panel->isLoaded() && panel->file()->rowCount() == 3);
        window.table()->selectJob(first + 1);
        QTRY_VERIFY(panel->isLoaded() && panel->file()->rowCount() == 1);
        window.table()->selectJob(first + 2);
        QTRY_VERIFY(!panel->isLoaded());
        QVERIFY(panel->findChild<QLabel*>(u"resultPlaceholder"_s)->text().contains(u"no result"_s));
    }

    void comparesTheTwoSelected()
    {
        MainWindow window(m_dir.filePath(u"config4"_s));
        window.show();
        auto* const compare = window.findChild<QAction*>(u"compare"_s);
        const quint64 first
            = window.store().append({collected(u"c1.json"_s, R"([{"_key":"1","a":1}])"),
                                     collected(u"c2.json"_s, R"([{"_key":"1","a":2}])")});
        QTRY_VERIFY(window.table()->selectJob(first));
        QVERIFY(!compare->isEnabled());
        window.table()->selectAll();
        QTRY_VERIFY(compare->isEnabled());
        compare->trigger();
        auto* const diff = window.findChild<DiffWindow*>();
        QVERIFY(diff);
        QTRY_COMPARE(diff->model().rowCount(), 1);
    }
};

QTEST_MAIN(TestResultOpening)
#include "tst_resultopening.moc"
