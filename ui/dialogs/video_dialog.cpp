#include "ui/dialogs/video_dialog.h"

#include "models/domain/handle.h"
#include "models/tables/table_texts.h"
#include "ui/widgets/issue_label.h"
#include "ui/widgets/small_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace spark {

namespace {

constexpr int linkLines = 4;
constexpr int noteLines = 3;
constexpr int mostNamed = 3; // lines with a problem, named one by one

} // namespace

VideoDialog *VideoDialog::forNew(const Access &access, QWidget *parent)
{
    auto *dialog = new VideoDialog(Kind::New, access, tr("Add posts"), tr("&Add"), parent);
    dialog->check();
    return dialog;
}

VideoDialog *VideoDialog::forOne(const Access &access, const VideoDetails &details, QWidget *parent)
{
    auto *dialog = new VideoDialog(Kind::One, access, tr("Edit post"), tr("&Save"), parent);
    dialog->fill(details);
    dialog->check();
    return dialog;
}

VideoDialog *VideoDialog::forMany(const Access &access, int count, QWidget *parent)
{
    return new VideoDialog(Kind::Many, access, tr("Edit %n post(s)", nullptr, count), tr("&Save"), parent);
}

VideoDialog::VideoDialog(Kind kind, const Access &access, const QString &title, const QString &button, QWidget *parent)
    : RecordDialog(title, button, parent)
    , m_kind(kind)
    , m_access(access)
{
    setObjectName(QStringLiteral("video_dialog"));
    build();
}

void VideoDialog::build()
{
    const bool many = m_kind == Kind::Many;
    if (m_kind == Kind::New) {
        m_linkText = smallTextEdit(linkLines, this);
        m_linkText->setObjectName(QStringLiteral("links"));
        m_linkText->setPlaceholderText(tr("Paste the post’s link. For several posts: one link a line."));
        m_linkField = addField(tr("&Link:"), m_linkText);
        connect(m_linkText, &QPlainTextEdit::textChanged, this, &VideoDialog::check);
        m_linkText->setFocus();
    } else if (m_kind == Kind::One) {
        m_link = new QLineEdit(this);
        m_link->setObjectName(QStringLiteral("link"));
        m_linkField = addField(tr("&Link:"), m_link);
        connect(m_link, &QLineEdit::textChanged, this, &VideoDialog::check);
    }
    if (!many) {
        m_caption = new QLineEdit(this);
        m_caption->setObjectName(QStringLiteral("caption"));
        m_captionField = addField(tr("&Caption:"), m_caption);
    }
    m_creator = new QLineEdit(this);
    m_creator->setObjectName(QStringLiteral("creator"));
    m_creator->setPlaceholderText(tr("@handle"));
    m_creatorField = addField(tr("C&reator:"), m_creator, many);
    connect(m_creator, &QLineEdit::textChanged, this, &VideoDialog::check);
    m_decision = new QComboBox(this);
    m_decision->setObjectName(QStringLiteral("decision"));
    for (const QString &decision : {QStringLiteral("undecided"), QStringLiteral("available"), QStringLiteral("not_for_licence")})
        m_decision->addItem(TableTexts::decision(decision), decision);
    m_decisionField = addField(tr("L&icensing:"), m_decision, many);
    if (m_kind == Kind::One) {
        m_campaigns = new QWidget(this);
        m_campaigns->setObjectName(QStringLiteral("campaigns"));
        auto *list = new QVBoxLayout(m_campaigns);
        list->setContentsMargins(0, 0, 0, 0);
        m_campaignsField = addField(tr("Is in:"), m_campaigns);
    }
    m_campaign = new LinkPicker(LookupKind::Campaigns, m_access.lookup, this);
    m_campaign->setObjectName(QStringLiteral("campaign"));
    m_campaign->setPlaceholderText(tr("None"));
    m_campaignField = addField(tr("Add to ca&mpaign:"), m_campaign, many);
    m_notes = smallTextEdit(noteLines, this);
    m_notes->setObjectName(QStringLiteral("notes"));
    m_notesField = addField(tr("&Notes:"), m_notes, many);
}

void VideoDialog::fill(const VideoDetails &details)
{
    m_before = details;
    m_link->setText(details.video.link);
    m_link->setCursorPosition(0);
    // A number once known is the post's identity; only a short link still waits for its long form.
    m_link->setReadOnly(details.video.postId != 0);
    m_caption->setText(details.video.caption);
    m_creator->setText(TableTexts::handle(details.row.handle));
    m_decision->setCurrentIndex(qMax(0, m_decision->findData(details.video.decision)));
    m_notes->setPlainText(details.video.notes);
    for (const NamedRef &campaign : details.campaigns) {
        QString text = campaign.name;
        auto *box = new QCheckBox(text.replace(u'&', QLatin1String("&&")), m_campaigns);
        box->setChecked(true);
        box->setToolTip(tr("Switch off to take the post out of this campaign"));
        m_campaigns->layout()->addWidget(box);
        m_campaignBoxes.append(box);
    }
    const bool any = !details.campaigns.isEmpty();
    m_campaigns->setVisible(any);
    m_campaignsField.label->setVisible(any);
}

void VideoDialog::setLinks(const QString &links)
{
    m_linkText->setPlainText(links);
}

// One verdict for all lines: how many new posts there are, and what is wrong in which line.
bool VideoDialog::checkLinks()
{
    using Severity = FieldIssue::Severity;
    m_links.clear();
    QStringList refused;
    QStringList warned;
    int known = 0;
    const QStringList lines = m_linkText->toPlainText().split(u'\n');
    for (int i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (line.isEmpty())
            continue;
        const LinkReading reading = readPostLink(line);
        const QString where = lines.size() > 1 ? tr("Line %1: ").arg(i + 1) : QString();
        if (reading.refusal) {
            refused.append(where + LinkTexts::describe(*reading.refusal));
            continue;
        }
        const auto found = m_access.find(reading.link);
        const auto same = [&reading](const PostLink &link) { return link.canonical() == reading.link.canonical(); };
        if ((found && *found != 0) || std::any_of(m_links.begin(), m_links.end(), same)) {
            ++known;
            continue;
        }
        m_links.append(reading.link);
        for (const LinkWarning warning : reading.warnings)
            warned.append(where + LinkTexts::describe(warning));
        if (reading.link.isShort())
            warned.append(where + tr("A short link does not tell the post’s number. Open it and paste the long link when you can."));
    }
    if (known > 0)
        warned.append(tr("%n of them is in the ledger already.", nullptr, known));
    const QStringList &texts = refused.isEmpty() ? warned : refused;
    QList<FieldIssue> issues;
    for (const QString &text : texts.mid(0, mostNamed))
        issues.append({FieldIssue::Field::Video, refused.isEmpty() ? Severity::Warning : Severity::Refusal, text});
    m_linkField.issues->setIssues(issues);
    if (issues.isEmpty() && !m_links.isEmpty()) {
        const PostLink &first = m_links.first();
        m_linkField.issues->setHint(m_links.size() > 1 ? tr("%n new post(s).", nullptr, static_cast<int>(m_links.size()))
                                                       : tr("Post %1, uploaded %2.").arg(first.postId).arg(TableTexts::fullMoment(publishedAt(first.postId))));
    }
    const bool one = m_links.size() <= 1;
    m_caption->setEnabled(one);
    m_creator->setEnabled(one);
    if (m_links.size() == 1)
        m_creator->setPlaceholderText(m_links.first().handle.isEmpty() ? tr("@handle") : TableTexts::handle(m_links.first().handle));
    return refused.isEmpty() && !m_links.isEmpty();
}

// A short link may get its long form, which tells whose post it is.
bool VideoDialog::checkLink()
{
    const bool changed = m_link->text() != m_before.video.link;
    const LinkReading reading = changed ? readPostLink(m_link->text()) : LinkReading();
    m_linkField.issues->setIssues(reading.accepted() ? QList<FieldIssue>() : QList<FieldIssue> {{FieldIssue::Field::Video, FieldIssue::Severity::Refusal, LinkTexts::describe(*reading.refusal)}});
    m_creator->setPlaceholderText(reading.link.handle.isEmpty() ? tr("@handle") : TableTexts::handle(reading.link.handle));
    return reading.accepted();
}

void VideoDialog::check()
{
    const bool linksFine = m_kind == Kind::Many || (m_kind == Kind::New ? checkLinks() : checkLink());
    const QString creator = m_creator->text().trimmed();
    const bool wrongHandle = m_creatorField.isChanged() && !creator.isEmpty() && readHandle(creator).isEmpty();
    m_creatorField.issues->setIssues(wrongHandle ? QList<FieldIssue> {{FieldIssue::Field::Name, FieldIssue::Severity::Refusal, tr("A handle has 2 to 24 letters, digits, underscores and periods.")}}
                                                 : QList<FieldIssue>());
    setConfirmable(linksFine && !wrongHandle);
}

QList<VideoDraft> VideoDialog::drafts() const
{
    QList<VideoDraft> drafts;
    for (const PostLink &link : m_links) {
        VideoDraft draft;
        draft.link = link;
        if (m_links.size() == 1) {
            draft.caption = m_caption->text();
            draft.creator = m_creator->text();
        }
        draft.decision = m_decision->currentData().toString();
        draft.notes = m_notes->toPlainText();
        draft.campaign = m_campaign->value();
        drafts.append(draft);
    }
    return drafts;
}

VideoPatch VideoDialog::patch() const
{
    VideoPatch patch;
    if (m_kind == Kind::One) {
        patch.caption = m_caption->text();
        if (m_link->text() != m_before.video.link)
            patch.link = readPostLink(m_link->text()).link;
        for (qsizetype i = 0; i < m_campaignBoxes.size(); ++i) {
            if (!m_campaignBoxes.at(i)->isChecked())
                patch.leaveCampaigns.append(m_before.campaigns.at(i).id);
        }
    }
    // A creator who is left as he is may still be learnt from the link.
    if (m_creatorField.isChanged() && (m_kind != Kind::One || m_creator->text().trimmed() != TableTexts::handle(m_before.row.handle)))
        patch.creator = m_creator->text();
    if (m_decisionField.isChanged())
        patch.decision = m_decision->currentData().toString();
    if (m_campaignField.isChanged() && !m_campaign->value().isEmpty())
        patch.addToCampaign = m_campaign->value();
    if (m_notesField.isChanged())
        patch.notes = m_notes->toPlainText();
    return patch;
}

} // namespace spark
