// The real dialogs, with Qt's widgets.
#pragma once

#include "app/services/dialogs.h"

namespace spark {

class OsDialogs final : public Dialogs
{
public:
    void openFile(QWidget *parent, const QString &title, const QString &filter, const QString &start, Chosen chosen) override;
    void saveFile(QWidget *parent, const QString &title, const QString &filter, const QString &start, Chosen chosen) override;
    void chooseFolder(QWidget *parent, const QString &title, const QString &start, Chosen chosen) override;
    void confirm(QWidget *parent, const QString &title, const QString &text, const QString &yesText, std::function<void()> yes) override;
    void showError(QWidget *parent, const Error &error) override;
};

} // namespace spark
