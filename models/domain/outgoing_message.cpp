#include "models/domain/outgoing_message.h"

#include "models/domain/message_book.h"
#include "models/domain/rules.h"
#include "models/domain/window.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

namespace spark {

namespace {

using Values = QHash<QString, QString>;

const QRegularExpression &placeholder()
{
    static const QRegularExpression pattern(QStringLiteral("\\{([a-z_]+)\\}"));
    return pattern;
}

QStringList placeholdersIn(const QString &text)
{
    QStringList names;
    for (auto it = placeholder().globalMatch(text); it.hasNext();)
        names.append(it.next().captured(1));
    return names;
}

// In one pass: a caption that holds braces is no template.
QString filled(const QString &line, const Values &values)
{
    QString result;
    qsizetype done = 0;
    for (auto it = placeholder().globalMatch(line); it.hasNext();) {
        const auto match = it.next();
        result += QStringView(line).sliced(done, match.capturedStart() - done);
        result += values.value(match.captured(1));
        done = match.capturedEnd();
    }
    return result + QStringView(line).sliced(done);
}

// Lines that have nothing to say are left out, and with them the empty lines that would stand together.
QString filledLines(const QString &text, const Values &values)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        bool says = true;
        for (const QString &name : placeholdersIn(line))
            says = says && !values.value(name).isEmpty();
        if (!says || (line.isEmpty() && (lines.isEmpty() || lines.constLast().isEmpty())))
            continue;
        lines.append(filled(line, values));
    }
    while (!lines.isEmpty() && lines.constLast().isEmpty())
        lines.removeLast();
    return lines.join(u'\n');
}

QString momentIn(const QLocale &locale, std::optional<qint64> seconds, const QTimeZone &zone)
{
    if (!seconds)
        return {};
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(*seconds, zone);
    // The offset rather than a name: abbreviations are read differently from one country to the next.
    return locale.toString(moment.date(), QLocale::LongFormat) % u' ' % locale.toString(moment.time(), QLocale::ShortFormat) % u' '
        % zone.displayName(moment, QTimeZone::OffsetName, QLocale::c());
}

// The last day where the end is the midnight behind it: nobody reads "15 December, 00:00" as the end of the 14th.
QString endIn(const QLocale &locale, std::optional<qint64> seconds, const QTimeZone &zone)
{
    const auto day = seconds ? dayThatEndsAt(QDateTime::fromSecsSinceEpoch(*seconds, zone)) : std::nullopt;
    if (!day)
        return momentIn(locale, seconds, zone);
    return locale.toString(*day, QLocale::LongFormat) % u' ' % zone.displayName(day->endOfDay(zone), QTimeZone::OffsetName, QLocale::c());
}

// What all items have in common; empty when they differ.
QString common(const QList<MessageItem> &items, QString MessageItem::*field)
{
    QString value = items.isEmpty() ? QString() : items.first().*field;
    for (const MessageItem &item : items) {
        if (QString::compare(item.*field, value, Qt::CaseInsensitive) != 0)
            return {};
    }
    return value;
}

// "1. Profile", "2. video", …: a menu path, step by step.
QString numbered(const QString &path, const QLocale &locale)
{
    static const QRegularExpression arrow(QStringLiteral("\\s*[→←]\\s*"));
    QStringList steps;
    for (const QString &step : path.split(arrow, Qt::SkipEmptyParts))
        steps.append(locale.toString(steps.size() + 1) % QLatin1String(". ") % step);
    return steps.join(u'\n');
}

QString greeting(MessageKind kind, const BookLanguage &language, const MessageFacts &facts)
{
    QString name = common(facts.items, kind == MessageKind::HandOver ? &MessageItem::licensee : &MessageItem::handle);
    if (name.isEmpty())
        return language.greeting;
    if (kind != MessageKind::HandOver)
        name.prepend(u'@');
    return filled(language.greetingTo, {{QStringLiteral("name"), name}});
}

QString itemLines(const MessageTemplate &form, const MessageFacts &facts, const QLocale &locale, const QString &language)
{
    QStringList blocks;
    for (const MessageItem &item : facts.items) {
        const Values values {{QStringLiteral("code"), item.code},
                             {QStringLiteral("post"), item.post.simplified()},
                             {QStringLiteral("link"), item.link},
                             {QStringLiteral("handle"), item.handle.isEmpty() ? QString() : QString(u'@' + item.handle)},
                             {QStringLiteral("end"), endIn(locale, item.end, facts.zone)},
                             {QStringLiteral("period"), item.period ? daysInLanguage(*item.period, language) : QString()}};
        blocks.append(filledLines(form.item, values));
    }
    return blocks.join(QLatin1String("\n\n"));
}

} // namespace

QString messageKindName(MessageKind kind)
{
    switch (kind) {
    case MessageKind::HandOver: return QStringLiteral("hand_over");
    case MessageKind::Request: return QStringLiteral("request");
    case MessageKind::Extension: return QStringLiteral("extension");
    }
    Q_UNREACHABLE();
}

std::optional<MessageKind> messageKindFromName(const QString &name)
{
    const QString wanted = QString(name).replace(u'-', u'_');
    for (const MessageKind kind : messageKinds()) {
        if (messageKindName(kind) == wanted)
            return kind;
    }
    return std::nullopt;
}

QList<MessageKind> messageKinds()
{
    return {MessageKind::HandOver, MessageKind::Request, MessageKind::Extension};
}

QList<MessageLanguage> messageLanguages()
{
    QList<MessageLanguage> languages;
    for (const BookLanguage &language : messageBook())
        languages.append({language.key, language.name, QLocale(language.key).textDirection() == Qt::RightToLeft});
    return languages;
}

MessageTemplate builtInTemplate(MessageKind kind, const QString &language)
{
    return bookLanguage(language).templates.value(static_cast<int>(kind));
}

QStringList bodyPlaceholders(MessageKind kind)
{
    const QStringList always {QStringLiteral("greeting"), QStringLiteral("handle"), QStringLiteral("brand"), QStringLiteral("campaign"), QStringLiteral("menu")};
    if (kind == MessageKind::HandOver)
        return always + QStringList {QStringLiteral("codes"), QStringLiteral("batch_size")};
    return always + QStringList {QStringLiteral("posts"), QStringLiteral("steps"), QStringLiteral("period"), QStringLiteral("deadline")};
}

QStringList itemPlaceholders(MessageKind kind)
{
    const QStringList always {QStringLiteral("post"), QStringLiteral("link"), QStringLiteral("handle"), QStringLiteral("end"), QStringLiteral("period")};
    return kind == MessageKind::HandOver ? QStringList(QStringLiteral("code")) + always : always;
}

QStringList templateMistakes(MessageKind kind, const MessageTemplate &edited)
{
    QStringList mistakes;
    const auto check = [&mistakes](const QString &text, const QStringList &known) {
        for (const QString &name : placeholdersIn(text)) {
            const QString shown = u'{' % name % u'}';
            if (!known.contains(name))
                mistakes.append(MessageTexts::tr("%1 is not known here; there are %2.").arg(shown, u'{' % known.join(QLatin1String("}, {")) % u'}'));
        }
    };
    const bool handsOver = kind == MessageKind::HandOver;
    const QString list = handsOver ? QStringLiteral("codes") : QStringLiteral("posts");
    // The subject of a mail travels and is listed in the open.
    QStringList inSubject = bodyPlaceholders(kind);
    for (const char *lines : {"codes", "posts", "steps", "greeting"})
        inSubject.removeAll(QLatin1String(lines));
    check(edited.subject, inSubject);
    check(edited.body, bodyPlaceholders(kind));
    check(edited.item, itemPlaceholders(kind));
    if (!placeholdersIn(edited.body).contains(list))
        mistakes.append(MessageTexts::tr("The text needs {%1}, where the list goes.").arg(list));
    if (handsOver && !edited.item.split(u'\n').contains(QStringLiteral("{code}")))
        mistakes.append(MessageTexts::tr("{code} needs a line of its own: whoever copies the line copies nothing else with it."));
    mistakes.removeDuplicates();
    return mistakes;
}

RenderedMessage renderMessage(MessageKind kind, const QString &language, const MessageTemplate &form, const MessageFacts &facts)
{
    const BookLanguage &book = bookLanguage(language);
    const QLocale locale(book.key);
    const bool handsOver = kind == MessageKind::HandOver;
    const Rules &rules = Rules::current();
    const QString path = rules.menuPath(handsOver ? u"brand_apply" : u"creator_generate", book.key);
    const QString items = itemLines(form, facts, locale, book.key);
    const QString handle = common(facts.items, &MessageItem::handle);
    const Values values {{QStringLiteral("greeting"), greeting(kind, book, facts)},
                         {QStringLiteral("codes"), items},
                         {QStringLiteral("posts"), items},
                         {QStringLiteral("handle"), handle.isEmpty() ? QString() : QString(u'@' + handle)},
                         {QStringLiteral("brand"), common(facts.items, &MessageItem::licensee)},
                         {QStringLiteral("campaign"), common(facts.items, &MessageItem::campaign)},
                         {QStringLiteral("menu"), path},
                         {QStringLiteral("steps"), numbered(path, locale)},
                         {QStringLiteral("batch_size"), locale.toString(rules.batchSize)},
                         {QStringLiteral("period"), facts.period ? daysInLanguage(*facts.period, book.key) : QString()},
                         {QStringLiteral("deadline"), momentIn(locale, facts.deadline, facts.zone)}};
    RenderedMessage message;
    message.subject = filledLines(form.subject, values).simplified();
    message.body = filledLines(form.body, values);
    for (const MessageItem &item : facts.items)
        message.holdsCodes = message.holdsCodes || (!item.code.isEmpty() && message.body.contains(item.code));
    return message;
}

QString MessageTexts::label(MessageKind kind)
{
    switch (kind) {
    case MessageKind::HandOver: return tr("Hand codes over");
    case MessageKind::Request: return tr("Ask for codes");
    case MessageKind::Extension: return tr("Ask for an extension");
    }
    Q_UNREACHABLE();
}

} // namespace spark
