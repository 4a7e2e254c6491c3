// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/aql.h"
#include "compose/apirequestform.h"
#include "compose/aqleditor.h"
#include "compose/bindvariables.h"
#include "compose/bindvariablesmodel.h"
#include "compose/composedialog.h"
#include "compose/composepanel.h"
#include "compose/cursorbody.h"
#include "compose/cursoroptionsform.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QCompleter>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

template <class T> T* child(const QWidget& parent, const QString& name)
{
    T* const found = parent.findChild<T*>(name);
    if (!found)
        qFatal("no such widget: %s", qPrintable(name));
    return found;
}

void type(QWidget* widget, const QString& text)
{
    for (const QChar c : text) {
        if (c == u'\n')
            QTest::keyClick(widget, Qt::Key_Return);
        else
            QTest::keyClick(widget, c.toLatin1());
    }
}

} // namespace

class TestCompose : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        // The offscreen platform says that of every window.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    }

    void bindVariablesFollowTheQuery()
    {
        BindVariablesPanel panel;
        QAbstractItemModelTester tester(panel.model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto cell = [&panel](int row, int column) {
            return panel.model()->index(row, column).data().toString();
        };
        panel.setQuery(u"FOR x IN @@c FILTER x.a == @a RETURN x"_s);
        QCOMPARE(panel.model()->rowCount(), 2);
        QCOMPARE(cell(0, BindVariablesModel::Name), u"@@c"_s);
        QCOMPARE(cell(1, BindVariablesModel::Note), u"No value yet"_s);
        QCOMPARE(panel.missingCount(), 2);
        QVERIFY(panel.value().error().message.contains(u"@@c"_s));

        // Typed into the table, seen in the JSON; the type is guessed, and can be forced.
        const auto set = [&panel](int row, int column, const QVariant& value) {
            return panel.model()->setData(panel.model()->index(row, column), value, Qt::EditRole);
        };
        QVERIFY(
            set(0, BindVariablesModel::Value, u"5"_s)); // a collection's name is always a string
        QVERIFY(set(1, BindVariablesModel::Value, u"9007199254740993"_s));
        QCOMPARE(panel.json(), u"{\n  \"@c\": \"5\",\n  \"a\": 9007199254740993\n}"_s);
        QVERIFY(set(1, BindVariablesModel::Type, int(BindType::String)));
        QCOMPARE(panel.value()->bytes(),
                 QByteArray("{\n  \"@c\": \"5\",\n  \"a\": \"9007199254740993\"\n}"));
        QVERIFY(set(1, BindVariablesModel::Type, int(BindType::Null)));
        QCOMPARE(cell(1, BindVariablesModel::Value), u"null"_s);

        // Another query: the values stay, marked, unsent, and come back.
        panel.setQuery(u"RETURN @b"_s);
        QCOMPARE(panel.model()->rowCount(), 3);
        QCOMPARE(cell(1, BindVariablesModel::Note), u"Not used, not sent"_s);
        QVERIFY(set(0, BindVariablesModel::Value, u"[1.0, 1e400]"_s));
        QCOMPARE(panel.value()->bytes(), QByteArray("{\n  \"b\": [1.0, 1e400]\n}"));
        panel.setQuery(u"FOR x IN @@c FILTER x.a == @a RETURN x"_s);
        QCOMPARE(cell(0, BindVariablesModel::Value), u"5"_s);
        QCOMPARE(panel.missingCount(), 0);
        panel.model()->removeUnused();
        QCOMPARE(panel.model()->rowCount(), 2);
    }

    void bindVariablesKeepWrongText()
    {
        BindVariablesPanel panel;
        panel.setQuery(u"RETURN @a"_s);
        panel.show();
        panel.setJson(u"{\"a\": 123456789012345678901234567890, \"\": tru}"_s);
        QVERIFY(panel.value().error().message.contains(u"line 1, column"_s));
        QVERIFY(child<QLabel>(panel, u"bindProblem"_s)->isVisible());
        QVERIFY(!panel.table()->isEnabled());
        panel.setQuery(u"RETURN [@a, @b]"_s);
        QVERIFY(panel.json().contains(u"tru}"_s));
        panel.setJson(u"{\"a\": 123456789012345678901234567890, \"b\": \"\\ud800\"}"_s);
        QCOMPARE(
            panel.value()->bytes(),
            QByteArray("{\n  \"a\": 123456789012345678901234567890,\n  \"b\": \"\\ud800\"\n}"));
        panel.setJson(u"[1]"_s);
        QVERIFY(panel.value().error().message.contains(u"object"_s));
        panel.setJson(u"{\"a\":1,\"\\u0061\":2}"_s);
        QVERIFY(panel.value().error().message.contains(u"twice"_s));
        panel.setJson(u"{\"\":1,\"\":2}"_s);
        QVERIFY(panel.value().error().message.contains(u"twice"_s));

        // A wrong value in the table is marked and kept too.
        panel.setJson(u"{\"a\":1,\"b\":2}"_s);
        const QModelIndex value = panel.model()->index(0, BindVariablesModel::Value);
        QVERIFY(panel.model()->setData(value, u"12x"_s, Qt::EditRole));
        QVERIFY(panel.value().error().message.contains(u"not a number"_s));
        QCOMPARE(value.data().toString(), u"12x"_s);
        panel.setJson(u"{\"b\":3}"_s);
        QCOMPARE(panel.model()->index(0, BindVariablesModel::Value).data().toString(), u"12x"_s);
    }

    void bindVariablesByKeyboard()
    {
        BindVariablesPanel panel;
        panel.setQuery(u"RETURN @a"_s);
        panel.show();
        panel.focusProblem();
        QTest::keyClick(panel.table(), 't');
        auto* const line = panel.table()->findChild<QLineEdit*>();
        QVERIFY(line);
        QTest::keyClicks(line, u"rue"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(panel.json(), u"{\n  \"a\": true\n}"_s);
    }

    void hostileBindVariablesStayPlain()
    {
        BindVariablesPanel panel;
        panel.setQuery(u"RETURN @a"_s);
        panel.setJson(u"{\"a\":\"<img src=x><b>bold</b>\"}"_s);
        const QModelIndex value = panel.model()->index(0, BindVariablesModel::Value);
        QVERIFY(!value.data(Qt::ToolTipRole).toString().contains(u"<b>"_s));
        QCOMPARE(child<QLabel>(panel, u"bindProblem"_s)->textFormat(), Qt::PlainText);
    }

    void options()
    {
        CursorOptionsForm form;
        QCOMPARE(form.options(), CursorOptionsForm::defaults());
        QCOMPARE(form.options().ttl, 3600.0);
        QCOMPARE(form.setCount(), 1);

        arango::CursorOptions all;
        all.batchSize = 9007199254740993;
        all.count = true;
        all.ttl = 1.5;
        all.memoryLimit = 1 << 30;
        all.cache = false;
        all.fullCount = true;
        all.stream = false;
        all.fillBlockCache = false;
        all.profile = 2;
        all.maxRuntime = 600;
        all.maxNumberOfPlans = 1;
        all.maxNodesPerCallstack = 2;
        all.maxWarningCount = 0;
        all.failOnWarning = true;
        all.allowRetry = true;
        all.allowDirtyReads = false;
        all.optimizerRules = {u"-all"_s, u"+use-indexes"_s};
        all.satelliteSyncWait = 3;
        all.skipInaccessibleCollections = true;
        all.maxTransactionSize = 4;
        all.intermediateCommitSize = 5;
        all.intermediateCommitCount = 6;
        all.spillOverThresholdNumRows = 7;
        all.spillOverThresholdMemoryUsage = 8;
        all.maxDNFConditionMembers = 9;
        all.forceOneShardAttributeValue = u"x y"_s;
        all.usePlanCache = true;
        form.setOptions(all);
        QCOMPARE(form.options(), all);
        QCOMPARE(form.problem(), QString());
        // And through the request and back, which names every option as the server does.
        const auto request = arango::aql::execute(u"RETURN 1"_s, {}, all).request;
        QCOMPARE(cursorBodyFrom(request.body)->options, all);
        form.setOptions({});
        QCOMPARE(form.setCount(), 0);
        QCOMPARE(form.options(), arango::CursorOptions());
    }

    void optionsWithUnitsAndMistakes()
    {
        CursorOptionsForm form;
        QLineEdit* memory = nullptr;
        QLineEdit* batch = nullptr;
        for (QLineEdit* const line : form.findChildren<QLineEdit*>()) {
            if (line->toolTip().contains(u"256 MiB"_s))
                memory = line;
            if (line->placeholderText() == u"server: 1,000"_s)
                batch = line;
        }
        if (!memory || !batch)
            QFAIL("the form lacks a field");
        memory->setText(u"64 MiB"_s);
        QCOMPARE(form.options().memoryLimit, qint64(64) << 20);
        memory->setText(u"99999999999G"_s);
        QVERIFY(form.problem().contains(u"Memory limit"_s));
        memory->clear();
        for (const QString& bad : {u"0"_s, u"-1"_s, u"1K"_s, u"x"_s, u"1.5"_s}) {
            batch->setText(bad);
            QVERIFY2(form.problem().contains(u"Batch size"_s), qPrintable(bad));
        }
        batch->setText(u" 10 "_s);
        QCOMPARE(form.problem(), QString());
        QCOMPARE(form.options().batchSize, 10);
    }

    void everyOptionFieldHasANameAndATip()
    {
        CursorOptionsForm form;
        QSet<const QWidget*> named;
        for (const QLabel* const label : form.findChildren<QLabel*>())
            named.insert(label->buddy());
        int fields = 0;
        for (const QWidget* const field : form.findChildren<QWidget*>()) {
            const bool input
                = qobject_cast<const QLineEdit*>(field) || qobject_cast<const QComboBox*>(field);
            if (!input || field->parent()->inherits("QComboBox"))
                continue;
            ++fields;
            QVERIFY(named.contains(field));
            QVERIFY(!field->toolTip().isEmpty());
        }
        QCOMPARE(fields, 27);
    }

    void submitsAQuery()
    {
        ComposeDialog dialog;
        dialog.setDatabases({u"_system"_s, u"shop"_s});
        dialog.setDatabase(u"shop"_s);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QSignalSpy submitted(&dialog, &ComposeDialog::submitted);
        auto* const editor = child<AqlEditor>(dialog, u"composeQuery"_s);
        auto* const message = child<QLabel>(dialog, u"composeMessage"_s);
        QCOMPARE(message->textFormat(), Qt::PlainText);
        QVERIFY(editor->hasFocus());

        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(submitted.count(), 0);
        QVERIFY(message->text().contains(u"Write a query first"_s));

        type(editor, u"RETURN 1"_s);
        QVERIFY(message->text().isEmpty());
        QTest::keyClicks(child<QLineEdit>(dialog, u"composeLabel"_s), u" my  label "_s);
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(submitted.count(), 1);
        const auto submission = submitted[0][0].value<Submission>();
        QCOMPARE(submission.database, u"shop"_s);
        QCOMPARE(submission.label, u"my label"_s);
        QVERIFY(submission.keepResult);
        QCOMPARE(submission.request.path, QByteArray("/_api/cursor"));
        const auto body = cursorBodyFrom(submission.request.body);
        QCOMPARE(body->query, u"RETURN 1"_s);
        QCOMPARE(body->options.ttl, 3600.0);
        QVERIFY(message->text().contains(u"Submitted. Watch it in the list."_s));
        QVERIFY(dialog.isVisible());
        QCOMPARE(editor->text(), u"RETURN 1"_s);

        child<QRadioButton>(dialog, u"composeForget"_s)->click();
        child<QPushButton>(dialog, u"submitAndClose"_s)->click();
        QCOMPARE(submitted.count(), 2);
        QVERIFY(!submitted[1][0].value<Submission>().keepResult);
        QVERIFY(!dialog.isVisible());
    }

    void refusesMissingBindVariables()
    {
        ComposePanel panel;
        panel.show();
        child<AqlEditor>(panel, u"composeQuery"_s)->setText(u"RETURN @x"_s);
        QVERIFY(!panel.submission());
        QVERIFY(panel.problem().contains(u"@x"_s));
        QVERIFY(child<QTabWidget>(panel, u"composeDetails"_s)->tabText(0).contains(u"1 of 1"_s));
        child<JsonEditor>(panel, u"bindJson"_s)
            ->setText(u"{\"x\": 9007199254740993, \"old\": 1}"_s);
        QVERIFY(panel.submission());
        QVERIFY(panel.submission()->request.body.contains("9007199254740993"));
        QVERIFY(!panel.submission()->request.body.contains("old"));
    }

    void escKeepsTheDraft()
    {
        ComposeDialog dialog;
        dialog.show();
        auto* const editor = child<AqlEditor>(dialog, u"composeQuery"_s);
        editor->setText(u"RETURN 1 + "_s);
        QTest::keyClick(editor, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        dialog.show();
        QCOMPARE(editor->text(), u"RETURN 1 + "_s);
    }

    void tellsWhetherItWrites()
    {
        ComposePanel panel;
        auto* const badge = child<QLabel>(panel, u"composeBadge"_s);
        auto* const editor = child<AqlEditor>(panel, u"composeQuery"_s);
        QCOMPARE(badge->text(), QString());
        editor->setText(u"FOR x IN c RETURN 'INSERT' /* REMOVE */"_s);
        QCOMPARE(badge->text(), u"reads only"_s);
        editor->setText(u"FOR x IN c REMOVE x IN c"_s);
        QCOMPARE(badge->text(), u"✎ writes data"_s);
        child<QTabWidget>(panel, u"composeTabs"_s)->setCurrentIndex(1);
        child<QLineEdit>(panel, u"apiPath"_s)->setText(u"/_api/version"_s);
        QCOMPARE(badge->text(), u"reads only"_s);
        child<QComboBox>(panel, u"apiMethod"_s)->setCurrentText(u"PUT"_s);
        QCOMPARE(badge->text(), u"✎ writes data"_s);
    }

    void checksApiRequests()
    {
        ComposePanel panel;
        child<QTabWidget>(panel, u"composeTabs"_s)->setCurrentIndex(1);
        auto* const path = child<QLineEdit>(panel, u"apiPath"_s);
        auto* const body = child<JsonEditor>(panel, u"apiBody"_s);
        auto* const headers = child<QPlainTextEdit>(panel, u"apiHeaders"_s);
        QVERIFY(panel.problem().contains(u"path"_s));
        path->setText(u"_api/version"_s);
        QVERIFY(panel.problem().contains(u"slash"_s));
        path->setText(u"/_api/document/ä"_s);
        QVERIFY(panel.problem().contains(u"percent"_s));
        path->setText(u"/_api/document/c?silent=true"_s);
        QCOMPARE(panel.problem(), QString());
        QVERIFY(!body->isEnabled());

        child<QComboBox>(panel, u"apiMethod"_s)->setCurrentText(u"POST"_s);
        body->setText(u"{\"a\": 1.0,}"_s);
        QVERIFY(panel.problem().contains(u"line 1, column 11"_s));
        body->setText(u"{\"a\": 1.0, \"z\": 1e400}"_s);
        headers->setPlainText(u"nonsense"_s);
        QVERIFY(panel.problem().contains(u"Name: value"_s));
        headers->setPlainText(u"X-Arango-Async: store"_s);
        QVERIFY(panel.problem().contains(u"set by the program"_s));
        headers->setPlainText(u"If-Match: \"_a\"\n\n"_s);
        const auto submission = panel.submission();
        QVERIFY(submission);
        QCOMPARE(submission->request.target(), QByteArray("/_api/document/c?silent=true"));
        QCOMPARE(submission->request.body, QByteArray("{\"a\": 1.0, \"z\": 1e400}"));
        QCOMPARE(submission->request.headers,
                 (arango::Headers{{QByteArray("If-Match"), QByteArray("\"_a\"")}}));
    }

    void callsFillTheRequest()
    {
        ComposePanel panel;
        child<QTabWidget>(panel, u"composeTabs"_s)->setCurrentIndex(1);
        auto* const calls = child<QComboBox>(panel, u"apiCall"_s);
        auto* const about = child<QLabel>(panel, u"apiAbout"_s);
        auto* const path = child<QLineEdit>(panel, u"apiPath"_s);
        auto* const method = child<QComboBox>(panel, u"apiMethod"_s);
        auto* const body = child<JsonEditor>(panel, u"apiBody"_s);
        const auto choose = [calls](const QString& start) {
            const int row = calls->findText(start, Qt::MatchStartsWith);
            QVERIFY2(row >= 0, qPrintable(start));
            calls->setCurrentIndex(row);
            Q_EMIT calls->activated(row);
        };
        QCOMPARE_GT(calls->count(), 200);
        QCOMPARE(calls->currentIndex(), -1);
        QVERIFY(about->text().isEmpty());
        QCOMPARE(calls->findText(u"jobs"_s, Qt::MatchStartsWith), -1);

        // Typed letters find a call anywhere in its line.
        calls->completer()->setCompletionPrefix(u"add_ttl"_s);
        QCOMPARE(calls->completer()->completionCount(), 1);

        choose(u"documents · update · "_s);
        QCOMPARE(method->currentText(), u"PATCH"_s);
        QCOMPARE(path->text(), u"/_api/document/{collection}/{key}"_s);
        QVERIFY(QJsonDocument::fromJson(body->text().toUtf8()).isObject());
        QVERIFY(about->text().contains(u"Writes data"_s));
        QVERIFY(about->text().contains(u"returnNew"_s));
        QVERIFY(panel.problem().contains(u"{collection}"_s));
        path->setText(u"/_api/document/students/Neal"_s);
        QCOMPARE(panel.problem(), QString());

        choose(u"indexes · add_ttl_index · "_s);
        QCOMPARE(path->text(), u"/_api/index?collection={collection}"_s);
        choose(u"server · time · "_s);
        QCOMPARE(panel.problem(), QString());
        QVERIFY(!about->text().contains(u"Writes"_s));
        QVERIFY(body->text().isEmpty());
        choose(u"databases · databases · "_s);
        QCOMPARE(path->text(), u"/_db/_system/_api/database"_s);
        choose(u"admin · execute · "_s);
        QCOMPARE(panel.problem(), QString());

        choose(u"tasks · tasks · "_s);
        QVERIFY(about->text().contains(u"Until ArangoDB 4.0"_s));
        panel.setServerVersion(u"4.0.0"_s);
        QVERIFY(about->text().contains(u"Not in ArangoDB 4.0.0"_s));
        panel.setServerVersion(u"3.12.5"_s);
        QVERIFY(!about->text().contains(u"ArangoDB"_s));

        path->setText(u"/_api/job/17"_s);
        QVERIFY(panel.problem().contains(u"cannot run as jobs"_s));
        method->setCurrentText(u"POST"_s);
        path->setText(u"/_api/cursor/17"_s);
        QVERIFY(panel.problem().contains(u"cannot run as jobs"_s));
    }

    void editsAJobAsNew()
    {
        arango::CursorOptions options;
        options.batchSize = 10;
        Submission draft;
        draft.request
            = arango::aql::execute(u"RETURN @n"_s,
                                   arango::Json::fromBytes("{\"n\":9007199254740993}"), options)
                  .request;
        draft.database = u"shop"_s;
        draft.label = u"again"_s;
        draft.keepResult = false;
        ComposePanel panel;
        panel.setDraft(draft);
        QCOMPARE(child<QTabWidget>(panel, u"composeTabs"_s)->currentIndex(), 0);
        QCOMPARE(child<AqlEditor>(panel, u"composeQuery"_s)->text(), u"RETURN @n"_s);
        const Submission again = panel.submission().value();
        QCOMPARE(QJsonDocument::fromJson(again.request.body),
                 QJsonDocument::fromJson(draft.request.body));
        QVERIFY(again.request.body.contains("9007199254740993"));
        QCOMPARE(again.database, draft.database);
        QCOMPARE(again.label, draft.label);
        QVERIFY(!again.keepResult);

        // A body with something the form does not know goes into the other tab, whole.
        draft.request.body = R"({"query":"RETURN 1","options":{"future":1}})";
        panel.setDraft(draft);
        QCOMPARE(child<QTabWidget>(panel, u"composeTabs"_s)->currentIndex(), 1);
        QCOMPARE(panel.submission()->request.body, draft.request.body);

        draft.request = *arango::requestFromTarget(arango::Method::Patch, u"/_db/x/_api/y?z=%20"_s);
        draft.request.body = "[1]";
        panel.setDraft(draft);
        QCOMPARE(panel.submission()->request, draft.request);
    }

    void keepsDraftsOverARestart()
    {
        ComposePanel panel;
        QVERIFY(panel.isEmpty());
        QSignalSpy changed(&panel, &ComposePanel::draftChanged);
        panel.setDatabase(u"shop"_s);
        child<AqlEditor>(panel, u"composeQuery"_s)->setText(u"RETURN @x + "_s);
        child<JsonEditor>(panel, u"bindJson"_s)->setText(u"{\"x\": broken"_s);
        child<QLineEdit>(panel, u"apiPath"_s)->setText(u"not a path"_s);
        QVERIFY(!panel.isEmpty());
        QTRY_COMPARE(changed.count(), 1);
        const QByteArray draft = panel.saveDraft();

        ComposePanel other;
        other.restoreDraft(draft);
        QCOMPARE(other.saveDraft(), draft);
        QCOMPARE(child<JsonEditor>(other, u"bindJson"_s)->text(), u"{\"x\": broken"_s);
        QCOMPARE(other.database(), u"shop"_s);
        other.restoreDraft("garbage");
        QCOMPARE(other.saveDraft(), draft);
        other.clear();
        QVERIFY(other.isEmpty());
    }

    void showsTheServersError()
    {
        ComposePanel panel;
        auto* const editor = child<AqlEditor>(panel, u"composeQuery"_s);
        editor->setText(u"FOR x IN y\nRETRUN x"_s);
        panel.showServerError(
            u"<b>syntax error</b> near 'RETRUN' at position 2:1 (while parsing)"_s);
        QVERIFY(editor->hasErrorAt(2, 1));
        auto* const message = child<QLabel>(panel, u"composeMessage"_s);
        QVERIFY(message->text().contains(u"<b>"_s)); // shown as it is
        QCOMPARE(message->textFormat(), Qt::PlainText);
    }
};

QTEST_MAIN(TestCompose)
#include "tst_compose.moc"
