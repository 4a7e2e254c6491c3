// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/resultprinter.h"

#include "app/cli/texts.h"
#include "jobs/jobformat.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr qint64 PieceSize = 1 << 20;
constexpr qsizetype ShownIds = 5;

using Write = std::function<bool(QByteArrayView)>;

/// Returns what was wrong with the reading.
QString copyBytes(const QString& name, const Write& write)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return file.errorString();
    for (;;) {
        const QByteArray piece = file.read(PieceSize);
        if (piece.isEmpty())
            return file.error() == QFileDevice::NoError ? QString() : file.errorString();
        if (!write(piece))
            return {};
    }
}

void copyToFile(Report& report, const Job& job, const QString& target)
{
    QSaveFile file(target);
    QString problem;
    if (file.open(QIODevice::WriteOnly))
        problem = copyBytes(job.resultFile, [&](QByteArrayView piece) {
            return file.write(piece.data(), piece.size()) == piece.size();
        });
    if (problem.isEmpty() && !file.commit())
        problem = file.errorString();
    if (!problem.isEmpty())
        report.error(ExitCode::Usage,
                     Texts::tr("The result could not be written to %1: %2. It stays in %3.")
                         .arg(target, problem, job.resultFile),
                     job.id);
}

} // namespace

void printResult(Report& report, const Arguments& arguments, const Job& job)
{
    if (!hasResult(job.state) || job.resultFile.isEmpty())
        return;
    if (!arguments.outFile.isEmpty() && arguments.outFile != "-"_L1) {
        copyToFile(report, job, arguments.outFile);
    } else {
        const QString problem = copyBytes(
            job.resultFile, [&](QByteArrayView piece) { return report.output().write(piece); });
        if (!problem.isEmpty())
            report.error(
                ExitCode::Usage,
                Texts::tr("The stored result %1 cannot be read: %2.").arg(job.resultFile, problem),
                job.id);
    }
    if (const QString error = JobFormat::errorLine(job); !error.isEmpty())
        report.note(Texts::tr("Job %1: %2").arg(job.id, error));
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
