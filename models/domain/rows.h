// The rows that tables and lists show: flat, with names instead of ids, codes already masked.
#pragma once

#include "models/domain/code_status.h"
#include "models/domain/money.h"
#include "models/domain/post_link.h"

#include <QString>

#include <optional>

namespace spark {

struct VideoRow
{
    qint64 id = 0;
    QString uid;
    qint64 postId = 0; // 0 while only a short link is known
    QString link;
    PostKind kind = PostKind::Video;
    QString caption;
    QString handle; // the creator's, without @
    QString decision;
    std::optional<qint64> publishedAt; // UTC seconds
    int codes = 0; // with a code text
    std::optional<qint64> coveredUntil; // the last end of its live codes, UTC seconds
    int campaigns = 0;
    qint64 createdAt = 0; // UTC milliseconds
};

struct CodeRow
{
    qint64 id = 0;
    QString uid;
    QString maskedCode; // empty while there is no code
    qint64 postId = 0;
    QString postLink;
    QString caption;
    QString handle;
    QString licensee;
    QString campaign;
    CodeStatus recordedStatus = CodeStatus::Received;
    CodeStatus status = CodeStatus::Received; // as of the query's clock
    std::optional<int> agreedPeriod; // days
    std::optional<int> grantedPeriod; // days
    std::optional<qint64> windowStart; // UTC seconds
    std::optional<qint64> windowEnd; // UTC seconds
    std::optional<qint64> daysLeft;
    qint64 createdAt = 0; // UTC milliseconds
};

struct CampaignRow
{
    qint64 id = 0;
    QString uid;
    QString name;
    QString brand;
    std::optional<qint64> flightStart; // UTC seconds
    std::optional<qint64> flightEnd; // UTC seconds
    std::optional<Money> budget;
    std::optional<int> codesNeeded;
    int codes = 0; // live ones
    int videos = 0;
    qint64 createdAt = 0; // UTC milliseconds
};

} // namespace spark
