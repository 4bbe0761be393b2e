#include "ui/dialogs/code_dialog.h"

#include "models/domain/applications.h"
#include "models/domain/code_text.h"
#include "models/domain/pasted_text.h"
#include "models/domain/rules.h"
#include "models/tables/table_texts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/issue_label.h"
#include "ui/widgets/moment_edit.h"
#include "ui/widgets/small_text.h"
#include "ui/widgets/text_labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QLayout>
#include <QRegularExpression>

#include <algorithm>

namespace spark {

namespace {

constexpr int codeLines = 2;
constexpr int noteLines = 1;

QComboBox *periodBox(QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->lineEdit()->setPlaceholderText(CodeDialog::tr("unknown"));
    for (const int days : Rules::current().periods)
        box->addItem(TableTexts::days(days), days);
    box->setCurrentIndex(-1);
    return box;
}

// Out of an int's range is out of every rule's range too.
std::optional<int> asInt(std::optional<qint64> days)
{
    constexpr qint64 most = 1'000'000'000;
    return days ? std::optional<int>(static_cast<int>(qBound(-most, *days, most))) : std::nullopt;
}

QString withoutSpaces(const QString &text)
{
    return text.simplified().remove(u' ');
}

QList<FieldIssue> notANumber(FieldIssue::Field field)
{
    return {{field, FieldIssue::Severity::Refusal, CodeDialog::tr("Write a number of days.")}};
}

FieldIssue refusal(FieldIssue::Field field, const QString &text)
{
    return {field, FieldIssue::Severity::Refusal, text};
}

} // namespace

CodeDialog *CodeDialog::forNew(const Access &access, CodeStatus usualStatus, QWidget *parent)
{
    auto *dialog = new CodeDialog(Kind::New, access, tr("Add code"), tr("&Add code"), parent);
    dialog->m_status->setCurrentIndex(dialog->m_status->findData(static_cast<int>(usualStatus)));
    dialog->m_granted->setCurrentIndex(dialog->m_granted->findData(Rules::current().defaultPeriod));
    dialog->m_begins->setValue(access.clock->now());
    dialog->check();
    return dialog;
}

CodeDialog *CodeDialog::forOne(const Access &access, const CodeDetails &details, QWidget *parent)
{
    auto *dialog = new CodeDialog(Kind::One, access, tr("Edit code"), tr("&Save"), parent);
    dialog->fill(details);
    dialog->check();
    return dialog;
}

CodeDialog *CodeDialog::forMany(const Access &access, int count, QWidget *parent)
{
    return new CodeDialog(Kind::Many, access, tr("Edit %n code(s)", nullptr, count), tr("&Save"), parent);
}

CodeDialog::CodeDialog(Kind kind, const Access &access, const QString &title, const QString &button, QWidget *parent)
    : RecordDialog(title, button, parent)
    , m_kind(kind)
    , m_access(access)
{
    setObjectName(QStringLiteral("code_dialog"));
    build();
}

void CodeDialog::addCodeAndPost()
{
    m_code = smallTextEdit(codeLines, this);
    m_code->setObjectName(QStringLiteral("code"));
    m_code->setFont(Theme::codeFont(font()));
    m_code->setPlaceholderText(tr("Paste the code as it came"));
    m_code->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_codeField = addField(tr("&Code:"), m_code);
    m_cleaned = codeLabel({}, this);
    m_cleaned->setObjectName(QStringLiteral("cleaned_code"));
    m_cleaned->setAccessibleName(tr("Cleaned code"));
    m_cleaned->setWordWrap(true);
    m_code->parentWidget()->layout()->addWidget(m_cleaned);
    m_cleaned->hide();

    m_video = new LinkPicker(LookupKind::Videos, m_access.lookup, this);
    m_video->setObjectName(QStringLiteral("video"));
    m_video->setPlaceholderText(tr("Paste the post’s link, or search by caption or handle"));
    m_videoField = addField(tr("&Post:"), m_video);
    connect(m_code, &QPlainTextEdit::textChanged, this, &CodeDialog::takeLinkFromPaste);
    connect(m_video, &LinkPicker::valueChanged, this, &CodeDialog::check);
}

void CodeDialog::addTime(bool many)
{
    m_begins = new MomentEdit(MomentEdit::Precision::Minute, tr("&known:"), this);
    m_begins->setObjectName(QStringLiteral("begins"));
    m_begins->setSuggestion(m_access.clock->now());
    m_beginsField = addField(tr("&Begins:"), m_begins, many);
    m_granted = periodBox(this);
    m_granted->setObjectName(QStringLiteral("granted"));
    m_grantedField = addField(tr("Pe&riod granted:"), m_granted, many);
    m_agreed = periodBox(this);
    m_agreed->setObjectName(QStringLiteral("agreed"));
    m_agreedField = addField(tr("Period a&greed:"), m_agreed, many);
    if (!many) {
        m_ends = new QLabel(this);
        m_ends->setObjectName(QStringLiteral("ends"));
        m_ends->setTextFormat(Qt::PlainText);
        m_endsField = addField(tr("Ends:"), m_ends);
    }
    connect(m_begins, &MomentEdit::valueChanged, this, &CodeDialog::check);
    connect(m_granted, &QComboBox::editTextChanged, this, &CodeDialog::check);
    connect(m_agreed, &QComboBox::editTextChanged, this, &CodeDialog::check);
}

void CodeDialog::build()
{
    const bool many = m_kind == Kind::Many;
    if (!many)
        addCodeAndPost();
    m_licensee = new LinkPicker(LookupKind::Licensees, m_access.lookup, this);
    m_licensee->setObjectName(QStringLiteral("licensee"));
    m_licensee->setPlaceholderText(tr("The brand or agency that may use it"));
    m_licenseeField = addField(tr("&Licensee:"), m_licensee, many);
    m_campaign = new LinkPicker(LookupKind::Campaigns, m_access.lookup, this);
    m_campaign->setObjectName(QStringLiteral("campaign"));
    m_campaign->setPlaceholderText(tr("None"));
    m_campaignField = addField(tr("Ca&mpaign:"), m_campaign, many);
    addTime(many);
    m_status = new QComboBox(this);
    m_status->setObjectName(QStringLiteral("status"));
    for (const CodeStatus status : recordableStatuses())
        m_status->addItem(StatusTexts::label(status), static_cast<int>(status));
    m_statusField = addField(tr("Stat&us:"), m_status, many);
    if (!many)
        addReason();
    if (m_kind == Kind::New) {
        m_replaces = new QCheckBox(tr("This code &takes the place of the post’s earlier one"), this);
        m_replaces->setObjectName(QStringLiteral("replaces"));
        m_replaces->hide();
        addWidget(m_replaces);
    }
    m_notes = smallTextEdit(noteLines, this);
    m_notes->setObjectName(QStringLiteral("notes"));
    m_notesField = addField(tr("&Notes:"), m_notes, many);
    connect(m_licensee, &LinkPicker::valueChanged, this, &CodeDialog::check);
    connect(m_campaign, &LinkPicker::valueChanged, this, &CodeDialog::check);
    connect(m_status, &QComboBox::currentIndexChanged, this, &CodeDialog::check);
    (many ? static_cast<QWidget *>(m_licenseeField.change) : m_code)->setFocus();
}

void CodeDialog::addReason()
{
    m_reason = new QComboBox(this);
    m_reason->setObjectName(QStringLiteral("refusal_reason"));
    m_reason->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_reason->addItem(tr("not known"), QString());
    for (const Rules::Refusal &refusal : Rules::current().refusals)
        m_reason->addItem(localized(refusal.text), refusal.name);
    m_reasonField = addField(tr("Re&fused because:"), m_reason);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &CodeDialog::showReason);
}

// A question for refused codes alone; the answer is followed by what to do.
void CodeDialog::showReason()
{
    const bool refused = static_cast<CodeStatus>(m_status->currentData().toInt()) == CodeStatus::Refused;
    m_reasonField.label->setVisible(refused);
    m_reason->parentWidget()->setVisible(refused);
    m_reasonField.issues->setHint(ApplicationTexts::nextStep(m_reason->currentData().toString()));
}

void CodeDialog::fill(const CodeDetails &details)
{
    m_before = details;
    const Authorization &code = details.code;
    const QSignalBlocker quiet(m_code);
    m_code->setPlainText(code.code);
    m_video->setValue(code.video, postTitle(details.row.caption, details.row.postId, details.row.postLink));
    m_licensee->setValue(code.licensee, details.row.licensee);
    m_campaign->setValue(code.campaign, details.row.campaign);
    m_begins->setValue(code.window.start);
    const auto showDays = [](QComboBox *box, const std::optional<int> &days) {
        box->setCurrentIndex(days ? box->findData(*days) : -1);
        if (days && box->currentIndex() < 0)
            box->setEditText(TableTexts::days(days));
    };
    showDays(m_granted, code.grantedPeriod);
    showDays(m_agreed, code.agreedPeriod);
    m_status->setCurrentIndex(m_status->findData(static_cast<int>(code.status)));
    // Of a newer version of the rules: it stays as it is.
    if (m_reason->findData(code.refusalReason) < 0)
        m_reason->addItem(code.refusalReason, code.refusalReason);
    m_reason->setCurrentIndex(m_reason->findData(code.refusalReason));
    m_notes->setPlainText(code.notes);
}

void CodeDialog::setVideo(RowId id, const QString &title)
{
    m_video->setValue(id, title);
}

void CodeDialog::setCode(const QString &pasted)
{
    m_code->setPlainText(pasted);
}

// A message often holds both: the code stays, its link goes where it belongs. A post that was chosen stays chosen.
void CodeDialog::takeLinkFromPaste()
{
    const QString text = m_code->toPlainText();
    const PastedText pasted = readPastedText(text);
    if (text.isEmpty())
        m_named = {};
    if (!pasted.link.isEmpty() && !pasted.rest.isEmpty()) {
        m_named = readPostLink(pasted.link).link;
        const QSignalBlocker quiet(m_code);
        m_code->setPlainText(pasted.rest);
        if (m_video->value().isEmpty())
            m_video->setValue(0, pasted.link);
    }
    check();
}

bool CodeDialog::namesAnotherPost() const
{
    const VideoRef chosen = video();
    const VideoRef named {0, m_named};
    if (named.isEmpty() || chosen.isEmpty())
        return false;
    if (chosen.id == 0)
        return chosen.link.postId != m_named.postId || chosen.link.shortLink != m_named.shortLink;
    const auto known = m_access.context({}, named);
    return known && known->knownVideo != chosen.id;
}

// "30", or "30 days" as the language in use says it.
std::optional<qint64> CodeDialog::days(const QComboBox *box, bool *wrong) const
{
    const QString text = box->currentText().trimmed();
    if (text.isEmpty())
        return std::nullopt;
    if (const int known = box->findText(text); known >= 0)
        return box->itemData(known).toLongLong();
    static const QRegularExpression numberPattern(QStringLiteral("-?[0-9]+"));
    const QString digits = numberPattern.match(text).captured();
    bool number = false;
    const qint64 value = digits.toLongLong(&number);
    // Nobody is to be refused for "1 days".
    const auto says = [&](int count) {
        return withoutSpaces(text).compare(withoutSpaces(TableTexts::days(count).replace(QString::number(count), digits)), Qt::CaseInsensitive) == 0;
    };
    const bool understood = number && (text == digits || says(1) || says(2) || says(asInt(value).value_or(0)));
    if (wrong)
        *wrong = !understood;
    return understood ? std::optional(value) : std::nullopt;
}

VideoRef CodeDialog::video() const
{
    const NamedRef value = m_video->value();
    if (value.id != 0)
        return {value.id, {}};
    const LinkReading reading = readPostLink(value.name);
    return reading.accepted() ? VideoRef {0, reading.link} : VideoRef();
}

CodeDraft CodeDialog::draft() const
{
    CodeDraft draft;
    draft.rawCode = m_code->toPlainText();
    draft.video = video();
    draft.licensee = m_licensee->value();
    draft.campaign = m_campaign->value();
    draft.grantedPeriod = days(m_granted);
    draft.agreedPeriod = days(m_agreed);
    draft.windowStart = m_begins->value();
    draft.status = static_cast<CodeStatus>(m_status->currentData().toInt());
    draft.refusalReason = m_reason->currentData().toString();
    draft.source = QStringLiteral("pasted");
    draft.notes = m_notes->toPlainText();
    draft.replacesEarlier = m_replaces && m_replaces->isVisibleTo(this) && m_replaces->isChecked();
    if (isBeforeCode(draft.status) && draft.rawCode.trimmed().isEmpty())
        draft.windowStart.reset(); // what has not begun has no window yet
    return draft;
}

CodePatch CodeDialog::patch() const
{
    CodePatch patch;
    if (m_kind == Kind::One) {
        // The minute that is shown must not round away the second that is known.
        if (m_code->toPlainText() != m_before.code.code)
            patch.rawCode = m_code->toPlainText();
        const VideoRef ref = video();
        if (ref.id != m_before.code.video)
            patch.video = ref;
        const auto start = draft().windowStart;
        const auto before = m_before.code.window.start;
        if (start.has_value() != before.has_value() || (start && *start / 60 != *before / 60))
            patch.windowStart = start;
    } else if (m_beginsField.isChanged()) {
        patch.windowStart = m_begins->value();
    }
    const bool one = m_kind == Kind::One;
    if (m_licenseeField.isChanged() && (!one || m_licensee->value().id != m_before.code.licensee || !m_licensee->value().name.isEmpty()))
        patch.licensee = m_licensee->value();
    if (m_campaignField.isChanged() && (!one || m_campaign->value().id != m_before.code.campaign || !m_campaign->value().name.isEmpty()))
        patch.campaign = m_campaign->value();
    if (m_grantedField.isChanged() && (!one || asInt(days(m_granted)) != m_before.code.grantedPeriod))
        patch.grantedPeriod = asInt(days(m_granted));
    if (m_agreedField.isChanged() && (!one || asInt(days(m_agreed)) != m_before.code.agreedPeriod))
        patch.agreedPeriod = asInt(days(m_agreed));
    if (m_statusField.isChanged())
        patch.status = static_cast<CodeStatus>(m_status->currentData().toInt());
    if (m_reason && m_reason->currentData().toString() != m_before.code.refusalReason)
        patch.refusalReason = m_reason->currentData().toString();
    if (m_notesField.isChanged())
        patch.notes = m_notes->toPlainText();
    return patch;
}

// What is known about the code and the post; returns whether it stands in the way of recording.
bool CodeDialog::checkCodeAndPost(const CodeDraft &now, const CheckedCode &checked, const CodeContext &context)
{
    const bool untouched = now.rawCode.trimmed().isEmpty() && m_video->text().isEmpty();
    const bool knownElsewhere = context.knownCode != 0 && context.knownCode != m_before.code.id;
    QList<FieldIssue> codeIssues = checked.of(FieldIssue::Field::Code);
    if (knownElsewhere)
        codeIssues.prepend(refusal(FieldIssue::Field::Code, tr("This code is in the ledger already.")));
    QList<FieldIssue> videoIssues = checked.of(FieldIssue::Field::Video);
    if (now.video.isEmpty() && !m_video->text().trimmed().isEmpty()) {
        const LinkReading reading = readPostLink(m_video->text());
        videoIssues = {refusal(FieldIssue::Field::Video, reading.refusal ? LinkTexts::describe(*reading.refusal) : tr("Choose a post from the list."))};
    }
    const int earlier = static_cast<int>(context.earlier.size());
    if (videoIssues.isEmpty()) {
        if (namesAnotherPost())
            videoIssues.append({FieldIssue::Field::Video, FieldIssue::Severity::Warning, tr("What was pasted names another post: %1").arg(m_named.canonical())});
        if (m_replaces && earlier > 0) {
            videoIssues.append({FieldIssue::Field::Video, FieldIssue::Severity::Warning,
                                tr("This post has %n code(s) still in force. TikTok keeps one current code for a post.", nullptr, earlier)});
        }
    }
    // Nothing is wrong yet where nothing was typed yet.
    m_codeField.issues->setIssues(untouched ? QList<FieldIssue>() : codeIssues);
    m_videoField.issues->setIssues(untouched ? QList<FieldIssue>() : videoIssues);
    if (videoIssues.isEmpty() && now.video.id == 0 && !now.video.isEmpty()) {
        m_videoField.issues->setHint(context.knownVideo != 0 ? tr("In the ledger: %1").arg(context.videoTitle)
                                                             : tr("A new post; it will be recorded with the code."));
    }
    if (m_replaces) {
        if (earlier > 0 && !m_replaces->isVisibleTo(this))
            m_replaces->setChecked(true);
        m_replaces->setVisible(earlier > 0);
    }
    return !knownElsewhere;
}

void CodeDialog::showCleaned(const QString &raw)
{
    const CodeReading reading = readCode(raw);
    const bool differs = reading.accepted() && reading.code != raw;
    QStringList mendings;
    for (const CodeMending mending : reading.mendings)
        mendings.append(CodeTexts::describe(mending));
    m_cleaned->setText(differs ? QString(reading.code % u'\n' % tr("Cleaned: %1").arg(mendings.join(QLatin1String(", ")))) : QString());
    m_cleaned->setVisible(differs);
    if (differs)
        takeRoomForLines(m_cleaned, m_code->width());
}

bool CodeDialog::checkTimes(const CheckedCode &checked, bool untouched)
{
    bool wrongGranted = false;
    bool wrongAgreed = false;
    if (m_grantedField.isChanged())
        days(m_granted, &wrongGranted);
    if (m_agreedField.isChanged())
        days(m_agreed, &wrongAgreed);
    const QList<FieldIssue> granted = wrongGranted ? notANumber(FieldIssue::Field::GrantedPeriod) : checked.of(FieldIssue::Field::GrantedPeriod);
    const QList<FieldIssue> agreed = wrongAgreed ? notANumber(FieldIssue::Field::AgreedPeriod) : checked.of(FieldIssue::Field::AgreedPeriod);
    m_grantedField.issues->setIssues(granted);
    m_agreedField.issues->setIssues(agreed);
    m_beginsField.issues->setIssues(checked.of(FieldIssue::Field::WindowStart));
    if (m_ends) {
        const QString left = TableTexts::timeLeft(checked.window.end, m_access.clock->now());
        m_ends->setText(checked.window.end ? QString(TableTexts::fullEnd(checked.window.end) % QStringLiteral("  –  ") % left) : tr("unknown"));
        m_endsField.issues->setIssues(untouched ? QList<FieldIssue>() : checked.of(FieldIssue::Field::WindowEnd));
    }
    const auto isRefused = [](const FieldIssue &issue) { return issue.severity == FieldIssue::Severity::Refusal; };
    return std::none_of(granted.begin(), granted.end(), isRefused) && std::none_of(agreed.begin(), agreed.end(), isRefused);
}

void CodeDialog::check()
{
    if (m_kind == Kind::Many) {
        // Of a draft without code and post only this can be judged.
        CodeDraft times;
        times.grantedPeriod = m_grantedField.isChanged() ? days(m_granted) : std::nullopt;
        times.agreedPeriod = m_agreedField.isChanged() ? days(m_agreed) : std::nullopt;
        times.windowStart = m_beginsField.isChanged() ? m_begins->value() : std::nullopt;
        setConfirmable(checkTimes(checkCode(times, m_access.clock->now()), true));
        return;
    }
    const CodeDraft now = draft();
    const CheckedCode checked = checkCode(now, m_access.clock->now());
    const auto context = m_access.context(checked.code, now.video);
    const bool newCode = checkCodeAndPost(now, checked, context ? *context : CodeContext());
    const bool periods = checkTimes(checked, now.rawCode.trimmed().isEmpty());
    showCleaned(now.rawCode);
    m_statusField.issues->setIssues(checked.of(FieldIssue::Field::Status));
    showReason();
    m_licenseeField.issues->setHint(now.licensee.id == 0 && !now.licensee.isEmpty() ? tr("A new brand unless the name is in the ledger.") : QString());
    m_campaignField.issues->setHint(now.campaign.id == 0 && !now.campaign.isEmpty() ? tr("A new campaign unless the name is in the ledger.") : QString());
    setConfirmable(!checked.refused() && newCode && periods);
}

} // namespace spark
