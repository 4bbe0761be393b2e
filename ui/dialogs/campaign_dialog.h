// Recording a campaign, changing one, or changing many at once.
#pragma once

#include "models/domain/clock.h"
#include "models/domain/details.h"
#include "ui/dialogs/record_dialog.h"
#include "ui/widgets/link_picker.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace spark {

class MomentEdit;

class CampaignDialog : public RecordDialog
{
    Q_OBJECT

public:
    struct Access
    {
        LookupFunction lookup;
        std::shared_ptr<const Clock> clock;
    };

    static CampaignDialog *forNew(const Access &access, QWidget *parent);
    static CampaignDialog *forOne(const Access &access, const CampaignDetails &details, QWidget *parent);
    static CampaignDialog *forMany(const Access &access, int count, QWidget *parent);

    CampaignDraft draft() const;
    CampaignPatch patch() const;

private:
    enum class Kind { New, One, Many };

    CampaignDialog(Kind kind, const Access &access, const QString &title, const QString &button, QWidget *parent);
    void build();
    void fill(const CampaignDetails &details);
    void check() override;
    std::optional<qint64> lastSecond() const;
    std::optional<int> codesNeeded() const;
    // Empty for no budget; wrong says that what is typed is none.
    std::optional<Money> budget(QString *wrong = nullptr) const;

    const Kind m_kind;
    const Access m_access;
    CampaignDetails m_before; // for One

    QLineEdit *m_name = nullptr;
    LinkPicker *m_brand = nullptr;
    MomentEdit *m_from = nullptr;
    MomentEdit *m_to = nullptr;
    QLineEdit *m_amount = nullptr;
    QComboBox *m_currency = nullptr;
    QSpinBox *m_needed = nullptr;
    QPlainTextEdit *m_notes = nullptr;
    Field m_nameField, m_brandField, m_fromField, m_toField, m_budgetField, m_neededField, m_notesField;
};

} // namespace spark
