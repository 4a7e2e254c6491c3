// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/aqleditor.h"
#include "compose/aqltokens.h"
#include "compose/themedicon.h"

#include <QPixmap>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

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

class TestAqlEditor : public QObject {
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
            QTest::addRow("%s", QByteArray(aql).simplified().constData())
                << QByteArray(aql) << expected;
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
        row("`a b`.\xC2\xB4"
            "c\xC2\xB4",
            u"QOQ"_s);
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
        QCOMPARE(
            aqlBindKeys(u"FOR x IN @@c FILTER x.a == @a || x.b == @a /* @no */ || '@no' == @_b"_s),
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
        QCOMPARE(editor.SendScintilla(QsciScintillaBase::SCI_GETSTYLEAT, 1UL),
                 long(AqlKind::Keyword));
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

    void coloursFollowThePalette()
    {
        AqlEditor editor;
        const auto ink = [&editor] {
            return QColor::fromRgb(static_cast<QRgb>(
                editor.SendScintilla(QsciScintillaBase::SCI_STYLEGETFORE,
                                     static_cast<unsigned long>(AqlKind::Keyword))));
        };
        const QColor light = ink();
        QPalette dark = editor.palette();
        dark.setColor(QPalette::Base, QColor(20, 20, 20));
        dark.setColor(QPalette::Text, Qt::white);
        editor.setPalette(dark);
        QVERIFY(ink() != light);

        // WCAG contrast of all inks to the paper, in both worlds.
        const auto luminance = [](const QColor& c) {
            const auto part = [](double v) {
                return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
            };
            return 0.2126 * part(c.redF()) + 0.7152 * part(c.greenF()) + 0.0722 * part(c.blueF());
        };
        for (const QPalette& palette : {dark, QPalette(Qt::lightGray), QPalette(Qt::white)}) {
            const CodeColours colours(palette);
            for (const QColor& c :
                 {colours.text, colours.keyword, colours.function, colours.string, colours.number,
                  colours.comment, colours.variable, colours.error}) {
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
        const QStringList names{u"submit"_s,     u"collect"_s,    u"cancel"_s,   u"clear"_s,
                                u"clear-done"_s, u"refresh"_s,    u"pause"_s,    u"resume"_s,
                                u"connect"_s,    u"disconnect"_s, u"copy"_s,     u"save"_s,
                                u"next-batch"_s, u"result"_s,     u"settings"_s, u"find"_s,
                                u"sandbox"_s,    u"quit"_s,       u"about"_s};
        for (const QString& name : names) {
            const QIcon icon = themedIcon(name, palette);
            QVERIFY2(!icon.isNull(), qPrintable(name));
            QVERIFY2(inked(icon.pixmap(QSize(48, 48), 1.0), Qt::red), qPrintable(name));
            QVERIFY2(inked(icon.pixmap(QSize(48, 48), 1.0, QIcon::Disabled), Qt::blue),
                     qPrintable(name));
            const QPixmap sharp = icon.pixmap(QSize(16, 16), 2.0);
            QCOMPARE(sharp.size(), QSize(32, 32));
            QCOMPARE(sharp.devicePixelRatio(), 2.0);
        }
        QVERIFY(!themedIcon(u"org.arangojobs.ArangoJobs"_s, palette).isNull());
        QVERIFY(themedIcon(u"no such icon"_s, palette).isNull());
    }
};

QTEST_MAIN(TestAqlEditor)
#include "tst_aqleditor.moc"
