// What pastes and names carry along unseen, for everything that reads what people typed.
#pragma once

#include <QString>

namespace spark {

// True for characters that take no room: zero-width ones, direction marks, soft hyphens, byte-order marks
// (DOMAIN §1), and the newer direction marks that phones put around what they share.
bool isInvisible(QChar c);

QString withoutInvisible(QStringView text);

// The text in a Unicode normalization form, in a time that grows with its length alone: no more than 30
// combining marks in a row are kept (the limit of UAX #15; no language writes more than a few).
QString normalizedText(QStringView text, QString::NormalizationForm form);

} // namespace spark
