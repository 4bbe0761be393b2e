#include "models/exchange/library_versions.h"

#include "models/exchange/reader_functions.h"

#include <csv.h>
#include <qrencode.h>
#include <xlsxwriter.h>
#include <zip.h>

namespace spark {

QList<std::pair<QString, QString>> exchangeLibraries()
{
    QList<std::pair<QString, QString>> libraries {{QStringLiteral("libqrencode"), QString::fromLatin1(QRcode_APIVersionString())},
                                                  {QStringLiteral("libzip"), QString::fromLatin1(zip_libzip_version())},
                                                  {QStringLiteral("libcsv"), QStringLiteral("%1.%2.%3").arg(QString::number(CSV_MAJOR), QString::number(CSV_MINOR), QString::number(CSV_RELEASE))},
                                                  {QStringLiteral("libxlsxwriter"), QString::fromLatin1(lxw_version())}};
    if (const auto readers = readerFunctions())
        libraries += (*readers)->libraries();
    return libraries;
}

} // namespace spark
