// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/resultfile.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

/// A JSON document as a tree that reads only what somebody opens. Objects and arrays with more than
/// 1,000 children show blocks of 1,000, and blocks of blocks.
class JsonTreeModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column : int { Key, Value, Type, ColumnCount };

    explicit JsonTreeModel(QObject* parent = nullptr);
    ~JsonTreeModel() override;

    void setFile(results::ResultFile::Ptr file);

    /// A string's characters, anything else as JSON, in full; a block's elements as an array.
    [[nodiscard]] QString valueText(const QModelIndex& index) const;
    [[nodiscard]] QString pointer(const QModelIndex& index) const; ///< RFC 6901: /result/0/name
    [[nodiscard]] QString path(const QModelIndex& index) const; ///< result[0].name
    /// The array `result` of a cursor's answer.
    [[nodiscard]] QModelIndex resultIndex() const;
    /// The deepest row whose key or value covers a byte; its parents get read.
    [[nodiscard]] QModelIndex indexAt(qint64 offset);
    /// Where a row's text begins, for searching on behind it; -1 without a row.
    [[nodiscard]] qint64 offsetOf(const QModelIndex& index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    /// A value, or a block of a container's children.
    struct Item {
        results::JsonNode node; ///< of a block: the container
        Item* parent = nullptr;
        int row = 0;
        qint64 number = 0; ///< among the children of the container; of a block: the first child's
        qint64 count = 0; ///< of a block: its children; else the container's
        bool block = false;
        bool fetched = false;
        std::vector<std::unique_ptr<Item>> children;
    };

    [[nodiscard]] Item* itemOf(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const Item* item, int column = 0) const;
    [[nodiscard]] const results::JsonIndex& json() const { return m_file->index(); }
    [[nodiscard]] std::unique_ptr<Item> makeItem(const results::JsonNode& node,
                                                 qint64 number) const;
    [[nodiscard]] std::vector<std::unique_ptr<Item>> makeChildren(const Item& item) const;
    /// The value that holds this one: blocks are only between them on the screen.
    [[nodiscard]] const Item* container(const Item& item) const;
    [[nodiscard]] QString keyText(const Item& item) const;
    [[nodiscard]] QString shownValue(const Item& item) const;
    [[nodiscard]] QString typeText(const Item& item) const;
    [[nodiscard]] QVariant toolTip(const Item& item, int column) const;

    results::ResultFile::Ptr m_file;
    std::unique_ptr<Item> m_root; ///< not shown; a document that is one single value is its child
};
