// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historyfilterbar.h"

#include "jobs/statestyle.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto TypingPause = 150ms;
constexpr int AllStates = -1;
constexpr int WithError = -2;

Moment dayStart(const QDate& day)
{
    return day.startOfDay().toMSecsSinceEpoch();
}

} // namespace

HistoryFilterBar::HistoryFilterBar(QWidget* parent)
    : QWidget(parent), m_text(new QLineEdit(this)),
      m_inside(new QCheckBox(tr("Also &inside results"), this)), m_time(new QComboBox(this)),
      m_from(new QDateEdit(QDate::currentDate().addDays(-6), this)),
      m_until(new QDateEdit(QDate::currentDate(), this)), m_state(new QComboBox(this)),
      m_results(new QCheckBox(tr("Only with a &result here"), this))
{
    m_text->setObjectName(u"historyText"_s);
    m_text->setAccessibleName(tr("Search the history"));
    m_text->setPlaceholderText(
        tr("Words of the query, label, error, database, user or id; \"words together\""));
    m_text->setClearButtonEnabled(true);
    m_text->setMaxLength(1000);
    m_text->installEventFilter(this);
    m_inside->setObjectName(u"historyInside"_s);
    m_inside->setToolTip(tr("Reads all results that the other choices leave; may take a while"));
    m_time->setObjectName(u"historyTime"_s);
    m_time->setAccessibleName(tr("Time"));
    m_time->addItem(tr("Any time"), AnyTime);
    m_time->addItem(tr("Today"), Today);
    m_time->addItem(tr("Last 7 days"), SevenDays);
    m_time->addItem(tr("Last 30 days"), ThirtyDays);
    m_time->addItem(tr("Between…"), Between);
    m_from->setObjectName(u"historyFrom"_s);
    m_from->setAccessibleName(tr("First day"));
    m_until->setObjectName(u"historyUntil"_s);
    m_until->setAccessibleName(tr("Last day"));
    for (QDateEdit* day : {m_from, m_until})
        day->setCalendarPopup(true);
    m_state->setObjectName(u"historyState"_s);
    m_state->setAccessibleName(tr("State"));
    fillStates();
    m_results->setObjectName(u"historyResults"_s);

    auto* first = new QHBoxLayout;
    first->addWidget(m_text, 1);
    first->addWidget(m_inside);
    auto* second = new QHBoxLayout;
    second->addWidget(m_time);
    second->addWidget(m_from);
    second->addWidget(m_until);
    second->addWidget(m_state);
    second->addWidget(m_results);
    second->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(first);
    layout->addLayout(second);
    m_from->hide();
    m_until->hide();

    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);
    connect(&m_pause, &QTimer::timeout, this, &HistoryFilterBar::changed);
    const auto later = [this] { m_pause.start(); };
    connect(m_text, &QLineEdit::textChanged, this, later);
    connect(m_inside, &QCheckBox::toggled, this, later);
    connect(m_time, &QComboBox::currentIndexChanged, this, &HistoryFilterBar::timeChanged);
    connect(m_from, &QDateEdit::dateChanged, this, later);
    connect(m_until, &QDateEdit::dateChanged, this, later);
    connect(m_state, &QComboBox::currentIndexChanged, this, later);
    connect(m_results, &QCheckBox::toggled, this, later);
}

void HistoryFilterBar::fillStates()
{
    m_state->addItem(tr("Any state"), AllStates);
    m_state->addItem(tr("With an error"), WithError);
    for (int i = 0; i < JobStateCount; ++i) {
        const StateStyle style = stateStyle(JobState(i));
        m_state->addItem(QString(style.glyph + u' ' + style.word), i);
    }
}

void HistoryFilterBar::timeChanged()
{
    const bool between = m_time->currentData().toInt() == Between;
    m_from->setVisible(between);
    m_until->setVisible(between);
    m_pause.start();
}

HistoryQuery HistoryFilterBar::query() const
{
    HistoryQuery query;
    query.text = m_text->text().trimmed();
    query.onlyResults = m_results->isChecked();
    const QDate today = QDate::currentDate();
    switch (m_time->currentData().toInt()) {
    case Today:
        query.from = dayStart(today);
        break;
    case SevenDays:
        query.from = dayStart(today.addDays(-6));
        break;
    case ThirtyDays:
        query.from = dayStart(today.addDays(-29));
        break;
    case Between:
        query.from = dayStart(qMin(m_from->date(), m_until->date()));
        query.until = dayStart(qMax(m_from->date(), m_until->date()).addDays(1));
        break;
    default:
        break;
    }
    const int chosen = m_state->currentData().toInt();
    query.onlyFailed = chosen == WithError;
    if (chosen >= 0)
        query.states.insert(JobState(chosen));
    return query;
}

bool HistoryFilterBar::alsoInside() const
{
    return m_inside->isChecked();
}

void HistoryFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

bool HistoryFilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            emit listWanted();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
