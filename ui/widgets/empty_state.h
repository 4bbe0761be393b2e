// What a page shows while it has nothing to show: what belongs here, and the button for it.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace spark {

class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    // Texts of buttons may be empty: no button.
    void show(const QString &iconName, const QString &title, const QString &text, const QString &buttonText, const QString &otherText = {});

    void setTextWidth(int width); // pixels

Q_SIGNALS:
    void buttonClicked();
    void otherClicked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateIcon();

    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button;
    QPushButton *m_other; // beside it, another way to the same
    QString m_iconName;
};

} // namespace spark
