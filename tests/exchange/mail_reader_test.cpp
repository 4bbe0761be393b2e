#include "models/exchange/mail_reader.h"

#include "models/exchange/html_text.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace spark;
using namespace spark::test;

namespace {

const QByteArray headers = "From: =?utf-8?q?Mila_B=C3=A4cker?= <mila@example.com>\r\nTo: agency@example.com\r\n"
                           "Subject: =?iso-8859-1?Q?Code_f=FCr?= =?utf-8?B?IE5vcmRsaWNodA==?=\r\n"
                           "Date: Mon, 14 Dec 2026 09:30:00 +0100\r\nMessage-ID: <1@example.com>\r\nMIME-Version: 1.0\r\n";

MailReading mailOf(const QByteArray &rest)
{
    const auto mail = readMail(headers + rest, QStringLiteral("mail.eml"));
    if (!mail)
        qWarning("%s", qPrintable(mail.error().message));
    return mail.value_or(MailReading());
}

} // namespace

class MailReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headersAreRead()
    {
        const MailReading mail = mailOf("\r\nCode: #v08aBcD/Ef+0123456789xy=\r\n30 days\r\n");
        QCOMPARE(mail.subject, QStringLiteral("Code für Nordlicht"));
        QCOMPARE(mail.from, QStringLiteral("Mila Bäcker <mila@example.com>"));
        QCOMPARE(mail.date, 1797237000);
        QCOMPARE(mail.text, QStringLiteral("Code: #v08aBcD/Ef+0123456789xy=\n30 days\n"));
        QVERIFY(!mail.fromHtml && mail.attachments.isEmpty() && mail.notes.isEmpty());
    }

    void encodingsAreRead_data()
    {
        QTest::addColumn<QByteArray>("rest");
        QTest::addColumn<QString>("text");
        const QString german = QStringLiteral("Für „Nord“: #v08aBcD/Ef=");
        const auto row = [&](const char *name, const QByteArray &rest, const QString &text) {
            QTest::newRow(name) << QByteArray("Content-Type: text/plain; charset=" + rest) << text;
        };
        row("quoted-printable", "utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nF=C3=BCr =E2=80=9ENord=E2=80=9C: #v08a=\r\nBcD/Ef=3D", german);
        row("base64", "utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + german.toUtf8().toBase64(), german);
        row("Latin-1 that is Windows-1252", "iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\nF\xFCr \x84Nord\x93: #v08aBcD/Ef=", german);
        row("UTF-8 that says ASCII", "us-ascii\r\n\r\n" + german.toUtf8(), german);
        row("Japanese", "iso-2022-jp\r\n\r\n\x1B$B%3!<%I\x1B(B: #v08a=", QStringLiteral("コード: #v08a="));
        row("Chinese", "gb2312\r\nContent-Transfer-Encoding: 8bit\r\n\r\n\xCA\xDA\xC8\xA8\xC2\xEB #v08a=", QStringLiteral("授权码 #v08a="));
        row("a charset nobody knows", "x-mila\r\n\r\nplain #v08a=", QStringLiteral("plain #v08a="));
    }
    void encodingsAreRead()
    {
        QFETCH(QByteArray, rest);
        QFETCH(QString, text);
        QCOMPARE(mailOf(rest).text, text);
    }

    void partsAreRead()
    {
        const MailReading mail = mailOf(
            "Content-Type: multipart/mixed; boundary=out\r\n\r\n--out\r\nContent-Type: multipart/alternative; boundary=in\r\n\r\n"
            "--in\r\nContent-Type: text/plain\r\n\r\nplain words\r\n--in\r\nContent-Type: text/html\r\n\r\n<p>formatted words</p>\r\n--in--\r\n"
            "--out\r\nContent-Type: text/csv; name=\"codes.csv\"\r\nContent-Disposition: attachment; filename*=utf-8''..%2FC%C3%B6des.csv\r\n"
            "Content-Transfer-Encoding: base64\r\n\r\n" + QByteArray("code\n#abc=\n").toBase64() + "\r\n"
            "--out\r\nContent-Type: image/png; name=qr.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
            "--out\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@example.com\r\nSubject: forwarded\r\n\r\nforwarded words\r\n--out--\r\n");
        QCOMPARE(mail.text.simplified(), QStringLiteral("plain words forwarded words"));
        QVERIFY(!mail.fromHtml);
        QCOMPARE(mail.attachments.size(), 2);
        QCOMPARE(mail.attachments.at(0).name, QStringLiteral("Cödes.csv"));
        QCOMPARE(mail.attachments.at(0).type, QStringLiteral("text/csv"));
        QCOMPARE(mail.attachments.at(0).bytes, "code\n#abc=\n");
        QCOMPARE(mail.attachments.at(1).name, QStringLiteral("qr.png"));
        QCOMPARE(mail.attachments.at(1).bytes, "\x89PNG\r\n\x1A\n");
    }

    void formattedMailIsReadWithoutItsForm()
    {
        const MailReading mail = mailOf("Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n \r\n"
                                        "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Code: <b>#v08a</b>BcD&#x3D;</p>\r\n--b--\r\n");
        QVERIFY(mail.fromHtml);
        QCOMPARE(mail.text, QStringLiteral("Code: #v08aBcD="));
    }

    void htmlBecomesText_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *html, const char *text) {
            QTest::newRow(html) << QString::fromUtf8(html) << QString::fromUtf8(text);
        };
        row("a<br>b", "a\nb");
        row("<div>a</div><div>b</div>", "a\nb");
        row("<p>a\n  b</p><p>c</p>", "a b\n\nc");
        row("<table><tr><td>#a=</td><td>30</td></tr><tr><td>#b=</td><td>7</td></tr></table>", "#a=\t30\n#b=\t7");
        row("<style>p{}</style><script>if (a<b) x()</script><!-- c > -->z", "z");
        row("&lt;&amp;&#35;&#x23;&uuml;&euro;&unknown;&;&#0;&#xD800;", "<&##ü€&unknown;&;&#0;&#xD800;");
        row("<a href=\"https://vm.tiktok.com/ZM1/\">the post</a>, ok", "the post <https://vm.tiktok.com/ZM1/> , ok");
        row("<a href='https://vm.tiktok.com/ZM1/'>https://vm.tiktok.com/ZM1/</a>", "https://vm.tiktok.com/ZM1/");
        row("<a href=\"https://other.example/\">elsewhere</a>", "elsewhere");
        row("a < b and <3", "a < b and <3");
        row("<pre>a\n  b</pre>", "a\n  b");
        row("<b title=\"x > y\">a</b>", "a");
        row("<a href=\"https://tiktok.com/", "");
        row("<!-- open", "");
        row("#v08<wbr>aB&shy;c", "#v08aB\u00ADc");
    }
    void htmlBecomesText()
    {
        QFETCH(QString, html);
        QFETCH(QString, text);
        QCOMPARE(htmlToText(html), text);
    }

    void longHtmlIsReadQuickly()
    {
        for (const char *piece : {"<", "<!--", "<a href=\"", "<a href='x", "&", "&#", "<script>", "<p>", "<pre>", "</a>", "<td> ", "\" ", "<b \"'"}) {
            const QString once = QString::fromLatin1(piece).repeated(20000);
            const QString tenfold = once.repeated(10);
            QElapsedTimer timer;
            timer.start();
            htmlToText(once);
            const qint64 small = timer.nsecsElapsed();
            timer.restart();
            htmlToText(tenfold);
            const qint64 large = timer.nsecsElapsed();
            QVERIFY2(large < 60 * small + 100'000'000, piece); // squared, it were a hundredfold
        }
    }

    void evilMailsAreRefusedOrNoted()
    {
        QByteArray deep;
        for (int i = 0; i < 2000; ++i)
            deep += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\r\n\r\n--b" + QByteArray::number(i) + "\r\n";
        const auto refused = readMail(headers + deep, QStringLiteral("deep.eml"));
        QVERIFY(!refused && refused.error().message.contains(QStringLiteral("deep.eml")));
        QVERIFY(!readMail(headers + deep.repeated(10), QStringLiteral("deeper.eml")));
        QByteArray forwarded;
        for (int i = 0; i < 3000; ++i)
            forwarded += "Content-Type: message/rfc822\r\n\r\n";
        QVERIFY(!readMail(headers + forwarded, QStringLiteral("forwarded.eml")));

        QByteArray wide = "Content-Type: multipart/mixed; boundary=b\r\n\r\n";
        for (int i = 0; i < 3000; ++i)
            wide += "--b\r\n\r\nx\r\n";
        const MailReading mail = mailOf(wide);
        QCOMPARE(mail.notes.size(), 1);
        QVERIFY(mail.text.startsWith(u'x'));

        const MailReading encrypted = mailOf("Content-Type: multipart/encrypted; boundary=b\r\n\r\n--b\r\nContent-Type: "
                                             "application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b--\r\n");
        QCOMPARE(encrypted.notes.size(), 1);
        // Cut short anywhere behind the headers: what is there is read.
        const QByteArray whole = headers
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nwords\r\n--b--\r\n";
        for (qsizetype size = whole.indexOf("\r\n\r\n") + 4; size < whole.size(); ++size) {
            const auto cut = readMail(whole.first(size), QStringLiteral("cut.eml"));
            QVERIFY2(cut, qPrintable(QStringLiteral("%1: %2").arg(size - headers.size()).arg(cut ? QString() : cut.error().message)));
        }
    }

    void whatIsNoMailIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("words") << QByteArray("Hi, here is the code: #abc=\n");
        QTest::newRow("a quoted mail") << QByteArray("From: Mila\nTo: me\n\nhi\n");
        QTest::newRow("a chat") << QByteArray("[14.12.26, 09:30:12] Mila: hi\n");
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0", 10);
    }
    void whatIsNoMailIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto mail = readMail(bytes, QStringLiteral("x.eml"));
        QVERIFY(!mail);
        QCOMPARE(mail.error().code, ErrorCode::InvalidInput);
        QVERIFY(mail.error().message.contains(QStringLiteral("x.eml")) && !mail.error().advice.isEmpty());
    }

    void filesAreRead()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("mail.eml")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(headers + "\r\nwords") > 0);
        file.close();
        QCOMPARE(readMailFile(file.fileName())->text, QStringLiteral("words"));
        QCOMPARE(readMailFile(folder.filePath(QStringLiteral("none.eml"))).error().code, ErrorCode::NotFound);
    }
};

SPARK_TEST(MailReaderTest)

#include "mail_reader_test.moc"
