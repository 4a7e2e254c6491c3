// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/apirequestform.h"

#include "client/jobs.h"
#include "compose/codeeditor.h"
#include "results/jsonindex.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

namespace catalogue = arango::catalogue;

/// Path and needed parameters of a call, as one types them: names in braces are to be replaced.
QString templateOf(const catalogue::Entry& entry)
{
    QString target = entry.path;
    // What belongs to the whole server goes to _system, wherever the job's other requests go.
    if (!entry.more.perDatabase && !target.startsWith("/_db/"_L1))
        target.prepend("/_db/_system"_L1);
    QChar separator = u'?';
    for (const QString& name : catalogue::queryParameters(entry)) {
        if (!catalogue::isNeeded(entry, name))
            continue;
        target += separator + name + u"={"_s + name + u'}';
        separator = u'&';
    }
    return target;
}

/// Paths without names to replace, for the completion of the path field.
QStringList plainPaths()
{
    QStringList paths;
    for (const catalogue::Entry& entry : catalogue::entries()) {
        const QString path = QString(entry.path).section(u"/{"_s, 0, 0);
        if (catalogue::canBeJob(entry) && !paths.contains(path))
            paths.append(path);
    }
    paths.sort();
    return paths;
}

/// Headers that the program sets itself; a second one of them would break the job.
bool isReserved(const QByteArray& name)
{
    static const QByteArrayList reserved{"x-arango-async", "authorization", "content-length",
                                         "host",           "connection",    "transfer-encoding"};
    return reserved.contains(name.toLower());
}

} // namespace

ApiRequestForm::ApiRequestForm(QWidget* parent)
    : QWidget(parent), m_call(new QComboBox(this)), m_about(new QLabel(this)),
      m_method(new QComboBox(this)), m_path(new QLineEdit(this)),
      m_headers(new QPlainTextEdit(this)), m_body(new JsonEditor(this))
{
    m_call->setObjectName(u"apiCall"_s);
    m_call->setAccessibleName(tr("Call of ArangoDB's HTTP API"));
    m_call->setEditable(true);
    m_call->setInsertPolicy(QComboBox::NoInsert);
    m_call->lineEdit()->setPlaceholderText(tr("Choose a call, or type some letters of it"));
    m_call->lineEdit()->setClearButtonEnabled(true);
    m_call->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_call->completer()->setFilterMode(Qt::MatchContains);
    m_call->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_about->setObjectName(u"apiAbout"_s);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    fillCalls();

    using enum arango::Method;
    for (const arango::Method method : {Get, Post, Put, Patch, Delete, Head})
        m_method->addItem(QString::fromLatin1(arango::methodName(method)),
                          static_cast<int>(method));
    m_method->setObjectName(u"apiMethod"_s);
    m_method->setAccessibleName(tr("HTTP method"));

    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_path->setObjectName(u"apiPath"_s);
    m_path->setFont(fixed);
    m_path->setPlaceholderText(u"/_api/document/students"_s);
    m_path->setToolTip(
        tr("As in ArangoDB's documentation, without host and database; what follows a "
           "question mark is the query, percent-encoded."));
    auto* completer = new QCompleter(plainPaths(), m_path);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_path->setCompleter(completer);

    m_headers->setObjectName(u"apiHeaders"_s);
    m_headers->setFont(fixed);
    m_headers->setPlaceholderText(tr("None, or one a line: If-Match: \"_abc\""));
    m_headers->setTabChangesFocus(true);
    m_headers->setFixedHeight(QFontMetrics(fixed).lineSpacing() * 2 + 14);

    m_body->setObjectName(u"apiBody"_s);
    m_body->setAccessibleName(tr("Body of the request, JSON"));
    m_body->setPlaceholderText(u"{\"name\": \"Ada\"}"_s);

    auto* grid = new QGridLayout(this);
    const auto label
        = [this, grid](int row, const QString& text, QWidget* field, Qt::Alignment at) {
              auto* name = new QLabel(text, this);
              name->setBuddy(field);
              grid->addWidget(name, row, 0, at);
          };
    auto* line = new QHBoxLayout;
    line->addWidget(m_method);
    line->addWidget(m_path, 1);
    auto* pathLabel = new QLabel(tr("&Path:"), this);
    pathLabel->setBuddy(m_path);
    line->insertWidget(1, pathLabel);
    label(0, tr("Ca&ll:"), m_call, Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(m_call, 0, 1);
    grid->addWidget(m_about, 1, 1);
    label(2, tr("&Method:"), m_method, Qt::AlignRight | Qt::AlignVCenter);
    grid->addLayout(line, 2, 1);
    label(3, tr("&Headers:"), m_headers, Qt::AlignRight | Qt::AlignTop);
    grid->addWidget(m_headers, 3, 1);
    label(4, tr("Bod&y:"), m_body, Qt::AlignRight | Qt::AlignTop);
    grid->addWidget(m_body, 4, 1);
    grid->setRowStretch(4, 1);
    grid->setColumnStretch(1, 1);

    connect(m_call, &QComboBox::activated, this, &ApiRequestForm::onCallChosen);
    connect(m_method, &QComboBox::currentIndexChanged, this, &ApiRequestForm::onEdited);
    connect(m_path, &QLineEdit::textChanged, this, &ApiRequestForm::onEdited);
    connect(m_headers, &QPlainTextEdit::textChanged, this, &ApiRequestForm::onEdited);
    connect(m_body, &QsciScintilla::textChanged, this, &ApiRequestForm::onEdited);
    onEdited();
}

arango::Method ApiRequestForm::method() const
{
    return static_cast<arango::Method>(m_method->currentData().toInt());
}

ApiRequestForm::Checked ApiRequestForm::check() const
{
    const auto wrong = [](QWidget* field, const QString& problem) {
        return Checked{.request = {}, .problem = problem, .field = field};
    };
    const QString path = m_path->text().trimmed();
    if (path.isEmpty())
        return wrong(m_path, tr("Write the path of the request, like /_api/document/students."));
    if (!path.startsWith(u'/'))
        return wrong(m_path, tr("The path must start with a slash: /%1").arg(path.left(60)));
    static const QRegularExpression braces(u"\\{[^{}]*\\}"_s);
    if (const auto name = braces.match(path); name.hasMatch())
        return wrong(m_path, tr("Put a value in the place of %1.").arg(name.captured().left(60)));
    auto request = arango::requestFromTarget(method(), path);
    if (!request)
        return wrong(m_path,
                     tr("The path has a character that must be percent-encoded: a blank is "
                        "%20, ü is %C3%BC, # is %23."));

    // An async HEAD is the engine's to end cleanly; the others would be sent for nothing.
    if (method() != arango::Method::Head && !arango::jobs::canBeJob(*request))
        return wrong(m_path,
                     tr("Calls about jobs, the next batches of cursors and logins cannot run as "
                        "jobs."));

    static const QRegularExpression token(u"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"_s);
    const QStringList lines = m_headers->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        const auto colon = line.indexOf(u':');
        const QString name = line.left(std::max<qsizetype>(0, colon)).trimmed();
        const QString value = line.mid(colon + 1).trimmed();
        if (line.trimmed().isEmpty())
            continue;
        const bool plain = std::ranges::all_of(
            value, [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
        if (!token.match(name).hasMatch() || !plain)
            return wrong(m_headers,
                         tr("A header is “Name: value”, in plain ASCII: %1").arg(line.left(60)));
        if (isReserved(name.toLatin1()))
            return wrong(m_headers, tr("The header %1 is set by the program.").arg(name));
        request->headers.append({name.toLatin1(), value.toLatin1()});
    }

    if (request->isSafe())
        return {.request = *request, .problem = {}, .field = nullptr};
    request->body = m_body->text().trimmed().toUtf8();
    const bool otherType = arango::hasHeader(request->headers, "content-type")
        && !arango::headerValue(request->headers, "content-type").contains("application/json");
    if (!request->body.isEmpty() && !otherType) {
        const results::JsonIndex index(request->body);
        if (index.problem()) {
            Checked checked = wrong(m_body, tr("Body: %1").arg(index.problem()->sentence()));
            return checked;
        }
    }
    return {.request = *request, .problem = {}, .field = nullptr};
}

arango::Result<arango::Request> ApiRequestForm::request() const
{
    Checked checked = check();
    if (!checked.problem.isEmpty())
        return tl::unexpected(arango::Error{.kind = arango::Error::Kind::NotSent,
                                            .httpStatus = 0,
                                            .errorNum = 0,
                                            .message = checked.problem,
                                            .mayHaveReachedServer = false});
    return checked.request;
}

QWidget* ApiRequestForm::wrongField() const
{
    return check().field;
}

void ApiRequestForm::setRequest(const arango::Request& request)
{
    m_method->setCurrentIndex(m_method->findData(static_cast<int>(request.method)));
    m_path->setText(QString::fromLatin1(request.target()));
    QStringList lines;
    for (const auto& [name, value] : request.headers)
        if (!isReserved(name))
            lines.append(QString::fromLatin1(name) + u": "_s + QString::fromLatin1(value));
    m_headers->setPlainText(lines.join(u'\n'));
    m_body->setText(QString::fromUtf8(request.body));
}

bool ApiRequestForm::isEmpty() const
{
    return m_path->text().trimmed().isEmpty();
}

void ApiRequestForm::clear()
{
    restore({});
}

QJsonObject ApiRequestForm::save() const
{
    return {{u"method"_s, m_method->currentText()},
            {u"path"_s, m_path->text()},
            {u"headers"_s, m_headers->toPlainText()},
            {u"body"_s, m_body->text()}};
}

void ApiRequestForm::restore(const QJsonObject& draft)
{
    m_chosen = nullptr;
    m_call->setCurrentIndex(-1);
    describeCall();
    m_method->setCurrentIndex(std::max(0, m_method->findText(draft[u"method"_s].toString())));
    m_path->setText(draft[u"path"_s].toString());
    m_headers->setPlainText(draft[u"headers"_s].toString());
    m_body->setText(draft[u"body"_s].toString());
}

void ApiRequestForm::setServerVersion(const QString& version)
{
    m_version = QVersionNumber::fromString(version);
    describeCall();
}

void ApiRequestForm::fillCalls()
{
    for (const catalogue::Entry& entry : catalogue::entries()) {
        if (!catalogue::canBeJob(entry))
            continue;
        m_call->addItem(u"%1 · %2 · %3 %4"_s.arg(
                            entry.family, entry.name,
                            QString::fromLatin1(arango::methodName(entry.method)), entry.path),
                        QVariant::fromValue(static_cast<const void*>(&entry)));
        m_call->setItemData(m_call->count() - 1, catalogue::documentation(entry), Qt::ToolTipRole);
    }
    m_call->setCurrentIndex(-1);
    describeCall();
}

void ApiRequestForm::onCallChosen(int row)
{
    m_chosen = static_cast<const catalogue::Entry*>(m_call->itemData(row).value<const void*>());
    if (!m_chosen)
        return;
    m_method->setCurrentIndex(m_method->findData(static_cast<int>(m_chosen->method)));
    m_path->setText(templateOf(*m_chosen));
    // A body that is no JSON needs its type said.
    const bool isText = !m_chosen->more.body.isEmpty() && !m_chosen->more.isJson;
    m_headers->setPlainText(isText ? u"Content-Type: text/plain; charset=utf-8"_s : QString());
    m_body->setText(m_chosen->more.body);
    describeCall();
}

void ApiRequestForm::describeCall()
{
    QStringList lines;
    if (m_chosen) {
        const catalogue::Entry::More& more = m_chosen->more;
        QStringList hints{catalogue::documentation(*m_chosen)};
        if (m_chosen->effect == catalogue::Effect::Writes)
            hints.append(tr("✎ Writes data."));
        else if (m_chosen->effect == catalogue::Effect::Depends)
            hints.append(tr("✎ Writes data if its query does."));
        if (!catalogue::existsIn(*m_chosen, m_version))
            hints.append(tr("⚠ Not in ArangoDB %1.").arg(m_version.toString()));
        else if (!more.since.isEmpty() && m_version.isNull())
            hints.append(tr("Since ArangoDB %1.").arg(more.since));
        else if (!more.removed.isEmpty() && m_version.isNull())
            hints.append(tr("Until ArangoDB %1.").arg(more.removed));
        lines.append(hints.join(u' '));
        const QStringList may
            = catalogue::queryParameters(*m_chosen) + catalogue::headerParameters(*m_chosen);
        if (!may.isEmpty())
            lines.append(tr("Takes: %1").arg(may.join(u", "_s)));
    }
    m_about->setText(lines.join(u'\n'));
    m_about->setVisible(m_chosen);
}

void ApiRequestForm::onEdited()
{
    const bool safe = method() == arango::Method::Get || method() == arango::Method::Head;
    m_body->setEnabled(!safe);
    m_body->setPlaceholderText(safe ? tr("%1 has no body").arg(m_method->currentText())
                                    : tr("JSON, or nothing"));
    Q_EMIT changed();
}
