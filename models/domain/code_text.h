// The text of a Spark code: what a person pasted, read as what TikTok generated.
// Rules and figures: DOMAIN §1. Nothing can be read out of a code; it is only cleaned and compared.
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <optional>

namespace spark {

// What was done to the paste to get at the code. Shown to the user; never a reason to refuse.
enum class CodeMending {
    InvisibleRemoved, // zero-width, direction marks, soft hyphens, byte-order marks
    WhiteSpaceRemoved, // inside the code: mails wrap codes across lines
    QuotesRemoved, // quotes, backticks, <…>, a spreadsheet's leading apostrophe
    LabelRemoved, // "code: …"
    FullWidthMapped, // ＃ ＋ ／ ＝
    PercentDecoded, // %23 %2B %2F %3D
};

enum class CodeWarning {
    NoHash, // does not begin with #
    NoEquals, // does not end with =
    WhiteSpaceInside, // may have been a + that URL-decoding turned into a space
    UnusualLength, // outside the length codes usually have
    EqualsInside, // = is padding, so it stands at the end
    WasPercentEncoded,
};

enum class CodeRefusal {
    Empty,
    Url,
    VideoId, // a bare number of 17 to 20 digits
    OtherCharacters,
    TwoCodes,
    TextAfter,
    TooShort,
    TooLong,
};

struct CodeReading
{
    QString code; // normalised; empty when refused
    QList<CodeMending> mendings;
    QList<CodeWarning> warnings;
    std::optional<CodeRefusal> refusal;

    bool accepted() const { return !refusal.has_value(); }
};

// Cleans and judges a pasted text. Pure; never changes case, never drops # + / = - _ of the code.
CodeReading readCode(QStringView raw);

// What two codes are compared by: the normalised text without its leading #.
QString codeKey(QStringView code);

// How a code is shown where it must not be readable: #abc…xyz=
QString maskCode(QStringView code);

// True when a typed text is more likely a code (or its beginning) than a word.
bool looksLikeCode(QStringView text);

class CodeTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::CodeTexts)

public:
    static QString describe(CodeMending mending);
    static QString describe(CodeWarning warning);
    static QString describe(CodeRefusal refusal);
};

} // namespace spark
