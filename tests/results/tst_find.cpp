// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/find.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace results;

namespace {

QByteArrayList found(const QByteArray& json, const QString& needle, bool matchCase = false)
{
    Progress progress;
    const auto matches = findAll(json, needle, {.matchCase = matchCase}, progress);
    QByteArrayList texts;
    for (const Match& match : matches->matches)
        texts << json.mid(match.offset, match.length);
    return texts;
}

} // namespace

class TestFind : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("needle");
        QTest::addColumn<QByteArrayList>("texts");
        const auto row = [](const char* name, const char* json, const QString& needle,
                            const QByteArrayList& texts) {
            QTest::newRow(name) << QByteArray(json) << needle << texts;
        };
        row("plain", "[\"abc\",\"xabcx\",{\"abc\":1}]", u"abc"_s, {"abc", "abc", "abc"});
        row("nothing", "[\"abc\"]", u"abd"_s, {});
        row("no needle", "[\"abc\"]", u""_s, {});
        row("case", "[\"Abc\",\"aBC\"]", u"abc"_s, {"Abc", "aBC"});
        row("umlauts without case", "[\"ÖL\",\"öl\"]", u"Öl"_s, {"ÖL", "öl"});
        row("other alphabets", "[\"МОСКВА\"]", u"москва"_s, {"МОСКВА"});
        row("none overlaps", "[\"aaaa\"]", u"aa"_s, {"aa", "aa"});
        row("escaped letter", "[\"M\\u00fcller\",\"Müller\",\"M\\u00DCLLER\"]", u"müller"_s,
            {"M\\u00fcller", "Müller", "M\\u00DCLLER"});
        row("escape first", "[\"\\u00fcber\"]", u"über"_s, {"\\u00fcber"});
        row("escape last", "[\"na\\u00efv\\u00e9\"]", u"naïvé"_s, {"na\\u00efv\\u00e9"});
        row("escaped plain letters", "[\"\\u0061b\\u0063\"]", u"abc"_s, {"\\u0061b\\u0063"});
        row("pair", "[\"x\\ud83d\\ude00y\",\"x😀y\"]", u"x😀y"_s, {"x\\ud83d\\ude00y", "x😀y"});
        row("quote", "[\"say \\\"hi\\\" twice\"]", u"\"hi\""_s, {"\\\"hi\\\""});
        row("slash", "[\"a\\/b\",\"a/b\"]", u"a/b"_s, {"a\\/b", "a/b"});
        row("line break", "[\"a\\nb\"]", u"a\nb"_s, {"a\\nb"});
        row("backslash", "[\"C:\\\\new\"]", u"C:\\new"_s, {"C:\\\\new"});
        row("letter of an escape", "[\"\\new\",\"new\"]", u"new"_s, {"new"});
        row("digits of an escape", "[\"\\u00fc00\"]", u"00"_s, {"00"});
        row("behind an escaped backslash", "[\"\\\\new\"]", u"new"_s, {"new"});
        row("behind two", "[\"\\\\\\new\"]", u"new"_s, {});
        row("as written", "[\"\\u00fc\"]", u"\\u00fc"_s, {"\\u00fc"});
        row("structure", "{\"a\": 15}", u"\"a\": 1"_s, {"\"a\": 1"});
        row("at the end of cut text", "[\"M\\u00fcl", u"mül"_s, {"M\\u00fcl"});
        row("cut escape", "[\"M\\u00f", u"mü"_s, {});
        row("repeated beginning", "[\"ab\\u0061bac\"]", u"abac"_s, {"\\u0061bac"});
    }
    void finds()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, needle);
        QFETCH(QByteArrayList, texts);
        QCOMPARE(found(json, needle), texts);
        // The same wherever it stands among the blocks that are looked at.
        if (!needle.isEmpty() && json.endsWith(']'))
            for (int i = 1; i < 40; ++i)
                QCOMPARE(found(QByteArray(i, ' ') + json + QByteArray(40 - i, ' '), needle), texts);
    }

    void caseCounts()
    {
        QCOMPARE(found("[\"Abc\",\"abc\",\"\\u0041bc\"]", u"Abc"_s, true),
                 QByteArrayList({"Abc", "\\u0041bc"}));
    }

    void acrossWindows()
    {
        // Long enough for several windows; matches stand on their borders too.
        constexpr int Window = 4 << 20;
        QByteArray json(3 * Window, 'x');
        const auto put = [&json](int at, const char* text) {
            json.replace(at, qsizetype(strlen(text)), text);
        };
        put(0, "needle");
        put(Window - 3, "needle");
        put(2 * Window - 3, "nee\\u0064le");
        put(3 * Window - 6, "needle");
        Progress progress;
        const auto matches = findAll(json, u"Needle"_s, {}, progress)->matches;
        QVERIFY(matches
                == std::vector<Match>(
                    {{0, 6}, {Window - 3, 6}, {2 * Window - 3, 11}, {3 * Window - 6, 6}}));
        QCOMPARE(progress.done.load(), qint64(json.size()));
    }

    void stopsAtTheLimit()
    {
        Progress progress;
        const auto matches = findAll("[1,1,1,1]", u"1"_s, {.limit = 3}, progress);
        QCOMPARE(matches->matches.size(), size_t(3));
        QVERIFY(matches->more);
        progress.cancelled = true;
        QVERIFY(!findAll("[1]", u"1"_s, {}, progress));
    }
};

QTEST_GUILESS_MAIN(TestFind)
#include "tst_find.moc"
