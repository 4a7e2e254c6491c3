// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/settings.h"

#include <QDialog>

class QCheckBox;
class QSpinBox;

/// What the window does by itself with jobs. Every change is in force at once; there is nothing to
/// confirm.
class PreferencesDialog final : public QDialog {
    Q_OBJECT

public:
    explicit PreferencesDialog(const Settings& present, QWidget* parent = nullptr);

    /// The same switch is in a menu too.
    void setCollectAutomatically(bool on);
    /// Writes what the dialog shows into `settings`; everything else there stays.
    void storeIn(Settings& settings) const;

signals:
    void changed();

private:
    QCheckBox* m_collect;
    QSpinBox* m_collectLimit;
    QSpinBox* m_atOnce;
    QSpinBox* m_ttl;
    QCheckBox* m_marker;
};
