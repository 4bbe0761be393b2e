// Takes pictures of the main pages of an open vault, light and dark, and says which files it wrote.
#pragma once

#include "app/flows/flow_context.h"

#include <functional>

namespace spark {

class PictureMaker : public QObject
{
    Q_OBJECT

public:
    PictureMaker(const FlowContext &context, const QString &folder, QObject *parent);

    void start();

private:
    void next();
    void take(QWidget *widget, const QString &name);
    void choose(PageKind kind, int row);
    void fail(const QString &what);

    const FlowContext m_context;
    const QString m_folder;
    QList<std::function<void()>> m_steps;
    bool m_failed = false;
};

} // namespace spark
