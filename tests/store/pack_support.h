// Packs between two vaults.
#pragma once

#include "models/domain/pack_passphrase.h"
#include "models/store/migrations.h"
#include "models/store/pack_reader.h"
#include "models/store/pack_taking.h"
#include "models/store/pack_writer.h"
#include "models/store/vault_file.h"
#include "models/store/vault_key.h"
#include "tests/store/store_support.h"

namespace spark::test {

inline SecretBytes words(const QByteArray &text = "correct horse battery")
{
    return SecretBytes::copyOf(text);
}

// A code that a creator hands over, with all that hangs on it.
inline RowId handedCode(VaultFixture &vault, int number, CodeStatus status = CodeStatus::Generated)
{
    CodeDraft draft = codeDraft(number);
    draft.status = status;
    draft.licensee.name = QStringLiteral("Nordlicht");
    draft.campaign.name = QStringLiteral("Spring launch");
    draft.notes = QStringLiteral("private remark %1").arg(number);
    return vault.addCode(draft);
}

inline QString packIn(const VaultFixture &vault, const QString &name = QStringLiteral("For you.sparkpack"))
{
    return vault.folder() + u'/' + name;
}

inline Expected<int> pack(VaultFixture &vault, const QString &path, const QList<RowId> &codes, bool withNotes = false)
{
    return writePack(vault.connection(), {codes, QStringLiteral("Nordlicht"), withNotes}, path, words(), vault.author());
}

// What a pack holds, and what it would do to the vault.
struct Opened
{
    std::shared_ptr<const PackContents> contents;
    PackPreview preview;

    // The row of a kind, by its place among those of that kind.
    const PackRow &row(Entity entity, int place = 0) const
    {
        for (const PackRow &each : preview.rows) {
            if (each.entity == entity && place-- == 0)
                return each;
        }
        qFatal("there is no such row");
    }
    int indexOf(Entity entity, int place = 0) const { return static_cast<int>(&row(entity, place) - preview.rows.constData()); }
};

inline Opened openIn(VaultFixture &vault, const QString &path, bool reveal = false)
{
    Opened opened;
    const auto contents = readPack(path, words());
    if (!contents)
        qFatal("readPack: %s", qPrintable(contents.error().text()));
    opened.contents = *contents;
    const auto compared = comparePack(vault.connection(), **contents, testNow, reveal);
    if (!compared)
        qFatal("comparePack: %s", qPrintable(compared.error().text()));
    opened.preview = compared->preview;
    return opened;
}

// Returns the change set.
inline QString take(VaultFixture &vault, const Opened &opened, const PackChoice &chosen)
{
    return vault.change(QStringLiteral("take_pack"), [&](ChangeSet &changes) { return takeFromPack(changes, *opened.contents, opened.preview, chosen); });
}

inline QStringList fieldNames(const PackRow &row)
{
    QStringList names;
    for (const PackField &field : row.fields)
        names.append(field.name);
    return names;
}

inline PackField field(const PackRow &row, const char *name)
{
    for (const PackField &each : row.fields) {
        if (each.name == QLatin1String(name))
            return each;
    }
    return {};
}

inline QString valueOf(VaultFixture &vault, const QString &sql)
{
    const auto value = vault.connection().value(sql);
    if (!value)
        qFatal("%s", qPrintable(value.error().text()));
    return value->toString();
}

} // namespace spark::test
