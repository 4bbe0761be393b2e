// Recording posts by pasting their links, changing one, or changing many at once.
#pragma once

#include "models/domain/details.h"
#include "ui/dialogs/record_dialog.h"
#include "ui/widgets/link_picker.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace spark {

// The id of the post with this link; 0 when it is not in the ledger. A bounded read.
using FindVideoFunction = std::function<Expected<RowId>(const PostLink &link)>;

class VideoDialog : public RecordDialog
{
    Q_OBJECT

public:
    struct Access
    {
        LookupFunction lookup;
        FindVideoFunction find;
    };

    static VideoDialog *forNew(const Access &access, QWidget *parent);
    static VideoDialog *forOne(const Access &access, const VideoDetails &details, QWidget *parent);
    static VideoDialog *forMany(const Access &access, int count, QWidget *parent);

    // What was pasted before the dialog opened.
    void setLinks(const QString &links);

    // One for each link that is new; caption and creator only where there is one.
    QList<VideoDraft> drafts() const;
    VideoPatch patch() const;

private:
    enum class Kind { New, One, Many };

    VideoDialog(Kind kind, const Access &access, const QString &title, const QString &button, QWidget *parent);
    void build();
    void fill(const VideoDetails &details);
    void check() override;
    bool checkLinks();
    bool checkLink();

    const Kind m_kind;
    const Access m_access;
    VideoDetails m_before; // for One
    QList<PostLink> m_links; // accepted and new, for New

    QPlainTextEdit *m_linkText = nullptr; // for New
    QLineEdit *m_link = nullptr; // for One
    QLineEdit *m_caption = nullptr;
    QLineEdit *m_creator = nullptr;
    QComboBox *m_decision = nullptr;
    QWidget *m_campaigns = nullptr; // for One: a switch for each
    QList<QCheckBox *> m_campaignBoxes; // as m_before.campaigns
    LinkPicker *m_campaign = nullptr;
    QPlainTextEdit *m_notes = nullptr;
    Field m_linkField, m_captionField, m_creatorField, m_decisionField, m_campaignsField, m_campaignField, m_notesField;
};

} // namespace spark
