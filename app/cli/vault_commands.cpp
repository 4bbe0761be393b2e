// init, qr, backup, restore, verify, change-passphrase, export-recovery-key.
#include "app/cli/cli_session.h"
#include "app/services/descriptor_reader.h"
#include "app/controllers/background.h"
#include "models/domain/recovery_key.h"
#include "models/domain/window.h"
#include "models/store/vault_file.h"

#include <QFileInfo>

namespace spark {

namespace {

using Result = CliSession::Result;

class VaultCommandTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::VaultCommandTexts)
};

QFuture<Result> refuse(const Error &error)
{
    return ready(Result(failure(error)));
}

QFuture<Result> refuse(const QString &message)
{
    return refuse(Error{ErrorCode::InvalidInput, message, {}, {}});
}

// While a backup is restored the keychain is asked for one thing only: the key that opens it.
bool isOfKeychain(ErrorCode code)
{
    return code == ErrorCode::KeychainUnavailable || code == ErrorCode::KeychainLocked || code == ErrorCode::KeychainDenied || code == ErrorCode::TimedOut;
}

// Waits until the keychain has the key too, where that was asked for; otherwise it would be given up with the program.
QFuture<Expected<void>> keptToo(CliSession &session, const QFuture<Expected<void>> &made)
{
    return QFuture<Expected<void>>(made)
        .then(&session,
              [&session](const Expected<void> &result) {
                  if (!result)
                      return ready(result);
                  return session.controllers().vault.keeping().then(
                      &session, [](const Expected<void> &kept) -> Expected<void> {
                          if (kept)
                              return kept;
                          Error error = kept.error();
                          error.message =
                              VaultCommandTexts::tr(
                                  "The vault opens with its passphrase, but its key is not in the keychain.")
                              % u' ' % error.message;
                          return failure(error);
                      });
              })
        .unwrap();
}

Result initialized(CliSession &session, const QString &name, const QString &role, const KeySource &source)
{
    const QString path = session.controllers().vault.path();
    SPARK_TRY_VALUE(const QString uid, session.controllers().vault.property(QStringLiteral("uid")));
    CommandResult result;
    const QString kind = source.kind == KeySource::Kind::Keychain ? QStringLiteral("keychain")
        : source.kind == KeySource::Kind::Passphrase              ? QStringLiteral("passphrase")
                                                                  : QStringLiteral("recovery_key");
    result.json = {{QStringLiteral("uid"), uid},
                   {QStringLiteral("vault"), path},
                   {QStringLiteral("name"), name},
                   {QStringLiteral("role"), role},
                   {QStringLiteral("key"), kind}};
    result.text = VaultCommandTexts::tr("Made the vault %1.").arg(path);
    result.notes = {VaultCommandTexts::tr(
        "Keep its recovery key in a safe place: spark-ledger-cli export-recovery-key prints it.")};
    return result;
}

QFuture<Result> init(CliSession &session)
{
    const Invocation &invocation = session.invocation();
    const QString path = invocation.value("vault");
    const QString name = invocation.has("name") ? invocation.value("name") : QFileInfo(path).completeBaseName();
    const QString role = invocation.has("role") ? invocation.value("role") : QStringLiteral("brand");
    const auto source = session.keySource(invocation.has("keep-in-keychain"));
    if (!source)
        return refuse(source.error());
    // Before any key is filed anywhere.
    if (QFileInfo::exists(path)) {
        return refuse(Error{ErrorCode::AlreadyThere,
                            VaultCommandTexts::tr("“%1” exists already. It was left as it is.").arg(path),
                            VaultCommandTexts::tr("Choose another name, or open the file that is there."),
                            {}});
    }
    return keptToo(session, session.controllers().vault.create(path, name, role, *source))
        .then(&session,
              [&session](const Expected<void> &created) {
                  return created && session.invocation().has("with-sample-data")
                      ? session.controllers().sampleData.add()
                      : ready(created);
              })
        .unwrap()
        .then(&session, [&session, name, role, source = *source](const Expected<void> &done) -> Result {
            if (!done)
                return failure(done.error());
            return initialized(session, name, role, source);
        });
}

QFuture<Result> qr(CliSession &session)
{
    const Invocation &invocation = session.invocation();
    const QString out = invocation.value("out");
    const int pixels = invocation.has("size") ? invocation.value("size").toInt() : 512;
    const QString uid = invocation.arguments.first().trimmed().toLower();
    const auto found = session.controllers().lookup.byUid(uid);
    if (!found)
        return refuse(found.error());
    if (found->entity != QLatin1String("authorization"))
        return refuse(Error{ErrorCode::NotFound,
                            VaultCommandTexts::tr("There is no code with the uid “%1”.").arg(uid),
                            VaultCommandTexts::tr("spark-ledger-cli list codes shows the uids."),
                            {}});
    return session.controllers()
        .handover.writeQr(found->id, out, pixels)
        .then(&session, [uid, out](const Expected<void> &written) -> Result {
            if (!written)
                return failure(written.error());
            CommandResult result;
            result.json = {{QStringLiteral("uid"), uid}, {QStringLiteral("path"), QFileInfo(out).absoluteFilePath()}};
            result.text = QFileInfo(out).absoluteFilePath();
            return result;
        });
}

QFuture<Result> backup(CliSession &session)
{
    return session.controllers()
        .vault.backUp(session.invocation().arguments.value(0))
        .then(&session, [](const Expected<BackupInfo> &made) -> Result {
            if (!made)
                return failure(made.error());
            CommandResult result;
            result.json = {{QStringLiteral("path"), made->path},
                           {QStringLiteral("made_at"), isoInstant(made->madeAt)},
                           {QStringLiteral("size"), made->size}};
            result.text = made->path;
            return result;
        });
}

QFuture<Result> restore(CliSession &session)
{
    const QString target = session.invocation().value("to");
    const QString backup = session.invocation().arguments.first();
    const auto source = session.keySource();
    if (!source)
        return ready(session.cannotOpen(source.error()));
    // Here, so that a backup that cannot be read is told from a place that cannot be written to.
    const auto facts = examineVaultFile(backup);
    if (!facts)
        return ready(session.cannotOpen(facts.error()));
    return session.controllers()
        .vault.restore(backup, target, *source)
        .then(&session, [&session](const Expected<RestoreResult> &restored) -> Result {
            if (!restored)
                return isOfKeychain(restored.error().code) ? session.cannotOpen(restored.error()) : Result(failure(restored.error()));
            CommandResult result;
            result.json = {{QStringLiteral("path"), restored->vault},
                           {QStringLiteral("replaced"),
                            restored->replaced.isEmpty() ? QJsonValue() : QJsonValue(restored->replaced)}};
            result.text = restored->vault;
            if (!restored->replaced.isEmpty())
                result.notes = {VaultCommandTexts::tr("What was there before is kept as %1.").arg(restored->replaced)};
            return result;
        });
}

QFuture<Result> verify(CliSession &session)
{
    return session.controllers().vault.verify().then(&session, [](const Expected<Verification> &checked) -> Result {
        if (!checked)
            return failure(checked.error());
        CommandResult result;
        result.json = {{QStringLiteral("ok"), true},
                       {QStringLiteral("videos"), checked->videos},
                       {QStringLiteral("codes"), checked->codes},
                       {QStringLiteral("campaigns"), checked->campaigns},
                       {QStringLiteral("history_entries"), checked->historyEntries}};
        result.text = VaultCommandTexts::tr("The vault is whole: %1 posts, %2 codes, %3 campaigns, %4 history entries.")
                          .arg(checked->videos)
                          .arg(checked->codes)
                          .arg(checked->campaigns)
                          .arg(checked->historyEntries);
        return result;
    });
}

QFuture<Result> changePassphrase(CliSession &session)
{
    const Invocation &invocation = session.invocation();
    QFuture<Expected<void>> changed;
    if (invocation.has("random-key")) {
        changed = session.controllers().vault.moveKeyToKeychain();
    } else {
        const QString descriptor = invocation.has("new-passphrase-fd") ? invocation.value("new-passphrase-fd")
                                                                       : invocation.value("passphrase-fd");
        const auto line = readLineFrom(descriptor);
        if (!line)
            return refuse(line.error());
        SecretBytes words = normalizedPassphrase(line->view());
        if (words.isEmpty())
            return refuse(VaultCommandTexts::tr("The new passphrase is empty. Nothing was changed."));
        changed = session.controllers().vault.changePassphrase(std::move(words), invocation.has("keep-in-keychain"));
    }
    return keptToo(session, changed).then(&session, [](const Expected<void> &done) -> Result {
        if (!done)
            return failure(done.error());
        CommandResult result;
        result.json = {{QStringLiteral("changed"), true}};
        result.text = VaultCommandTexts::tr("The vault has a new key.");
        result.notes = {VaultCommandTexts::tr("The old recovery key is useless now, except for older backups: print "
                                              "the new one with export-recovery-key.")};
        return result;
    });
}

Result exportRecoveryKey(CliSession &session)
{
    const SecretBytes text = recoveryKeyText(session.controllers().vault.recoveryKey());
    CommandResult result;
    result.text = QString::fromLatin1(text.view());
    result.json = {{QStringLiteral("recovery_key"), result.text}};
    return result;
}

} // namespace

QFuture<Result> runVaultCommand(CliSession &session)
{
    const QString &name = session.invocation().command->name;
    if (name == QLatin1String("init"))
        return init(session);
    if (name == QLatin1String("qr"))
        return qr(session);
    if (name == QLatin1String("backup"))
        return backup(session);
    if (name == QLatin1String("restore"))
        return restore(session);
    if (name == QLatin1String("verify"))
        return verify(session);
    if (name == QLatin1String("change-passphrase"))
        return changePassphrase(session);
    return ready(exportRecoveryKey(session));
}

} // namespace spark
