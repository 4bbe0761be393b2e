#include "models/exchange/intake_pictures.h"

#include "models/domain/message_reader.h"
#include "models/exchange/qr_reader.h"

namespace spark {

namespace {

class IntakePictureTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::IntakePictureTexts)
};

// Why nothing of the payload was taken; empty for what is taken.
QString noteOn(QrPayloadKind kind, const QString &name)
{
    switch (kind) {
    case QrPayloadKind::Code:
    case QrPayloadKind::Post:
        return {};
    case QrPayloadKind::WebAddress:
        return IntakePictureTexts::tr("%1: a QR code in it holds a web address, not a code or a TikTok post.").arg(name);
    case QrPayloadKind::OtherProgram:
        return IntakePictureTexts::tr("%1: a QR code in it is another program’s: a contact, a network, a payment or the like.").arg(name);
    case QrPayloadKind::TooLong:
        return IntakePictureTexts::tr("%1: a QR code in it holds more text than a code has.").arg(name);
    case QrPayloadKind::NotText:
        return IntakePictureTexts::tr("%1: a QR code in it holds no text.").arg(name);
    }
    Q_UNREACHABLE();
}

} // namespace

Expected<PictureFindings> readIntakePicture(const QImage &picture, const QString &name, const IntakeContext &context)
{
    SPARK_TRY_VALUE(const QList<FoundQr> codes, readQrCodes(picture, context.giveUp));
    PictureFindings findings;
    if (codes.isEmpty())
        findings.notes.append(IntakePictureTexts::tr("%1: no QR code was found in it.").arg(name));
    for (const FoundQr &code : codes) {
        const QrPayload payload = readQrPayload(code.payload);
        if (const QString note = noteOn(payload.kind, name); !note.isEmpty()) {
            findings.notes.append(note);
            continue;
        }
        MessageReading reading = readMessage(payload.text, {context.now, context.zone, name});
        if (reading.rows.isEmpty())
            findings.notes.append(noteOn(QrPayloadKind::OtherProgram, name));
        for (IntakeRow &row : reading.rows) {
            row.source = name; // lines mean nothing in a picture
            row.rawText = payload.text;
            findings.rows.append(row);
        }
    }
    return findings;
}

} // namespace spark
