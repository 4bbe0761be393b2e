#include "models/domain/post_link.h"

#include "models/domain/characters.h"
#include "models/domain/handle.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace spark {

namespace {

using Regex = QRegularExpression;

// The first posts of TikTok's shareHost: 2014-01-01. IDs are signed 64-bit numbers, so they last until 2038.
constexpr qint64 firstUpload = 1388534400;

LinkReading refused(LinkRefusal refusal)
{
    LinkReading reading;
    reading.refusal = refusal;
    return reading;
}

bool isRuinedNumber(const QString &text)
{
    static const Regex ruined(
        QStringLiteral("^([0-9]([.,][0-9]{1,20})?[eE]\\+?[0-9]{1,3}|[0-9]{15,20}[.,][0-9]{1,20})$"));
    return ruined.match(text).hasMatch();
}

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

LinkReading withId(const QString &digits, QStringView handle, PostKind kind)
{
    if (isRuinedNumber(digits))
        return refused(LinkRefusal::RuinedId);
    bool fits = false;
    const qint64 id = isDigits(digits) ? digits.toLongLong(&fits) : 0;
    if (!fits || !isPostId(id))
        return refused(LinkRefusal::WrongId);
    LinkReading reading;
    reading.link = {id, kind, readHandle(handle), {}};
    // Spreadsheets keep 15 digits, JavaScript prints 16; one post in 1,000 really ends like that.
    if (digits.endsWith(QLatin1String("000")))
        reading.warnings.append(LinkWarning::RoundedId);
    if (reading.link.handle.isEmpty())
        reading.warnings.append(LinkWarning::NoHandle);
    return reading;
}

bool hostIs(const QString &host, QLatin1String domain)
{
    return host == domain || (host.endsWith(domain) && host.at(host.size() - domain.size() - 1) == u'.');
}

LinkReading withShortLink(QLatin1String beginning, const QString &name)
{
    static const Regex form(QStringLiteral("^[A-Za-z0-9_-]{1,64}\\z"));
    if (!form.match(name).hasMatch())
        return refused(LinkRefusal::NoPost);
    LinkReading reading;
    reading.link.shortLink = beginning + name;
    return reading;
}

// The forms of a path that name a post or are known not to.
std::optional<LinkReading> readPath(const QStringList &parts)
{
    const auto part = [&parts](qsizetype i) { return i < parts.size() ? parts.at(i) : QString(); };
    const auto isKind = [](const QString &text) {
        return text == QLatin1String("video") || text == QLatin1String("photo");
    };
    if (part(0).startsWith(u'@')) {
        if (isKind(part(1)))
            return part(2).isEmpty() ? refused(LinkRefusal::NoPost)
                                     : withId(part(2), part(0).sliced(1), postKindFromName(part(1)));
        return refused(part(1) == QLatin1String("live") ? LinkRefusal::Live : LinkRefusal::Profile);
    }
    const bool h5 = part(0) == QLatin1String("h5") && part(1) == QLatin1String("share");
    if ((part(0) == QLatin1String("share") && part(1) == QLatin1String("user"))
        || (h5 && (part(2) == QLatin1String("usr") || part(2) == QLatin1String("user"))))
        return refused(LinkRefusal::UserShare);
    if (part(0) == QLatin1String("v") && !part(1).isEmpty()) {
        const QString last = part(1);
        return withId(last.endsWith(QLatin1String(".html")) ? last.chopped(5) : last, {}, PostKind::Video);
    }
    if (part(0) == QLatin1String("embed") && part(1).startsWith(u'@'))
        return refused(LinkRefusal::Profile);
    if (part(0) == QLatin1String("embed") && !part(1).isEmpty())
        return withId(part(1) == QLatin1String("v2") ? part(2) : part(1), {}, PostKind::Video);
    if (part(0) == QLatin1String("player") && part(1) == QLatin1String("v1"))
        return withId(part(2), {}, PostKind::Video);
    if (part(0) == QLatin1String("share") && isKind(part(1)))
        return withId(part(2), {}, postKindFromName(part(1)));
    return std::nullopt;
}

// share_iid, share_link_id and user_id are long numbers too, and not the post's.
LinkReading readQuery(const QString &text)
{
    const QUrlQuery query(text);
    std::optional<LinkReading> first;
    for (const QLatin1String name :
         {QLatin1String("item_id"), QLatin1String("share_item_id"), QLatin1String("shareId")}) {
        const QString value = query.queryItemValue(name, QUrl::FullyDecoded);
        if (value.isEmpty())
            continue;
        LinkReading reading = withId(value, {}, PostKind::Video);
        if (reading.accepted())
            return reading;
        if (!first)
            first = reading;
    }
    return first.value_or(refused(LinkRefusal::NoPost));
}

// The host an address leads to, in lower case; empty when it is none or programs could disagree about it.
QString hostOf(const QString &authority)
{
    // user@host:port. IDN look-alikes of TikTok, and what only becomes a host by decoding, are not it.
    static const Regex form(
        QStringLiteral("^(?:[^@\\\\]{0,200}@)?([a-z0-9_-]{1,63}(?:\\.[a-z0-9_-]{1,63}){1,20})\\.?(?::[0-9]{0,5})?$"),
        Regex::CaseInsensitiveOption);
    return form.match(authority).captured(1).toLower();
}

LinkReading readUrl(const QString &text)
{
    // Cut by hand: QUrl refuses whole links for a % or { in their query, which is not looked at here.
    static const Regex scheme(QStringLiteral("^([a-z][a-z0-9+.-]{0,40}:)?//"), Regex::CaseInsensitiveOption);
    const QString address = text.sliced(scheme.match(text).capturedLength());
    const qsizetype fragment = address.indexOf(u'#');
    const QString beforeFragment = fragment < 0 ? address : address.first(fragment);
    const qsizetype question = beforeFragment.indexOf(u'?');
    const QString place = question < 0 ? beforeFragment : beforeFragment.first(question);
    const qsizetype slash = place.indexOf(u'/');
    const QString authority = slash < 0 ? place : place.first(slash);
    const QString host = hostOf(authority);
    // Browsers read a backslash as a slash, others do not.
    if (host.isEmpty() || place.contains(u'\\')) {
        static const Regex disguised(QStringLiteral("[^\\x{21}-\\x{7E}]|[%@\\\\]"));
        return refused(authority.contains(u'.') && authority.contains(disguised) ? LinkRefusal::NotTikTok
                                                                                 : LinkRefusal::NotALink);
    }

    const bool shareHost = hostIs(host, QLatin1String("tiktokv.com"));
    if (!shareHost && !hostIs(host, QLatin1String("tiktok.com")))
        return refused(LinkRefusal::NotTikTok);
    const QString path = slash < 0 ? QString() : QUrl::fromPercentEncoding(place.sliced(slash).toUtf8());
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    const QString first = parts.value(0);
    if (shareHost && first != QLatin1String("share"))
        return refused(LinkRefusal::NoPost);
    if (host == QLatin1String("vm.tiktok.com"))
        return withShortLink(QLatin1String("https://vm.tiktok.com/"), first);
    if (host == QLatin1String("vt.tiktok.com"))
        return withShortLink(QLatin1String("https://vt.tiktok.com/"), first);
    if (first == QLatin1String("t"))
        return withShortLink(QLatin1String("https://www.tiktok.com/t/"), parts.value(1));
    if (const auto reading = readPath(parts))
        return *reading;
    constexpr qsizetype longestQuery = 8192;
    const QString query = question < 0 ? QString() : beforeFragment.sliced(question + 1).left(longestQuery);
    return shareHost ? refused(LinkRefusal::NoPost) : readQuery(query);
}

// Without what stands around a link in a sentence.
QStringView trimmed(QStringView word)
{
    static const QString opening = QStringLiteral("\"'`<“„«([「『《（");
    static const QString closing = QStringLiteral("\"'`>”“»)],.;!」』》）。，、！；");
    while (!word.isEmpty() && (word.front().isSpace() || opening.contains(word.front())))
        word = word.sliced(1);
    while (!word.isEmpty() && (word.back().isSpace() || closing.contains(word.back())))
        word.chop(1);
    return word;
}

// "Link:https://…", "视频https://…": words that grew onto a link. Only letters are cut off: "evil.example/https://…"
// is another site's address.
QStringView withoutPrefix(QStringView word)
{
    const qsizetype link = word.indexOf(QLatin1String("http"), 0, Qt::CaseInsensitive);
    if (link <= 0 || link > 40)
        return word;
    const QStringView prefix = word.first(link);
    const QStringView rest = word.sliced(link);
    const bool address = rest.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)
        || rest.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
    const bool letters =
        std::all_of(prefix.begin(), prefix.end(), [](QChar c) { return c.isLetter() || c == u':' || c == u'：'; });
    const bool attached = prefix.back().unicode() < 0x80 && prefix.back() != u':';
    return address && letters && !attached ? rest : word;
}

QList<QStringView> wordsOf(QStringView text)
{
    QList<QStringView> words;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !text.at(i).isSpace())
            continue;
        if (i > begin)
            words.append(text.sliced(begin, i - begin));
        begin = i + 1;
    }
    return words;
}

} // namespace

LinkReading readPostLink(QStringView raw)
{
    const QString seen = withoutInvisible(raw);
    const QString text = trimmed(seen).toString();
    if (text.isEmpty())
        return refused(LinkRefusal::Empty);
    if (isRuinedNumber(text))
        return refused(LinkRefusal::RuinedId);
    if (isDigits(text))
        return withId(text, {}, PostKind::Video);

    // What an app shares is often a sentence with the link in it, and a link to the app itself behind it.
    constexpr int mostLinks = 20;
    std::optional<LinkReading> post;
    std::optional<LinkReading> first;
    int links = 0;
    const auto couldBeLink = [](QStringView word) {
        return word.contains(QLatin1String("://")) || word.contains(QLatin1String("tiktok."), Qt::CaseInsensitive);
    };
    for (const QStringView word : wordsOf(text)) {
        const bool alone = word.size() == text.size();
        if (!alone && !couldBeLink(word))
            continue;
        const QStringView link = trimmed(withoutPrefix(trimmed(word)));
        if (!alone && !couldBeLink(link)) // "…, as seen on TikTok."
            continue;
        const LinkReading reading = readUrl(link.toString());
        const bool another = reading.accepted() && post
            && (post->link.postId != reading.link.postId || post->link.shortLink != reading.link.shortLink);
        if (another || ++links > mostLinks)
            return refused(LinkRefusal::SeveralLinks);
        if (reading.accepted() && !post)
            post = reading;
        if (!first)
            first = reading;
    }
    if (post)
        return *post;
    if (!first)
        return refused(LinkRefusal::NotALink);
    return links > 1 ? refused(LinkRefusal::SeveralLinks) : *first;
}

QString PostLink::canonical() const
{
    if (isShort())
        return shortLink;
    return QStringLiteral("https://www.tiktok.com/@") % handle % u'/' % postKindName(kind) % u'/'
        % QString::number(postId);
}

qint64 publishedAt(qint64 postId)
{
    return postId >> 32;
}

bool isPostId(qint64 id)
{
    return publishedAt(id) >= firstUpload;
}

QString postTitle(const QString &caption, qint64 postId, const QString &link)
{
    const QString words = caption.simplified();
    if (!words.isEmpty())
        return words;
    // The beginning is the same in every link.
    return postId != 0 ? QString::number(postId) : QString(link).remove(QStringLiteral("https://"));
}

QString postKindName(PostKind kind)
{
    return kind == PostKind::Photo ? QStringLiteral("photo") : QStringLiteral("video");
}

PostKind postKindFromName(QStringView name)
{
    return name == QLatin1String("photo") ? PostKind::Photo : PostKind::Video;
}

QString LinkTexts::describe(LinkRefusal refusal)
{
    switch (refusal) {
    case LinkRefusal::Empty:
        return tr("There is no link here.");
    case LinkRefusal::NotALink:
        return tr("This is neither a link nor the number of a post.");
    case LinkRefusal::NotTikTok:
        return tr("This link does not lead to TikTok. Look at its address closely.");
    case LinkRefusal::Profile:
        return tr("This is the link of a profile, not of a post.");
    case LinkRefusal::Live:
        return tr("This is the link of a live stream, not of a post.");
    case LinkRefusal::UserShare:
        return tr("This is a shared profile, not a post.");
    case LinkRefusal::NoPost:
        return tr("This page of TikTok is not a post.");
    case LinkRefusal::RuinedId:
        return tr(
            "A spreadsheet has destroyed the last digits of this number. Copy the post’s link again from TikTok.");
    case LinkRefusal::WrongId:
        return tr("This is not a number that a post can have: it takes 19 digits.");
    case LinkRefusal::SeveralLinks:
        return tr("There is more than one link here. One link a line.");
    }
    Q_UNREACHABLE();
}

QString LinkTexts::describe(LinkWarning warning)
{
    switch (warning) {
    case LinkWarning::RoundedId:
        return tr("The number ends in zeros, as numbers do that went through a spreadsheet. Compare it with the post.");
    case LinkWarning::NoHandle:
        return tr("The link does not say whose post it is.");
    }
    Q_UNREACHABLE();
}

} // namespace spark
