// Questions to a person that come from the system or stand in her way: files, confirmations, errors. Behind an
// interface, so that tests answer them.
#pragma once

#include "models/domain/error.h"

#include <QString>

#include <functional>

class QWidget;

namespace spark {

class Dialogs
{
public:
    using Chosen = std::function<void(const QString &path)>; // not called when nothing was chosen

    virtual ~Dialogs() = default;

    // None of these blocks: the answer comes through the function, from the event loop.
    // filter: as QFileDialog's. start: a folder, or for saving a suggested file.
    virtual void openFile(QWidget *parent, const QString &title, const QString &filter, const QString &start, Chosen chosen) = 0;
    virtual void saveFile(QWidget *parent, const QString &title, const QString &filter, const QString &start, Chosen chosen) = 0;
    virtual void chooseFolder(QWidget *parent, const QString &title, const QString &start, Chosen chosen) = 0;
    // yes is called only for the button with yesText; the safe answer is the default.
    virtual void confirm(QWidget *parent, const QString &title, const QString &text, const QString &yesText, std::function<void()> yes) = 0;
    virtual void showError(QWidget *parent, const Error &error) = 0;
};

} // namespace spark
