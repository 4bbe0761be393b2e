#include "models/exchange/qr_sheet.h"
#include "tests/exchange/picture_reader.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <memory>
#include <numeric>

using namespace spark;
using namespace spark::test;

namespace {

constexpr auto ownerOnly =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
constexpr qreal pointsPerMm = 72 / 25.4;

const QrSheetLayout a4{QPageSize(QPageSize::A4), Qt::LeftToRight};
const QrSheetLayout a4FromRight{QPageSize(QPageSize::A4), Qt::RightToLeft};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<QrSheetItem> someItems(int count)
{
    QList<QrSheetItem> items;
    for (int i = 0; i < count; ++i)
        items.append({madeUpCode(40 + i % 30, static_cast<quint32>(1000 + i)), QStringLiteral("creator%1").arg(i + 1),
                      QStringLiteral("Morning routine, part %1").arg(i + 1),
                      QStringLiteral("%1 Dec 2026, 08:30 UTC").arg(i % 28 + 1), QStringLiteral("Nordlicht GmbH")});
    return items;
}

} // namespace

class QrSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_pdf = m_folder->filePath(QStringLiteral("sheet.pdf"));
    }

    // Twenty codes of every shape; what a reader finds on the printed pages is exactly what went in.
    void everyCodeIsReadBack_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addRow("A4") << int(QPageSize::A4) << Qt::LeftToRight;
        QTest::addRow("Letter, from the right") << int(QPageSize::Letter) << Qt::RightToLeft;
    }
    void everyCodeIsReadBack()
    {
        QFETCH(int, page);
        QFETCH(Qt::LayoutDirection, direction);
        QByteArrayList codes = sampleCodes();
        QCOMPARE(codes.size(), 20);
        QList<QrSheetItem> items = someItems(20);
        for (qsizetype i = 0; i < codes.size(); ++i)
            items[i].code = codes[i];
        const QrSheetLayout layout{QPageSize(static_cast<QPageSize::PageSizeId>(page)), direction};
        QVERIFY(writeQrSheet(m_pdf, QStringLiteral("Twenty"), items, {}, layout));

        const QStringList fine = renderPages(m_pdf, m_folder->filePath(QStringLiteral("fine")), 300);
        const QStringList coarse = renderPages(m_pdf, m_folder->filePath(QStringLiteral("coarse")), 200);
        QCOMPARE(fine.size(), 2);
        QCOMPARE(coarse.size(), 2);
        for (qsizetype i = 0; i < 2; ++i) {
            // One by one in the order of the items, as a phone reads them.
            for (int place = 0; place < 10; ++place)
                QCOMPARE(readQr(cellOf(QImage(fine[i]), place, direction)), codes[i * 10 + place]);
            // All of a page at once. The reader now and then misses one of the smallest codes in a picture
            // of many, at one resolution or another; it never reads a wrong one.
            QByteArrayList found = readAllQr(fine[i]) + readAllQr(coarse[i]);
            std::sort(found.begin(), found.end());
            found.erase(std::unique(found.begin(), found.end()), found.end());
            QByteArrayList expected = codes.mid(i * 10, 10);
            std::sort(expected.begin(), expected.end());
            QCOMPARE(found, expected);
        }
        const QString text = pdfText(m_pdf);
        for (const QByteArray &code : codes)
            QVERIFY(!text.contains(QString::fromLatin1(code)));
    }

    void textTellsTheFactsAndNoCode()
    {
        const QList<QrSheetItem> items = someItems(23);
        QVERIFY(writeQrSheet(m_pdf, QStringLiteral("Winter campaign"), items, {}, a4));
        const QString text = pdfText(m_pdf);
        const QString info = QString::fromUtf8(outputOf(QStringLiteral("pdfinfo"), {m_pdf}));
        const QByteArray raw = contents(m_pdf);
        const QStringList pages = text.split(u'\f', Qt::SkipEmptyParts);
        QCOMPARE(pages.size(), 3);
        for (qsizetype i = 0; i < items.size(); ++i) {
            const QString &page = pages[i / 10];
            QVERIFY2(page.contains(QString(u'@' + items[i].handle)), qPrintable(items[i].handle));
            QVERIFY(page.contains(items[i].post));
            QVERIFY(page.contains(items[i].endText));
            const QString code = QString::fromLatin1(items[i].code);
            for (const QString &part : {code, code.mid(1, 12), code.right(12)}) {
                QVERIFY(!text.contains(part));
                QVERIFY(!info.contains(part));
                QVERIFY(!raw.contains(part.toLatin1()));
            }
        }
        for (int i = 0; i < 3; ++i) {
            QVERIFY(pages[i].contains(QStringLiteral("Page %1 of 3").arg(i + 1)));
            QVERIFY(pages[i].contains(QStringLiteral("Winter campaign")));
            QVERIFY(pages[i].contains(QStringLiteral("whoever has a code can run the post as an ad")));
            QVERIFY(pages[i].contains(QStringLiteral("Nordlicht GmbH")));
        }
        QVERIFY(info.contains(QRegularExpression(QStringLiteral("Title: +Winter campaign\n"))));
        QVERIFY(info.contains(QRegularExpression(QStringLiteral("Creator: +Spark Ledger\n"))));
    }

    // A code on paper: its squares are drawn, not a picture of them, and 32 mm wide at their place.
    void codesAreSharpAndLargeEnough()
    {
        QVERIFY(writeQrSheet(m_pdf, QStringLiteral("One"), someItems(1), {}, a4));
        QVERIFY(outputOf(QStringLiteral("pdfimages"), {QStringLiteral("-list"), m_pdf}).split('\n').size() <= 3);
        const QStringList pages = renderPages(m_pdf, m_folder->filePath(QStringLiteral("pages")), 254);
        QCOMPARE(pages.size(), 1);
        const QImage image(pages.first()); // 10 pixels in a millimetre
        QRect dark;
        for (int y = 240; y < 800; ++y)
            for (int x = 0; x < 500; ++x)
                if (qGray(image.pixel(x, y)) < 128)
                    dark = dark.united(QRect(x, y, 1, 1));
        QVERIFY2(std::abs(dark.left() - 150) <= 1 && std::abs(dark.width() - 320) <= 2
                     && std::abs(dark.height() - 320) <= 2,
                 qPrintable(QStringLiteral("%1 %2 %3").arg(dark.left()).arg(dark.width()).arg(dark.height())));
        // Nothing but white in the quiet zone, whatever the theme.
        const QRect quiet = dark.adjusted(-45, -45, 45, 45);
        const QRect edges = dark.adjusted(-1, -1, 1, 1); // a module may end inside of a pixel
        for (int y = quiet.top(); y <= quiet.bottom(); ++y)
            for (int x = quiet.left(); x <= quiet.right(); ++x)
                QVERIFY(edges.contains(x, y) || qGray(image.pixel(x, y)) > 250);
    }

    void mirrorsFromRightToLeft()
    {
        const QList<QrSheetItem> items = someItems(2);
        QVERIFY(writeQrSheet(m_pdf, QStringLiteral("Both"), items, {}, a4));
        const QString mirrored = m_folder->filePath(QStringLiteral("mirrored.pdf"));
        QVERIFY(writeQrSheet(mirrored, QStringLiteral("Both"), items, {}, a4FromRight));
        const qreal width = 210 * pointsPerMm;
        const QList<Word> there = wordsOf(m_pdf);
        const QList<Word> here = wordsOf(mirrored);
        for (const char *word : {"@creator1", "@creator2", "Both", "Keep", "Licensee"}) {
            const QRectF left = boxOf(there, QString::fromLatin1(word));
            const QRectF right = boxOf(here, QString::fromLatin1(word));
            QVERIFY2(left.isValid() && right.isValid(), word);
            QVERIFY2(std::abs(left.top() - right.top()) < 0.5, word);
        }
        for (const char *word : {"@creator1", "@creator2", "Both"}) {
            const QRectF left = boxOf(there, QString::fromLatin1(word));
            const QRectF right = boxOf(here, QString::fromLatin1(word));
            QVERIFY2(std::abs(left.left() - (width - right.right())) < 1.5, word);
        }
        // Beside the code: 15 mm of margin, 32 mm of code, 6.5 mm between them.
        QVERIFY(std::abs(boxOf(there, QStringLiteral("@creator1")).left() - 53.5 * pointsPerMm) < 2);
        QVERIFY(boxOf(here, QStringLiteral("@creator1")).left() > width / 2);

        // The code stands outside of its text: in the outer quarter of the page.
        const QStringList pages = renderPages(mirrored, m_folder->filePath(QStringLiteral("pages")), 300);
        const QImage image(pages.value(0));
        const QString outer = m_folder->filePath(QStringLiteral("outer.png"));
        QVERIFY(image.copy(image.width() * 3 / 4 - 20, 0, image.width() / 4 + 20, image.height() / 3).save(outer));
        QCOMPARE(readQr(outer), items[0].code);
    }

    // A page holds texts of any length and script without running into the next cell or off the paper.
    void longTextsStayInTheirCells()
    {
        QList<QrSheetItem> items = someItems(10);
        for (QrSheetItem &item : items) {
            item.handle = QStringLiteral("wwwwwwwwwwwwwwwwwwwwwwww");
            item.post = QStringLiteral("A very long caption that goes on and on ").repeated(20);
            item.endText = QStringLiteral("Wednesday, 14 December 2026 at 08:30 Central European Standard Time");
            item.licensee = QStringLiteral("The Extraordinarily Long Named Holding ").repeated(5);
        }
        items[1].post = QString(300, u'W');
        items[2].post = QStringLiteral("冬天的第一杯奶茶，测评十家店铺，").repeated(10);
        items[3].post = QStringLiteral("روتين العناية بالبشرة في خمس دقائق ").repeated(10);
        items[4].post = QStringLiteral("line one\nline two\tand three");
        for (const QrSheetLayout &layout :
             {a4, a4FromRight, QrSheetLayout{QPageSize(QPageSize::Letter), Qt::LeftToRight}}) {
            QVERIFY(writeQrSheet(m_pdf, QStringLiteral("A long title ").repeated(30), items, {}, layout));
            const QSizeF page = layout.page.size(QPageSize::Point);
            const bool fromRight = layout.direction == Qt::RightToLeft;
            const QList<Word> words = wordsOf(m_pdf);
            QVERIFY(words.size() > 100);
            int lines = 0;
            for (const Word &word : words) {
                QCOMPARE(word.page, 1);
                QVERIFY2(word.box.left() > 14.5 * pointsPerMm && word.box.right() < page.width() - 14.5 * pointsPerMm,
                         qPrintable(word.text));
                if (word.box.top() < 26 * pointsPerMm || word.box.top() > page.height() - 20 * pointsPerMm)
                    continue; // header, footer
                ++lines;
                // All of it in one of the five rows.
                const qreal row = (page.height() - 43 * pointsPerMm) / 5;
                const qreal top = word.box.top() - 24 * pointsPerMm;
                QVERIFY2(std::floor(top / row) == std::floor((top + word.box.height()) / row), qPrintable(word.text));
                // Where the two codes of a row stand there is no text.
                const qreal x = fromRight ? page.width() - word.box.right() : word.box.left();
                const qreal end = fromRight ? page.width() - word.box.left() : word.box.right();
                const qreal cell = (page.width() / pointsPerMm - 30 - 13) / 2;
                const qreal first = (15 + 32 + 6) * pointsPerMm, firstEnd = (15 + cell + 0.5) * pointsPerMm;
                const qreal second = (15 + cell + 13 + 32 + 6) * pointsPerMm;
                QVERIFY2((x > first && end < firstEnd) || x > second, qPrintable(word.text));
            }
            QVERIFY(lines > 60);
            QVERIFY(pdfText(m_pdf).contains(u'…'));
            // The date is never cut.
            for (const auto end : {QLatin1String("Standard"), QLatin1String("Time")})
                QCOMPARE(std::count_if(words.begin(), words.end(), [&](const Word &word) { return word.text == end; }),
                         10);
        }
    }

    void captionsHaveTwoLines()
    {
        QList<QrSheetItem> items = someItems(1);
        items[0].post.clear();
        for (int i = 1; i <= 60; ++i)
            items[0].post += QStringLiteral("w%1 ").arg(i);
        QVERIFY(writeQrSheet(m_pdf, QStringLiteral("Caption"), items, {}, a4));
        QSet<int> lines;
        const QList<Word> words = wordsOf(m_pdf);
        for (const Word &word : words)
            if (word.text.startsWith(u'w') && word.text != QLatin1String("whoever"))
                lines.insert(qRound(word.box.top()));
        QCOMPARE(lines.size(), 2);
        QVERIFY(boxOf(words, QStringLiteral("w1")).isValid());
    }

    // The lowest row there is, and more text than it holds in the usual size.
    void muchTextIsSetSmaller()
    {
        QList<QrSheetItem> items = someItems(2);
        items[0].handle = QStringLiteral("wwwwwwwwwwwwwwwwwwwwwwww");
        items[0].post = QStringLiteral("caption ").repeated(40);
        items[0].endText = QStringLiteral("date ").repeated(25);
        items[0].licensee = QStringLiteral("last");
        const qreal height = 85.5;
        QVERIFY(writeQrSheet(m_pdf, QStringLiteral("Low"), items, {},
                             {QPageSize(QSizeF(210, height), QPageSize::Millimeter), Qt::LeftToRight}));
        const QList<Word> words = wordsOf(m_pdf);
        const QRectF first = boxOf(words, QStringLiteral("caption"));
        const QRectF last = boxOf(words, QStringLiteral("last"));
        QVERIFY(first.isValid() && last.isValid());
        QVERIFY(boxOf(words, QStringLiteral("@creator2")).isValid());
        QVERIFY(first.top() > 24 * pointsPerMm && last.bottom() < (height - 19) * pointsPerMm);
        for (const Word &word : words)
            if (word.text.contains(QLatin1String("www")))
                QVERIFY2(word.box.top() > 24 * pointsPerMm, qPrintable(QString::number(word.box.top() / pointsPerMm)));
    }

    // What is copied from the page are the letters of the handle, not one sign for "ffi".
    void lettersAreNotJoined()
    {
        QList<QrSheetItem> items = someItems(1);
        items[0].handle = QStringLiteral("@office.fluffi");
        items[0].post = QStringLiteral("https://www.tiktok.com/@office.fluffi/video/7316099630578666754");
        const QFont before = QGuiApplication::font();
        QGuiApplication::setFont(QFont(QStringLiteral("DejaVu Sans"))); // has such signs
        const auto result = writeQrSheet(m_pdf, QString(), items, {}, a4);
        QGuiApplication::setFont(before);
        QVERIFY(result);
        const QString text = pdfText(m_pdf);
        QVERIFY2(text.contains(QRegularExpression(QStringLiteral("(?<!@)@office\\.fluffi\\s"))), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("tiktok.com/@office.flu")));
        QVERIFY(!text.contains(QStringLiteral("https://")));
        QVERIFY(text.contains(QStringLiteral("Spark codes"))); // the title of a sheet without one
    }

    void emptyFactsTakeNoRoom()
    {
        QList<QrSheetItem> items = someItems(1);
        items[0] = {items[0].code, QString(), QStringLiteral("A caption alone"), QString(), QStringLiteral("  ")};
        QVERIFY(writeQrSheet(m_pdf, QStringLiteral("Bare"), items, {}, a4));
        const QString text = pdfText(m_pdf);
        QVERIFY(text.contains(QStringLiteral("A caption alone")));
        for (const char *label : {"@", "Valid until", "Licensee"})
            QVERIFY2(!text.contains(QString::fromLatin1(label)), label);
    }

    void pageSizeIsTheOneAskedFor()
    {
        const auto sizeOf = [this](const QrSheetLayout &layout) {
            const auto result = writeQrSheet(m_pdf, QStringLiteral("Size"), someItems(1), {}, layout);
            static const QRegularExpression size(QStringLiteral("Page size: +([^\n]+)"));
            const QString info = QString::fromUtf8(outputOf(QStringLiteral("pdfinfo"), {m_pdf}));
            return result ? size.match(info).captured(1) : QString();
        };
        QCOMPARE(sizeOf(a4), QStringLiteral("595 x 842 pts (A4)"));
        QCOMPARE(sizeOf({QPageSize(QPageSize::Letter), Qt::LeftToRight}), QStringLiteral("612 x 792 pts (letter)"));
        QCOMPARE(sizeOf({QPageSize(QPageSize::A5), Qt::LeftToRight}), QStringLiteral("420 x 595 pts (A5)"));
    }

    void standardPageFollowsTheLocale()
    {
        QCOMPARE(QrSheetLayout::standard(QLocale(QLocale::English, QLocale::UnitedStates)).page.id(),
                 QPageSize::Letter);
        QCOMPARE(QrSheetLayout::standard(QLocale(QLocale::German, QLocale::Germany)).page.id(), QPageSize::A4);
        QCOMPARE(QrSheetLayout::standard(QLocale(QLocale::English, QLocale::UnitedKingdom)).page.id(), QPageSize::A4);
        const Qt::LayoutDirection before = QGuiApplication::layoutDirection();
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        const QrSheetLayout fromRight = QrSheetLayout::standard();
        QGuiApplication::setLayoutDirection(before);
        QCOMPARE(fromRight.direction, Qt::RightToLeft);
        QCOMPARE(QrSheetLayout::standard().direction, before);
    }

    void writesForTheOwnerAlone()
    {
        QVERIFY(writeQrSheet(m_pdf, QStringLiteral("Mine"), someItems(1), {}, a4));
        QCOMPARE(QFileInfo(m_pdf).permissions(), ownerOnly);
    }

    void reportsEveryStep()
    {
        QList<int> steps;
        QVERIFY(writeQrSheet(m_pdf, QStringLiteral("Steps"), someItems(13), [&](int done) {
            steps.append(done);
            return true;
        }));
        QList<int> expected(13);
        std::iota(expected.begin(), expected.end(), 1);
        QCOMPARE(steps, expected);
    }

    void cancelLeavesNothing_data()
    {
        QTest::addColumn<int>("after");
        QTest::addRow("at once") << 1;
        QTest::addRow("in the middle") << 13;
        QTest::addRow("at the very end") << 25;
    }
    void cancelLeavesNothing()
    {
        QFETCH(int, after);
        const auto write = [&] {
            return writeQrSheet(m_pdf, QStringLiteral("Cancelled"), someItems(25),
                                [&](int done) { return done < after; });
        };
        const auto fresh = write();
        QVERIFY(!fresh);
        QCOMPARE(fresh.error().code, ErrorCode::Cancelled);
        QVERIFY(!fresh.error().message.isEmpty());
        QVERIFY(filesInFolder().isEmpty());

        QFile old(m_pdf);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old sheet") == 9);
        old.close();
        QVERIFY(!write());
        QCOMPARE(contents(m_pdf), "old sheet");
        QCOMPARE(filesInFolder(), QStringList(QStringLiteral("sheet.pdf")));
    }

    void refusesWhatCannotBeASheet()
    {
        const auto none = writeQrSheet(m_pdf, QStringLiteral("None"), {}, {}, a4);
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::InvalidInput);
        for (const QPageSize &page : {QPageSize(QPageSize::A8), QPageSize(QSizeF(300, 40), QPageSize::Millimeter),
                                      QPageSize(QSizeF(40, 300), QPageSize::Millimeter)}) {
            const auto small = writeQrSheet(m_pdf, QStringLiteral("Small"), someItems(1), {}, {page, Qt::LeftToRight});
            QVERIFY(!small);
            QCOMPARE(small.error().code, ErrorCode::InvalidInput);
            QVERIFY(!small.error().advice.isEmpty());
        }
        QVERIFY(filesInFolder().isEmpty());
    }

    void namesTheItemThatCannotBeACode()
    {
        QList<QrSheetItem> items = someItems(15);
        items[11].code.clear();
        const auto empty = writeQrSheet(m_pdf, QStringLiteral("Wrong"), items, {}, a4);
        QVERIFY(!empty);
        QCOMPARE(empty.error().code, ErrorCode::InvalidInput);
        QVERIFY(empty.error().message.contains(QStringLiteral("12")));
        QVERIFY(empty.error().message.contains(QStringLiteral("@creator12")));

        items[11] = {QByteArray(3000, 'q'), QString(), QString(), QString(), QString()};
        const auto tooLong = writeQrSheet(m_pdf, QStringLiteral("Wrong"), items, {}, a4);
        QVERIFY(!tooLong);
        QVERIFY(tooLong.error().message.contains(QStringLiteral("12")));
        QVERIFY(!tooLong.error().text().contains(QStringLiteral("qqq")));
        QVERIFY(filesInFolder().isEmpty());
    }

    void failureToWriteNamesTheFile()
    {
        const auto result = writeQrSheet(m_folder->filePath(QStringLiteral("nowhere/sheet.pdf")),
                                         QStringLiteral("Lost"), someItems(2), {}, a4);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidInput);
        QVERIFY(result.error().message.contains(QStringLiteral("sheet.pdf")));
        QVERIFY(filesInFolder().isEmpty());
    }

    // The store's thread or a pool's may draw, so that the window stays alive.
    void drawsOnAnotherThread()
    {
        QVERIFY(writeQrSheet(m_pdf, QStringLiteral("Here"), someItems(12), {}, a4));
        const QString text = pdfText(m_pdf);
        bool written = false;
        const std::unique_ptr<QThread> thread(QThread::create(
            [&] { written = writeQrSheet(m_pdf, QStringLiteral("Here"), someItems(12), {}, a4).has_value(); }));
        thread->start();
        QVERIFY(thread->wait(60000));
        QVERIFY(written);
        QVERIFY(!text.isEmpty());
        QCOMPARE(pdfText(m_pdf), text);
    }

    void aThousandInTenSeconds()
    {
        const QList<QrSheetItem> items = someItems(1000);
        QElapsedTimer timer;
        timer.start();
        const std::clock_t begin = std::clock();
        QVERIFY(writeQrSheet(m_pdf, QStringLiteral("A thousand"), items, {}, a4));
        const qint64 took = timer.elapsed();
        // What it takes of the processor: how busy the disk and the machine are is not for a test to judge.
        const qint64 work = qint64(std::clock() - begin) * 1000 / CLOCKS_PER_SEC;
        const qint64 size = QFileInfo(m_pdf).size();
        qInfo("a sheet of 1000 codes: %lld ms, %lld ms of them work, %lld kB", static_cast<long long>(took),
              static_cast<long long>(work), static_cast<long long>(size / 1000));
#ifndef SPARK_SANITIZED
        QVERIFY(work < 10000);
#endif
        QVERIFY(size < 3000000);
        const QString last = m_folder->filePath(QStringLiteral("last"));
        outputOf(QStringLiteral("pdftoppm"),
                 {QStringLiteral("-png"), QStringLiteral("-r"), QStringLiteral("300"), QStringLiteral("-f"),
                  QStringLiteral("100"), QStringLiteral("-singlefile"), m_pdf, last});
        QByteArrayList expected;
        for (qsizetype i = 990; i < 1000; ++i)
            expected.append(items[i].code);
        std::sort(expected.begin(), expected.end());
        QCOMPARE(readAllQr(last + QStringLiteral(".png")), expected);
    }

private:
    // The half of a row that is one cell, saved as a picture: 24 mm of header and 19 mm of footer are around
    // the five rows.
    QString cellOf(const QImage &page, int place, Qt::LayoutDirection direction) const
    {
        const qreal millimetre = 300 / 25.4;
        const qreal height = (page.height() - 43 * millimetre) / 5;
        const bool left = (place % 2 == 0) == (direction == Qt::LeftToRight);
        const QRectF cell(left ? 0 : page.width() / 2.0, 24 * millimetre + place / 2 * height, page.width() / 2.0,
                          height);
        const QString path = m_folder->filePath(QStringLiteral("cell.png"));
        return page.copy(cell.toRect()).save(path) ? path : QString();
    }

    QStringList filesInFolder() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_pdf;
};

SPARK_TEST(QrSheetTest)

#include "qr_sheet_test.moc"
