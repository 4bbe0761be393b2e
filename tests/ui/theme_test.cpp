// Whoever sees little contrast can read the program: text has 4.5 : 1 on every ground it stands on, and what is told
// apart by its outline or area alone has 3 : 1 (WCAG 2, 1.4.3 and 1.4.11).
#include "tests/support/test_main.h"
#include "ui/theme/theme.h"

#include <QApplication>

#include <algorithm>
#include <array>
#include <cmath>

using namespace spark;

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

struct Pair
{
    QString name;
    QColor front;
    QColor ground;
    double least;
};

constexpr double text = 4.5;
constexpr double outline = 3.0;

constexpr std::array tones {Tone::Neutral, Tone::Info, Tone::Good, Tone::Warning, Tone::Danger, Tone::Muted};

QList<Pair> pairsOf(const Theme &theme)
{
    const QPalette palette = theme.palette();
    const auto role = [&theme](Theme::Role meant) { return theme.color(meant); };
    const QList<std::pair<QString, QColor>> grounds {{QStringLiteral("window"), palette.color(QPalette::Window)},
                                                     {QStringLiteral("surface"), palette.color(QPalette::Base)},
                                                     {QStringLiteral("alternate"), palette.color(QPalette::AlternateBase)},
                                                     {QStringLiteral("button"), palette.color(QPalette::Button)},
                                                     {QStringLiteral("hover"), role(Theme::Role::Hover)},
                                                     {QStringLiteral("selected row"), role(Theme::Role::SelectedRow)},
                                                     {QStringLiteral("sidebar"), role(Theme::Role::Sidebar)}};
    QList<Pair> pairs {{QStringLiteral("on the accent"), role(Theme::Role::AccentText), role(Theme::Role::Accent), text},
                       {QStringLiteral("selected text"), palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight), text},
                       {QStringLiteral("tool tip"), palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase), text},
                       {QStringLiteral("placeholder"), palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base), text},
                       {QStringLiteral("link on surface"), palette.color(QPalette::Link), palette.color(QPalette::Base), text},
                       {QStringLiteral("link on window"), palette.color(QPalette::Link), palette.color(QPalette::Window), text},
                       {QStringLiteral("control on surface"), role(Theme::Role::ControlBorder), palette.color(QPalette::Base), outline},
                       {QStringLiteral("focus on surface"), role(Theme::Role::Accent), palette.color(QPalette::Base), outline},
                       {QStringLiteral("focus on window"), role(Theme::Role::Accent), palette.color(QPalette::Window), outline}};
    for (const auto &[name, ground] : grounds) {
        pairs.append({QStringLiteral("text on ") + name, palette.color(QPalette::Text), ground, text});
        pairs.append({QStringLiteral("secondary text on ") + name, role(Theme::Role::SecondaryText), ground, text});
    }
    for (const Tone tone : tones) {
        const QString name = QStringLiteral("tone %1 ").arg(static_cast<int>(tone));
        pairs.append({name + QStringLiteral("in a chip"), theme.toneText(tone), theme.toneFill(tone), text});
        for (const auto &[groundName, ground] : grounds)
            pairs.append({name + QStringLiteral("on ") + groundName, theme.toneText(tone), ground, text});
        pairs.append({name + QStringLiteral("as an area"), theme.toneArea(tone), palette.color(QPalette::Base), outline});
    }
    for (const Theme::Mark mark : {Theme::Mark::Code, Theme::Mark::Post, Theme::Mark::Handle, Theme::Mark::Time, Theme::Mark::Name}) {
        for (const bool strong : {false, true})
            pairs.append({QStringLiteral("text on mark %1, strong %2").arg(static_cast<int>(mark)).arg(strong), palette.color(QPalette::Text), theme.markFill(mark, strong), text});
    }
    return pairs;
}

} // namespace

class ThemeContrast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEnough_data();
    void isEnough();
};

void ThemeContrast::isEnough_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    for (const auto &[scheme, schemeName] : {std::pair(Theme::Scheme::Light, QStringLiteral("light: ")), std::pair(Theme::Scheme::Dark, QStringLiteral("dark: "))}) {
        Theme::instance().apply(*qApp, scheme);
        const QList<Pair> pairs = pairsOf(Theme::instance());
        for (const Pair &pair : pairs)
            QTest::newRow(qPrintable(schemeName + pair.name)) << pair.front << pair.ground << pair.least;
    }
}

void ThemeContrast::isEnough()
{
    QFETCH(QColor, front);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    const double found = contrast(front, ground);
    QVERIFY2(found >= least, qPrintable(QStringLiteral("%1 on %2 has %3 : 1").arg(front.name(), ground.name()).arg(found, 0, 'f', 2)));
}

SPARK_TEST(ThemeContrast)
#include "theme_test.moc"
