// One campaign: its flight, its budget, and how many codes it has of those it needs.
#pragma once

#include "ui/inspectors/inspector.h"

class QProgressBar;

namespace spark {

class CampaignInspector : public Inspector
{
    Q_OBJECT

public:
    explicit CampaignInspector(QWidget *parent = nullptr);

    void show(const CampaignDetails &details, qint64 now);

Q_SIGNALS:
    void editRequested(qint64 id);
    void codesRequested(qint64 id, const QString &campaignName); // the codes page, with its codes

private:
    qint64 m_id = 0;
    QString m_name;
    QLabel *m_codes;
    QProgressBar *m_share;
};

} // namespace spark
