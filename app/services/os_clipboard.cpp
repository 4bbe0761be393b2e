#include "app/services/os_clipboard.h"

#include "app/services/boot_clock.h"
#include "models/domain/secret_bytes.h"

#include <QGuiApplication>

namespace spark {

namespace {

using namespace std::chrono_literals;

const QLatin1String textType("text/plain");
// What Wayland's programs ask for. Qt would add it to the object by itself, with a copy of the text.
const QLatin1String utf8Type("text/plain;charset=utf-8");
// Klipper and the managers that follow it keep no history of what carries this.
const QLatin1String secretHintType("x-kde-passwordManagerHint");

// Makes the text only while somebody pastes it, so that nothing is left of it when it is cleared.
class SecretText : public QMimeData
{
public:
    explicit SecretText(const QString &text)
    {
        QByteArray utf8 = text.toUtf8();
        m_text = SecretBytes::copyOf(utf8);
        wipe(utf8);
    }

    QStringList formats() const override { return {textType, utf8Type, secretHintType}; }
    bool hasFormat(const QString &type) const override { return formats().contains(type); }

protected:
    QVariant retrieveData(const QString &type, QMetaType preferred) const override
    {
        if (type == secretHintType)
            return QByteArrayLiteral("secret");
        if (!hasFormat(type))
            return {};
        if (preferred.id() == QMetaType::QString)
            return QString::fromUtf8(m_text.view());
        return m_text.view().toByteArray();
    }

private:
    SecretBytes m_text;
};

} // namespace

OsClipboard::OsClipboard(QObject *parent)
    : Clipboard(parent)
{
    m_tick.setInterval(1s);
    m_tick.setTimerType(Qt::PreciseTimer);
    connect(&m_tick, &QTimer::timeout, this, &OsClipboard::tick);
    if (!qGuiApp)
        return;
    // Only a reason to look: Wayland says so whenever a window gets the focus.
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, [this] {
        if (m_tick.isActive() && !isOurs(QClipboard::Clipboard))
            tick();
    });
    connect(qGuiApp, &QCoreApplication::aboutToQuit, this, &OsClipboard::clearIfOurs);
}

void OsClipboard::copySecret(const QString &text)
{
    if (!qGuiApp)
        return;
    const bool counting = m_tick.isActive();
    m_tick.stop(); // placing changes the clipboard, which is no reason to look
    place(QClipboard::Clipboard, text);
    if (QGuiApplication::clipboard()->supportsSelection())
        place(QClipboard::Selection, text);
    if (clearAfter() == 0) {
        if (counting)
            Q_EMIT countdown(0);
        return;
    }
    m_deadline = sinceBoot() + std::chrono::seconds(clearAfter());
    m_tick.start();
    Q_EMIT countdown(clearAfter());
}

void OsClipboard::copyText(const QString &text)
{
    if (!qGuiApp)
        return;
    clearIfOurs();
    QGuiApplication::clipboard()->setText(text);
}

QString OsClipboard::text() const
{
    return qGuiApp ? QGuiApplication::clipboard()->text() : QString();
}

QImage OsClipboard::picture() const
{
    return qGuiApp ? QGuiApplication::clipboard()->image() : QImage();
}

void OsClipboard::clearIfOurs()
{
    if (!qGuiApp)
        return;
    clear(QClipboard::Clipboard);
    clear(QClipboard::Selection);
    endCountdown();
}

void OsClipboard::place(QClipboard::Mode mode, const QString &secret)
{
    auto *data = new SecretText(secret);
    (mode == QClipboard::Clipboard ? m_onClipboard : m_onSelection) = data;
    QGuiApplication::clipboard()->setMimeData(data, mode);
}

// Qt gives back the very object that was put there for as long as the program owns the clipboard, and
// another one as soon as this or another program has put something there. So this says more than
// ownsClipboard(), which also holds for another text of ours and on some platforms never.
bool OsClipboard::isOurs(QClipboard::Mode mode) const
{
    const QPointer<QMimeData> &placed = mode == QClipboard::Clipboard ? m_onClipboard : m_onSelection;
    return placed && QGuiApplication::clipboard()->mimeData(mode) == placed;
}

void OsClipboard::clear(QClipboard::Mode mode)
{
    if (isOurs(mode))
        QGuiApplication::clipboard()->clear(mode);
}

void OsClipboard::tick()
{
    const auto left = std::chrono::round<std::chrono::seconds>(m_deadline - sinceBoot());
    // Whoever copies something else is done with the secret, so the selection is cleared as well.
    if (left <= 0s || !isOurs(QClipboard::Clipboard))
        return clearIfOurs();
    Q_EMIT countdown(static_cast<int>(left.count()));
}

void OsClipboard::endCountdown()
{
    if (!m_tick.isActive())
        return;
    m_tick.stop();
    Q_EMIT countdown(0);
}

} // namespace spark
