#include <zbar.h> // first: what others define breaks it

#include "models/readers/mail_parser.h"
#include "models/readers/qr_scanners.h"

#if __has_include(<ZXing/Version.h>)
#include <ZXing/Version.h>
#else
#include <ZXing/ZXVersion.h> // before 2.3
#endif
#include <gmime/gmime.h>

namespace spark {

namespace {

template<typename Number>
QString dotted(Number major, Number minor, Number patch)
{
    return QStringLiteral("%1.%2.%3").arg(QString::number(major), QString::number(minor), QString::number(patch));
}

QList<std::pair<QString, QString>> libraries()
{
    unsigned major = 0, minor = 0, patch = 0;
    zbar::zbar_version(&major, &minor, &patch);
    return {{QStringLiteral("ZXing-C++"), dotted(ZXING_VERSION_MAJOR, ZXING_VERSION_MINOR, ZXING_VERSION_PATCH)},
            {QStringLiteral("ZBar"), dotted(major, minor, patch)},
            {QStringLiteral("GMime"), dotted(gmime_major_version, gmime_minor_version, gmime_micro_version)}};
}

} // namespace

} // namespace spark

const spark::ReaderFunctions *sparkReaderFunctions()
{
    static const spark::ReaderFunctions functions {SPARK_VERSION, spark::parseMail, spark::scanWithZxing, spark::scanWithZbar, spark::libraries};
    return &functions;
}
