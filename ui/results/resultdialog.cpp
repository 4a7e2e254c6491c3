// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/resultdialog.h"

#include "results/resultpanel.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ResultDialog::ResultDialog(QWidget* parent) : QDialog(parent), m_panel(new ResultPanel(this))
{
    setObjectName(u"resultDialog"_s);
    setWindowTitle(tr("Result"));
    setSizeGripEnabled(true);
    setWindowFlag(Qt::WindowMaximizeButtonHint);

    auto* close = new QPushButton(tr("C&lose"), this);
    close->setObjectName(u"close"_s);
    close->setDefault(true);
    close->setToolTip(tr("Closes this window (Esc); the result stays on disk"));
    m_panel->addButton(close);
    connect(close, &QPushButton::clicked, this, &QDialog::close);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_panel);
    resize(920, 680);

    connect(m_panel, &ResultPanel::nextBatchRequested, this, &ResultDialog::nextBatchRequested);
}

void ResultDialog::setResult(const ResultView& result)
{
    const QString title = result.title.simplified().left(120);
    setWindowTitle(title.isEmpty() ? tr("Result") : tr("Result: %1").arg(title));
    m_panel->setResult(result);
}

void ResultDialog::appendBatch(const ResultView& batch)
{
    m_panel->appendBatch(batch);
}

void ResultDialog::setBusy(bool busy)
{
    m_panel->setBusy(busy);
}

void ResultDialog::showProblem(const QString& sentence)
{
    m_panel->showProblem(sentence);
}
