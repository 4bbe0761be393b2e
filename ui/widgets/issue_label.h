// What is wrong or doubtful about a field, right below it.
#pragma once

#include "models/domain/drafts.h"
#include "models/tables/table_roles.h"

#include <QWidget>

class QLabel;

namespace spark {

class IssueLabel : public QWidget
{
    Q_OBJECT

public:
    explicit IssueLabel(QWidget *parent = nullptr);

    // All texts of one severity; hidden while there are none. Screen readers hear a change.
    void setIssues(const QList<FieldIssue> &issues);
    // Something that is neither wrong nor doubtful.
    void setHint(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void takeRoom();
    void showText(const QString &text, const QString &iconName, Tone tone);
    void paintTone();

    QLabel *m_icon;
    QLabel *m_text;
    QString m_iconName;
    Tone m_tone = Tone::Muted;
};

} // namespace spark
