#include "models/exchange/column_mapping.h"

#include "models/exchange/column_contents.h"
#include "models/exchange/column_words.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace spark {

namespace {

class MappingTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::MappingTexts)
};

struct HeaderMatch
{
    std::optional<IntakeField> field;
    bool exact = false;
};

// The field whose name the header is, with or without what stands in brackets.
std::optional<IntakeField> namedField(const QString &header)
{
    static const QRegularExpression bracket(QStringLiteral("\\s*[(\\[][^)\\]]*[)\\]]\\s*"));
    const QHash<QString, IntakeField> &fields = ColumnWords::current().fields;
    const QString key = headerKey(header);
    for (const QString &form : {key, QString(key).replace(bracket, QStringLiteral(" ")).simplified()}) {
        if (const auto found = fields.constFind(form); found != fields.cend())
            return *found;
    }
    return std::nullopt;
}

HeaderMatch matchHeader(const QString &header)
{
    if (header.isEmpty())
        return {};
    if (const auto field = namedField(header))
        return {field, true};
    // The longest word in it: "Spark code (May)", "Link zum Video von Mila". Where no spaces are written, any place.
    static const QRegularExpression signs(QStringLiteral("[()\\[\\]/:,.]"));
    const QHash<QString, IntakeField> &fields = ColumnWords::current().fields;
    HeaderMatch match;
    qsizetype longest = 2;
    const QString spaced = u' ' + headerKey(header).replace(signs, QStringLiteral(" ")) + u' ';
    for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
        const QString &word = it.key();
        const bool longer = word.size() > longest || (word.size() == longest && match.field && *it < *match.field);
        if (!longer)
            continue;
        const qsizetype at = spaced.indexOf(word);
        const bool letters = word.at(0).unicode() < 0x0E00;
        if (at < 0 || (letters && !spaced.contains(QString(u' ' + word + u' '))))
            continue;
        longest = word.size();
        match.field = *it;
    }
    return match;
}

bool showsData(const QString &text)
{
    return readCode(text).accepted() ? text.startsWith(u'#') || text.endsWith(u'=') : readPostLink(text).accepted();
}

// The row that has the names: the one with most of them. Else the first, when it is unlike those below.
qint64 findHeaderRow(const QList<TableRow> &rows)
{
    constexpr qsizetype highest = 20; // titles and notes above a table are shorter
    qint64 best = 0;
    int most = 0;
    for (const TableRow &row : rows.first(std::min(rows.size(), highest))) {
        int names = 0;
        bool data = false;
        for (const TableCell &cell : row.cells) {
            const QString text = valueOf(cell);
            data = data || (text.size() <= 600 && showsData(text));
            names += !text.isEmpty() && namedField(text) ? 1 : 0;
        }
        if (data)
            break; // below the first code or link there are no headers
        if (names > most) {
            most = names;
            best = row.number;
        }
    }
    if (best > 0 || rows.size() < 2)
        return best;
    // Names that are not known: texts above what shows itself to be something.
    const TableRow &first = rows.first();
    bool telling = false;
    for (int column = 0; column < first.cells.size(); ++column) {
        if (contentsOf({first}, column, 0).field() || first.cells.at(column).kind == CellKind::Number)
            return 0;
        telling = telling || (!valueOf(first.cells.at(column)).isEmpty() && contentsOf(rows, column, first.number).field());
    }
    return telling ? first.number : 0;
}

bool isHeaderEntry(const QString &entry)
{
    return entry.section(u'=', 0, 0).trimmed() == QLatin1String("header");
}

void leave(MappedColumn &column, bool certain, const QString &reason)
{
    column.field.reset();
    column.certain = certain;
    column.reason = reason;
}

void judge(MappedColumn &column, const HeaderMatch &match, const ColumnContents &contents)
{
    const std::optional<IntakeField> content = contents.field();
    column.field = match.field;
    column.certain = match.exact || !match.field;
    if (match.field && !match.exact)
        column.reason = MappingTexts::tr("The header only resembles the usual ones.");
    using enum IntakeField;
    const bool telling = content == Code || content == Post || content == Handle;
    const auto isDate = [](std::optional<IntakeField> field) { return field == Start || field == Until; };
    if (!match.field && content) {
        // Codes, links and handles show themselves. A day could be any, a number even more.
        const bool named = !column.header.isEmpty();
        if (!telling && named)
            return;
        column.field = content;
        column.certain = telling;
        if (!telling)
            column.reason = MappingTexts::tr("Only the cells say so; there is no header.");
    } else if (match.field && contents.filled > 0 && telling && content != match.field) {
        column.field = content;
        column.certain = false;
        column.reason = MappingTexts::tr("The header says “%1”, the cells say otherwise.").arg(FieldTexts::describe(*match.field));
    } else if (match.field && contents.filled > 0 && !content
               && (match.field == Code || match.field == Post || isDate(match.field))) {
        column.certain = false;
        column.reason = MappingTexts::tr("The header says so, but most of the first cells do not look like it.");
    }
}

} // namespace

bool ColumnMapping::maps(IntakeField field) const
{
    return std::any_of(columns.begin(), columns.end(), [field](const MappedColumn &column) { return column.field == field; });
}

bool ColumnMapping::findsRows() const
{
    return maps(IntakeField::Code) || maps(IntakeField::Post);
}

QStringList ColumnMapping::headers() const
{
    QStringList all;
    for (const MappedColumn &column : columns)
        all.append(column.header);
    return all;
}

ColumnMapping guessMapping(const QList<TableRow> &first)
{
    const QList<TableRow> rows = first.first(std::min(first.size(), rowsToGuessFrom));
    ColumnMapping mapping;
    mapping.headerRow = findHeaderRow(rows);
    qsizetype width = 0;
    const TableRow *header = nullptr;
    for (const TableRow &row : rows) {
        if (row.number == mapping.headerRow)
            header = &row;
        if (row.number >= mapping.headerRow && row.problem.isEmpty())
            width = std::max(width, row.cells.size());
    }
    QList<ColumnContents> contents;
    for (int i = 0; i < width; ++i) {
        MappedColumn column;
        if (header)
            column.header = header->cells.value(i).text.simplified();
        contents.append(contentsOf(rows, i, mapping.headerRow));
        judge(column, matchHeader(column.header), contents.last());
        mapping.columns.append(column);
    }

    // One column a field, but for posts: the one that its header names, with the cells to it; else the first.
    for (const IntakeField field : allIntakeFields()) {
        QList<int> candidates;
        for (int i = 0; i < width; ++i) {
            if (mapping.columns.at(i).field == field)
                candidates.append(i);
        }
        const qsizetype allowed = field == IntakeField::Post ? 2 : 1;
        const auto better = [&mapping, &contents, field](int a, int b) {
            const auto rank = [&](int i) {
                return (contents.at(i).field() == field ? 2 : 0) + (mapping.columns.at(i).certain ? 1 : 0);
            };
            return rank(a) > rank(b);
        };
        const bool dates = field == IntakeField::Until && candidates.size() == 2 && !mapping.headerRow;
        std::stable_sort(candidates.begin(), candidates.end(), better);
        if (dates) {
            // Two columns of days without headers: a window's beginning stands before its end.
            mapping.columns[std::min(candidates.at(0), candidates.at(1))].field = IntakeField::Start;
            continue;
        }
        for (qsizetype i = allowed; i < candidates.size(); ++i)
            leave(mapping.columns[candidates.at(i)], false,
                  MappingTexts::tr("Another column is taken for “%1”.").arg(FieldTexts::describe(field)));
    }
    bool mixed = false;
    for (int i = 0; i < width; ++i) {
        const auto field = mapping.columns.at(i).field;
        if ((field != IntakeField::Start && field != IntakeField::Until) || contents.at(i).order == DateOrder::Unknown)
            continue;
        mixed = mixed || (mapping.dateOrder != DateOrder::Unknown && mapping.dateOrder != contents.at(i).order);
        mapping.dateOrder = contents.at(i).order;
    }
    if (mixed)
        mapping.dateOrder = DateOrder::Unknown;
    return mapping;
}

QString headerFingerprint(const QStringList &headers)
{
    QStringList keys;
    for (const QString &header : headers)
        keys.append(headerKey(header));
    QStringList distinct = keys;
    distinct.removeDuplicates();
    // Where two have one name, their places are what tells them apart.
    if (distinct.size() == keys.size())
        keys.sort();
    const QByteArray joined = keys.join(QChar(0x1F)).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(joined, QCryptographicHash::Sha256).first(16).toHex());
}

QString mappingText(const ColumnMapping &mapping)
{
    QStringList entries;
    QStringList keys;
    for (const MappedColumn &column : mapping.columns)
        keys.append(headerKey(column.header));
    for (int i = 0; i < mapping.columns.size(); ++i) {
        const MappedColumn &column = mapping.columns.at(i);
        if (!column.field)
            continue;
        bool number = false;
        keys.at(i).toLongLong(&number);
        const bool named = !keys.at(i).isEmpty() && !number && keys.count(keys.at(i)) == 1;
        // Everything but letters of any script is encoded that could part entries or fail to survive a shell.
        const QString place = named
            ? QString(column.header).replace(u'%', QStringLiteral("%25")).replace(u',', QStringLiteral("%2C")).replace(u'=', QStringLiteral("%3D"))
            : QString::number(i + 1);
        entries.append(intakeFieldName(*column.field) + u'=' + place);
    }
    return entries.join(u',');
}

Expected<ColumnMapping> mappingFromEntries(const QStringList &entries, const ColumnMapping &guess)
{
    const auto wrong = [](const QString &message, const QString &entry, const QString &advice) {
        return failure(ErrorCode::InvalidInput, message.arg(entry), advice);
    };
    ColumnMapping mapping = guess;
    const bool named = entries.isEmpty() || std::any_of(entries.begin(), entries.end(), [](const QString &entry) { return !isHeaderEntry(entry); });
    for (MappedColumn &column : mapping.columns) {
        if (named)
            column = {column.header, std::nullopt, true, {}};
    }
    QStringList keys;
    for (const MappedColumn &column : guess.columns)
        keys.append(headerKey(column.header));
    for (const QString &entry : entries) {
        const qsizetype equals = entry.indexOf(u'=');
        const QString name = entry.left(equals).trimmed();
        const QString place = equals < 0 ? QString() : entry.sliced(equals + 1).trimmed();
        if (isHeaderEntry(entry)) {
            bool fits = false;
            mapping.headerRow = place.toLongLong(&fits);
            if (!fits || mapping.headerRow < 0)
                return wrong(MappingTexts::tr("“%1” does not say which row has the headers."), entry,
                             MappingTexts::tr("Give the number of the row, or 0 when there is none."));
            continue;
        }
        const auto field = equals < 0 ? std::nullopt : intakeFieldFromName(name);
        if (!field)
            return wrong(MappingTexts::tr("“%1” does not name a field and its column."), entry,
                         MappingTexts::tr("Write code=2 or code=Header, with one of: code, post, handle, period, start, "
                                          "until, licensee, campaign, caption."));
        bool number = false;
        qlonglong column = place.toLongLong(&number);
        if (!number) {
            const QString key = headerKey(place);
            const qsizetype found = keys.indexOf(key);
            if (found >= 0 && keys.count(key) > 1)
                return wrong(MappingTexts::tr("More than one column is headed as in “%1”."), entry,
                             MappingTexts::tr("Give the number of the column, from 1."));
            column = key.isEmpty() ? 0 : found + 1;
        }
        if (column < 1 || column > mapping.columns.size())
            return wrong(MappingTexts::tr("There is no such column as in “%1”."), entry,
                         MappingTexts::tr("Give a header as it stands in the table, or the number of the column, from 1."));
        MappedColumn &target = mapping.columns[column - 1];
        const auto taken = std::count_if(mapping.columns.cbegin(), mapping.columns.cend(),
                                         [field](const MappedColumn &other) { return other.field == field; });
        if (target.field || taken >= (field == IntakeField::Post ? 2 : 1))
            return wrong(MappingTexts::tr("“%1” gives a column or a field for the second time."), entry,
                         MappingTexts::tr("Give every field one column. Only the post may have two: its link and its number."));
        target.field = field;
    }
    return mapping;
}

Expected<ColumnMapping> mappingFromText(const QString &text, const ColumnMapping &guess)
{
    QStringList entries = text.split(u',', Qt::SkipEmptyParts);
    entries.removeIf(isHeaderEntry); // as earlier versions wrote
    for (QString &entry : entries)
        entry.replace(QLatin1String("%3D"), QLatin1String("=")).replace(QLatin1String("%2C"), QLatin1String(",")).replace(QLatin1String("%25"), QLatin1String("%"));
    return mappingFromEntries(entries, guess);
}

} // namespace spark
