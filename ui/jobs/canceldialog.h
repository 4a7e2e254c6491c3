// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobquestion.h"

#include <QSet>

class QCheckBox;
class QPushButton;

/// Asks before jobs are cancelled: which can be stopped and which cannot. After the yes it shows
/// each job until the server says how it ended.
class CancelDialog final : public JobQuestion {
    Q_OBJECT

public:
    CancelDialog(const JobStore& store, const std::vector<quint64>& serials,
                 QWidget* parent = nullptr);

    /// The server refused to cancel this job, or could not be reached.
    void refused(quint64 serial);

signals:
    void confirmed(const QList<quint64>& serials, bool withForeign);

private:
    void confirm();
    void chosenChanged();
    void watch();
    [[nodiscard]] std::vector<quint64> chosen() const;

    std::vector<quint64> m_own;
    std::vector<quint64> m_foreign;
    std::vector<quint64> m_watched;
    QSet<quint64> m_refused;
    QLabel* m_progress;
    QCheckBox* m_withForeign;
    QPushButton* m_yes;
    QPushButton* m_no;
};
