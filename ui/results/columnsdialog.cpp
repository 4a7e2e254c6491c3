// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/columnsdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

ColumnsDialog::ColumnsDialog(const std::vector<Entry>& entries, QWidget* parent)
    : QDialog(parent), m_list(new QListWidget(this))
{
    setObjectName(u"columnsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Columns"));

    auto* search = new QLineEdit(this);
    search->setPlaceholderText(tr("Search columns"));
    search->setAccessibleName(tr("Search columns"));
    search->setClearButtonEnabled(true);
    connect(search, &QLineEdit::textChanged, this, [this](const QString& text) {
        for (int row = 0; row < m_list->count(); ++row)
            m_list->item(row)->setHidden(
                !m_list->item(row)->text().contains(text, Qt::CaseInsensitive));
    });

    m_list->setObjectName(u"columnList"_s);
    m_list->setAccessibleName(tr("Columns, from left to right"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setUniformItemSizes(true);
    m_list->setAlternatingRowColors(true);
    for (const Entry& entry : entries) {
        auto* item = new QListWidgetItem(entry.title, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                       | Qt::ItemIsDragEnabled);
        item->setCheckState(entry.shown ? Qt::Checked : Qt::Unchecked);
        item->setData(Qt::UserRole, entry.column);
    }
    m_list->setCurrentRow(0);

    auto* side = new QVBoxLayout;
    const auto button = [this, side](const QString& text, const QString& name, auto slot) {
        auto* const push = new QPushButton(text, this);
        push->setObjectName(name);
        push->setAutoDefault(false);
        connect(push, &QPushButton::clicked, this, slot);
        side->addWidget(push);
    };
    button(tr("Move &up"), u"columnUp"_s, [this] { moveCurrent(-1); });
    button(tr("Move &down"), u"columnDown"_s, [this] { moveCurrent(1); });
    button(tr("&All"), u"columnsAll"_s, [this] { checkAll(Qt::Checked); });
    button(tr("&None"), u"columnsNone"_s, [this] { checkAll(Qt::Unchecked); });
    side->addStretch();

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &ColumnsDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(side);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(search);
    layout->addLayout(middle, 1);
    layout->addWidget(buttons);
    resize(420, 440);
}

void ColumnsDialog::checkAll(Qt::CheckState state)
{
    for (int row = 0; row < m_list->count(); ++row)
        if (!m_list->item(row)->isHidden())
            m_list->item(row)->setCheckState(state);
}

void ColumnsDialog::moveCurrent(int by)
{
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    QListWidgetItem* const item = m_list->takeItem(from);
    m_list->insertItem(to, item);
    m_list->setCurrentItem(item);
}

void ColumnsDialog::apply()
{
    std::vector<Entry> entries;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem* const item = m_list->item(row);
        entries.push_back({.column = item->data(Qt::UserRole).toInt(),
                           .title = item->text(),
                           .shown = item->checkState() == Qt::Checked});
    }
    // A table without columns is no table.
    if (std::ranges::any_of(entries, &Entry::shown))
        Q_EMIT chosen(entries);
    accept();
}
