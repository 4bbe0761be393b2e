// A moment that may be unknown: a switch and, while it is on, date and time.
#pragma once

#include <QWidget>

#include <optional>

class QCheckBox;
class QDateTimeEdit;

namespace spark {

class MomentEdit : public QWidget
{
    Q_OBJECT

public:
    enum class Precision { Day, Minute };

    // switchText: what the switch says, "known" for example.
    MomentEdit(Precision precision, const QString &switchText, QWidget *parent = nullptr);

    // In the locale's order, with four digits of the year.
    static QString format(Precision precision);

    // What both parts are to a screen reader, "Begins" for example.
    void setName(const QString &name);

    // UTC seconds; for Day the first second of the local day.
    std::optional<qint64> value() const;
    void setValue(std::optional<qint64> seconds);
    // What the date is when the switch is turned on without one.
    void setSuggestion(qint64 seconds);

Q_SIGNALS:
    void valueChanged();

private:
    const Precision m_precision;
    QCheckBox *m_known;
    QDateTimeEdit *m_edit;
};

} // namespace spark
