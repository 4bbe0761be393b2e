// A table as a source of an intake: its first rows tell which column is what, then all come one by one.
#pragma once

#include "models/exchange/intake_source.h"

namespace spark {

// name is what rows call the table. Errors: Cancelled, and those of reading the first rows.
Expected<std::unique_ptr<IntakeSource>> openTableSource(std::unique_ptr<TableReader> reader, const QString &name, const IntakeOptions &options,
                                                        const IntakeContext &context);

} // namespace spark
