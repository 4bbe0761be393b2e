#include "tests/exchange/picture_reader.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

namespace spark::test {

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments, QIODevice::ReadOnly);
    const bool ran = process.waitForFinished(120000) && process.exitStatus() == QProcess::NormalExit;
    if (!ran)
        QTest::qFail(qPrintable(QStringLiteral("%1 did not run: %2").arg(program, process.errorString())), __FILE__,
                     __LINE__);
    return ran && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

QByteArray readQr(const QString &picture)
{
    return outputOf(QStringLiteral("zbarimg"),
                    {QStringLiteral("--raw"), QStringLiteral("-q"), QStringLiteral("--nodbus"),
                     QStringLiteral("--oneshot"), QStringLiteral("-Sbinary"), picture});
}

QByteArrayList readAllQr(const QString &picture)
{
    QByteArrayList codes = outputOf(QStringLiteral("zbarimg"),
                                    {QStringLiteral("--raw"), QStringLiteral("-q"), QStringLiteral("--nodbus"),
                                     QStringLiteral("-Sdisable"), QStringLiteral("-Sqrcode.enable"), picture})
                               .split('\n');
    codes.removeAll(QByteArray());
    std::sort(codes.begin(), codes.end());
    return codes;
}

QStringList renderPages(const QString &pdf, const QString &folder, int dotsPerInch)
{
    QDir(folder).mkpath(QStringLiteral("."));
    outputOf(QStringLiteral("pdftoppm"),
             {QStringLiteral("-png"), QStringLiteral("-gray"), QStringLiteral("-r"), QString::number(dotsPerInch), pdf,
              folder + QStringLiteral("/page")});
    QStringList pages;
    const QStringList names = QDir(folder).entryList({QStringLiteral("page*.png")}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        pages.append(folder + u'/' + name);
    return pages;
}

QString pdfText(const QString &pdf)
{
    return QString::fromUtf8(outputOf(
        QStringLiteral("pdftotext"),
        {QStringLiteral("-layout"), QStringLiteral("-enc"), QStringLiteral("UTF-8"), pdf, QStringLiteral("-")}));
}

QList<Word> wordsOf(const QString &pdf)
{
    const QString html =
        QString::fromUtf8(outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), pdf, QStringLiteral("-")}));
    static const QRegularExpression element(QStringLiteral(
        "<page |<word xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">([^<]*)<"));
    QList<Word> words;
    int page = 0;
    for (auto match = element.globalMatch(html); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        if (found.captured(0).startsWith(QStringLiteral("<page"))) {
            ++page;
            continue;
        }
        words.append({page, found.captured(5),
                      QRectF(QPointF(found.captured(1).toDouble(), found.captured(2).toDouble()),
                             QPointF(found.captured(3).toDouble(), found.captured(4).toDouble()))});
    }
    return words;
}

QRectF boxOf(const QList<Word> &words, const QString &text)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const Word &word) { return word.text == text; });
    return found == words.end() ? QRectF() : found->box;
}

QByteArray madeUpCode(int length, quint32 seed)
{
    constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_";
    QRandomGenerator random(seed);
    QByteArray code("#");
    while (code.size() < length - 1)
        code += letters[random.bounded(static_cast<int>(sizeof letters - 1))];
    return code + '=';
}

QByteArrayList sampleCodes()
{
    QByteArrayList codes{
        "#+v08a+b/c=d",  "#abcDEF0123456789xyzABC", "abcDEF0123456789xyzABC==",
        "0123456789012", "#-_-_-_-_-_-_=",          "+/+/+/+/+/+/==",
        "#############", "=============",
    };
    quint32 seed = 1;
    for (const int length : {12, 20, 33, 44, 64, 88, 120, 160, 200, 300, 400, 512})
        codes.append(madeUpCode(length, seed++));
    return codes;
}

} // namespace spark::test
