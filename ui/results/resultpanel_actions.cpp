// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/aqleditor.h"
#include "results/chartpage.h"
#include "results/exportdialog.h"
#include "results/findbar.h"
#include "results/plaintable.h"
#include "results/profilepage.h"
#include "results/resultpanel.h"
#include "results/resulttablepage.h"
#include "results/resulttextview.h"
#include "results/resulttreepage.h"
#include "results/statisticspage.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QTabWidget>
#include <QTableWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using results::Match;
using results::Progress;

void ResultPanel::exportResult()
{
    if (!m_file || m_file->bytes().isEmpty())
        return;
    ExportSource source{
        .file = m_file, .name = m_view.title, .order = {}, .shownColumns = {}, .selectedRows = {}};
    if (m_filled.at(Table)) {
        source.order = m_table->order();
        source.shownColumns = m_table->shownColumns();
        source.selectedRows = m_table->selectedRows();
    }
    auto* dialog = new ExportDialog(source, this);
    const bool isAll = isLoaded() && m_view.cursorId.isEmpty();
    connect(dialog, &ExportDialog::finished, this,
            [this, dialog, isAll, stored = m_view.file](int result) {
                if (result != QDialog::Accepted)
                    return;
                m_status->setText(dialog->outcome());
                if (isAll && dialog->savedAll())
                    Q_EMIT exported(stored);
            });
    dialog->open();
}

void ResultPanel::copy()
{
    switch (tab()) {
    case Table:
        m_table->copy();
        break;
    case Tree:
        m_tree->copyValue();
        break;
    case Text:
        m_text->copy();
        break;
    case Chart:
        m_chart->copyPicture();
        break;
    case Statistics:
        m_statistics->copy();
        break;
    case Profile:
        m_profile->copy();
        break;
    case Headers:
        QApplication::clipboard()->setText(rowsAsText(*m_headers));
        break;
    default:
        QApplication::clipboard()->setText(m_query->text());
    }
}

void ResultPanel::find()
{
    m_find->open();
}

void ResultPanel::findNext()
{
    search(true);
}

void ResultPanel::findPrevious()
{
    search(false);
}

void ResultPanel::forgetMatches()
{
    m_findTask.cancel();
    m_matches.reset();
    m_match = -1;
    m_matchPlace = -1;
}

void ResultPanel::search(bool forward)
{
    const QString needle = m_find->needle();
    if (needle.isEmpty() || !m_file)
        return find();
    if (tab() != Table && tab() != Tree && tab() != Text)
        showTab(m_tabs->isTabVisible(Table) ? Table : Tree);
    const bool text = tab() == Text;
    if (m_matches && m_matchesOfText == text)
        return goToMatch(forward);
    m_find->showState(tr("searching…"));
    m_matchesOfText = text;
    m_findTask.start(
        [file = m_file, needle, text, matchCase = m_find->matchCase()](Progress& progress) {
            const QByteArray shown = text ? ResultText::of(*file).text : QByteArray();
            auto found = results::findAll(text ? QByteArrayView(shown) : file->bytes(), needle,
                                          {.matchCase = matchCase}, progress);
            return found ? std::make_shared<const results::Matches>(std::move(*found)) : nullptr;
        },
        [this, forward](const MatchesPtr& matches) {
            m_matches = matches;
            m_match = -1;
            if (matches)
                goToMatch(forward);
            Q_EMIT found();
        });
}

void ResultPanel::goToMatch(bool forward)
{
    const std::vector<Match>& matches = m_matches->matches;
    const qsizetype count = std::ssize(matches);
    if (count == 0) {
        m_find->showState(tr("not found"));
        return;
    }
    const auto place = [this] {
        return tab() == Table ? m_table->currentOffset()
            : tab() == Tree   ? m_tree->currentOffset()
                              : m_text->currentOffset();
    };
    // From the match that was shown last, unless somebody has gone elsewhere since.
    qsizetype next = -1;
    if (m_match >= 0 && place() == m_matchPlace) {
        next = (m_match + (forward ? 1 : count - 1)) % count;
    } else {
        const auto at = std::ranges::lower_bound(matches, place(), {}, &Match::offset);
        next = (at - matches.begin() + (forward ? 0 : count - 1)) % count;
    }
    m_match = next;
    const Match match = matches[static_cast<size_t>(next)];
    bool shown = true;
    if (tab() == Table)
        shown = m_table->select(match.offset);
    else if (tab() == Tree)
        m_tree->select(match.offset);
    else
        m_text->select(match.offset, match.length);
    m_matchPlace = place();
    const QLocale locale;
    const QString number = tr("%1 of %2%3")
                               .arg(locale.toString(next + 1), locale.toString(count),
                                    m_matches->more ? u"+"_s : QString());
    m_find->showState(shown ? number : tr("%1, not in a row that is shown").arg(number));
}

void ResultPanel::keyPressEvent(QKeyEvent* event)
{
    // Esc closes the find bar first, the window only then.
    if (event->key() == Qt::Key_Escape && m_find->isVisible())
        Q_EMIT m_find->closed();
    else
        QWidget::keyPressEvent(event);
}
