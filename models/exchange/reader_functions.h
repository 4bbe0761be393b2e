// What is read by large libraries: mails by GMime, QR codes by ZXing and ZBar. They stand in a module of their own
// (models/readers) that is loaded when the first of these is called: with everything that they need in turn they are
// thirty libraries, a tenth of the time in which the window is there.
#pragma once

#include "models/exchange/mail_reader.h"
#include "models/exchange/qr_reader.h"

#include <QList>
#include <QString>

#include <utility>

namespace spark {

enum class Threshold { Local, Global }; // by which light and dark are told apart

struct ReaderFunctions
{
    const char *version; // of the program that the module was built with
    Expected<MailReading> (*parseMail)(const QByteArray &bytes, const QString &name); // models/readers/mail_parser.h
    QList<FoundQr> (*scanWithZxing)(const QImage &gray, Threshold threshold); // models/readers/qr_scanners.h
    QList<FoundQr> (*scanWithZbar)(const QImage &gray);
    QList<std::pair<QString, QString>> (*libraries)(); // names and versions
};

// Any thread. NotFound when the module is not there or belongs to another version of the program.
Expected<const ReaderFunctions *> readerFunctions();

} // namespace spark

// The one symbol of the module.
extern "C" Q_DECL_EXPORT const spark::ReaderFunctions *sparkReaderFunctions();
