#include "app/os_dialogs.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace spark {

namespace {

void ask(QFileDialog *dialog, const QString &start, Dialogs::Chosen chosen)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    const QFileInfo info(start);
    if (info.isDir()) {
        dialog->setDirectory(start);
    } else if (!start.isEmpty()) {
        dialog->setDirectory(info.absolutePath());
        dialog->selectFile(info.fileName());
    }
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [chosen = std::move(chosen)](const QString &path) {
        if (!path.isEmpty())
            chosen(path);
    });
    dialog->open();
}

} // namespace

void OsDialogs::openFile(QWidget *parent, const QString &title, const QString &filter, const QString &start, Chosen chosen)
{
    auto *dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    ask(dialog, start, std::move(chosen));
}

void OsDialogs::saveFile(QWidget *parent, const QString &title, const QString &filter, const QString &start, Chosen chosen)
{
    auto *dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(start).suffix());
    ask(dialog, start, std::move(chosen));
}

void OsDialogs::chooseFolder(QWidget *parent, const QString &title, const QString &start, Chosen chosen)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    ask(dialog, start, std::move(chosen));
}

void OsDialogs::confirm(QWidget *parent, const QString &title, const QString &text, const QString &yesText, std::function<void()> yes)
{
    auto *box = new QMessageBox(QMessageBox::Question, title, title, QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(Qt::WindowModal);
    box->setInformativeText(text);
    QPushButton *button = box->addButton(yesText, QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(button, &QPushButton::clicked, box, [yes = std::move(yes)] { yes(); });
    box->open();
}

void OsDialogs::showError(QWidget *parent, const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::Warning, {}, error.message, QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(Qt::WindowModal);
    box->setInformativeText(error.advice);
    box->open();
}

} // namespace spark
