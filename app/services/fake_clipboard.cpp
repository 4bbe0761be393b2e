#include "app/services/fake_clipboard.h"

namespace spark {

void FakeClipboard::copySecret(const QString &text)
{
    m_text = text;
    m_isSecret = true;
    m_left = clearAfter();
    if (m_left > 0)
        Q_EMIT countdown(m_left);
}

void FakeClipboard::copyText(const QString &text)
{
    m_text = text;
    m_isSecret = false;
    end();
}

void FakeClipboard::clearIfOurs()
{
    if (m_isSecret)
        m_text.clear();
    m_isSecret = false;
    end();
}

void FakeClipboard::elapse(int seconds)
{
    for (; seconds > 0 && m_left > 0; --seconds) {
        if (m_left == 1)
            clearIfOurs();
        else
            Q_EMIT countdown(--m_left);
    }
}

void FakeClipboard::takeOver(const QString &text)
{
    m_text = text;
    m_isSecret = false;
    end();
}

void FakeClipboard::end()
{
    if (std::exchange(m_left, 0) > 0)
        Q_EMIT countdown(0);
}

} // namespace spark
