#include "models/domain/action_texts.h"

#include <QHash>

namespace spark {

QString ActionTexts::label(const QString &action)
{
    const QHash<QString, QString> labels {
        {QStringLiteral("create_vault"), tr("Create vault")},
        {QStringLiteral("change_key"), tr("Change key")},
        {QStringLiteral("add_video"), tr("Add post")},
        {QStringLiteral("add_videos"), tr("Add posts")},
        {QStringLiteral("edit_videos"), tr("Edit posts")},
        {QStringLiteral("delete_videos"), tr("Delete posts")},
        {QStringLiteral("add_code"), tr("Add code")},
        {QStringLiteral("edit_codes"), tr("Edit codes")},
        {QStringLiteral("delete_codes"), tr("Delete codes")},
        {QStringLiteral("take_in"), tr("Take in")},
        {QStringLiteral("add_campaign"), tr("Add campaign")},
        {QStringLiteral("edit_campaigns"), tr("Edit campaigns")},
        {QStringLiteral("delete_campaigns"), tr("Delete campaigns")},
        {QStringLiteral("add_ad_account"), tr("Add ad account")},
        {QStringLiteral("hand_over_codes"), tr("Hand codes over")},
        {QStringLiteral("hand_over_pack"), tr("Hand codes over as a pack")},
        {QStringLiteral("make_pack"), tr("Make a pack")},
        {QStringLiteral("take_pack"), tr("Take from a pack")},
        {QStringLiteral("request_codes"), tr("Ask for codes")},
        {QStringLiteral("request_extension"), tr("Ask for an extension")},
        {QStringLiteral("apply_codes"), tr("Record what Ads Manager said")},
        {QStringLiteral("export_codes"), tr("Export codes")},
        {QStringLiteral("add_sample_data"), tr("Add sample data")},
        {QStringLiteral("remove_sample_data"), tr("Remove sample data")},
        {QStringLiteral("undo"), tr("Undo")},
        {QStringLiteral("redo"), tr("Redo")},
    };
    return labels.value(action, action);
}

} // namespace spark
