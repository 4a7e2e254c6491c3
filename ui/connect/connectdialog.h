// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection.h"

#include <QDialog>

class AdvancedConnection;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

/// Asks for server, login and database. Non-modal; mistakes are said below the fields.
class ConnectDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ConnectDialog(QWidget* parent = nullptr);

    /// Secrets are not filled in.
    void fill(const arango::Endpoint& endpoint, const QString& database);
    /// Shows why the last try did not work and puts the cursor where it can be mended.
    void showProblem(const QString& sentence);
    void focusSecret();

signals:
    void chosen(const arango::Endpoint& endpoint, const QString& database);

private:
    void loginChanged();
    void chooseCaFile();
    void choose();
    [[nodiscard]] arango::Login login() const;

    QLineEdit* m_server;
    QComboBox* m_login;
    QLineEdit* m_user;
    QLabel* m_secretLabel;
    QLineEdit* m_secret;
    QLineEdit* m_database;
    QLineEdit* m_caFile;
    AdvancedConnection* m_advanced;
    QLabel* m_problem;
    QPushButton* m_connect;
};
