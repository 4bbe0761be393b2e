#include "models/store/pack_writer.h"

#include "models/domain/window.h"
#include "models/store/pack_taking.h"
#include "models/store/vault_key.h"
#include "models/store/vault_opening.h"

#include <QCoreApplication>

namespace spark {

namespace {

class PackWriterTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::PackWriterTexts)
};

Expected<void> writeFacts(ChangeSet &changes, const PackWish &wish)
{
    SPARK_TRY(setVaultProperty(changes, QStringLiteral("pack_format"), QString::number(packFormat)));
    SPARK_TRY(setVaultProperty(changes, QStringLiteral("pack_made_at"), isoInstant(changes.nowMs() / 1000)));
    SPARK_TRY(setVaultProperty(changes, QStringLiteral("pack_made_by"), changes.author().actor));
    SPARK_TRY(setVaultProperty(changes, QStringLiteral("pack_made_for"), wish.to.simplified()));
    return setVaultProperty(changes, QStringLiteral("pack_has_notes"), wish.withNotes ? QStringLiteral("1") : QStringLiteral("0"));
}

} // namespace

Expected<int> writePack(Connection &ledger, const PackWish &wish, const QString &path, const SecretBytes &passphrase, const Author &author,
                        const std::atomic<bool> *cancelFlag)
{
    if (wish.codes.isEmpty()) {
        return failure(ErrorCode::InvalidInput, PackWriterTexts::tr("There is no code to hand over. Nothing was written."),
                       PackWriterTexts::tr("Choose at least one code."));
    }
    if (passphrase.isEmpty()) {
        return failure(ErrorCode::InvalidInput, PackWriterTexts::tr("The passphrase is empty. Nothing was written."),
                       PackWriterTexts::tr("Enter a passphrase, or take the one that is offered."));
    }
    SPARK_TRY_VALUE(PackContents contents, collectForPack(ledger, wish.codes, wish.withNotes));
    contents.facts.madeFor = wish.to.simplified();
    SPARK_TRY(checkCanBeRead(contents));
    NewFile setup;
    setup.role = FileRole::Pack;
    setup.salt = newVaultSalt();
    setup.action = QStringLiteral("make_pack");
    setup.cancelFlag = cancelFlag;
    const SecretBytes key = deriveVaultKey(passphrase, setup.salt);
    const auto fill = [&](ChangeSet &changes) -> Expected<void> {
        SPARK_TRY(writeFacts(changes, wish));
        return writeContents(changes, contents);
    };
    SPARK_TRY(createFile(path, key, setup, author, fill));
    return static_cast<int>(contents.codes.size());
}

} // namespace spark
