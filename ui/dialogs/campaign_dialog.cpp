#include "ui/dialogs/campaign_dialog.h"

#include "ui/widgets/issue_label.h"
#include "ui/widgets/moment_edit.h"
#include "ui/widgets/small_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>

namespace spark {

namespace {

constexpr int noteLines = 3;
constexpr int mostCodesNeeded = 100000;

QStringList commonCurrencies()
{
    QStringList currencies {QStringLiteral("EUR"), QStringLiteral("USD"), QStringLiteral("GBP"), QStringLiteral("CHF"), QStringLiteral("SEK"), QStringLiteral("PLN"),
                            QStringLiteral("JPY"), QStringLiteral("KRW"), QStringLiteral("IDR"), QStringLiteral("VND"), QStringLiteral("THB"), QStringLiteral("BRL")};
    const QString own = QLocale().currencySymbol(QLocale::CurrencyIsoCode);
    if (isCurrency(own)) {
        currencies.removeAll(own);
        currencies.prepend(own);
    }
    return currencies;
}

std::optional<QDate> localDay(std::optional<qint64> seconds)
{
    return seconds ? std::optional(QDateTime::fromSecsSinceEpoch(*seconds).date()) : std::nullopt;
}

} // namespace

CampaignDialog *CampaignDialog::forNew(const Access &access, QWidget *parent)
{
    auto *dialog = new CampaignDialog(Kind::New, access, tr("Add campaign"), tr("&Add campaign"), parent);
    dialog->check();
    return dialog;
}

CampaignDialog *CampaignDialog::forOne(const Access &access, const CampaignDetails &details, QWidget *parent)
{
    auto *dialog = new CampaignDialog(Kind::One, access, tr("Edit campaign"), tr("&Save"), parent);
    dialog->fill(details);
    dialog->check();
    return dialog;
}

CampaignDialog *CampaignDialog::forMany(const Access &access, int count, QWidget *parent)
{
    return new CampaignDialog(Kind::Many, access, tr("Edit %n campaign(s)", nullptr, count), tr("&Save"), parent);
}

CampaignDialog::CampaignDialog(Kind kind, const Access &access, const QString &title, const QString &button, QWidget *parent)
    : RecordDialog(title, button, parent)
    , m_kind(kind)
    , m_access(access)
{
    setObjectName(QStringLiteral("campaign_dialog"));
    build();
}

void CampaignDialog::build()
{
    const bool many = m_kind == Kind::Many;
    if (!many) {
        m_name = new QLineEdit(this);
        m_name->setObjectName(QStringLiteral("name"));
        m_nameField = addField(tr("&Name:"), m_name);
        connect(m_name, &QLineEdit::textChanged, this, &CampaignDialog::check);
        m_name->setFocus();
    }
    m_brand = new LinkPicker(LookupKind::Licensees, m_access.lookup, this);
    m_brand->setObjectName(QStringLiteral("brand"));
    m_brand->setPlaceholderText(tr("Whose campaign it is"));
    m_brandField = addField(tr("&Brand:"), m_brand, many);
    m_from = new MomentEdit(MomentEdit::Precision::Day, tr("&known:"), this);
    m_from->setObjectName(QStringLiteral("from"));
    m_from->setSuggestion(m_access.clock->now());
    m_fromField = addField(tr("&First day:"), m_from, many);
    m_to = new MomentEdit(MomentEdit::Precision::Day, tr("kno&wn:"), this);
    m_to->setObjectName(QStringLiteral("to"));
    m_to->setSuggestion(m_access.clock->now() + 30 * secondsPerDay);
    m_toField = addField(tr("&Last day:"), m_to, many);

    auto *money = new QWidget(this);
    m_amount = new QLineEdit(money);
    m_amount->setObjectName(QStringLiteral("amount"));
    m_amount->setAccessibleName(tr("Budget"));
    m_amount->setPlaceholderText(tr("None"));
    m_currency = new QComboBox(money);
    m_currency->setObjectName(QStringLiteral("currency"));
    m_currency->setEditable(true);
    m_currency->addItems(commonCurrencies());
    m_currency->setAccessibleName(tr("Currency"));
    m_currency->setAccessibleDescription(m_currency->accessibleName()); // spoken in the place of the name, which is its value
    auto *moneyLayout = new QHBoxLayout(money);
    moneyLayout->setContentsMargins(0, 0, 0, 0);
    moneyLayout->addWidget(m_amount, 1);
    moneyLayout->addWidget(m_currency);
    money->setFocusProxy(m_amount);
    m_budgetField = addField(tr("B&udget:"), money, many);

    m_needed = new QSpinBox(this);
    m_needed->setObjectName(QStringLiteral("needed"));
    m_needed->setRange(0, mostCodesNeeded);
    m_needed->setSpecialValueText(tr("not set"));
    m_neededField = addField(tr("&Codes needed:"), m_needed, many);
    m_notes = smallTextEdit(noteLines, this);
    m_notes->setObjectName(QStringLiteral("notes"));
    m_notesField = addField(tr("N&otes:"), m_notes, many);
    connect(m_from, &MomentEdit::valueChanged, this, &CampaignDialog::check);
    connect(m_to, &MomentEdit::valueChanged, this, &CampaignDialog::check);
    connect(m_amount, &QLineEdit::textChanged, this, &CampaignDialog::check);
    connect(m_currency, &QComboBox::currentTextChanged, this, &CampaignDialog::check);
}

void CampaignDialog::fill(const CampaignDetails &details)
{
    m_before = details;
    const Campaign &campaign = details.campaign;
    m_name->setText(campaign.name);
    m_brand->setValue(campaign.brand, details.row.brand);
    m_from->setValue(campaign.flightStart);
    m_to->setValue(campaign.flightEnd);
    if (campaign.budget) {
        m_amount->setText(formatAmount(*campaign.budget, QLocale()));
        m_currency->setCurrentText(campaign.budget->currency);
    }
    m_needed->setValue(campaign.codesNeeded.value_or(0));
    m_notes->setPlainText(campaign.notes);
}

std::optional<qint64> CampaignDialog::lastSecond() const
{
    const auto day = m_to->value();
    if (!day)
        return std::nullopt;
    return QDateTime::fromSecsSinceEpoch(*day).date().addDays(1).startOfDay().toSecsSinceEpoch() - 1;
}

std::optional<int> CampaignDialog::codesNeeded() const
{
    return m_needed->value() > 0 ? std::optional(m_needed->value()) : std::nullopt;
}

std::optional<Money> CampaignDialog::budget(QString *wrong) const
{
    if (m_amount->text().trimmed().isEmpty())
        return std::nullopt;
    const auto money = readMoney(m_amount->text(), m_currency->currentText().trimmed().toUpper(), QLocale());
    if (money)
        return *money;
    if (wrong)
        *wrong = money.error().text();
    return std::nullopt;
}

CampaignDraft CampaignDialog::draft() const
{
    return {m_name->text(), m_brand->value(), m_from->value(), lastSecond(), budget(), codesNeeded(), m_notes->toPlainText()};
}

CampaignPatch CampaignDialog::patch() const
{
    CampaignPatch patch;
    if (m_kind == Kind::One && m_name->text().simplified() != m_before.campaign.name)
        patch.name = m_name->text();
    if (m_brandField.isChanged())
        patch.brand = m_brand->value();
    // A flight recorded in another time zone begins and ends within the days shown: as long as the day stays, so does
    // the second.
    const bool one = m_kind == Kind::One;
    if (m_fromField.isChanged() && (!one || localDay(m_from->value()) != localDay(m_before.campaign.flightStart)))
        patch.flightStart = m_from->value();
    if (m_toField.isChanged() && (!one || localDay(m_to->value()) != localDay(m_before.campaign.flightEnd)))
        patch.flightEnd = lastSecond();
    if (m_budgetField.isChanged())
        patch.budget = budget();
    if (m_neededField.isChanged())
        patch.codesNeeded = codesNeeded();
    if (m_notesField.isChanged())
        patch.notes = m_notes->toPlainText();
    return patch;
}

void CampaignDialog::check()
{
    QString wrongMoney;
    if (m_budgetField.isChanged())
        budget(&wrongMoney);
    m_budgetField.issues->setIssues(wrongMoney.isEmpty() ? QList<FieldIssue>() : QList<FieldIssue> {{FieldIssue::Field::Status, FieldIssue::Severity::Refusal, wrongMoney}});
    if (m_kind == Kind::Many) {
        setConfirmable(wrongMoney.isEmpty());
        return;
    }
    const QList<FieldIssue> issues = checkCampaign(draft());
    QList<FieldIssue> flight;
    for (const FieldIssue &issue : issues) {
        if (issue.field == FieldIssue::Field::Flight)
            flight.append(issue);
    }
    // That the name is still missing is seen without being said.
    m_toField.issues->setIssues(flight);
    setConfirmable(issues.isEmpty() && wrongMoney.isEmpty());
}

} // namespace spark
