#include "app/flows/intake_flow.h"

#include "app/flows/intake_view.h"
#include "ui/actions.h"
#include "ui/dialogs/intake_dialog.h"
#include "ui/widgets/region_picker.h"
#include "ui/widgets/status_area.h"

#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QStandardPaths>
#include <QTimer>
#include <QUrl>

namespace spark {

namespace {

constexpr int untilGone = 350; // ms after which a hidden window is off the screen, whatever effects the desktop has
constexpr qsizetype mostNamed = 10; // rows that could not be taken

int number(qint64 count)
{
    return static_cast<int>(qMin<qint64>(count, std::numeric_limits<int>::max()));
}

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    const auto urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

IntakeFlow::IntakeFlow(const FlowContext &context, QObject *parent) : QObject(parent), m_context(context), m_camera(context.cameras)
{
    MainWindow &window = m_context.window;
    connect(window.actions()->takeIn, &QAction::triggered, this, &IntakeFlow::open);
    connect(&window, &MainWindow::dropped, this, [this](const QMimeData *data) {
        open();
        give(*data);
    });
    connect(&m_camera, &CameraFlow::chosen, this, [this](const QList<QImage> &pictures) {
        if (!m_dialog)
            return;
        QList<Picture> named;
        for (const QImage &picture : pictures)
            named.append({pictures.size() == 1 ? tr("Picture from the camera") : tr("Picture %1 from the camera").arg(named.size() + 1), picture});
        readPictures(named);
    });
    // Neither a lock nor the end waits for a reading; what is being recorded is taken back as a whole.
    connect(&m_context.controllers.vault, &VaultController::aboutToClose, this, [this] { m_token.cancel(); });
    connect(&window, &MainWindow::closing, this, [this] { m_token.cancel(); });
}

IntakeDialog *IntakeFlow::open()
{
    if (!m_dialog) {
        IntakeController &intake = m_context.controllers.intake;
        m_dialog = new IntakeDialog({[&intake](const IntakeRow &row) { return intake.judge(row); }, m_context.clock}, &m_context.window);
        m_source = {};
        connectDialog(m_dialog);
    }
    m_dialog->open();
    return m_dialog;
}

void IntakeFlow::connectDialog(IntakeDialog *dialog)
{
    connect(dialog, &IntakeDialog::textGiven, this, &IntakeFlow::readText);
    connect(dialog, &IntakeDialog::dataGiven, this, [this](const QMimeData *data) { give(*data); });
    connect(dialog, &IntakeDialog::openRequested, this, [this, dialog] {
        const QString filter = tr("What codes arrive in") % QStringLiteral(" (*.txt *.eml *.csv *.tsv *.xlsx *.zip *.png *.jpg *.jpeg *.webp *.gif *.bmp *.svg);;") % tr("All files") % QStringLiteral(" (*)");
        m_context.dialogs.openFile(dialog, tr("Take in codes from a file"), filter, QStandardPaths::writableLocation(QStandardPaths::DownloadLocation),
                                   [this](const QString &path) { replace([this, path] { readFiles({path}); }); });
    });
    connect(dialog, &IntakeDialog::clipboardPictureRequested, this, &IntakeFlow::readClipboardPicture);
    connect(dialog, &IntakeDialog::screenPictureRequested, this, [this] { replace([this] { readScreen(); }); });
    connect(dialog, &IntakeDialog::cameraRequested, this, [this] { replace([this] { readCamera(); }); });
    connect(dialog, &IntakeDialog::gridChosen, this, [this, dialog](const IntakeGridChoice &choice) {
        if (dialog->isTouched())
            dialog->restoreGrid(); // until the answer
        replace([this, choice] { chooseGrid(choice); });
    });
    connect(dialog, &IntakeDialog::editWanted, this, [this](const QString &text, int cursor) { replace([this, text, cursor] { m_dialog->setText(text, cursor); }); });
    connect(dialog, &IntakeDialog::takeRequested, this, &IntakeFlow::take);
    connect(dialog, &IntakeDialog::cancelRequested, this, [this, dialog] {
        m_token.cancel();
        if (!dialog->isBusy()) // what is being recorded answers itself
            dialog->dropReading();
    });
    connect(dialog, &IntakeDialog::closeRequested, this, [this, dialog] {
        m_context.dialogs.confirm(dialog, tr("Close without taking in?"), tr("What was found here is not in the ledger. It would have to be read again."), tr("&Close"), [guarded = QPointer(dialog)] {
            if (guarded)
                guarded->reject();
        });
    });
    connect(dialog, &QDialog::finished, this, [this] {
        m_token.cancel();
        m_dialog.clear(); // it is deleted a little later
    });
}

void IntakeFlow::paste()
{
    const QString text = m_context.clipboard.text();
    open();
    if (text.trimmed().isEmpty())
        readClipboardPicture();
    else
        replace([this, text] { m_dialog->setText(text); });
}

void IntakeFlow::give(const QMimeData &data)
{
    if (const QStringList paths = localFiles(data); !paths.isEmpty())
        replace([this, paths] { readFiles(paths); });
    else if (const auto picture = qvariant_cast<QImage>(data.imageData()); !picture.isNull())
        replace([this, picture] { readPictures({{tr("Dropped picture"), picture}}); });
    else if (data.hasText())
        replace([this, text = data.text()] { m_dialog->setText(text); });
}

void IntakeFlow::replace(std::function<void()> read)
{
    if (!m_dialog->isTouched()) {
        read();
        return;
    }
    m_context.dialogs.confirm(m_dialog, tr("Read something else?"), tr("What you have ticked and corrected here is not in the ledger yet, and would be lost."), tr("&Read"), [this, read = std::move(read)] {
        if (m_dialog)
            read();
    });
}

CancelToken IntakeFlow::begin(const QString &what)
{
    m_token.cancel();
    m_token = CancelToken();
    m_source = {};
    m_dialog->forgetTouched(); // whatever comes of it, the rows go
    m_dialog->beginReading(what);
    return m_token;
}

// Told on the thread that reads.
IntakeProgress IntakeFlow::progressFor(const CancelToken &token)
{
    return [controller = &m_context.controllers.intake, dialog = m_dialog, token](double part, qint64 rows) {
        const auto show = [dialog, token, part, rows] {
            if (dialog && !token.isCancelled())
                dialog->showProgress(part, rows);
        };
        QMetaObject::invokeMethod(controller, show, Qt::QueuedConnection);
    };
}

void IntakeFlow::showOr(const Expected<IntakeProposal> &proposal, const CancelToken &token, const std::function<IntakeFindings(const IntakeProposal &)> &view)
{
    if (token.isCancelled() || !m_dialog)
        return; // something else is being read, or nothing any more
    if (!proposal) {
        m_dialog->failReading(proposal.error());
        return;
    }
    m_source.table = proposal->table;
    m_dialog->showFindings(view(*proposal));
}

void IntakeFlow::readText(const QString &text)
{
    const CancelToken token = begin(tr("Reading…"));
    m_context.controllers.intake.readText(text, token).then(this, [this, token](const Expected<IntakeProposal> &proposal) { showOr(proposal, token, findingsOf); });
}

void IntakeFlow::readFiles(const QStringList &paths)
{
    if (paths.size() == 1) {
        readFile(paths.first(), {});
        return;
    }
    readNext(paths, std::make_shared<IntakeFindings>(), begin(tr("Reading…")));
}

void IntakeFlow::readFile(const QString &path, const IntakeOptions &options)
{
    const CancelToken token = begin(tr("Reading…"));
    m_source.path = path;
    m_context.controllers.intake.readFile(path, options, token, progressFor(token)).then(this, [this, token](const Expected<IntakeProposal> &proposal) {
        showOr(proposal, token, [](const IntakeProposal &read) {
            IntakeFindings findings = findingsOf(read);
            if (!findings.grid && findings.text.isEmpty())
                findings.places = {{read.name, foundIn(read.rows), {}, {}, {}}};
            return findings;
        });
    });
}

// One file after the other; one that cannot be read costs the others nothing.
void IntakeFlow::readNext(QStringList left, const std::shared_ptr<IntakeFindings> &all, const CancelToken &token)
{
    if (left.isEmpty()) {
        joinPlaces(*all);
        m_dialog->showFindings(*all);
        return;
    }
    const QString path = left.takeFirst();
    m_context.controllers.intake.readFile(path, {}, token, progressFor(token)).then(this, [this, left, path, all, token](const Expected<IntakeProposal> &proposal) {
        if (token.isCancelled() || !m_dialog)
            return;
        IntakePlace place {QFileInfo(path).fileName(), proposal ? foundIn(proposal->rows) : tr("It could not be read."), {}, {}, {}};
        if (proposal) {
            place.text = proposal->text;
            place.marks = proposal->marks;
            for (IntakeMark &mark : place.marks)
                mark.row += mark.row < 0 ? 0 : number(all->rows.size());
            all->rows += proposal->rows;
            all->notes += proposal->notes;
            if (proposal->broken)
                all->notes.append(proposal->broken->text());
        } else {
            all->notes.append(proposal.error().text());
        }
        all->places.append(place);
        readNext(left, all, token);
    });
}

void IntakeFlow::readPictures(const QList<Picture> &pictures)
{
    const CancelToken token = begin(tr("Looking for QR codes…"));
    m_context.controllers.intake.readPictures(pictures, token).then(this, [this, pictures, token](const Expected<IntakeProposal> &proposal) {
        showOr(proposal, token, [&pictures](const IntakeProposal &read) {
            IntakeFindings findings = findingsOf(read);
            for (const auto &[name, picture] : pictures) {
                QList<JudgedRow> rows;
                std::copy_if(read.rows.begin(), read.rows.end(), std::back_inserter(rows), [&name](const JudgedRow &row) { return row.row.source == name; });
                findings.places.append({name, foundIn(rows), picture, {}, {}});
            }
            return findings;
        });
    });
}

void IntakeFlow::readClipboardPicture()
{
    const QImage picture = m_context.clipboard.picture();
    if (picture.isNull())
        m_dialog->showError({ErrorCode::NotFound, tr("There is no picture on the clipboard."), tr("Copy one, or a part of the screen, and try again."), {}});
    else
        replace([this, picture] { readPictures({{tr("Picture from the clipboard"), picture}}); });
}

// Nothing of this program is to be seen, or to be in the way.
void IntakeFlow::readScreen()
{
    m_dialog->hide();
    m_context.window.hide();
    QTimer::singleShot(untilGone, this, [this] {
        m_screen.take().then(this, [this](const ScreenPictures::Pictures &shots) {
            const bool part = shots && shots->size() == 1 && shots->first().place.isEmpty();
            if (shots && !part && m_dialog) {
                chooseRegion(*shots);
                return;
            }
            showAgain();
            if (!m_dialog)
                return;
            if (part)
                readPictures({{tr("Picture of the screen"), shots->first().picture}});
            else if (shots.error().code != ErrorCode::Cancelled)
                m_dialog->showError(shots.error());
        });
    });
}

void IntakeFlow::readCamera()
{
    if (const Expected<void> opened = m_camera.open(m_dialog); !opened)
        m_dialog->showError(opened.error());
}

void IntakeFlow::chooseRegion(const QList<ScreenPicture> &shots)
{
    auto *picker = new RegionPicker(this);
    for (const ScreenPicture &shot : shots)
        picker->add(shot.picture, shot.place);
    connect(&m_context.controllers.vault, &VaultController::aboutToClose, picker, &RegionPicker::cancel); // what it shows may be a code
    connect(picker, &RegionPicker::cancelled, this, &IntakeFlow::showAgain);
    connect(picker, &RegionPicker::chosen, this, [this](const QImage &part) {
        showAgain();
        if (m_dialog)
            readPictures({{tr("Picture of the screen"), part}});
    });
}

void IntakeFlow::showAgain()
{
    m_context.window.show();
    if (m_dialog)
        m_dialog->open();
    (m_dialog ? static_cast<QWidget *>(m_dialog) : &m_context.window)->activateWindow();
}

void IntakeFlow::chooseGrid(const IntakeGridChoice &choice)
{
    if (!m_source.table || m_source.path.isEmpty())
        return;
    const IntakeTable table = *m_source.table;
    const QString path = m_source.path;
    readFile(path, optionsFor(table, choice));
    m_source.table = table; // until the answer: one choice may follow the other quickly
}

void IntakeFlow::take()
{
    const std::optional<ColumnMapping> mapping = m_source.table ? std::optional(m_source.table->mapping) : std::nullopt;
    const QList<IntakeDecision> decisions = m_dialog->decisions();
    const IntakeLeft left = m_dialog->left();
    m_token.cancel();
    m_token = CancelToken();
    m_dialog->beginReading(tr("Taking in…"));
    m_dialog->setBusy(true);
    m_context.controllers.intake.take(decisions, mapping, m_token, progressFor(m_token)).then(this, [this, left](const Expected<IntakeOutcome> &outcome) {
        if (!outcome) {
            if (m_dialog)
                m_dialog->showError(outcome.error());
            else
                m_context.showError(outcome.error());
            return;
        }
        if (m_dialog)
            m_dialog->reject();
        if (outcome->codes > 0 || outcome->extended > 0)
            m_context.window.showPage(PageKind::Codes);
        report(*outcome, left);
    });
}

void IntakeFlow::report(const IntakeOutcome &outcome, const IntakeLeft &left)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString &text) {
        if (count > 0)
            parts.append(text);
    };
    add(outcome.codes, tr("%n code(s) taken in", nullptr, outcome.codes));
    add(outcome.posts, tr("%n post(s) recorded", nullptr, outcome.posts));
    add(outcome.extended, tr("%n code(s) end later", nullptr, outcome.extended));
    add(outcome.replaced, tr("%n earlier code(s) replaced", nullptr, outcome.replaced));
    add(outcome.fulfilled, tr("%n had been asked for", "codes", outcome.fulfilled));
    const bool changed = !parts.isEmpty();
    QStringList sentences {changed ? QString(parts.join(QLatin1String(", ")) % u'.') : tr("Nothing was taken in.")};
    if (const QString rest = IntakeTexts::describe(left); !rest.isEmpty())
        sentences.append(rest);
    m_context.window.statusArea()->notify(sentences.join(u' '), changed);
    const int refused = number(outcome.refusals.size());
    if (refused == 0)
        return;
    QStringList named = outcome.refusals.mid(0, mostNamed);
    if (outcome.refusals.size() > mostNamed)
        named.append(tr("and %n more", "rows", number(outcome.refusals.size() - mostNamed)));
    m_context.showError({ErrorCode::Conflict, tr("%n row(s) could not be taken in; all others were.", nullptr, refused), named.join(u'\n'), {}});
}

} // namespace spark
