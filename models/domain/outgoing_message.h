// Messages that hand codes over or ask for them: templates with placeholders in the languages that creators read
// (resources/messages.json), and their rendering. Pure: nothing is sent or recorded here.
#pragma once

#include "models/domain/error.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <optional>

namespace spark {

enum class MessageKind {
    HandOver, // codes to a brand or agency
    Request, // asks a creator for codes
    Extension, // asks a creator to extend codes
};

// For scripts and settings: "hand_over", "request", "extension".
QString messageKindName(MessageKind kind);
std::optional<MessageKind> messageKindFromName(const QString &name); // '-' and '_' are the same
QList<MessageKind> messageKinds();

struct MessageLanguage
{
    QString key; // as QLocale takes it: "en", "zh"
    QString name; // in itself
    bool rightToLeft = false;
};
QList<MessageLanguage> messageLanguages();

// Text with placeholders in braces. A line whose placeholder has nothing to stand for is left out.
struct MessageTemplate
{
    QString subject;
    QString body;
    QString item; // of each code or post; in a message that hands over, {code} stands alone in its line

    bool operator==(const MessageTemplate &) const = default;
};

// The program's own; the English one for a language that there is not.
MessageTemplate builtInTemplate(MessageKind kind, const QString &language);

// Placeholders that may stand in subject and body, and in an item, without braces.
QStringList bodyPlaceholders(MessageKind kind);
QStringList itemPlaceholders(MessageKind kind);
// What is wrong with an edited template, whole sentences: unknown placeholders, a message without its codes or posts, a code
// that is not alone in its line and would be copied together with what stands beside it.
QStringList templateMistakes(MessageKind kind, const MessageTemplate &edited);

// One code or post.
struct MessageItem
{
    QString code; // whole: a secret; empty when it is asked for
    QString post; // its caption; may be empty
    QString link;
    QString handle; // the creator's, without @; may be empty
    QString licensee;
    QString campaign;
    std::optional<qint64> end; // UTC seconds
    std::optional<qint64> period; // days
};

struct MessageFacts
{
    QList<MessageItem> items;
    std::optional<qint64> period; // days that are wanted
    std::optional<qint64> deadline; // UTC seconds
    QTimeZone zone = QTimeZone::systemTimeZone(); // in which moments are written, with their offset
};

struct RenderedMessage
{
    QString subject; // never holds a code
    QString body;
    bool holdsCodes = false; // body is a secret
};

// Dates and numbers as the language writes them. What the items do not share (two brands, say) is left out.
RenderedMessage renderMessage(MessageKind kind, const QString &language, const MessageTemplate &form, const MessageFacts &facts);

// "30 days" in a language.
QString daysInLanguage(qint64 days, const QString &language);

class MessageTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::MessageTexts)

public:
    static QString label(MessageKind kind);
};

} // namespace spark
