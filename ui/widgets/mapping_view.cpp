#include "ui/widgets/mapping_view.h"

#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text_labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace spark {

namespace {

constexpr int mostShown = 64; // columns: more are no table of codes
constexpr int mostCells = 4; // of each column
constexpr int lastHeaderRow = 50;
constexpr int ignored = -1;
constexpr int cellWidth = 120; // pixels

enum Column { Header, Field, FirstCell };

constexpr std::array fields {IntakeField::Code, IntakeField::Post, IntakeField::Handle, IntakeField::Period, IntakeField::Start, IntakeField::Until,
                             IntakeField::Licensee, IntakeField::Campaign, IntakeField::Caption};

// A wheel that turns over the list is meant for the list.
class FieldBox : public QComboBox
{
public:
    explicit FieldBox(QWidget *parent) : QComboBox(parent) { setFocusPolicy(Qt::StrongFocus); }

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

QTableWidgetItem *fixedItem(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(text);
    return item;
}

} // namespace

MappingView::MappingView(QWidget *parent) : QWidget(parent), m_hint(quietLabel({}, this)), m_headerRow(new QSpinBox(this)), m_table(new QTableWidget(this))
{
    setObjectName(QStringLiteral("mapping"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_hint->setObjectName(QStringLiteral("mapping_hint"));
    m_hint->setTextFormat(Qt::PlainText);
    layout->addWidget(m_hint);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_headerRow->setObjectName(QStringLiteral("header_row"));
    m_headerRow->setRange(0, lastHeaderRow);
    m_headerRow->setSpecialValueText(tr("none"));
    m_headerRow->setAccessibleName(tr("Row of the headers"));
    m_headerRow->setKeyboardTracking(false);
    auto *label = new QLabel(tr("&Headers in row:"), this);
    label->setBuddy(m_headerRow);
    line->addWidget(label);
    line->addWidget(m_headerRow);
    line->addStretch();
    layout->addLayout(line);
    m_encoding = addChoice(tr("&Encoding:"), "encoding", tr("Encoding of the file"));
    m_delimiter = addChoice(tr("&Delimiter:"), "delimiter", tr("What stands between two columns"));
    m_sheet = addChoice(tr("&Sheet:"), "sheet", tr("Sheet of the workbook"));
    // Below each other where there is no room beside.
    auto *shapes = new QWidget(this);
    auto *shape = new FlowLayout(8, shapes);
    shape->setContentsMargins(0, 0, 0, 0);
    for (const Choice &choice : {m_encoding, m_delimiter, m_sheet})
        shape->addWidget(choice.label->parentWidget());
    layout->addWidget(shapes);
    m_table->setObjectName(QStringLiteral("columns"));
    m_table->setAccessibleName(tr("Columns of the file"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    layout->addWidget(m_table, 1);
    connect(m_headerRow, &QSpinBox::valueChanged, this, [this] { tell(true); });
}

MappingView::Choice MappingView::addChoice(const QString &label, const char *name, const QString &description)
{
    auto *both = new QWidget(this); // one is of no use without the other
    auto *line = new QHBoxLayout(both);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto *box = new QComboBox(both);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleDescription(description);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *text = new QLabel(label, both);
    text->setBuddy(box);
    line->addWidget(text);
    line->addWidget(box);
    // The columns are others then.
    connect(box, &QComboBox::currentIndexChanged, this, [this] { tell(false); });
    return {text, box};
}

void MappingView::fill(const Choice &choice, const QStringList &names, int current)
{
    choice.label->parentWidget()->setVisible(names.size() > 1);
    QStringList shown;
    for (int i = 0; i < choice.box->count(); ++i)
        shown.append(choice.box->itemText(i));
    if (shown != names) {
        choice.box->clear();
        choice.box->addItems(names);
    }
    choice.box->setCurrentIndex(current);
}

QComboBox *MappingView::makeFieldBox(int column)
{
    auto *box = new FieldBox(m_table);
    box->setObjectName(QStringLiteral("field_%1").arg(column + 1));
    box->addItem(tr("ignore"), ignored);
    for (const IntakeField field : fields)
        box->addItem(FieldTexts::describe(field), static_cast<int>(field));
    connect(box, &QComboBox::currentIndexChanged, this, [this, column] { chooseField(column); });
    return box;
}

void MappingView::showGrid(const IntakeGrid &grid)
{
    const QScopedValueRollback quiet(m_quiet, true);
    m_grid = grid;
    fill(m_encoding, grid.encodings, grid.encoding);
    fill(m_delimiter, grid.delimiters, grid.delimiter);
    fill(m_sheet, grid.sheets, grid.sheet);
    m_headerRow->setValue(static_cast<int>(grid.headerRow));
    const int columns = static_cast<int>(qMin<qsizetype>(grid.columns.size(), mostShown));
    const int cells = static_cast<int>(qMin<qsizetype>(grid.first.size(), mostCells));
    m_table->setRowCount(columns);
    m_table->setColumnCount(FirstCell + cells);
    QStringList titles {tr("Column"), tr("Taken as")};
    for (int i = 0; i < cells; ++i)
        titles.append(tr("Row %1").arg(QLocale().toString(grid.first.at(i).first)));
    m_table->setHorizontalHeaderLabels(titles);
    // Boxes stay: one of them may have the focus.
    for (int column = static_cast<int>(m_fields.size()); column < columns; ++column) {
        m_fields.append(makeFieldBox(column));
        m_table->setCellWidget(column, Field, m_fields.constLast());
        QWidget::setTabOrder(column == 0 ? static_cast<QWidget *>(m_table) : m_fields.at(column - 1), m_fields.at(column));
    }
    m_fields.resize(columns); // a table deletes the boxes of rows that go
    for (int column = 0; column < columns; ++column)
        showColumn(column);
    m_table->resizeColumnToContents(Field);
    m_table->setColumnWidth(Header, cellWidth);
    for (int i = 0; i < cells; ++i)
        m_table->setColumnWidth(FirstCell + i, cellWidth);
    QStringList hints {grid.remembered ? tr("Such a table was taken in before: its columns are taken in the same way.") : tr("Look whether each column is taken for what it is.")};
    if (grid.columns.size() > mostShown)
        hints.append(tr("%n more column(s) are not shown.", nullptr, static_cast<int>(grid.columns.size() - mostShown)));
    m_hint->setText(hints.join(u' '));
}

void MappingView::showColumn(int column)
{
    const IntakeGridColumn &shown = m_grid.columns.at(column);
    const QString name = shown.header.isEmpty() ? tr("Column %1").arg(QLocale().toString(column + 1)) : shown.header;
    auto *header = fixedItem(name);
    if (!shown.certain) {
        header->setToolTip(shown.reason);
        header->setForeground(Theme::instance().toneText(Tone::Warning));
        header->setData(Qt::AccessibleTextRole, tr("%1 (not certain: %2)", "a value, why").arg(name, shown.reason));
    }
    m_table->setItem(column, Header, header);
    for (int i = 0; i < m_table->columnCount() - FirstCell; ++i)
        m_table->setItem(column, FirstCell + i, fixedItem(m_grid.first.at(i).second.value(column)));
    QComboBox *box = m_fields.at(column);
    box->setAccessibleDescription(tr("What the column “%1” is").arg(name));
    box->setToolTip(shown.reason);
    box->setCurrentIndex(box->findData(shown.field ? static_cast<int>(*shown.field) : ignored));
    m_table->setRowHeight(column, box->sizeHint().height() + 4);
}

// A field has one column; only the post may have two, its link and its number. The older choice gives way.
void MappingView::chooseField(int column)
{
    if (m_quiet)
        return;
    const int field = m_fields.at(column)->currentData().toInt();
    int room = field == static_cast<int>(IntakeField::Post) ? 1 : 0;
    for (qsizetype other = 0; field != ignored && other < m_fields.size(); ++other) {
        if (other != column && m_fields.at(other)->currentData().toInt() == field && room-- <= 0) {
            const QScopedValueRollback quiet(m_quiet, true);
            m_fields.at(other)->setCurrentIndex(0);
        }
    }
    tell(true);
}

void MappingView::tell(bool withFields)
{
    if (m_quiet)
        return;
    IntakeGridChoice choice {m_encoding.box->currentIndex(), m_delimiter.box->currentIndex(), m_sheet.box->currentIndex(), m_headerRow->value(), std::nullopt};
    if (withFields) {
        QList<std::optional<IntakeField>> chosenFields;
        for (qsizetype column = 0; column < m_grid.columns.size(); ++column) {
            const int field = column < m_fields.size() ? m_fields.at(column)->currentData().toInt() : ignored;
            chosenFields.append(field == ignored ? std::nullopt : std::optional(static_cast<IntakeField>(field)));
        }
        choice.fields = chosenFields;
    }
    Q_EMIT chosen(choice);
}

} // namespace spark
