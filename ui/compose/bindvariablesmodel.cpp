// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/bindvariablesmodel.h"

#include "client/json.h"
#include "compose/codeeditor.h"
#include "results/jsonindex.h"

#include <QApplication>
#include <QFont>
#include <QPalette>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using results::JsonIndex;
using results::JsonKind;
using results::JsonNode;

namespace {

constexpr qsizetype ShownLength = 500;

BindType typeOf(JsonKind kind)
{
    switch (kind) {
    case JsonKind::String:
        return BindType::String;
    case JsonKind::Number:
        return BindType::Number;
    case JsonKind::True:
    case JsonKind::False:
        return BindType::Boolean;
    case JsonKind::Null:
        return BindType::Null;
    case JsonKind::Object:
    case JsonKind::Array:
        return BindType::Json;
    }
    return BindType::Json;
}

/// The type of what a person typed where no type was chosen: JSON if it is JSON, else a string.
BindType guessed(const QString& text)
{
    const QByteArray bytes = text.trimmed().toUtf8();
    const JsonIndex index(bytes);
    if (index.problem() || index.root()->kind == JsonKind::String)
        return BindType::String;
    return typeOf(index.root()->kind);
}

} // namespace

QByteArray BindVariable::json() const
{
    if (type == BindType::Unset || !problem().isEmpty())
        return {};
    if (!raw.isEmpty())
        return raw;
    if (type == BindType::String)
        return arango::quoted(text);
    if (type == BindType::Null)
        return "null";
    return text.trimmed().toUtf8();
}

QString BindVariable::problem() const
{
    if (type == BindType::Unset || type == BindType::Null)
        return {};
    if (type == BindType::String)
        return {};
    const QByteArray bytes = text.trimmed().toUtf8();
    const JsonIndex index(bytes);
    if (type == BindType::Json)
        return index.problem() ? index.problem()->sentence() : QString();
    const bool suits = !index.problem() && typeOf(index.root()->kind) == type;
    if (suits)
        return {};
    return type == BindType::Number ? BindVariablesModel::tr("This is not a number.")
                                    : BindVariablesModel::tr("This is neither true nor false.");
}

BindVariablesModel::BindVariablesModel(QObject* parent) : QAbstractTableModel(parent) { }

void BindVariablesModel::setUsedKeys(const QStringList& keys)
{
    m_used = keys;
    replace(m_rows);
}

void BindVariablesModel::setObject(const QByteArray& object)
{
    const JsonIndex index(object);
    if (!index.root() || index.root()->kind != JsonKind::Object)
        return;
    std::vector<BindVariable> rows;
    constexpr auto All = std::numeric_limits<qsizetype>::max() / 8;
    for (const JsonNode& node : index.children(*index.root(), 0, All)) {
        BindVariable row;
        row.key = index.key(node, All);
        row.type = typeOf(node.kind);
        row.text = index.text(node, All);
        row.raw = index.raw(node).toByteArray();
        rows.push_back(row);
    }
    // A value that is no JSON cannot be in the text, but was typed all the same.
    for (const BindVariable& old : m_rows) {
        const bool known = std::ranges::count(rows, old.key, &BindVariable::key) > 0;
        if (!known && !old.problem().isEmpty())
            rows.push_back(old);
    }
    replace(std::move(rows));
}

void BindVariablesModel::removeUnused()
{
    std::vector<BindVariable> rows = m_rows;
    std::erase_if(rows, [](const BindVariable& row) { return !row.used; });
    if (rows.size() == m_rows.size())
        return;
    replace(std::move(rows));
    Q_EMIT edited();
}

void BindVariablesModel::replace(std::vector<BindVariable> rows)
{
    std::vector<BindVariable> sorted;
    for (const QString& key : std::as_const(m_used)) {
        const auto found = std::ranges::find(rows, key, &BindVariable::key);
        sorted.push_back(found != rows.end() ? *found
                                             : BindVariable{.key = key, .text = {}, .raw = {}});
        sorted.back().used = true;
    }
    for (BindVariable& row : rows) {
        if (m_used.contains(row.key) || row.type == BindType::Unset)
            continue;
        row.used = false;
        sorted.push_back(std::move(row));
    }
    if (sorted == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(sorted);
    endResetModel();
}

QByteArray BindVariablesModel::object(bool all) const
{
    QByteArray out;
    for (const BindVariable& row : m_rows) {
        const QByteArray json = row.json();
        if (json.isEmpty() || (!all && !row.used))
            continue;
        out += out.isEmpty() ? "{\n  " : ",\n  ";
        out += arango::quoted(row.key) + ": " + json;
    }
    return out.isEmpty() ? QByteArray("{}") : QByteArray(out + "\n}");
}

int BindVariablesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BindVariablesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BindVariablesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BindVariable& row = m_rows[static_cast<size_t>(index.row())];
    const bool wrong = row.used && (row.type == BindType::Unset || !row.problem().isEmpty());
    const auto note = [&row](bool full) -> QString {
        if (!row.used)
            return full
                ? tr("The query does not use it, so it is kept here but not sent: the server "
                     "would refuse it (error 1552).")
                : tr("Not used, not sent");
        return row.type == BindType::Unset ? tr("No value yet") : row.problem();
    };

    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Name:
            return QString(u'@' + row.key.left(ShownLength));
        case Type:
            return typeName(row.type);
        case Value:
            if (row.type == BindType::String && row.text.isEmpty())
                return tr("(empty text)");
            return row.type == BindType::Null ? u"null"_s : row.text.left(ShownLength).simplified();
        case Note:
            return note(false);
        default:
            return {};
        }
    case Qt::EditRole:
        if (index.column() == Type)
            return static_cast<int>(row.type);
        return index.column() == Value ? row.text : data(index, Qt::DisplayRole);
    case Qt::ToolTipRole: {
        const QString text = index.column() == Note ? note(true) : row.text.left(2000);
        // Escaped: a tool tip would take a value with tags for rich text.
        return text.isEmpty() ? QString() : QString(u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s);
    }
    case Qt::ForegroundRole: {
        const CodeColours colours(QApplication::palette());
        if (!row.used)
            return colours.dim;
        if (wrong && index.column() == Note)
            return colours.error;
        const bool dim = index.column() == Value
            && (row.type == BindType::Null || (row.type == BindType::String && row.text.isEmpty()));
        return dim ? colours.dim : QVariant();
    }
    case Qt::FontRole: {
        const bool slanted = index.column() == Value
            && (row.type == BindType::Null || (row.type == BindType::String && row.text.isEmpty()));
        if (!slanted)
            return {};
        QFont font = QApplication::font();
        font.setItalic(true);
        return font;
    }
    default:
        return {};
    }
}

QVariant BindVariablesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Type:
        return tr("Type");
    case Value:
        return tr("Value");
    case Note:
        return tr("Remark");
    default:
        return {};
    }
}

Qt::ItemFlags BindVariablesModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    const bool null = m_rows[static_cast<size_t>(index.row())].type == BindType::Null;
    if (index.column() == Type || (index.column() == Value && !null))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool BindVariablesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    BindVariable& row = m_rows[static_cast<size_t>(index.row())];
    const BindVariable before = row;
    if (index.column() == Type) {
        row.type = static_cast<BindType>(value.toInt());
        if (row.type == BindType::Boolean && row.text != u"true"_s)
            row.text = u"false"_s;
    } else if (index.column() == Value) {
        row.text = value.toString();
        if (row.type == BindType::Unset && row.text.isEmpty())
            return false; // opened and left again
        if (row.type == BindType::Unset)
            row.type = row.key.startsWith(u'@') ? BindType::String : guessed(row.text);
    } else {
        return false;
    }
    if (row.type == before.type && row.text == before.text)
        return true;
    row.raw.clear();
    Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    Q_EMIT edited();
    return true;
}

QString BindVariablesModel::typeName(BindType type)
{
    switch (type) {
    case BindType::Unset:
        return tr("none");
    case BindType::String:
        return tr("string");
    case BindType::Number:
        return tr("number");
    case BindType::Boolean:
        return tr("boolean");
    case BindType::Null:
        return tr("null");
    case BindType::Json:
        return tr("JSON");
    }
    return {};
}
