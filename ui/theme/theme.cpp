#include "ui/theme/theme.h"

#include "ui/theme/spark_style.h"

#include <QApplication>
#include <QFontDatabase>

namespace spark {

namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
};

QColor pick(Pair pair, Theme::Scheme scheme)
{
    return QColor::fromRgb(scheme == Theme::Scheme::Light ? pair.light : pair.dark);
}

// Text on its ground has a contrast of 4.5 : 1 or more in both schemes (tests/ui/theme_test.cpp).
constexpr Pair windowColor {0xf6f6f9, 0x17181d};
constexpr Pair surfaceColor {0xffffff, 0x1e2026};
constexpr Pair alternateColor {0xf9f9fb, 0x22242b};
constexpr Pair textColor {0x1a1c23, 0xe9eaef};
constexpr Pair secondaryTextColor {0x595e6b, 0xa6abb8};
constexpr Pair disabledTextColor {0x9a9eaa, 0x666b78};
constexpr Pair borderColor {0xe2e3e9, 0x30333c};
constexpr Pair controlBorderColor {0x8d92a0, 0x6d7280};
constexpr Pair accentColor {0x5246d9, 0xa59cff};
constexpr Pair accentTextColor {0xffffff, 0x16132f};
constexpr Pair hoverColor {0xededf3, 0x2a2d35};
constexpr Pair selectedRowColor {0xe5e3fb, 0x35326a};
constexpr Pair sidebarColor {0xefeff4, 0x131419};
constexpr Pair trackColor {0xc9ccd6, 0x474b57};
constexpr Pair buttonColor {0xffffff, 0x2a2d35};
constexpr Pair linkColor {0x3f33c4, 0xb3acff};

Pair toneTextPair(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return textColor;
    case Tone::Muted: return secondaryTextColor;
    case Tone::Info: return {0x1f5aa8, 0x8cc2ff};
    case Tone::Good: return {0x1b6b3a, 0x7adf9b};
    case Tone::Warning: return {0x865300, 0xf0c05a};
    case Tone::Danger: return {0xb3261e, 0xff9a92};
    }
    Q_UNREACHABLE();
}

Pair toneFillPair(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
    case Tone::Muted: return {0xeeeff3, 0x2b2e37};
    case Tone::Info: return {0xe3eefb, 0x1c2f47};
    case Tone::Good: return {0xe1f4e7, 0x1a3424};
    case Tone::Warning: return {0xfdf0d5, 0x3b2f14};
    case Tone::Danger: return {0xfce8e6, 0x42211f};
    }
    Q_UNREACHABLE();
}

Pair toneAreaPair(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
    case Tone::Muted: return {0x868b99, 0x767b89};
    case Tone::Info: return {0x3b82d6, 0x5aa2ee};
    case Tone::Good: return {0x2f9a5b, 0x4fc27c};
    case Tone::Warning: return {0xc97a00, 0xe0a83a};
    case Tone::Danger: return {0xd9473d, 0xf07a70};
    }
    Q_UNREACHABLE();
}

struct MarkPairs
{
    Pair usual;
    Pair strong;
};

MarkPairs markPairs(Theme::Mark mark)
{
    switch (mark) {
    case Theme::Mark::Code: return {{0xdfe3fd, 0x2c2f57}, {0xb3bbfa, 0x4a4fa0}};
    case Theme::Mark::Post: return {{0xd9f0e3, 0x1d3a2b}, {0x9fdcb9, 0x2c6b49}};
    case Theme::Mark::Handle: return {{0xfbe3f0, 0x43233a}, {0xf3b1d5, 0x7a3a66}};
    case Theme::Mark::Time: return {{0xfdebc8, 0x40330f}, {0xf6cf80, 0x74591a}};
    case Theme::Mark::Name: return {{0xd8eef5, 0x16363f}, {0x99d5e9, 0x22667a}};
    }
    Q_UNREACHABLE();
}

} // namespace

Theme &Theme::instance()
{
    static Theme theme;
    return theme;
}

void Theme::install(QApplication &application)
{
    if (m_styled)
        return;
    application.setStyle(new SparkStyle);
    m_styled = true;
}

void Theme::apply(QApplication &application, Scheme scheme)
{
    m_scheme = scheme;
    install(application);
    application.setPalette(palette(scheme));
    Q_EMIT changed();
}

QColor Theme::color(Role role) const
{
    switch (role) {
    case Role::Border: return pick(borderColor, m_scheme);
    case Role::ControlBorder: return pick(controlBorderColor, m_scheme);
    case Role::SecondaryText: return pick(secondaryTextColor, m_scheme);
    case Role::Accent: return pick(accentColor, m_scheme);
    case Role::AccentText: return pick(accentTextColor, m_scheme);
    case Role::Hover: return pick(hoverColor, m_scheme);
    case Role::SelectedRow: return pick(selectedRowColor, m_scheme);
    case Role::Sidebar: return pick(sidebarColor, m_scheme);
    case Role::Track: return pick(trackColor, m_scheme);
    }
    Q_UNREACHABLE();
}

QColor Theme::toneText(Tone tone) const
{
    return pick(toneTextPair(tone), m_scheme);
}

QColor Theme::toneFill(Tone tone) const
{
    return pick(toneFillPair(tone), m_scheme);
}

QColor Theme::toneArea(Tone tone) const
{
    return pick(toneAreaPair(tone), m_scheme);
}

QColor Theme::markFill(Mark mark, bool strong) const
{
    const MarkPairs pairs = markPairs(mark);
    return pick(strong ? pairs.strong : pairs.usual, m_scheme);
}

QPalette Theme::palette(Scheme scheme)
{
    const auto set = [scheme](QPalette &palette, QPalette::ColorRole role, Pair normal) { palette.setColor(QPalette::All, role, pick(normal, scheme)); };
    QPalette palette;
    set(palette, QPalette::Window, windowColor);
    set(palette, QPalette::WindowText, textColor);
    set(palette, QPalette::Base, surfaceColor);
    set(palette, QPalette::AlternateBase, alternateColor);
    set(palette, QPalette::Text, textColor);
    set(palette, QPalette::PlaceholderText, secondaryTextColor);
    set(palette, QPalette::Button, buttonColor);
    set(palette, QPalette::ButtonText, textColor);
    set(palette, QPalette::BrightText, accentTextColor);
    set(palette, QPalette::Highlight, accentColor);
    set(palette, QPalette::HighlightedText, accentTextColor);
    set(palette, QPalette::Link, linkColor);
    set(palette, QPalette::LinkVisited, linkColor);
    set(palette, QPalette::ToolTipBase, surfaceColor);
    set(palette, QPalette::ToolTipText, textColor);
    set(palette, QPalette::Light, surfaceColor);
    set(palette, QPalette::Midlight, borderColor);
    set(palette, QPalette::Mid, controlBorderColor);
    set(palette, QPalette::Dark, controlBorderColor);
    set(palette, QPalette::Shadow, borderColor);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, pick(disabledTextColor, scheme));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, pick(trackColor, scheme));
    return palette;
}

QFont Theme::codeFont(const QFont &like)
{
    // Each of these has a dotted or slashed zero and an l with a tail.
    static const QString family = [] {
        const QStringList wanted {QStringLiteral("JetBrains Mono"), QStringLiteral("Source Code Pro"), QStringLiteral("Fira Code"), QStringLiteral("Cascadia Mono"),
                                  QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono")};
        for (const QString &name : wanted) {
            if (QFontDatabase::hasFamily(name))
                return name;
        }
        return QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    }();
    QFont font(family);
    font.setFixedPitch(true);
    if (like.pointSizeF() > 0)
        font.setPointSizeF(like.pointSizeF());
    else
        font.setPixelSize(like.pixelSize());
    return font;
}

} // namespace spark
