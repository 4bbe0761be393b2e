#include "models/store/engine_file.h"

#include "models/store/sqlcipher_engine.h"

#include <cstddef>
#include <vector>

namespace spark {

namespace {

class EngineFile
{
public:
    EngineFile(const QString &path, int flags)
        : m_vfs(sqlite3_vfs_find(nullptr))
        , m_name(sqlite3_create_filename(path.toUtf8().constData(), "", "", 0, nullptr))
        , m_memory(m_vfs ? static_cast<std::size_t>(m_vfs->szOsFile) / sizeof(std::max_align_t) + 1 : 0)
    {
        if (m_vfs && m_name)
            m_open = m_vfs->xOpen(m_vfs, m_name, get(), flags | SQLITE_OPEN_MAIN_DB, nullptr) == SQLITE_OK;
    }
    ~EngineFile()
    {
        if (m_open)
            get()->pMethods->xClose(get());
        sqlite3_free_filename(m_name);
    }
    EngineFile(const EngineFile &) = delete;
    EngineFile &operator=(const EngineFile &) = delete;

    bool isOpen() const { return m_open; }
    int read(char *data, int size, qint64 offset) { return get()->pMethods->xRead(get(), data, size, offset); }
    int lock(int level) { return get()->pMethods->xLock(get(), level); }
    void unlock() { get()->pMethods->xUnlock(get(), SQLITE_LOCK_NONE); }

private:
    sqlite3_file *get() { return reinterpret_cast<sqlite3_file *>(m_memory.data()); }

    sqlite3_vfs *m_vfs;
    sqlite3_filename m_name;
    std::vector<std::max_align_t> m_memory;
    bool m_open = false;
};

} // namespace

std::optional<QByteArray> bytesAt(const QString &path, qint64 offset, int size)
{
    EngineFile file(path, SQLITE_OPEN_READONLY);
    if (!file.isOpen())
        return std::nullopt;
    QByteArray bytes(size, '\0');
    const int code = file.read(bytes.data(), size, offset);
    if (code == SQLITE_IOERR_SHORT_READ) // the rest is zeros
        return bytes;
    return code == SQLITE_OK ? std::optional(bytes) : std::nullopt;
}

std::optional<QByteArray> firstBytes(const QString &path, int size)
{
    return bytesAt(path, 0, size);
}

bool isOpenSomewhere(const QString &path)
{
    EngineFile file(path, SQLITE_OPEN_READWRITE);
    if (!file.isOpen())
        return false;
    int code = SQLITE_OK;
    // Every connection that has read holds the lowest lock; only without any can the highest be had.
    for (const int level : {SQLITE_LOCK_SHARED, SQLITE_LOCK_RESERVED, SQLITE_LOCK_EXCLUSIVE}) {
        if (code == SQLITE_OK)
            code = file.lock(level);
    }
    file.unlock();
    return code == SQLITE_BUSY;
}

} // namespace spark
