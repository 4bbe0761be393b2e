// The clipboard of the desktop, X11 or Wayland. Does nothing in a program without QGuiApplication.
#pragma once

#include "app/services/clipboard.h"

#include <QClipboard>
#include <QMimeData>
#include <QPointer>
#include <QTimer>

#include <chrono>

namespace spark {

class OsClipboard : public Clipboard
{
    Q_OBJECT
public:
    explicit OsClipboard(QObject *parent = nullptr);

    void copySecret(const QString &text) override;
    void copyText(const QString &text) override;
    QString text() const override;
    QImage picture() const override;
    void clearIfOurs() override; // also done by itself when the application quits

private:
    void place(QClipboard::Mode mode, const QString &secret);
    bool isOurs(QClipboard::Mode mode) const;
    void clear(QClipboard::Mode mode);
    void tick();
    void endCountdown();

    QPointer<QMimeData> m_onClipboard, m_onSelection; // the secrets placed; owned by Qt
    QTimer m_tick;
    std::chrono::milliseconds m_deadline{0}; // by sinceBoot()
};

} // namespace spark
