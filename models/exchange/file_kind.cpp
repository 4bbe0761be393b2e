#include "models/exchange/file_kind.h"

#include "models/domain/pack.h"
#include "models/exchange/chat_export_reader.h"
#include "models/exchange/csv_dialect.h"
#include "models/exchange/file_signature.h"
#include "models/exchange/mail_reader.h"
#include "models/exchange/text_decoding.h"
#include "models/exchange/zip_archive.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace spark {

namespace {

constexpr qint64 tellingBytes = 64 * 1024;

QString suffixOf(const QString &name)
{
    return QFileInfo(name).suffix().toLower();
}

tl::unexpected<Error> refused(const QString &message, const QString &name, const QString &advice)
{
    return failure(ErrorCode::InvalidInput, message.arg(name), advice);
}

Expected<FileKind> kindOfArchive(const ZipArchive &archive)
{
    const auto holds = [&archive](const char *part) { return archive.indexOf(QString::fromLatin1(part)) >= 0; };
    // Its reader says what is wrong with a workbook; here it is enough that it is one.
    if (holds("xl/workbook.xml") || holds("xl/workbook.bin"))
        return FileKind::Xlsx;
    if (holds("word/document.xml"))
        return refused(FileKindTexts::tr("“%1” is a Word document, which is not read here."), archive.name(),
                       FileKindTexts::tr("Copy the text in it, and paste that."));
    if (holds("content.xml"))
        return refused(FileKindTexts::tr("“%1” is an OpenDocument file, which is not read here."), archive.name(),
                       FileKindTexts::tr("Save it as XLSX or CSV in the program that made it, and open that."));
    if (chatEntry(archive) >= 0)
        return FileKind::ChatArchive;
    // A workbook may name its parts otherwise.
    if (holds("[Content_Types].xml"))
        return FileKind::Xlsx;
    return refused(FileKindTexts::tr("“%1” is an archive without a WhatsApp chat in it."), archive.name(),
                   FileKindTexts::tr("Unpack it, and open the file that you need."));
}

bool isTable(QByteArrayView narrow)
{
    const CsvDialect dialect = guessCsvDialect(narrow, std::nullopt, std::nullopt);
    const CsvFit fit = csvFit(narrow.sliced(dialect.preface), dialect.delimiter, dialect.quote);
    // Commas stand in sentences; two lines with one each are no table.
    const int least = dialect.delimiter == ',' ? 3 : 2;
    return fit.columns >= 2 && fit.rows >= least && 10 * fit.rows >= 9 * fit.allRows;
}

Expected<FileKind> kindOfText(QByteArrayView beginning, bool whole, const QString &name)
{
    const QString suffix = suffixOf(name);
    const std::optional<EncodingGuess> guess = guessEncoding(beginning, whole);
    if (!guess) {
        // Encrypted bytes look like nothing; only the name says what they should be.
        if (isPackName(name))
            return FileKind::Pack;
        if (suffix == QLatin1String("sparkledger"))
            return refused(FileKindTexts::tr("“%1” is a vault, not a file with codes."), name,
                           FileKindTexts::tr("Open it with File → Open vault."));
        return failure(decodeText(beginning, name).error());
    }
    const QString text = decodeAs(beginning.sliced(guess->markSize), guess->encoding).text;
    if (text.trimmed().isEmpty())
        return refused(FileKindTexts::tr("“%1” is empty."), name, FileKindTexts::tr("Choose another file."));
    const QByteArray narrow = text.toUtf8();
    if (looksLikeMail(narrow))
        return FileKind::Mail;
    if (looksLikeChat(text))
        return FileKind::ChatText;
    if (suffix == QLatin1String("eml"))
        return refused(FileKindTexts::tr("“%1” is not a mail: it does not begin with a mail’s headers."), name,
                       FileKindTexts::tr("Save the mail as a file in your mail program, or copy its text and paste it."));
    if (suffix == QLatin1String("csv") || suffix == QLatin1String("tsv") || suffix == QLatin1String("tab"))
        return FileKind::Csv;
    return isTable(narrow) ? FileKind::Csv : FileKind::Text;
}

Expected<FileKind> kindOf(QByteArrayView beginning, bool whole, const QString &name)
{
    if (isPicture(beginning))
        return FileKind::Picture;
    SPARK_TRY(checkNoOtherProgram(beginning, name));
    return kindOfText(beginning, whole, name);
}

} // namespace

Expected<FileKind> fileKind(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::NotFound, FileKindTexts::tr("There is no file “%1”.").arg(info.fileName()),
                       FileKindTexts::tr("Check the name and the folder."));
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, FileKindTexts::tr("“%1” could not be read.").arg(info.fileName()),
                       FileKindTexts::tr("Check that it is a file and that you may read it."));
    const QByteArray beginning = file.read(tellingBytes);
    if (isZip(beginning)) {
        SPARK_TRY_VALUE(const ZipArchive archive, ZipArchive::open(path));
        return kindOfArchive(archive);
    }
    return kindOf(beginning, beginning.size() < tellingBytes, info.fileName());
}

Expected<FileKind> fileKind(const QByteArray &bytes, const QString &name)
{
    if (isZip(bytes)) {
        SPARK_TRY_VALUE(const ZipArchive archive, ZipArchive::fromBytes(bytes, name));
        return kindOfArchive(archive);
    }
    return kindOf(QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), tellingBytes)), bytes.size() < tellingBytes, name);
}

QString fileKindName(FileKind kind)
{
    switch (kind) {
    case FileKind::Text:
        return QStringLiteral("text");
    case FileKind::Csv:
        return QStringLiteral("csv");
    case FileKind::Xlsx:
        return QStringLiteral("xlsx");
    case FileKind::Mail:
        return QStringLiteral("eml");
    case FileKind::ChatText:
    case FileKind::ChatArchive:
        return QStringLiteral("whatsapp");
    case FileKind::Picture:
        return QStringLiteral("qr");
    case FileKind::Pack:
        return QStringLiteral("pack");
    }
    Q_UNREACHABLE();
}

QString FileKindTexts::describe(FileKind kind)
{
    switch (kind) {
    case FileKind::Text:
        return tr("Text");
    case FileKind::Csv:
        return tr("Table (CSV)");
    case FileKind::Xlsx:
        return tr("Table (XLSX)");
    case FileKind::Mail:
        return tr("Mail");
    case FileKind::ChatText:
    case FileKind::ChatArchive:
        return tr("WhatsApp chat");
    case FileKind::Picture:
        return tr("Picture");
    case FileKind::Pack:
        return tr("Handover pack");
    }
    Q_UNREACHABLE();
}

} // namespace spark
