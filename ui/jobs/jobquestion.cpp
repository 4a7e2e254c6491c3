// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobquestion.h"

#include "jobs/selectedjobsmodel.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

JobQuestion::JobQuestion(const JobStore& store, QWidget* parent)
    : QDialog(parent), m_store(store), m_sentences(new QVBoxLayout), m_choices(new QVBoxLayout),
      m_view(new QTableView(this)), m_layout(new QVBoxLayout(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_view->setAccessibleName(tr("Jobs this is about"));
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->setShowGrid(false);
    m_view->setAlternatingRowColors(true);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_layout->addLayout(m_sentences);
    m_layout->addWidget(m_view, 1);
    m_layout->addLayout(m_choices);
    resize(660, 380);
}

QLabel* JobQuestion::addSentence(const QString& text)
{
    auto* label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_sentences->addWidget(label);
    return label;
}

void JobQuestion::list(std::vector<quint64> serials)
{
    auto* model = new SelectedJobsModel(m_store, std::move(serials), this);
    m_view->setModel(model);
    delete std::exchange(m_model, model);
    m_view->setColumnWidth(SelectedJobsModel::State, fontMetrics().averageCharWidth() * 20);
    m_view->setColumnWidth(SelectedJobsModel::Id, fontMetrics().averageCharWidth() * 26);
}

void JobQuestion::setButtons(QWidget* buttons)
{
    m_layout->addWidget(buttons);
}
