// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/json.h"

#include <QWidget>

class BindVariablesModel;
class JsonEditor;
class QLabel;
class QPushButton;
class QTableView;

/// The bind variables of a query, as a table and as JSON text side by side. Both show the same
/// object; while the text is no JSON it stays as it is and the table waits.
class BindVariablesPanel final : public QWidget {
    Q_OBJECT
public:
    explicit BindVariablesPanel(QWidget* parent = nullptr);

    void setQuery(const QString& query); ///< the rows follow the variables in it
    void setJson(const QString& json); ///< as if it had been typed
    [[nodiscard]] QString json() const; ///< the text as it stands, right or wrong

    /// What to send: the values the query asks for. An error when one is missing or wrong.
    [[nodiscard]] arango::Result<arango::Json> value() const;
    void focusProblem(); ///< puts the cursor where value() complains
    [[nodiscard]] qsizetype usedCount() const;
    [[nodiscard]] qsizetype missingCount() const;

    [[nodiscard]] BindVariablesModel* model() const { return m_model; }
    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] JsonEditor* editor() const { return m_json; }

Q_SIGNALS:
    void changed();

private:
    void onJsonEdited();
    void onTableEdited();
    void refresh();

    BindVariablesModel* m_model = nullptr;
    QTableView* m_table = nullptr;
    JsonEditor* m_json = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_removeUnused = nullptr;
    QString m_jsonProblem;
    bool m_syncing = false;
};
