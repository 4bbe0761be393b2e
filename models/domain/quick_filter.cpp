#include "models/domain/quick_filter.h"

namespace spark {

QList<QuickFilter> quickFilters()
{
    return {QuickFilter::EndingSoon, QuickFilter::Expired, QuickFilter::NotApplied, QuickFilter::NoCodeYet};
}

QString quickFilterName(QuickFilter filter)
{
    switch (filter) {
    case QuickFilter::None: return {};
    case QuickFilter::EndingSoon: return QStringLiteral("ending_soon");
    case QuickFilter::Expired: return QStringLiteral("expired");
    case QuickFilter::NotApplied: return QStringLiteral("not_applied");
    case QuickFilter::NoCodeYet: return QStringLiteral("no_code_yet");
    }
    Q_UNREACHABLE();
}

std::optional<QuickFilter> quickFilterFromName(const QString &name)
{
    QString wanted = name.trimmed().toLower();
    wanted.replace(u'-', u'_').replace(u' ', u'_');
    if (wanted.isEmpty())
        return QuickFilter::None;
    for (const QuickFilter filter : quickFilters()) {
        if (wanted == quickFilterName(filter))
            return filter;
    }
    return std::nullopt;
}

QString QuickFilterTexts::label(QuickFilter filter)
{
    switch (filter) {
    case QuickFilter::None: return tr("All");
    case QuickFilter::EndingSoon: return tr("Ending soon");
    case QuickFilter::Expired: return tr("Expired");
    case QuickFilter::NotApplied: return tr("Not applied");
    case QuickFilter::NoCodeYet: return tr("No code yet");
    }
    Q_UNREACHABLE();
}

} // namespace spark
