// Which rows, which columns and which kind of file an export has.
#pragma once

#include "models/domain/export_columns.h"
#include "ui/dialogs/plain_dialog.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QRadioButton;

namespace spark {

class IssueLabel;

// What there is to choose from.
struct ExportOffer
{
    ExportWhat what = ExportWhat::Codes;
    qint64 selected = 0; // rows
    qint64 shown = 0; // by the search and the filter
    bool narrowed = false; // there is a search or a filter
    QStringList columns; // the keys of those that are wanted to begin with
};

enum class ExportScope { Selected, Shown, Everything };

struct ExportChoice
{
    ExportScope scope = ExportScope::Everything;
    TableFileKind kind = TableFileKind::Xlsx;
    QStringList columns; // keys
    bool maskCodes = false;
};

class ExportDialog : public PlainDialog
{
    Q_OBJECT

public:
    ExportDialog(const ExportOffer &offer, QWidget *parent);

    ExportChoice choice() const;

private:
    QWidget *makeScope(const ExportOffer &offer);
    void fillColumns(const QStringList &wanted);
    void follow(); // what was chosen
    TableFileKind kind() const;
    bool holdsCodes() const;

    const ExportWhat m_what;
    QRadioButton *m_selected;
    QRadioButton *m_shown;
    QRadioButton *m_everything;
    QComboBox *m_kind;
    QLabel *m_columnsLabel;
    QListWidget *m_columns;
    QCheckBox *m_mask;
    IssueLabel *m_warning;
    QPushButton *m_export;
};

} // namespace spark
