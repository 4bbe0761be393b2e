#include "models/store/pack_reader.h"

#include "models/store/vault_file.h"
#include "models/store/vault_key.h"
#include "models/store/vault_opening.h"

#include <QDir>
#include <QFileInfo>

namespace spark {

namespace {

class PackReaderTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::PackReaderTexts)
};

// As many rows as a pack may hold take less; what is larger is no pack, and would fill the memory.
constexpr qint64 largestPack = qint64(512) << 20; // bytes

QString askForAnother()
{
    return PackReaderTexts::tr("Ask whoever sent it to send it once more, as a file and not as text.");
}

// What the store says of a vault, said of a pack: there is no backup of it, but somebody has the original.
Error aboutAPack(const Error &error, const QString &path)
{
    const QString file = QDir::toNativeSeparators(path);
    const auto said = [&error](const QString &message, const QString &advice) { return Error {error.code, message, advice, error.pages}; };
    switch (error.code) {
    case ErrorCode::WrongKey:
        if (QFileInfo(path).suffix().compare(QLatin1String("sparkledger"), Qt::CaseInsensitive) == 0)
            return said(PackReaderTexts::tr("This passphrase does not open “%1”, which by its name is a vault and not a pack.").arg(file),
                        PackReaderTexts::tr("Open a vault with File → Open vault."));
        return said(PackReaderTexts::tr("This is not the passphrase of “%1”. Nothing was changed.").arg(file),
                    PackReaderTexts::tr("Ask for it once more; it belongs to this one file."));
    case ErrorCode::Damaged:
        if (QFileInfo(path).size() == 0)
            return said(PackReaderTexts::tr("“%1” is empty. Nothing was changed.").arg(file), askForAnother());
        return said(PackReaderTexts::tr("“%1” is damaged, or its end is missing. Nothing was changed.").arg(file), askForAnother());
    case ErrorCode::NewerVersion:
        return said(PackReaderTexts::tr("“%1” was made by a newer version of Spark Ledger. Nothing was changed.").arg(file),
                    PackReaderTexts::tr("Update Spark Ledger, then open it again."));
    case ErrorCode::NotEncrypted:
        return said(PackReaderTexts::tr("“%1” is an ordinary SQLite database, not a handover pack. Nothing was changed.").arg(file),
                    PackReaderTexts::tr("Choose the pack; its name usually ends in .sparkpack."));
    case ErrorCode::Io:
        if (!QFileInfo::exists(path))
            return said(PackReaderTexts::tr("There is no pack at “%1”.").arg(file), PackReaderTexts::tr("Check the path. If it is on another disk, connect it first."));
        return error;
    default: return error;
    }
}

Error notAPack(const QString &path)
{
    return {ErrorCode::NotAVault, PackReaderTexts::tr("“%1” is not a handover pack. Nothing was changed.").arg(QDir::toNativeSeparators(path)),
            PackReaderTexts::tr("Choose the pack; its name usually ends in .sparkpack."), {}};
}

Expected<void> checkFormat(Connection &pack)
{
    SPARK_TRY_VALUE(const QString format, vaultProperty(pack, QStringLiteral("pack_format")));
    if (format.toInt() < 1)
        return failure(notAPack(pack.path()));
    return format.toInt() <= packFormat ? Expected<void>() : Expected<void>(failure(ErrorCode::NewerVersion, {}));
}

} // namespace

Expected<std::shared_ptr<const PackContents>> readPack(const QString &path, const SecretBytes &passphrase, const std::atomic<bool> *cancelFlag)
{
    const auto read = [&]() -> Expected<std::shared_ptr<const PackContents>> {
        const auto facts = examineVaultFile(path);
        if (!facts)
            return failure(facts.error().code == ErrorCode::NotAVault ? notAPack(path) : facts.error());
        if (facts->size > largestPack) {
            return failure(ErrorCode::InvalidInput, PackReaderTexts::tr("“%1” is too large to be a handover pack. Nothing was changed.").arg(QDir::toNativeSeparators(path)),
                           PackReaderTexts::tr("Ask for it in several smaller ones."));
        }
        if (passphrase.isEmpty())
            return failure(ErrorCode::InvalidInput, PackReaderTexts::tr("The passphrase is empty. Nothing was changed."), PackReaderTexts::tr("Enter the passphrase of the pack."));
        const SecretBytes key = deriveVaultKey(passphrase, facts->salt);
        const auto opened = openVerified(facts->path, key, newestVersion(), cancelFlag, FileRole::Pack);
        if (!opened) // the engine finds a value too long that is
            return failure(opened.error().code == ErrorCode::InvalidInput ? notAsWeMakeThem(path) : opened.error());
        const auto &pack = *opened;
        SPARK_TRY(checkTables(*pack));
        SPARK_TRY(checkFormat(*pack));
        SPARK_TRY_VALUE(PackContents contents, readContents(*pack));
        return std::make_shared<const PackContents>(std::move(contents));
    };
    auto contents = read();
    if (!contents)
        return failure(aboutAPack(contents.error(), path));
    return contents;
}

} // namespace spark
