#include "models/exchange/zip_archive.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <zip.h>

#include <algorithm>

namespace spark {

namespace {

class ZipTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::ZipTexts)
};

constexpr zip_int64_t mostEntries = 20000;
// Text of a spreadsheet packs to a twentieth or so, and never mind how it repeats itself, hardly below a hundredth.
constexpr qint64 densestPacking = 250;
constexpr qint64 packingCheckedFrom = 8 << 20; // what is small cannot hurt

// A name that leads elsewhere when a careless program uses it as a path.
bool leadsOut(const QString &name)
{
    if (name.startsWith(u'/') || name.contains(u'\\') || name.contains(QChar(0)))
        return true;
    if (name.size() > 1 && name.at(1) == u':' && name.at(0).isLetter())
        return true;
    const QStringList parts = name.split(u'/');
    return parts.contains(QStringLiteral(".."));
}

tl::unexpected<Error> damaged(const QString &name)
{
    return failure(ErrorCode::InvalidInput,
                   ZipTexts::tr("“%1” is damaged or cut short: it is not a complete ZIP archive.").arg(name),
                   ZipTexts::tr("Export, download or copy it once more."));
}

Error tooDense(const QString &archive, const QString &entry)
{
    return {ErrorCode::InvalidInput,
            ZipTexts::tr("“%1” in “%2” unpacks to far more than any real file does, and was not read on. Such archives "
                         "are made to fill a computer’s memory.")
                .arg(entry, archive),
            ZipTexts::tr("Ask where the file comes from."),
            {}};
}

Error tooLarge(const QString &archive, const QString &entry, qint64 limit)
{
    return {ErrorCode::InvalidInput,
            ZipTexts::tr("“%1” in “%2” is larger than %3, and was not read.")
                .arg(entry, archive, QLocale().formattedDataSize(limit, 0)),
            ZipTexts::tr("Cut it into smaller files."),
            {}};
}

} // namespace

struct ZipEntryDevice::Handle
{
    zip_file_t *file = nullptr;
    ~Handle()
    {
        if (file)
            zip_fclose(file);
    }
};

ZipEntryDevice::ZipEntryDevice(std::unique_ptr<Handle> handle, ZipEntry entry, QString archiveName, qint64 limit)
    : m_handle(std::move(handle))
    , m_entry(std::move(entry))
    , m_archiveName(std::move(archiveName))
    , m_limit(limit)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

ZipEntryDevice::~ZipEntryDevice() = default;

qint64 ZipEntryDevice::readData(char *data, qint64 most)
{
    if (m_error)
        return -1;
    if (most <= 0)
        return 0;
    const qint64 count = zip_fread(m_handle->file, data, static_cast<zip_uint64_t>(most));
    if (count < 0) {
        m_error = Error {ErrorCode::InvalidInput,
                         ZipTexts::tr("“%1” in “%2” is damaged: it could not be unpacked to its end.")
                             .arg(m_entry.name, m_archiveName),
                         ZipTexts::tr("Export, download or copy it once more."),
                         {}};
        return -1;
    }
    m_produced += count;
    if (m_produced > m_limit)
        m_error = tooLarge(m_archiveName, m_entry.name, m_limit);
    else if (m_produced > packingCheckedFrom && m_produced / std::max<qint64>(m_entry.packedSize, 1) > densestPacking)
        m_error = tooDense(m_archiveName, m_entry.name);
    return m_error ? -1 : count;
}

struct ZipArchive::Content
{
    QString name;
    QByteArray bytes; // what fromBytes() was given: libzip reads from it
    zip_t *zip = nullptr;
    QList<ZipEntry> entries;

    ~Content()
    {
        if (zip)
            zip_discard(zip);
    }
};

ZipArchive::ZipArchive(std::unique_ptr<Content> content)
    : m_content(std::move(content))
{
}

ZipArchive::ZipArchive(ZipArchive &&) noexcept = default;
ZipArchive &ZipArchive::operator=(ZipArchive &&) noexcept = default;
ZipArchive::~ZipArchive() = default;

Expected<ZipArchive> ZipArchive::checked(std::unique_ptr<Content> content)
{
    const zip_int64_t count = zip_get_num_entries(content->zip, 0);
    if (count > mostEntries)
        return failure(ErrorCode::InvalidInput,
                       ZipTexts::tr("“%1” holds more than %L2 files, and was not read.").arg(content->name).arg(mostEntries),
                       ZipTexts::tr("Unpack it, and open the file that you need."));
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(content->zip, static_cast<zip_uint64_t>(i), 0, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME))
            return damaged(content->name);
        ZipEntry entry;
        entry.name = QString::fromUtf8(stat.name);
        if (leadsOut(entry.name))
            return failure(ErrorCode::InvalidInput,
                           ZipTexts::tr("“%1” holds a file whose name leads out of its folder, as only attacks do. "
                                        "Nothing was taken from it.")
                               .arg(content->name),
                           ZipTexts::tr("Ask where the file comes from."));
        entry.size = stat.valid & ZIP_STAT_SIZE ? static_cast<qint64>(stat.size) : 0;
        entry.packedSize = stat.valid & ZIP_STAT_COMP_SIZE ? static_cast<qint64>(stat.comp_size) : 0;
        entry.encrypted = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE;
        content->entries.append(entry);
    }
    return ZipArchive(std::move(content));
}

Expected<ZipArchive> ZipArchive::open(const QString &path)
{
    const QFileInfo info(path);
    auto content = std::make_unique<Content>();
    content->name = info.fileName();
    if (!info.exists())
        return failure(ErrorCode::NotFound, ZipTexts::tr("There is no file “%1”.").arg(content->name),
                       ZipTexts::tr("Check the name and the folder."));
    // Nothing at all would be an empty archive to libzip.
    if (info.isFile() && info.size() == 0)
        return damaged(content->name);
    int code = ZIP_ER_OK;
    if (info.isFile())
        content->zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    if (content->zip)
        return checked(std::move(content));
    if (!info.isFile() || code == ZIP_ER_OPEN || code == ZIP_ER_READ || code == ZIP_ER_SEEK)
        return failure(ErrorCode::Io, ZipTexts::tr("“%1” could not be read.").arg(content->name),
                       ZipTexts::tr("Check that it is a file and that you may read it."));
    return damaged(content->name);
}

Expected<ZipArchive> ZipArchive::fromBytes(QByteArray bytes, const QString &name)
{
    auto content = std::make_unique<Content>();
    content->name = name;
    content->bytes = std::move(bytes);
    if (content->bytes.isEmpty())
        return damaged(name);
    zip_source_t *source = zip_source_buffer_create(content->bytes.constData(),
                                                    static_cast<zip_uint64_t>(content->bytes.size()), 0, nullptr);
    content->zip = source ? zip_open_from_source(source, ZIP_RDONLY, nullptr) : nullptr;
    if (content->zip)
        return checked(std::move(content));
    if (source)
        zip_source_free(source);
    return damaged(name);
}

const QString &ZipArchive::name() const
{
    return m_content->name;
}

const QList<ZipEntry> &ZipArchive::entries() const
{
    return m_content->entries;
}

qsizetype ZipArchive::indexOf(QStringView entryName) const
{
    const QList<ZipEntry> &all = m_content->entries;
    const auto found = std::find_if(all.begin(), all.end(), [entryName](const ZipEntry &entry) {
        return entryName.compare(entry.name, Qt::CaseInsensitive) == 0;
    });
    return found == all.end() ? -1 : found - all.begin();
}

Expected<std::unique_ptr<ZipEntryDevice>> ZipArchive::device(qsizetype index, qint64 limit) const
{
    const ZipEntry &entry = m_content->entries.at(index);
    if (entry.encrypted)
        return failure(ErrorCode::InvalidInput,
                       ZipTexts::tr("“%1” in “%2” is protected by a password, and was not read.")
                           .arg(entry.name, m_content->name),
                       ZipTexts::tr("Save it without a password, and open that."));
    if (entry.size > limit)
        return failure(tooLarge(m_content->name, entry.name, limit));
    if (entry.size > packingCheckedFrom && entry.size / std::max<qint64>(entry.packedSize, 1) > densestPacking)
        return failure(tooDense(m_content->name, entry.name));
    auto handle = std::make_unique<ZipEntryDevice::Handle>();
    handle->file = zip_fopen_index(m_content->zip, static_cast<zip_uint64_t>(index), 0);
    if (!handle->file) {
        if (zip_error_code_zip(zip_get_error(m_content->zip)) == ZIP_ER_COMPNOTSUPP)
            return failure(ErrorCode::InvalidInput,
                           ZipTexts::tr("“%1” in “%2” is packed in a way that is not understood here, and was not read.")
                               .arg(entry.name, m_content->name),
                           ZipTexts::tr("Unpack it with another program, and open that."));
        return damaged(m_content->name);
    }
    return std::unique_ptr<ZipEntryDevice>(new ZipEntryDevice(std::move(handle), entry, m_content->name, limit));
}

Expected<QByteArray> ZipArchive::read(qsizetype index, qint64 limit) const
{
    SPARK_TRY_VALUE(const std::unique_ptr<ZipEntryDevice> device, device(index, limit));
    // Grows with what is really there; the size that the archive tells could be anything.
    QByteArray bytes = device->readAll();
    if (device->readError())
        return failure(*device->readError());
    return bytes;
}

} // namespace spark
