// Types into the search field, letter by letter: how long from a key to the first rows that fit.
//   search_bench VAULT
#include "models/store/vault_opening.h"
#include "models/tables/ledger_table_model.h"
#include "tests/bench/bench_key.h"
#include "tests/bench/bench_window.h"
#include "tests/bench/figures.h"
#include "ui/widgets/ledger_table.h"

#include <QLineEdit>

using namespace spark;
using namespace spark::bench;

namespace {

constexpr double mostWaited = 100; // ms
constexpr double mostBlocked = 50; // ms
constexpr int betweenKeys = 80; // ms after the rows are there: a quick typist

// A text out of the vault itself; the benchmark ends when there is none.
QString textFrom(Connection &connection, const char *sql)
{
    const auto value = connection.value(QString::fromLatin1(sql));
    if (!value || value->toString().isEmpty()) {
        std::fprintf(stderr, "nothing to search for: %s\n", sql);
        std::exit(2);
    }
    return value->toString();
}

// The longest wait of all keys of the text.
double type(BenchWindow &window, const QString &text)
{
    LedgerTableModel &model = window.model();
    double longest = 0;
    bool answered = false, changed = false;
    QString wanted;
    const auto note = [&] { changed = true; };
    const QList<QMetaObject::Connection> connections {
        QObject::connect(&model, &LedgerTableModel::countChanged, &model, [&] { answered = answered || model.query().search == wanted; }),
        QObject::connect(&model, &QAbstractItemModel::rowsInserted, &model, note), QObject::connect(&model, &QAbstractItemModel::rowsRemoved, &model, note),
        QObject::connect(&model, &QAbstractItemModel::layoutChanged, &model, note)};
    for (const QChar letter : text) {
        answered = changed = false;
        wanted += letter;
        QElapsedTimer timer;
        timer.start();
        window.sendKey(window.search(), letter.toUpper().unicode(), QString(letter));
        BenchWindow::waitFor("an answer", [&] { return answered; });
        const double waited = changed && model.rowCount() > 0 ? window.waitForPaint(timer) : static_cast<double>(timer.nsecsElapsed()) / 1e6;
        longest = std::max(longest, waited);
        BenchWindow::letRun(betweenKeys);
    }
    BenchWindow::waitFor("all rows", [&] { return !model.isLoading(); });
    const int found = model.rowCount();
    for (const QMetaObject::Connection &connection : connections)
        QObject::disconnect(connection);
    std::printf("    “%s”: %d rows, longest wait for the first %.1f ms\n", qPrintable(text), found, longest);
    window.search().clear();
    BenchWindow::letRun(200);
    BenchWindow::waitFor("all rows", [&] { return !model.isLoading(); });
    return longest;
}

} // namespace

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "search_bench VAULT\n");
        return 2;
    }
    const QString path = QString::fromLocal8Bit(argv[1]);
    QString code, handle, caption, brand, post;
    {
        const auto connection = openReader(path, benchKey(), 2000);
        if (!connection) {
            std::fprintf(stderr, "%s\n", qPrintable(connection.error().text()));
            return 2;
        }
        code = textFrom(**connection, "SELECT code FROM authorization WHERE code IS NOT NULL LIMIT 1 OFFSET 500").first(8);
        handle = textFrom(**connection, "SELECT handle FROM party WHERE handle IS NOT NULL LIMIT 1 OFFSET 7");
        caption = textFrom(**connection, "SELECT caption_key FROM video LIMIT 1 OFFSET 100");
        post = textFrom(**connection, "SELECT post_id FROM video WHERE post_id IS NOT NULL LIMIT 1 OFFSET 300").first(12);
        brand = textFrom(**connection, "SELECT name FROM party WHERE kind = 'brand' LIMIT 1");
    }
    const QStringList words = caption.split(u' ');
    BenchWindow window(application, path);
    Heartbeat heartbeat;
    heartbeat.restart();
    report("search as you type, a code", type(window, code), "ms", mostWaited);
    report("search as you type, a handle", type(window, u'@' + handle), "ms", mostWaited);
    report("search as you type, a word", type(window, words.first()), "ms", mostWaited);
    report("search as you type, two words", type(window, words.first() + u' ' + words.last()), "ms", mostWaited);
    report("search as you type, a brand", type(window, brand.toLower()), "ms", mostWaited);
    report("search as you type, a post's number", type(window, post), "ms", mostWaited);
    report("search as you type, nothing fits", type(window, QStringLiteral("xqzvk")), "ms", mostWaited);
    report("search as you type: longest block", heartbeat.longestPause(), "ms", mostBlocked);
    return verdict();
}
