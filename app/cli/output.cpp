#include "app/cli/output.h"

#include <QJsonDocument>

#include <algorithm>
#include <csignal>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace spark {

namespace {

constexpr qsizetype heldRows = 200;
constexpr qsizetype widestCell = 40;

bool write(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream)
        == static_cast<std::size_t>(bytes.size());
}

} // namespace

void prepareStreams()
{
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    // For reading only, so that printing there fails. The lowest free number is the one that is closed.
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) == -1 && ::open("/dev/null", O_RDONLY) != stream)
            std::abort();
    }
}

QString forTerminal(QString text)
{
    for (QChar &c : text) {
        const bool turnsDirection =
            (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
        if (turnsDirection || (c.category() == QChar::Other_Control && c != u'\n'))
            c = QChar::ReplacementCharacter;
    }
    return text;
}

bool printOut(const QString &text)
{
    return write(stdout, text) && std::fflush(stdout) == 0;
}

void printError(const QString &text)
{
    (void)write(stderr, QStringLiteral("spark-ledger-cli: ") % forTerminal(text) % u'\n');
}

void printError(const Error &error)
{
    printError(errorName(error.code) % QLatin1String(": ") % error.text());
}

RowPrinter::RowPrinter(bool json, QList<Column> columns)
    : m_json(json)
    , m_columns(std::move(columns))
{
}

QString RowPrinter::cell(const QJsonObject &row, const Column &column) const
{
    const QJsonValue value = row.value(column.key);
    QString text = value.isString() ? value.toString()
        : value.isDouble()          ? QString::number(value.toInteger())
                                    : QString();
    text = forTerminal(text.simplified());
    // What is copied out of a table is of use only whole.
    const bool whole = column.key == QLatin1String("code") || column.key == QLatin1String("uid");
    return text.size() > widestCell && !whole ? QString(text.first(widestCell - 1) + QChar(0x2026)) : text;
}

bool RowPrinter::print(const QJsonObject &row)
{
    ++m_count;
    if (m_json) {
        const QString json = QString::fromUtf8(QJsonDocument(row).toJson(QJsonDocument::Compact));
        return write(stdout, (m_count == 1 ? QStringLiteral("[\n") : QStringLiteral(",\n")) + json);
    }
    m_held.append(row);
    return m_held.size() < heldRows || flushTable();
}

bool RowPrinter::flushTable()
{
    if (m_widths.isEmpty()) {
        for (const Column &column : m_columns) {
            qsizetype width = column.title.size();
            for (const QJsonObject &row : std::as_const(m_held))
                width = std::max(width, cell(row, column).size());
            m_widths.append(width);
        }
        QString header;
        for (qsizetype i = 0; i < m_columns.size(); ++i)
            header += m_columns.at(i).title.leftJustified(m_widths.at(i) + 2);
        if (!m_held.isEmpty() && !write(stdout, header.trimmed() + u'\n'))
            return false;
    }
    for (const QJsonObject &row : std::as_const(m_held)) {
        QString line;
        for (qsizetype i = 0; i < m_columns.size(); ++i)
            line += cell(row, m_columns.at(i)).leftJustified(m_widths.at(i) + 2);
        while (line.endsWith(u' '))
            line.chop(1);
        if (!write(stdout, line + u'\n'))
            return false;
    }
    m_held.clear();
    return true;
}

bool RowPrinter::finish()
{
    if (m_json)
        return write(stdout, m_count == 0 ? QStringLiteral("[]\n") : QStringLiteral("\n]\n"))
            && std::fflush(stdout) == 0;
    return flushTable() && std::fflush(stdout) == 0;
}

ExitCode exitCodeFor(const Error &error, bool opening)
{
    switch (error.code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::AlreadyThere:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
        return InputRefused;
    case ErrorCode::WrongKey:
    case ErrorCode::NotAVault:
    case ErrorCode::Damaged:
    case ErrorCode::InUse:
    case ErrorCode::NewerVersion:
    case ErrorCode::KeyMissing:
    case ErrorCode::NotEncrypted:
        return CannotOpen;
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::KeychainLocked:
    case ErrorCode::KeychainDenied:
    case ErrorCode::TimedOut:
    case ErrorCode::DiskFull:
    case ErrorCode::ReadOnly:
    case ErrorCode::Io:
    case ErrorCode::Cancelled:
        return opening ? CannotOpen : ReadWriteFailed;
    }
    Q_UNREACHABLE();
}

} // namespace spark
