// Properties with rapidcheck: the same cases on every machine, unless RC_PARAMS asks for others.
#pragma once

#include <QString>

#include <rapidcheck.h>

#include <string>

namespace spark::test {

template<typename Property>
bool holds(const std::string &name, Property &&property)
{
    // rapidcheck reads its configuration at the first check.
    static const bool seeded =
        qEnvironmentVariableIsSet("RC_PARAMS") || qputenv("RC_PARAMS", "seed=20260114 max_success=500");
    return seeded && rc::check(name, std::forward<Property>(property));
}

// As a value that rapidcheck can show when two differ.
inline std::string shown(QStringView text)
{
    return text.toString().toStdString();
}

inline rc::Gen<QString> charactersOf(const QString &alphabet, int least, int most)
{
    return rc::gen::exec([alphabet, least, most] {
        const int size = *rc::gen::inRange(least, most + 1);
        const auto indexes = *rc::gen::container<std::vector<int>>(
            static_cast<std::size_t>(size), rc::gen::inRange(0, static_cast<int>(alphabet.size())));
        QString text;
        for (const int index : indexes)
            text += alphabet.at(index);
        return text;
    });
}

// Any UTF-16 at all, with halves of surrogate pairs and everything the readers treat in a special way.
inline rc::Gen<QString> anyText()
{
    return rc::gen::map(
        rc::gen::container<std::vector<std::uint16_t>>(
            rc::gen::oneOf(rc::gen::arbitrary<std::uint16_t>(), rc::gen::inRange<std::uint16_t>(0x20, 0x7F),
                           rc::gen::element<std::uint16_t>('#', '=', '+', '/', ':', '%', '2', '3', 'D', '@', '.', ' ',
                                                           '\n', '"', '\'', '<', '>', ',', 0xA0, 0x200B, 0x202E, 0xFF03,
                                                           0xFEFF, 0x0301, 0x0316, 0xD83D, 0xDE00, 0, 0xFFFF, 0x6F22))),
        [](const std::vector<std::uint16_t> &units) {
            QString text;
            for (const std::uint16_t unit : units)
                text += QChar(unit);
            return text;
        });
}

} // namespace spark::test

// What a failing property prints: readable, with escapes for what is not. Found by QString’s own namespace.
inline void showValue(const QString &text, std::ostream &os)
{
    os << '"';
    for (const QChar c : text) {
        if (c.unicode() >= 0x20 && c.unicode() < 0x7F)
            os << static_cast<char>(c.unicode());
        else
            os << "\\u" << QString::number(c.unicode(), 16).rightJustified(4, u'0').toStdString();
    }
    os << '"';
}
