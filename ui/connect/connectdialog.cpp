// SPDX-License-Identifier: GPL-3.0-or-later
#include "connect/connectdialog.h"

#include "connect/advancedconnection.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using arango::Login;

ConnectDialog::ConnectDialog(QWidget* parent)
    : QDialog(parent), m_server(new QLineEdit(this)), m_login(new QComboBox(this)),
      m_user(new QLineEdit(this)), m_secretLabel(new QLabel(this)), m_secret(new QLineEdit(this)),
      m_database(new QLineEdit(this)), m_caFile(new QLineEdit(this)),
      m_advanced(new AdvancedConnection(this)), m_problem(new QLabel(this))
{
    setWindowTitle(tr("Connect to ArangoDB"));
    m_server->setPlaceholderText(u"http://localhost:8529"_s);
    m_server->setMinimumWidth(360);
    m_server->setToolTip(tr("Several coordinators of one cluster are separated by commas."));
    m_login->addItem(tr("User and password"), QVariant::fromValue(int(Login::Kind::Basic)));
    m_login->addItem(tr("User and password, exchanged for a token (JWT)"),
                     QVariant::fromValue(int(Login::Kind::Jwt)));
    m_login->addItem(tr("A token (JWT) of my own"), QVariant::fromValue(int(Login::Kind::Token)));
    m_login->addItem(tr("The server's own secret: sees the jobs of all users"),
                     QVariant::fromValue(int(Login::Kind::Superuser)));
    m_login->addItem(tr("None: the server runs without authentication"),
                     QVariant::fromValue(int(Login::Kind::None)));
    m_secret->setEchoMode(QLineEdit::Password);
    m_database->setPlaceholderText(u"_system"_s);
    m_caFile->setPlaceholderText(tr("only for https: who signed the server's certificate (PEM)"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"connectProblem"_s);
    m_problem->hide();

    auto* browse = new QPushButton(tr("&Browse…"), this);
    browse->setAutoDefault(false);
    auto* caRow = new QHBoxLayout;
    caRow->addWidget(m_caFile, 1);
    caRow->addWidget(browse);

    auto* form = new QFormLayout;
    form->addRow(tr("&Server:"), m_server);
    form->addRow(tr("&Login:"), m_login);
    form->addRow(tr("&User:"), m_user);
    m_secretLabel->setBuddy(m_secret);
    form->addRow(m_secretLabel, m_secret);
    form->addRow(tr("&Database:"), m_database);
    auto* caLabel = new QLabel(tr("C&A file:"), this);
    caLabel->setBuddy(m_caFile);
    form->addRow(caLabel, caRow);

    auto* note = new QLabel(tr("The password stays in memory only."), this);
    note->setForegroundRole(QPalette::PlaceholderText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_connect = buttons->addButton(tr("&Connect"), QDialogButtonBox::AcceptRole);
    m_connect->setDefault(true);
    m_connect->setObjectName(u"connectAccept"_s);

    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_advanced);
    layout->addWidget(note);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    layout->addWidget(buttons);

    m_server->setAccessibleName(tr("Server address"));
    m_server->setObjectName(u"connectServer"_s);
    m_user->setObjectName(u"connectUser"_s);
    m_secret->setObjectName(u"connectSecret"_s);
    m_secret->setAccessibleName(tr("Password or token"));
    m_database->setObjectName(u"connectDatabase"_s);
    m_login->setObjectName(u"connectLogin"_s);

    m_caFile->setObjectName(u"connectCaFile"_s);
    m_caFile->setAccessibleName(tr("CA file"));
    setTabOrder(browse, m_advanced->firstInTabOrder());

    connect(m_advanced, &AdvancedConnection::unfolded, this, [this] { adjustSize(); });
    connect(m_login, &QComboBox::currentIndexChanged, this, &ConnectDialog::loginChanged);
    connect(browse, &QPushButton::clicked, this, &ConnectDialog::chooseCaFile);
    connect(buttons, &QDialogButtonBox::accepted, this, &ConnectDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    loginChanged();
}

void ConnectDialog::fill(const arango::Endpoint& endpoint, const QString& database)
{
    m_server->setText(arango::serversText(endpoint));
    m_user->setText(endpoint.login.user);
    m_database->setText(database);
    m_caFile->setText(endpoint.caFile);
    m_login->setCurrentIndex(m_login->findData(int(endpoint.login.kind)));
    m_advanced->fill(endpoint);
    m_problem->hide();
}

void ConnectDialog::showProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setAccessibleName(sentence);
    m_problem->show();
    adjustSize();
}

void ConnectDialog::focusSecret()
{
    m_secret->setFocus();
    m_secret->selectAll();
}

Login ConnectDialog::login() const
{
    const auto kind = Login::Kind(m_login->currentData().toInt());
    if (kind == Login::Kind::None)
        return {};
    return {.kind = kind,
            .user = m_user->isEnabled() ? m_user->text().trimmed() : QString(),
            .secret = m_secret->text()};
}

void ConnectDialog::loginChanged()
{
    const auto kind = Login::Kind(m_login->currentData().toInt());
    m_user->setEnabled(kind == Login::Kind::Basic || kind == Login::Kind::Jwt);
    m_secret->setEnabled(kind != Login::Kind::None);
    if (kind == Login::Kind::Token)
        m_secretLabel->setText(tr("&Token:"));
    else
        m_secretLabel->setText(kind == Login::Kind::Superuser ? tr("S&ecret:") : tr("&Password:"));
}

void ConnectDialog::chooseCaFile()
{
    auto* dialog = new QFileDialog(this, tr("Certificate of the authority"), {},
                                   tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_caFile, &QLineEdit::setText);
    dialog->open();
}

void ConnectDialog::choose()
{
    const auto urls = arango::serverUrls(m_server->text());
    if (!urls || urls->isEmpty()) {
        showProblem(urls ? arango::serverUrl({}).error().message : urls.error().message);
        m_server->setFocus();
        return;
    }
    const Login chosenLogin = login();
    if (m_user->isEnabled() && chosenLogin.user.isEmpty()) {
        showProblem(tr("Enter the user name, or choose “None” if the server runs without "
                       "authentication."));
        m_user->setFocus();
        return;
    }
    const QString caFile = m_caFile->text().trimmed();
    if (!caFile.isEmpty() && !QFileInfo(caFile).isReadable()) {
        showProblem(tr("The CA file %1 cannot be read.").arg(caFile));
        m_caFile->setFocus();
        return;
    }
    const auto endpoint = m_advanced->addTo({.url = urls->front(),
                                             .caFile = caFile,
                                             .login = chosenLogin,
                                             .coordinators = urls->mid(1)});
    if (!endpoint) {
        showProblem(endpoint.error().message);
        return;
    }
    m_problem->hide();
    emit chosen(*endpoint, m_database->text().trimmed());
    accept();
}
