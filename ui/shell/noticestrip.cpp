// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/noticestrip.h"

#include "jobs/statestyle.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

NoticeStrip::NoticeStrip(QWidget* parent)
    : QFrame(parent), m_text(new QLabel(this)), m_button(new QPushButton(this)),
      m_secondButton(new QPushButton(this))
{
    setAutoFillBackground(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    layout->addWidget(m_secondButton);
    connect(m_button, &QPushButton::clicked, this, &NoticeStrip::buttonClicked);
    connect(m_secondButton, &QPushButton::clicked, this, &NoticeStrip::secondButtonClicked);
    hide();
}

void NoticeStrip::showNotice(Tone tone, const QString& text, const QString& button,
                             const QString& secondButton)
{
    m_tone = tone;
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_secondButton->setText(secondButton);
    m_secondButton->setVisible(!secondButton.isEmpty());
    setText(text);
    applyColours();
    show();
}

void NoticeStrip::setText(const QString& text)
{
    m_text->setText(text);
    setAccessibleName(tr("Notice"));
    setAccessibleDescription(text);
}

QString NoticeStrip::text() const
{
    return isVisibleTo(parentWidget()) ? m_text->text() : QString();
}

void NoticeStrip::clear()
{
    hide();
    m_text->clear();
}

void NoticeStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && parentWidget()
        && palette().color(QPalette::Base) != parentWidget()->palette().color(QPalette::Base))
        applyColours();
    QFrame::changeEvent(event);
}

void NoticeStrip::applyColours()
{
    const QPalette around = parentWidget() ? parentWidget()->palette() : palette();
    const bool dark = isDark(around);
    QColor back;
    switch (m_tone) {
    case Tone::Information:
        back = dark ? QColor(0x22, 0x3a, 0x52) : QColor(0xdc, 0xea, 0xf7);
        break;
    case Tone::Warning:
        back = dark ? QColor(0x4a, 0x3a, 0x14) : QColor(0xfd, 0xee, 0xc8);
        break;
    case Tone::Problem:
        back = dark ? QColor(0x55, 0x28, 0x1c) : QColor(0xfa, 0xdf, 0xd4);
        break;
    }
    QPalette own = around;
    own.setColor(QPalette::Window, back);
    setPalette(own);
}
