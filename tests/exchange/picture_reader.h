// Readers that know nothing of the writers under test: zbarimg for QR codes, poppler's tools for PDF.
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>

namespace spark::test {

// The standard output of a program; a program that is missing or takes no end is a failed check.
// An exit code other than 0 gives an empty answer.
QByteArray outputOf(const QString &program, const QStringList &arguments);

// The bytes of the one QR code in a picture; empty when none was found.
QByteArray readQr(const QString &picture);

// The texts of all QR codes in a picture, sorted.
QByteArrayList readAllQr(const QString &picture);

// Every page of a PDF as a PNG in folder, in order.
QStringList renderPages(const QString &pdf, const QString &folder, int dotsPerInch);

// The text of a PDF in reading order.
QString pdfText(const QString &pdf);

// A word on a page, its box in points from the upper left corner; pages count from 1.
struct Word
{
    int page = 0;
    QString text;
    QRectF box;
};
QList<Word> wordsOf(const QString &pdf);

// The box of the first word of that text; invalid when there is none.
QRectF boxOf(const QList<Word> &words, const QString &text);

// Codes of every shape in DOMAIN §1, from the shortest to the longest.
QByteArrayList sampleCodes();

// A code of the given length made of all characters a code can have; the same for the same seed.
QByteArray madeUpCode(int length, quint32 seed);

} // namespace spark::test
