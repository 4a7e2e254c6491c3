// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHeaderView>

class QLineEdit;

/// A table's column titles with a line to filter by below each of them. Lines exist for the columns
/// on the screen only.
class FilterHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit FilterHeader(QWidget* parent = nullptr);

    void setFilter(int column, const QString& text); ///< without filterEdited()
    void clearFilters();
    [[nodiscard]] QString filter(int column) const { return m_texts.value(column); }
    void focusFilter(int column);
    /// Puts the lines where the columns are; for whoever scrolls the table.
    void placeLines();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void filterEdited(int column, const QString& text);
    void leftDownwards(); ///< Return or ↓ in a line

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    void updateGeometries() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QLineEdit* lineOf(int column);
    [[nodiscard]] int lineHeight() const;

    QHash<int, QString> m_texts;
    QHash<int, QLineEdit*> m_lines;
};
