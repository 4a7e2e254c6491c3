// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/catalogue.h"

#include <QJsonObject>
#include <QVersionNumber>
#include <QWidget>

class JsonEditor;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

/// Any request of ArangoDB's HTTP API: method, path, headers, body. A call of the catalogue fills
/// them with a template, whose names in braces are to be replaced.
class ApiRequestForm final : public QWidget {
    Q_OBJECT
public:
    explicit ApiRequestForm(QWidget* parent = nullptr);

    [[nodiscard]] arango::Result<arango::Request> request() const;
    /// The field that request() complains about; null when there is nothing to complain about.
    [[nodiscard]] QWidget* wrongField() const;
    void setRequest(const arango::Request& request);
    [[nodiscard]] bool isEmpty() const;
    void clear();

    /// Of the server that jobs go to; calls it does not have are marked. Empty: not known.
    void setServerVersion(const QString& version);

    [[nodiscard]] QJsonObject save() const; ///< everything typed, right or wrong
    void restore(const QJsonObject& draft);

Q_SIGNALS:
    void changed();

private:
    struct Checked {
        arango::Request request;
        QString problem;
        QWidget* field = nullptr;
    };
    [[nodiscard]] Checked check() const;
    [[nodiscard]] arango::Method method() const;
    void onEdited();
    void fillCalls();
    void onCallChosen(int row);
    void describeCall();

    QComboBox* m_call = nullptr;
    QLabel* m_about = nullptr;
    QComboBox* m_method = nullptr;
    QLineEdit* m_path = nullptr;
    QPlainTextEdit* m_headers = nullptr;
    JsonEditor* m_body = nullptr;
    const arango::catalogue::Entry* m_chosen = nullptr;
    QVersionNumber m_version;
};
