#include "models/exchange/xml_guard.h"

namespace spark {

XmlGuard::XmlGuard(QIODevice &source)
    : m_source(source)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool XmlGuard::passes(char c)
{
    // UTF-16 and UTF-32 begin with a mark or hold a zero within the first <?xml.
    const uchar u = static_cast<uchar>(c);
    if (u == 0 || u >= 0xFE)
        return false;
    if (++m_piece > longestPiece)
        return false;
    const Place place = m_place;
    switch (place) {
    case Place::Plain:
    case Place::Open:
        if (c == '<') {
            m_place = Place::Open;
            m_piece = 0;
        } else {
            m_place = place == Place::Open && c == '!' ? Place::Bang : Place::Plain;
        }
        break;
    case Place::Bang: // <!-- and <![CDATA[ are all that there is beside the document type and what stands in it
        if (c != '-' && c != '[')
            return false;
        m_place = c == '-' ? Place::Comment : Place::CData;
        break;
    case Place::Comment:
    case Place::CData: {
        const char mark = place == Place::Comment ? '-' : ']';
        if (c == '>' && m_before[0] == mark && m_before[1] == mark)
            m_place = Place::Plain;
        break;
    }
    }
    m_before[1] = m_before[0];
    m_before[0] = c;
    return true;
}

qint64 XmlGuard::readData(char *data, qint64 most)
{
    if (m_refused)
        return -1;
    const qint64 count = m_source.read(data, most);
    for (qint64 i = 0; i < count; ++i) {
        if (!passes(data[i])) {
            m_refused = true;
            return -1;
        }
    }
    return count;
}

} // namespace spark
