// One post: its facts and its codes.
#pragma once

#include "ui/inspectors/inspector.h"

#include <QHash>

namespace spark {

class CodeLine;

class VideoInspector : public Inspector
{
    Q_OBJECT

public:
    explicit VideoInspector(QWidget *parent = nullptr);

    void show(const VideoDetails &details, qint64 now);

Q_SIGNALS:
    void addCodeRequested(qint64 id);
    void editRequested(qint64 id);
    void codeActivated(qint64 codeId);

private:
    void showCodes(const QList<CodeRow> &codes, qint64 now);

    qint64 m_id = 0;
    QVBoxLayout *m_codes;
    QHash<qint64, CodeLine *> m_lines; // by the code's id
    QLabel *m_none;
};

} // namespace spark
