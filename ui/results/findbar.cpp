// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/findbar.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

FindBar::FindBar(QWidget* parent)
    : QWidget(parent), m_line(new QLineEdit(this)), m_case(new QCheckBox(tr("Match case"), this)),
      m_state(new QLabel(this))
{
    m_line->setObjectName(u"findLine"_s);
    m_line->setClearButtonEnabled(true);
    m_line->setMaxLength(1000);
    m_case->setObjectName(u"findCase"_s);
    m_state->setObjectName(u"findState"_s);
    m_state->setTextFormat(Qt::PlainText);
    auto* label = new QLabel(tr("F&ind:"), this);
    label->setBuddy(m_line);
    auto* previous = new QPushButton(tr("Previous"), this);
    previous->setObjectName(u"findPrevious"_s);
    previous->setAutoDefault(false);
    previous->setToolTip(tr("The place before (Shift+F3)"));
    auto* next = new QPushButton(tr("Next"), this);
    next->setObjectName(u"findNext"_s);
    next->setAutoDefault(false);
    next->setToolTip(tr("The next place (F3)"));
    auto* close = new QToolButton(this);
    close->setText(u"✕"_s);
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close the find bar"));
    close->setToolTip(tr("Closes the find bar (Esc)"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_state);
    layout->addWidget(m_case);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(close);
    hide();

    connect(m_line, &QLineEdit::textEdited, this, [this] {
        m_state->clear();
        Q_EMIT edited();
    });
    connect(m_case, &QCheckBox::toggled, this, &FindBar::edited);
    connect(previous, &QPushButton::clicked, this, [this] { Q_EMIT searched(false); });
    connect(next, &QPushButton::clicked, this, [this] { Q_EMIT searched(true); });
    connect(close, &QToolButton::clicked, this, &FindBar::closed);
}

QString FindBar::needle() const
{
    return m_line->text();
}

bool FindBar::matchCase() const
{
    return m_case->isChecked();
}

void FindBar::open()
{
    show();
    m_line->setFocus();
    m_line->selectAll();
}

void FindBar::showState(const QString& text)
{
    m_state->setText(text);
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    // Return would press the window's default button, Esc would close the window.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT searched(!event->modifiers().testFlag(Qt::ShiftModifier));
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}
