// Secrets from descriptors: lines one by one, without waiting for an end that may never come.
#include "app/services/descriptor_reader.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <unistd.h>

namespace spark::test {

namespace {

// A pipe whose other end stays open until it is told otherwise.
class Pipe
{
public:
    Pipe()
    {
        if (::pipe(m_ends) != 0)
            qFatal("pipe failed");
    }
    ~Pipe()
    {
        ::close(m_ends[0]);
        close();
    }
    QString name() const { return QString::number(m_ends[0]); }
    void write(const QByteArray &bytes)
    {
        if (::write(m_ends[1], bytes.constData(), static_cast<std::size_t>(bytes.size())) != bytes.size())
            qFatal("write failed");
    }
    void close()
    {
        if (m_ends[1] >= 0)
            ::close(std::exchange(m_ends[1], -1));
    }

private:
    int m_ends[2] = {-1, -1};
};

QByteArray text(const Expected<SecretBytes> &read)
{
    return read ? read->view().toByteArray() : "refused: " + read.error().message.toUtf8();
}

} // namespace

class DescriptorReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineNeedsNoEnd()
    {
        Pipe pipe;
        pipe.write("correct horse\r\nsecond\n\nrest of it\nand more");
        QCOMPARE(text(readLineFrom(pipe.name())), QByteArray("correct horse"));
        QCOMPARE(text(readLineFrom(pipe.name())), QByteArray("second"));
        QCOMPARE(text(readLineFrom(pipe.name())), QByteArray());
        pipe.close();
        QCOMPARE(text(readAllFrom(pipe.name())), QByteArray("rest of it\nand more"));
        QVERIFY(text(readLineFrom(pipe.name())).startsWith("refused: "));
    }

    void theLastLineNeedsNoLineEnd()
    {
        Pipe pipe;
        pipe.write("only");
        pipe.close();
        QCOMPARE(text(readLineFrom(pipe.name())), QByteArray("only"));
    }

    void tooMuchIsRefused()
    {
        Pipe pipe;
        // A pipe holds 64 KiB: the rest is written when there is room.
        std::unique_ptr<QThread> writer(QThread::create([&pipe] {
            for (int i = 0; i < 70; ++i)
                pipe.write(QByteArray(1024, 'a'));
            pipe.close();
        }));
        writer->start();
        QVERIFY(text(readLineFrom(pipe.name())).startsWith("refused: "));
        (void)readAllFrom(pipe.name()); // so that the writer ends
        QVERIFY(writer->wait());
    }

    void saysWhetherOneIsOpen()
    {
        Pipe pipe;
        QVERIFY(expectDescriptor(pipe.name()).has_value());
        QVERIFY(expectDescriptor(QStringLiteral("-")).has_value());
        for (const char *wrong : {"", "x", "-3", "4711", "3.5"}) {
            QVERIFY2(!expectDescriptor(QString::fromLatin1(wrong)), wrong);
            QVERIFY2(!readLineFrom(QString::fromLatin1(wrong)), wrong);
        }
    }
};

SPARK_TEST(DescriptorReaderTest)

} // namespace spark::test

#include "service_descriptor_reader.moc"
