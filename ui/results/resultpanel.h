// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/batchjoiner.h"
#include "results/extra.h"
#include "results/find.h"
#include "results/resultfile.h"
#include "results/resultview.h"

#include <QWidget>

#include <array>
#include <memory>
#include <optional>

class AqlEditor;
class ChartPage;
class FindBar;
class ProfilePage;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QTabWidget;
class QTableWidget;
class ResultTablePage;
class ResultTextView;
class ResultTreePage;
class StatisticsPage;

/// Shows one answer: as table, tree, text and chart, with what the server said of it. Batches of a
/// cursor are one result. Files are read, searched and written outside the GUI thread, and a tab is
/// filled when it is first looked at.
class ResultPanel : public QWidget {
    Q_OBJECT
public:
    enum Tab : int { Table, Tree, Text, Chart, Statistics, Profile, Headers, Query, TabCount };

    explicit ResultPanel(QWidget* parent = nullptr);
    ~ResultPanel() override;

    /// Shows another answer; what was shown before is dropped.
    void setResult(const ResultView& result);
    /// Adds the next batch of the same cursor. Its `cursorId` tells whether more follow.
    void appendBatch(const ResultView& batch);
    [[nodiscard]] qsizetype batchCount() const { return m_joiner.count(); }
    /// Shows nothing but a sentence.
    void clear(const QString& sentence);

    void setBusy(bool busy); ///< the next batch is on its way
    void showProblem(const QString& sentence); ///< in a strip above the result; empty hides it

    [[nodiscard]] bool isLoaded() const; ///< all of what is here was read
    [[nodiscard]] const results::ResultFile::Ptr& file() const { return m_file; }
    [[nodiscard]] const ResultView& view() const { return m_view; }
    [[nodiscard]] Tab tab() const;
    void showTab(Tab tab);

    /// Room for further buttons, right of the others.
    void addButton(QPushButton* button);

public Q_SLOTS:
    void exportResult(); ///< asks what and where to
    void copy(); ///< what is selected in the shown tab
    void find(); ///< opens the find bar
    void findNext();
    void findPrevious();

Q_SIGNALS:
    void nextBatchRequested();
    void loaded(); ///< the file was read and is on screen
    void textShown(); ///< the same for the tab “Text”, which is filled when it is first opened
    void found(); ///< a search has ended
    /// A file of somebody's choice has all of the result that is stored in `file`.
    void exported(const QString& file);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    using MatchesPtr = std::shared_ptr<const results::Matches>;

    [[nodiscard]] QWidget* makeTop();
    [[nodiscard]] QWidget* makeHeaders();
    [[nodiscard]] QWidget* makeButtons();
    void makeTabs();
    void makeShortcuts();

    void load(const QString& path, bool isContinued);
    void onPreview(const results::ResultFile::Ptr& file);
    void onLoaded(const results::ResultFile::Ptr& file);
    void checkHash();
    void chooseTab();
    void fillShownTab();
    void fillTable();
    void fillTree();
    void fillText();
    void fillHeaders();
    void updateTabs();
    void updateHeadline();
    void updateStrip();
    void colourStrip();
    void updateButtons();

    void search(bool forward);
    void goToMatch(bool forward);
    void forgetMatches();

    ResultView m_view;
    results::ResultFile::Ptr m_file; ///< null until it is read
    results::ResultFile::Ptr m_preview; ///< its beginning, until then
    bool m_continued = false; ///< m_file goes on where the one before ended
    results::Extra m_extra;
    QByteArray m_sha256;
    int m_percent = -1; ///< read so far; -1: not known
    bool m_busy = false;
    QString m_problem;
    QString m_hashProblem;
    std::array<bool, TabCount> m_filled{};
    std::optional<int> m_chosenTab; ///< by a person

    MatchesPtr m_matches;
    bool m_matchesOfText = false; ///< of the shown text, not of the bytes
    qsizetype m_match = -1; ///< number of the one that is shown
    qint64 m_matchPlace = -1; ///< where the page was then

    results::ResultLoader m_loader;
    results::Task m_extraTask;
    results::Task m_hashTask;
    results::Task m_textTask;
    results::Task m_findTask;
    BatchJoiner m_joiner;

    QLabel* m_headline = nullptr;
    QLabel* m_strip = nullptr;
    QTabWidget* m_tabs = nullptr;
    ResultTablePage* m_table = nullptr;
    ResultTreePage* m_tree = nullptr;
    ResultTextView* m_text = nullptr;
    ChartPage* m_chart = nullptr;
    StatisticsPage* m_statistics = nullptr;
    ProfilePage* m_profile = nullptr;
    QTableWidget* m_headers = nullptr;
    AqlEditor* m_query = nullptr;
    FindBar* m_find = nullptr;
    QHBoxLayout* m_buttons = nullptr;
    QLabel* m_status = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_copy = nullptr;
};
