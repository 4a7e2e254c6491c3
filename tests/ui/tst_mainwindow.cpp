// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window: against the sandbox, and against peers in trouble.
#include "client/database.h"
#include "compose/composedialog.h"
#include "compose/composepanel.h"
#include "connect/connectdialog.h"
#include "jobs/jobtablemodel.h"
#include "jobs/jobtableview.h"
#include "jobs/statesidebar.h"
#include "results/resultdialog.h"
#include "results/resultpanel.h"
#include "sandbox/server.h"
#include "shell/mainwindow.h"
#include "shell/noticestrip.h"
#include "shell/preferencesdialog.h"
#include "shell/session.h"
#include "shell/settings.h"
#include "support/await.h"
#include "support/scriptedpeer.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

ConnectionChoice choiceOf(const QUrl& url, const QString& database = u"test"_s,
                          const QString& password = {})
{
    return {
        .endpoint
        = {.url = url,
           .login = {.kind = arango::Login::Kind::Basic, .user = u"root"_s, .secret = password}},
        .database = database};
}

Submission queryOf(const QString& text)
{
    return {.request = arango::aql::execute(text).request, .database = u"test"_s};
}

} // namespace

class TestMainWindow final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void startCard();
    void everyActionIsReachable();
    void everyFieldHasAName();
    void submitOpenCancelClear();
    void emptyListSaysWhose();
    void foreignResultNeedsAYes();
    void clearNeverTakesPendingByDefault();
    void wrongPassword();
    void unknownDatabase();
    void refusedConnection();
    void notArangoDb();
    void connectionLostAndBack();
    void loginRefusedLater();
    void connectDialogSaysWhatIsWrong();
    void submitWithoutConnectionKeepsTheQuery();
    void filterLine();
    void pauseAndResume();
    void settingsComeBack();
    void historyComesBack();
    void secondWindowLooksOn();
    void ownResultsComeByThemselves();
    void heldJobsAreInHand();
    void severalCoordinators();
    void onlyTheFirstWindowCollects();
    void preferencesAreInForceAtOnce();
    void busyServerSlowsSending();
    void closingWaitsForResults();
    void closingAsksAboutResultsOnTheServer();
    void debtLeadsToItsJobs();
    void hostileTextIsPlain();

private:
    [[nodiscard]] QUrl sandboxUrl() const
    {
        return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.port()));
    }
    void connectToSandbox();
    quint64 submit(const QString& query);
    [[nodiscard]] JobState state(quint64 serial) const
    {
        return m_window->store().find(serial)->state;
    }
    [[nodiscard]] QAction* action(const QString& name) const
    {
        return m_window->findChild<QAction*>(name);
    }
    [[nodiscard]] NoticeStrip* strip(const QString& name = u"strip"_s) const
    {
        return m_window->findChild<NoticeStrip*>(name);
    }
    template <class T> [[nodiscard]] T* visible(const QString& name = {}) const
    {
        for (T* each : m_window->findChildren<T*>(name)) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }

    sandbox::Server m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::initTestCase()
{
    std::string error;
    QVERIFY2(m_server.start(error), error.c_str());
}

void TestMainWindow::init()
{
    m_server.restart();
    m_folder = std::make_unique<QTemporaryDir>();
    // Most of these look at results that are still on the server.
    saveSettings(m_folder->path(), {.collectAutomatically = false});
    m_window = std::make_unique<MainWindow>(m_folder->path());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
}

void TestMainWindow::connectToSandbox()
{
    m_window->connectTo(choiceOf(sandboxUrl()));
    QTRY_VERIFY(m_window->session()->monitor().status().kind == MonitorStatus::Kind::Live);
}

quint64 TestMainWindow::submit(const QString& query)
{
    m_window->compose()->setDraft(queryOf(query));
    m_window->compose()->panel()->submitButton()->click();
    return m_window->table()->selectedSerial();
}

void TestMainWindow::startCard()
{
    QSignalSpy wanted(m_window.get(), &MainWindow::sandboxRequested);
    visible<QPushButton>(u"startSandbox"_s)->click();
    QCOMPARE(wanted.size(), 1);
    visible<QPushButton>(u"startConnect"_s)->click();
    QVERIFY(visible<ConnectDialog>());
}

void TestMainWindow::everyActionIsReachable()
{
    connectToSandbox();
    // A key may mean something else in each widget, as long as the window has no use for it.
    QHash<QKeySequence, QString> keys;
    QHash<std::pair<const QObject*, QKeySequence>, QString> ofWidgets;
    for (const QAction* each : m_window->findChildren<QAction*>()) {
        if (each->isSeparator() || each->parent()->inherits("QLineEdit")
            || each->parent()->inherits("QsciScintilla"))
            continue;
        // Pop-up menus have no title, and nobody sees their own action.
        const auto* menu = qobject_cast<const QMenu*>(each->parent());
        if (menu && menu->menuAction() == each && menu->title().isEmpty())
            continue;
        QVERIFY2(!each->text().isEmpty(), each->parent()->metaObject()->className());
        const bool ofWindow = each->shortcutContext() == Qt::WindowShortcut
            || each->shortcutContext() == Qt::ApplicationShortcut;
        for (const QKeySequence& key : each->shortcuts()) {
            QString& holder = ofWindow ? keys[key] : ofWidgets[{each->parent(), key}];
            QVERIFY2(holder.isEmpty(),
                     qPrintable(key.toString() + u": "_s + each->text() + u" and "_s + holder));
            holder = each->text();
        }
    }
    for (auto it = ofWidgets.cbegin(); it != ofWidgets.cend(); ++it) {
        const auto& [widget, key] = it.key();
        QVERIFY2(!keys.contains(key),
                 qPrintable(key.toString() + u": "_s + *it + u" and "_s + keys.value(key)));
    }
    for (auto it = ofWidgets.cbegin(); it != ofWidgets.cend(); ++it)
        keys.insert(it.key().second, *it);
    for (const QString& key : {u"Ctrl+T"_s, u"F5"_s, u"P"_s, u"Return"_s, u"Del"_s, u"Shift+Del"_s,
                               u"C"_s, u"E"_s, u"/"_s, u"Ctrl+L"_s, u"Esc"_s, u"F6"_s, u"F1"_s})
        QVERIFY2(keys.contains(QKeySequence(key)), qPrintable(key));
}

void TestMainWindow::everyFieldHasAName()
{
    connectToSandbox();
    action(u"newJob"_s)->trigger();
    action(u"connect"_s)->trigger();
    const auto named = [this](const QWidget* field) {
        if (!field->accessibleName().isEmpty())
            return true;
        const auto labels = m_window->findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [field](const QLabel* label) { return label->buddy() == field; });
    };
    for (const QWidget* field : m_window->findChildren<QWidget*>()) {
        const bool isField = field->inherits("QLineEdit") || field->inherits("QComboBox")
            || field->inherits("QAbstractItemView") || field->inherits("QPlainTextEdit")
            || field->inherits("QsciScintilla") || field->inherits("QAbstractSpinBox");
        const QWidget* parent = field->parentWidget();
        // Parts of a field (a combo box's line, a spin box's line, pop-ups) are named by the field.
        const bool isPart = parent
            && (parent->inherits("QComboBox") || parent->inherits("QAbstractSpinBox")
                || parent->inherits("QComboBoxPrivateContainer")
                || parent->inherits("QAbstractItemView"));
        const bool isCompleter = field->windowType() == Qt::Popup;
        if (isField && !isPart && !isCompleter && field->isVisible())
            QVERIFY2(named(field),
                     qPrintable(QString::fromLatin1(field->metaObject()->className()) + u' '
                                + field->objectName()));
    }
}

void TestMainWindow::submitOpenCancelClear()
{
    connectToSandbox();
    const quint64 first = submit(u"RETURN 9007199254740993"_s);
    QVERIFY(first > 0);
    QTRY_COMPARE(state(first), JobState::Done);
    QTRY_VERIFY(action(u"openResult"_s)->isEnabled());
    QVERIFY(!action(u"cancel"_s)->isEnabled());
    m_window->table()->setFocus();
    QTest::keyClick(m_window->table(), Qt::Key_Return);
    QTRY_VERIFY(visible<ResultDialog>());
    QTRY_COMPARE(state(first), JobState::Collected);
    QTRY_VERIFY(visible<ResultDialog>()->panel()->isLoaded());
    QVERIFY(m_window->store().find(first)->resultFile.startsWith(m_folder->path()));
    visible<ResultDialog>()->close();

    const quint64 second = submit(u"RETURN SLEEP(30)"_s);
    QTRY_COMPARE(state(second), JobState::Pending);
    QTRY_VERIFY(action(u"cancel"_s)->isEnabled());
    QVERIFY(!action(u"openResult"_s)->isEnabled());
    action(u"cancel"_s)->trigger();
    auto* question = visible<QDialog>(u"cancelDialog"_s);
    QVERIFY(question);
    QCOMPARE(state(second), JobState::Pending);
    question->findChild<QPushButton*>(u"cancelConfirm"_s)->click();
    QTRY_COMPARE(state(second), JobState::Cancelled);
    question->close();

    const quint64 third = submit(u"RETURN 3"_s);
    QTRY_COMPARE(state(third), JobState::Done);
    QTRY_VERIFY(action(u"clear"_s)->isEnabled());
    action(u"clear"_s)->trigger();
    question = visible<QDialog>(u"clearDialog"_s);
    QVERIFY(question);
    question->findChild<QPushButton*>(u"clearConfirm"_s)->click();
    QTRY_COMPARE(state(third), JobState::Cleared);

    action(u"copyId"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), m_window->store().find(third)->id);
    action(u"forget"_s)->trigger();
    QCOMPARE(m_window->store().jobs().size(), 2U);
}

void TestMainWindow::emptyListSaysWhose()
{
    connectToSandbox();
    QTRY_VERIFY(m_window->table()->placeholder().contains(u"root"_s));
}

void TestMainWindow::foreignResultNeedsAYes()
{
    arango::Connection other({.url = sandboxUrl()});
    arango::Database(other, u"test"_s)
        .beginAsyncExecution()
        .aql()
        .execute(u"RETURN \"theirs\""_s, {}, {}, this, [](const auto&) {});
    connectToSandbox();
    QTRY_COMPARE(m_window->store().jobs().size(), 1U);
    const quint64 serial = m_window->store().jobs().front().serial;
    QTRY_COMPARE(state(serial), JobState::Done);
    QTRY_VERIFY(m_window->table()->selectJob(serial));
    action(u"openResult"_s)->trigger();
    auto* question = visible<QMessageBox>(u"foreignCollect"_s);
    QVERIFY(question);
    QCOMPARE(state(serial), JobState::Done);
    QCOMPARE(question->buttonRole(question->defaultButton()), QMessageBox::RejectRole);
    for (QAbstractButton* button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QTRY_COMPARE(state(serial), JobState::Collected);
}

void TestMainWindow::clearNeverTakesPendingByDefault()
{
    connectToSandbox();
    const quint64 pending = submit(u"RETURN SLEEP(30)"_s);
    QTRY_COMPARE(state(pending), JobState::Pending);
    QTRY_VERIFY(action(u"clear"_s)->isEnabled());
    action(u"clear"_s)->trigger();
    auto* question = visible<QDialog>(u"clearDialog"_s);
    QVERIFY(!question->findChild<QPushButton*>(u"clearConfirm"_s)->isEnabled());
    QVERIFY(question->findChild<QAbstractButton*>(u"clearWithPending"_s)->isVisible());
    question->findChild<QAbstractButton*>(u"clearWithPending"_s)->click();
    question->findChild<QPushButton*>(u"clearConfirm"_s)->click();
    QTRY_COMPARE(state(pending), JobState::Cleared);
}

void TestMainWindow::wrongPassword()
{
    sandbox::Server locked({.rootPassword = "secret"});
    std::string error;
    QVERIFY(locked.start(error));
    m_window->connectTo(
        choiceOf(QUrl(u"http://127.0.0.1:%1"_s.arg(locked.port())), u"test"_s, u"no"_s));
    QTRY_VERIFY(strip()->text().contains(u"root"_s));
    QTRY_VERIFY(strip()->text().contains(u"refused"_s));
    QVERIFY(!strip()->text().contains(u"no\""_s));
    emit strip()->buttonClicked();
    QVERIFY(visible<ConnectDialog>());
}

void TestMainWindow::unknownDatabase()
{
    m_window->connectTo(choiceOf(sandboxUrl(), u"nowhere"_s));
    QTRY_VERIFY(strip()->text().contains(u"nowhere"_s));
}

void TestMainWindow::refusedConnection()
{
    m_window->connectTo(choiceOf(QUrl(u"http://127.0.0.1:1"_s)));
    QTRY_VERIFY(strip()->text().contains(u"Cannot connect"_s));
    QVERIFY(!visible<QMessageBox>());
}

void TestMainWindow::notArangoDb()
{
    ScriptedPeer peer([](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(200, "<html>It works!</html>"));
    });
    m_window->connectTo(choiceOf(peer.url()));
    QTRY_VERIFY(strip()->text().contains(u"Cannot connect"_s));
}

void TestMainWindow::connectionLostAndBack()
{
    bool down = false;
    ScriptedPeer peer([&](QTcpSocket& socket, const ScriptedPeer::Seen& request, int) {
        if (down)
            socket.abort();
        else if (request.target.contains("version"))
            socket.write(ScriptedPeer::answer(200, R"({"server":"arango","version":"3.12.5"})"));
        else if (request.target.contains("/done"))
            socket.write(ScriptedPeer::answer(200, R"(["17"])"));
        else
            socket.write(ScriptedPeer::answer(200, "[]"));
    });
    m_window->connectTo(choiceOf(peer.url()));
    QTRY_COMPARE(m_window->store().jobs().size(), 1U);
    QTRY_VERIFY(strip()->text().isEmpty());
    down = true;
    action(u"refresh"_s)->trigger();
    QTRY_VERIFY(strip()->text().contains(u"No connection"_s));
    QVERIFY(!visible<QMessageBox>());
    QCOMPARE(m_window->store().jobs().size(), 1U);
    down = false;
    emit strip()->buttonClicked();
    QTRY_VERIFY(strip()->text().isEmpty());
    QCOMPARE(m_window->store().jobs().front().state, JobState::Done);
}

void TestMainWindow::loginRefusedLater()
{
    bool refused = false;
    ScriptedPeer peer([&](QTcpSocket& socket, const ScriptedPeer::Seen& request, int) {
        if (refused)
            socket.write(ScriptedPeer::answer(401));
        else if (request.target.contains("version"))
            socket.write(ScriptedPeer::answer(200, R"({"server":"arango","version":"3.12.5"})"));
        else
            socket.write(ScriptedPeer::answer(200, "[]"));
    });
    m_window->connectTo(choiceOf(peer.url()));
    QTRY_VERIFY(m_window->session()->monitor().status().kind == MonitorStatus::Kind::Live);
    refused = true;
    action(u"refresh"_s)->trigger();
    QTRY_VERIFY(strip()->text().contains(u"Login refused"_s));
    QCOMPARE(m_window->session()->monitor().status().nextTry, 0);
}

void TestMainWindow::connectDialogSaysWhatIsWrong()
{
    action(u"connect"_s)->trigger();
    auto* dialog = visible<ConnectDialog>();
    QVERIFY(dialog);
    auto* server = dialog->findChild<QLineEdit*>(u"connectServer"_s);
    auto* problem = dialog->findChild<QLabel*>(u"connectProblem"_s);
    auto* accept = dialog->findChild<QPushButton*>(u"connectAccept"_s);
    server->setText(u"ftp://x"_s);
    accept->click();
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(u"http"_s));
    server->setText(u"localhost"_s);
    accept->click();
    QVERIFY(problem->text().contains(u"user"_s));
    QVERIFY(dialog->isVisible());
    QCOMPARE(dialog->findChild<QLineEdit*>(u"connectSecret"_s)->echoMode(), QLineEdit::Password);
}

void TestMainWindow::submitWithoutConnectionKeepsTheQuery()
{
    action(u"newJob"_s)->trigger();
    submit(u"RETURN 1"_s);
    QVERIFY(m_window->store().jobs().empty());
    QVERIFY(m_window->compose()->isVisible());
    QCOMPARE(m_window->compose()->panel()->submission()->request, queryOf(u"RETURN 1"_s).request);
}

void TestMainWindow::filterLine()
{
    connectToSandbox();
    const quint64 bad = submit(u"INVALID QUERY"_s);
    const quint64 good = submit(u"RETURN 1"_s);
    QTRY_COMPARE(state(bad), JobState::Done);
    QTRY_COMPARE(state(good), JobState::Done);
    QTRY_COMPARE(m_window->table()->model()->rowCount(), 2);
    QTest::keyClick(m_window->table(), Qt::Key_Slash);
    auto* line = m_window->findChild<QLineEdit*>(u"filterLine"_s);
    QTRY_VERIFY(line->hasFocus());
    QTest::keyClicks(line, u"invalid"_s);
    QTRY_COMPARE(m_window->table()->model()->rowCount(), 1);
    line->setText(u"http:xyz"_s);
    QCOMPARE(m_window->table()->model()->rowCount(), 0);
    action(u"clearFilter"_s)->trigger();
    QTRY_COMPARE(m_window->table()->model()->rowCount(), 2);
}

void TestMainWindow::pauseAndResume()
{
    connectToSandbox();
    action(u"pause"_s)->trigger();
    QTRY_VERIFY(strip()->text().contains(u"Paused"_s));
    QCOMPARE(m_window->session()->monitor().status().kind, MonitorStatus::Kind::Paused);
    emit strip()->buttonClicked();
    QTRY_VERIFY(strip()->text().isEmpty());
    QTRY_COMPARE(m_window->session()->monitor().status().kind, MonitorStatus::Kind::Live);
}

void TestMainWindow::settingsComeBack()
{
    QTRY_VERIFY(m_window->journal().isOpen());
    m_window->compose()->setDraft(queryOf(u"RETURN \"kept\""_s));
    action(u"theme-dark"_s)->trigger();
    action(u"interval5000"_s)->trigger();
    m_window->close();
    m_window.reset(); // as at the end of the program: what it wrote is in the journal
    m_window = std::make_unique<MainWindow>(m_folder->path());
    QVERIFY(action(u"theme-dark"_s)->isChecked());
    QVERIFY(action(u"interval5000"_s)->isChecked());
    QTRY_VERIFY(m_window->compose()->panel()->submission());
    QVERIFY(m_window->compose()->panel()->submission()->request.body.contains("kept"));
    QFile settings(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(settings.open(QIODevice::ReadOnly));
    QVERIFY(!settings.readAll().contains("assword"));
    action(u"theme-system"_s)->trigger();
}

void TestMainWindow::historyComesBack()
{
    connectToSandbox();
    const quint64 serial = submit(u"RETURN 42"_s);
    QTRY_COMPARE(state(serial), JobState::Done);
    m_window->session()->service().collect(serial);
    QTRY_COMPARE(state(serial), JobState::Collected);
    const Job job = *m_window->store().find(serial);

    // Without a connection.
    m_window.reset();
    m_window = std::make_unique<MainWindow>(m_folder->path());
    m_window->show();
    QTRY_COMPARE(m_window->store().jobs().size(), 1U);
    Job back = m_window->store().jobs().front();
    back.serial = job.serial;
    QVERIFY(back == job);
    QTRY_VERIFY(m_window->table()->isVisible());
    // Connected elsewhere it is faint, and says where it is.
    const QAbstractItemModel* model = m_window->table()->model();
    const QVariant colour = model->index(0, JobTableModel::What).data(Qt::ForegroundRole);
    m_window->connectTo(choiceOf(QUrl(u"http://127.0.0.1:1"_s)));
    QVERIFY(model->index(0, JobTableModel::What).data(Qt::ForegroundRole) != colour);
    QVERIFY(model->index(0, JobTableModel::State)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(u"not connected"_s));
}

void TestMainWindow::secondWindowLooksOn()
{
    connectToSandbox();
    auto second = std::make_unique<MainWindow>(m_folder->path());
    second->show();
    second->connectTo(choiceOf(sandboxUrl()));
    auto* secondStrip = second->findChild<NoticeStrip*>(u"strip"_s);
    QTRY_VERIFY(secondStrip->text().contains(u"Another window watches"_s));
    QVERIFY(second->session()->monitor().status().kind == MonitorStatus::Kind::Idle);
    // It shows what the first finds.
    const quint64 serial = submit(u"RETURN 1"_s);
    QTRY_COMPARE(state(serial), JobState::Done);
    QTRY_COMPARE(second->store().jobs().size(), 1U);
    QTRY_VERIFY(second->store().jobs().front().state == JobState::Done);
    // And what it submits itself is watched by the first.
    const quint64 own = second->session()->service().submit(queryOf(u"RETURN 2"_s));
    QTRY_VERIFY(second->store().find(own)->state == JobState::Done);
    QCOMPARE(m_window->store().jobs().size(), 2U);

    m_window->connectTo(choiceOf(QUrl(u"http://127.0.0.1:1"_s)));
    QTRY_VERIFY(second->session()->monitor().status().kind == MonitorStatus::Kind::Live);
    QVERIFY(!second->session()->isWatchedElsewhere());
    QTRY_VERIFY(!secondStrip->isVisible());
}

void TestMainWindow::ownResultsComeByThemselves()
{
    // Without anybody's choice.
    QVERIFY(Settings().collectAutomatically);
    QCOMPARE(Settings().collectPolicy().limit, 50LL << 20);
    connectToSandbox();
    const quint64 before = submit(u"RETURN 'stays'"_s);
    QTRY_COMPARE(state(before), JobState::Done);
    action(u"collectAutomatically"_s)->trigger();
    const quint64 serial = submit(u"RETURN 'comes'"_s);
    QTRY_COMPARE(state(serial), JobState::Collected);
    QCOMPARE(state(before), JobState::Done);
    // Somebody else's stays where it is.
    arango::Connection other({.url = sandboxUrl()});
    const auto job = await<arango::AsyncJob<arango::Cursor>>([&](QObject* context, auto done) {
        arango::Database(other, u"test"_s)
            .beginAsyncExecution()
            .aql()
            .execute(u"RETURN 'foreign'"_s, {}, {}, context, done);
    });
    QVERIFY(job);
    const QString server = m_window->session()->monitor().servers().front();
    const auto listed = [&] { return m_window->store().find(server, job->id()); };
    QTRY_VERIFY(listed() && listed()->state == JobState::Done);
    action(u"collectAutomatically"_s)->trigger();
    const quint64 after = submit(u"RETURN 'stays too'"_s);
    QTRY_COMPARE(state(after), JobState::Done);
    QCOMPARE(listed()->state, JobState::Done);
}

void TestMainWindow::heldJobsAreInHand()
{
    connectToSandbox();
    auto* const button = m_window->findChild<QToolButton*>(u"sendButton"_s);
    QVERIFY(!button->isVisible());
    action(u"pauseSending"_s)->trigger();
    QTRY_VERIFY(button->isVisible());
    const quint64 first = submit(u"RETURN 1"_s);
    const quint64 second = submit(u"RETURN 2"_s);
    const quint64 third = submit(u"RETURN 3"_s);
    QCOMPARE(state(third), JobState::Held);
    QTRY_VERIFY(button->text().startsWith(u"Sending paused · 3 "_s));
    // All of them together have no order to change.
    m_window->table()->selectAll();
    QTRY_VERIFY(action(u"withdraw"_s)->isEnabled());
    QVERIFY(!action(u"sendFirst"_s)->isEnabled());
    m_window->table()->selectJob(third);
    QTRY_VERIFY(action(u"sendFirst"_s)->isEnabled());
    action(u"sendFirst"_s)->trigger();
    const auto& held = m_window->session()->service().held();
    QCOMPARE(QList<quint64>(held.begin(), held.end()), (QList<quint64>{third, first, second}));
    m_window->table()->selectJob(first);
    action(u"sendLast"_s)->trigger();
    QCOMPARE(QList<quint64>(held.begin(), held.end()), (QList<quint64>{third, second, first}));
    m_window->table()->selectJob(second);
    action(u"withdraw"_s)->trigger();
    QVERIFY(!m_window->store().find(second));
    button->click();
    QCOMPARE(m_window->findChild<StateSidebar*>()->states(), QSet<JobState>{JobState::Held});
    action(u"pauseSending"_s)->trigger();
    QTRY_COMPARE(state(third), JobState::Done);
    QTRY_COMPARE(state(first), JobState::Done);
    QTRY_VERIFY(!button->isVisible());
    m_window->table()->selectJob(first);
    QVERIFY(!action(u"withdraw"_s)->isEnabled());
}

void TestMainWindow::severalCoordinators()
{
    auto other = std::make_unique<sandbox::Server>(sandbox::Options{.coordinator = 2});
    std::string error;
    QVERIFY2(other->start(error), error.c_str());
    ConnectionChoice choice = choiceOf(sandboxUrl());
    choice.endpoint.coordinators = {QUrl(u"http://127.0.0.1:%1"_s.arg(other->port()))};
    QVERIFY(m_window->table()->isColumnHidden(JobTableModel::Server));
    m_window->connectTo(choice);
    QTRY_VERIFY(m_window->session()->monitor().status().complete);
    QVERIFY(!m_window->table()->isColumnHidden(JobTableModel::Server));
    const quint64 first = submit(u"RETURN 1"_s);
    const quint64 second = submit(u"RETURN 2"_s);
    QTRY_COMPARE(state(first), JobState::Done);
    QTRY_COMPARE(state(second), JobState::Done);
    QVERIFY(m_window->store().find(first)->server != m_window->store().find(second)->server);
    QVERIFY(strip()->text().isEmpty());

    other.reset();
    QTRY_VERIFY(strip()->text().contains(u"1 of 2 coordinators answer"_s));
    QCOMPARE(state(second), JobState::Done);
    const QAbstractItemModel* model = m_window->table()->model();
    int faint = 0;
    for (int row = 0; row < model->rowCount(); ++row)
        faint += int(model->index(row, JobTableModel::State)
                         .data(Qt::ToolTipRole)
                         .toString()
                         .contains(u"not connected"_s));
    QCOMPARE(faint, 1);
}

void TestMainWindow::onlyTheFirstWindowCollects()
{
    action(u"collectAutomatically"_s)->setChecked(true);
    connectToSandbox();
    auto second = std::make_unique<MainWindow>(m_folder->path());
    second->show();
    second->connectTo(choiceOf(sandboxUrl()));
    QTRY_VERIFY(second->session()->isWatchedElsewhere());
    const quint64 serial = second->session()->service().submit(queryOf(u"RETURN 2"_s));
    QTRY_COMPARE(second->store().find(serial)->state, JobState::Collected);
    QTRY_COMPARE(m_window->store().jobs().size(), 1U);
    QTRY_COMPARE(m_window->store().jobs().front().state, JobState::Collected);
    QVERIFY(strip(u"message"_s)->text().isEmpty());
    QVERIFY(second->findChild<NoticeStrip*>(u"message"_s)->text().isEmpty());
}

void TestMainWindow::preferencesAreInForceAtOnce()
{
    connectToSandbox();
    action(u"preferences"_s)->trigger();
    auto* dialog = visible<PreferencesDialog>();
    QVERIFY(dialog);
    QVERIFY(!dialog->isModal());
    auto* collect = dialog->findChild<QCheckBox*>(u"preferCollect"_s);
    QVERIFY(!collect->isChecked());
    QVERIFY(!dialog->findChild<QSpinBox*>(u"preferCollectLimit"_s)->isEnabled());
    collect->click();
    QVERIFY(action(u"collectAutomatically"_s)->isChecked());
    dialog->findChild<QSpinBox*>(u"preferCollectLimit"_s)->setValue(7);
    dialog->findChild<QSpinBox*>(u"preferAtOnce"_s)->setValue(2);
    dialog->findChild<QSpinBox*>(u"preferTtl"_s)->setValue(77);
    dialog->findChild<QCheckBox*>(u"preferMarker"_s)->click();
    const CollectPolicy policy = m_window->session()->service().collectPolicy();
    QVERIFY(policy.automatic);
    QCOMPARE(policy.limit, 7LL << 20);
    const quint64 serial = submit(u"RETURN 1"_s);
    QVERIFY(m_window->store().find(serial)->request.body.contains("77"));
    QTRY_COMPARE(state(serial), JobState::Collected);
    // The menu has the same switch.
    action(u"collectAutomatically"_s)->trigger();
    QVERIFY(!collect->isChecked());

    const Settings kept = loadSettings(m_folder->path());
    QVERIFY(!kept.collectAutomatically);
    QCOMPARE(kept.collectUpToMb, 7);
    QCOMPARE(kept.mostUnanswered, 2);
    QCOMPARE(kept.cursorTtl, 77);
    QVERIFY(!kept.marker);
}

void TestMainWindow::busyServerSlowsSending()
{
    bool busy = true;
    ScriptedPeer peer([&](QTcpSocket& socket, const ScriptedPeer::Seen& request, int) {
        if (request.target.contains("version"))
            socket.write(ScriptedPeer::answer(200, R"({"server":"arango","version":"3.12.5"})"));
        else if (request.method == "POST" && busy)
            socket.write(ScriptedPeer::answer(
                503,
                R"({"error":true,"errorNum":21003,"errorMessage":"queue is full","code":503})"));
        else if (request.method == "POST")
            socket.write(ScriptedPeer::answer(202, {}, "X-Arango-Async-Id: 17\r\n"));
        else
            socket.write(ScriptedPeer::answer(200, "[]"));
    });
    m_window->connectTo(choiceOf(peer.url()));
    QTRY_VERIFY(m_window->session()->monitor().status().kind == MonitorStatus::Kind::Live);
    auto* const button = m_window->findChild<QToolButton*>(u"sendButton"_s);
    QVERIFY(!button->isVisible());
    submit(u"RETURN 1"_s);
    QTRY_VERIFY(button->text().contains(u"Server busy"_s));
    QVERIFY(button->text().contains(u"1"_s));
    QVERIFY(button->text().contains(u"3 at a time"_s));
    QVERIFY(button->toolTip().contains(u"queue is full"_s));
    busy = false;
    QTRY_VERIFY_WITH_TIMEOUT(!button->isVisible(), 20'000);
}

void TestMainWindow::closingWaitsForResults()
{
    QPointer<QTcpSocket> held;
    ScriptedPeer peer([&](QTcpSocket& socket, const ScriptedPeer::Seen& request, int) {
        if (request.method == "PUT")
            held = &socket;
        else if (request.target.contains("version"))
            socket.write(ScriptedPeer::answer(200, R"({"server":"arango","version":"3.12.5"})"));
        else if (request.method == "POST")
            socket.write(ScriptedPeer::answer(202, {}, "X-Arango-Async-Id: 17\r\n"));
        else
            socket.write(
                ScriptedPeer::answer(200, request.target.contains("/done") ? R"(["17"])" : "[]"));
    });
    m_window->connectTo(choiceOf(peer.url()));
    QTRY_VERIFY(m_window->session()->monitor().status().kind == MonitorStatus::Kind::Live);
    const quint64 serial = submit(u"RETURN 1"_s);
    QTRY_COMPARE(state(serial), JobState::Done);
    m_window->session()->service().collect(serial);
    QTRY_VERIFY(held);
    m_window->close();
    QVERIFY(m_window->isVisible());
    QVERIFY(strip()->text().contains(u"on their way"_s));
    held->write(ScriptedPeer::answer(201, R"({"result":[1]})", "X-Arango-Async-Id: 17\r\n"));
    QTRY_VERIFY(!m_window->isVisible());
    QCOMPARE(state(serial), JobState::Collected);
}

void TestMainWindow::closingAsksAboutResultsOnTheServer()
{
    connectToSandbox();
    const quint64 first = submit(u"RETURN 1"_s);
    const quint64 second = submit(u"RETURN 2"_s);
    QTRY_COMPARE(state(first), JobState::Done);
    QTRY_COMPARE(state(second), JobState::Done);

    const auto guard = [this] { return m_window->findChild<QMessageBox*>(u"quitGuard"_s); };
    const auto press = [&](const QString& text) {
        for (QAbstractButton* button : guard()->buttons()) {
            if (button->text() == text)
                button->click();
        }
    };
    m_window->close();
    QVERIFY(m_window->isVisible());
    QVERIFY(guard());
    QVERIFY(guard()->text().contains(u'2'));
    press(u"&Stay"_s);
    QTRY_VERIFY(!guard());
    QVERIFY(m_window->isVisible());
    QCOMPARE(state(first), JobState::Done);

    m_window->close();
    press(u"&Collect and quit"_s);
    QTRY_VERIFY(!m_window->isVisible());
    QCOMPARE(state(first), JobState::Collected);
    QCOMPARE(state(second), JobState::Collected);
    QVERIFY(QFile::exists(m_window->store().find(first)->resultFile));
}

void TestMainWindow::debtLeadsToItsJobs()
{
    connectToSandbox();
    auto* button = m_window->findChild<QToolButton*>(u"debtButton"_s);
    QVERIFY(!button->isVisible());
    const quint64 serial = submit(u"RETURN 1"_s);
    submit(u"RETURN SLEEP(30)"_s);
    QTRY_COMPARE(state(serial), JobState::Done);
    QTRY_VERIFY(button->isVisible());
    QVERIFY(button->text().startsWith(u'1'));
    button->click();
    QTRY_COMPARE(m_window->table()->model()->rowCount(), 1);
    m_window->session()->service().collect(serial);
    QTRY_VERIFY(!button->isVisible());
}

void TestMainWindow::hostileTextIsPlain()
{
    const QString markup = u"<img src=x><b>bold</b>"_s;
    ScriptedPeer peer([&](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(
            400, R"({"error":true,"errorNum":1,"errorMessage":")" + markup.toUtf8() + R"("})"));
    });
    m_window->connectTo(choiceOf(peer.url()));
    QTRY_VERIFY(strip()->text().contains(markup));
    for (const QLabel* label : m_window->findChildren<QLabel*>()) {
        if (label->text().contains(u"<b>"_s))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
