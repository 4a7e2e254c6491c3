// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/resultdocument.h"
#include "results/resultview.h"

#include <QPointer>
#include <QWidget>

#include <atomic>
#include <memory>
#include <vector>

class AqlEditor;
class FindBar;
class ResultTextView;
class ResultTreePage;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QTabWidget;
class QTableWidget;

/// Shows one answer: its JSON as tree and as text, its headers. Further batches of the same cursor
/// can be added. Files are read, searched and written outside the GUI thread.
class ResultPanel : public QWidget {
    Q_OBJECT
public:
    explicit ResultPanel(QWidget* parent = nullptr);
    ~ResultPanel() override;

    /// Shows another answer; what was shown before is dropped.
    void setResult(const ResultView& result);
    /// Adds and shows the next batch of the same cursor. Its `cursorId` tells whether more follow.
    void appendBatch(const ResultView& batch);
    [[nodiscard]] qsizetype batchCount() const { return std::ssize(m_batches); }

    void setBusy(bool busy); ///< the next batch is on its way
    void showProblem(const QString& sentence); ///< in a strip above the result; empty hides it

    /// Writes the exact bytes to `path`, all or nothing; saved() tells when it is done.
    void saveTo(const QString& path, SaveScope scope);
    [[nodiscard]] bool isLoaded() const; ///< the shown batch's file was read

    /// Room for further buttons, right of the others.
    void addButton(QPushButton* button);

public Q_SLOTS:
    void save(); ///< asks where to
    void copy(); ///< the selected node, or the selected text
    void find(); ///< opens the find bar
    void findNext();

Q_SIGNALS:
    void nextBatchRequested();
    void loaded(); ///< the shown batch's file was read and is on screen
    void textShown(); ///< the same for the tab “Text”, which is filled when it is first opened
    void saved(const QString& path, const QString& problem); ///< `problem` is empty when it worked

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    using DocumentPtr = std::shared_ptr<const ResultDocument>;
    struct Batch {
        ResultView view;
        DocumentPtr document; ///< null until it is read
    };

    [[nodiscard]] QWidget* makeHeaders();
    [[nodiscard]] QWidget* makeButtons();
    /// Runs `work` in the pool, then `done` with its value here, unless another batch is shown by
    /// then.
    template <class Work, class Done> void inBackground(Work work, Done done);

    void addBatch(const ResultView& view);
    void showBatch(int number);
    void onDocumentRead(const DocumentPtr& document);
    void fillTree();
    void fillTextIfShown();
    void fillHeaders();
    void updateHeadline();
    void updateStrip();
    void updateButtons();
    void colourStrip();
    void onFound(qint64 offset);
    [[nodiscard]] const Batch* shown() const;

    std::vector<Batch> m_batches;
    int m_shown = -1;
    quint64 m_generation = 0; ///< counts what is shown; late answers of earlier work are dropped
    std::shared_ptr<std::atomic_bool> m_cancel;
    bool m_textFilled = false;
    bool m_busy = false;
    QString m_problem;
    qint64 m_lastFound = -1;

    QLabel* m_headline = nullptr;
    QLabel* m_strip = nullptr;
    QLabel* m_batchLabel = nullptr;
    QComboBox* m_batchBox = nullptr;
    QTabWidget* m_tabs = nullptr;
    ResultTreePage* m_tree = nullptr;
    ResultTextView* m_text = nullptr;
    QTableWidget* m_headers = nullptr;
    AqlEditor* m_query = nullptr;
    FindBar* m_find = nullptr;
    QLabel* m_status = nullptr;
    QHBoxLayout* m_buttons = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_copy = nullptr;
};
