#include "app/controllers/sample_data_controller.h"

#include "models/store/authorization_repository.h"
#include "models/store/campaign_repository.h"
#include "models/store/history_log.h"
#include "models/store/sample_rows.h"
#include "models/store/video_repository.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

namespace spark {

namespace {

QJsonObject sampleFile()
{
    QFile file(QStringLiteral(":/sample/sample.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The sample data is missing");
    return QJsonDocument::fromJson(file.readAll()).object();
}

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

// Codes that look like TikTok's and are none: nothing can be applied with them.
QString sampleCode(int number)
{
    const QByteArray seed = "sample " + QByteArray::number(number);
    const QByteArray hash = QCryptographicHash::hash(seed, QCryptographicHash::Sha256);
    return u'#' + QString::fromLatin1(hash.toBase64());
}

// The ID of a post that was uploaded days before now.
qint64 samplePostId(qint64 now, int days, int number)
{
    return ((now - days * secondsPerDay - 3600 * (number % 9) - 37 * number) << 32) + 0x2f3a0001 + 65537 * number;
}

qint64 dayStart(qint64 now, int days)
{
    return QDateTime::fromSecsSinceEpoch(now).date().addDays(days).startOfDay().toSecsSinceEpoch();
}

Expected<void> addCampaigns(ChangeSet &changes, const QJsonArray &campaigns, qint64 now)
{
    for (const QJsonValue &value : campaigns) {
        const QJsonObject entry = value.toObject();
        CampaignDraft draft;
        draft.name = text(entry, "name");
        draft.brand.name = text(entry, "brand");
        draft.flightStart = dayStart(now, entry.value(QLatin1String("from_day")).toInt());
        draft.flightEnd = dayStart(now, entry.value(QLatin1String("to_day")).toInt() + 1) - 1;
        draft.budget = Money {entry.value(QLatin1String("budget_minor")).toInteger(), text(entry, "currency")};
        draft.codesNeeded = entry.value(QLatin1String("codes_needed")).toInt();
        draft.notes = text(entry, "notes");
        SPARK_TRY(CampaignRepository::add(changes, draft));
    }
    return {};
}

Expected<void> addCode(ChangeSet &changes, const QJsonObject &entry, RowId video, int number, qint64 now)
{
    CodeDraft draft;
    draft.video.id = video;
    draft.status = statusFromName(text(entry, "status")).value_or(CodeStatus::Received);
    draft.source = QStringLiteral("sample");
    draft.licensee.name = text(entry, "licensee");
    draft.campaign.name = text(entry, "campaign");
    draft.notes = text(entry, "notes");
    if (entry.contains(QLatin1String("agreed")))
        draft.agreedPeriod = entry.value(QLatin1String("agreed")).toInteger();
    if (!isBeforeCode(draft.status)) {
        draft.rawCode = sampleCode(number);
        draft.grantedPeriod = entry.value(QLatin1String("granted")).toInteger();
        draft.windowStart = now - entry.value(QLatin1String("hours_ago")).toInteger() * 3600;
    }
    SPARK_TRY(AuthorizationRepository::add(changes, draft));
    return {};
}

Expected<void> addVideos(ChangeSet &changes, const QJsonArray &videos, qint64 now)
{
    int number = 0;
    for (const QJsonValue &value : videos) {
        const QJsonObject entry = value.toObject();
        ++number;
        VideoDraft draft;
        draft.link = {samplePostId(now, entry.value(QLatin1String("days_ago")).toInt(), number), postKindFromName(text(entry, "kind")), text(entry, "handle"), {}};
        draft.caption = text(entry, "caption");
        draft.decision = entry.value(QLatin1String("decision")).toString(QStringLiteral("undecided"));
        draft.notes = text(entry, "notes");
        SPARK_TRY_VALUE(const RowId video, VideoRepository::add(changes, draft));
        int codeNumber = number * 100;
        const QJsonArray codes = entry.value(QLatin1String("codes")).toArray();
        for (const QJsonValue &code : codes)
            SPARK_TRY(addCode(changes, code.toObject(), video, ++codeNumber, now));
    }
    return {};
}

} // namespace

QFuture<Expected<void>> SampleDataController::add()
{
    return change(sampleAction(), [](ChangeSet &changes) -> Expected<void> {
        const QJsonObject sample = sampleFile();
        const qint64 now = changes.nowMs() / 1000;
        SPARK_TRY(addCampaigns(changes, sample.value(QLatin1String("campaigns")).toArray(), now));
        return addVideos(changes, sample.value(QLatin1String("videos")).toArray(), now);
    });
}

QFuture<Expected<void>> SampleDataController::remove()
{
    return change(QStringLiteral("remove_sample_data"), [](ChangeSet &changes) { return removeSampleRows(changes); });
}

QFuture<Expected<bool>> SampleDataController::isPresent()
{
    return read([](Connection &connection) { return hasSampleRows(connection); });
}

} // namespace spark
