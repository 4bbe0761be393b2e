#include "ui/dialogs/intake_dialog.h"

#include "models/tables/intake_table_model.h"
#include "ui/dialogs/intake_details.h"
#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/findings_table.h"
#include "ui/widgets/mapping_view.h"
#include "ui/widgets/mark_legend.h"
#include "ui/widgets/marked_text.h"
#include "ui/widgets/small_text.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/text_labels.h"

#include <QCloseEvent>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

namespace spark {

namespace {

constexpr QSize usualSize(1272, 760);
constexpr QSize leastSize(960, 600);
constexpr QSize frameRoom(8, 40); // what a window manager puts around a window
constexpr QSize thumbnail(64, 64);
constexpr int typingPause = 300; // ms
constexpr int detailLines = 6;
constexpr int leftWidth = 270;
constexpr int rightWidth = 940;
constexpr int emptyWidth = 480;
constexpr int longestName = 40; // characters
constexpr qsizetype mostNotes = 3;
constexpr int permille = 1000;

QString shortName(const QString &name)
{
    return name.size() <= longestName ? name : QString(name.left(longestName / 2) + u'…' + name.right(longestName / 2 - 1));
}

QLabel *labelFor(QWidget *field, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setBuddy(field);
    return label;
}

} // namespace

IntakeDialog::IntakeDialog(const Access &access, QWidget *parent)
    : PlainDialog(tr("Take in codes"), parent)
    , m_access(access)
    , m_model(new IntakeTableModel(access.clock, this))
    , m_banner(new Banner(this))
    , m_left(new QStackedWidget(this))
    , m_right(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("intake_dialog"));
    setMinimumSize(leastSize);
    resize(usualSize.boundedTo(screen()->availableSize() - frameRoom));
    setAcceptDrops(true);
    m_banner->setObjectName(QStringLiteral("intake_banner"));
    buildSources();
    column()->addWidget(m_banner);
    auto *sides = new QSplitter(Qt::Horizontal, this);
    sides->setChildrenCollapsible(false);
    sides->setHandleWidth(14);
    sides->addWidget(buildLeft());
    sides->addWidget(buildRight());
    sides->setSizes({leftWidth, rightWidth});
    sides->setStretchFactor(1, 1);
    column()->addWidget(sides, 1);
    buildProgress();
    buildButtons();
    tabAsLaidOut(this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &IntakeDialog::readText);
    connect(m_model, &IntakeTableModel::judgingWanted, this, &IntakeDialog::judge);
    connect(m_model, &IntakeTableModel::actionsChanged, this, &IntakeDialog::updateTaken);
    connect(m_model, &IntakeTableModel::dataChanged, this, [this] { showRow(m_table->currentRow()); });
    connect(m_model, &IntakeTableModel::inputRefused, this, [this](const QString &why) { m_banner->show(why, Tone::Warning, {}); });
    showNothing();
    updateTaken();
    m_text->setFocus();
}

void IntakeDialog::buildSources()
{
    m_sources = new QWidget(this);
    auto *line = new QHBoxLayout(m_sources);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    const auto add = [&](const QString &text, const char *name, const QString &iconName, const QString &tip) {
        auto *button = new QPushButton(text, m_sources);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        button->setIcon(icon(iconName));
        button->setToolTip(tip);
        line->addWidget(button);
        return button;
    };
    const QPushButton *open = add(tr("&Open file…"), "open", QStringLiteral("add"), tr("Read a text, a mail, a chat export, a table or a picture"));
    const QPushButton *clipboard = add(tr("QR from the &clipboard"), "from_clipboard", QStringLiteral("qr"), tr("Read the QR codes in the picture that was copied"));
    const QPushButton *shot = add(tr("QR from the sc&reen"), "from_screen", QStringLiteral("qr"), tr("Choose a part of the screen and read the QR codes in it"));
    const QPushButton *camera = add(tr("QR from the ca&mera"), "from_camera", QStringLiteral("qr"), tr("Hold QR codes before the camera of this computer"));
    line->addStretch();
    column()->addWidget(m_sources);
    connect(open, &QPushButton::clicked, this, &IntakeDialog::openRequested);
    connect(clipboard, &QPushButton::clicked, this, &IntakeDialog::clipboardPictureRequested);
    connect(shot, &QPushButton::clicked, this, &IntakeDialog::screenPictureRequested);
    connect(camera, &QPushButton::clicked, this, &IntakeDialog::cameraRequested);
}

QWidget *IntakeDialog::buildLeft()
{
    m_textSide = new QWidget(m_left);
    auto *column = new QVBoxLayout(m_textSide);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_text = new MarkedText(m_textSide);
    m_text->setObjectName(QStringLiteral("text"));
    m_text->setPlaceholderText(tr("Paste here what you received, as it came."));
    m_textLabel = labelFor(m_text, tr("Te&xt:"), m_textSide);
    m_legend = new MarkLegend(m_textSide);
    m_legend->hide();
    column->addWidget(m_textLabel);
    column->addWidget(m_text, 1);
    column->addWidget(m_legend);
    m_mapping = new MappingView(m_left);
    m_places = new QListWidget(m_left);
    m_places->setObjectName(QStringLiteral("places"));
    m_places->setAccessibleName(tr("What was read"));
    m_places->setIconSize(thumbnail);
    m_places->setWordWrap(true);
    for (QWidget *side : {m_textSide, static_cast<QWidget *>(m_mapping), static_cast<QWidget *>(m_places)})
        m_left->addWidget(side);
    connect(m_text, &MarkedText::edited, this, &IntakeDialog::noteEdit);
    connect(m_text, &MarkedText::dataGiven, this, &IntakeDialog::dataGiven);
    connect(m_mapping, &MappingView::chosen, this, &IntakeDialog::gridChosen);
    return m_left;
}

QWidget *IntakeDialog::buildRight()
{
    m_empty = new EmptyState(m_right);
    m_empty->setObjectName(QStringLiteral("nothing"));
    m_empty->setTextWidth(emptyWidth);
    auto *side = new QWidget(m_right);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_summary = new QLabel(side);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setWordWrap(true);
    m_table = new FindingsTable(m_model, m_access.clock, side);
    m_table->setObjectName(QStringLiteral("rows"));
    m_details = smallTextEdit(detailLines, side);
    m_details->setObjectName(QStringLiteral("details"));
    m_details->setReadOnly(true);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    column->addSpacing(4);
    column->addWidget(labelFor(m_details, tr("&About this row:"), side));
    column->addWidget(m_details);
    m_right->addWidget(m_empty);
    m_right->addWidget(side);
    connect(m_table, &FindingsTable::currentRowChanged, this, &IntakeDialog::showRow);
    connect(m_text, &MarkedText::rowReached, m_table, &FindingsTable::setCurrentRow);
    return m_right;
}

void IntakeDialog::buildProgress()
{
    m_progress = new QWidget(this);
    auto *line = new QHBoxLayout(m_progress);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(10);
    m_progressText = new QLabel(m_progress);
    m_progressText->setObjectName(QStringLiteral("reading"));
    m_bar = new QProgressBar(m_progress);
    m_bar->setTextVisible(false);
    auto *cancel = new QPushButton(tr("Cancel"), m_progress);
    cancel->setObjectName(QStringLiteral("cancel_progress"));
    cancel->setAutoDefault(false);
    line->addWidget(m_progressText);
    line->addWidget(m_bar, 1);
    line->addWidget(cancel);
    column()->addWidget(m_progress);
    m_progress->hide();
    connect(cancel, &QPushButton::clicked, this, &IntakeDialog::cancelRequested);
}

void IntakeDialog::buildButtons()
{
    m_take = new QPushButton(this);
    m_take->setObjectName(QStringLiteral("take"));
    buttons()->addButton(m_take, QDialogButtonBox::AcceptRole);
    m_take->setDefault(true);
    buttons()->addButton(QDialogButtonBox::Close)->setAutoDefault(false);
    disconnect(buttons(), &QDialogButtonBox::rejected, this, nullptr);
    connect(buttons(), &QDialogButtonBox::rejected, this, &IntakeDialog::leave);
    connect(m_take, &QPushButton::clicked, this, &IntakeDialog::takeRequested);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, m_take, &QPushButton::click);
}

void IntakeDialog::setText(const QString &text, int cursor)
{
    m_left->setCurrentWidget(m_textSide);
    m_textLabel->setText(tr("Te&xt:"));
    m_text->setReadOnly(text.size() > MarkedText::longestShown);
    m_text->showText(text);
    m_text->placeCursor(cursor);
    m_pause.stop();
    Q_EMIT textGiven(text);
}

// The rows are of the text before, until the new one was read.
void IntakeDialog::noteEdit()
{
    m_outdated = true;
    updateTaken();
    if (!m_model->isTouched())
        m_pause.start();
    else if (!std::exchange(m_asks, true)) // later: the field is in the middle of its change
        QMetaObject::invokeMethod(this, &IntakeDialog::askForEdit, Qt::QueuedConnection);
}

// Text and rows stay as they are until the answer.
void IntakeDialog::askForEdit()
{
    m_asks = false;
    const QString edited = m_text->text();
    const int cursor = m_text->textCursor().position();
    m_text->showText(m_readText);
    m_text->setMarks(m_readMarks);
    m_text->placeCursor(cursor);
    m_outdated = false;
    updateTaken();
    Q_EMIT editWanted(edited, cursor);
}

void IntakeDialog::readText()
{
    const QString text = m_text->text();
    if (!text.trimmed().isEmpty()) {
        Q_EMIT textGiven(text);
        return;
    }
    Q_EMIT cancelRequested();
    showFindings({});
}

void IntakeDialog::showFindings(const IntakeFindings &findings)
{
    endReading();
    if (m_pause.isActive())
        return; // the text is another by now, and will be read
    m_outdated = false;
    if (findings.grid) {
        m_mapping->showGrid(*findings.grid);
        m_left->setCurrentWidget(m_mapping);
    } else if (!findings.places.isEmpty()) {
        m_places->clear();
        for (const IntakePlace &place : findings.places) {
            auto *item = new QListWidgetItem(QString(shortName(place.name) % u'\n' % place.found), m_places);
            item->setToolTip(place.name);
            const bool shown = !place.picture.isNull();
            item->setIcon(shown ? QIcon(QPixmap::fromImage(place.picture.scaled(thumbnail, Qt::KeepAspectRatio, Qt::SmoothTransformation))) : icon(QStringLiteral("qr")));
        }
        m_left->setCurrentWidget(m_places);
    } else {
        m_left->setCurrentWidget(m_textSide);
        if (!findings.name.isEmpty()) {
            m_textLabel->setText(tr("Te&xt of %1:").arg(shortName(findings.name).replace(u'&', QLatin1String("&&"))));
            m_text->setReadOnly(true);
            m_text->showText(findings.text);
        }
        m_text->setMarks(findings.marks);
        m_readText = m_text->text();
        m_readMarks = findings.marks;
    }
    m_legend->setVisible(!findings.marks.isEmpty());
    m_model->setRows(findings.rows);
    showNotes(findings);
    if (findings.rows.isEmpty()) {
        const bool read = !findings.text.trimmed().isEmpty() || findings.grid || !findings.places.isEmpty();
        if (read)
            showEmpty(tr("Nothing was found"), findings.grid ? tr("Say on the left which column holds the codes or the links, and in which row the headers are.")
                                                             : tr("There is no code and no link to a post in it. Look whether it was copied whole."));
        else
            showNothing();
        return;
    }
    m_right->setCurrentIndex(1);
    m_table->setCurrentRow(0);
    showRow(0);
}

void IntakeDialog::showNothing()
{
    showEmpty(tr("Nothing read yet"), tr("Paste a chat, a mail or a list on the left. Drop or open files: text, mail, chat exports, CSV, Excel, pictures. Or read QR codes from the clipboard or the screen."));
}

void IntakeDialog::showEmpty(const QString &title, const QString &text)
{
    m_empty->show(QStringLiteral("code"), title, text, {});
    m_right->setCurrentIndex(0);
}

void IntakeDialog::showNotes(const IntakeFindings &findings)
{
    QStringList lines = findings.notes.mid(0, mostNotes);
    if (findings.notes.size() > mostNotes)
        lines.append(tr("%n more note(s): they are in the tip of this line.", nullptr, static_cast<int>(findings.notes.size() - mostNotes)));
    if (findings.text.size() > MarkedText::longestShown)
        lines.append(tr("The text is long: only its beginning is shown, all of it was read."));
    if (!findings.broken.isEmpty())
        lines.prepend(findings.broken);
    m_banner->setToolTip(findings.notes.join(u'\n'));
    if (lines.isEmpty())
        m_banner->hide();
    else
        m_banner->show(lines.join(u'\n'), findings.broken.isEmpty() ? Tone::Info : Tone::Warning, {});
}

void IntakeDialog::beginReading(const QString &what)
{
    m_reading = true;
    m_pause.stop();
    m_banner->hide();
    m_progressText->setText(what);
    m_bar->setRange(0, 0); // until it is known how far it is
    m_progress->show();
    updateTaken();
}

void IntakeDialog::showProgress(double part, qint64 rows)
{
    if (!m_reading)
        return;
    m_bar->setRange(0, permille);
    m_bar->setValue(static_cast<int>(part * permille));
    m_progressText->setText(tr("Reading: %n row(s)", nullptr, static_cast<int>(qMin<qint64>(rows, std::numeric_limits<int>::max()))));
}

void IntakeDialog::endReading()
{
    m_reading = false;
    m_progress->hide();
    updateTaken();
}

void IntakeDialog::dropReading()
{
    m_outdated = false;
    m_model->setRows({});
    m_text->setMarks({});
    m_legend->hide();
    showNothing();
    endReading();
}

void IntakeDialog::failReading(const Error &error)
{
    dropReading();
    showError(error);
}

void IntakeDialog::setBusy(bool busy)
{
    m_busy = busy;
    if (busy)
        m_pause.stop();
    for (QWidget *part : {m_sources, static_cast<QWidget *>(m_left), static_cast<QWidget *>(m_right)})
        part->setEnabled(!busy);
    updateTaken();
}

void IntakeDialog::showError(const Error &error)
{
    if (m_busy) {
        setBusy(false);
        endReading();
    }
    m_banner->show(error.text(), Tone::Danger, {});
}

QList<IntakeDecision> IntakeDialog::decisions() const
{
    return m_model->decisions();
}

IntakeLeft IntakeDialog::left() const
{
    return m_model->left();
}

bool IntakeDialog::hasUnsaved() const
{
    return !m_busy && (m_model->counts().taken > 0 || m_model->isTouched());
}

bool IntakeDialog::isTouched() const
{
    return m_model->isTouched();
}

void IntakeDialog::forgetTouched()
{
    m_model->forgetTouched();
}

void IntakeDialog::restoreGrid()
{
    m_mapping->restore();
}

void IntakeDialog::judge(int row)
{
    m_banner->hide();
    const auto judgement = m_access.judge(m_model->at(row).row);
    if (judgement)
        m_model->setJudgement(row, *judgement);
    else
        showError(judgement.error());
}

void IntakeDialog::updateTaken()
{
    const IntakeCounts counts = m_model->counts();
    m_summary->setText(intakeSummary(counts));
    m_take->setText(tr("&Take in %n row(s)", nullptr, counts.taken));
    m_take->setEnabled(!m_busy && !m_reading && !m_outdated && counts.taken > 0);
}

void IntakeDialog::showRow(int row)
{
    const bool known = row >= 0 && row < m_model->rowCount();
    m_text->setCurrentRow(known ? row : -1);
    m_details->setPlainText(known ? intakeDetails(*m_model, row) : QString());
}

void IntakeDialog::leave()
{
    if (m_busy)
        return; // there is a button to cancel what is being recorded
    if (hasUnsaved())
        Q_EMIT closeRequested();
    else
        reject();
}

void IntakeDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        leave();
        return;
    }
    // Enter alone takes nothing in: it is too near to the keys for correcting.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return;
    PlainDialog::keyPressEvent(event);
}

void IntakeDialog::closeEvent(QCloseEvent *event)
{
    if (!event->spontaneous() || (!m_busy && !hasUnsaved())) {
        PlainDialog::closeEvent(event);
        return;
    }
    event->ignore();
    leave();
}

void IntakeDialog::dragEnterEvent(QDragEnterEvent *event)
{
    const QMimeData *given = event->mimeData();
    if (!m_busy && (given->hasUrls() || given->hasImage() || given->hasText()))
        event->acceptProposedAction();
}

void IntakeDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT dataGiven(event->mimeData());
}

} // namespace spark
