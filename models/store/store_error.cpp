#include "models/store/store_error.h"

#include "models/store/sqlcipher_engine.h"

#include <QCoreApplication>
#include <QDir>

#include <cerrno>

namespace spark {

namespace {

class StoreTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::StoreTexts)
};

Error make(ErrorCode code, const QString &message, const QString &advice)
{
    return Error {code, message, advice, {}};
}

Error diskFull(const QString &file)
{
    return make(ErrorCode::DiskFull, StoreTexts::tr("The disk is full: “%1” could not be written. What was there before is unchanged.").arg(file),
                StoreTexts::tr("Free some space, then try again."));
}

Error readOnly(const QString &file)
{
    return make(ErrorCode::ReadOnly, StoreTexts::tr("“%1” cannot be written to. Nothing was changed.").arg(file),
                StoreTexts::tr("Check the permissions of the file and its folder, or copy it to a place you may write to."));
}

Error notReadable(const QString &file)
{
    return make(ErrorCode::Io, StoreTexts::tr("“%1” could not be read or written. What was there before is unchanged.").arg(file),
                StoreTexts::tr("Check that the disk is connected and that you may use the file, then try again."));
}

} // namespace

Error storeError(int extendedCode, const QString &path, int systemError)
{
    const QString file = QDir::toNativeSeparators(path);
    switch (extendedCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return make(ErrorCode::InUse, StoreTexts::tr("“%1” is in use by another program. Nothing was changed.").arg(file),
                    StoreTexts::tr("Close the other program, or wait until it is done, then try again."));
    case SQLITE_READONLY: return readOnly(file);
    case SQLITE_FULL: return diskFull(file);
    case SQLITE_INTERRUPT:
        return make(ErrorCode::Cancelled, StoreTexts::tr("Cancelled. Nothing was changed."), {});
    case SQLITE_NOTADB:
        return make(ErrorCode::WrongKey, StoreTexts::tr("The key does not open “%1”. The file is unchanged.").arg(file),
                    StoreTexts::tr("Check the passphrase or the recovery key, and that this is the right file."));
    case SQLITE_CORRUPT:
    case SQLITE_NOMEM: // what SQLCipher 4.5 reports for a page whose authentication fails
        return make(ErrorCode::Damaged, StoreTexts::tr("“%1” is damaged. Nothing was written to it.").arg(file),
                    StoreTexts::tr("Restore the newest backup; the damaged file is kept."));
    case SQLITE_CONSTRAINT:
        return make(ErrorCode::Conflict, StoreTexts::tr("This does not fit what is already in the ledger. Nothing was changed."),
                    StoreTexts::tr("Reload the row and check its fields."));
    case SQLITE_IOERR:
        if (systemError != 0)
            return fileError(systemError, path);
        // The engine reports a full disk as "full", but a quota or a file size limit as a failed write, and either of
        // them as another failure when it is the journal's index that does not fit.
        if (extendedCode == SQLITE_IOERR_WRITE || extendedCode == SQLITE_IOERR_TRUNCATE || extendedCode == SQLITE_IOERR_SHMSIZE)
            return diskFull(file);
        return notReadable(file);
    case SQLITE_TOOBIG:
        return make(ErrorCode::InvalidInput, StoreTexts::tr("A text is too large to be stored. Nothing was changed."),
                    StoreTexts::tr("Shorten it."));
    default: return notReadable(file);
    }
}

Error fileError(int errorNumber, const QString &path)
{
    const QString file = QDir::toNativeSeparators(path);
    switch (errorNumber) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return diskFull(file);
    case EROFS:
    case EACCES:
    case EPERM: return readOnly(file);
    default: return notReadable(file);
    }
}

} // namespace spark
