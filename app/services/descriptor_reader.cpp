#include "app/services/descriptor_reader.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>

#include <unistd.h>

namespace spark {

namespace {

class DescriptorTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::DescriptorTexts)
};

constexpr qsizetype mostBytes = 64 * 1024;

} // namespace

Expected<DescriptorReader::Source *> DescriptorReader::open(const QString &text)
{
    bool number = false;
    const int descriptor = text == QLatin1String("-") ? STDIN_FILENO : text.toInt(&number);
    if (text != QLatin1String("-") && (!number || descriptor < 0))
        return failure(ErrorCode::InvalidInput,
                       DescriptorTexts::tr("“%1” is not the number of a file descriptor.").arg(text));
    if (const auto known = m_sources.value(descriptor))
        return known.get();

    SecretBytes buffer(mostBytes + 1);
    qsizetype size = 0;
    while (size <= mostBytes) {
        const ssize_t got = ::read(descriptor, buffer.data() + size, static_cast<std::size_t>(buffer.size() - size));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            return failure(
                ErrorCode::InvalidInput, DescriptorTexts::tr("Descriptor %1 cannot be read.").arg(text),
                DescriptorTexts::tr("Open it for the program, for example with 3< file, and name its number."));
        }
        if (got == 0)
            break;
        size += got;
    }
    if (size > mostBytes)
        return failure(ErrorCode::InvalidInput, DescriptorTexts::tr("Descriptor %1 gives more than 64 KiB.").arg(text));
    auto source = std::make_shared<Source>();
    source->bytes = SecretBytes::copyOf(buffer.view().first(size));
    m_sources.insert(descriptor, source);
    return source.get();
}

Expected<void> DescriptorReader::take(const QString &text)
{
    SPARK_TRY(open(text));
    return {};
}

Expected<SecretBytes> DescriptorReader::line(const QString &text)
{
    SPARK_TRY_VALUE(Source * source, open(text));
    const QByteArrayView left = source->bytes.view().sliced(source->position);
    if (left.isEmpty())
        return failure(ErrorCode::InvalidInput, DescriptorTexts::tr("Descriptor %1 gives no line.").arg(text));
    const void *end = std::memchr(left.data(), '\n', static_cast<std::size_t>(left.size()));
    qsizetype length = end ? static_cast<const char *>(end) - left.data() : left.size();
    source->position += end ? length + 1 : length;
    if (length > 0 && left[length - 1] == '\r')
        --length;
    return SecretBytes::copyOf(left.first(length));
}

Expected<SecretBytes> DescriptorReader::rest(const QString &text)
{
    SPARK_TRY_VALUE(Source * source, open(text));
    SecretBytes bytes = SecretBytes::copyOf(source->bytes.view().sliced(source->position));
    source->position = source->bytes.size();
    return bytes;
}

} // namespace spark
