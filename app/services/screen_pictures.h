// What the screen shows now, as pictures: taken directly where the desktop lets a program, else asked of its portal,
// where the person chooses what is shot.
#pragma once

#include "models/domain/error.h"

#include <QDBusConnection>
#include <QFuture>
#include <QImage>
#include <QObject>
#include <QPointer>
#include <QRect>

#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

class QDBusServiceWatcher;

namespace spark {

struct ScreenPicture
{
    QImage picture;
    QRect place; // of the screen, in its own coordinates; empty: a part that the person has chosen already
};

template<typename T>
class FutureAnswer;

class ScreenPictures : public QObject
{
    Q_OBJECT

public:
    using Pictures = Expected<QList<ScreenPicture>>;

    // patience: how long a portal may take, with the person's choosing, before it counts as stuck.
    explicit ScreenPictures(QObject *parent = nullptr, std::chrono::milliseconds patience = std::chrono::seconds(120));
    ~ScreenPictures() override;

    // True where a shot is taken without a question; the person is then asked for the part by whoever called.
    static bool isDirect();

    // Later, on this thread. The program's own windows are in it unless they are hidden. One at a time. Errors:
    // Cancelled, Io, NotFound where there is no portal, TimedOut.
    QFuture<Pictures> take();

private Q_SLOTS:
    void answered(uint response, const QVariantMap &results);

private:
    void askPortal(QDBusConnection bus);
    void read(const QString &path);
    void giveUp();
    void finish(Pictures pictures);

    std::unique_ptr<FutureAnswer<Pictures>> m_answer; // while somebody waits
    QTimer m_patience;
    std::function<void()> m_closeRequest; // takes the question to the portal back
    QDBusServiceWatcher *m_watcher = nullptr; // a portal that dies answers no more
};

} // namespace spark
