// pack: codes handed over in a file of their own, and taken in somewhere else.
#include "tests/cli/cli_support.h"

#include <QRegularExpression>

using namespace spark::test;

namespace {

// The passphrase that pack create printed.
QByteArray passphraseOf(const Answer &made)
{
    return at(made.object(), "passphrase").toString().toUtf8() + '\n';
}

QJsonObject rowOf(const QList<QJsonObject> &rows, const char *entity)
{
    for (const QJsonObject &row : rows) {
        if (at(row, "entity") == QJsonValue(QLatin1String(entity)))
            return row;
    }
    return {};
}

QJsonObject fieldOf(const QJsonObject &row, const char *name)
{
    return at(at(row, "fields").toObject(), name).toObject();
}

} // namespace

class CliPack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromOneVaultToAnother()
    {
        const Cli creator, brand;
        creator.makeVault();
        brand.makeVault();
        const QString one = creator.addCode(sparkCode(1), videoLink(1), 30, 0, {"--licensee", "Nordlicht"});
        const QString two = creator.addCode(sparkCode(2), videoLink(2), 30, 0, {"--licensee", "Nordlicht"});
        creator.addCode(sparkCode(3), videoLink(3));
        const QString file = creator.file(QStringLiteral("For Nordlicht.sparkpack"));
        const Answer made = creator.done({"pack", "create", file, one, two, "--to", "Nordlicht"});
        QCOMPARE(at(made.object(), "path").toString(), file);
        QCOMPARE(at(made.object(), "codes"), QJsonValue(2));
        QVERIFY(at(made.object(), "passphrase_bits").toInt() >= 70);
        static const QRegularExpression digits(QStringLiteral("^\\d{4}(-\\d{4}){5}$"));
        QVERIFY(digits.match(at(made.object(), "passphrase").toString()).hasMatch());
        QVERIFY(!made.err.contains(passphraseOf(made).trimmed()));
        QVERIFY(!contentsOf(file).contains(sparkCode(1).toUtf8()) && !contentsOf(file).contains("mila.bakes"));
        // Of each code the history knows to whom it went.
        const QJsonObject entry = creator.done({"history", one}).rows().first();
        QCOMPARE(at(entry, "action"), QJsonValue(QStringLiteral("hand_over_pack")));
        QCOMPARE(at(at(entry, "after").toObject(), "handed_to"), QJsonValue(QStringLiteral("Nordlicht")));
        QCOMPARE(at(at(entry, "after").toObject(), "pack"), QJsonValue(QStringLiteral("For Nordlicht.sparkpack")));
        QVERIFY(!QJsonDocument(entry).toJson().contains(passphraseOf(made).trimmed()));

        // Looked at, nothing changes, and codes are masked.
        const Answer shown = brand.done({"pack", "open", file, "--pack-passphrase-fd", "5"}, {{5, passphraseOf(made)}});
        QCOMPARE(shown.array().size(), 6);
        QVERIFY(!shown.told().contains(sparkCode(1).toUtf8()) && shown.err.contains("--take"));
        QCOMPARE(brand.done({"list", "codes"}).rows().size(), 0);
        // For people it is in the words of the screens, and it names no login.
        const Answer read = brand.ledger({"pack", "open", file, "--pack-passphrase-fd", "5"}, {{5, passphraseOf(made)}});
        COMPARE_EXIT(read, 0);
        for (const char *word : {"authorization", "party", "video "})
            QVERIFY2(!read.out.contains(word), read.out.constData());
        QVERIFY2(read.out.contains("Person or company") && read.out.contains("Code ") && read.out.contains("New "), read.out.constData());
        QVERIFY2(read.err.contains("Made by Test on "), read.err.constData());
        const QJsonObject code = rowOf(shown.rows(), "authorization");
        QCOMPARE(at(code, "uid").toString(), one);
        QCOMPARE(at(code, "state"), QJsonValue(QStringLiteral("new")));
        QCOMPARE(fieldOf(code, "granted_period"), (QJsonObject {{QStringLiteral("ledger"), QJsonValue()}, {QStringLiteral("pack"), 30}}));
        QCOMPARE(at(fieldOf(code, "status"), "pack"), QJsonValue(QStringLiteral("received")));
        const Answer whole = brand.done({"pack", "open", file, "--pack-passphrase-fd", "5", "--reveal"}, {{5, passphraseOf(made)}});
        QCOMPARE(at(fieldOf(rowOf(whole.rows(), "authorization"), "code"), "pack").toString(), sparkCode(1));

        // The passphrase as somebody types it who heard it.
        QByteArray heard = passphraseOf(made);
        heard.replace('-', ' ');
        COMPARE_EXIT(brand.ledger({"pack", "open", file, "--take", "all", "--pack-passphrase-fd", "5"}, {{5, heard}}), 0);
        const QList<QJsonObject> codes = brand.done({"list", "codes", "--reveal", "--sort", "created_at"}).rows();
        QCOMPARE(codes.size(), 2);
        QCOMPARE(at(codes.first(), "uid").toString(), one);
        QCOMPARE(at(codes.first(), "code").toString(), sparkCode(1));
        QCOMPARE(at(codes.first(), "licensee").toString(), QStringLiteral("Nordlicht"));
        QCOMPARE(at(brand.done({"history", one}).rows().first(), "action"), QJsonValue(QStringLiteral("take_pack")));
        COMPARE_EXIT(brand.ledger({"verify"}), 0);
    }

    void onlyWhatIsAskedForIsTaken()
    {
        const Cli creator, brand;
        creator.makeVault();
        brand.makeVault();
        const QString one = creator.addCode(sparkCode(1), videoLink(1), 60);
        const QString two = creator.addCode(sparkCode(2), videoLink(2));
        brand.addCode(sparkCode(1), videoLink(1), 30);
        const QString file = creator.file(QStringLiteral("x.sparkpack"));
        const QByteArray words = "correct horse battery\n";
        const Answer made = creator.done({"pack", "create", file, one, two, "--pack-passphrase-fd", "4"}, {{4, words}});
        QCOMPARE(at(made.object(), "passphrase"), QJsonValue());
        QVERIFY(!made.told().contains("correct horse"));
        QVERIFY(!made.err.contains("is short"));
        // Short words are taken, as a vault takes them, but not without a warning.
        const Answer weak = creator.done({"pack", "create", creator.file(QStringLiteral("weak.sparkpack")), one, "--pack-passphrase-fd", "4"}, {{4, "elf letters\n"}});
        QVERIFY2(weak.err.contains("This passphrase is short"), weak.err.constData());
        const auto take = [&](const QString &what) { return brand.done({"pack", "open", file, "--pack-passphrase-fd", "4", "--take", what}, {{4, words}}); };
        // The same code in a row of the brand's own: known, with another end.
        const QJsonObject known = rowOf(take(two).rows(), "authorization");
        QCOMPARE(at(known, "state"), QJsonValue(QStringLiteral("known_otherwise")));
        QCOMPARE(fieldOf(known, "granted_period"), (QJsonObject {{QStringLiteral("ledger"), 30}, {QStringLiteral("pack"), 60}}));
        QCOMPARE(brand.done({"list", "codes"}).rows().size(), 2);
        take(QStringLiteral("new"));
        QCOMPARE(brand.done({"list", "videos"}).rows().size(), 2);
        QCOMPARE(brand.done({"list", "codes", "--search", sparkCode(1)}).rows().first().value(QLatin1String("granted_period")), QJsonValue(30));
        take(QStringLiteral("all"));
        QCOMPARE(brand.done({"list", "codes", "--search", sparkCode(1)}).rows().first().value(QLatin1String("granted_period")), QJsonValue(60));
        COMPARE_REFUSED(brand.ledger({"pack", "open", file, "--pack-passphrase-fd", "4", "--take", "no-such-uid"}, {{4, words}}), 1, "NotFound");
    }

    void refusals()
    {
        const Cli cli;
        cli.makeVault();
        const QString one = cli.addCode(sparkCode(1), videoLink(1));
        const QString file = cli.file(QStringLiteral("x.sparkpack"));
        const Answer made = cli.ledger({"pack", "create", file, one});
        COMPARE_EXIT(made, 0);
        const QByteArray words = made.out; // nothing else is printed
        const QByteArray good = contentsOf(file);
        COMPARE_REFUSED(cli.ledger({"pack", "create", file, one}), 1, "AlreadyThere");
        COMPARE_REFUSED(cli.ledger({"pack", "create", cli.file(QStringLiteral("y.sparkpack")), "no-such-uid"}), 1, "NotFound");
        QCOMPARE(contentsOf(file), good);
        const auto open = [&](const QString &path, const QByteArray &typed) { return cli.ledger({"pack", "open", path, "--pack-passphrase-fd", "5"}, {{5, typed}}); };
        COMPARE_REFUSED(open(file, "1111-2222-3333-4444-5555-6666\n"), 3, "WrongKey");
        COMPARE_REFUSED(open(file, "\n"), 1, "InvalidInput");
        COMPARE_REFUSED(open(cli.file(QStringLiteral("nothing.sparkpack")), words), 3, "Io");
        COMPARE_REFUSED(open(cli.vault(), words), 3, "WrongKey");
        const QString bad = cli.file(QStringLiteral("bad.sparkpack"));
        writeContents(bad, good.first(good.size() - 4096));
        COMPARE_REFUSED(open(bad, words), 3, "Damaged");
        // A pack is no vault, whatever opens it.
        COMPARE_REFUSED(cli.run({"list", "codes", "--vault", file, "--passphrase-fd", "5"}, {{5, words}}), 3, "NotAVault");
        QCOMPARE(contentsOf(file), good);
        COMPARE_USAGE(cli.ledger({"pack", "create", file}));
        COMPARE_USAGE(cli.ledger({"pack", "send", file, one}));
        COMPARE_USAGE(cli.ledger({"pack", "open", file}));
        COMPARE_USAGE(cli.ledger({"pack", "open", file, one, "--pack-passphrase-fd", "5"}));
        COMPARE_USAGE(cli.ledger({"pack", "open", file, "--to", "Nordlicht", "--pack-passphrase-fd", "5"}));
        COMPARE_USAGE(cli.ledger({"pack", "create", file, one, "--take", "all"}));
        COMPARE_USAGE(cli.ledger({"pack", "create", file, one, "--passphrase", "secret"}));
    }
};

SPARK_TEST(CliPack)
#include "pack_test.moc"
