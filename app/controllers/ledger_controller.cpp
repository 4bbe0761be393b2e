#include "app/controllers/ledger_controller.h"

#include <QCoreApplication>

namespace spark {

namespace {

class LedgerTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::LedgerTexts)
};

} // namespace

Error vaultIsLocked()
{
    return {ErrorCode::KeyMissing, LedgerTexts::tr("The vault is locked. Nothing was changed."), LedgerTexts::tr("Unlock it, then try again."), {}};
}

} // namespace spark
