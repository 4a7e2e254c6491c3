// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/resultfate.h"

#include "client/texts.h"

#include <QPointer>

namespace arango::jobs {

namespace {

Error withFate(Error error, const QString& id, const Result<Response>& status)
{
    const int code = status ? status->status : 0;
    QString sentence;
    if (code == 200) {
        error.fate = Error::Fate::StillThere;
        sentence = Texts::tr("The result is still on the server: fetch it again.");
    } else if (code == 204) {
        error.fate = Error::Fate::NotDone;
        sentence = jobNotDone(id);
    } else if (code == 404) {
        error.fate = Error::Fate::Lost;
        sentence = Texts::tr("The server no longer has the result.");
    } else {
        sentence = Texts::tr("Whether the server still has the result is not known.");
    }
    error.message += u' ' + sentence;
    return error;
}

} // namespace

void takeResult(Connection& connection, const QString& database, const QString& id,
                const SendOptions& options, QObject* context,
                const std::function<void(Result<Response>)>& handler)
{
    const auto take = result(id);
    const QPointer<QObject> guard = context;
    const QPointer<Connection> server = &connection;
    connection.send(take.request, database, options, context, [=](const Result<Response>& answer) {
        const bool isBroken = !answer && answer.error().mayHaveReachedServer && guard && server;
        if (!isBroken) {
            handler(decoded(take, answer));
            return;
        }
        const Error error = decoded(take, answer).error();
        SendOptions ask;
        ask.deadline = options.deadline;
        server->send(status(id).request, database, ask, guard, [=](const Result<Response>& found) {
            handler(tl::unexpected(withFate(error, id, found)));
        });
    });
}

} // namespace arango::jobs
