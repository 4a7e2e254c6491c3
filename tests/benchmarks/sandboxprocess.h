// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QUrl>

/// `arangojobs sandbox` in its own process, so that its work is not counted as ours.
class SandboxProcess {
public:
    ~SandboxProcess()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.terminate();
        m_process.waitForFinished();
    }

    [[nodiscard]] bool start()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(ARANGOJOBS_PROGRAM),
                        {QStringLiteral("sandbox"), QStringLiteral("--port"), QStringLiteral("0")});
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(10'000))
                return false;
        }
        const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
        m_url = QUrl(line.section(u' ', -1));
        return m_url.isValid();
    }

    [[nodiscard]] const QUrl& url() const { return m_url; }

private:
    QProcess m_process;
    QUrl m_url;
};
