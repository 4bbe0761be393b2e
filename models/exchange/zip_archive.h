// ZIP archives that somebody else made: a chat with its media, a workbook. Nothing is ever unpacked to the disk, and
// the names in it are never used as paths.
#pragma once

#include "models/domain/error.h"

#include <QIODevice>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace spark {

struct ZipEntry
{
    QString name; // as in the archive, with /
    qint64 size = 0; // unpacked, as the archive says; what is read is counted
    qint64 packedSize = 0;
    bool encrypted = false;
};

// One entry as a stream, unpacked while it is read. It ends with readError() set when the archive's bytes are wrong
// (their CRC), when there are more of them than allowed, or when they are packed so densely that only an attack is.
class ZipEntryDevice : public QIODevice
{
    Q_OBJECT

public:
    const std::optional<Error> &readError() const { return m_error; }
    bool isSequential() const override { return true; }
    ~ZipEntryDevice() override;

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    friend class ZipArchive;
    struct Handle;
    ZipEntryDevice(std::unique_ptr<Handle> handle, ZipEntry entry, QString archiveName, qint64 limit);

    std::unique_ptr<Handle> m_handle;
    ZipEntry m_entry;
    QString m_archiveName;
    qint64 m_limit;
    qint64 m_produced = 0;
    std::optional<Error> m_error;
};

// Usable from one thread at a time; the devices live no longer than the archive. Blocking.
class ZipArchive
{
public:
    // Refused, as InvalidInput: what is no complete archive; one with names that lead out of a folder (an attack);
    // one with more than 20,000 entries. Io, NotFound.
    static Expected<ZipArchive> open(const QString &path);
    static Expected<ZipArchive> fromBytes(QByteArray bytes, const QString &name);
    ZipArchive(ZipArchive &&) noexcept;
    ZipArchive &operator=(ZipArchive &&) noexcept;
    ~ZipArchive();

    const QString &name() const; // what errors call it
    const QList<ZipEntry> &entries() const;
    qsizetype indexOf(QStringView entryName) const; // -1 when there is none; case does not matter

    // limit is in unpacked bytes. Refused: an encrypted entry, one that says to be larger, an unknown packing.
    Expected<std::unique_ptr<ZipEntryDevice>> device(qsizetype index, qint64 limit) const;
    Expected<QByteArray> read(qsizetype index, qint64 limit) const;

private:
    struct Content;
    explicit ZipArchive(std::unique_ptr<Content> content);
    static Expected<ZipArchive> checked(std::unique_ptr<Content> content);
    std::unique_ptr<Content> m_content;
};

} // namespace spark
