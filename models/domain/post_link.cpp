#include "models/domain/post_link.h"

#include "models/domain/handle.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace spark {

namespace {

using Regex = QRegularExpression;

// The first posts of TikTok's forerunner: 2014-01-01. IDs are signed 64-bit numbers, so they last until 2038.
constexpr qint64 firstUpload = 1388534400;

LinkReading refused(LinkRefusal refusal)
{
    LinkReading reading;
    reading.refusal = refusal;
    return reading;
}

bool isRuinedNumber(const QString &text)
{
    static const Regex ruined(QStringLiteral("^([0-9][.,][0-9]+[eE]\\+?[0-9]+|[0-9]{15,20}[.,][0-9]+)$"));
    return ruined.match(text).hasMatch();
}

bool isDigits(const QString &text)
{
    static const Regex digits(QStringLiteral("^[0-9]+$"));
    return digits.match(text).hasMatch();
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
    // Spreadsheets keep 15 digits; one post in 10,000 really ends like that.
    if (digits.endsWith(QLatin1String("0000")))
        reading.warnings.append(LinkWarning::RoundedId);
    if (reading.link.handle.isEmpty())
        reading.warnings.append(LinkWarning::NoHandle);
    return reading;
}

bool hostIs(const QString &host, QLatin1String domain)
{
    return host == domain || (host.endsWith(domain) && host.at(host.size() - domain.size() - 1) == u'.');
}

LinkReading withShortLink(const QString &link)
{
    LinkReading reading;
    reading.link.shortLink = link;
    return reading;
}

// The forms of a path that name a post or are known not to.
std::optional<LinkReading> readPath(const QStringList &parts)
{
    const auto part = [&parts](qsizetype i) { return i < parts.size() ? parts.at(i) : QString(); };
    const auto isKind = [](const QString &text) { return text == QLatin1String("video") || text == QLatin1String("photo"); };
    if (part(0).startsWith(u'@')) {
        if (isKind(part(1)) && !part(2).isEmpty())
            return withId(part(2), QStringView(part(0)).sliced(1), postKindFromName(part(1)));
        return refused(part(1) == QLatin1String("live") ? LinkRefusal::Live : LinkRefusal::Profile);
    }
    if ((part(0) == QLatin1String("share") && part(1) == QLatin1String("user"))
        || (part(0) == QLatin1String("h5") && part(1) == QLatin1String("share")))
        return refused(LinkRefusal::UserShare);
    if (part(0) == QLatin1String("v") && !part(1).isEmpty()) {
        const QString last = part(1);
        return withId(last.endsWith(QLatin1String(".html")) ? last.chopped(5) : last, {}, PostKind::Video);
    }
    if (part(0) == QLatin1String("embed") && !part(1).isEmpty())
        return withId(part(1) == QLatin1String("v2") ? part(2) : part(1), {}, PostKind::Video);
    if (part(0) == QLatin1String("player") && part(1) == QLatin1String("v1"))
        return withId(part(2), {}, PostKind::Video);
    if (part(0) == QLatin1String("share") && isKind(part(1)))
        return withId(part(2), {}, postKindFromName(part(1)));
    return std::nullopt;
}

LinkReading readUrl(const QString &text)
{
    static const Regex scheme(QStringLiteral("^[a-z][a-z0-9+.-]*://"), Regex::CaseInsensitiveOption);
    QString address = text;
    if (address.startsWith(QLatin1String("//")))
        address.prepend(QLatin1String("https:"));
    else if (!scheme.match(address).hasMatch())
        address.prepend(QLatin1String("https://"));
    const QUrl url(address, QUrl::StrictMode);
    const QString host = url.host().toLower();
    if (!url.isValid() || !host.contains(u'.'))
        return refused(LinkRefusal::NotALink);

    const QStringList parts = url.path(QUrl::FullyDecoded).split(u'/', Qt::SkipEmptyParts);
    if (hostIs(host, QLatin1String("tiktokv.com"))) {
        const bool share = parts.size() >= 3 && parts.at(0) == QLatin1String("share") && parts.at(1) == QLatin1String("video");
        return share ? withId(parts.at(2), {}, PostKind::Video) : refused(LinkRefusal::NoPost);
    }
    if (!hostIs(host, QLatin1String("tiktok.com")))
        return refused(LinkRefusal::NotTikTok);
    if (host == QLatin1String("vm.tiktok.com") || host == QLatin1String("vt.tiktok.com"))
        return parts.isEmpty() ? refused(LinkRefusal::NoPost) : withShortLink(QStringLiteral("https://") % host % u'/' % parts.first());
    if (parts.size() >= 2 && parts.first() == QLatin1String("t"))
        return withShortLink(QStringLiteral("https://www.tiktok.com/t/") % parts.at(1));
    if (const auto reading = readPath(parts))
        return *reading;
    // share_iid, share_link_id and user_id are long numbers too, and not the post's.
    const QUrlQuery query(url);
    for (const QLatin1String name : {QLatin1String("item_id"), QLatin1String("share_item_id"), QLatin1String("shareId")}) {
        if (const QString value = query.queryItemValue(name); !value.isEmpty())
            return withId(value, {}, PostKind::Video);
    }
    return refused(LinkRefusal::NoPost);
}

QString cleaned(QStringView raw)
{
    static const Regex invisible(QStringLiteral("[\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}\\x{00AD}\\x{FEFF}]"));
    static const Regex around(QStringLiteral("^[\"'`<“„«(\\[]+|[\"'`>”“»)\\],.;!]+$"));
    QString text = raw.toString().remove(invisible).trimmed();
    return text.remove(around);
}

} // namespace

LinkReading readPostLink(QStringView raw)
{
    const QString text = cleaned(raw);
    if (text.isEmpty())
        return refused(LinkRefusal::Empty);
    if (isRuinedNumber(text))
        return refused(LinkRefusal::RuinedId);
    if (isDigits(text))
        return withId(text, {}, PostKind::Video);

    // What an app shares is often a sentence with the link in it.
    static const Regex space(QStringLiteral("\\s+"));
    QStringList links;
    const QStringList words = text.split(space, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QString candidate = cleaned(word);
        if (candidate.contains(QLatin1String("://")) || candidate.contains(QLatin1String("tiktok."), Qt::CaseInsensitive)
            || words.size() == 1)
            links.append(candidate);
    }
    if (links.isEmpty())
        return refused(LinkRefusal::NotALink);
    if (links.size() > 1)
        return refused(LinkRefusal::SeveralLinks);
    return readUrl(links.first());
}

QString PostLink::canonical() const
{
    if (isShort())
        return shortLink;
    return QStringLiteral("https://www.tiktok.com/@") % handle % u'/' % postKindName(kind) % u'/' % QString::number(postId);
}

qint64 publishedAt(qint64 postId)
{
    return postId >> 32;
}

bool isPostId(qint64 id)
{
    return publishedAt(id) >= firstUpload;
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
    case LinkRefusal::Empty: return tr("There is no link here.");
    case LinkRefusal::NotALink: return tr("This is neither a link nor the number of a post.");
    case LinkRefusal::NotTikTok: return tr("This link does not lead to TikTok. Look at its address closely.");
    case LinkRefusal::Profile: return tr("This is the link of a profile, not of a post.");
    case LinkRefusal::Live: return tr("This is the link of a live stream, not of a post.");
    case LinkRefusal::UserShare: return tr("This is a shared profile, not a post.");
    case LinkRefusal::NoPost: return tr("This page of TikTok is not a post.");
    case LinkRefusal::RuinedId:
        return tr("A spreadsheet has destroyed the last digits of this number. Copy the post’s link again from TikTok.");
    case LinkRefusal::WrongId: return tr("This is not a number that a post can have: it takes 19 digits.");
    case LinkRefusal::SeveralLinks: return tr("There is more than one link here. One link a line.");
    }
    Q_UNREACHABLE();
}

QString LinkTexts::describe(LinkWarning warning)
{
    switch (warning) {
    case LinkWarning::RoundedId:
        return tr("The number ends in zeros, as numbers do that went through a spreadsheet. Compare it with the post.");
    case LinkWarning::NoHandle: return tr("The link does not say whose post it is.");
    }
    Q_UNREACHABLE();
}

} // namespace spark
