// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/aql.h"

#include <QWidget>

#include <functional>
#include <vector>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QToolButton;

/// All options of a query. An empty field is not sent: the server's default holds.
class CursorOptionsForm final : public QWidget {
    Q_OBJECT
public:
    explicit CursorOptionsForm(QWidget* parent = nullptr);

    [[nodiscard]] arango::CursorOptions options() const;
    void setOptions(const arango::CursorOptions& options);
    /// The first field with something wrong in it, in one sentence; else empty.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] int setCount() const; ///< how many fields are filled
    void reset(); ///< what a new job starts with: ttl 3600

    /// A new job's options. The result waits an hour on the server instead of 30 seconds, because
    /// nobody knows when it gets fetched.
    [[nodiscard]] static arango::CursorOptions defaults();

Q_SIGNALS:
    void changed();

private:
    using Options = arango::CursorOptions;
    struct Field {
        QString label;
        std::function<bool(Options&)> read; ///< false: what is written makes no sense
        std::function<void(const Options&)> write;
        std::function<bool()> isSet;
    };
    struct Place {
        QGridLayout* grid;
        int* next;
    };

    void addCommon(const Place& place);
    void addMore(const Place& place);
    void addNumber(const Place& place, const QString& label, const QString& hint,
                   const QString& tip, std::optional<qint64> Options::*member, qint64 least,
                   bool bytes = false);
    void addSeconds(const Place& place, const QString& label, const QString& hint,
                    const QString& tip, std::optional<double> Options::*member);
    void addSwitch(const Place& place, const QString& label, const QString& tip,
                   std::optional<bool> Options::*member);
    void addProfile(const Place& place);
    void addTexts(const Place& place);
    QLineEdit* addLine(const Place& place, const QString& label, const QString& hint,
                       const QString& tip);
    QComboBox* addChoice(const Place& place, const QString& label, const QString& tip,
                         const QStringList& choices);
    void place(const Place& place, const QString& label, const QString& tip, QWidget* field);

    std::vector<Field> m_fields;
    QToolButton* m_more = nullptr;
    QWidget* m_morePage = nullptr;
};
