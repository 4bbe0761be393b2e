#include "models/exchange/chat_export_reader.h"
#include "tests/fuzz/fuzz.h"

using namespace spark;
using namespace spark::fuzz;

namespace {

void check(const Expected<ChatReading> &chat)
{
    if (!chat) {
        require(chat.error().code == ErrorCode::InvalidInput && !chat.error().advice.isEmpty(), "a refusal has words");
        return;
    }
    require(!chat->messages.isEmpty() || chat->systemLines > 0, "a chat has lines");
    qsizetype last = 0;
    for (const ChatMessage &message : chat->messages) {
        require(message.span.start >= last && message.span.start + message.span.length <= chat->text.size(), "spans go forward");
        last = message.span.start + message.span.length;
        QString there = chat->text.mid(message.span.start, message.span.length);
        require(there.replace(QLatin1String("\r\n"), QLatin1String("\n")) == message.text, "a message stands where it says");
    }
    for (const ChatMedia &medium : chat->media)
        require(!medium.name.contains(u'/'), "a name is no path");
}

} // namespace

void fuzzOne(QByteArrayView bytes)
{
    if (bytes.startsWith("PK")) {
        const auto archive = ZipArchive::fromBytes(bytes.toByteArray(), QStringLiteral("chat.zip"));
        if (archive)
            check(readChatArchive(*archive));
        return;
    }
    check(readChatText(bytes, QStringLiteral("chat.txt")));
    looksLikeChat(textOf(bytes));
}
