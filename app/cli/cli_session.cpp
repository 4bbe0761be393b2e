#include "app/cli/cli_session.h"

#include "app/cli/export_command.h"
#include "app/cli/intake_command.h"
#include "app/services/descriptor_reader.h"
#include "app/controllers/background.h"
#include "models/domain/recovery_key.h"

#include <QJsonDocument>

namespace spark {

namespace {

// Opening reads every page of ledgers up to this size (about 100,000 codes); `verify` does at any size.
constexpr qint64 checkedOnOpening = 64 << 20; // bytes

} // namespace

CliSession::CliSession(Invocation invocation, Keychain &keychain, const Author &author)
    : m_invocation(std::move(invocation))
    , m_controllers(keychain, nullptr, author)
{
}

Expected<KeySource> CliSession::keySource(bool keep)
{
    if (m_invocation.has("passphrase-fd")) {
        SPARK_TRY_VALUE(const SecretBytes line, readLineFrom(m_invocation.value("passphrase-fd")));
        SecretBytes words = normalizedPassphrase(line.view());
        if (words.isEmpty())
            return failure(ErrorCode::InvalidInput, tr("The passphrase is empty."));
        return KeySource::passphrase(std::move(words), keep);
    }
    if (m_invocation.has("recovery-key-fd")) {
        SPARK_TRY_VALUE(const SecretBytes line, readLineFrom(m_invocation.value("recovery-key-fd")));
        SPARK_TRY_VALUE(SecretBytes key, readRecoveryKey(line.view()));
        return KeySource::recoveryKey(std::move(key), keep);
    }
    return KeySource::keychain();
}

void CliSession::start()
{
    const CommandInfo &command = *m_invocation.command;
    if (!command.needsVault) {
        run();
        return;
    }
    auto source = keySource();
    if (!source) {
        finish(cannotOpen(source.error()));
        return;
    }
    OpenOptions options;
    options.forWriting = m_invocation.writes();
    options.checkUpTo = checkedOnOpening;
    m_controllers.vault.open(m_invocation.value("vault"), *source, options)
        .then(this, [this](const Expected<void> &opened) {
            if (!opened)
                finish(cannotOpen(opened.error()));
            else
                run();
        });
}

void CliSession::run()
{
    const QString &name = m_invocation.command->name;
    QFuture<Result> answer;
    if (name.startsWith(QLatin1String("add-")))
        answer = runRecordCommand(*this);
    else if (name == QLatin1String("list") || name == QLatin1String("show") || name == QLatin1String("history"))
        answer = runListCommand(*this);
    else if (name == QLatin1String("intake"))
        answer = runIntakeCommand(*this);
    else if (name == QLatin1String("export"))
        answer = runExportCommand(*this);
    else if (name == QLatin1String("batch"))
        answer = runBatchCommand(*this);
    else if (name == QLatin1String("message"))
        answer = runMessageCommand(*this);
    else if (name == QLatin1String("pack"))
        answer = runPackCommand(*this);
    else
        answer = runVaultCommand(*this);
    answer.then(this, [this](const Result &result) { finish(result); });
}

CliSession::Result CliSession::cannotOpen(const Error &error)
{
    m_opening = true;
    return failure(error);
}

void CliSession::finish(const Result &result)
{
    if (!result) {
        const Error &error = result.error();
        printError(error);
        m_controllers.vault.close();
        Q_EMIT finished(exitCodeFor(error, m_opening));
        return;
    }
    for (const QString &note : result->notes)
        printError(note);
    bool printed = true;
    if (!result->printed) {
        printed = json() ? printOut(QString::fromUtf8(QJsonDocument(result->json).toJson(QJsonDocument::Indented)))
                         : result->text.isEmpty() || printOut(result->text + u'\n');
    }
    m_controllers.vault.close();
    if (!printed)
        printError(Error {ErrorCode::Io, tr("The output could not be written."), {}, {}});
    if (result->broken)
        printError(*result->broken);
    Q_EMIT finished(!printed ? ReadWriteFailed : result->broken ? exitCodeFor(*result->broken, false) : Done);
}

} // namespace spark
