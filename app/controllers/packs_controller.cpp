#include "app/controllers/packs_controller.h"

#include "models/store/file_tools.h"
#include "models/store/message_repository.h"
#include "models/store/pack_comparison.h"
#include "models/store/pack_reader.h"
#include "models/store/pack_taking.h"
#include "models/store/vault_opening.h"

#include <QFileInfo>
#include <QPointer>

namespace spark {

namespace {

Error nothingHandedOver()
{
    return {ErrorCode::Cancelled, PacksController::tr("Cancelled: nothing was handed over, and the pack was deleted."), {}, {}};
}

// Who made a pack, for whoever gets it: by the name that the vault has, and by neither login nor machine.
Author makerOf(Connection &connection, Author author)
{
    const QString none = QLatin1String(""); // not null: the history has texts
    author.device = none;
    author.actor = vaultProperty(connection, QStringLiteral("name")).value_or(none);
    if (author.actor.isEmpty())
        author.actor = none;
    return author;
}

} // namespace

QFuture<Expected<int>> PacksController::create(const PackWish &wish, const QString &path, const std::shared_ptr<const SecretBytes> &passphrase, CancelToken token)
{
    Vault *vault = m_vaults.vault();
    if (!vault)
        return ready(Expected<int>(failure(vaultIsLocked())));
    MessageRecord record;
    record.kind = MessageKind::HandOver;
    record.rows.codes = wish.codes;
    record.to = wish.to.simplified();
    record.pack = QFileInfo(path).fileName();
    // Beside the changes, which need not wait for it.
    return vault
        ->maintain([wish, path, passphrase, token, author = vault->author()](
                       Connection &connection) { return writePack(connection, wish, path, *passphrase, makerOf(connection, author), token.flag()); },
                   token)
        .then(this,
              [this, from = QPointer<Vault>(vault), path, record, token](const Expected<int> &written) {
                  if (!written)
                      return ready(written);
                  // Cancelled or locked meanwhile: a pack of which the history knows nothing must not be there.
                  if (token.isCancelled()) {
                      removeDatabaseFiles(path);
                      return ready(Expected<int>(failure(nothingHandedOver())));
                  }
                  if (!from || m_vaults.vault() != from) {
                      removeDatabaseFiles(path);
                      return ready(Expected<int>(failure(vaultIsLocked())));
                  }
                  return change(QStringLiteral("hand_over_pack"), [record](ChangeSet &changes) { return MessageRepository::record(changes, record); }, token)
                      .then(this, [path](const Expected<int> &recorded) {
                          if (recorded)
                              return recorded;
                          removeDatabaseFiles(path);
                          return recorded.error().code == ErrorCode::Cancelled ? Expected<int>(failure(nothingHandedOver())) : recorded;
                      });
              })
        .unwrap();
}

QFuture<Expected<OpenedPack>> PacksController::open(const QString &path, const std::shared_ptr<const SecretBytes> &passphrase, bool reveal, CancelToken token)
{
    return readAside(
        [path, passphrase, reveal, token, now = m_vaults.author().clock->now()](Connection &connection) -> Expected<OpenedPack> {
            OpenedPack pack;
            SPARK_TRY_VALUE(pack.contents, readPack(path, *passphrase, token.flag()));
            SPARK_TRY_VALUE(PackComparison compared, comparePack(connection, *pack.contents, now, reveal));
            pack.preview = std::move(compared.preview);
            return pack;
        },
        token);
}

QFuture<Expected<int>> PacksController::take(const OpenedPack &pack, const PackChoice &chosen, CancelToken token)
{
    return change(QStringLiteral("take_pack"), [pack, chosen](ChangeSet &changes) { return takeFromPack(changes, *pack.contents, pack.preview, chosen); }, std::move(token));
}

} // namespace spark
