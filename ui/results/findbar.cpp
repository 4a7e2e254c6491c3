// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/findbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

FindBar::FindBar(QWidget* parent)
    : QWidget(parent), m_line(new QLineEdit(this)), m_state(new QLabel(this))
{
    m_line->setObjectName(u"findLine"_s);
    m_line->setClearButtonEnabled(true);
    m_line->setMaxLength(1000);
    m_state->setTextFormat(Qt::PlainText);
    auto* label = new QLabel(tr("&Find:"), this);
    label->setBuddy(m_line);
    auto* next = new QPushButton(tr("Ne&xt match"), this);
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
    layout->addWidget(next);
    layout->addWidget(m_state);
    layout->addWidget(close);
    hide();

    connect(m_line, &QLineEdit::textEdited, this, [this] { m_state->clear(); });
    connect(next, &QPushButton::clicked, this, &FindBar::searched);
    connect(close, &QToolButton::clicked, this, &FindBar::closed);
}

QString FindBar::needle() const
{
    return m_line->text();
}

void FindBar::open()
{
    show();
    m_line->setFocus();
    m_line->selectAll();
}

void FindBar::showFound(bool found)
{
    m_state->setText(found ? QString() : tr("not found"));
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    // Return would press the window's default button, Esc would close the window.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT searched();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}
