// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/detailpane.h"

#include "jobs/absence.h"
#include "jobs/jobformat.h"
#include "jobs/prettyjson.h"
#include "jobs/statestyle.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxBody = 64 * 1024;
constexpr int ErrorLines = 5;

void setTextOf(QLabel* label, const QString& text)
{
    if (label->text() != text)
        label->setText(text);
}

void setTextOf(QPlainTextEdit* view, const QString& text)
{
    if (view->toPlainText() != text)
        view->setPlainText(text);
}

QFont fixedFont(const QFont& like)
{
    QFont font = like;
    font.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    font.setStyleHint(QFont::Monospace);
    return font;
}

QString headerLines(const arango::Headers& headers)
{
    QString text;
    for (const auto& [name, value] : headers)
        text += QString::fromLatin1(name) + u": " + QString::fromUtf8(value) + u'\n';
    return text;
}

QString requestText(const Job& job)
{
    const arango::Request& request = job.request;
    if (request.path.isEmpty())
        return {};
    QString text = QString::fromLatin1(arango::methodName(request.method)) + u' '
        + QString::fromUtf8(request.target()) + u'\n';
    if (!arango::hasHeader(request.headers, "x-arango-async"))
        text += job.state == JobState::Forgotten ? u"x-arango-async: true\n"_s
                                                 : u"x-arango-async: store\n"_s;
    text += headerLines(request.headers);
    if (request.body.isEmpty())
        return text;

    text += u'\n' + QString::fromUtf8(prettyJson(request.body.left(MaxBody), MaxBody));
    if (request.body.size() > MaxBody) {
        text += u"\n\n"
            + DetailPane::tr("… the first %1 of %2")
                  .arg(JobFormat::bytes(MaxBody), JobFormat::bytes(request.body.size()));
    }
    return text;
}

QString moment(Moment when, Moment now)
{
    if (when == 0)
        return {};
    return JobFormat::absolute(when) + u" · " + JobFormat::ago(when, now);
}

} // namespace

DetailPane::DetailPane(QWidget* parent)
    : QWidget(parent), m_stack(new QStackedWidget(this)), m_message(makeText())
{
    setAccessibleName(tr("Details of the selected job"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);

    m_message->setAlignment(Qt::AlignCenter);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_message);
    auto* const scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(makePage());
    m_stack->addWidget(scroll);

    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &DetailPane::showTimes);
    setJob(nullptr);
}

QLabel* DetailPane::makeText()
{
    auto* const label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QPlainTextEdit* DetailPane::makeView(const QString& name)
{
    auto* const view = new QPlainTextEdit;
    view->setAccessibleName(name);
    view->setReadOnly(true);
    view->setTabChangesFocus(true);
    view->setFont(fixedFont(font()));
    view->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return view;
}

DetailPane::Fact DetailPane::addFact(QGridLayout* grid, const QString& name)
{
    const int row = grid->rowCount();
    Fact fact{new QLabel(name), makeText()};
    fact.name->setTextFormat(Qt::PlainText);
    fact.name->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    fact.name->setBuddy(fact.value);
    fact.value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    fact.value->setAccessibleName(name);
    m_names.append(fact.name);
    grid->addWidget(fact.name, row, 0);
    grid->addWidget(fact.value, row, 1);
    return fact;
}

void DetailPane::Fact::show(const QString& text) const
{
    setTextOf(value, text);
    name->setVisible(!text.isEmpty());
    value->setVisible(!text.isEmpty());
}

QWidget* DetailPane::makePage()
{
    auto* const page = new QWidget;
    auto* const layout = new QVBoxLayout(page);

    m_state = makeText();
    m_state->setAccessibleName(tr("State"));
    QFont heading = font();
    heading.setBold(true);
    heading.setPointSizeF(heading.pointSizeF() * 1.3);
    m_state->setFont(heading);
    layout->addWidget(m_state);

    auto* const idRow = new QHBoxLayout;
    m_id = makeText();
    m_id->setWordWrap(false);
    m_id->setAccessibleName(tr("Id"));
    m_id->setFont(fixedFont(font()));
    m_copyId = new QToolButton;
    m_copyId->setText(tr("Copy"));
    m_copyId->setToolTip(tr("Copy the id"));
    m_copyId->setAccessibleName(tr("Copy the id"));
    connect(m_copyId, &QToolButton::clicked, this, [this] {
        if (m_job)
            QApplication::clipboard()->setText(m_job->id);
    });
    idRow->addWidget(m_id);
    idRow->addWidget(m_copyId);
    idRow->addStretch();
    layout->addLayout(idRow);

    m_meaning = makeText();
    m_meaning->setAccessibleName(tr("What the state means"));
    layout->addWidget(m_meaning);

    m_errorTitle = makeText();
    m_errorTitle->setAccessibleName(tr("Error"));
    QFont bold = font();
    bold.setBold(true);
    m_errorTitle->setFont(bold);
    m_error = makeView(tr("Error message of the server"));
    m_errorHelp = makeText();
    m_errorHelp->setAccessibleName(tr("What the error means"));
    layout->addWidget(m_errorTitle);
    layout->addWidget(m_error);
    layout->addWidget(m_errorHelp);

    auto* const grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setVerticalSpacing(3);
    m_submitted = addFact(grid, tr("Submitted"));
    m_seen = addFact(grid, tr("First seen"));
    m_cancelled = addFact(grid, tr("Cancel accepted"));
    m_finished = addFact(grid, tr("Finished"));
    m_collected = addFact(grid, tr("Collected"));
    m_gone = addFact(grid, tr("Gone"));
    m_expires = addFact(grid, tr("Rest expires"));
    m_took = addFact(grid, tr("Took"));
    m_http = addFact(grid, tr("HTTP status"));
    m_rows = addFact(grid, tr("Rows"));
    m_size = addFact(grid, tr("Size"));
    m_file = addFact(grid, tr("File"));
    m_label = addFact(grid, tr("Label"));
    m_database = addFact(grid, tr("Database"));
    m_user = addFact(grid, tr("User"));
    m_server = addFact(grid, tr("Server"));
    m_origin = addFact(grid, tr("Origin"));
    m_likely = addFact(grid, tr("Likely"));
    layout->addLayout(grid);

    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_query = makeView(tr("Query"));
    m_request = makeView(tr("Request"));
    m_answer = makeView(tr("Headers of the answer"));
    m_tabs->addTab(m_query, tr("&Query"));
    m_tabs->addTab(m_request, tr("&Request"));
    m_tabs->addTab(m_answer, tr("&Answer headers"));
    m_tabs->setMinimumHeight(12 * fontMetrics().height());
    layout->addWidget(m_tabs, 1);
    return page;
}

void DetailPane::setJob(const Job* job)
{
    if (job == nullptr) {
        m_job.reset();
        showMessage(tr("No job selected"));
        return;
    }
    if (m_job && *m_job == *job && m_stack->currentIndex() == 1)
        return;
    m_job = *job;
    showHeading();
    showError();
    showFacts();
    showTimes();
    showTexts();
    m_stack->setCurrentIndex(1);
}

void DetailPane::setSummary(int count)
{
    m_job.reset();
    showMessage(tr("%Ln job(s) selected", nullptr, count));
}

void DetailPane::showMessage(const QString& text)
{
    setTextOf(m_message, text);
    m_stack->setCurrentIndex(0);
}

void DetailPane::showHeading()
{
    const StateStyle style = stateStyle(m_job->state);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText,
                   mixed(quiet.color(QPalette::WindowText), quiet.color(QPalette::Window), 0.7));
    for (QLabel* const name : std::as_const(m_names))
        name->setPalette(quiet);
    setTextOf(m_state, style.glyph + u' ' + style.word);
    QPalette colors = palette();
    const QColor color = readable(style.color(isDark(colors)), colors.color(QPalette::Window));
    colors.setColor(QPalette::WindowText, color);
    m_state->setPalette(colors);
    setTextOf(m_id, m_job->id.isEmpty() ? tr("no id") : JobFormat::bounded(m_job->id, 1, 80));
    m_copyId->setVisible(!m_job->id.isEmpty());
    const QString verdict = absence::sentence(m_job->absence);
    setTextOf(m_meaning,
              verdict.isEmpty() ? stateMeaning(m_job->state)
                                : QString(stateMeaning(m_job->state) + u' ' + verdict));
}

void DetailPane::showError()
{
    const bool any = m_job->errorNum != 0 || !m_job->error.isEmpty();
    const QString help = JobFormat::explanation(m_job->errorNum);
    setTextOf(m_errorTitle,
              m_job->errorNum != 0 ? tr("Error %1").arg(m_job->errorNum) : tr("Error"));
    setTextOf(m_error, m_job->error.left(MaxBody));
    setTextOf(m_errorHelp, help);
    m_errorTitle->setVisible(any);
    m_error->setVisible(any && !m_job->error.isEmpty());
    m_errorHelp->setVisible(!help.isEmpty());
    const int columns = std::max(
        20, m_error->viewport()->width() / std::max(1, m_error->fontMetrics().averageCharWidth()));
    const int lines = std::min(ErrorLines,
                               2 + int(m_error->document()->characterCount()) / columns
                                   + int(m_job->error.count(u'\n')));
    m_error->setFixedHeight(
        lines * m_error->fontMetrics().lineSpacing()
        + 2 * (m_error->frameWidth() + int(m_error->document()->documentMargin())) + 2);
}

void DetailPane::showFacts()
{
    const Job& job = *m_job;
    m_label.show(job.label);
    m_database.show(job.database);
    m_user.show(job.user);
    m_server.show(job.server);
    m_origin.show(job.origin == JobOrigin::Foreign ? tr("Foreign: not submitted by this program")
                                                   : QString());
    m_likely.show(JobFormat::bounded(job.hint, 4));
    m_gone.show(job.goneBefore == 0 ? QString()
                                    : tr("between %1 and %2")
                                          .arg(JobFormat::absolute(job.goneAfter),
                                               JobFormat::absolute(job.goneBefore)));
    m_http.show(job.httpStatus == 0 ? QString() : QString::number(job.httpStatus));
    QString rows = job.rows < 0 ? QString() : JobFormat::number(job.rows);
    if (!job.cursorId.isEmpty())
        rows = tr("%1, more on the server under cursor %2").arg(rows, job.cursorId);
    m_rows.show(rows);
    m_size.show(job.size < 0 ? QString() : JobFormat::bytes(job.size));
    m_file.show(job.resultFile);
}

void DetailPane::showTimes()
{
    if (!m_job)
        return;
    const Job& job = *m_job;
    const Moment present = now();
    m_submitted.show(moment(job.submittedAt, present));
    m_seen.show(moment(job.submittedAt == 0 ? job.seenAt : 0, present));
    m_cancelled.show(moment(job.cancelledAt, present));
    m_finished.show(moment(job.finishedAt, present));
    m_collected.show(moment(job.collectedAt, present));
    const qint64 took = tookMs(job, present);
    m_took.show(took < 0 ? QString() : JobFormat::duration(took, isCountingUp(job)));
    const qint64 left = job.expiresAt - present;
    if (job.expiresAt == 0)
        m_expires.show({});
    else
        m_expires.show(left > 0 ? tr("in %1").arg(JobFormat::duration(left, true))
                                : tr("has expired, as far as is known"));
}

void DetailPane::showTexts()
{
    const QString query = queryOf(m_job->request).left(MaxBody);
    const QString request = requestText(*m_job);
    const QString answer = headerLines(m_job->answerHeaders);
    setTextOf(m_query, query);
    setTextOf(m_request, request);
    setTextOf(m_answer, answer);
    m_tabs->setTabVisible(m_tabs->indexOf(m_query), !query.isEmpty());
    m_tabs->setTabVisible(m_tabs->indexOf(m_request), !request.isEmpty());
    m_tabs->setTabVisible(m_tabs->indexOf(m_answer), !answer.isEmpty());
    m_tabs->setVisible(!query.isEmpty() || !request.isEmpty() || !answer.isEmpty());
}

QSize DetailPane::sizeHint() const
{
    return {44 * fontMetrics().averageCharWidth(), 40 * fontMetrics().height()};
}

QSize DetailPane::minimumSizeHint() const
{
    return {26 * fontMetrics().averageCharWidth(), 10 * fontMetrics().height()};
}

void DetailPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_second.start();
}

void DetailPane::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_second.stop();
}

void DetailPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    // Setting the colour of the heading changes only the heading's palette, not this one's.
    if (event->type() == QEvent::PaletteChange && m_job)
        showHeading();
}
