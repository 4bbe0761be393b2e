#include "models/exchange/xlsx_merges.h"

#include <algorithm>

namespace spark {

namespace {

constexpr qsizetype mostRanges = 100000;
constexpr qsizetype chunkSize = 64 * 1024;
constexpr qsizetype longestTag = 256;

// <mergeCell ref="A2:A5"/>, with or without a prefix.
std::optional<MergedCells> readTag(QByteArrayView tag)
{
    const qsizetype ref = tag.indexOf(QByteArrayView("ref="));
    if (ref < 0 || ref + 5 >= tag.size())
        return std::nullopt;
    const char quote = tag.at(ref + 4);
    const qsizetype end = tag.indexOf(quote, ref + 5);
    if (end < 0)
        return std::nullopt;
    const QString range = QString::fromLatin1(tag.sliced(ref + 5, end - ref - 5));
    const auto first = readCellPlace(range.section(u':', 0, 0));
    const auto last = readCellPlace(range.section(u':', 1));
    if (!first || !last || last->row <= first->row)
        return std::nullopt;
    return MergedCells {first->row, last->row, first->column};
}

} // namespace

std::optional<CellPlace> readCellPlace(QStringView text)
{
    constexpr qint64 mostRows = 1048576;
    constexpr int mostSheetColumns = 16384;
    CellPlace place;
    qsizetype i = 0;
    for (; i < text.size() && i < 3 && text.at(i) >= u'A' && text.at(i) <= u'Z'; ++i)
        place.column = place.column * 26 + (text.at(i).unicode() - u'A' + 1);
    const qsizetype letters = i;
    for (; i < text.size() && i < letters + 7 && text.at(i) >= u'0' && text.at(i) <= u'9'; ++i)
        place.row = place.row * 10 + (text.at(i).unicode() - u'0');
    if (letters == 0 || i == letters || i < text.size() || place.column > mostSheetColumns || place.row < 1
        || place.row > mostRows)
        return std::nullopt;
    --place.column;
    return place;
}

Expected<QList<MergedCells>> readMergedCells(const ZipArchive &archive, qsizetype index, qint64 limit)
{
    static constexpr QByteArrayView mark("mergeCell ");
    SPARK_TRY_VALUE(const std::unique_ptr<ZipEntryDevice> device, archive.device(index, limit));
    QList<MergedCells> ranges;
    QByteArray buffer;
    bool ended = false;
    while (!ended && ranges.size() < mostRanges) {
        QByteArray chunk(chunkSize, Qt::Uninitialized);
        const qint64 count = device->read(chunk.data(), chunk.size());
        ended = count <= 0;
        chunk.truncate(std::max<qint64>(count, 0));
        buffer += chunk;
        // A tag at the end may be cut; it waits for the next chunk.
        const qsizetype usable = ended ? buffer.size() : std::max<qsizetype>(buffer.size() - longestTag, 0);
        qsizetype at = 0;
        for (;;) {
            const qsizetype found = buffer.indexOf(mark, at);
            if (found < 0 || found >= usable || ranges.size() >= mostRanges)
                break;
            if (const auto range = readTag(QByteArrayView(buffer).sliced(found, std::min(longestTag, buffer.size() - found))))
                ranges.append(*range);
            at = found + mark.size();
        }
        buffer.remove(0, std::max(at, usable));
    }
    if (device->readError())
        return failure(*device->readError());
    std::stable_sort(ranges.begin(), ranges.end(),
                     [](const MergedCells &a, const MergedCells &b) { return a.firstRow < b.firstRow; });
    return ranges;
}

} // namespace spark
