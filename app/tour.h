// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/request.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

class MainWindow;
class QAction;

namespace arango {
class Connection;
}

/// Drives the real window on the sandbox through python-arango's lesson of async jobs. Prints a
/// line for each step and saves a picture of it; ends the program with 0, or with 1 at the first
/// step that does not come true.
class Tour final : public QObject {
    Q_OBJECT

public:
    Tour(MainWindow& window, QString folder);
    ~Tour() override;

    void start();

private:
    struct Step {
        QString text;
        QString picture; ///< file name without number and suffix; empty: no picture
        std::function<void()> act;
        std::function<bool()> holds; ///< waited for
    };

    void buildSteps();
    void addLesson();
    void addCancelAndClear();
    void addResults();
    void addMore();
    void poll();
    void savePicture(const QString& name);
    void fail(const QString& why);

    void request(const QString& method, const QString& target, const QByteArray& body);
    void query(const QString& text, bool keepResult = true);
    void submitDraft();
    [[nodiscard]] QAction* action(const QString& name) const;
    template <class T> [[nodiscard]] T* dialog(const QString& name = {}) const;
    void click(const QString& dialogName, const QString& buttonName);
    void closeDialogs();

    MainWindow& m_window;
    QString m_folder;
    std::unique_ptr<arango::Connection> m_other; // somebody else's program, for a foreign job
    std::vector<Step> m_steps;
    std::vector<quint64> m_jobs; // serials, in order of submission
    size_t m_step = 0;
    int m_pictures = 0;
    bool m_settled = false;
    QTimer m_poll;
    qint64 m_waitedMs = 0;
};
