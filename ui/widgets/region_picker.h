// Shots of the screens, on the screens they are of, to choose a part of one: by dragging, or with Enter all of it.
#pragma once

#include <QImage>
#include <QObject>
#include <QRect>

namespace spark {

class RegionPicker : public QObject
{
    Q_OBJECT

public:
    // Deletes itself after its one signal.
    explicit RegionPicker(QObject *parent = nullptr);
    ~RegionPicker() override;

    // place: of the screen, in its own coordinates.
    void add(const QImage &shot, const QRect &place);
    // As with Escape.
    void cancel() { finish({}); }

Q_SIGNALS:
    void chosen(const QImage &part);
    void cancelled();

private:
    void finish(const QImage &part);

    QList<QWidget *> m_covers;
    bool m_finished = false;
};

} // namespace spark
