// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/composepanel.h"

#include "client/aql.h"
#include "compose/apirequestform.h"
#include "compose/aqleditor.h"
#include "compose/aqltokens.h"
#include "compose/bindvariables.h"
#include "compose/cursorbody.h"
#include "compose/cursoroptionsform.h"
#include "jobs/job.h"
#include "results/jsonformat.h"

#include <QAccessible>
#include <QComboBox>
#include <QEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr auto DraftDelay = std::chrono::milliseconds(500);

} // namespace

ComposePanel::ComposePanel(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeTarget());
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"composeTabs"_s);
    m_tabs->addTab(makeAqlPage(), tr("&AQL query"));
    m_api = new ApiRequestForm(this);
    m_tabs->addTab(m_api, tr("API re&quest"));
    layout->addWidget(m_tabs, 1);
    layout->addWidget(makeDelivery());
    layout->addWidget(makeFooter());

    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(DraftDelay);
    connect(&m_draftTimer, &QTimer::timeout, this, &ComposePanel::draftChanged);
    connect(m_query, &QsciScintilla::textChanged, m_bindVariables,
            [this] { m_bindVariables->setQuery(m_query->text()); });
    connect(m_query, &QsciScintilla::textChanged, this, &ComposePanel::onEdited);
    connect(m_bindVariables, &BindVariablesPanel::changed, this, &ComposePanel::onEdited);
    connect(m_options, &CursorOptionsForm::changed, this, &ComposePanel::onEdited);
    connect(m_api, &ApiRequestForm::changed, this, &ComposePanel::onEdited);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ComposePanel::onEdited);
    connect(m_database, &QComboBox::currentTextChanged, this, &ComposePanel::onEdited);
    connect(m_label, &QLineEdit::textChanged, this, &ComposePanel::onEdited);
    connect(m_keep, &QRadioButton::toggled, this, &ComposePanel::onEdited);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(Qt::CTRL | key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &ComposePanel::submit);
    }
    connect(m_submit, &QPushButton::clicked, this, &ComposePanel::submit);

    onEdited();
    m_draftTimer.stop();
    m_query->setFocus();
}

QWidget* ComposePanel::makeTarget()
{
    auto* row = new QWidget(this);
    m_database = new QComboBox(row);
    m_database->setObjectName(u"composeDatabase"_s);
    m_database->setEditable(true);
    m_database->setInsertPolicy(QComboBox::NoInsert);
    m_database->setMinimumContentsLength(18);
    m_database->addItem(u"_system"_s);
    m_label = new QLineEdit(row);
    m_label->setObjectName(u"composeLabel"_s);
    m_label->setPlaceholderText(tr("Optional: words by which you find the job again"));
    m_label->setMaxLength(200);

    auto* databaseName = new QLabel(tr("&Database:"), row);
    databaseName->setBuddy(m_database);
    auto* labelName = new QLabel(tr("&Label:"), row);
    labelName->setBuddy(m_label);

    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(databaseName);
    layout->addWidget(m_database);
    layout->addSpacing(12);
    layout->addWidget(labelName);
    layout->addWidget(m_label, 1);
    return row;
}

QWidget* ComposePanel::makeAqlPage()
{
    m_query = new AqlEditor(this);
    m_query->setObjectName(u"composeQuery"_s);
    m_query->setPlaceholderText(tr("FOR s IN students FILTER s.age >= @age RETURN s"));
    m_bindVariables = new BindVariablesPanel(this);
    m_options = new CursorOptionsForm(this);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_options);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    // The page's own colour, not that of a list.
    scroll->viewport()->setAutoFillBackground(false);
    m_options->setAutoFillBackground(false);

    m_details = new QTabWidget(this);
    m_details->setObjectName(u"composeDetails"_s);
    m_details->setDocumentMode(true);
    m_details->addTab(m_bindVariables, QString());
    m_details->addTab(scroll, QString());

    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_query);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({300, 210});
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->addWidget(splitter);
    return page;
}

QWidget* ComposePanel::makeDelivery()
{
    auto* box = new QWidget(this);
    m_keep = new QRadioButton(tr("&Keep the result on the server until it is collected"), box);
    m_forget = new QRadioButton(
        tr("&Fire and forget: the server keeps neither the result nor an id"), box);
    m_keep->setObjectName(u"composeKeep"_s);
    m_forget->setObjectName(u"composeForget"_s);
    m_keep->setToolTip(tr("The job can be watched, cancelled and collected."));
    m_forget->setToolTip(
        tr("Nobody can watch, cancel or collect the job, and its errors are lost."));
    m_keep->setChecked(true);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_keep);
    layout->addWidget(m_forget);
    return box;
}

QWidget* ComposePanel::makeFooter()
{
    auto* footer = new QWidget(this);
    m_message = new QLabel(footer);
    m_message->setObjectName(u"composeMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // Two lines always, so that nothing jumps when a message comes.
    m_message->setMinimumHeight(m_message->fontMetrics().lineSpacing() * 2);
    m_badge = new QLabel(footer);
    m_badge->setObjectName(u"composeBadge"_s);
    m_badge->setTextFormat(Qt::PlainText);
    m_submit = new QPushButton(tr("&Submit"), footer);
    m_submit->setObjectName(u"submit"_s);
    m_submit->setDefault(true);
    m_submit->setToolTip(tr("Sends the request as a job (Ctrl+Return)"));

    m_buttons = new QHBoxLayout;
    m_buttons->addWidget(m_submit);
    auto* layout = new QHBoxLayout(footer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_badge);
    layout->addSpacing(12);
    layout->addLayout(m_buttons);
    return footer;
}

void ComposePanel::setDatabases(const QStringList& names)
{
    const QString current = database();
    m_filling = true;
    m_database->clear();
    m_database->addItems(names);
    m_database->setEditText(current);
    m_filling = false;
}

void ComposePanel::setServerVersion(const QString& version)
{
    m_api->setServerVersion(version);
}

void ComposePanel::setDatabase(const QString& name)
{
    m_filling = true;
    m_database->setEditText(name);
    m_filling = false;
}

QString ComposePanel::database() const
{
    return m_database->currentText().trimmed();
}

void ComposePanel::setCollections(const QStringList& names)
{
    m_query->setCollections(names);
}

bool ComposePanel::isAql() const
{
    return m_tabs->currentIndex() == 0;
}

ComposePanel::Checked ComposePanel::check() const
{
    const auto wrong = [](QWidget* field, const QString& problem) {
        return Checked{.submission = {}, .problem = problem, .field = field};
    };
    if (database().isEmpty())
        return wrong(m_database, tr("Choose a database."));

    Submission submission;
    submission.database = database();
    submission.label = m_label->text().simplified();
    submission.keepResult = m_keep->isChecked();
    if (!isAql()) {
        auto request = m_api->request();
        if (!request)
            return wrong(m_api->wrongField(), request.error().message);
        submission.request = *request;
        return {.submission = submission, .problem = {}, .field = nullptr};
    }

    const QString query = m_query->text();
    if (query.trimmed().isEmpty())
        return wrong(m_query, tr("Write a query first."));
    const auto bindVars = m_bindVariables->value();
    if (!bindVars)
        return wrong(m_bindVariables, bindVars.error().message);
    if (const QString problem = m_options->problem(); !problem.isEmpty())
        return wrong(m_options, problem);
    submission.request = arango::aql::execute(query, *bindVars, m_options->options()).request;
    return {.submission = submission, .problem = {}, .field = nullptr};
}

std::optional<Submission> ComposePanel::submission() const
{
    return check().submission;
}

QString ComposePanel::problem() const
{
    return check().problem;
}

bool ComposePanel::submit()
{
    const Checked checked = check();
    if (!checked.submission) {
        if (checked.field == m_bindVariables || checked.field == m_options)
            m_details->setCurrentIndex(checked.field == m_options ? 1 : 0);
        if (checked.field == m_bindVariables)
            m_bindVariables->focusProblem();
        else if (checked.field)
            checked.field->setFocus();
        showMessage(Message::Problem, checked.problem);
        return false;
    }
    m_query->clearError();
    showMessage(Message::Status, tr("Submitted. Watch it in the list."));
    Q_EMIT submitted(*checked.submission);
    return true;
}

void ComposePanel::showServerError(const QString& message)
{
    const QString text = message.left(2000);
    showMessage(Message::Problem, text);
    if (const auto place = parseErrorPosition(text); place && isAql())
        m_query->showError(place->line, place->column, text);
}

bool ComposePanel::isEmpty() const
{
    return m_query->text().trimmed().isEmpty() && m_api->isEmpty();
}

void ComposePanel::clear()
{
    m_filling = true;
    m_query->clear();
    m_bindVariables->setJson({});
    m_options->reset();
    m_api->clear();
    m_label->clear();
    m_keep->setChecked(true);
    m_filling = false;
    onEdited();
}

bool ComposePanel::fillAql(const arango::Request& request)
{
    const bool cursor = request.method == arango::Method::Post && request.path == "/_api/cursor"
        && request.query.isEmpty() && request.headers.isEmpty();
    if (!cursor)
        return false;
    const auto body = cursorBodyFrom(request.body);
    if (!body)
        return false;
    m_query->setText(body->query);
    m_bindVariables->setJson(QString::fromUtf8(results::indented(body->bindVars)));
    m_options->setOptions(body->options);
    return true;
}

void ComposePanel::setDraft(const Submission& draft)
{
    m_filling = true;
    const bool aql = fillAql(draft.request);
    if (!aql)
        m_api->setRequest(draft.request);
    m_tabs->setCurrentIndex(aql ? 0 : 1);
    if (!draft.database.isEmpty())
        m_database->setEditText(draft.database);
    m_label->setText(draft.label);
    (draft.keepResult ? m_keep : m_forget)->setChecked(true);
    m_filling = false;
    onEdited();
}

QByteArray ComposePanel::saveDraft() const
{
    const auto options = arango::aql::execute({}, {}, m_options->options()).request.body;
    const QJsonObject draft{{u"tab"_s, m_tabs->currentIndex()},
                            {u"database"_s, m_database->currentText()},
                            {u"label"_s, m_label->text()},
                            {u"keepResult"_s, m_keep->isChecked()},
                            {u"query"_s, m_query->text()},
                            {u"bindVariables"_s, m_bindVariables->json()},
                            {u"options"_s, QString::fromUtf8(options)},
                            {u"api"_s, m_api->save()}};
    return QJsonDocument(draft).toJson(QJsonDocument::Compact);
}

void ComposePanel::restoreDraft(const QByteArray& draft)
{
    const QJsonObject saved = QJsonDocument::fromJson(draft).object();
    if (saved.isEmpty())
        return;
    m_filling = true;
    m_query->setText(saved[u"query"_s].toString());
    m_bindVariables->setJson(saved[u"bindVariables"_s].toString());
    if (const auto body = cursorBodyFrom(saved[u"options"_s].toString().toUtf8()))
        m_options->setOptions(body->options);
    m_api->restore(saved[u"api"_s].toObject());
    if (const QString name = saved[u"database"_s].toString(); !name.isEmpty())
        m_database->setEditText(name);
    m_label->setText(saved[u"label"_s].toString());
    (saved[u"keepResult"_s].toBool(true) ? m_keep : m_forget)->setChecked(true);
    m_tabs->setCurrentIndex(saved[u"tab"_s].toInt() == 1 ? 1 : 0);
    m_filling = false;
    onEdited();
    m_draftTimer.stop(); // nothing new to save
}

void ComposePanel::addButton(QPushButton* button)
{
    m_buttons->addWidget(button);
}

void ComposePanel::onEdited()
{
    if (m_filling)
        return;
    showMessage(Message::None, {});
    updateBadge();
    updateTabTitles();
    m_draftTimer.start();
}

void ComposePanel::updateBadge()
{
    // Without bind variables and options, which cannot make a query write, and may be wrong yet.
    const arango::Request request = isAql()
        ? arango::aql::execute(m_query->text()).request
        : m_api->request().value_or(arango::Request{.path = {}});
    const bool empty = isAql() ? m_query->text().trimmed().isEmpty() : request.path.isEmpty();
    m_writes = !empty && writesData(request);
    m_badge->setText(empty ? QString() : m_writes ? tr("✎ writes data") : tr("reads only"));
    colourLabels();
}

void ComposePanel::updateTabTitles()
{
    const auto used = m_bindVariables->usedCount();
    const auto missing = m_bindVariables->missingCount();
    QString bind = tr("&Bind variables");
    if (missing > 0)
        bind = tr("&Bind variables (%L1 of %L2 missing)").arg(missing).arg(used);
    else if (used > 0)
        bind = tr("&Bind variables (%L1)").arg(used);
    m_details->setTabText(0, bind);
    const int set = m_options->setCount();
    m_details->setTabText(1, set > 0 ? tr("&Options (%L1 set)").arg(set) : tr("&Options"));
}

void ComposePanel::showMessage(Message kind, const QString& sentence)
{
    if (kind == m_messageKind && sentence.isEmpty())
        return;
    m_messageKind = kind;
    QString mark;
    if (kind != Message::None)
        mark = kind == Message::Problem ? u"✖ "_s : u"✔ "_s;
    m_message->setText(mark + sentence);
    colourLabels();
    if (kind != Message::None) {
        QAccessibleEvent alert(m_message, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void ComposePanel::colourLabels()
{
    const CodeColours colours(palette());
    const auto paint = [](QLabel* label, const QColor& colour) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, colour);
        label->setPalette(palette);
    };
    paint(m_message, m_messageKind == Message::Problem ? colours.error : colours.string);
    paint(m_badge, m_writes ? colours.number : colours.dim);
}

void ComposePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_submit)
        colourLabels();
}
