// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/apirequestform.h"
#include "compose/aqleditor.h"
#include "compose/aqltokens.h"
#include "compose/bindvariables.h"
#include "compose/bindvariablesmodel.h"
#include "compose/composedialog.h"
#include "compose/composepanel.h"
#include "compose/cursorbody.h"
#include "compose/cursoroptionsform.h"
#include "compose/themedicon.h"

#include "client/aql.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
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

QString kinds(const QByteArray& aql)
{
    static const QString letters = u" KFVSNcCBQOb!"_s;
    QString out;
    qsizetype end = 0;
    for (const AqlToken& token : aqlTokens(aql)) {
        if (token.offset != end || token.length < 1)
            qFatal("the tokens do not cover the text");
        end = token.end();
        out += letters[static_cast<int>(token.kind)];
    }
    if (end != aql.size())
        qFatal("the tokens do not reach the end");
    return out;
}

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

    void tokens_data()
    {
        QTest::addColumn<QByteArray>("aql");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* aql, const QString& expected) {
            QTest::addRow("%s", QByteArray(aql).simplified().constData()) << QByteArray(aql) << expected;
        };
        row("", u""_s);
        row("for x In y", u"K V K V"_s);
        row("COUNT(x)", u"FbVb"_s);
        row("x.count", u"VOV"_s);
        row("FOR", u"K"_s);
        row("FORX", u"V"_s);
        row("my::f(1)", u"FbNb"_s);
        row("@x@@y @1a", u"BB B"_s);
        row("@ @@", u"! !"_s);
        row("1 1.5 .5 1e5 1..5 0xFF 0b10", u"N N N N NON N N"_s);
        row("x[0].y", u"VbNbOV"_s);
        row("'a\\'b' \"@x\"", u"S S"_s);
        row("`a b`.\xC2\xB4" "c\xC2\xB4", u"QOQ"_s);
        row("// @x\n@y", u"c B"_s);
        row("/* FOR\n */FOR", u"CK"_s);
        row("/* open", u"C"_s);
        row("'open", u"S"_s);
        row("'open\\", u"S"_s);
        row("x \xC3\xA9 y", u"V ! V"_s);
        row("a >= b && c ?: d", u"V OO V OO V OO V"_s);
    }
    void tokens()
    {
        QFETCH(QByteArray, aql);
        QTEST(kinds(aql), "expected");
    }

    void tokensOfAnyBytes()
    {
        QByteArray text;
        for (int i = 0; i < 256; ++i)
            for (const char* more : {"'", "/*", "@", "1e"})
                text += char(i) + QByteArray(more);
        for (qsizetype i = 0; i < text.size(); ++i)
            (void)kinds(text.mid(i, 40));
    }

    void bindKeys()
    {
        QCOMPARE(aqlBindKeys(u"FOR x IN @@c FILTER x.a == @a || x.b == @a /* @no */ || '@no' == @_b"_s),
                 QStringList({u"@c"_s, u"a"_s, u"_b"_s}));
    }

    void errorPositions()
    {
        QCOMPARE(parseErrorPosition(u"syntax error near 'x' at position 3:14 (while parsing)"_s),
                 (TextPosition{.line = 3, .column = 14}));
        QVERIFY(!parseErrorPosition(u"collection or view not found: x"_s));
        QVERIFY(!parseErrorPosition(u"at position 99999999999:1"_s));
    }

    void editorTakesAqlAndLeavesTheWindowItsKeys()
    {
        QWidget window;
        AqlEditor editor(&window);
        window.resize(400, 300);
        window.show();
        type(editor.viewport()->parentWidget(), u"RETURN {\na: 1"_s);
        QVERIFY(editor.text().startsWith(u"RETURN {\n"_s));
        QVERIFY(editor.text().endsWith(u"a: 1"_s));

        // Keyword and number are coloured, the brace folds.
        editor.SendScintilla(QsciScintillaBase::SCI_COLOURISE, 0UL, -1L);
        QCOMPARE(editor.SendScintilla(QsciScintillaBase::SCI_GETSTYLEAT, 1UL), long(AqlKind::Keyword));
        QVERIFY(editor.SendScintilla(QsciScintillaBase::SCI_GETFOLDLEVEL, 0UL)
                & QsciScintillaBase::SC_FOLDLEVELHEADERFLAG);

        const QString before = editor.text();
        QTest::keyClick(&editor, Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(&editor, Qt::Key_Escape);
        QTest::keyClick(&editor, Qt::Key_T, Qt::ControlModifier);
        QTest::keyClick(&editor, Qt::Key_F6);
        QCOMPARE(editor.text(), before);

        QTest::keyClick(&editor, Qt::Key_Slash, Qt::ControlModifier);
        QVERIFY(editor.text(1).trimmed().startsWith(u"// a"_s));
        QTest::keyClick(&editor, Qt::Key_Slash, Qt::ControlModifier);
        QCOMPARE(editor.text(), before);

        editor.selectAll();
        QTest::keyClick(&editor, Qt::Key_Slash, Qt::ControlModifier);
        QCOMPARE(editor.text().count(u"// "_s), 2);
        editor.undo();
        QCOMPARE(editor.text(), before);

        const long zoom = editor.SendScintilla(QsciScintillaBase::SCI_GETZOOM);
        QTest::keyClick(&editor, Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
        QVERIFY(editor.SendScintilla(QsciScintillaBase::SCI_GETZOOM) > zoom);
    }

    void editorFoldsBracketsAndComments()
    {
        AqlEditor editor;
        editor.setText(u"/*\n a\n*/\nLET x = [\n 1,\n {\n }\n]\nRETURN x"_s);
        editor.SendScintilla(QsciScintillaBase::SCI_COLOURISE, 0UL, -1L);
        QString levels;
        for (unsigned long line = 0; line < 9; ++line) {
            const long level = editor.SendScintilla(QsciScintillaBase::SCI_GETFOLDLEVEL, line);
            levels += QString::number((level & QsciScintillaBase::SC_FOLDLEVELNUMBERMASK)
                                      - QsciScintillaBase::SC_FOLDLEVELBASE)
                + (level & QsciScintillaBase::SC_FOLDLEVELHEADERFLAG ? u"+"_s : u" "_s);
        }
        QCOMPARE(levels, u"0+1 1 0+1 1+2 1 0 "_s);
    }

    void editorCompletes()
    {
        AqlEditor editor;
        editor.setCollections({u"students"_s});
        editor.setText(u"FOR student IN students FILTER student.age > @age RETURN st"_s);
        QCOMPARE(editor.completions(u"stu"_s), QStringList({u"student"_s, u"students"_s}));
        QCOMPARE(editor.completions(u"@"_s), QStringList({u"@age"_s}));
        QVERIFY(editor.completions(u"ret"_s).contains(u"RETURN"_s));
        QVERIFY(editor.completions(u"xyz"_s).isEmpty());
        editor.setText(u"ret"_s);
        editor.setCursorPosition(0, 3);
        QTest::keyClick(&editor, Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(editor.isListActive());
        QTest::keyClick(&editor, Qt::Key_Return);
        QCOMPARE(editor.text(), u"RETURN"_s);
    }

    void editorShowsErrors()
    {
        AqlEditor editor;
        editor.setText(u"FOR x\nIN yyy"_s);
        editor.showError(2, 4, u"bad"_s);
        QVERIFY(editor.hasErrorAt(2, 4));
        QVERIFY(editor.hasErrorAt(2, 6));
        QVERIFY(!editor.hasErrorAt(2, 1));
        editor.showError(99, 99, u"elsewhere"_s); // beyond the end: the last place there is
        QVERIFY(!editor.errorMessage().isEmpty());
        editor.append(u" "_s);
        QVERIFY(editor.errorMessage().isEmpty());
        QVERIFY(!editor.hasErrorAt(2, 4));
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
        QVERIFY(set(0, BindVariablesModel::Value, u"5"_s)); // a collection's name is always a string
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
        QCOMPARE(panel.value()->bytes(),
                 QByteArray("{\n  \"a\": 123456789012345678901234567890,\n  \"b\": \"\\ud800\"\n}"));
        panel.setJson(u"[1]"_s);
        QVERIFY(panel.value().error().message.contains(u"object"_s));
        panel.setJson(u"{\"a\":1,\"\\u0061\":2}"_s);
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
        QVERIFY(memory && batch);
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
            const bool input = qobject_cast<const QLineEdit*>(field) || qobject_cast<const QComboBox*>(field);
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
        child<JsonEditor>(panel, u"bindJson"_s)->setText(u"{\"x\": 9007199254740993, \"old\": 1}"_s);
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

    void editsAJobAsNew()
    {
        arango::CursorOptions options;
        options.batchSize = 10;
        Submission draft;
        draft.request = arango::aql::execute(u"RETURN @n"_s,
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
        QCOMPARE(QJsonDocument::fromJson(again.request.body), QJsonDocument::fromJson(draft.request.body));
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
        panel.showServerError(u"<b>syntax error</b> near 'RETRUN' at position 2:1 (while parsing)"_s);
        QVERIFY(editor->hasErrorAt(2, 1));
        auto* const message = child<QLabel>(panel, u"composeMessage"_s);
        QVERIFY(message->text().contains(u"<b>"_s)); // shown as it is
        QCOMPARE(message->textFormat(), Qt::PlainText);
    }

    void coloursFollowThePalette()
    {
        AqlEditor editor;
        const auto ink = [&editor] {
            return QColor::fromRgb(static_cast<QRgb>(editor.SendScintilla(
                QsciScintillaBase::SCI_STYLEGETFORE, static_cast<unsigned long>(AqlKind::Keyword))));
        };
        const QColor light = ink();
        QPalette dark = editor.palette();
        dark.setColor(QPalette::Base, QColor(20, 20, 20));
        dark.setColor(QPalette::Text, Qt::white);
        editor.setPalette(dark);
        QVERIFY(ink() != light);

        // WCAG contrast of all inks to the paper, in both worlds.
        const auto luminance = [](const QColor& c) {
            const auto part = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
            return 0.2126 * part(c.redF()) + 0.7152 * part(c.greenF()) + 0.0722 * part(c.blueF());
        };
        for (const QPalette& palette : {dark, QPalette(Qt::lightGray), QPalette(Qt::white)}) {
            const CodeColours colours(palette);
            for (const QColor& c : {colours.text, colours.keyword, colours.function, colours.string,
                                    colours.number, colours.comment, colours.variable, colours.error}) {
                const double a = luminance(c) + 0.05;
                const double b = luminance(colours.paper) + 0.05;
                QVERIFY2(std::max(a, b) / std::min(a, b) >= 4.5, qPrintable(c.name()));
            }
        }
    }

    void iconsFollowThePalette()
    {
        const auto inked = [](const QPixmap& pixmap, const QColor& colour) {
            const QImage image = pixmap.toImage();
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixelColor(x, y) == colour)
                        return true;
            return false;
        };
        QPalette palette;
        palette.setColor(QPalette::Active, QPalette::WindowText, Qt::red);
        palette.setColor(QPalette::Disabled, QPalette::WindowText, Qt::blue);
        const QStringList names{u"submit"_s,   u"collect"_s,  u"cancel"_s,  u"clear"_s,
                                u"clear-done"_s, u"refresh"_s, u"pause"_s,   u"resume"_s,
                                u"connect"_s,  u"disconnect"_s, u"copy"_s,  u"save"_s,
                                u"next-batch"_s, u"result"_s,  u"settings"_s, u"find"_s,
                                u"sandbox"_s,  u"quit"_s,     u"about"_s};
        for (const QString& name : names) {
            const QIcon icon = themedIcon(name, palette);
            QVERIFY2(!icon.isNull(), qPrintable(name));
            QVERIFY2(inked(icon.pixmap(QSize(48, 48), 1.0), Qt::red), qPrintable(name));
            QVERIFY2(inked(icon.pixmap(QSize(48, 48), 1.0, QIcon::Disabled), Qt::blue), qPrintable(name));
            const QPixmap sharp = icon.pixmap(QSize(16, 16), 2.0);
            QCOMPARE(sharp.size(), QSize(32, 32));
            QCOMPARE(sharp.devicePixelRatio(), 2.0);
        }
        QVERIFY(!themedIcon(u"org.arangojobs.ArangoJobs"_s, palette).isNull());
        QVERIFY(themedIcon(u"no such icon"_s, palette).isNull());
    }
};

QTEST_MAIN(TestCompose)
#include "tst_compose.moc"
