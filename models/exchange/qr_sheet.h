// Many codes on paper: a PDF with a QR code and the facts about it in each cell of a quiet grid.
#pragma once

#include "models/domain/error.h"

#include <QByteArray>
#include <QList>
#include <QLocale>
#include <QPageSize>
#include <QString>

#include <functional>

namespace spark {

// What one cell shows. Any text may be empty; it then takes no room.
struct QrSheetItem
{
    QByteArray code; // what the QR code says; appears nowhere else
    QString handle; // the creator's, with or without @
    QString post; // caption, link or ID; two lines of it are shown
    QString endText; // end of the code's window, with the time zone, as the reader's locale writes it
    QString licensee; // who may run the post
};

struct QrSheetLayout
{
    QPageSize page = QPageSize(QPageSize::A4);
    Qt::LayoutDirection direction = Qt::LeftToRight; // RightToLeft mirrors the page

    // Letter paper where the locale measures as the United States do, else A4; the direction of the program's
    // language.
    static QrSheetLayout standard(const QLocale &locale = QLocale());
};

// Called with the number of codes drawn, 1 to all of them, on the thread of writeQrSheet(). False cancels.
using QrSheetProgress = std::function<bool(int done)>;

// Draws all items, two columns and up to five rows a page, each code 32 mm wide without its quiet zone,
// and writes the PDF as writeFileAtomically() does, with its errors: all or nothing, readable by the
// owner alone. The title heads every page and is the document's title; empty means "Spark codes".
// Needs a QGuiApplication (for fonts). Blocking; any thread.
// Errors besides: InvalidInput for no items, for a page too small for one cell, and for an item whose
// code cannot be a QR code (named by its number and handle); Cancelled.
Expected<void> writeQrSheet(const QString &path, const QString &title, const QList<QrSheetItem> &items,
                            const QrSheetProgress &progress = {},
                            const QrSheetLayout &layout = QrSheetLayout::standard());

} // namespace spark
