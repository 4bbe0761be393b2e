#include "app/arguments.h"

#include "app/services/descriptor_reader.h"
#include "models/domain/pack.h"
#include "models/domain/recovery_key.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace spark {

namespace {

class ArgumentTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::ArgumentTexts)
};

Expected<std::optional<KeySource>> readSource(const QString &passphrase, const QString &recoveryKey)
{
    if (!passphrase.isEmpty()) {
        SPARK_TRY_VALUE(const SecretBytes line, readLineFrom(passphrase));
        return std::optional(KeySource::passphrase(normalizedPassphrase(line.view())));
    }
    if (!recoveryKey.isEmpty()) {
        SPARK_TRY_VALUE(const SecretBytes line, readLineFrom(recoveryKey));
        SPARK_TRY_VALUE(SecretBytes key, readRecoveryKey(line.view()));
        return std::optional(KeySource::recoveryKey(std::move(key)));
    }
    return std::optional<KeySource>();
}

} // namespace

Expected<Arguments> readArguments(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(ArgumentTexts::tr("The encrypted ledger for TikTok Spark Ads codes. For scripts there is spark-ledger-cli."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption vault(QStringLiteral("vault"), ArgumentTexts::tr("The vault to open."), QStringLiteral("FILE"));
    const QCommandLineOption passphrase(QStringLiteral("passphrase-fd"), ArgumentTexts::tr("Read the passphrase from the first line of descriptor N."), QStringLiteral("N"));
    const QCommandLineOption recoveryKey(QStringLiteral("recovery-key-fd"), ArgumentTexts::tr("Read the recovery key from the first line of descriptor N."), QStringLiteral("N"));
    const QCommandLineOption pictures(QStringLiteral("pictures"), ArgumentTexts::tr("Take pictures of the main pages into DIR, light and dark, and end."), QStringLiteral("DIR"));
    QCommandLineOption measure(QStringLiteral("measure-start"), ArgumentTexts::tr("Print a line when the first rows are painted, and end."));
    measure.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({vault, passphrase, recoveryKey, pictures, measure});
    parser.addPositionalArgument(QStringLiteral("FILE"), ArgumentTexts::tr("The vault to open, or a handover pack."), QStringLiteral("[FILE]"));
    parser.process(application);

    Arguments arguments;
    // What a file manager opens: a vault, or a pack for the vault that is open otherwise.
    const QString file = parser.positionalArguments().value(0);
    if (isPackName(file))
        arguments.pack = file;
    else
        arguments.vault = file;
    if (parser.isSet(vault))
        arguments.vault = parser.value(vault);
    arguments.pictures = parser.value(pictures);
    arguments.measureStart = parser.isSet(measure);
    SPARK_TRY_VALUE(arguments.source, readSource(parser.value(passphrase), parser.value(recoveryKey)));
    return arguments;
}

} // namespace spark
