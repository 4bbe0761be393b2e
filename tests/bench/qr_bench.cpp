// A thousand codes on their way out: as pictures of their own, and as one PDF sheet.
//   qr_bench [CODES]
#include "models/exchange/qr_files.h"
#include "models/exchange/qr_sheet.h"
#include "tests/bench/figures.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTemporaryDir>

using namespace spark;
using namespace spark::bench;

namespace {

constexpr double mostForPictures = 5; // s, for a thousand
constexpr double mostForSheet = 10;
constexpr int pixels = 1024; // as the window offers first

QByteArray codeOf(int number)
{
    QByteArray code = "#";
    for (int i = 0; i < 63; ++i)
        code += static_cast<char>('a' + (number * 31 + i * i) % 26);
    return code + '=';
}

void mustWork(const Expected<void> &done)
{
    if (done)
        return;
    std::fprintf(stderr, "%s\n", qPrintable(done.error().text()));
    std::exit(2);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const int codes = argc > 1 ? std::atoi(argv[1]) : 1000;
    const QTemporaryDir folder;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < codes; ++i) {
        const auto code = QrCode::encode(codeOf(i));
        mustWork(code ? writeQrPng(folder.filePath(QStringLiteral("%1.png").arg(i)), *code, pixels) : failure(code.error()));
    }
    report(std::to_string(codes) + " QR codes as PNG files", static_cast<double>(timer.restart()) / 1e3, "s", mostForPictures);
    QList<QrSheetItem> items;
    for (int i = 0; i < codes; ++i)
        items.append({codeOf(i), QStringLiteral("creator%1").arg(i % 50), QStringLiteral("Autumn clip %1").arg(i), QStringLiteral("31 Dec 2026, CET"), QStringLiteral("Nordlicht")});
    timer.restart();
    mustWork(writeQrSheet(folder.filePath(QStringLiteral("sheet.pdf")), {}, items));
    report(std::to_string(codes) + " codes on a PDF sheet", static_cast<double>(timer.elapsed()) / 1e3, "s", mostForSheet);
    return verdict();
}
