#include "models/domain/secret_bytes.h"

#include <QByteArray>
#include <QRandomGenerator>
#include <QString>

#include <cstring>
#include <utility>

#include <sys/mman.h>
#include <unistd.h>

namespace spark {

namespace {

// Whole pages of their own: mlock and MADV_DONTDUMP work by page, and unlocking one secret must not
// unlock a neighbour.
std::size_t mappedSize(qsizetype size)
{
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    return (static_cast<std::size_t>(size) + page - 1) / page * page;
}

} // namespace

SecretBytes::SecretBytes(qsizetype size)
{
    if (size <= 0)
        return;
    void *memory = mmap(nullptr, mappedSize(size), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        qBadAlloc();
    // Either call may be refused (RLIMIT_MEMLOCK); the secret is then as safe as ordinary memory is.
    (void)mlock(memory, mappedSize(size));
    (void)madvise(memory, mappedSize(size), MADV_DONTDUMP);
    m_data = static_cast<char *>(memory);
    m_size = size;
}

SecretBytes SecretBytes::copyOf(QByteArrayView bytes)
{
    SecretBytes copy(bytes.size());
    if (copy.m_data)
        std::memcpy(copy.m_data, bytes.data(), static_cast<std::size_t>(bytes.size()));
    return copy;
}

SecretBytes SecretBytes::random(qsizetype size)
{
    if (size <= 0)
        return {};
    SecretBytes bytes((size + 3) / 4 * 4);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(bytes.m_data), bytes.m_size / 4);
    if (bytes.m_size != size)
        return copyOf(bytes.view().first(size));
    return bytes;
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        clear();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecretBytes::~SecretBytes()
{
    clear();
}

void SecretBytes::clear()
{
    if (!m_data)
        return;
    wipe(m_data, static_cast<std::size_t>(m_size));
    munmap(m_data, mappedSize(m_size));
    m_data = nullptr;
    m_size = 0;
}

bool SecretBytes::equals(const SecretBytes &other) const
{
    if (m_size != other.m_size)
        return false;
    unsigned char difference = 0;
    for (qsizetype i = 0; i < m_size; ++i)
        difference |= static_cast<unsigned char>(m_data[i] ^ other.m_data[i]);
    return difference == 0;
}

void wipe(void *data, std::size_t size)
{
    if (data && size > 0)
        explicit_bzero(data, size);
}

void wipe(QString &text)
{
    // A shared buffer belongs to somebody else too: only our reference can be given up.
    if (text.isDetached())
        wipe(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached())
        wipe(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

} // namespace spark
