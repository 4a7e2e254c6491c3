// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/report.h"

#include "app/cli/jobdocument.h"
#include "app/cli/table.h"
#include "app/cli/texts.h"
#include "jobs/jobformat.h"
#include "jobs/statestyle.h"

using namespace Qt::StringLiterals;
using arango::Error;

namespace cli {

namespace {

QString tableOf(const std::vector<Job>& jobs, int width)
{
    using Align = Table::Align;
    Table table({{Texts::tr("ID"), Align::Right},
                 {Texts::tr("STATE")},
                 {Texts::tr("TOOK"), Align::Right},
                 {Texts::tr("SIZE"), Align::Right},
                 {Texts::tr("ROWS"), Align::Right},
                 {Texts::tr("DATABASE")},
                 {Texts::tr("LABEL")},
                 {Texts::tr("WHAT"), Align::Left, true}});
    const Moment at = now();
    for (const Job& job : jobs) {
        const qint64 took = tookMs(job, at);
        QString what
            = job.origin == JobOrigin::Foreign ? Texts::tr("(not submitted here)") : job.what;
        if (const QString error = JobFormat::errorLine(job); !error.isEmpty())
            what += u" · "_s + error;
        table.addRow({job.id.isEmpty() ? u"-"_s : job.id, stateStyle(job.state).word,
                      took < 0 ? QString() : JobFormat::duration(took, isCountingUp(job)),
                      job.size < 0 ? QString() : JobFormat::bytes(job.size),
                      job.rows < 0 ? QString() : JobFormat::number(job.rows), job.database,
                      job.label, what});
    }
    return table.text(width);
}

QString kindOf(ExitCode code)
{
    switch (code) {
    case ExitCode::JobFailed:
        return u"jobFailed"_s;
    case ExitCode::Usage:
        return u"usage"_s;
    case ExitCode::NotFound:
        return u"notFound"_s;
    case ExitCode::Cancelled:
        return u"cancelled"_s;
    case ExitCode::Uncertain:
        return u"uncertain"_s;
    default:
        return u"server"_s;
    }
}

} // namespace

void Report::job(const Job& job)
{
    switch (m_form) {
    case Form::People:
        if (m_people == People::Table)
            m_jobs.push_back(job);
        else if (m_people == People::Ids && !job.id.isEmpty())
            m_output.writeLine(job.id);
        break;
    case Form::Json:
        m_output.write(m_hasJobs ? ",\n" : "{\"jobs\":[\n");
        m_output.write(jobDocument(job).bytes());
        m_hasJobs = true;
        break;
    case Form::JsonLines:
        m_output.write(QByteArray(jobDocument(job).bytes() + '\n'));
        break;
    }
}

void Report::error(ExitCode code, const QString& message, const QString& id)
{
    addError(code, {.message = message}, id);
}

void Report::error(const Error& error, const QString& id)
{
    const bool isMissing
        = error.kind == Error::Kind::Server && error.httpStatus == 404 && error.errorNum != 1228;
    addError(isMissing ? ExitCode::NotFound : ExitCode::Server, error, id);
}

void Report::addError(ExitCode code, const Error& error, const QString& id)
{
    setCode(code);
    m_output.note(id.isEmpty() ? error.message : Texts::tr("Job %1: %2").arg(id, error.message));
    if (m_form == Form::People)
        return;
    arango::ObjectWriter writer;
    writer.add("kind", kindOf(code));
    writer.add("message", error.message);
    if (!id.isEmpty())
        writer.add("id", id);
    if (error.httpStatus != 0)
        writer.add("httpStatus", qint64(error.httpStatus));
    if (error.errorNum != 0)
        writer.add("errorNum", qint64(error.errorNum));
    if (m_form == Form::Json)
        m_errors.append(writer.finish().bytes());
    else
        m_output.write(QByteArray("{\"error\":" + writer.finish().bytes() + "}\n"));
}

ExitCode Report::finish()
{
    return finish(m_code);
}

ExitCode Report::finish(ExitCode code)
{
    if (m_form == Form::Json) {
        m_output.write(m_hasJobs ? "\n]" : "{\"jobs\":[]");
        m_output.write(QByteArray(",\n\"errors\":[" + m_errors.join(',')
                                  + "],\n\"exitCode\":" + QByteArray::number(int(code)) + "}\n"));
    } else if (!m_jobs.empty()) {
        m_output.write(tableOf(m_jobs, m_output.width()).toUtf8());
    }
    if (m_output.isBroken())
        return ExitCode::BrokenPipe;
    if (!m_output.problem().isEmpty()) {
        m_output.note(
            Texts::tr("Standard output could not be written: %1.").arg(m_output.problem()));
        return ExitCode::Usage;
    }
    return code;
}

} // namespace cli
