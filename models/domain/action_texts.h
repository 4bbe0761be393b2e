// What the actions in the history are called, for people.
#pragma once

#include <QCoreApplication>
#include <QString>

namespace spark {

class ActionTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::ActionTexts)

public:
    // action: as in HistoryEntry, for example "edit_codes". Unknown ones are shown as they are.
    static QString label(const QString &action);
};

} // namespace spark
