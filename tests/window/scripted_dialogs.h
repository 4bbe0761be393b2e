// A person's answers to the questions of the system: which file, yes or no. What was asked is kept.
#pragma once

#include "app/services/dialogs.h"

#include <QStringList>

namespace spark::test {

class ScriptedDialogs final : public Dialogs
{
public:
    QString path; // the answer to the next question for a file or folder; empty: nothing is chosen
    bool yes = true; // the answer to questions for yes or no
    QStringList asked; // the titles of all questions
    QStringList texts; // what confirmations said
    QStringList suggestions; // where file dialogs began
    QList<Error> errors; // what was shown as an error

    void openFile(QWidget *, const QString &title, const QString &, const QString &start, Chosen chosen) override { answer(title, start, std::move(chosen)); }
    void saveFile(QWidget *, const QString &title, const QString &, const QString &start, Chosen chosen) override { answer(title, start, std::move(chosen)); }
    void chooseFolder(QWidget *, const QString &title, const QString &start, Chosen chosen) override { answer(title, start, std::move(chosen)); }
    void confirm(QWidget *parent, const QString &title, const QString &text, const QString &yesText, std::function<void()> answered) override;
    void showError(QWidget *, const Error &error) override { errors.append(error); }

private:
    void answer(const QString &title, const QString &start, Chosen chosen);
};

} // namespace spark::test
