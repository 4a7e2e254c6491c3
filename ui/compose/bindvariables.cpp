// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/bindvariables.h"

#include "compose/aqltokens.h"
#include "compose/bindvariablesmodel.h"
#include "compose/codeeditor.h"
#include "results/jsonindex.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

/// Combo boxes for types and for true and false; a line for everything else.
class VariableDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override
    {
        if (index.column() == BindVariablesModel::Type) {
            auto* box = new QComboBox(parent);
            for (const BindType type : {BindType::Unset, BindType::String, BindType::Number,
                                        BindType::Boolean, BindType::Null, BindType::Json})
                box->addItem(BindVariablesModel::typeName(type), static_cast<int>(type));
            return box;
        }
        const auto type
            = index.siblingAtColumn(BindVariablesModel::Type).data(Qt::EditRole).toInt();
        if (type == static_cast<int>(BindType::Boolean)) {
            auto* box = new QComboBox(parent);
            box->addItem(u"true"_s, u"true"_s);
            box->addItem(u"false"_s, u"false"_s);
            return box;
        }
        return QStyledItemDelegate::createEditor(parent, option, index);
    }

    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        if (auto* const box = qobject_cast<QComboBox*>(editor))
            box->setCurrentIndex(std::max(0, box->findData(index.data(Qt::EditRole))));
        else
            QStyledItemDelegate::setEditorData(editor, index);
    }

    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override
    {
        if (const auto* const box = qobject_cast<QComboBox*>(editor))
            model->setData(index, box->currentData(), Qt::EditRole);
        else
            QStyledItemDelegate::setModelData(editor, model, index);
    }
};

/// A name that is in the object twice.
std::optional<QString> doubleKey(const results::JsonIndex& index)
{
    constexpr auto All = std::numeric_limits<qsizetype>::max() / 8;
    QSet<QString> seen;
    for (const results::JsonNode& node : index.children(*index.root(), 0, All)) {
        QString key = index.key(node, All);
        if (seen.contains(key))
            return key;
        seen.insert(key);
    }
    return std::nullopt;
}

} // namespace

BindVariablesPanel::BindVariablesPanel(QWidget* parent)
    : QWidget(parent), m_model(new BindVariablesModel(this)), m_table(new QTableView(this)),
      m_json(new JsonEditor(this)), m_problem(new QLabel(this)),
      m_removeUnused(new QPushButton(tr("Remove un&used"), this))
{
    m_table->setObjectName(u"bindTable"_s);
    m_table->setAccessibleName(tr("Bind variables as a table"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new VariableDelegate(m_table));
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                             | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->setWordWrap(false);
    QHeaderView* const header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionResizeMode(BindVariablesModel::Note, QHeaderView::Stretch);
    header->setMinimumSectionSize(40);
    header->resizeSection(BindVariablesModel::Name, 110);
    header->resizeSection(BindVariablesModel::Type, 85);
    header->resizeSection(BindVariablesModel::Value, 160);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 9);

    m_json->setObjectName(u"bindJson"_s);
    m_json->setAccessibleName(tr("Bind variables as JSON"));
    m_json->setPlaceholderText(u"{\"name\": \"value\"}"_s);
    m_json->setLineNumbers(false);

    m_problem->setObjectName(u"bindProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_removeUnused->setAutoDefault(false);
    m_removeUnused->setToolTip(tr("Forgets the values of variables that the query does not use"));

    auto* views = new QSplitter(Qt::Horizontal, this);
    views->setChildrenCollapsible(false);
    views->addWidget(m_table);
    views->addWidget(m_json);
    views->setStretchFactor(0, 3);
    views->setStretchFactor(1, 2);
    views->setSizes({540, 310});
    auto* line = new QHBoxLayout;
    line->addWidget(m_problem, 1);
    line->addStretch();
    line->addWidget(m_removeUnused);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(views, 1);
    layout->addLayout(line);

    connect(m_json, &QsciScintilla::textChanged, this, &BindVariablesPanel::onJsonEdited);
    connect(m_model, &BindVariablesModel::edited, this, &BindVariablesPanel::onTableEdited);
    connect(m_removeUnused, &QPushButton::clicked, m_model, &BindVariablesModel::removeUnused);
    refresh();
}

void BindVariablesPanel::setQuery(const QString& query)
{
    m_model->setUsedKeys(aqlBindKeys(query));
    refresh();
}

void BindVariablesPanel::setJson(const QString& json)
{
    m_json->setText(json);
}

QString BindVariablesPanel::json() const
{
    return m_json->text();
}

arango::Result<arango::Json> BindVariablesPanel::value() const
{
    const auto wrong = [](const QString& message) {
        return tl::unexpected(arango::Error{.kind = arango::Error::Kind::NotSent,
                                            .httpStatus = 0,
                                            .errorNum = 0,
                                            .message = message,
                                            .mayHaveReachedServer = false});
    };
    if (!m_jsonProblem.isEmpty())
        return wrong(tr("Bind variables: %1").arg(m_jsonProblem));
    for (const BindVariable& row : m_model->rows()) {
        if (!row.used)
            continue;
        if (row.type == BindType::Unset)
            return wrong(tr("The bind variable @%1 has no value.").arg(row.key.left(100)));
        if (const QString problem = row.problem(); !problem.isEmpty())
            return wrong(tr("The bind variable @%1: %2").arg(row.key.left(100), problem));
    }
    return arango::Json::fromBytes(m_model->object(false));
}

void BindVariablesPanel::focusProblem()
{
    if (!m_jsonProblem.isEmpty())
        return m_json->setFocus();
    m_table->setFocus();
    const auto wrong = std::ranges::find_if(
        m_model->rows(), [](const BindVariable& row) { return row.used && row.json().isEmpty(); });
    const auto row = static_cast<int>(wrong - m_model->rows().begin());
    m_table->setCurrentIndex(m_model->index(row, BindVariablesModel::Value));
}

qsizetype BindVariablesPanel::usedCount() const
{
    return std::ranges::count(m_model->rows(), true, &BindVariable::used);
}

qsizetype BindVariablesPanel::missingCount() const
{
    return std::ranges::count_if(m_model->rows(), [](const BindVariable& row) {
        return row.used && row.type == BindType::Unset;
    });
}

void BindVariablesPanel::onJsonEdited()
{
    if (m_syncing)
        return;
    m_jsonProblem.clear();
    const QByteArray typed = m_json->text().toUtf8();
    const QByteArray bytes = typed.trimmed().isEmpty() ? QByteArray("{}") : typed;
    const results::JsonIndex index(bytes);
    if (index.problem()) {
        m_jsonProblem = index.problem()->sentence();
        m_json->showError(static_cast<int>(index.problem()->line),
                          static_cast<int>(index.problem()->column), m_jsonProblem);
    } else if (index.root()->kind != results::JsonKind::Object) {
        m_jsonProblem = tr("This must be a JSON object, like {\"name\": \"value\"}.");
    } else if (const auto key = doubleKey(index)) {
        m_jsonProblem = tr("The name “%1” is there twice.").arg(key->left(100));
    } else {
        m_model->setObject(bytes);
    }
    refresh();
    Q_EMIT changed();
}

void BindVariablesPanel::onTableEdited()
{
    m_syncing = true;
    const QByteArray object = m_model->object(true);
    m_json->setText(object == "{}" ? QString() : QString::fromUtf8(object));
    m_syncing = false;
    refresh();
    Q_EMIT changed();
}

void BindVariablesPanel::refresh()
{
    // The table would overwrite text that it cannot show.
    m_table->setEnabled(m_jsonProblem.isEmpty());
    const auto unused = std::ranges::count(m_model->rows(), false, &BindVariable::used);
    m_removeUnused->setVisible(unused > 0);
    m_removeUnused->setEnabled(m_jsonProblem.isEmpty());
    const QString hint = m_model->rows().empty()
        ? tr("Write @name in the query, and it appears here. @@name stands for a collection.")
        : QString();
    m_problem->setText(m_jsonProblem.isEmpty() ? hint : m_jsonProblem);
    m_problem->setVisible(!m_problem->text().isEmpty());
}
