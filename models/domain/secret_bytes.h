// Bytes that must not outlive their use: a vault's key, a passphrase.
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <memory>

namespace spark {

// Owns memory that is kept out of swap and core dumps where the system allows it, and is
// overwritten before it is given back. Move-only, so that every copy is a decision (clone()).
class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(qsizetype size); // zeroed
    static SecretBytes copyOf(QByteArrayView bytes);
    static SecretBytes random(qsizetype size); // from the system's generator

    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    SecretBytes clone() const { return copyOf(view()); }
    void clear(); // overwrites and releases

    bool isEmpty() const { return m_size == 0; }
    qsizetype size() const { return m_size; }
    char *data() { return m_data; }
    const char *data() const { return m_data; }
    QByteArrayView view() const { return QByteArrayView(m_data, m_size); }

    // Comparison whose time does not tell where the bytes differ.
    bool equals(const SecretBytes &other) const;

private:
    char *m_data = nullptr;
    qsizetype m_size = 0;
};

// Overwrites a buffer in a way the compiler does not remove; for copies that libraries hand out.
void wipe(void *data, std::size_t size);
void wipe(QString &text);
void wipe(QByteArray &bytes);

} // namespace spark
