#include "tests/exchange/zip_maker.h"

#include <zip.h>

namespace spark::test {

QByteArray makeZip(const QList<ZipPart> &parts)
{
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target);
    zip_t *zip = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    for (const ZipPart &part : parts) {
        zip_source_t *source = zip_source_buffer(zip, part.bytes.constData(), static_cast<zip_uint64_t>(part.bytes.size()), 0);
        const auto index = static_cast<zip_uint64_t>(zip_file_add(zip, part.name.constData(), source, ZIP_FL_ENC_UTF_8));
        if (part.stored)
            zip_set_file_compression(zip, index, ZIP_CM_STORE, 0);
        if (part.encrypted)
            zip_file_set_encryption(zip, index, ZIP_EM_AES_256, "password");
    }
    zip_close(zip);
    zip_stat_t stat;
    zip_source_stat(target, &stat);
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    zip_source_open(target);
    zip_source_read(target, bytes.data(), stat.size);
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

QByteArray makeXlsx(const Workbook &book)
{
    const QByteArray xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    const QByteArray main = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    const QByteArray relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const QByteArray package = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    return makeZip({
        {"_rels/.rels", xml + package + "<Relationship Id=\"rId1\" Type=\"" + relations
             + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
        {"xl/_rels/workbook.xml.rels",
         xml + package + "<Relationship Id=\"rId1\" Type=\"" + relations + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
             + "<Relationship Id=\"rId2\" Type=\"" + relations + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
             + "<Relationship Id=\"rId3\" Type=\"" + relations + "/styles\" Target=\"styles.xml\"/></Relationships>"},
        {"xl/workbook.xml", xml + "<workbook" + main + " xmlns:r=\"" + relations + "\">" + book.properties
             + "<sheets><sheet name=\"Sheet\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/worksheets/sheet1.xml",
         xml + "<worksheet" + main + "><sheetData>" + book.rows + "</sheetData>" + book.behind + "</worksheet>"},
        {"xl/sharedStrings.xml", xml + "<sst" + main + ">" + book.texts + "</sst>"},
        {"xl/styles.xml", xml + "<styleSheet" + main + ">" + book.styles + "</styleSheet>"},
    });
}

} // namespace spark::test
