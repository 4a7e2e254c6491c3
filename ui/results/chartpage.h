// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/chartdata.h"
#include "results/task.h"

#include <QPixmap>
#include <QWidget>

class QComboBox;
class QCustomPlot;
class QLabel;
class QPushButton;
class QStackedWidget;

/// A picture of the numbers in a result: lines, bars or points.
class ChartPage final : public QWidget {
    Q_OBJECT
public:
    explicit ChartPage(QWidget* parent = nullptr);
    ~ChartPage() override;

    void clear();
    void showFile(const results::ResultFile::Ptr& file);
    [[nodiscard]] QPixmap picture() const;
    void copyPicture();
    void savePicture(); ///< asks where to
    /// Empty when it worked, else a sentence.
    [[nodiscard]] QString savePictureTo(const QString& path) const;

Q_SIGNALS:
    void drawn();
    void problem(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeTools();
    void makePlot();
    void offer(const std::vector<ChartColumn>& columns);
    void read();
    void draw();
    void drawSeries(size_t number);
    void labelAxes();
    void describe();
    void colour();
    void showPoint(const QPoint& position);
    [[nodiscard]] std::optional<ChartColumn> chosen(const QComboBox& box) const;

    results::ResultFile::Ptr m_file;
    std::vector<ChartColumn> m_columns;
    ChartRequest m_request;
    ChartData m_data;
    results::Task m_task;
    QComboBox* m_kind = nullptr;
    QComboBox* m_x = nullptr;
    QComboBox* m_y = nullptr;
    QComboBox* m_series = nullptr;
    QPushButton* m_save = nullptr;
    QStackedWidget* m_pages = nullptr;
    QLabel* m_sentence = nullptr;
    QCustomPlot* m_plot = nullptr;
    QLabel* m_note = nullptr;
};
