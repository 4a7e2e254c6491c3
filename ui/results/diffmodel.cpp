// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/diffmodel.h"

#include "jobs/statestyle.h"
#include "results/celltext.h"

#include <QApplication>
#include <QFontDatabase>
#include <QLocale>
#include <QPalette>

#include <algorithm>

using namespace Qt::StringLiterals;
using results::DiffEntry;
using results::DiffState;
using results::FieldChange;
using results::ResultFile;

namespace {

constexpr size_t CachedRows = 4000;
constexpr size_t NamedFields = 20;

QColor colourOf(DiffState state)
{
    const QPalette palette = QApplication::palette();
    const QColor paper = palette.color(QPalette::Base);
    switch (state) {
    case DiffState::Same:
        return dimText(palette);
    case DiffState::Changed:
        return readable(QColor(0xb3, 0x6b, 0x00), paper);
    case DiffState::OnlyLeft:
        return readable(QColor(0x88, 0x22, 0x55), paper);
    case DiffState::OnlyRight:
        return readable(QColor(0x00, 0x7a, 0x5a), paper);
    }
    return {};
}

QString rowText(qint64 row)
{
    return row < 0 ? u"–"_s : QLocale().toString(row + 1);
}

} // namespace

QString diffWord(DiffState state)
{
    switch (state) {
    case DiffState::Same:
        return DiffModel::tr("= same");
    case DiffState::Changed:
        return DiffModel::tr("≠ changed");
    case DiffState::OnlyLeft:
        return DiffModel::tr("◁ only left");
    case DiffState::OnlyRight:
        return DiffModel::tr("▷ only right");
    }
    return {};
}

DiffModel::DiffModel(QObject* parent) : QAbstractTableModel(parent) { }

void DiffModel::setPair(std::shared_ptr<const DiffPair> pair)
{
    beginResetModel();
    m_pair = std::move(pair);
    gather();
    endResetModel();
}

void DiffModel::setStates(const States& states)
{
    beginResetModel();
    m_states = states;
    gather();
    endResetModel();
}

void DiffModel::gather()
{
    m_shown.clear();
    m_fields.clear();
    if (!m_pair)
        return;
    const auto& entries = m_pair->diff.entries;
    for (size_t i = 0; i < entries.size(); ++i)
        if (m_states.at(static_cast<size_t>(entries[i].state)))
            m_shown.push_back(static_cast<quint32>(i));
}

const DiffEntry* DiffModel::entryAt(int row) const
{
    if (!m_pair || row < 0 || row >= rowCount())
        return nullptr;
    return &m_pair->diff.entries[m_shown[static_cast<size_t>(row)]];
}

std::vector<DiffEntry> DiffModel::shownEntries() const
{
    std::vector<DiffEntry> entries;
    entries.reserve(m_shown.size());
    for (const quint32 number : m_shown)
        entries.push_back(m_pair->diff.entries[number]);
    return entries;
}

std::vector<FieldChange> DiffModel::changesAt(int row) const
{
    const DiffEntry* const entry = entryAt(row);
    if (!entry || entry->left < 0 || entry->right < 0)
        return {};
    return results::changedFields(*m_pair->left, m_pair->left->row(entry->left), *m_pair->right,
                                  m_pair->right->row(entry->right), m_pair->ignored);
}

QString DiffModel::keyText(const DiffEntry& entry) const
{
    if (!m_pair->diff.key)
        return rowText(std::max(entry.left, entry.right));
    const ResultFile& file = entry.left >= 0 ? *m_pair->left : *m_pair->right;
    const qint64 row = entry.left >= 0 ? entry.left : entry.right;
    return cellText(file.index(), results::cell(file, file.row(row), *m_pair->diff.key));
}

QString DiffModel::fieldsText(int row) const
{
    const auto known = m_fields.find(row);
    if (known != m_fields.end())
        return known->second;
    QStringList names;
    const std::vector<FieldChange> changes = changesAt(row);
    for (size_t i = 0; i < std::min(changes.size(), NamedFields); ++i)
        names << oneLine(results::Column{.path = changes[i].path}.title().left(100), false);
    if (changes.size() > NamedFields)
        names << u"…"_s;
    if (m_fields.size() > CachedRows)
        m_fields.clear();
    return m_fields[row] = names.join(u", "_s);
}

QString DiffModel::text(int row, int column) const
{
    const DiffEntry& entry = *entryAt(row);
    switch (column) {
    case State:
        return diffWord(entry.state);
    case Key:
        return keyText(entry);
    case LeftRow:
        return rowText(entry.left);
    case RightRow:
        return rowText(entry.right);
    case Fields:
        return entry.state == DiffState::Changed ? fieldsText(row) : QString();
    default:
        return {};
    }
}

int DiffModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int DiffModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant DiffModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(index.row(), index.column()));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter
                   | (index.column() == LeftRow || index.column() == RightRow ? Qt::AlignRight
                                                                              : Qt::AlignLeft));
    case Qt::FontRole:
        return index.column() == Key ? QVariant(QFontDatabase::systemFont(QFontDatabase::FixedFont))
                                     : QVariant();
    case Qt::ForegroundRole:
        return index.column() == State ? QVariant(colourOf(entryAt(index.row())->state))
                                       : QVariant();
    default:
        return {};
    }
}

QVariant DiffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter
                   | (section == LeftRow || section == RightRow ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return tr("State");
    case Key:
        if (!m_pair || !m_pair->diff.key)
            return tr("Position");
        return m_pair->diff.key->isEmpty()
            ? tr("Value")
            : oneLine(results::Column{.path = *m_pair->diff.key}.title().left(100), false);
    case LeftRow:
        return tr("Left row");
    case RightRow:
        return tr("Right row");
    case Fields:
        return tr("Fields that differ");
    default:
        return {};
    }
}
