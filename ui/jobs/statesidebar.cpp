// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/statesidebar.h"

#include "jobs/statestyle.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <initializer_list>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

enum Role { CountRole = Qt::UserRole, EntryRole };

enum class Kind { All, States, Origin };

struct Entry {
    Kind kind = Kind::States;
    std::vector<JobState> states; ///< the first one lends its looks
    JobOrigin origin = JobOrigin::Ours;
    const char* word = nullptr; ///< nullptr: the word of the first state
    const char* toolTip = nullptr;
    bool onlyWithJobs = false; ///< rare enough to be left out while there is none
};

const std::vector<Entry>& entries()
{
    using S = JobState;
    static const std::vector<Entry> Entries{
        {Kind::All, {}, {}, QT_TRANSLATE_NOOP("StateSidebar", "All"), nullptr, false},
        {Kind::States, {S::Held}, {}, nullptr, nullptr, true},
        {Kind::States,
         {S::Pending, S::Sending},
         {},
         nullptr,
         QT_TRANSLATE_NOOP("StateSidebar", "On the server, or on the way to it"),
         false},
        {Kind::States, {S::Running}, {}, nullptr, nullptr, true},
        {Kind::States, {S::Cancelling}, {}, nullptr, nullptr, false},
        {Kind::States,
         {S::Done, S::Collecting},
         {},
         nullptr,
         QT_TRANSLATE_NOOP("StateSidebar", "The result is only on the server"),
         false},
        {Kind::States, {S::Collected}, {}, nullptr, nullptr, false},
        {Kind::States, {S::Failed}, {}, nullptr, nullptr, false},
        {Kind::States, {S::Cancelled}, {}, nullptr, nullptr, false},
        {Kind::States,
         {S::TakenElsewhere, S::LostAtRestart, S::SubmitUnknown, S::Partial},
         {},
         QT_TRANSLATE_NOOP("StateSidebar", "Lost"),
         QT_TRANSLATE_NOOP("StateSidebar",
                           "Taken elsewhere, lost at a restart, not confirmed, or partial"),
         false},
        {Kind::States, {S::Cleared}, {}, nullptr, nullptr, false},
        {Kind::States, {S::NotSent}, {}, nullptr, nullptr, true},
        {Kind::States, {S::Forgotten}, {}, nullptr, nullptr, true},
        {Kind::Origin,
         {},
         JobOrigin::Ours,
         QT_TRANSLATE_NOOP("StateSidebar", "Ours"),
         QT_TRANSLATE_NOOP("StateSidebar", "Submitted by this program"),
         false},
        {Kind::Origin,
         {},
         JobOrigin::Foreign,
         QT_TRANSLATE_NOOP("StateSidebar", "Foreign"),
         QT_TRANSLATE_NOOP("StateSidebar", "Listed by the server, not submitted by this program"),
         false},
    };
    return Entries;
}

const Entry& entryAt(int row)
{
    return entries()[std::size_t(row)];
}

int countOf(const Entry& entry, const JobCounter& counter)
{
    switch (entry.kind) {
    case Kind::All:
        return counter.total();
    case Kind::Origin:
        return entry.origin == JobOrigin::Ours ? counter.ours() : counter.foreign();
    case Kind::States:
        break;
    }
    int count = 0;
    for (const JobState state : entry.states)
        count += counter.count(state);
    return count;
}

/// Glyph, word, and the number at the far end.
class EntryDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        QStyleOptionViewItem opt = option;
        initStyleOption(&opt, index);
        const QString word = opt.text;
        opt.text.clear();
        const QStyle* const style = opt.widget ? opt.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &opt, painter, opt.widget);

        const Entry& entry = entryAt(index.row());
        const int count = index.data(CountRole).toInt();
        const bool active = opt.state.testFlag(QStyle::State_Active);
        const bool selected = opt.state.testFlag(QStyle::State_Selected);
        const auto group = !opt.state.testFlag(QStyle::State_Enabled) ? QPalette::Disabled
            : active                                                  ? QPalette::Active
                                                                      : QPalette::Inactive;
        const QColor base = opt.palette.color(group, QPalette::Base);
        QColor text
            = opt.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
        if (count == 0 && !selected)
            text = readable(mixed(text, base, 0.55), base);

        painter->save();
        painter->setFont(opt.font);
        painter->setPen(text);
        const QRect inner = opt.rect.adjusted(Margin, 0, -Margin, 0);
        const auto place = [&opt](const QRect& rect) {
            return QStyle::visualRect(opt.direction, opt.rect, rect);
        };
        const QString number = QLocale().toString(count);
        const int numberWidth = opt.fontMetrics.horizontalAdvance(number);
        const QRect numberRect(inner.right() - numberWidth, inner.top(), numberWidth + 1,
                               inner.height());
        const QRect glyphRect(inner.left(), inner.top(), glyphWidth(opt.fontMetrics),
                              inner.height());
        const QRect wordRect(glyphRect.right() + Margin, inner.top(),
                             numberRect.left() - glyphRect.right() - 2 * Margin, inner.height());
        const auto alignment
            = int(QStyle::visualAlignment(opt.direction, Qt::AlignLeft | Qt::AlignVCenter));
        painter->drawText(place(wordRect), alignment,
                          opt.fontMetrics.elidedText(word, Qt::ElideRight, wordRect.width()));
        painter->drawText(place(numberRect), Qt::AlignCenter, number);
        if (!entry.states.empty()) {
            const StateStyle look = stateStyle(entry.states.front());
            if (!selected && count > 0)
                painter->setPen(readable(look.color(isDark(opt.palette)), base));
            painter->drawText(place(glyphRect), Qt::AlignCenter, look.glyph);
        }
        if (entry.kind == Kind::Origin && entry.origin == JobOrigin::Ours) {
            painter->setPen(mixed(opt.palette.color(QPalette::Text), base, 0.2));
            painter->drawLine(opt.rect.topLeft(), opt.rect.topRight());
        }
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override
    {
        QStyleOptionViewItem opt = option;
        initStyleOption(&opt, index);
        const QString widest = QLocale().toString(100'000);
        return {4 * Margin + glyphWidth(opt.fontMetrics)
                    + opt.fontMetrics.horizontalAdvance(opt.text)
                    + opt.fontMetrics.horizontalAdvance(widest),
                opt.fontMetrics.height() + 8};
    }

private:
    static constexpr int Margin = 8;

    [[nodiscard]] static int glyphWidth(const QFontMetrics& metrics)
    {
        return metrics.horizontalAdvance(u"◆↓"_s);
    }
};

} // namespace

StateSidebar::StateSidebar(QWidget* parent) : QWidget(parent), m_list(new QListWidget(this))
{
    setAccessibleName(tr("Filter by state"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_list);
    setFocusProxy(m_list);

    m_list->setAccessibleName(tr("States of jobs"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
    for (const Entry& entry : entries()) {
        auto* const item = new QListWidgetItem(m_list);
        item->setText(entry.word != nullptr ? tr(entry.word)
                                            : stateStyle(entry.states.front()).word);
        if (entry.toolTip != nullptr)
            item->setToolTip(tr(entry.toolTip));
        else if (entry.states.size() == 1)
            item->setToolTip(stateMeaning(entry.states.front()));
    }
    m_list->setCurrentRow(0);
    showCounts();
    connect(m_list, &QListWidget::itemSelectionChanged, this, &StateSidebar::selectionChanged);
}

void StateSidebar::setCounter(const JobCounter* counter)
{
    if (m_counter != nullptr)
        disconnect(m_counter, nullptr, this, nullptr);
    m_counter = counter;
    if (m_counter != nullptr)
        connect(m_counter, &JobCounter::changed, this, &StateSidebar::showCounts);
    showCounts();
}

void StateSidebar::showCounts()
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* const item = m_list->item(row);
        const Entry& entry = entryAt(row);
        const int count = m_counter == nullptr ? 0 : countOf(entry, *m_counter);
        item->setHidden(entry.onlyWithJobs && count == 0 && !item->isSelected());
        // Telling the view of equal numbers would repaint it every second.
        if (item->data(CountRole) == QVariant(count))
            continue;
        item->setData(CountRole, count);
        item->setData(Qt::AccessibleTextRole,
                      tr("%1, %2").arg(item->text(), QLocale().toString(count)));
    }
}

QSet<JobState> StateSidebar::states() const
{
    return m_states;
}

std::optional<JobOrigin> StateSidebar::origin() const
{
    return m_origin;
}

void StateSidebar::choose(const QSet<JobState>& states, std::optional<JobOrigin> origin)
{
    {
        const QSignalBlocker blocker(m_list);
        m_list->clearSelection();
        for (int row = 0; row < m_list->count(); ++row) {
            const Entry& entry = entryAt(row);
            const bool chosen = entry.kind == Kind::Origin
                ? origin == entry.origin
                : std::ranges::any_of(entry.states,
                                      [&states](JobState s) { return states.contains(s); });
            if (!chosen)
                continue;
            m_list->item(row)->setHidden(false);
            m_list->item(row)->setSelected(true);
        }
        if (m_list->selectedItems().isEmpty())
            m_list->setCurrentRow(0);
    }
    selectionChanged();
}

void StateSidebar::selectionChanged()
{
    QSet<JobState> states;
    bool ours = false;
    bool foreign = false;
    bool all = false;
    for (int row = 0; row < m_list->count(); ++row) {
        if (!m_list->item(row)->isSelected())
            continue;
        const Entry& entry = entryAt(row);
        all = all || entry.kind == Kind::All;
        ours = ours || (entry.kind == Kind::Origin && entry.origin == JobOrigin::Ours);
        foreign = foreign || (entry.kind == Kind::Origin && entry.origin == JobOrigin::Foreign);
        states.unite(QSet<JobState>(entry.states.begin(), entry.states.end()));
    }
    if (all)
        states.clear();
    std::optional<JobOrigin> origin;
    if (ours != foreign)
        origin = ours ? JobOrigin::Ours : JobOrigin::Foreign;
    showCounts();
    if (std::exchange(m_states, states) != states)
        emit statesChosen(states);
    if (std::exchange(m_origin, origin) != origin)
        emit originChosen(origin);
}

QSize StateSidebar::sizeHint() const
{
    int rows = 0;
    for (int row = 0; row < m_list->count(); ++row)
        rows += m_list->item(row)->isHidden() ? 0 : 1;
    return {m_list->sizeHintForColumn(0) + 2 * m_list->frameWidth(),
            rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth()};
}

void StateSidebar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_list->doItemsLayout();
}
