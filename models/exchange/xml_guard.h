// XML of a workbook on its way to QXmlStreamReader, which trusts what it reads: it takes entities from a document type,
// and holds a text as long as it gets. This stands before it and ends the stream at what no workbook contains.
#pragma once

#include "models/domain/error.h"

#include <QIODevice>

namespace spark {

// Reads from a source, which it does not own and which lives longer. Ends with refused() set at a document type (with
// it come entities that multiply), at another encoding than UTF-8, or when there is no < for longestPiece bytes: so far
// a tag or a text reaches, and no cell of a spreadsheet is that long.
class XmlGuard : public QIODevice
{
    Q_OBJECT

public:
    static constexpr qint64 longestPiece = 1 << 20;
    static constexpr int deepest = 64; // elements in each other; for the readers to hold to

    explicit XmlGuard(QIODevice &source);
    bool refused() const { return m_refused; }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool passes(char c);

    enum class Place { Plain, Open, Bang, Comment, CData };
    QIODevice &m_source;
    Place m_place = Place::Plain;
    qint64 m_piece = 0; // bytes since the last <
    char m_before[2] = {0, 0};
    bool m_refused = false;
};

} // namespace spark
