#include "ui/pages/welcome_page.h"

#include "ui/theme/icons.h"
#include "ui/widgets/choice_card.h"
#include "ui/widgets/issue_label.h"
#include "ui/widgets/passphrase_fields.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/text_labels.h"
#include "ui/widgets/typed_path.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace spark {

namespace {

constexpr int columnWidth = 680;
const QStringList roles {QStringLiteral("creator"), QStringLiteral("brand"), QStringLiteral("agency")};

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_roles(new QButtonGroup(this))
    , m_path(new QLineEdit(this))
    , m_pathIssues(new IssueLabel(this))
    , m_keychain(new QRadioButton(tr("In the &keychain of this computer: opens without a question"), this))
    , m_passphrase(new QRadioButton(tr("&With a passphrase that I type"), this))
    , m_words(new PassphraseFields(this))
    , m_sample(new QCheckBox(tr("Put &sample data in it, to look around"), this))
    , m_error(new IssueLabel(this))
    , m_create(new QPushButton(tr("Create va&ult"), this))
    , m_cancel(new QPushButton(tr("Ca&ncel"), this))
{
    setObjectName(QStringLiteral("welcome_page"));
    auto *column = new QWidget(this);
    column->setMaximumWidth(columnWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(10);
    auto *logo = new QLabel(column);
    logo->setPixmap(applicationIcon().pixmap(QSize(56, 56), devicePixelRatioF()));
    layout->addWidget(logo);
    layout->addWidget(headingLabel(tr("Welcome to Spark Ledger"), column));
    layout->addWidget(quietLabel(tr("The safe place for your Spark Ads codes: encrypted on this computer, nowhere else."), column));
    layout->addSpacing(8);
    layout->addWidget(sectionLabel(tr("Who are you?"), column));
    layout->addWidget(buildRoles());
    layout->addSpacing(8);
    layout->addWidget(buildProtection());
    layout->addWidget(m_sample);
    layout->addWidget(m_error);

    auto *open = new QPushButton(tr("&Open a vault that exists…"), column);
    open->setObjectName(QStringLiteral("open_existing"));
    m_cancel->setObjectName(QStringLiteral("cancel_new"));
    m_create->setObjectName(QStringLiteral("create"));
    m_create->setDefault(true);
    m_sample->setObjectName(QStringLiteral("sample"));
    m_error->setObjectName(QStringLiteral("error"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(open);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_create);
    layout->addSpacing(6);
    layout->addLayout(buttons);

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto *centered = new QWidget(scroll);
    auto *centering = new QHBoxLayout(centered);
    centering->addStretch();
    centering->addWidget(column, 100, Qt::AlignVCenter);
    centering->addStretch();
    scroll->setWidget(centered);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    tabAsLaidOut(scroll);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openRequested);
    connect(m_cancel, &QPushButton::clicked, this, &WelcomePage::cancelled);
    connect(m_create, &QPushButton::clicked, this, &WelcomePage::submit);
}

QWidget *WelcomePage::buildRoles()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    const QStringList titles {tr("C&reator"), tr("&Brand"), tr("&Agency")};
    const QStringList texts {tr("I license my posts and hand codes over."), tr("I get codes and run them in my ad account."), tr("I look after campaigns and many creators.")};
    for (int i = 0; i < roles.size(); ++i) {
        auto *card = new ChoiceCard(roles.at(i), titles.at(i), texts.at(i), row);
        card->setObjectName(QStringLiteral("role_") + roles.at(i));
        m_roles->addButton(card, i);
        layout->addWidget(card);
    }
    m_roles->button(1)->setChecked(true);
    return row;
}

QWidget *WelcomePage::buildProtection()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(sectionLabel(tr("Where does your vault go?"), box));
    auto *place = new QHBoxLayout;
    m_path->setObjectName(QStringLiteral("path"));
    m_path->setAccessibleName(tr("The vault’s file"));
    auto *browse = new QPushButton(tr("Chan&ge…"), box);
    place->addWidget(m_path, 1);
    place->addWidget(browse);
    layout->addLayout(place);
    layout->addWidget(m_pathIssues);
    layout->addSpacing(8);
    layout->addWidget(sectionLabel(tr("How is its key kept?"), box));
    m_keychain->setObjectName(QStringLiteral("keychain"));
    m_passphrase->setObjectName(QStringLiteral("with_passphrase"));
    m_keychain->setChecked(true);
    layout->addWidget(m_keychain);
    layout->addWidget(m_passphrase);
    auto *indented = new QHBoxLayout;
    indented->addSpacing(26);
    indented->addWidget(m_words);
    layout->addLayout(indented);
    m_words->hide();
    connect(browse, &QPushButton::clicked, this, [this] { Q_EMIT browseRequested(readTypedPath(m_path->text())); });
    connect(m_path, &QLineEdit::textChanged, this, &WelcomePage::check);
    connect(m_words, &PassphraseFields::changed, this, &WelcomePage::check);
    connect(m_passphrase, &QRadioButton::toggled, this, [this](bool chosen) {
        m_words->setVisible(chosen);
        if (chosen)
            m_words->setFocus();
        check();
    });
    return box;
}

void WelcomePage::start(const QString &folder, bool firstRun)
{
    QString path = QDir(folder).filePath(tr("My ledger") + QLatin1String(".sparkledger"));
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = QDir(folder).filePath(tr("My ledger") % u' ' % QString::number(i) % QLatin1String(".sparkledger"));
    setPath(path);
    m_firstRun = firstRun;
    m_words->wipe();
    m_keychain->setChecked(true);
    m_sample->setChecked(false);
    setBusy(false);
    m_roles->checkedButton()->setFocus();
}

void WelcomePage::setPath(const QString &path)
{
    if (!path.isEmpty())
        m_path->setText(QDir::toNativeSeparators(path));
}

void WelcomePage::check()
{
    const QList<FieldIssue> wrongPath = checkTypedPath(m_path->text());
    m_pathIssues->setIssues(wrongPath);
    const bool complete = !m_path->text().trimmed().isEmpty() && wrongPath.isEmpty() && (m_keychain->isChecked() || m_words->isComplete());
    m_create->setEnabled(complete && !m_busy);
}

void WelcomePage::setBusy(bool busy)
{
    m_busy = busy;
    m_cancel->setVisible(busy || !m_firstRun);
    m_error->setHint(!busy ? QString() : m_keychain->isChecked() ? tr("Waiting for the keychain…") : tr("Making the vault…"));
    check();
}

void WelcomePage::showError(const Error &error)
{
    setBusy(false);
    if (error.code == ErrorCode::Cancelled)
        m_error->setHint(error.text());
    else
        m_error->setIssues({{FieldIssue::Field::Status, FieldIssue::Severity::Refusal, error.text()}});
}

// Whoever comes back, comes back to empty fields.
void WelcomePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        m_words->wipe();
}

void WelcomePage::submit()
{
    VaultWish wish;
    wish.path = readTypedPath(m_path->text());
    if (!wish.path.endsWith(QLatin1String(".sparkledger"), Qt::CaseInsensitive))
        wish.path += QLatin1String(".sparkledger");
    wish.name = QFileInfo(wish.path).completeBaseName();
    wish.role = roles.at(m_roles->checkedId());
    wish.keychain = m_keychain->isChecked();
    if (!wish.keychain)
        wish.passphrase = std::make_shared<SecretBytes>(m_words->take());
    wish.sampleData = m_sample->isChecked();
    m_words->wipe();
    setBusy(true);
    Q_EMIT createRequested(wish);
}

} // namespace spark
