#include "ui/dialogs/message_dialog.h"

#include "models/domain/rules.h"
#include "models/domain/window.h"
#include "ui/theme/icons.h"
#include "ui/widgets/issue_label.h"
#include "ui/widgets/moment_edit.h"
#include "ui/widgets/small_text.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/text_labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTextOption>
#include <QVBoxLayout>

namespace spark {

namespace {

constexpr QSize leastSize(900, 620);
constexpr int bodyLines = 9;
constexpr int itemLines = 4;
constexpr int usualDays = 7; // until the deadline

QLabel *labelFor(QWidget *field, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setBuddy(field);
    return label;
}

// Only where lines begin: the direction of each is its own, so that a link or a code between Arabic lines stays in order.
void alignLines(QPlainTextEdit *edit, bool rightToLeft)
{
    QTextOption option = edit->document()->defaultTextOption();
    option.setAlignment((rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    edit->document()->setDefaultTextOption(option);
}

} // namespace

MessageDialog::MessageDialog(const Access &access, const QList<MessageKind> &kinds, const QString &language, QWidget *parent)
    : PlainDialog(tr("Message"), parent)
    , m_access(access)
    , m_issues(new IssueLabel(this))
{
    setObjectName(QStringLiteral("message_dialog"));
    setMinimumSize(leastSize);
    m_issues->setObjectName(QStringLiteral("issues"));
    buildChoice(kinds, language);
    column()->addWidget(buildTexts(), 1);
    column()->addWidget(m_issues);
    buildButtons();
    tabAsLaidOut(this);
    loadTemplate();
    m_kind->setFocus();
}

void MessageDialog::buildChoice(const QList<MessageKind> &kinds, const QString &language)
{
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("kind"));
    m_kind->setAccessibleDescription(tr("What the message is for"));
    for (const MessageKind kind : kinds)
        m_kind->addItem(MessageTexts::label(kind), static_cast<int>(kind));
    m_language = new QComboBox(this);
    m_language->setObjectName(QStringLiteral("language"));
    m_language->setAccessibleDescription(tr("Language of the message"));
    for (const MessageLanguage &known : messageLanguages())
        m_language->addItem(known.name, known.key);
    m_language->setCurrentIndex(qMax(0, m_language->findData(language)));
    m_to = new QLineEdit(this);
    m_to->setObjectName(QStringLiteral("to"));
    m_to->setPlaceholderText(tr("for the history"));
    m_period = new QSpinBox(this);
    m_period->setObjectName(QStringLiteral("period"));
    m_period->setRange(1, Rules::current().longestPeriod);
    m_period->setValue(Rules::current().defaultPeriod);
    m_period->setAccessibleName(tr("Period wanted"));
    m_deadline = new MomentEdit(MomentEdit::Precision::Day, tr("&until:"), this);
    m_deadline->setObjectName(QStringLiteral("deadline"));
    m_deadline->findChild<QCheckBox *>()->setAccessibleName(tr("With a deadline"));
    m_deadline->findChild<QDateTimeEdit *>()->setAccessibleName(tr("Deadline"));
    m_deadline->setSuggestion(m_access.clock->now() + usualDays * secondsPerDay);

    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(labelFor(m_kind, tr("&Message:"), this));
    line->addWidget(m_kind, 1);
    line->addWidget(labelFor(m_language, tr("&Language:"), this));
    line->addWidget(m_language, 1);
    line->addWidget(labelFor(m_to, tr("&To:"), this));
    line->addWidget(m_to, 1);
    column()->addLayout(line);
    m_asked = new QWidget(this);
    auto *asked = new QHBoxLayout(m_asked);
    asked->setContentsMargins(0, 0, 0, 0);
    asked->setSpacing(10);
    asked->addWidget(labelFor(m_period, tr("&Period in days:"), m_asked));
    asked->addWidget(m_period);
    asked->addWidget(m_deadline);
    asked->addStretch();
    column()->addWidget(m_asked);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &MessageDialog::chooseKind);
    connect(m_language, &QComboBox::currentIndexChanged, this, &MessageDialog::loadTemplate);
    connect(m_period, &QSpinBox::valueChanged, this, &MessageDialog::render);
    connect(m_deadline, &MomentEdit::valueChanged, this, &MessageDialog::render);
}

QWidget *MessageDialog::buildTexts()
{
    auto *box = new QWidget(this);
    auto *sides = new QHBoxLayout(box);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(18);
    auto *left = new QVBoxLayout;
    left->setSpacing(4);
    m_subject = new QLineEdit(box);
    m_subject->setObjectName(QStringLiteral("subject"));
    m_body = smallTextEdit(bodyLines, box);
    m_body->setMaximumHeight(QWIDGETSIZE_MAX); // takes the room there is
    m_body->setObjectName(QStringLiteral("body"));
    m_item = smallTextEdit(itemLines, box);
    m_item->setObjectName(QStringLiteral("item"));
    m_item->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_placeholders = quietLabel({}, box);
    m_placeholders->setObjectName(QStringLiteral("placeholders"));
    m_placeholders->setTextFormat(Qt::PlainText);
    left->addWidget(labelFor(m_subject, tr("&Subject:"), box));
    left->addWidget(m_subject);
    left->addWidget(labelFor(m_body, tr("Te&xt:"), box));
    left->addWidget(m_body, 1);
    left->addWidget(labelFor(m_item, tr("&Each code or post:"), box));
    left->addWidget(m_item);
    left->addWidget(m_placeholders);
    auto *right = new QVBoxLayout;
    right->setSpacing(4);
    m_preview = new QPlainTextEdit(box);
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    right->addWidget(labelFor(m_preview, tr("Pre&view:"), box));
    right->addWidget(m_preview, 1);
    sides->addLayout(left, 1);
    sides->addLayout(right, 1);
    connect(m_subject, &QLineEdit::textChanged, this, &MessageDialog::keep);
    connect(m_body, &QPlainTextEdit::textChanged, this, &MessageDialog::keep);
    connect(m_item, &QPlainTextEdit::textChanged, this, &MessageDialog::keep);
    return box;
}

void MessageDialog::buildButtons()
{
    const auto make = [this](const QString &text, const char *name, QDialogButtonBox::ButtonRole role) {
        QPushButton *made = buttons()->addButton(text, role);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        return made;
    };
    QPushButton *original = make(tr("&Original text"), "original", QDialogButtonBox::ResetRole);
    m_copy = make(tr("&Copy"), "copy", QDialogButtonBox::ActionRole);
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_mail = make(tr("Open &in mail…"), "mail", QDialogButtonBox::ActionRole);
    m_record = make(tr("&Record and close"), "record", QDialogButtonBox::AcceptRole);
    m_record->setToolTip(tr("Write into the history what was handed to whom, and close"));
    m_record->setDefault(true);
    buttons()->addButton(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(original, &QPushButton::clicked, this, [this] {
        m_access.save(kind(), language(), builtInTemplate(kind(), language()));
        loadTemplate();
    });
    connect(m_copy, &QPushButton::clicked, this, &MessageDialog::copyRequested);
    connect(m_mail, &QPushButton::clicked, this, &MessageDialog::mailRequested);
    connect(m_record, &QPushButton::clicked, this, &MessageDialog::recordRequested);
}

MessageKind MessageDialog::kind() const
{
    return static_cast<MessageKind>(m_kind->currentData().toInt());
}

QString MessageDialog::language() const
{
    return m_language->currentData().toString();
}

MessageTemplate MessageDialog::edited() const
{
    return {m_subject->text(), m_body->toPlainText(), m_item->toPlainText()};
}

QString MessageDialog::recipient() const
{
    return m_to->text().simplified();
}

std::optional<qint64> MessageDialog::period() const
{
    return kind() == MessageKind::HandOver ? std::nullopt : std::optional<qint64>(m_period->value());
}

std::optional<qint64> MessageDialog::deadline() const
{
    const auto day = kind() == MessageKind::HandOver ? std::nullopt : m_deadline->value();
    return day ? std::optional(QDateTime::fromSecsSinceEpoch(*day).addDays(1).toSecsSinceEpoch()) : std::nullopt;
}

void MessageDialog::setItems(const QList<MessageItem> &items)
{
    setBusy(false);
    m_items = items;
    // Whom it is for, unless somebody has written it down.
    const bool handsOver = kind() == MessageKind::HandOver;
    if (!m_to->isModified() && !items.isEmpty()) {
        const QString handle = items.first().handle.isEmpty() ? QString() : QString(u'@' + items.first().handle);
        m_to->setText(handsOver ? items.first().licensee : handle);
    }
    render();
}

void MessageDialog::showError(const Error &error)
{
    setBusy(false);
    m_items.clear();
    render();
    m_issues->setIssues({{FieldIssue::Field::Status, FieldIssue::Severity::Refusal, error.text()}});
}

void MessageDialog::setBusy(bool busy)
{
    m_busy = busy;
    render();
}

void MessageDialog::chooseKind()
{
    m_items.clear();
    loadTemplate();
    Q_EMIT itemsWanted(kind());
}

void MessageDialog::loadTemplate()
{
    const MessageTemplate form = m_access.load(kind(), language());
    const bool handsOver = kind() == MessageKind::HandOver;
    m_loading = true;
    m_subject->setText(form.subject);
    m_body->setPlainText(form.body);
    m_item->setPlainText(form.item);
    m_loading = false;
    bool rightToLeft = false;
    for (const MessageLanguage &known : messageLanguages())
        rightToLeft = rightToLeft || (known.key == language() && known.rightToLeft);
    for (QPlainTextEdit *edit : {m_body, m_item, m_preview})
        alignLines(edit, rightToLeft);
    const auto braced = [](const QStringList &names) { return QString(u'{' % names.join(QLatin1String("} {")) % u'}'); };
    m_placeholders->setText(tr("In the text: %1\nIn each: %2").arg(braced(bodyPlaceholders(kind())), braced(itemPlaceholders(kind()))));
    m_asked->setVisible(!handsOver);
    render();
}

void MessageDialog::keep()
{
    if (m_loading)
        return;
    if (templateMistakes(kind(), edited()).isEmpty())
        m_access.save(kind(), language(), edited());
    render();
}

void MessageDialog::render()
{
    if (m_loading)
        return;
    const QStringList mistakes = templateMistakes(kind(), edited());
    QList<FieldIssue> issues;
    if (!mistakes.isEmpty())
        issues.append({FieldIssue::Field::Status, FieldIssue::Severity::Refusal, mistakes.join(u'\n')});
    m_issues->setIssues(issues);
    MessageFacts facts;
    facts.items = m_items;
    facts.period = period();
    facts.deadline = deadline();
    const RenderedMessage message = renderMessage(kind(), language(), edited(), facts);
    m_preview->setPlainText(m_items.isEmpty() ? QString() : message.body);
    const bool ready = !m_busy && mistakes.isEmpty() && !m_items.isEmpty();
    for (QPushButton *button : {m_copy, m_mail, m_record})
        button->setEnabled(ready);
}

} // namespace spark
