// The base of the dialogs that record or change something: a form with what is wrong beside each field, and a
// button that hands the draft over and waits for the answer.
#pragma once

#include "models/domain/drafts.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace spark {

class IssueLabel;

class RecordDialog : public QDialog
{
    Q_OBJECT

public:
    RecordDialog(const QString &title, const QString &buttonText, QWidget *parent);

    // While the answer is awaited nothing can be changed; the dialog closes on success only.
    void setBusy(bool busy);
    // What went wrong, above the buttons. The dialog stays open with everything in it.
    void showError(const Error &error);
    void succeed();
    // Something was typed or chosen since the dialog was shown.
    bool hasUnsaved() const;

Q_SIGNALS:
    // The form is complete and confirmed; the derived dialog's draft() or patch() holds it.
    void submitted();
    // By Escape, the button or the window's frame, with something that would be lost. Whoever means it calls reject(),
    // which asks nothing: the vault can be locked at any time.
    void closeRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

    // A row of the form: a label with a mnemonic, the editor, and what is to be said about it.
    // In a dialog for many rows the label is a switch: fields that are off are left as they are.
    struct Field
    {
        QLabel *label = nullptr;
        QCheckBox *change = nullptr; // only for many rows
        QWidget *editor = nullptr;
        IssueLabel *issues = nullptr;

        bool isChanged() const;
    };
    Field addField(const QString &label, QWidget *editor, bool forMany = false);
    void addWidget(QWidget *widget); // over the form's whole width
    // Says beside the fields what is wrong, and whether all can be confirmed; fields that are off are not judged.
    virtual void check() = 0;
    void setConfirmable(bool confirmable);

private:
    QStringList values() const;
    void leave();

    QFormLayout *m_form;
    QWidget *m_fields;
    IssueLabel *m_error;
    QDialogButtonBox *m_buttons;
    QPushButton *m_confirm;
    bool m_confirmable = true;
    bool m_busy = false;
    std::optional<QStringList> m_first; // what the fields held when the dialog was shown
};

} // namespace spark
