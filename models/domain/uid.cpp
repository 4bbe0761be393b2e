#include "models/domain/uid.h"

#include <QRandomGenerator>
#include <QUuid>

namespace spark {

QString newUid(qint64 nowMs)
{
    const auto time = static_cast<quint64>(nowMs) & 0xFFFF'FFFF'FFFFULL;
    const quint64 random = QRandomGenerator::system()->generate64();
    const quint64 more = QRandomGenerator::system()->generate64();
    QUuid uuid;
    uuid.data1 = static_cast<uint>(time >> 16);
    uuid.data2 = static_cast<ushort>(time & 0xFFFF);
    uuid.data3 = static_cast<ushort>(0x7000 | (more & 0x0FFF)); // version 7
    for (int i = 0; i < 8; ++i)
        uuid.data4[i] = static_cast<uchar>(random >> (8 * i));
    uuid.data4[0] = static_cast<uchar>((uuid.data4[0] & 0x3F) | 0x80); // RFC variant
    return uuid.toString(QUuid::WithoutBraces);
}

bool isUid(QStringView text)
{
    // Compared as text, so one spelling alone is an identity.
    const QUuid uuid = QUuid::fromString(text);
    return (uuid.data3 >> 12) == 7 && uuid.variant() == QUuid::DCE && uuid.toString(QUuid::WithoutBraces) == text;
}

} // namespace spark
