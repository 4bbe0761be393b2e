// The program's own icons: SVGs of one colour, drawn in the colours of the palette they are shown with.
#pragma once

#include <QIcon>

namespace spark {

// name: of a file in resources/icons without its ending. Nothing is read or drawn before the icon is painted.
QIcon icon(const QString &name);

// The same as a picture in one given colour. size: in device-independent pixels, square.
QPixmap tintedPixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio);

// The program's own picture, in its own colours.
QIcon applicationIcon();

} // namespace spark
