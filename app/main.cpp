// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/commandline.h"
#include "app/identity.h"
#include "app/sandboxcommand.h"
#include "app/tour.h"
#include "client/httpclient.h"
#include "sandbox/server.h"
#include "shell/mainwindow.h"
#include "shell/theme.h"

#include <QApplication>
#include <QDir>
#include <QLoggingCategory>
#include <QMessageBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(startLog, "arangojobs.start", QtWarningMsg)

/// Says when the window has been painted and takes input: what ./dev bench start measures.
class FirstPaint final : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, [] { qCInfo(startLog, "window painted"); });
        }
        return false;
    }
};

/// The sandbox behind the window, made when somebody wants it.
class EmbeddedSandbox {
public:
    void openIn(MainWindow& window)
    {
        if (!m_server) {
            m_server = std::make_unique<sandbox::Server>();
            std::string error;
            if (!m_server->start(error)) {
                m_server.reset();
                auto* box = new QMessageBox(QMessageBox::Warning, QApplication::applicationName(),
                                            CommandLine::tr("The sandbox could not be started: %1")
                                                .arg(QString::fromStdString(error)),
                                            QMessageBox::Close, &window);
                box->setAttribute(Qt::WA_DeleteOnClose);
                box->setTextFormat(Qt::PlainText);
                box->open();
                return;
            }
        }
        window.connectTo(
            {.endpoint = {.url = QUrl(u"http://127.0.0.1:%1"_s.arg(m_server->port())),
                          .login = {.kind = arango::Login::Kind::Basic, .user = u"root"_s}},
             .database = u"test"_s,
             .isSandbox = true});
    }

private:
    std::unique_ptr<sandbox::Server> m_server;
};

/// The offscreen platform complains of what no window manager does for it; nobody can mend that.
void withoutPlatformNoise(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (!message.startsWith("This plugin does not support"_L1))
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, message)));
}

int runTour(const CommandLine& line)
{
    qInstallMessageHandler(withoutPlatformNoise);
    const QTemporaryDir folder;
    EmbeddedSandbox sandbox;
    MainWindow window(folder.path());
    if (!line.theme.isEmpty())
        applyTheme(line.theme);
    QObject::connect(&window, &MainWindow::sandboxRequested, &window,
                     [&] { sandbox.openIn(window); });
    window.show();
    Tour tour(window, line.tourFolder);
    QTimer::singleShot(0, &tour, &Tour::start);
    return QApplication::exec();
}

int runWindow(const CommandLine& line)
{
    EmbeddedSandbox sandbox;
    MainWindow window(line.configFolder);
    if (!line.theme.isEmpty())
        applyTheme(line.theme);
    QObject::connect(&window, &MainWindow::sandboxRequested, &window,
                     [&] { sandbox.openIn(window); });
    FirstPaint firstPaint;
    window.installEventFilter(&firstPaint);
    window.show();
    window.openFiles(line.resultFiles);
    if (line.useSandbox)
        sandbox.openIn(window);
    else if (line.connection && line.needsPassword)
        window.askForConnection(*line.connection);
    else if (line.connection)
        window.connectTo(*line.connection);
    return QApplication::exec();
}

} // namespace

int main(int argc, char* argv[])
{
    if (argc > 1 && qstrcmp(argv[1], "sandbox") == 0)
        return runSandboxCommand(argc - 1, argv + 1);
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (cli::isCommand(arguments))
        return cli::run(argc, argv);

    QApplication program(argc, argv);
    setIdentity();
    arango::HttpClient::useNoSystemProxies();
    QApplication::setDesktopFileName(u"org.arangojobs.ArangoJobs"_s);

    const CommandLine line = readCommandLine(QApplication::arguments());
    if (line.exitCode) {
        std::fputs(qPrintable(line.message), *line.exitCode == 0 ? stdout : stderr);
        return *line.exitCode;
    }
    installTranslators(line.language);
    return line.tourFolder.isEmpty() ? runWindow(line) : runTour(line);
}
