// What this program is, and which libraries it runs on.
#pragma once

#include "ui/dialogs/plain_dialog.h"

namespace spark {

class AboutDialog : public PlainDialog
{
    Q_OBJECT

public:
    // libraries: name and version of each, as found at run time.
    AboutDialog(const QString &version, const QList<std::pair<QString, QString>> &libraries, QWidget *parent);
};

} // namespace spark
