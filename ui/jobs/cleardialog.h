// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobquestion.h"

class QCheckBox;
class QPushButton;

/// Asks before entries of jobs are deleted on the server, and says what is lost: results nobody
/// has, and the handle on work that goes on. Own done jobs are taken by default, nothing else.
class ClearDialog final : public JobQuestion {
    Q_OBJECT

public:
    ClearDialog(const JobStore& store, const std::vector<quint64>& serials,
                QWidget* parent = nullptr);

signals:
    void confirmed(const QList<quint64>& serials, bool withForeign);

private:
    void chosenChanged();
    void confirm();
    [[nodiscard]] std::vector<quint64> chosen() const;

    std::vector<quint64> m_done;
    std::vector<quint64> m_pending;
    std::vector<quint64> m_foreignDone;
    std::vector<quint64> m_foreignPending;
    QCheckBox* m_withPending;
    QCheckBox* m_withForeign;
    QPushButton* m_yes;
};
