// A strip above the pages for what holds until somebody does something about it.
#pragma once

#include "models/tables/table_roles.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace spark {

class Banner : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    void show(const QString &text, Tone tone, const QString &buttonText);

Q_SIGNALS:
    void buttonClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    QPushButton *m_button;
    Tone m_tone = Tone::Info;
};

} // namespace spark
