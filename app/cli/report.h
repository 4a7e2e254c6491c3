// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "client/error.h"
#include "jobs/job.h"

#include <vector>

namespace cli {

/// What a command says about jobs, in the form that was asked for: a table at the end, one JSON
/// document, or a line for each job at once. Sentences go to standard error in any form; errors are
/// in the document too.
class Report final {
public:
    enum class People {
        Table, ///< all jobs, aligned, at the end
        Ids, ///< the ids alone, each at once: for $(…)
        Nothing, ///< the command prints something else
    };

    Report(Output& output, Form form, People people)
        : m_output(output), m_form(form), m_people(people)
    {
    }

    [[nodiscard]] Output& output() { return m_output; }

    void job(const Job& job);

    /// Something that did not work, of one job or (without an id) of the command.
    void error(ExitCode code, const QString& message, const QString& id = {});
    /// The same, of a call; the code follows from the error.
    void error(const arango::Error& error, const QString& id = {});
    /// A sentence for people only.
    void note(const QString& sentence) { m_output.note(sentence); }

    /// Makes the command end with this code, if nothing worse happens.
    void setCode(ExitCode code) { m_code = worst(m_code, code); }

    /// Prints what is left and returns the code to end with.
    [[nodiscard]] ExitCode finish();
    /// The same for a command that was stopped by a signal.
    [[nodiscard]] ExitCode finish(ExitCode signalled);

private:
    void addError(ExitCode code, const arango::Error& error, const QString& id);

    Output& m_output;
    Form m_form;
    People m_people;
    std::vector<Job> m_jobs; // of the table
    bool m_hasJobs = false; // in the document
    QByteArrayList m_errors; // JSON
    ExitCode m_code = ExitCode::Ok;
};

} // namespace cli
