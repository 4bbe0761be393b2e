// A clipboard in memory whose seconds pass when a test says so.
#pragma once

#include "app/services/clipboard.h"

namespace spark {

class FakeClipboard : public Clipboard
{
    Q_OBJECT
public:
    using Clipboard::Clipboard;

    void copySecret(const QString &text) override;
    void copyText(const QString &text) override;
    void clearIfOurs() override;

    void elapse(int seconds); // lets time pass
    void takeOver(const QString &text); // another program copies something

    QString text() const override { return m_text; }
    QImage picture() const override { return {}; }
    bool isSecret() const { return m_isSecret; } // a secret of ours is on it

private:
    void end();

    QString m_text;
    bool m_isSecret = false;
    int m_left = 0; // seconds; 0: no countdown
};

} // namespace spark
