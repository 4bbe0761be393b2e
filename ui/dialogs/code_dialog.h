// Recording a code, changing one, or changing many at once.
#pragma once

#include "models/domain/clock.h"
#include "models/domain/details.h"
#include "ui/dialogs/record_dialog.h"
#include "ui/widgets/link_picker.h"

#include <functional>

class QComboBox;
class QPlainTextEdit;

namespace spark {

class MomentEdit;

// What the ledger knows about a code and a post; a bounded read.
using CodeContextFunction = std::function<Expected<CodeContext>(const QString &code, const VideoRef &video)>;

class CodeDialog : public RecordDialog
{
    Q_OBJECT

public:
    struct Access
    {
        LookupFunction lookup;
        CodeContextFunction context;
        std::shared_ptr<const Clock> clock;
    };

    // A new code. usualStatus: what a code of this vault is when it comes in.
    static CodeDialog *forNew(const Access &access, CodeStatus usualStatus, QWidget *parent);
    static CodeDialog *forOne(const Access &access, const CodeDetails &details, QWidget *parent);
    static CodeDialog *forMany(const Access &access, int count, QWidget *parent);

    // The post, for a code that is added from its row.
    void setVideo(RowId id, const QString &title);
    // What was pasted before the dialog opened; the link in it, if there is one, is the code's post unless one is set.
    void setCode(const QString &pasted);

    CodeDraft draft() const;
    CodePatch patch() const;

private:
    enum class Kind { New, One, Many };

    CodeDialog(Kind kind, const Access &access, const QString &title, const QString &button, QWidget *parent);
    void build();
    void addCodeAndPost();
    void addTime(bool many);
    void addReason();
    void showReason();
    void fill(const CodeDetails &details);
    void takeLinkFromPaste();
    bool namesAnotherPost() const;
    void check() override;
    bool checkCodeAndPost(const CodeDraft &now, const CheckedCode &checked, const CodeContext &context);
    bool checkTimes(const CheckedCode &checked, bool untouched);
    void showCleaned(const QString &raw);
    VideoRef video() const;
    std::optional<qint64> days(const QComboBox *box, bool *wrong = nullptr) const;

    const Kind m_kind;
    const Access m_access;
    CodeDetails m_before; // for One
    PostLink m_named; // the post that was named beside the code, when it was pasted

    QPlainTextEdit *m_code = nullptr;
    QLabel *m_cleaned = nullptr;
    LinkPicker *m_video = nullptr;
    LinkPicker *m_licensee = nullptr;
    LinkPicker *m_campaign = nullptr;
    QComboBox *m_granted = nullptr;
    QComboBox *m_agreed = nullptr;
    MomentEdit *m_begins = nullptr;
    QLabel *m_ends = nullptr;
    QComboBox *m_status = nullptr;
    QComboBox *m_reason = nullptr; // not for many rows
    QPlainTextEdit *m_notes = nullptr;
    QCheckBox *m_replaces = nullptr;
    Field m_codeField, m_videoField, m_licenseeField, m_campaignField, m_grantedField, m_agreedField, m_beginsField, m_endsField, m_statusField, m_reasonField, m_notesField;
};

} // namespace spark
