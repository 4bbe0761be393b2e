// Which inspector is shown: that of the selected row, or a word on how many there are.
#pragma once

#include <QStackedWidget>

namespace spark {

class CampaignInspector;
class CodeInspector;
class EmptyState;
class VideoInspector;

class InspectorPane : public QStackedWidget
{
    Q_OBJECT

public:
    explicit InspectorPane(QWidget *parent = nullptr);

    // Made when they are first shown.
    VideoInspector *video();
    CodeInspector *code();
    CampaignInspector *campaign();
    // count: of selected rows; 0 and more than one have no inspector of their own.
    void showCount(int count);
    // Destroys every inspector with all that it showed: the vault is being locked.
    void forget();

    QSize sizeHint() const override;

Q_SIGNALS:
    void videoMade(spark::VideoInspector *inspector);
    void codeMade(spark::CodeInspector *inspector);
    void campaignMade(spark::CampaignInspector *inspector);

private:
    EmptyState *m_nothing;
    VideoInspector *m_video = nullptr;
    CodeInspector *m_code = nullptr;
    CampaignInspector *m_campaign = nullptr;
};

} // namespace spark
