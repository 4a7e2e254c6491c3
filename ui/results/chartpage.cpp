// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/chartpage.h"

#include "jobs/statestyle.h"
#include "results/celltext.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>
#include <QToolTip>
#include <QVBoxLayout>

// Its header uses Qt's own macro, which QT_NO_FOREACH takes away from the whole program: for these
// lines only, since what is gone cannot come into use.
#define foreach(item, list) for (item : list) // NOLINT(bugprone-macro-parentheses): a declaration
#include <qcustomplot.h>
#undef foreach

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using Kind = ChartRequest::Kind;

namespace {

constexpr int NoColumn = -1;
constexpr double BarsWidth = 0.8; ///< of all series together, of the room of a word
constexpr qsizetype MaxWordLabels = 24;
constexpr qsizetype LabelLength = 18;
constexpr double NearEnough = 12; ///< pixels

/// Colours that people with any eyes tell apart (Okabe and Ito), moved to be seen on `paper`.
QColor seriesColour(size_t number, const QColor& paper)
{
    static const std::array colours{QColor(0x00, 0x72, 0xb2), QColor(0xe6, 0x9f, 0x00),
                                    QColor(0x00, 0x9e, 0x73), QColor(0xcc, 0x79, 0xa7),
                                    QColor(0xd5, 0x5e, 0x00), QColor(0x56, 0xb4, 0xe9),
                                    QColor(0x88, 0x22, 0x55), QColor(0x99, 0x99, 0x33),
                                    QColor(0x66, 0x66, 0x66), QColor(0x33, 0x22, 0x88)};
    return readable(colours.at(number % colours.size()), paper);
}

QVector<double> toQt(const std::vector<double>& values)
{
    return {values.begin(), values.end()};
}

} // namespace

ChartPage::ChartPage(QWidget* parent) : QWidget(parent)
{
    QWidget* const tools = makeTools();
    makePlot();
    m_sentence = new QLabel(this);
    m_sentence->setObjectName(u"chartSentence"_s);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_pages = new QStackedWidget(this);
    m_pages->setObjectName(u"chartPages"_s);
    m_pages->addWidget(m_sentence);
    m_pages->addWidget(m_plot);
    m_note = new QLabel(this);
    m_note->setObjectName(u"chartNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setMargin(4);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tools);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_note);
    setFocusProxy(m_kind);
    clear();
}

ChartPage::~ChartPage() = default;

QWidget* ChartPage::makeTools()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(6, 4, 6, 4);
    const auto box = [&](const QString& name, const QString& title) {
        auto* const combo = new QComboBox(row);
        combo->setObjectName(name);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(9);
        auto* const label = new QLabel(title, row);
        label->setBuddy(combo);
        layout->addWidget(label);
        layout->addWidget(combo, 1);
        connect(combo, &QComboBox::activated, this, &ChartPage::read);
        return combo;
    };
    m_kind = box(u"chartKind"_s, tr("&Draw:"));
    m_kind->addItem(tr("line"), static_cast<int>(Kind::Line));
    m_kind->addItem(tr("bars"), static_cast<int>(Kind::Bars));
    m_kind->addItem(tr("points"), static_cast<int>(Kind::Points));
    m_y = box(u"chartY"_s, tr("&Values:"));
    m_x = box(u"chartX"_s, tr("al&ong:"));
    m_series = box(u"chartSeries"_s, tr("one for each:"));
    m_save = new QPushButton(tr("Save p&icture…"), row);
    m_save->setObjectName(u"chartSave"_s);
    m_save->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &ChartPage::savePicture);
    layout->addSpacing(8);
    layout->addWidget(m_save);
    return row;
}

void ChartPage::makePlot()
{
    m_plot = new QCustomPlot(this);
    m_plot->setObjectName(u"chart"_s);
    m_plot->setAccessibleName(tr("Chart of the result"));
    m_plot->setFocusPolicy(Qt::StrongFocus);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->setNoAntialiasingOnDrag(true);
    m_plot->setToolTip(QString());
    m_plot->legend->setVisible(false);
    m_plot->axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignTop | Qt::AlignRight);
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, [this] {
        m_plot->rescaleAxes();
        m_plot->replot(QCustomPlot::rpQueuedReplot);
    });
    connect(m_plot, &QCustomPlot::mouseMove, this,
            [this](const QMouseEvent* event) { showPoint(event->position().toPoint()); });
}

// --- what is drawn ------------------------------------------------------------------------------

void ChartPage::clear()
{
    m_task.cancel();
    m_file.reset();
    m_data = {};
    m_sentence->setText(tr("There is no result yet."));
    m_pages->setCurrentIndex(0);
    m_note->hide();
    m_save->setEnabled(false);
}

void ChartPage::showFile(const results::ResultFile::Ptr& file)
{
    clear();
    m_file = file;
    m_sentence->setText(tr("Reading numbers…"));
    m_task.start([file](results::Progress& progress) { return chartColumns(*file, progress); },
                 [this](const std::vector<ChartColumn>& columns) { offer(columns); });
}

void ChartPage::offer(const std::vector<ChartColumn>& columns)
{
    const bool same = columns == m_columns;
    m_columns = columns;
    if (!same) {
        for (QComboBox* const box : {m_x, m_y, m_series})
            box->clear();
        m_x->addItem(tr("(the rows)"), NoColumn);
        m_series->addItem(tr("(nothing)"), NoColumn);
        for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
            const ChartColumn& column = columns[static_cast<size_t>(i)];
            const QString title
                = column.path.isEmpty() ? tr("(value)") : oneLine(column.title, false);
            m_x->addItem(title, i);
            if (column.kind == ChartColumn::Kind::Number)
                m_y->addItem(title, i);
            if (column.kind != ChartColumn::Kind::Time)
                m_series->addItem(title, i);
        }
        // Times say where to begin; the first number is often a counter, so the last one is drawn.
        const auto time = std::ranges::find(columns, ChartColumn::Kind::Time, &ChartColumn::kind);
        m_x->setCurrentIndex(time == columns.end() ? 0 : int(time - columns.begin()) + 1);
        m_y->setCurrentIndex(m_y->count() - 1);
    }
    if (m_y->count() == 0) {
        m_sentence->setText(tr("No column of this result has numbers: there is nothing to draw."));
        Q_EMIT drawn();
        return;
    }
    read();
}

std::optional<ChartColumn> ChartPage::chosen(const QComboBox& box) const
{
    const int number = box.currentIndex() < 0 ? NoColumn : box.currentData().toInt();
    return number == NoColumn ? std::nullopt
                              : std::optional(m_columns[static_cast<size_t>(number)]);
}

void ChartPage::read()
{
    const auto y = chosen(*m_y);
    if (!m_file || !y)
        return;
    m_request = {.kind = static_cast<Kind>(m_kind->currentData().toInt()),
                 .x = chosen(*m_x),
                 .y = *y,
                 .series = chosen(*m_series)};
    m_task.start([file = m_file, request = m_request](
                     results::Progress& progress) { return readChart(*file, request, progress); },
                 [this](const std::optional<ChartData>& data) {
                     if (!data)
                         return;
                     m_data = *data;
                     draw();
                 });
}

void ChartPage::draw()
{
    m_plot->clearPlottables();
    for (size_t number = 0; number < m_data.series.size(); ++number)
        drawSeries(number);
    m_plot->legend->setVisible(m_data.series.size() > 1);
    labelAxes();
    colour();
    m_plot->rescaleAxes();
    QCPRange range = m_plot->yAxis->range();
    if (m_request.kind == Kind::Bars)
        range.expand(0.0); // bars stand on zero
    const double margin = std::max(range.size() * 0.06, 1e-9);
    m_plot->yAxis->setRange(range.lower
                                - (m_request.kind == Kind::Bars && range.lower >= 0 ? 0 : margin),
                            range.upper + margin);
    const QCPRange along = m_plot->xAxis->range();
    const double side = m_request.kind == Kind::Bars ? 0.6 : along.size() * 0.02;
    m_plot->xAxis->setRange(along.lower - side, along.upper + side);
    m_pages->setCurrentIndex(m_data.series.empty() ? 0 : 1);
    if (m_data.series.empty())
        m_sentence->setText(tr("No row has a number in both columns."));
    m_save->setEnabled(!m_data.series.empty());
    describe();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    Q_EMIT drawn();
}

void ChartPage::drawSeries(size_t number)
{
    const ChartSeries& series = m_data.series[number];
    QVector<double> x = toQt(series.x);
    const QString name = series.name.isEmpty() ? tr("(empty)") : series.name;
    if (m_request.kind == Kind::Bars) {
        const double width = BarsWidth / double(m_data.series.size());
        const double shift = -BarsWidth / 2 + width * (double(number) + 0.5);
        for (double& place : x)
            place += shift;
        auto* const bars = new QCPBars(m_plot->xAxis, m_plot->yAxis);
        bars->setWidth(width * 0.94);
        bars->setData(x, toQt(series.y));
        bars->setName(name);
        return;
    }
    QCPGraph* const graph = m_plot->addGraph();
    graph->setData(x, toQt(series.y));
    graph->setName(name);
    if (m_request.kind == Kind::Points) {
        graph->setLineStyle(QCPGraph::lsNone);
        const bool many = m_data.points > 2000;
        graph->setScatterStyle(QCPScatterStyle(
            many ? QCPScatterStyle::ssSquare : QCPScatterStyle::ssDisc, many ? 3 : 6));
        graph->setAntialiasedScatters(!many);
    }
}

void ChartPage::labelAxes()
{
    const auto text = [](const ChartColumn& column) {
        return column.path.isEmpty() ? tr("(value)") : oneLine(column.title, false);
    };
    m_plot->yAxis->setLabel(text(m_request.y));
    m_plot->xAxis->setLabel(m_request.x ? text(*m_request.x) : tr("row"));
    m_plot->xAxis->setTickLabelRotation(0);
    if (!m_data.words.isEmpty()) {
        const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
        const qsizetype step = (m_data.words.size() - 1) / MaxWordLabels + 1;
        for (qsizetype i = 0; i < m_data.words.size(); i += step) {
            const QString word = m_data.words.at(i);
            ticker->addTick(double(i),
                            word.isEmpty()                  ? tr("(none)")
                                : word.size() > LabelLength ? QString(word.left(LabelLength) + u'…')
                                                            : word);
        }
        m_plot->xAxis->setTicker(ticker);
        if (m_data.words.size() > 8)
            m_plot->xAxis->setTickLabelRotation(-50);
    } else if (m_data.times) {
        const QSharedPointer<QCPAxisTickerDateTime> ticker(new QCPAxisTickerDateTime);
        ticker->setDateTimeSpec(Qt::UTC);
        const auto end = [this](auto pick) {
            double value = 0;
            bool first = true;
            for (const ChartSeries& series : m_data.series)
                for (const double x : series.x) {
                    value = first ? x : pick(value, x);
                    first = false;
                }
            return value;
        };
        const double span = end([](double a, double b) { return std::max(a, b); })
            - end([](double a, double b) { return std::min(a, b); });
        constexpr double Day = 86'400;
        ticker->setDateTimeFormat(span > 3 * Day ? u"yyyy-MM-dd"_s : u"HH:mm:ss\nyyyy-MM-dd"_s);
        m_plot->xAxis->setTicker(ticker);
    } else {
        m_plot->xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
    }
}

void ChartPage::describe()
{
    const QLocale locale;
    QStringList lines;
    if (m_data.times)
        lines << tr("Times in UTC.");
    if (m_data.skipped > 0)
        lines << tr("%1 of %2 rows have no number here and are not drawn.")
                     .arg(locale.toString(m_data.skipped), locale.toString(m_data.rows));
    if (m_data.thinned)
        lines << (m_request.kind == Kind::Line
                      ? tr("Of %1 points the highest and lowest are drawn.")
                      : tr("Of %1 points every few are drawn."))
                     .arg(locale.toString(m_data.points));
    if (m_data.added)
        lines << tr("Values of the same word are added up.");
    if (m_data.cut)
        lines << tr("There are more than can be told apart: the first ones are drawn.");
    m_note->setText(lines.join(u' '));
    m_note->setVisible(!lines.isEmpty());
    m_plot->setAccessibleDescription(tr("%1 along %2, %Ln point(s)", nullptr,
                                        static_cast<int>(std::min<qint64>(m_data.points, INT_MAX)))
                                         .arg(m_plot->yAxis->label(), m_plot->xAxis->label()));
}

void ChartPage::colour()
{
    const QPalette colours = palette();
    const QColor paper = colours.color(QPalette::Base);
    const QColor text = colours.color(QPalette::Text);
    const QColor grid = mixed(text, paper, 0.14);
    m_plot->setBackground(paper);
    for (QCPAxis* const axis : {m_plot->xAxis, m_plot->yAxis}) {
        const QPen line(mixed(text, paper, 0.5));
        axis->setBasePen(line);
        axis->setTickPen(line);
        axis->setSubTickPen(line);
        axis->setTickLabelColor(text);
        axis->setLabelColor(text);
        axis->setTickLabelFont(font());
        axis->setLabelFont(font());
        axis->grid()->setPen(QPen(grid, 1));
        axis->grid()->setZeroLinePen(QPen(mixed(text, paper, 0.35), 1));
        axis->setNumberFormat(u"gbc"_s);
    }
    m_plot->xAxis->grid()->setVisible(m_data.words.isEmpty());
    m_plot->setLocale(QLocale());
    QColor behind = paper;
    behind.setAlphaF(0.75F);
    m_plot->legend->setBrush(behind);
    m_plot->legend->setBorderPen(QPen(grid));
    m_plot->legend->setTextColor(text);
    m_plot->legend->setFont(font());
    for (int i = 0; i < m_plot->plottableCount(); ++i) {
        QCPAbstractPlottable* const each = m_plot->plottable(i);
        const QColor own = seriesColour(static_cast<size_t>(i), paper);
        each->setPen(QPen(own, m_request.kind == Kind::Line && m_data.points < 3000 ? 1.6 : 1));
        if (m_request.kind == Kind::Bars)
            each->setBrush(own);
    }
}

void ChartPage::showPoint(const QPoint& position)
{
    double best = NearEnough;
    QString text;
    const QLocale locale;
    for (const ChartSeries& series : m_data.series) {
        for (size_t i = 0; i < series.x.size(); ++i) {
            const double dx = std::abs(m_plot->xAxis->coordToPixel(series.x[i]) - position.x());
            if (dx >= best)
                continue;
            const double dy = std::abs(m_plot->yAxis->coordToPixel(series.y[i]) - position.y());
            if (std::max(dx, dy) >= best)
                continue;
            best = std::max(dx, dy);
            const auto word = static_cast<qsizetype>(series.x[i]);
            QString x = locale.toString(series.x[i], 'g', 12);
            if (!m_data.words.isEmpty())
                x = m_data.words.value(word);
            else if (m_data.times)
                x = QDateTime::fromMSecsSinceEpoch(qint64(series.x[i] * 1000), Qt::UTC)
                        .toString(Qt::ISODateWithMs);
            text = (m_data.series.size() > 1 ? QString(series.name + u"\n"_s) : QString()) + x
                + u": "_s + locale.toString(series.y[i], 'g', 12);
        }
    }
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(m_plot->mapToGlobal(position), plainToolTip(text), m_plot);
}

// --- pictures -----------------------------------------------------------------------------------

QPixmap ChartPage::picture() const
{
    return m_plot->toPixmap(std::max(800, m_plot->width()), std::max(500, m_plot->height()), 2);
}

void ChartPage::copyPicture()
{
    if (!m_data.series.empty())
        QGuiApplication::clipboard()->setPixmap(picture());
}

void ChartPage::savePicture()
{
    auto* dialog = new QFileDialog(this, tr("Save the chart"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"png"_s);
    dialog->setNameFilters({tr("Picture (*.png)")});
    dialog->selectFile(u"chart.png"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (const QString sentence = savePictureTo(path); !sentence.isEmpty())
            Q_EMIT problem(sentence);
    });
    dialog->open();
}

QString ChartPage::savePictureTo(const QString& path) const
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && picture().save(&file, "PNG") && file.commit())
        return {};
    return tr("%1 could not be written: %2").arg(path, file.errorString());
}

void ChartPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) && m_plot) {
        colour();
        m_plot->replot(QCustomPlot::rpQueuedReplot);
    }
}
