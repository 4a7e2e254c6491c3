// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobtablemodel.h"

#include "jobs/jobformat.h"
#include "jobs/statestyle.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr double ForeignShare = 0.7;
constexpr qsizetype MaxCell = 400;
constexpr qint64 UrgentMs = 10'000;

const QString& dash()
{
    static const QString Dash = u"–"_s;
    return Dash;
}

constexpr unsigned bit(JobTableModel::Column column)
{
    return 1U << column;
}

bool isNumber(int column)
{
    return column == JobTableModel::Took || column == JobTableModel::Http
        || column == JobTableModel::Rows || column == JobTableModel::Size;
}

/// Text of a cell: one line, bounded, as it is.
QString cell(const QString& text)
{
    if (text.size() <= MaxCell && !text.contains(u'\n'))
        return text;
    return JobFormat::bounded(text, 1, int(MaxCell));
}

} // namespace

JobTableModel::JobTableModel(const JobStore& store, QObject* parent)
    : QAbstractTableModel(parent), m_store(store)
{
    m_italic.setItalic(true);
    // Only the family: the size stays the one of the view.
    m_mono.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    m_mono.setStyleHint(QFont::Monospace);
    m_monoItalic = m_mono;
    m_monoItalic.setItalic(true);

    connect(&m_store, &JobStore::rowsAboutToBeAppended, this,
            [this](int first, int last) { beginInsertRows({}, first, last); });
    connect(&m_store, &JobStore::rowsAppended, this, [this] { endInsertRows(); });
    connect(&m_store, &JobStore::rowsAboutToBeRemoved, this,
            [this](int first, int last) { beginRemoveRows({}, first, last); });
    connect(&m_store, &JobStore::rowsRemoved, this, [this] { endRemoveRows(); });
    connect(&m_store, &JobStore::rowsChanged, this, &JobTableModel::changed);
    connect(&m_store, &JobStore::rowsAboutToBeReordered, this, [this] {
        emit layoutAboutToBeChanged({}, VerticalSortHint);
        m_reordering = persistentIndexList();
        for (const QModelIndex& index : std::as_const(m_reordering))
            m_reorderingSerials.append(job(index.row()).serial);
    });
    connect(&m_store, &JobStore::rowsReordered, this, [this](int firstDoomed) {
        // Both parts are in ascending order of their serials.
        const auto& jobs = m_store.jobs();
        const auto middle = jobs.begin() + firstDoomed;
        QModelIndexList moved;
        moved.reserve(m_reordering.size());
        for (qsizetype i = 0; i < m_reordering.size(); ++i) {
            const quint64 serial = m_reorderingSerials.at(i);
            auto it = std::ranges::lower_bound(jobs.begin(), middle, serial, {}, &Job::serial);
            if (it == middle || it->serial != serial)
                it = std::ranges::lower_bound(middle, jobs.end(), serial, {}, &Job::serial);
            moved.append(index(int(it - jobs.begin()), m_reordering.at(i).column()));
        }
        changePersistentIndexList(m_reordering, moved);
        m_reordering.clear();
        m_reorderingSerials.clear();
        emit layoutChanged({}, VerticalSortHint);
    });
}

int JobTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_store.jobs().size());
}

int JobTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

const Job& JobTableModel::job(int row) const
{
    return m_store.jobs()[std::size_t(row)];
}

QVariant JobTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Job& job = this->job(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(job, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        return foreground(job, column);
    case Qt::FontRole:
        return font(job, column);
    case Qt::ToolTipRole: {
        const QString tip = toolTipText(job, column);
        return tip.isEmpty() ? QVariant() : JobFormat::toolTip(tip);
    }
    case Qt::AccessibleTextRole:
        return column == State ? stateText(job) : text(job, column);
    case SortRole:
        return sortValue(job, column);
    case SerialRole:
        return job.serial;
    case StateRole:
        return int(job.state);
    default:
        return {};
    }
}

QVariant JobTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case State:
        return tr("State");
    case Id:
        return tr("Id");
    case What:
        return tr("What");
    case Database:
        return tr("Database");
    case Submitted:
        return tr("Submitted");
    case Took:
        return tr("Took");
    case Http:
        return tr("HTTP");
    case Rows:
        return tr("Rows");
    case Size:
        return tr("Size");
    case Error:
        return tr("Error");
    case Label:
        return tr("Label");
    case User:
        return tr("User");
    case Server:
        return tr("Server");
    case ColumnCount:
        break;
    }
    return {};
}

unsigned JobTableModel::columnsOf(JobFields fields)
{
    // Request holds the origin too, and that is the font of the whole row.
    if (fields & JobField::Request)
        return (1U << ColumnCount) - 1;
    unsigned columns = 0;
    if (fields & JobField::State)
        columns |= bit(State) | bit(Took);
    if (fields & JobField::Id)
        columns |= bit(Id);
    if (fields & JobField::Times)
        columns |= bit(State) | bit(Submitted) | bit(Took);
    if (fields & JobField::Outcome)
        columns |= bit(State) | bit(Http) | bit(Error);
    if (fields & JobField::Size)
        columns |= bit(Rows) | bit(Size);
    return columns;
}

const QList<int>& JobTableModel::tickRoles()
{
    static const QList<int> Roles{Qt::DisplayRole};
    return Roles;
}

bool JobTableModel::expires(const Job& job)
{
    return job.expiresAt != 0 && (isLive(job.state) || !job.cursorId.isEmpty()) && job.errorNum == 0
        && job.error.isEmpty();
}

void JobTableModel::tick(int firstRow, int lastRow)
{
    firstRow = std::max(firstRow, 0);
    lastRow = std::min(lastRow, rowCount() - 1);
    if (firstRow > lastRow)
        return;
    emit dataChanged(index(firstRow, Submitted), index(lastRow, Took), tickRoles());
    for (int row = firstRow; row <= lastRow; ++row) {
        if (job(row).state == JobState::Cancelling)
            emit dataChanged(index(row, State), index(row, State), tickRoles());
        if (expires(job(row)))
            emit dataChanged(index(row, Error), index(row, Error), tickRoles());
    }
}

void JobTableModel::changed(int first, int last, JobFields fields)
{
    static const QList<int> Roles{Qt::DisplayRole, Qt::ToolTipRole,        Qt::ForegroundRole,
                                  Qt::FontRole,    Qt::AccessibleTextRole, SortRole,
                                  StateRole};
    unsigned columns = columnsOf(fields);
    // Whether time runs out depends on more than the moment.
    const auto begin = m_store.jobs().begin();
    if ((fields & (JobField::State | JobField::Size))
        && std::any_of(begin + first, begin + last + 1,
                       [](const Job& job) { return job.expiresAt != 0; }))
        columns |= bit(Error);
    for (int from = 0; from < ColumnCount; ++from) {
        if (!(columns & (1U << from)))
            continue;
        int to = from;
        while (to + 1 < ColumnCount && (columns & (1U << (to + 1))))
            ++to;
        emit dataChanged(index(first, from), index(last, to), Roles);
        from = to;
    }
}

/// The state without its glyph.
QString JobTableModel::stateText(const Job& job) const
{
    QString word = stateStyle(job.state).word;
    if (job.state == JobState::Failed && job.errorNum != 0)
        return tr("%1, error %2").arg(word, QString::number(job.errorNum));
    if (job.state == JobState::Cancelling && job.cancelledAt != 0)
        return word + u' '
            + JobFormat::duration(std::max<qint64>(0, now() - job.cancelledAt), true);
    return word;
}

QString JobTableModel::expiryText(const Job& job)
{
    const qint64 left = job.expiresAt - now();
    if (left <= 0)
        return tr("rest has expired");
    return tr("rest expires in %1")
        .arg(left < 60'000 ? tr("%1 s").arg(QLocale().toString((left + 999) / 1000))
                           : JobFormat::duration(left, true));
}

QString JobTableModel::text(const Job& job, int column) const
{
    switch (Column(column)) {
    case State: {
        const QString glyph = stateStyle(job.state).glyph;
        // The number says more than the word "failed", which the glyph says already.
        if (job.state == JobState::Failed && job.errorNum != 0)
            return glyph + u' ' + QString::number(job.errorNum);
        return glyph + u' ' + stateText(job);
    }
    case Id:
        return job.id.isEmpty() ? dash() : cell(job.id);
    case What:
        if (job.what.isEmpty())
            return job.origin == JobOrigin::Foreign ? tr("⟨not submitted here⟩") : dash();
        return job.writes ? QString(u"✎ " + cell(job.what)) : cell(job.what);
    case Database:
        return job.database.isEmpty() ? dash() : cell(job.database);
    case Submitted:
        if (job.submittedAt != 0)
            return JobFormat::ago(job.submittedAt, now());
        return job.seenAt != 0 ? tr("seen %1").arg(JobFormat::ago(job.seenAt, now())) : dash();
    case Took: {
        const qint64 took = tookMs(job, now());
        return took < 0 ? dash() : JobFormat::duration(took, isCountingUp(job));
    }
    case Http:
        return job.httpStatus == 0 ? dash() : QString::number(job.httpStatus);
    case Rows:
        if (job.rows < 0)
            return dash();
        return job.cursorId.isEmpty() ? JobFormat::number(job.rows)
                                      : QString(JobFormat::number(job.rows) + u'+');
    case Size:
        return job.size < 0 ? dash() : JobFormat::bytes(job.size);
    case Error:
        return expires(job) ? expiryText(job) : JobFormat::errorLine(job);
    case Label:
        return cell(job.label);
    case User:
        return job.user.isEmpty() ? dash() : cell(job.user);
    case Server:
        return job.server.isEmpty() ? dash() : cell(job.server);
    case ColumnCount:
        break;
    }
    return {};
}

QString JobTableModel::toolTipText(const Job& job, int column) const
{
    switch (Column(column)) {
    case State:
        return stateStyle(job.state).word + u'\n' + stateMeaning(job.state)
            + (isElsewhere(job) ? u'\n' + tr("On %1, which is not connected.").arg(job.server)
                                : QString());
    case What: {
        const QString query = queryOf(job.request);
        QString tip = query.isEmpty() ? job.what : query;
        if (job.origin == JobOrigin::Foreign && tip.isEmpty())
            tip = tr("The server lists only its id: it was not submitted by this program.");
        return job.writes ? QString(tip + u'\n' + tr("Changes data.")) : tip;
    }
    case Submitted:
        if (job.submittedAt != 0)
            return tr("Submitted %1").arg(JobFormat::absolute(job.submittedAt));
        return job.seenAt != 0 ? tr("First seen %1").arg(JobFormat::absolute(job.seenAt))
                               : QString();
    case Took:
        if (job.finishedAt != 0)
            return tr("Known to be finished since %1").arg(JobFormat::absolute(job.finishedAt));
        return {};
    case Rows:
        return job.cursorId.isEmpty() ? QString() : tr("More rows are on the server.");
    case Size:
        return job.size < 0 ? QString() : tr("%1 bytes").arg(JobFormat::number(job.size));
    case Error: {
        if (expires(job))
            return job.cursorId.isEmpty()
                ? tr("If there is more than the first batch, the server drops it at %1. Collect it "
                     "before.")
                      .arg(JobFormat::absolute(job.expiresAt))
                : tr("The rest of the result is on the server until %1.")
                      .arg(JobFormat::absolute(job.expiresAt));
        if (job.errorNum == 0 && job.error.isEmpty())
            return {};
        const QString help = JobFormat::explanation(job.errorNum);
        const QString line = job.errorNum == 0
            ? job.error
            : QString(QString::number(job.errorNum) + u" · " + job.error);
        return help.isEmpty() ? line : QString(line + u"\n\n" + help);
    }
    case Id:
        return job.id;
    case Label:
        return job.label;
    case Database:
    case Http:
    case User:
    case Server:
    case ColumnCount:
        break;
    }
    return {};
}

QVariant JobTableModel::sortValue(const Job& job, int column) const
{
    switch (Column(column)) {
    case State:
        return qint64(job.state);
    case Id:
        return job.id;
    case What:
        return job.what;
    case Database:
        return job.database;
    case Submitted:
        return job.submittedAt != 0 ? job.submittedAt : job.seenAt;
    case Took:
        return tookMs(job, now());
    case Http:
        return qint64(job.httpStatus);
    case Rows:
        return job.rows;
    case Size:
        return job.size;
    case Error:
        return qint64(job.errorNum);
    case Label:
        return job.label;
    case User:
        return job.user;
    case Server:
        return job.server;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant JobTableModel::font(const Job& job, int column) const
{
    const bool foreign = job.origin == JobOrigin::Foreign;
    if (column == Id)
        return foreign ? m_monoItalic : m_mono;
    return foreign ? QVariant(m_italic) : QVariant();
}

QVariant JobTableModel::foreground(const Job& job, int column) const
{
    const QPalette palette = QGuiApplication::palette();
    if (column == State)
        return readable(stateStyle(job.state).color(isDark(palette)),
                        palette.color(QPalette::Base));
    if (column == Error && expires(job) && job.expiresAt - now() < UrgentMs)
        return readable(stateStyle(JobState::Failed).color(isDark(palette)),
                        palette.color(QPalette::Base));
    if (text(job, column) == dash() || isElsewhere(job))
        return palette.color(QPalette::PlaceholderText);
    if (job.origin == JobOrigin::Foreign)
        return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), ForeignShare);
    return {};
}
