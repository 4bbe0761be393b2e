// What readMail() leaves to GMime.
#pragma once

#include "models/exchange/mail_reader.h"

namespace spark {

// bytes: not more than largestMail, and looksLikeMail().
Expected<MailReading> parseMail(const QByteArray &bytes, const QString &name);

} // namespace spark
