// Adding, editing and deleting posts, codes and campaigns, one row or many.
#pragma once

#include "app/flows/flow_context.h"
#include "ui/dialogs/campaign_dialog.h"
#include "ui/dialogs/code_dialog.h"
#include "ui/dialogs/video_dialog.h"

namespace spark {

class RowsFlow;

class RecordFlow : public QObject
{
    Q_OBJECT

public:
    RecordFlow(const FlowContext &context, RowsFlow &rows, QObject *parent = nullptr);

    void edit(PageKind kind, const QList<qint64> &ids);

Q_SIGNALS:
    // What was pasted is more than one code or link: a message, a picture.
    void intakeWanted();

private:
    void addVideos(const QString &links = {});
    void addCode(const QString &code = {});
    void addCampaign();
    void addHere();
    void paste();
    void editVideos(const QList<qint64> &ids);
    void editCodes(const QList<qint64> &ids);
    void editCampaigns(const QList<qint64> &ids);
    void removeSelected();
    void remove(PageKind kind, const QList<qint64> &ids);
    CodeStatus usualStatus() const;

    // Shows the answer of a change: closes the dialog, or says what was wrong in it.
    template<typename T>
    void finish(RecordDialog *dialog, QFuture<Expected<T>> answer, std::function<void(const Expected<T> &)> done = {});
    template<typename Dialog, typename Apply>
    void open(Dialog *dialog, Apply apply);
    // A change of many rows: progress in the status area, with a button to cancel.
    QFuture<Expected<void>> withProgress(QFuture<Expected<void>> answer, const CancelToken &token, const QString &text);
    // Neither a lock nor the end waits for a change of many rows: it is taken back as a whole.
    void giveUp();

    CodeDialog::Access codeAccess() const;
    VideoDialog::Access videoAccess() const;
    CampaignDialog::Access campaignAccess() const;
    LookupFunction lookup() const;

    const FlowContext m_context;
    RowsFlow &m_rows;
    QHash<int, CancelToken> m_running; // by job of the status area
};

} // namespace spark
