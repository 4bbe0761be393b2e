// The program's colours, by meaning, light and dark. The only place where a colour has a number.
#pragma once

#include "models/tables/table_roles.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;

namespace spark {

class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Scheme { Light, Dark };

    // What palettes have no role for.
    enum class Role {
        Border, // hairlines between areas
        ControlBorder, // around fields and buttons: seen against the surface (3:1)
        SecondaryText,
        Accent, // the primary action, focus, the current page
        AccentText, // on Accent
        Hover, // behind what the pointer is over
        SelectedRow,
        Sidebar,
        Track, // of scroll bars and progress
    };

    // What is marked in a text that was read.
    enum class Mark { Code, Post, Handle, Time, Name };

    static Theme &instance();

    // Sets the application's style; before the first widget, which asks it for icons and sizes.
    void install(QApplication &application);
    // Sets the application's palette, and its style if need be; tells everybody by changed().
    void apply(QApplication &application, Scheme scheme);
    Scheme scheme() const { return m_scheme; }

    QColor color(Role role) const;
    // Text in a tone, and the ground it stands on in a chip.
    QColor toneText(Tone tone) const;
    QColor toneFill(Tone tone) const;
    // Areas that say something by their colour alone beside a word: 3 : 1 against the surface.
    QColor toneArea(Tone tone) const;
    // Behind text; strong: of what is looked at now.
    QColor markFill(Mark mark, bool strong) const;
    QPalette palette() const { return palette(m_scheme); }
    static QPalette palette(Scheme scheme);

    // In which 0 and O, 1, l and I differ.
    static QFont codeFont(const QFont &like);

Q_SIGNALS:
    void changed();

private:
    Theme() = default;

    Scheme m_scheme = Scheme::Light;
    bool m_styled = false;
};

} // namespace spark
