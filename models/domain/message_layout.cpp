#include "models/domain/message_layout.h"

#include "models/domain/code_label.h"

#include <QRegularExpression>

#include <algorithm>

namespace spark {

namespace {

using Regex = QRegularExpression;

// Nobody's name is so long that a chat's line would begin later.
constexpr qsizetype longestBeginning = 140;

qsizetype skipSpaces(QStringView text, qsizetype at)
{
    while (at < text.size() && (text.at(at) == u' ' || text.at(at) == u'\t'))
        ++at;
    return at;
}

qsizetype skipQuoting(QStringView text, int &depth)
{
    qsizetype at = 0;
    for (;;) {
        const qsizetype sign = skipSpaces(text, at);
        if (sign >= text.size() || text.at(sign) != u'>')
            return at;
        ++depth;
        at = sign + 1;
    }
}

// Where the text behind a bullet or number begins; 0 when there is none.
qsizetype bulletLength(QStringView text)
{
    static const Regex bullet(
        QStringLiteral("^(?:[-*+•·●○▪‣►▶→➡✅✔☑🔹🔸👉🎬📌–—]️?|\\(?[0-9]{1,3}[.)]|[0-9]️?⃣|[a-zA-Z]\\))[ \\t]+|^[0-9]️?⃣"));
    constexpr qsizetype longest = 12;
    return bullet.match(beginningOf(text, longest).toString()).capturedLength();
}

// Where the message behind its writer and its time begins; 0 when the line begins none.
qsizetype chatLength(QStringView text)
{
    const QStringView beginning = beginningOf(text, longestBeginning);
    if (!beginning.contains(u':') && !beginning.contains(u'.'))
        return 0;
    static const QString day = QStringLiteral(
        "(?:[0-9]{1,4}[./-][ ]?[0-9]{1,2}[./-][ ]?[0-9]{1,4}\\.?|[0-9]{4}[年년][ ]?[0-9]{1,2}[月월][ ]?[0-9]{1,2}[日일]"
        "|[0-9]{1,2}\\.?[ ][\\p{L}.]{3,12}[ ][0-9]{2,4})");
    static const QString half = QStringLiteral("(?:(?:오전|오후|上午|下午|午前|午後)[ ]?)?");
    static const QString pastNoon = QStringLiteral("(?:[ ]?[apAP]\\.?[ ]?[mM]\\.?|[ ]?[صم])?");
    static const QString time = half + QStringLiteral("[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?") + pastNoon;
    // Without a date before it, 14.12 would be a date.
    static const QString dated = day + QStringLiteral("(?:,?[ ]+(?:at|um|à|às|a las|lúc|pukul)?[ ]?|,)") + half
        + QStringLiteral("[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?") + pastNoon;
    static const QString moment = QStringLiteral("(?:%1|%2)").arg(dated, time);
    static const QList<Regex> forms {
        // [14.11.26, 09:12:33] Mila: …  and  14/11/26, 09:12 - Mila: …  and  09:12 Mila: …
        Regex(QStringLiteral("^\\[%1\\][ ]*[^:\\n\\[\\]#]{1,60}:(?:[ ]+|$)").arg(moment)),
        Regex(QStringLiteral("^%1(?:[ ]+[-–][ ]+|,[ ]+)[^:\\n#]{1,60}?[ ]?:(?:[ ]+|$)").arg(dated)),
        Regex(QStringLiteral("^%1[ ]+(?:-[ ]+)?[^:\\n#\\d]{1,40}:(?:[ ]+|$)").arg(time)),
        // Mila, [14.11.2026 09:12]  and  Mila [14/11/2026 09:12]: …
        Regex(QStringLiteral("^[^\\n\\[\\]:#]{1,60}?[,:]?[ ]*\\[%1\\]:?(?:[ ]+|$)").arg(moment)),
        // [밀라] [오전 9:12] …
        Regex(QStringLiteral("^\\[[^\\]\\n]{1,40}\\][ ]*\\[%1\\](?:[ ]+|$)").arg(time)),
        // 09:12⇥Mila⇥…
        Regex(QStringLiteral("^%1\\t[^\\t\\n]{1,40}\\t").arg(time)),
        // Alone in a line: 14.11.2026 09:12; Mila  9:12 AM; Mila 2026-11-14 09:12:33
        Regex(QStringLiteral("^%1[ ]*$").arg(moment)),
        Regex(QStringLiteral("^[^\\n:#\\d]{1,40}?[ ]{2,3}%1[ ]*$").arg(moment)),
        Regex(QStringLiteral("^[^\\n:#\\d\\sa-z][^\\n:#\\d\\s]{0,30}[ ][0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}[ ][0-9]{1,2}:[0-9]{2}:[0-9]{2}[ ]*$")),
    };
    for (const Regex &form : forms) {
        if (const auto match = form.match(beginning.toString()); match.hasMatch())
            return match.capturedLength();
    }
    return 0;
}

bool isEncodedCharacter(QChar c)
{
    return isCodeCharacter(c) && c != u'#';
}

} // namespace

void readLineBeginning(QStringView text, MessageLine &line)
{
    qsizetype at = skipQuoting(text, line.quoteDepth);
    const qsizetype words = skipSpaces(text, at);
    line.indented = words - at > (line.quoteDepth > 0 ? 1 : 0);
    at = words;
    line.blank = at == text.size();
    if (const qsizetype length = chatLength(text.sliced(at)); length > 0) {
        line.beginsMessage = true;
        at += length;
    }
    if (const qsizetype length = bulletLength(text.sliced(at)); length > 0) {
        line.bullet = true;
        at += length;
    }
    line.body = line.start + at;
}

bool isMachineHeader(QStringView line)
{
    static const Regex form(
        QStringLiteral("^(?:X-[A-Za-z0-9-]{1,40}|DKIM-Signature|ARC-[A-Za-z-]{1,40}|Received(?:-SPF)?|Return-Path|Message-ID"
                       "|MIME-Version|Content-[A-Za-z-]{1,40}|References|In-Reply-To|Authentication-Results|Thread-[A-Za-z]{1,20}"
                       "|List-[A-Za-z-]{1,40}|Delivered-To|Autocrypt|User-Agent|Feedback-ID):"),
        Regex::CaseInsensitiveOption);
    return form.match(beginningOf(line, 60).toString()).hasMatch();
}

bool isAddressHeader(QStringView line)
{
    static const Regex address(
        QStringLiteral("^(?:From|To|Cc|Bcc|Reply-To|Von|An|De|Para|À|A|Dari|Kepada|Từ|Đến|จาก|ถึง|差出人|宛先|보낸 사람|받는 사람|发件人|收件人|من|إلى)"
                       "[ ]?:[^\\n]{0,200}?[^\\s@]@[^\\s@]"),
        Regex::CaseInsensitiveOption);
    static const Regex sent(
        QStringLiteral("^(?:Date|Sent|Datum|Gesendet|Fecha|Enviado(?: el)?|Enviada(?: em)?|Envoyé|Data|Dikirim|Tanggal|Ngày|Đã gửi|วันที่|"
                       "日時|送信日時|날짜|보낸 날짜|日期|发送时间|التاريخ|تاريخ الإرسال)[ ]?:[^\\n]{0,60}[0-9]{1,2}[:.h][0-9]{2}"),
        Regex::CaseInsensitiveOption);
    const QStringView beginning = beginningOf(line, 300);
    return address.match(beginning.toString()).hasMatch() || sent.match(beginning.toString()).hasMatch();
}

bool isEncodedLine(QStringView line)
{
    constexpr qsizetype least = 60; // lines of 64 and 76 are usual
    return line.size() >= least && std::all_of(line.begin(), line.end(), isEncodedCharacter);
}

bool isEncodedRest(QStringView line)
{
    return line.size() >= 4 && std::all_of(line.begin(), line.end(), isEncodedCharacter);
}

} // namespace spark
