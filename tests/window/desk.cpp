#include "tests/window/desk.h"

#include "models/store/vault_key.h"
#include "models/store/video_repository.h"
#include "models/tables/ledger_table_model.h"
#include "ui/actions.h"
#include "ui/pages/ledger_page.h"
#include "ui/widgets/issue_label.h"
#include "ui/widgets/ledger_table.h"
#include "ui/widgets/status_area.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDebug>
#include <QDialog>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QStandardPaths>

namespace spark::test {

namespace {

constexpr int patience = 30000; // ms; only a broken program makes a test wait so long

SecretBytes bytesOf(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    return SecretBytes::copyOf(utf8);
}

// isActiveWindow() holds for a window behind its own dialog too.
bool waitForActive(const QWidget *window)
{
    return QTest::qWaitFor([window] { return QApplication::activeWindow() == window && QApplication::focusWidget(); }, patience);
}

} // namespace

QString captionText(int number)
{
    return QStringLiteral("Autumn clip %1").arg(number);
}

Desk::Desk()
{
    // A new person at a new computer, whatever the last test left.
    QFile::remove(Settings::defaultFile());
    QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).removeRecursively();
    QGuiApplication::setQuitOnLastWindowClosed(false);
}

Desk::~Desk()
{
    end();
}

void Desk::makeVault(const QList<Entry> &entries)
{
    const Author author = testAuthor(std::make_shared<SystemClock>());
    const qint64 now = author.clock->now();
    const QByteArray salt = newVaultSalt();
    const SecretBytes key = deriveVaultKey(bytesOf(passphrase()), salt);
    VERIFY_OK(createVault(vaultPath(), key, {QStringLiteral("Studio"), QStringLiteral("brand"), salt}, author));
    auto connection = openVault(vaultPath(), key, author, {});
    VERIFY_OK(connection);
    for (const Entry &entry : entries) {
        auto changes = ChangeSet::begin(**connection, author, QStringLiteral("add_code"));
        VERIFY_OK(changes);
        CodeDraft draft = codeDraft(entry.number, qMax(entry.days, 7), entry.handle);
        draft.windowStart = entry.days > 0 ? now - 3600 : now + entry.days * secondsPerDay - 7 * secondsPerDay;
        draft.status = entry.status;
        draft.licensee.name = entry.licensee;
        const auto id = AuthorizationRepository::add(**changes, draft);
        VERIFY_OK(id);
        const auto code = AuthorizationRepository::load(**connection, *id);
        VERIFY_OK(code);
        VideoPatch patch;
        patch.caption = captionText(entry.number);
        VERIFY_OK(VideoRepository::edit(**changes, {code->video}, patch));
        VERIFY_OK((*changes)->commit());
    }
}

std::unique_ptr<Connection> Desk::connect() const
{
    const auto facts = examineVaultFile(vaultPath());
    if (!facts)
        return nullptr;
    auto connection = openVault(vaultPath(), deriveVaultKey(bytesOf(passphrase()), facts->salt), testAuthor(std::make_shared<SystemClock>()), {});
    return connection ? std::move(*connection) : nullptr;
}

void Desk::makeNewer()
{
    const auto connection = connect();
    QVERIFY(connection);
    VERIFY_OK(connection->exec(QStringLiteral("PRAGMA user_version = %1").arg(newestVersion() + 1)));
}

FakeKeychain &Desk::useFakeKeychain()
{
    m_nextKeychain = std::make_unique<FakeKeychain>();
    return *m_nextKeychain;
}

ScriptedCameras &Desk::useScriptedCameras(const QStringList &names)
{
    m_nextCameras = std::make_unique<ScriptedCameras>(names);
    return *m_nextCameras;
}

bool Desk::run(Arguments arguments)
{
    m_time = std::chrono::milliseconds(0);
    Surroundings surroundings;
    auto dialogs = std::make_unique<ScriptedDialogs>();
    m_dialogs = dialogs.get();
    surroundings.dialogs = std::move(dialogs);
    if (m_nextKeychain)
        surroundings.keychain = std::move(m_nextKeychain);
    if (m_nextCameras)
        surroundings.cameras = std::move(m_nextCameras);
    surroundings.bootClock = [this] { return m_time; };
    m_program = std::make_unique<Application>(*qApp, std::move(arguments), std::move(surroundings));
    m_program->start();
    return QTest::qWaitFor([this] { return window().isVisible(); }, patience) && waitForActive(&window());
}

bool Desk::start()
{
    return run({});
}

bool Desk::open(const QList<Entry> &entries)
{
    makeVault(entries);
    if (!openAgain())
        return false;
    window().showPage(PageKind::Codes);
    return waitForRows(static_cast<int>(entries.size()));
}

bool Desk::tryToOpen(const QString &passphrase)
{
    end();
    Arguments arguments;
    arguments.vault = vaultPath();
    if (!passphrase.isEmpty())
        arguments.source = KeySource::passphrase(bytesOf(passphrase));
    m_secret = arguments.source ? arguments.source->secret : nullptr;
    return run(std::move(arguments));
}

bool Desk::openWithPack(const QString &pack)
{
    end();
    Arguments arguments;
    arguments.vault = vaultPath();
    arguments.source = KeySource::passphrase(bytesOf(passphrase()));
    arguments.pack = pack;
    return run(std::move(arguments));
}

bool Desk::openAgain()
{
    return tryToOpen(passphrase()) && QTest::qWaitFor([this] { return window().isLedgerShown(); }, patience);
}

void Desk::end()
{
    if (!m_program)
        return;
    window().close();
    m_program.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

MainWindow &Desk::window() const
{
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget *widget : windows) {
        if (auto *window = qobject_cast<MainWindow *>(widget))
            return *window;
    }
    qFatal("the program is not running");
}

LedgerTable &Desk::table() const
{
    return *window().page(window().currentPage())->table();
}

QStringList Desk::column(const QString &title) const
{
    const QAbstractItemModel *model = table().model();
    const auto read = [model](int column) {
        QStringList texts;
        for (int row = 0; row < model->rowCount(); ++row)
            texts.append(model->index(row, column).data().toString());
        return texts;
    };
    for (int column = 0; column < model->columnCount(); ++column) {
        if (model->headerData(column, Qt::Horizontal).toString() == title)
            return read(column);
    }
    QTest::qFail(qPrintable(QStringLiteral("there is no column %1").arg(title)), __FILE__, __LINE__);
    return {};
}

int Desk::rows() const
{
    return table().model()->rowCount();
}

bool Desk::waitForRows(int count) const
{
    return QTest::qWaitFor([this, count] { return rows() == count && table().ledgerModel()->isReady() && !table().ledgerModel()->isLoading(); }, patience);
}

bool Desk::select(const QList<int> &rows)
{
    table().setFocus();
    table().clearSelection();
    for (const int row : rows)
        table().selectionModel()->select(table().model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    if (!rows.isEmpty())
        table().selectionModel()->setCurrentIndex(table().model()->index(rows.last(), 0), QItemSelectionModel::NoUpdate);
    return table().selectedCount() == rows.size();
}

QDialog *Desk::dialog(const QString &name) const
{
    QDialog *found = nullptr;
    const bool there = QTest::qWaitFor(
        [&] {
            const auto dialogs = window().findChildren<QDialog *>(name);
            for (QDialog *dialog : dialogs) {
                if (dialog->isVisible())
                    found = dialog;
            }
            return found != nullptr;
        },
        patience);
    if (!there || !waitForActive(found))
        QTest::qFail(qPrintable(QStringLiteral("the dialog %1 is not open").arg(name)), __FILE__, __LINE__);
    return found;
}

bool Desk::isDialogOpen() const
{
    const auto dialogs = window().findChildren<QDialog *>();
    return std::any_of(dialogs.begin(), dialogs.end(), [](const QDialog *dialog) { return dialog->isVisible(); });
}

bool Desk::waitForNoDialog() const
{
    if (QTest::qWaitFor([this] { return !isDialogOpen(); }, patience) && waitForActive(&window()))
        return true;
    qWarning() << "open:" << isDialogOpen() << "active:" << QApplication::activeWindow() << "focus:" << QApplication::focusWidget() << "kept:" << window().focusWidget();
    return false;
}

QString Desk::notice() const
{
    return child<QLabel>(window().statusArea(), QStringLiteral("notice"))->text();
}

static QWidget *focused()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget *widget = QApplication::focusWidget())
        return widget;
    return QApplication::activeWindow();
}

void key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = focused();
    if (target)
        QTest::keyClick(target, key, modifiers);
    else
        QTest::qFail("nothing has the focus", __FILE__, __LINE__);
}

void type(const QString &text)
{
    QWidget *target = focused();
    if (target)
        QTest::keyClicks(target, text);
    else
        QTest::qFail("nothing has the focus", __FILE__, __LINE__);
}

void pasteInto(QWidget *widget, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    widget->setFocus();
    QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(widget, Qt::Key_V, Qt::ControlModifier);
}

bool press(QWidget *button)
{
    if (!button || !button->isVisible() || !button->isEnabled())
        return false;
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    return true;
}

void mnemonic(QWidget *window, Qt::Key letter)
{
    const QPointer<QWidget> guarded(window);
    QTest::keyClick(window, letter, Qt::AltModifier);
    // A button stays down for a moment before it acts.
    const auto isStill = [&guarded] {
        const auto buttons = guarded ? guarded->findChildren<QAbstractButton *>() : QList<QAbstractButton *>();
        return std::none_of(buttons.begin(), buttons.end(), [](const QAbstractButton *button) { return button->isDown(); });
    };
    if (!QTest::qWaitFor(isStill, patience))
        QTest::qFail("a button stays down", __FILE__, __LINE__);
}

void mnemonicOf(QAbstractButton *button)
{
    const QKeySequence keys = QKeySequence::mnemonic(button->text());
    if (keys.isEmpty() || !button->isVisible())
        QTest::qFail(qPrintable(QStringLiteral("%1 has no mnemonic to press").arg(button->text())), __FILE__, __LINE__);
    else
        mnemonic(button->window(), keys[0].key());
}

QString issueOf(QWidget *field)
{
    // The form keeps a field and what is to be said about it in one column.
    for (QWidget *parent = field->parentWidget(); parent; parent = parent->parentWidget()) {
        const auto labels = parent->findChildren<IssueLabel *>(QString(), Qt::FindDirectChildrenOnly);
        if (labels.size() == 1 && labels.first()->objectName() != QLatin1String("error")) {
            QStringList texts;
            const auto lines = labels.first()->findChildren<QLabel *>();
            for (const QLabel *line : lines)
                texts.append(line->text());
            return labels.first()->isVisible() ? texts.join(QString()) : QString();
        }
        if (parent->isWindow())
            break;
    }
    QTest::qFail("nothing is said about this field", __FILE__, __LINE__);
    return {};
}

} // namespace spark::test
