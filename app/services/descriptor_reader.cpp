#include "app/services/descriptor_reader.h"

#include <QCoreApplication>

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace spark {

namespace {

class DescriptorTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::DescriptorTexts)
};

enum class Until { LineEnd, End };

constexpr qsizetype mostBytes = 64 * 1024;

Error cannotBeRead(const QString &text)
{
    return {ErrorCode::InvalidInput,
            DescriptorTexts::tr("Descriptor %1 cannot be read.").arg(text),
            DescriptorTexts::tr("Open it for the program, for example with 3< file, and name its number."),
            {}};
}

Expected<int> descriptorNumber(const QString &text)
{
    if (text == QLatin1String("-"))
        return STDIN_FILENO;
    bool isNumber = false;
    const int descriptor = text.toInt(&isNumber);
    if (!isNumber || descriptor < 0)
        return failure(ErrorCode::InvalidInput,
                       DescriptorTexts::tr("“%1” is not the number of a file descriptor.").arg(text));
    return descriptor;
}

Expected<SecretBytes> readFrom(const QString &text, Until until)
{
    SPARK_TRY_VALUE(const int descriptor, descriptorNumber(text));
    SecretBytes buffer(mostBytes + 1);
    qsizetype size = 0;
    while (size <= mostBytes) {
        // By single bytes up to a line's end: what follows it belongs to the next reader.
        const qsizetype wanted = until == Until::LineEnd ? 1 : buffer.size() - size;
        const ssize_t got = ::read(descriptor, buffer.data() + size, static_cast<std::size_t>(wanted));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failure(cannotBeRead(text));
        size += got;
        if (got == 0 || (until == Until::LineEnd && buffer.data()[size - 1] == '\n'))
            break;
    }
    if (size > mostBytes)
        return failure(ErrorCode::InvalidInput, DescriptorTexts::tr("Descriptor %1 gives more than 64 KiB.").arg(text));
    return SecretBytes::copyOf(buffer.view().first(size));
}

} // namespace

Expected<void> expectDescriptor(const QString &text)
{
    SPARK_TRY_VALUE(const int descriptor, descriptorNumber(text));
    if (::fcntl(descriptor, F_GETFD) < 0)
        return failure(cannotBeRead(text));
    return {};
}

Expected<SecretBytes> readLineFrom(const QString &text)
{
    SPARK_TRY_VALUE(const SecretBytes line, readFrom(text, Until::LineEnd));
    if (line.isEmpty())
        return failure(ErrorCode::InvalidInput, DescriptorTexts::tr("Descriptor %1 gives no line.").arg(text));
    qsizetype length = line.size();
    for (const char end : {'\n', '\r'}) {
        if (length > 0 && line.data()[length - 1] == end)
            --length;
    }
    return SecretBytes::copyOf(line.view().first(length));
}

Expected<SecretBytes> readAllFrom(const QString &text)
{
    return readFrom(text, Until::End);
}

} // namespace spark
