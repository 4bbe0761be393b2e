// Links to TikTok posts and the numbers in them (DOMAIN §6). Offline: a short link cannot be resolved.
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <optional>

namespace spark {

enum class PostKind { Video, Photo };

struct PostLink
{
    qint64 postId = 0; // 0 while only a short link is known
    PostKind kind = PostKind::Video;
    QString handle; // as in the link; may be empty
    QString shortLink; // https://vm.tiktok.com/X, when that is what was given

    bool isShort() const { return postId == 0; }
    // https://www.tiktok.com/@handle/video/ID, or the short link while there is no ID.
    QString canonical() const;
};

enum class LinkRefusal {
    Empty,
    NotALink,
    NotTikTok,
    Profile, // /@handle
    Live, // /@handle/live
    UserShare, // /share/user/…, /h5/share/usr/…
    NoPost, // another page of TikTok's
    RuinedId, // 7.31E+18 or ….0: a spreadsheet destroyed the last digits
    WrongId, // not a number that a post can have
    SeveralLinks,
};

enum class LinkWarning {
    RoundedId, // ends in zeros, as numbers do that went through a spreadsheet
    NoHandle, // the link does not say whose post it is
};

struct LinkReading
{
    PostLink link;
    QList<LinkWarning> warnings;
    std::optional<LinkRefusal> refusal;

    bool accepted() const { return !refusal.has_value(); }
};

// Reads a pasted link, a text with one link in it, or a bare post ID. Pure.
LinkReading readPostLink(QStringView raw);

// The moment a post's upload began, in UTC seconds: the upper half of its ID (DOMAIN §6).
qint64 publishedAt(qint64 postId);

// True for numbers that a post can have: 64 bits, uploaded since TikTok exists.
bool isPostId(qint64 id);

// What a post is called in one line: its caption, else its number, else its link.
QString postTitle(const QString &caption, qint64 postId, const QString &link);

QString postKindName(PostKind kind); // "video", "photo": as stored and exported
PostKind postKindFromName(QStringView name);

class LinkTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::LinkTexts)

public:
    static QString describe(LinkRefusal refusal);
    static QString describe(LinkWarning warning);
};

} // namespace spark
