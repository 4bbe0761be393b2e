// A large choice: a picture, a word, and a sentence that says what it means.
#pragma once

#include <QAbstractButton>

namespace spark {

class ChoiceCard : public QAbstractButton
{
    Q_OBJECT

public:
    ChoiceCard(const QString &iconName, const QString &title, const QString &description, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const QString m_iconName;
    const QString m_description;
};

} // namespace spark
