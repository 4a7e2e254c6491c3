// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/startcard.h"

#include <QFrame>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

StartCard::StartCard(QWidget* parent) : QWidget(parent)
{
    auto* card = new QFrame(this);
    card->setFrameShape(QFrame::StyledPanel);
    card->setAutoFillBackground(true);
    card->setBackgroundRole(QPalette::Base);
    card->setMaximumWidth(560);

    auto* logo = new QLabel(card);
    logo->setPixmap(QIcon(u":/icons/org.arangojobs.ArangoJobs.svg"_s).pixmap(64, 64));
    auto* title = new QLabel(tr("ArangoJobs"), card);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    large.setBold(true);
    title->setFont(large);
    auto* text = new QLabel(
        tr("Submits work to ArangoDB that runs in the background, and shows every job: pending, "
           "done, failed, cancelled.\n\n"
           "The server keeps a result only until somebody fetches it, once. ArangoJobs stores it "
           "on your disk before you see it.\n\n"
           "The sandbox is a small server inside this program: try everything there, nothing can "
           "break."),
        card);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);

    auto* connectButton = new QPushButton(tr("&Connect to a server…"), card);
    connectButton->setDefault(true);
    connectButton->setObjectName(u"startConnect"_s);
    auto* sandboxButton = new QPushButton(tr("&Try the sandbox"), card);
    sandboxButton->setObjectName(u"startSandbox"_s);
    connect(connectButton, &QPushButton::clicked, this, &StartCard::connectClicked);
    connect(sandboxButton, &QPushButton::clicked, this, &StartCard::sandboxClicked);

    auto* head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(logo);
    head->addWidget(title, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(connectButton);
    buttons->addWidget(sandboxButton);
    buttons->addStretch(1);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(32, 28, 32, 28);
    inside->setSpacing(18);
    inside->addLayout(head);
    inside->addWidget(text);
    inside->addLayout(buttons);

    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(card, 4);
    middle->addStretch(1);
    auto* outside = new QVBoxLayout(this);
    outside->addStretch(1);
    outside->addLayout(middle);
    outside->addStretch(2);
}
