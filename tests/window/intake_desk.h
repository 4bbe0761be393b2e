// What tests of the intake do with its dialog.
#pragma once

#include "tests/window/desk.h"
#include "ui/widgets/findings_table.h"

#include <QImage>

namespace spark::test {

FindingsTable *rowsOf(QDialog *dialog);
QString cellOf(QDialog *dialog, int row, int column, int role = Qt::DisplayRole);
bool waitForFindings(QDialog *dialog, int rows);
QString summary(QDialog *dialog);
QDialog *openIntake(const Desk &desk);
QStringList marked(QDialog *dialog);
QImage qrOf(const QString &text); // 300 pixels a side
void pasteText(QDialog *dialog, const QString &text);

} // namespace spark::test
