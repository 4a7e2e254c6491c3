// SPDX-License-Identifier: GPL-3.0-or-later
// What a result of 100 MB and a million rows costs the GUI thread: the longest step of each thing
// that somebody does with it. One line a figure: name value unit.
#include "figures.h"
#include "results/resultpanel.h"
#include "results/resulttablepage.h"

#include <QApplication>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

constexpr int Rows = 1'000'000;
constexpr int Places = 40; ///< that the scroll bar goes to

void writeRows(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("the temporary folder cannot be written");
    QByteArray piece = "[";
    for (int i = 0; i < Rows; ++i) {
        const QByteArray number = QByteArray::number(i);
        piece += (i ? ",{\"_key\":\"" : "{\"_key\":\"") + number + "\",\"customer\":\"Customer "
            + QByteArray::number(i * 7919LL % 500'000)
            + "\",\"total\":" + QByteArray::number(double(i * 104'729LL % 1'000'003) / 100, 'f', 2)
            + ",\"paid\":true,\"city\":\"K\xc3\xb6ln\"}";
        if (piece.size() > (1 << 20)) {
            file.write(piece);
            piece.clear();
        }
    }
    file.write(piece + ']');
    if (!file.flush())
        qFatal("the temporary folder is full");
}

class Watch {
public:
    /// Does something and waits for its end; the longest step of both is the figure.
    template <class Begin>
    void measure(const char* name, Begin&& begin, const std::function<bool()>& done)
    {
        m_loop.reset();
        QElapsedTimer timer;
        timer.start();
        begin();
        const double first = double(timer.nsecsElapsed()) / 1e6;
        m_loop.runUntil(done);
        printFigure(name, std::max(first, m_loop.longestMs()), "ms");
        m_worst = std::max({m_worst, first, m_loop.longestMs()});
    }

    /// Scrolls through all of it.
    void scroll(const char* name, QAbstractItemView& view)
    {
        double longest = 0;
        QScrollBar* const bar = view.verticalScrollBar();
        for (int i = 0; i <= Places; ++i) {
            QElapsedTimer timer;
            timer.start();
            bar->setValue(int(qint64(bar->maximum()) * i / Places));
            view.viewport()->repaint();
            longest = std::max(longest, double(timer.nsecsElapsed()) / 1e6);
        }
        printFigure(name, longest, "ms");
        m_worst = std::max(m_worst, longest);
    }
    [[nodiscard]] double worst() const { return m_worst; }

private:
    WatchedLoop m_loop;
    double m_worst = 0;
};

} // namespace

int main(int argc, char* argv[])
{
    const QApplication application(argc, argv);
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"result.json"_s);
    writeRows(path);

    ResultPanel panel;
    panel.resize(1200, 800);
    panel.show();
    auto* const page = panel.findChild<ResultTablePage*>();
    bool loaded = false;
    QObject::connect(&panel, &ResultPanel::loaded, &panel, [&] { loaded = true; });
    bool columns = false;
    QObject::connect(page, &ResultTablePage::columnsFound, &panel, [&] { columns = true; });
    bool arranged = false;
    QObject::connect(page, &ResultTablePage::arranged, &panel, [&] { arranged = true; });
    bool summed = false;
    QObject::connect(page, &ResultTablePage::summed, &panel, [&] { summed = true; });
    bool text = false;
    QObject::connect(&panel, &ResultPanel::textShown, &panel, [&] { text = true; });
    bool found = false;
    QObject::connect(&panel, &ResultPanel::found, &panel, [&] { found = true; });
    Watch watch;

    ResultView view;
    view.file = path;
    watch.measure(
        "resultwindow.open_step_ms", [&] { panel.setResult(view); },
        [&] { return loaded && columns; });
    auto* const table = page->findChild<QTableView*>();
    watch.scroll("resultwindow.scroll_table_step_ms", *table);
    watch.measure(
        "resultwindow.sort_step_ms",
        [&] {
            arranged = false;
            emit table->horizontalHeader()->sectionClicked(2);
        },
        [&] { return arranged; });
    watch.scroll("resultwindow.scroll_sorted_step_ms", *table);
    watch.measure(
        "resultwindow.select_all_step_ms",
        [&] {
            summed = false;
            table->selectAll();
        },
        [&] { return summed; });
    watch.measure(
        "resultwindow.find_step_ms",
        [&] {
            panel.find();
            panel.findChild<QLineEdit*>(u"findLine"_s)->setText(u"Customer 4999"_s);
            panel.findChild<QPushButton*>(u"findNext"_s)->click();
        },
        [&] { return found; });

    auto* const tree = panel.findChild<QTreeView*>();
    watch.measure(
        "resultwindow.tree_step_ms", [&] { panel.showTab(ResultPanel::Tree); },
        [] { return true; });
    watch.scroll("resultwindow.scroll_tree_step_ms", *tree);
    watch.measure(
        "resultwindow.text_step_ms", [&] { panel.showTab(ResultPanel::Text); },
        [&] { return text; });
    printFigure("resultwindow.gui_step_max_ms", watch.worst(), "ms");
    return 0;
}
