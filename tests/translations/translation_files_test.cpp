// The files in translations/: nothing missing, nothing left over, and nothing lost on the way from one
// language to the other.
#include "models/domain/rules.h"
#include "tests/support/test_main.h"
#include "tests/translations/ts_file.h"

#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace spark::test {

namespace {

// %1, %L1, %n, %Ln, each as often as it occurs.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?(?:[0-9]{1,2}|n)"));
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    return found;
}

bool hasMnemonic(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("(?<!&)&[^&\\s]"));
    return pattern.match(text).hasMatch();
}

QString spaceBefore(const QString &text)
{
    qsizetype count = 0;
    while (count < text.size() && text.at(count).isSpace())
        ++count;
    return text.first(count);
}

QString spaceBehind(const QString &text)
{
    qsizetype count = 0;
    while (count < text.size() && text.at(text.size() - 1 - count).isSpace())
        ++count;
    return text.last(count);
}

// The sources that the program holds now.
QList<TsEntry> extracted(const QString &folder, bool pluralsOnly)
{
    const QString path = folder + QLatin1String(pluralsOnly ? "/plurals.ts" : "/all.ts");
    QStringList arguments{QStringLiteral("app"),  QStringLiteral("ui"),          QStringLiteral("models"),
                          QStringLiteral("-I"),   QStringLiteral("."),           QStringLiteral("-locations"),
                          QStringLiteral("none"), QStringLiteral("-no-ui-lines")};
    if (pluralsOnly)
        arguments.append(QStringLiteral("-pluralonly"));
    arguments.append({QStringLiteral("-ts"), path});
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(SPARK_SOURCE_FOLDER));
    lupdate.start(QStringLiteral(SPARK_LUPDATE), arguments);
    if (!lupdate.waitForFinished(300'000) || lupdate.exitCode() != 0)
        return {};
    return readTsFile(path);
}

QSet<QString> keysOf(const QList<TsEntry> &entries)
{
    QSet<QString> keys;
    for (const TsEntry &entry : entries)
        keys.insert(entry.key());
    return keys;
}

QString sorted(const QSet<QString> &keys)
{
    QStringList list(keys.begin(), keys.end());
    list.sort();
    return list.join(u'\n');
}

} // namespace

class TranslationFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holdsEveryTextOfTheProgram_data() { addFiles(); }
    void holdsEveryTextOfTheProgram();
    void textsAreFoundUnderTheirNames();
    void everythingIsTranslated_data() { addFiles(); }
    void everythingIsTranslated();
    void nothingIsLostInTranslation_data() { addFiles(); }
    void nothingIsLostInTranslation();
    void englishCounts();
    void germanQuotesAreGerman();
    void germanDoesNotSayDu();
    void rulesAreThereInEveryLanguage_data() { addFiles(); }
    void rulesAreThereInEveryLanguage();
    void helpIsThereInEveryLanguage_data() { addFiles(); }
    void helpIsThereInEveryLanguage();

private:
    static void addFiles();

    QTemporaryDir m_folder;
    QList<TsEntry> m_all, m_plurals;
};

void TranslationFilesTest::addFiles()
{
    QTest::addColumn<QString>("path");
    const QStringList paths = translationFiles();
    for (const QString &path : paths)
        QTest::addRow("%s", qPrintable(QFileInfo(path).completeBaseName())) << path;
}

void TranslationFilesTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(translationFiles().size() >= 2);
    m_all = extracted(m_folder.path(), false);
    m_plurals = extracted(m_folder.path(), true);
    QVERIFY(m_all.size() > 500);
    QVERIFY(m_plurals.size() > 20);
}

// Fails when a text was added or changed: build the target update_translations, then translate what is new.
void TranslationFilesTest::holdsEveryTextOfTheProgram()
{
    QFETCH(QString, path);
    const QSet<QString> inProgram = keysOf(languageOf(path) == QLatin1String("en") ? m_plurals : m_all);
    const QSet<QString> inFile = keysOf(readTsFile(path));
    QCOMPARE(sorted(inProgram - inFile), QString()); // missing
    QCOMPARE(sorted(inFile - inProgram), QString()); // left over
}

// tr() looks a text up under the full name of its class. lupdate must have found the same name: it does
// not where the class goes by an alias.
void TranslationFilesTest::textsAreFoundUnderTheirNames()
{
    for (const TsEntry &entry : std::as_const(m_all))
        QVERIFY2(entry.context.startsWith(QLatin1String("spark::")), qPrintable(entry.key()));
}

void TranslationFilesTest::everythingIsTranslated()
{
    QFETCH(QString, path);
    QCOMPARE(languageOf(path), QFileInfo(path).completeBaseName().section(u'_', 2));
    const QList<TsEntry> entries = readTsFile(path);
    QVERIFY(!entries.isEmpty());
    for (const TsEntry &entry : entries) {
        QVERIFY2(entry.state.isEmpty(), qPrintable(entry.state + u' ' + entry.key()));
        QVERIFY2(entry.plural ? entry.translations.size() >= 1 : entry.translations.size() == 1,
                 qPrintable(entry.key()));
        for (const QString &text : entry.translations)
            QVERIFY2(!text.trimmed().isEmpty(), qPrintable(entry.key()));
    }
}

void TranslationFilesTest::nothingIsLostInTranslation()
{
    QFETCH(QString, path);
    const QList<TsEntry> entries = readTsFile(path);
    for (const TsEntry &entry : entries) {
        for (const QString &text : entry.translations) {
            const QByteArray where = (entry.key() % QLatin1String(" -> ") % text).toUtf8();
            QVERIFY2(placeholders(text) == placeholders(entry.source), where.constData());
            QVERIFY2(hasMnemonic(text) == hasMnemonic(entry.source), where.constData());
            QVERIFY2(text.contains(QChar(0x2026)) == entry.source.contains(QChar(0x2026)), where.constData());
            QVERIFY2(text.count(u'\n') == entry.source.count(u'\n'), where.constData());
            QVERIFY2(text.endsWith(u':') == entry.source.endsWith(u':'), where.constData());
            // Texts that are put behind a number or before another text.
            QVERIFY2(spaceBefore(text) == spaceBefore(entry.source) && spaceBehind(text) == spaceBehind(entry.source),
                     where.constData());
        }
    }
}

void TranslationFilesTest::englishCounts()
{
    const QList<TsEntry> entries = readTsFile(QStringLiteral(SPARK_SOURCE_FOLDER "/translations/spark_ledger_en.ts"));
    static const QRegularExpression undecided(QStringLiteral("\\w\\((?:s|es|y|ies)\\)"));
    for (const TsEntry &entry : entries) {
        QCOMPARE(entry.translations.size(), 2);
        for (const QString &text : entry.translations)
            QVERIFY2(!undecided.match(text).hasMatch(), qPrintable(text));
        // One and many differ wherever the source says so.
        if (undecided.match(entry.source).hasMatch())
            QVERIFY2(entry.translations.at(0) != entry.translations.at(1), qPrintable(entry.key()));
    }
    for (const TsEntry &entry : std::as_const(m_all))
        QVERIFY2(entry.plural || !undecided.match(entry.source).hasMatch(), qPrintable(entry.key()));
}

void TranslationFilesTest::germanQuotesAreGerman()
{
    const QList<TsEntry> entries = readTsFile(QStringLiteral(SPARK_SOURCE_FOLDER "/translations/spark_ledger_de.ts"));
    for (const TsEntry &entry : entries) {
        for (const QString &text : entry.translations) {
            QVERIFY2(text.count(QChar(0x201E)) == text.count(QChar(0x201C)), qPrintable(text)); // „ and “
            QVERIFY2(!text.contains(QChar(0x201D)) && !text.contains(u'"'), qPrintable(text)); // ”
        }
    }
}

// The program says Sie, or names nobody.
void TranslationFilesTest::germanDoesNotSayDu()
{
    static const QRegularExpression familiar(QStringLiteral("\\b(?:du|dich|dein\\w*|euch|euer\\w*)\\b"),
                                             QRegularExpression::CaseInsensitiveOption);
    const QList<TsEntry> entries = readTsFile(QStringLiteral(SPARK_SOURCE_FOLDER "/translations/spark_ledger_de.ts"));
    for (const TsEntry &entry : entries) {
        for (const QString &text : entry.translations)
            QVERIFY2(!familiar.match(text).hasMatch(), qPrintable(text));
    }
}

void TranslationFilesTest::rulesAreThereInEveryLanguage()
{
    QFETCH(QString, path);
    const QString language = languageOf(path);
    const Rules &rules = Rules::current();
    QVERIFY(!rules.menuPaths.isEmpty() && !rules.refusals.isEmpty());
    for (const Rules::MenuPath &menu : rules.menuPaths)
        QVERIFY2(!menu.text.value(language).isEmpty(), qPrintable(menu.name));
    for (const Rules::Refusal &refusal : rules.refusals)
        QVERIFY2(!refusal.text.value(language).isEmpty() && !refusal.nextStep.value(language).isEmpty(),
                 qPrintable(refusal.name));
}

void TranslationFilesTest::helpIsThereInEveryLanguage()
{
    QFETCH(QString, path);
    const QString language = languageOf(path);
    const QDir help(QStringLiteral(SPARK_SOURCE_FOLDER "/resources/help"));
    const QStringList english = help.entryList({QStringLiteral("*.en.md")}, QDir::Files);
    QVERIFY(english.size() >= 6);
    const auto shape = [&help](const QString &name) {
        QFile file(help.filePath(name));
        QStringList kinds; // of its lines: headings, items, examples
        if (!file.open(QIODevice::ReadOnly))
            return kinds;
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        static const QRegularExpression start(QStringLiteral("^(#+ |- |[0-9]+\\. |    )"));
        for (const QString &line : lines) {
            if (const auto match = start.match(line); match.hasMatch())
                kinds.append(match.captured(1));
        }
        return kinds;
    };
    for (const QString &name : english) {
        const QString translated = name.section(u'.', 0, 0) % u'.' % language % QLatin1String(".md");
        QCOMPARE(shape(translated), shape(name));
        QVERIFY2(!shape(name).isEmpty(), qPrintable(name));
    }
}

SPARK_TEST(TranslationFilesTest)

} // namespace spark::test

#include "translation_files_test.moc"
