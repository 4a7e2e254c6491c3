// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/jsonskip.h"
#include "results/jsonvalue.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace results;

class TestJsonValue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ordersNumbers()
    {
        // Each is less than the next.
        const QByteArrayList numbers{"-1e999999999999",
                                     "-1e400",
                                     "-123456789012345678901234567890",
                                     "-9007199254740993",
                                     "-9007199254740992",
                                     "-10",
                                     "-9.5",
                                     "-1e-400",
                                     "0",
                                     "1e-99999999999",
                                     "1e-400",
                                     "0.05",
                                     "0.1",
                                     "0.10000000000000000001",
                                     "1",
                                     "1.5",
                                     "9",
                                     "10",
                                     "9007199254740992",
                                     "9007199254740993",
                                     "9007199254740993.0000000000000001",
                                     "1e16",
                                     "1e400",
                                     "1.1e400",
                                     "1e401",
                                     "1e999999999999"};
        for (qsizetype i = 0; i < numbers.size(); ++i) {
            for (qsizetype k = 0; k < numbers.size(); ++k) {
                const auto expected = i <=> k;
                QVERIFY2(compareNumbers(numbers[i], numbers[k]) == expected,
                         qPrintable(QString::fromLatin1(numbers[i] + " : " + numbers[k])));
                const double a = nearestDouble(numbers[i]).value;
                const double b = nearestDouble(numbers[k]).value;
                QVERIFY(i < k ? a <= b : a >= b);
                QCOMPARE(canonicalNumber(numbers[i]) == canonicalNumber(numbers[k]), i == k);
            }
        }
    }

    void equalNumbers()
    {
        const std::vector<QByteArrayList> groups{{"0", "-0", "0.000", "-0.0e5", "0e-99999"},
                                                 {"1", "1.0", "10e-1", "0.1E+1", "0.01e2"},
                                                 {"1500", "1.5e3", "15E2", "1500.00"},
                                                 {"-0.05", "-5e-2", "-0.050"},
                                                 {"1e400", "10e399", "0.1e401"}};
        for (const QByteArrayList& group : groups) {
            for (const QByteArray& a : group) {
                for (const QByteArray& b : group) {
                    QVERIFY2(compareNumbers(a, b) == std::strong_ordering::equal,
                             qPrintable(QString::fromLatin1(a + " : " + b)));
                    QCOMPARE(canonicalNumber(a), canonicalNumber(b));
                }
            }
        }
    }

    void knowsNumbers()
    {
        for (const char* good : {"0", "-0", "1.5", "1e5", "1E+05", "-0.0e-0"})
            QVERIFY2(isNumber(good), good);
        for (const char* bad : {"", "-", "01", "+1", "1.", ".5", "1e", "1e+", "1 ", "x", "0x1"})
            QVERIFY2(!isNumber(bad), bad);
    }

    /// Containers and strings of all lengths, against a simple walk.
    void skipsToTheEnd()
    {
        QRandomGenerator random(4);
        const QByteArray pieces = "{}[]\"\\\"\\\\,: ab{[";
        for (int round = 0; round < 20'000; ++round) {
            QByteArray text = "[";
            const int length = random.bounded(200);
            while (text.size() < length)
                text += pieces[random.bounded(int(pieces.size()))];
            const char* const begin = text.constData();
            const char* const end = begin + text.size();
            const auto string = [&](const char* at) {
                for (++at; at < end; ++at) {
                    if (*at == '\\')
                        ++at;
                    else if (*at == '"')
                        return at + 1;
                }
                return end;
            };
            const char* expected = begin;
            int depth = 0;
            while (expected < end) {
                if (*expected == '"') {
                    expected = string(expected);
                    continue;
                }
                const char c = *expected++;
                if (c == '{' || c == '[')
                    ++depth;
                else if ((c == '}' || c == ']') && --depth == 0)
                    break;
            }
            // A backslash outside of strings is not in checked text.
            bool inString = false;
            bool checked = true;
            for (const char* at = begin; at < expected; ++at) {
                if (inString && *at == '\\')
                    ++at;
                else if (*at == '"')
                    inString = !inString;
                else if (*at == '\\')
                    checked = false;
            }
            if (checked)
                QCOMPARE(endOfContainer(begin, end) - begin, expected - begin);
            if (const qsizetype quote = text.indexOf('"'); quote >= 0)
                QCOMPARE(endOfString(begin + quote, end) - begin, string(begin + quote) - begin);
        }
    }
};

QTEST_GUILESS_MAIN(TestJsonValue)
#include "tst_jsonvalue.moc"
