#include "app/controllers/handover_controller.h"

#include "models/domain/window.h"
#include "models/exchange/qr_files.h"
#include "models/exchange/qr_sheet.h"
#include "models/store/authorization_repository.h"
#include "models/store/row_sources.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

namespace spark {

namespace {

constexpr qsizetype readAtOnce = 500; // rows: a few milliseconds

Error noCode()
{
    return {ErrorCode::InvalidInput, HandoverController::tr("There is no code here yet."), HandoverController::tr("Record the code first: edit the row and paste it."), {}};
}

QString endText(const CodeRow &row)
{
    if (!row.windowEnd)
        return {};
    const QDateTime end = QDateTime::fromSecsSinceEpoch(*row.windowEnd);
    if (const auto day = dayThatEndsAt(end))
        return QLocale().toString(*day, QLocale::ShortFormat) % u' ' % day->endOfDay().timeZoneAbbreviation();
    return QLocale().toString(end, QLocale::ShortFormat) % u' ' % end.timeZoneAbbreviation();
}

} // namespace

HandoverController::HandoverController(VaultController &vaults, Clipboard *clipboard, QObject *parent)
    : LedgerController(vaults, parent)
    , m_clipboard(clipboard)
{
}

QFuture<Expected<int>> HandoverController::copyCodes(const QList<RowId> &ids)
{
    if (ids.size() <= readAtOnce)
        return ready(putOnClipboard(look([&ids](Connection &connection, qint64) { return AuthorizationRepository::texts(connection, ids); })));
    Vault *vault = m_vaults.vault();
    if (!vault)
        return ready(Expected<int>(failure(vaultIsLocked())));
    return vault->maintain([ids](Connection &connection) { return AuthorizationRepository::texts(connection, ids); })
        .then(this, [this, vault](const Expected<QStringList> &texts) -> Expected<int> {
            // Locked meanwhile: nothing of it is to appear anywhere.
            if (m_vaults.vault() != vault)
                return failure(vaultIsLocked());
            return putOnClipboard(texts);
        });
}

Expected<int> HandoverController::putOnClipboard(const Expected<QStringList> &texts)
{
    SPARK_TRY_VALUE(QStringList codes, texts);
    codes.removeAll(QString());
    if (codes.isEmpty())
        return failure(noCode());
    if (m_clipboard)
        m_clipboard->copySecret(codes.join(u'\n'));
    return static_cast<int>(codes.size());
}

Expected<QString> HandoverController::codeText(RowId id)
{
    SPARK_TRY_VALUE(const QStringList texts, look([id](Connection &connection, qint64) { return AuthorizationRepository::texts(connection, {id}); }));
    if (texts.first().isEmpty())
        return failure(noCode());
    return texts.first();
}

Expected<QrCode> HandoverController::qrCode(RowId id)
{
    SPARK_TRY_VALUE(const QString text, codeText(id));
    return QrCode::encode(text.toUtf8());
}

QFuture<Expected<void>> HandoverController::writeQr(RowId id, const QString &path, int pixels)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending != QLatin1String("png") && ending != QLatin1String("svg")) {
        return ready(Expected<void>(failure(ErrorCode::InvalidInput, tr("A QR code can be written as .png or .svg, not as “%1”.").arg(QFileInfo(path).fileName()),
                                            tr("Give the file one of these endings."))));
    }
    const auto code = qrCode(id);
    if (!code)
        return ready(Expected<void>(failure(code.error())));
    return inBackground([path, pixels, ending, code = *code] { return ending == QLatin1String("svg") ? writeQrSvg(path, code) : writeQrPng(path, code, pixels); });
}

QFuture<Expected<int>> HandoverController::writeSheet(const QList<RowId> &ids, const QString &path, CancelToken token, const SheetProgress &progress)
{
    Vault *vault = m_vaults.vault();
    if (!vault)
        return ready(Expected<int>(failure(vaultIsLocked())));
    // Drawing takes seconds: neither a change nor a search waits for it.
    return vault->maintain(
        [ids, path, token, progress, now = vault->author().clock->now()](Connection &connection) -> Expected<int> {
            SPARK_TRY_VALUE(const QStringList texts, AuthorizationRepository::texts(connection, ids));
            QList<QrSheetItem> items;
            for (qsizetype i = 0; i < ids.size(); ++i) {
                if (texts.at(i).isEmpty())
                    continue;
                SPARK_TRY_VALUE(const CodeRow row, CodeRows::load(connection, ids.at(i), now));
                items.append({texts.at(i).toUtf8(), row.handle, postTitle(row.caption, row.postId, row.postLink), endText(row), row.licensee});
            }
            if (items.isEmpty())
                return failure(noCode());
            const int total = static_cast<int>(items.size());
            const auto report = [&progress, &token, total](int done) {
                if (progress)
                    progress(done, total);
                return !token.isCancelled();
            };
            SPARK_TRY(writeQrSheet(path, tr("Spark codes"), items, report));
            return total;
        },
        token);
}

} // namespace spark
