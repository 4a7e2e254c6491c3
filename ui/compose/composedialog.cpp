// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/composedialog.h"

#include "compose/composepanel.h"

#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ComposeDialog::ComposeDialog(QWidget* parent) : QDialog(parent), m_panel(new ComposePanel(this))
{
    setObjectName(u"composeDialog"_s);
    setWindowTitle(tr("New job"));
    setSizeGripEnabled(true);

    auto* submitAndClose = new QPushButton(tr("Submit a&nd close"), this);
    submitAndClose->setObjectName(u"submitAndClose"_s);
    submitAndClose->setAutoDefault(false);
    submitAndClose->setToolTip(tr("Submits and closes this window (Ctrl+Shift+Return)"));
    auto* close = new QPushButton(tr("&Close"), this);
    close->setObjectName(u"close"_s);
    close->setAutoDefault(false);
    close->setToolTip(tr("Closes this window. What is written stays for the next time (Esc)"));
    m_panel->addButton(submitAndClose);
    m_panel->addButton(close);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_panel);
    resize(920, 700);

    auto* shortcut = new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Return, this);
    connect(shortcut, &QShortcut::activated, this, &ComposeDialog::submitAndClose);
    connect(submitAndClose, &QPushButton::clicked, this, &ComposeDialog::submitAndClose);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_panel, &ComposePanel::submitted, this, &ComposeDialog::submitted);
    connect(m_panel, &ComposePanel::draftChanged, this, &ComposeDialog::draftChanged);
}

void ComposeDialog::setDatabases(const QStringList& names)
{
    m_panel->setDatabases(names);
}

void ComposeDialog::setServerVersion(const QString& version)
{
    m_panel->setServerVersion(version);
}

void ComposeDialog::setDatabase(const QString& name)
{
    m_panel->setDatabase(name);
}

void ComposeDialog::setDraft(const Submission& draft)
{
    m_panel->setDraft(draft);
}

QByteArray ComposeDialog::saveDraft() const
{
    return m_panel->saveDraft();
}

void ComposeDialog::restoreDraft(const QByteArray& draft)
{
    m_panel->restoreDraft(draft);
}

void ComposeDialog::showServerError(const QString& message)
{
    m_panel->showServerError(message);
}

void ComposeDialog::submitAndClose()
{
    if (m_panel->submit())
        close();
}
