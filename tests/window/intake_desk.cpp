#include "tests/window/intake_desk.h"

#include "models/exchange/qr_code.h"
#include "tests/window/audit.h"
#include "ui/widgets/marked_text.h"

#include <QLabel>

namespace spark::test {

FindingsTable *rowsOf(QDialog *dialog)
{
    return child<FindingsTable>(dialog, QStringLiteral("rows"));
}

QString cellOf(QDialog *dialog, int row, int column, int role)
{
    return rowsOf(dialog)->model()->index(row, column).data(role).toString();
}

bool waitForFindings(QDialog *dialog, int rows)
{
    return QTest::qWaitFor([&] { return rowsOf(dialog)->model()->rowCount() == rows && !child(dialog, QStringLiteral("reading"))->isVisible(); }, 20000);
}

QString summary(QDialog *dialog)
{
    return child<QLabel>(dialog, QStringLiteral("summary"))->text();
}

QDialog *openIntake(const Desk &desk)
{
    key(Qt::Key_I, Qt::ControlModifier);
    return desk.dialog(QStringLiteral("intake_dialog"));
}

QStringList marked(QDialog *dialog)
{
    QStringList parts;
    const auto selections = child<MarkedText>(dialog, QStringLiteral("text"))->extraSelections();
    for (const QTextEdit::ExtraSelection &selection : selections)
        parts.append(selection.cursor.selectedText());
    return parts;
}

void pasteText(QDialog *dialog, const QString &text)
{
    pasteInto(child(dialog, QStringLiteral("text")), text);
}

QImage qrOf(const QString &text)
{
    const auto code = QrCode::encode(text.toUtf8());
    const auto image = code ? code->toImage(300) : Expected<QImage>(failure(code.error()));
    if (!image)
        QTest::qFail(qPrintable(image.error().text()), __FILE__, __LINE__);
    return image ? image->convertToFormat(QImage::Format_RGB32) : QImage();
}

} // namespace spark::test
