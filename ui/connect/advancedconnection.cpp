// SPDX-License-Identifier: GPL-3.0-or-later
#include "connect/advancedconnection.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using arango::Endpoint;

namespace {

constexpr double MostQueueSeconds = 3600;

} // namespace

AdvancedConnection::AdvancedConnection(QWidget* parent)
    : QWidget(parent), m_toggle(new QToolButton(this)), m_fields(new QWidget(this)),
      m_fingerprint(new QLineEdit(this)), m_certificate(new QLineEdit(this)),
      m_key(new QLineEdit(this)), m_passphrase(new QLineEdit(this)), m_proxy(new QLineEdit(this)),
      m_queueTime(new QDoubleSpinBox(this)), m_compress(new QCheckBox(this)),
      m_find(new QCheckBox(this)), m_addressMap(new QLineEdit(this))
{
    m_toggle->setText(tr("Ad&vanced"));
    m_toggle->setObjectName(u"connectAdvanced"_s);
    m_toggle->setAccessibleName(tr("Advanced connection settings"));
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_toggle, &QToolButton::toggled, this, &AdvancedConnection::unfold);

    m_fingerprint->setPlaceholderText(tr("SHA-256: trust this server certificate and no other"));
    m_certificate->setPlaceholderText(tr("PEM, for servers that ask for one"));
    m_key->setPlaceholderText(tr("PEM; empty: in the certificate's file"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_proxy->setPlaceholderText(tr("none, or like http://proxy:3128, socks5://localhost:1080"));
    m_queueTime->setRange(0, MostQueueSeconds);
    m_queueTime->setDecimals(1);
    m_queueTime->setSuffix(tr(" s"));
    m_queueTime->setSpecialValueText(tr("none"));
    m_queueTime->setToolTip(tr("The server refuses new jobs while its queue is slower than this "
                               "(3.9 and later)."));
    m_compress->setText(tr("Co&mpress large requests (3.12 and later)"));
    m_compress->setObjectName(u"connectCompress"_s);
    m_find->setText(tr("Ask the cluster for its c&oordinators"));
    m_find->setObjectName(u"connectFindCoordinators"_s);
    m_find->setToolTip(tr("Each coordinator keeps jobs of its own; all of them are watched."));
    m_addressMap->setPlaceholderText(tr("none, or like 10.0.0.7:8529=db.example:8531"));
    m_addressMap->setToolTip(tr("Where the coordinators are reached from here, if not under the "
                                "addresses that the cluster tells; separated by commas."));

    auto* form = new QFormLayout(m_fields);
    form->setContentsMargins({});
    addRow(form, tr("&Fingerprint:"), m_fingerprint, u"connectFingerprint"_s,
           tr("Fingerprint of the server's certificate"));
    addRow(form, tr("Client c&ertificate:"), m_certificate, u"connectCertificate"_s,
           tr("File of the client certificate"));
    addRow(form, tr("&Key:"), m_key, u"connectKey"_s, tr("File of the certificate's key"));
    addRow(form, tr("Passp&hrase:"), m_passphrase, u"connectPassphrase"_s,
           tr("Passphrase of the key"));
    addRow(form, tr("Prox&y:"), m_proxy, u"connectProxy"_s, tr("Proxy"));
    addRow(form, tr("&Queue limit:"), m_queueTime, u"connectQueueTime"_s,
           tr("Longest queue time for new jobs, in seconds"));
    form->addRow(QString(), m_compress);
    form->addRow(QString(), m_find);
    addRow(form, tr("Add&ress map:"), m_addressMap, u"connectAddressMap"_s,
           tr("Where the cluster's addresses are reached from here"));
    m_fields->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_toggle, 0, Qt::AlignLeft);
    layout->addWidget(m_fields);
    m_toggle->setArrowType(Qt::RightArrow);
}

void AdvancedConnection::addRow(QFormLayout* form, const QString& label, QWidget* field,
                                const QString& name, const QString& accessibleName)
{
    field->setObjectName(name);
    field->setAccessibleName(accessibleName);
    auto* text = new QLabel(label, m_fields);
    text->setBuddy(field);
    const bool isFile = field == m_certificate || field == m_key;
    form->addRow(text,
                 isFile ? withBrowseButton(static_cast<QLineEdit*>(field), accessibleName) : field);
}

QWidget* AdvancedConnection::withBrowseButton(QLineEdit* field, const QString& title)
{
    auto* row = new QWidget(m_fields);
    auto* browse = new QPushButton(tr("Browse…"), row);
    browse->setAutoDefault(false);
    browse->setAccessibleName(tr("Browse: %1").arg(title));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(field, 1);
    layout->addWidget(browse);
    connect(browse, &QPushButton::clicked, this, [this, field, title] {
        auto* dialog = new QFileDialog(this, title, {},
                                       tr("Certificates and keys (*.pem *.crt *.cer *.key);;"
                                          "All files (*)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, field, &QLineEdit::setText);
        dialog->open();
    });
    return row;
}

QWidget* AdvancedConnection::firstInTabOrder() const
{
    return m_toggle;
}

void AdvancedConnection::unfold(bool open)
{
    m_toggle->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_fields->setVisible(open);
    emit unfolded();
}

void AdvancedConnection::fill(const Endpoint& endpoint)
{
    m_fingerprint->setText(arango::fingerprintText(endpoint.fingerprint));
    m_certificate->setText(endpoint.certificateFile);
    m_key->setText(endpoint.keyFile);
    m_passphrase->setText(endpoint.keyPassphrase);
    m_proxy->setText(endpoint.proxy.toString());
    m_queueTime->setValue(endpoint.queueTimeLimit);
    m_compress->setChecked(endpoint.compressRequests);
    m_find->setChecked(endpoint.findCoordinators);
    m_addressMap->setText(arango::addressMapText(endpoint));
    Endpoint plain = endpoint;
    plain.fingerprint = {};
    plain.certificateFile.clear();
    plain.keyFile.clear();
    plain.proxy = {};
    plain.queueTimeLimit = 0;
    plain.compressRequests = false;
    plain.findCoordinators = false;
    plain.addressMap.clear();
    m_toggle->setChecked(!(plain == endpoint));
}

arango::Result<Endpoint> AdvancedConnection::addTo(Endpoint endpoint)
{
    const auto wrong = [this](QWidget* field, const QString& sentence) {
        m_toggle->setChecked(true);
        field->setFocus();
        return tl::unexpected(
            arango::Error{.kind = arango::Error::Kind::NotSent, .message = sentence});
    };
    const auto fingerprint = arango::readFingerprint(m_fingerprint->text());
    if (!fingerprint)
        return wrong(m_fingerprint, fingerprint.error().message);
    const auto addressMap = arango::readAddressMap(m_addressMap->text());
    if (!addressMap)
        return wrong(m_addressMap, addressMap.error().message);
    const auto proxy = arango::proxyUrl(m_proxy->text());
    if (!proxy)
        return wrong(m_proxy, proxy.error().message);
    for (QLineEdit* field : {m_certificate, m_key}) {
        const QString file = field->text().trimmed();
        if (!file.isEmpty() && !QFileInfo(file).isReadable())
            return wrong(field, tr("The file %1 cannot be read.").arg(file));
    }
    if (m_certificate->text().trimmed().isEmpty() && !m_key->text().trimmed().isEmpty())
        return wrong(m_certificate, tr("A key needs its certificate."));
    endpoint.fingerprint = *fingerprint;
    endpoint.proxy = *proxy;
    endpoint.certificateFile = m_certificate->text().trimmed();
    endpoint.keyFile = m_key->text().trimmed();
    endpoint.keyPassphrase = m_passphrase->text();
    endpoint.queueTimeLimit = m_queueTime->value();
    endpoint.compressRequests = m_compress->isChecked();
    endpoint.findCoordinators = m_find->isChecked();
    endpoint.addressMap = *addressMap;
    return endpoint;
}
