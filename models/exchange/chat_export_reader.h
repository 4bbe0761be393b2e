// A WhatsApp chat as the phone exports it: a text, or a ZIP archive with the text and what was sent along.
#pragma once

#include "models/domain/intake.h"
#include "models/exchange/zip_archive.h"

namespace spark {

struct ChatMessage
{
    QString sender; // as the phone names the person: no handle
    std::optional<qint64> moment; // UTC seconds, in the local zone of whoever reads; empty when the day is no day
    bool momentCertain = true; // false when day and month could be the other way round
    QString text; // all of its lines
    TextSpan span; // of text, in ChatReading::text
    qint64 line = 0; // of ChatReading::text, from 1
};

struct ChatMedia
{
    QString name; // for people to read; no path
    qsizetype entry = 0; // of the archive
    qint64 size = 0;
};

struct ChatReading
{
    QString text; // the whole export, for readMessage(): with the lines of the system, so that spans fit
    QList<ChatMessage> messages;
    int systemLines = 0; // "… joined", "Messages are encrypted", "image omitted": they are no messages
    qint64 misfits = 0; // places that are no characters; U+FFFD in the text
    QList<ChatMedia> media;
};

constexpr qint64 largestChat = qint64(16) << 20; // bytes of the text
constexpr qint64 largestMedium = qint64(64) << 20;

// True when most of the first lines that begin anything begin a message.
bool looksLikeChat(QStringView beginning);

// InvalidInput: no chat, too large, no text. Blocking; any thread.
Expected<ChatReading> readChatText(QByteArrayView bytes, const QString &name);
Expected<ChatReading> readChatArchive(const ZipArchive &archive);
// By content: a text or an archive.
Expected<ChatReading> readChatFile(const QString &path);

// The entry with the chat's text: "_chat.txt", or the only .txt of the archive. -1 when there is none.
qsizetype chatEntry(const ZipArchive &archive);

} // namespace spark
