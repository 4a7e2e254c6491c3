// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/endpoint.h"

#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QToolButton;

/// What few connections need: certificates, proxy, limits. Folded away unless something is set.
class AdvancedConnection final : public QWidget {
    Q_OBJECT

public:
    explicit AdvancedConnection(QWidget* parent = nullptr);

    void fill(const arango::Endpoint& endpoint);
    /// Puts the fields into `endpoint`, or says what is wrong and puts the cursor there.
    [[nodiscard]] arango::Result<arango::Endpoint> addTo(arango::Endpoint endpoint);
    [[nodiscard]] QWidget* firstInTabOrder() const;

signals:
    void unfolded();

private:
    void addRow(QFormLayout* form, const QString& label, QWidget* field, const QString& name,
                const QString& accessibleName);
    [[nodiscard]] QWidget* withBrowseButton(QLineEdit* field, const QString& title);
    void unfold(bool open);

    QToolButton* m_toggle;
    QWidget* m_fields;
    QLineEdit* m_fingerprint;
    QLineEdit* m_certificate;
    QLineEdit* m_key;
    QLineEdit* m_passphrase;
    QLineEdit* m_proxy;
    QDoubleSpinBox* m_queueTime;
    QCheckBox* m_compress;
    QCheckBox* m_find;
    QLineEdit* m_addressMap;
};
