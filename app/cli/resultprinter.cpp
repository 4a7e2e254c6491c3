// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/resultprinter.h"

#include "app/cli/texts.h"
#include "jobs/jobformat.h"
#include "results/exporter.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr qint64 PieceSize = 1 << 20;
constexpr qsizetype ShownIds = 5;

/// Standard output for code that writes to devices.
class OutputDevice final : public QIODevice {
public:
    explicit OutputDevice(Output& output) : m_output(output) { open(QIODevice::WriteOnly); }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override
    {
        return m_output.write(QByteArrayView(data, size)) ? size : -1;
    }

private:
    Output& m_output;
};

/// The very bytes. Returns what went wrong.
QString copyBytes(const QString& name, QIODevice& target)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return file.errorString();
    for (;;) {
        const QByteArray piece = file.read(PieceSize);
        if (piece.isEmpty())
            return file.error() == QFileDevice::NoError ? QString() : file.errorString();
        if (target.write(piece) != piece.size())
            return target.errorString();
    }
}

/// The rows in another form. Returns what went wrong.
QString writeAs(const QString& format, const Job& job, QIODevice& target)
{
    const auto file = results::ResultFile::open(job.resultFile);
    if (!file->isJson())
        return file->notice();
    results::Progress progress;
    return results::exportTo(target, *file, {.format = *results::exportFormat(format)}, progress);
}

QString write(const Arguments& arguments, const Job& job, QIODevice& target)
{
    return arguments.format.isEmpty() ? copyBytes(job.resultFile, target)
                                      : writeAs(arguments.format, job, target);
}

/// All or nothing.
QString writeFile(const Arguments& arguments, const Job& job)
{
    QSaveFile file(arguments.outFile);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    QString problem = write(arguments, job, file);
    if (!problem.isEmpty() || file.commit())
        return problem;
    return file.errorString();
}

} // namespace

bool printResult(Report& report, const Arguments& arguments, const Job& job)
{
    if (const QString error = JobFormat::errorLine(job); !error.isEmpty())
        report.note(Texts::tr("Job %1: %2").arg(job.id, error));
    if (!hasResult(job.state) || job.resultFile.isEmpty())
        return false;
    // An error is no table of rows.
    if (!arguments.format.isEmpty() && job.state != JobState::Collected)
        return false;
    const bool toFile = !arguments.outFile.isEmpty() && arguments.outFile != "-"_L1;
    QString problem;
    if (toFile) {
        problem = writeFile(arguments, job);
    } else {
        OutputDevice device(report.output());
        problem = write(arguments, job, device);
        if (report.output().isBroken() || !report.output().problem().isEmpty())
            return false; // the report tells at the end
    }
    if (!problem.isEmpty())
        report.error(ExitCode::Usage,
                     Texts::tr("The result could not be written: %1. It is stored in %2.")
                         .arg(problem, job.resultFile),
                     job.id);
    return toFile && problem.isEmpty() && job.cursorId.isEmpty() && job.batchFiles.isEmpty();
}

QString stillRunningText(const QStringList& ids)
{
    const QString known = ids.mid(0, ShownIds).join(u' ');
    if (ids.size() == 1)
        return Texts::tr(
                   "Stopped waiting. The job goes on; “arangojobs wait %1” waits for it again.")
            .arg(known);
    return Texts::tr("Stopped waiting. %1 jobs go on; “arangojobs wait %2” waits for them again.")
        .arg(QString::number(ids.size()), ids.size() > ShownIds ? known + u" …"_s : known);
}

} // namespace cli
