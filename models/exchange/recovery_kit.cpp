#include "models/exchange/recovery_kit.h"

#include "models/exchange/atomic_file.h"
#include "models/exchange/qr_code.h"
#include "models/exchange/text_block.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>

namespace spark {

namespace {

class KitTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::KitTexts)
};

constexpr double qrMillimetres = 55;
const QColor ink(Qt::black);
const QColor quiet(90, 90, 90);

// Draws one thing below the other.
class Page
{
public:
    Page(QPainter &painter, QPagedPaintDevice &device) : m_painter(painter), m_device(device), m_width(device.width()) { }

    double mm(double value) const { return value * m_device.logicalDpiX() / 25.4; }

    void text(const QString &text, double points, bool bold, const QColor &color, double gapAbove)
    {
        QFont font;
        font.setPointSizeF(points);
        font.setBold(bold);
        write(text, font, color, gapAbove);
    }

    void key(const QString &key)
    {
        QFont font(QStringLiteral("DejaVu Sans Mono"));
        font.setStyleHint(QFont::Monospace);
        font.setPointSizeF(15);
        const QStringList groups = key.split(u' ', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < groups.size(); i += 4)
            write(groups.mid(i, 4).join(QStringLiteral("   ")), font, ink, i == 0 ? 6 : 2);
    }

    void qr(const QrCode &code)
    {
        m_y += mm(8);
        const double module = mm(qrMillimetres) / code.modules();
        const QList<QRect> rects = code.darkRects();
        for (const QRect &rect : rects)
            m_painter.fillRect(QRectF(rect.x() * module, m_y + rect.y() * module, rect.width() * module, rect.height() * module), ink);
        m_y += mm(qrMillimetres);
    }

private:
    void write(const QString &text, const QFont &font, const QColor &color, double gapAbove)
    {
        m_y += mm(gapAbove);
        const TextBlock block(text, font, color, m_width, 12, QGuiApplication::layoutDirection(), &m_device);
        block.draw(m_painter, QPointF(0, m_y));
        m_y += block.height();
    }

    QPainter &m_painter;
    QPagedPaintDevice &m_device;
    const double m_width;
    double m_y = 0;
};

} // namespace

Expected<void> drawRecoveryKit(const RecoveryKit &kit, QPagedPaintDevice &device)
{
    SPARK_TRY_VALUE(const QrCode code, QrCode::encode(kit.keyText));
    device.setPageSize(QPageSize(QPageSize::A4));
    device.setPageMargins(QMarginsF(22, 22, 22, 22), QPageLayout::Millimeter);
    QPainter painter;
    if (!painter.begin(&device))
        return failure(ErrorCode::Io, KitTexts::tr("The page could not be drawn. Nothing was written."), KitTexts::tr("Check the printer, or save the kit as a PDF."));
    Page page(painter, device);
    page.text(KitTexts::tr("Spark Ledger recovery kit"), 20, true, ink, 0);
    page.text(KitTexts::tr("Vault: %1").arg(kit.vaultName), 12, false, ink, 5);
    page.text(KitTexts::tr("File: %1").arg(kit.vaultPath), 10, false, quiet, 2);
    page.text(KitTexts::tr("Made: %1").arg(kit.madeAt), 10, false, quiet, 2);
    page.text(KitTexts::tr("This key opens the vault when the keychain or the passphrase is lost. Whoever has it can read everything in it: keep this page where you keep "
                           "passports, and not with the computer."),
              11, false, ink, 8);
    page.key(kit.key);
    page.qr(code);
    page.text(KitTexts::tr("To use it: open the vault in Spark Ledger, choose “Use the recovery key”, and type the 64 digits; spaces do not matter."), 11, false, ink, 8);
    page.text(KitTexts::tr("A change of the passphrase or of the key makes this page useless, except for backups made before."), 10, false, quiet, 3);
    painter.end();
    return {};
}

Expected<void> writeRecoveryKit(const QString &path, const RecoveryKit &kit)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(KitTexts::tr("Spark Ledger recovery kit"));
        writer.setCreator(QStringLiteral("Spark Ledger"));
        SPARK_TRY(drawRecoveryKit(kit, writer));
    }
    return writeFileAtomically(path, buffer.data());
}

} // namespace spark
