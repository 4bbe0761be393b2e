// The quick filters above every table: the questions people ask each day.
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <optional>

namespace spark {

enum class QuickFilter { None, EndingSoon, Expired, NotApplied, NoCodeYet };

// All but None, in the order they are shown.
QList<QuickFilter> quickFilters();

// "ending_soon": for settings and the command line, where '-' and '_' are the same.
QString quickFilterName(QuickFilter filter);
std::optional<QuickFilter> quickFilterFromName(const QString &name);

class QuickFilterTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::QuickFilterTexts)

public:
    static QString label(QuickFilter filter);
};

} // namespace spark
