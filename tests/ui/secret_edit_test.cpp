// Whoever reads the program's memory after a wiped field finds no passphrase in it.
#include "tests/support/test_main.h"
#include "ui/widgets/secret_edit.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace spark;

namespace {

constexpr qsizetype length = 400; // a size of which few other things are

// Computed each time, so that the search itself leaves no copy to be found.
char16_t letter(qsizetype i)
{
    return static_cast<char16_t>(u'!' + static_cast<quint32>(i + 1) * 2654435761U / 7919U % 89U);
}

QString passphrase()
{
    QString text(length, Qt::Uninitialized);
    for (qsizetype i = 0; i < length; ++i)
        text[i] = letter(i);
    return text;
}

// How often the second half of the passphrase stands in these bytes.
int copiesIn(const char *bytes, qsizetype size)
{
    constexpr qsizetype half = length / 2;
    const auto *letters = reinterpret_cast<const char16_t *>(bytes);
    int found = 0;
    for (qsizetype i = 0; i + half <= size / 2; ++i) {
        qsizetype same = 0;
        while (same < half && letters[i + same] == letter(half + same))
            ++same;
        found += same == half ? 1 : 0;
    }
    return found;
}

// In all of the program's own memory, what was given back included. Takes no memory from the heap, where it could get
// the very block that is looked for, and passes over its own. The beginning of a block that was given back is
// overwritten by the allocator itself, so the second half is what is left.
int copiesInMemory()
{
    constexpr std::size_t room = 1 << 20;
    constexpr std::size_t overlap = length * 2;
    constexpr quint64 largest = quint64(1) << 32; // sanitizers keep books in terabytes of address space
    void *own = mmap(nullptr, 2 * room, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    const int maps = open("/proc/self/maps", O_RDONLY | O_CLOEXEC);
    const int memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    if (own == MAP_FAILED || maps < 0 || memory < 0)
        return -1;
    auto *list = static_cast<char *>(own);
    char *piece = list + room;
    std::size_t listed = 0;
    for (ssize_t got = 0; (got = read(maps, list + listed, room - 1 - listed)) > 0;)
        listed += static_cast<std::size_t>(got);
    int found = 0;
    for (char *line = list; line < list + listed;) {
        char *next = line;
        const quint64 begin = std::strtoull(next, &next, 16);
        const quint64 end = std::strtoull(next + 1, &next, 16);
        char *newLine = std::strchr(line, '\n');
        *newLine = '\0';
        const bool writable = std::strncmp(next, " rw", 3) == 0;
        const bool named = std::strchr(next, '/') || (std::strchr(next, '[') && !std::strstr(next, "[heap]"));
        line = newLine + 1;
        const auto mine = reinterpret_cast<quint64>(own);
        if (!writable || named || end - begin > largest)
            continue;
        for (quint64 at = begin; at < end; at += room - overlap) {
            const quint64 size = std::min<quint64>(room, end - at);
            if (at < mine + 2 * room && at + size > mine)
                continue;
            if (const ssize_t got = pread(memory, piece, size, static_cast<off_t>(at)); got > 0)
                found += copiesIn(piece, got);
        }
    }
    close(maps);
    close(memory);
    munmap(own, 2 * room);
    return found;
}

} // namespace

class SecretEditWipes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidden()
    {
        check(false);
    }
    void whileShown()
    {
        check(true);
    }

private:
    static void check(bool shown)
    {
        SecretEdit edit;
        if (shown)
            edit.actions().constFirst()->trigger();
        QCOMPARE(edit.echoMode(), shown ? QLineEdit::Normal : QLineEdit::Password);
        edit.setText(passphrase());
        QCOMPARE(edit.take().size(), length);
        QVERIFY(copiesInMemory() > 0);
        edit.wipe();
        QVERIFY(edit.text().isEmpty());
        QCOMPARE(edit.echoMode(), QLineEdit::Password);
        QCOMPARE(copiesInMemory(), 0);
    }
};

SPARK_TEST(SecretEditWipes)
#include "secret_edit_test.moc"
