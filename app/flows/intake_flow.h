// Taking codes in: joins the intake screen with what reads and records, and with the ways into it: the clipboard, files,
// the screen, and what is dropped.
#pragma once

#include "app/flows/camera_flow.h"
#include "app/flows/flow_context.h"
#include "app/services/screen_pictures.h"
#include "ui/widgets/intake_findings.h"

#include <QPointer>

class QMimeData;

namespace spark {

class IntakeDialog;

class IntakeFlow : public QObject
{
    Q_OBJECT

public:
    explicit IntakeFlow(const FlowContext &context, QObject *parent = nullptr);

    // Shows the screen, empty when it was not open.
    IntakeDialog *open();
    // With what is on the clipboard, text or picture.
    void paste();

private:
    // What was read, for reading it once more in another way, and for remembering how.
    struct Source
    {
        QString path; // of the one file
        std::optional<IntakeTable> table;
    };
    using Picture = std::pair<QString, QImage>;

    void connectDialog(IntakeDialog *dialog);
    void give(const QMimeData &data);
    // Asks first when a person's corrections would be lost.
    void replace(std::function<void()> read);
    void readText(const QString &text);
    void readFiles(const QStringList &paths);
    void readFile(const QString &path, const IntakeOptions &options);
    void readNext(QStringList left, const std::shared_ptr<IntakeFindings> &all, const CancelToken &token);
    void readPictures(const QList<Picture> &pictures);
    void readClipboardPicture();
    void readScreen();
    void readCamera();
    void chooseRegion(const QList<ScreenPicture> &shots);
    void showAgain();
    CancelToken begin(const QString &what);
    IntakeProgress progressFor(const CancelToken &token);
    void showOr(const Expected<IntakeProposal> &proposal, const CancelToken &token, const std::function<IntakeFindings(const IntakeProposal &)> &view);
    void chooseGrid(const IntakeGridChoice &choice);
    void take();
    void report(const IntakeOutcome &outcome, const IntakeLeft &left);

    const FlowContext m_context;
    ScreenPictures m_screen;
    CameraFlow m_camera;
    QPointer<IntakeDialog> m_dialog;
    CancelToken m_token; // of the latest reading; an older one's answer is dropped
    Source m_source;
};

} // namespace spark
