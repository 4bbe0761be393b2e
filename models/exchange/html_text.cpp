#include "models/exchange/html_text.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace spark {

namespace {

// HTML 4.01, 24.2: the entities of U+00A0 to U+00FF, in order.
constexpr const char *latin1Entities =
    "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para "
    "middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave "
    "Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc "
    "Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc "
    "iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

const QHash<QString, char32_t> &entities()
{
    static const QHash<QString, char32_t> all = [] {
        QHash<QString, char32_t> names {
            {QStringLiteral("amp"), U'&'},        {QStringLiteral("lt"), U'<'},         {QStringLiteral("gt"), U'>'},
            {QStringLiteral("quot"), U'"'},       {QStringLiteral("apos"), U'\''},      {QStringLiteral("num"), U'#'},
            {QStringLiteral("equals"), U'='},     {QStringLiteral("plus"), U'+'},       {QStringLiteral("sol"), U'/'},
            {QStringLiteral("lowbar"), U'_'},     {QStringLiteral("commat"), U'@'},     {QStringLiteral("colon"), U':'},
            {QStringLiteral("ensp"), 0x2002},     {QStringLiteral("emsp"), 0x2003},     {QStringLiteral("thinsp"), 0x2009},
            {QStringLiteral("zwnj"), 0x200C},     {QStringLiteral("zwj"), 0x200D},      {QStringLiteral("lrm"), 0x200E},
            {QStringLiteral("rlm"), 0x200F},      {QStringLiteral("ndash"), 0x2013},    {QStringLiteral("mdash"), 0x2014},
            {QStringLiteral("lsquo"), 0x2018},    {QStringLiteral("rsquo"), 0x2019},    {QStringLiteral("sbquo"), 0x201A},
            {QStringLiteral("ldquo"), 0x201C},    {QStringLiteral("rdquo"), 0x201D},    {QStringLiteral("bdquo"), 0x201E},
            {QStringLiteral("bull"), 0x2022},     {QStringLiteral("hellip"), 0x2026},   {QStringLiteral("lsaquo"), 0x2039},
            {QStringLiteral("rsaquo"), 0x203A},   {QStringLiteral("euro"), 0x20AC},     {QStringLiteral("trade"), 0x2122},
            {QStringLiteral("rarr"), 0x2192}};
        char32_t next = 0xA0;
        const QStringList latin1 = QString::fromLatin1(latin1Entities).split(u' ');
        for (const QString &name : latin1)
            names.insert(name, next++);
        return names;
    }();
    return all;
}

QString decoded(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u'&') {
            result += text.at(i);
            continue;
        }
        constexpr qsizetype longest = 10;
        const qsizetype end = text.sliced(i, std::min(longest + 2, text.size() - i)).indexOf(u';');
        char32_t c = 0;
        if (end > 1) {
            const QStringView name = text.sliced(i + 1, end - 1);
            bool fits = true;
            if (name.startsWith(QLatin1String("#x"), Qt::CaseInsensitive))
                c = name.sliced(2).toUInt(&fits, 16);
            else if (name.startsWith(u'#'))
                c = name.sliced(1).toUInt(&fits);
            else
                c = entities().value(name.toString());
            if (!fits || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000))
                c = 0;
        }
        if (c == 0) {
            result += u'&';
            continue;
        }
        result += QString::fromUcs4(&c, 1);
        i += end;
    }
    return result;
}

struct Tag
{
    QString name; // in lower case, with a leading / for an end
    QStringView inside;
    qsizetype end = 0; // behind its >
};

// The tag at the < at i; without a name when there is none.
Tag tagAt(QStringView html, qsizetype i)
{
    Tag tag;
    tag.end = i + 1;
    qsizetype at = i + 1;
    if (at < html.size() && html.at(at) == u'/')
        tag.name += html.at(at++);
    const qsizetype letters = at;
    if (at >= html.size() || !html.at(at).isLetter()) {
        tag.name.clear();
        return tag;
    }
    while (at < html.size() && at < letters + 20 && html.at(at).isLetterOrNumber())
        tag.name += html.at(at++).toLower();
    const qsizetype inside = at;
    while (at < html.size() && html.at(at) != u'>') {
        const QChar c = html.at(at);
        // A > inside of a quoted value does not end the tag, unless the quote has no end.
        const qsizetype close = c == u'"' || c == u'\'' ? html.indexOf(c, at + 1) : -1;
        at = close < 0 ? at + 1 : close + 1;
    }
    tag.inside = html.sliced(inside, std::min(at, html.size()) - inside);
    tag.end = std::min(at + 1, html.size());
    return tag;
}

QString addressOf(QStringView inside)
{
    static const QRegularExpression href(QStringLiteral("\\shref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))"),
                                         QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longest = 4096;
    const auto match = href.match(inside.first(std::min(longest, inside.size())).toString());
    return match.hasMatch() ? decoded(match.captured(match.lastCapturedIndex())).trimmed() : QString();
}

class Writer
{
public:
    void text(QStringView words, bool keepSpaces)
    {
        const QString plain = decoded(words);
        for (const QChar c : plain) {
            // A no-break space is a sign of its own.
            const bool space = c.isSpace() && c != QChar(0xA0);
            if (keepSpaces)
                put(c);
            else if (!space)
                put(c);
            else
                m_space = true;
        }
    }

    void line()
    {
        m_space = false;
        while (m_text.endsWith(u' '))
            m_text.chop(1);
        if (!m_text.isEmpty() && !m_text.endsWith(u'\n'))
            m_text += u'\n';
    }
    void forcedLine()
    {
        m_space = false;
        if (!m_text.endsWith(QLatin1String("\n\n")))
            m_text += u'\n';
    }
    void gap()
    {
        line();
        if (!m_text.isEmpty() && !m_text.endsWith(QLatin1String("\n\n")))
            m_text += u'\n';
    }
    void cell()
    {
        m_space = false;
        if (!m_text.isEmpty() && !m_text.endsWith(u'\n'))
            m_text += u'\t';
    }
    void beginLink(const QString &address)
    {
        m_link = address;
        m_linkStart = m_text.size();
    }
    void endLink()
    {
        if (!m_link.isEmpty() && !QStringView(m_text).sliced(std::min(m_linkStart, m_text.size())).contains(m_link))
            text(QString(u" <" + m_link.toHtmlEscaped() + u"> "), false);
        m_link.clear();
    }
    QString result() const { return m_text.trimmed(); }

private:
    void put(QChar c)
    {
        if (m_space && !m_text.isEmpty() && !m_text.back().isSpace())
            m_text += u' ';
        m_space = false;
        m_text += c;
    }

    QString m_text;
    QString m_link;
    qsizetype m_linkStart = 0;
    bool m_space = false;
};

} // namespace

QString htmlToText(const QString &html)
{
    static const QSet<QString> hidden {QStringLiteral("script"), QStringLiteral("style"), QStringLiteral("title"),
                                       QStringLiteral("template"), QStringLiteral("noscript")};
    static const QSet<QString> blocks {
        QStringLiteral("div"),   QStringLiteral("tr"),      QStringLiteral("li"),     QStringLiteral("ul"),     QStringLiteral("ol"),
        QStringLiteral("table"), QStringLiteral("section"), QStringLiteral("header"), QStringLiteral("footer"), QStringLiteral("dt"),
        QStringLiteral("dd"),    QStringLiteral("hr"),      QStringLiteral("center"), QStringLiteral("address"), QStringLiteral("body")};
    static const QSet<QString> paragraphs {QStringLiteral("p"),  QStringLiteral("h1"), QStringLiteral("h2"), QStringLiteral("h3"),
                                           QStringLiteral("h4"), QStringLiteral("h5"), QStringLiteral("h6"), QStringLiteral("pre"),
                                           QStringLiteral("blockquote")};
    Writer writer;
    int pre = 0;
    const QStringView all(html);
    for (qsizetype i = 0; i < all.size();) {
        const qsizetype open = all.indexOf(u'<', i);
        if (open < 0) {
            writer.text(all.sliced(i), pre > 0);
            break;
        }
        writer.text(all.sliced(i, open - i), pre > 0);
        if (all.sliced(open).startsWith(QLatin1String("<!--"))) {
            const qsizetype end = all.indexOf(QLatin1String("-->"), open + 4);
            i = end < 0 ? all.size() : end + 3;
            continue;
        }
        if (open + 1 < all.size() && (all.at(open + 1) == u'!' || all.at(open + 1) == u'?')) {
            const qsizetype end = all.indexOf(u'>', open);
            i = end < 0 ? all.size() : end + 1;
            continue;
        }
        const Tag tag = tagAt(all, open);
        i = tag.end;
        if (tag.name.isEmpty()) {
            writer.text(u"<", pre > 0); // a sign of its own: "a < b"
            continue;
        }
        const QString name = tag.name.startsWith(u'/') ? tag.name.sliced(1) : tag.name;
        const bool begins = name.size() == tag.name.size();
        if (begins && hidden.contains(name)) {
            const qsizetype end = all.indexOf(QString(u"</" + name), i, Qt::CaseInsensitive);
            i = end < 0 ? all.size() : end;
        } else if (name == QLatin1String("br")) {
            writer.forcedLine();
        } else if (name == QLatin1String("td") || name == QLatin1String("th")) {
            if (begins)
                writer.cell();
        } else if (name == QLatin1String("a")) {
            const QString address = begins ? addressOf(tag.inside) : QString();
            writer.endLink();
            if (address.contains(QLatin1String("tiktok"), Qt::CaseInsensitive))
                writer.beginLink(address);
        } else if (paragraphs.contains(name)) {
            if (name == QLatin1String("pre"))
                pre = std::max(0, pre + (begins ? 1 : -1));
            writer.gap();
        } else if (blocks.contains(name)) {
            writer.line();
        }
    }
    writer.endLink();
    return writer.result();
}

} // namespace spark
