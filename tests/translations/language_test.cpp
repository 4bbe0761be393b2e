// The program in the language of its settings or of the system.
#include "app/flows/flow_context.h"
#include "app/flows/help_pages.h"
#include "app/services/language.h"
#include "app/services/settings.h"
#include "models/domain/code_status.h"
#include "models/domain/rules.h"
#include "models/tables/table_texts.h"
#include "tests/support/test_main.h"
#include "tests/translations/spoken.h"
#include "ui/actions.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/pages/ledger_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/ledger_table.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QProcess>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>

namespace spark::test {

namespace {

// What a program says in which chosen is the language of its settings; one thing a line.
int speak(const QStringList &arguments)
{
    installLanguage(arguments.value(0));
    QWidget window;
    Actions actions(&window);
    say(actions.settings->text());
    say(actions.find->toolTip());
    say(StatusTexts::label(CodeStatus::Expiring));
    say(TableTexts::days(1));
    say(TableTexts::days(5));
    say(Rules::current().menuPath(u"creator_switch").section(u' ', 0, 0));
    say(QDialogButtonBox(QDialogButtonBox::Cancel).button(QDialogButtonBox::Cancel)->text());
    say(QLocale().toString(QDate(2026, 12, 24), QStringLiteral("MMMM")));
    say(QLocale().toString(1234567));
    const QList<HelpPage> pages = helpPages(actions);
    say(pages.first().title);
    say(pages.last().title);
    return 0;
}

int languagesOfTheDialog(const QStringList &arguments)
{
    installLanguage(arguments.value(0));
    const SettingsDialog dialog({}, availableLanguages(), nullptr);
    const auto *choice = dialog.findChild<QComboBox *>(QStringLiteral("language"));
    for (int i = 0; i < choice->count(); ++i)
        say(choice->itemText(i));
    auto *days = dialog.findChild<QSpinBox *>(QStringLiteral("backup_days"));
    for (const int count : {1, 2}) {
        days->setValue(count);
        say(days->text());
    }
    return 0;
}

// Prints each column heading that is cut; last how many there were.
int headings(const QStringList &arguments)
{
    installLanguage(arguments.value(0));
    Theme::instance().apply(*qApp, Theme::Scheme::Light);
    LedgerModels models(std::make_shared<FixedClock>(0));
    MainWindow window({&models.videos, &models.codes, &models.campaigns});
    int count = 0;
    for (const PageKind kind : {PageKind::Videos, PageKind::Codes, PageKind::Campaigns}) {
        const LedgerTable *table = window.page(kind)->table();
        const QHeaderView *header = table->horizontalHeader();
        const int margins = 2 * header->style()->pixelMetric(QStyle::PM_HeaderMargin);
        for (int column = 0; column < header->count(); ++column) {
            const QString title = table->model()->headerData(column, Qt::Horizontal).toString();
            if (table->isColumnHidden(column))
                continue;
            if (header->fontMetrics().horizontalAdvance(title) + margins > header->sectionSize(column))
                say(title);
            ++count;
        }
    }
    say(QString::number(count));
    return 0;
}

const QStringList german{
    QStringLiteral("E&instellungen…"), QStringLiteral("Suchen (Strg+K)"), QStringLiteral("Endet bald"),
    QStringLiteral("1 Tag"),           QStringLiteral("5 Tage"),          QStringLiteral("Einstellungen"),
    QStringLiteral("Abbrechen"),       QStringLiteral("Dezember"),        QStringLiteral("1.234.567"),
    QStringLiteral("Erste Schritte"),  QStringLiteral("Tastenkürzel")};
const QStringList english{QStringLiteral("&Settings…"),
                          QStringLiteral("Search (Ctrl+K)"),
                          QStringLiteral("Ending soon"),
                          QStringLiteral("1 day"),
                          QStringLiteral("5 days"),
                          QStringLiteral("Settings"),
                          QStringLiteral("Cancel"),
                          QStringLiteral("December"),
                          QStringLiteral("1,234,567"),
                          QStringLiteral("Getting started"),
                          QStringLiteral("Keyboard shortcuts")};

// English texts on a system that writes dates and numbers otherwise.
QStringList englishWith(const QString &month, const QString &number)
{
    QStringList lines = english;
    lines[7] = month;
    lines[8] = number;
    return lines;
}

QByteArray outputOf(const QString &program, const QStringList &arguments, const QString &systemLocale,
                    const QString &home)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(QStringLiteral("LC_ALL"), systemLocale);
    variables.remove(QStringLiteral("LANGUAGE"));
    variables.insert(QStringLiteral("HOME"), home);
    variables.insert(QStringLiteral("XDG_CONFIG_HOME"), home);
    QProcess process;
    process.setProcessEnvironment(variables);
    process.start(program, arguments);
    return process.waitForFinished(60'000) ? process.readAllStandardOutput() : QByteArray();
}

} // namespace

SPARK_CHILD(speak, speak)
SPARK_CHILD(languagesOfTheDialog, languagesOfTheDialog)
SPARK_CHILD(headings, headings)

class LanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void speaksTheChosenOrTheSystemsLanguage_data();
    void speaksTheChosenOrTheSystemsLanguage();
    void offersWhatItSpeaks();
    void cutsNoHeading_data();
    void cutsNoHeading();
    void programsStartInTheSystemsLanguage();
    void programsStartInTheChosenLanguage();
};

void LanguageTest::speaksTheChosenOrTheSystemsLanguage_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QStringList>("environment");
    QTest::addColumn<QStringList>("spoken");
    const QString none;
    QTest::newRow("German system") << QStringLiteral("de_DE.UTF-8") << none << QStringList() << german;
    QTest::newRow("English system") << QStringLiteral("en_US.UTF-8") << none << QStringList() << english;
    QTest::newRow("no language") << QStringLiteral("C.UTF-8") << none << QStringList() << english;
    QTest::newRow("a language it does not speak")
        << QStringLiteral("pt_BR.UTF-8") << none << QStringList()
        << englishWith(QStringLiteral("dezembro"), QStringLiteral("1.234.567"));
    QTest::newRow("German second") << QStringLiteral("pt_BR.UTF-8") << none
                                   << QStringList{QStringLiteral("LANGUAGE=pt_BR:de:en")}
                                   << (QStringList(german).replaceInStrings(QStringLiteral("Dezember"),
                                                                            QStringLiteral("dezembro")));
    QTest::newRow("German chosen") << QStringLiteral("en_US.UTF-8") << QStringLiteral("de") << QStringList() << german;
    QTest::newRow("English chosen") << QStringLiteral("de_DE.UTF-8") << QStringLiteral("en") << QStringList()
                                    << english;
    QTest::newRow("Austria's German") << QStringLiteral("de_AT.UTF-8") << QStringLiteral("de") << QStringList()
                                      << (QStringList(german).replaceInStrings(QStringLiteral("1.234.567"),
                                                                               QStringLiteral("1 234 567")));
    QTest::newRow("not a language") << QStringLiteral("de_DE.UTF-8") << QStringLiteral("../de") << QStringList()
                                    << german;
    QTest::newRow("German texts, American numbers")
        << QStringLiteral("en_US.UTF-8") << none << QStringList{QStringLiteral("LC_MESSAGES=de_DE.UTF-8")}
        << (QStringList(german)
                .replaceInStrings(QStringLiteral("Dezember"), QStringLiteral("December"))
                .replaceInStrings(QStringLiteral("1.234.567"), QStringLiteral("1,234,567")));
}

void LanguageTest::speaksTheChosenOrTheSystemsLanguage()
{
    QFETCH(QString, system);
    QFETCH(QString, chosen);
    QFETCH(QStringList, environment);
    QFETCH(QStringList, spoken);
    QStringList said = runInLanguage(QStringLiteral("speak"), system, {chosen}, environment);
    said.replaceInStrings(QChar(0xA0), QStringLiteral(" "));
    QCOMPARE(said, spoken);
}

void LanguageTest::offersWhatItSpeaks()
{
    const QStringList inGerman =
        runInLanguage(QStringLiteral("languagesOfTheDialog"), QStringLiteral("C.UTF-8"), {QStringLiteral("de")});
    QCOMPARE(inGerman.value(0), QStringLiteral("Wie das System"));
    QVERIFY(inGerman.contains(QStringLiteral("Deutsch")) && inGerman.contains(QStringLiteral("English")));
    QCOMPARE(inGerman.mid(inGerman.size() - 2), QStringList({QStringLiteral("1 Tag"), QStringLiteral("2 Tage")}));
    const QStringList inEnglish =
        runInLanguage(QStringLiteral("languagesOfTheDialog"), QStringLiteral("C.UTF-8"), {QString()});
    QCOMPARE(inEnglish.value(0), QStringLiteral("As the system"));
    QCOMPARE(inEnglish.mid(inEnglish.size() - 2), QStringList({QStringLiteral("1 day"), QStringLiteral("2 days")}));
}

void LanguageTest::cutsNoHeading_data()
{
    QTest::addColumn<QString>("language");
    const QStringList languages = availableLanguages();
    for (const QString &language : languages)
        QTest::addRow("%s", qPrintable(language)) << language;
}

void LanguageTest::cutsNoHeading()
{
    QFETCH(QString, language);
    QStringList lines = runInLanguage(QStringLiteral("headings"), QStringLiteral("C.UTF-8"), {language});
    QVERIFY(!lines.isEmpty());
    QVERIFY(lines.takeLast().toInt() > 15);
    QCOMPARE(lines, QStringList());
}

void LanguageTest::programsStartInTheSystemsLanguage()
{
    QTemporaryDir home;
    const QStringList help{QStringLiteral("--help")};
    QVERIFY(outputOf(QStringLiteral(SPARK_WINDOW), help, QStringLiteral("de_DE.UTF-8"), home.path())
                .contains("Der Tresor, der geöffnet werden soll."));
    QVERIFY(outputOf(QStringLiteral(SPARK_WINDOW), help, QStringLiteral("en_GB.UTF-8"), home.path())
                .contains("The vault to open."));
    QVERIFY(outputOf(QStringLiteral(SPARK_CLI), help, QStringLiteral("de_DE.UTF-8"), home.path()).contains("Befehle:"));
    QVERIFY(
        outputOf(QStringLiteral(SPARK_CLI), help, QStringLiteral("en_GB.UTF-8"), home.path()).contains("Commands:"));
}

void LanguageTest::programsStartInTheChosenLanguage()
{
    QTemporaryDir home;
    Settings settings(home.filePath(QStringLiteral("spark-ledger/spark-ledger/settings.ini")));
    settings.setLanguage(QStringLiteral("de"));
    QVERIFY(settings.sync().has_value());
    const QStringList help{QStringLiteral("--help")};
    QVERIFY(outputOf(QStringLiteral(SPARK_WINDOW), help, QStringLiteral("en_US.UTF-8"), home.path())
                .contains("Der Tresor, der geöffnet werden soll."));
    QVERIFY(outputOf(QStringLiteral(SPARK_CLI), help, QStringLiteral("en_US.UTF-8"), home.path()).contains("Befehle:"));
}

SPARK_TEST(LanguageTest)

} // namespace spark::test

#include "language_test.moc"
