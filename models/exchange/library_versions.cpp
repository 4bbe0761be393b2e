#include <zbar.h> // first: what others define breaks it

#include "models/exchange/library_versions.h"

#if __has_include(<ZXing/Version.h>)
#include <ZXing/Version.h>
#else
#include <ZXing/ZXVersion.h> // before 2.3
#endif
#include <csv.h>
#include <qrencode.h>
#include <xlsxwriter.h>
#include <zip.h>

#include <gmime/gmime.h>

namespace spark {

namespace {

QString dotted(int major, int minor, int patch)
{
    return QStringLiteral("%1.%2.%3").arg(QString::number(major), QString::number(minor), QString::number(patch));
}

} // namespace

QList<std::pair<QString, QString>> exchangeLibraries()
{
    unsigned major = 0, minor = 0, patch = 0;
    zbar::zbar_version(&major, &minor, &patch);
    return {{QStringLiteral("libqrencode"), QString::fromLatin1(QRcode_APIVersionString())},
            {QStringLiteral("ZXing-C++"), dotted(ZXING_VERSION_MAJOR, ZXING_VERSION_MINOR, ZXING_VERSION_PATCH)},
            {QStringLiteral("ZBar"), dotted(static_cast<int>(major), static_cast<int>(minor), static_cast<int>(patch))},
            {QStringLiteral("GMime"), dotted(static_cast<int>(gmime_major_version), static_cast<int>(gmime_minor_version), static_cast<int>(gmime_micro_version))},
            {QStringLiteral("libzip"), QString::fromLatin1(zip_libzip_version())},
            {QStringLiteral("libcsv"), dotted(CSV_MAJOR, CSV_MINOR, CSV_RELEASE)},
            {QStringLiteral("libxlsxwriter"), QString::fromLatin1(lxw_version())}};
}

} // namespace spark
