// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QByteArray>
#include <QStringList>

#include <vector>

enum class BindType { Unset, String, Number, Boolean, Null, Json };

/// One bind variable. The key is as in `bindVars`: "x" for @x, "@c" for @@c.
struct BindVariable {
    QString key;
    BindType type = BindType::Unset;
    QString text; ///< a string's characters, anything else as JSON
    QByteArray raw; ///< as it stood in the JSON text, until it is edited
    bool used = true; ///< the query asks for it

    /// The value as JSON; empty when there is none or the text does not suit the type.
    [[nodiscard]] QByteArray json() const;
    /// What is wrong with the value; else empty.
    [[nodiscard]] QString problem() const;
    bool operator==(const BindVariable&) const = default;
};

/// The variables as rows: first those of the query in its order, then those it does not use. A
/// value survives when the query forgets its variable, and is there again when it comes back.
class BindVariablesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { Name, Type, Value, Note, ColumnCount };

    explicit BindVariablesModel(QObject* parent = nullptr);

    void setUsedKeys(const QStringList& keys);
    /// Takes the values of a JSON object that was checked; what is not in it gets unset.
    void setObject(const QByteArray& object);
    void removeUnused();

    [[nodiscard]] const std::vector<BindVariable>& rows() const { return m_rows; }
    /// All values as one object, indented; those the query does not use too if `all`.
    [[nodiscard]] QByteArray object(bool all) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    [[nodiscard]] static QString typeName(BindType type);

Q_SIGNALS:
    void edited(); ///< a value or type was changed through setData()

private:
    void replace(std::vector<BindVariable> rows);

    std::vector<BindVariable> m_rows;
    QStringList m_used;
};
