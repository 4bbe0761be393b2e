// A code's window as a bar: what is over, what is left, and today in it.
#pragma once

#include <QWidget>

#include <optional>

namespace spark {

class WindowBar : public QWidget
{
    Q_OBJECT

public:
    explicit WindowBar(QWidget *parent = nullptr);

    // UTC seconds. Hidden unless both ends are known.
    void setWindow(std::optional<qint64> start, std::optional<qint64> end, qint64 now);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qint64 m_start = 0;
    qint64 m_end = 0;
    qint64 m_now = 0;
};

} // namespace spark
