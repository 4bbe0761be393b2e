#include "ui/dialogs/intake_details.h"

#include "models/tables/intake_table_model.h"
#include "models/tables/table_texts.h"
#include "ui/dialogs/intake_dialog.h"

namespace spark {

QString intakeDetails(const IntakeTableModel &model, int row)
{
    const JudgedRow &judged = model.at(row);
    const CodeReading &code = judged.row.code;
    QStringList lines = model.remarks(row);
    for (const CodeWarning warning : code.warnings)
        lines.append(CodeTexts::describe(warning));
    if (!code.mendings.isEmpty()) {
        QStringList mendings;
        for (const CodeMending mending : code.mendings)
            mendings.append(CodeTexts::describe(mending));
        lines.append(IntakeDialog::tr("Cleaned: %1").arg(mendings.join(QLatin1String(", "))));
    }
    if (judged.judgement.start && judged.judgement.end)
        lines.append(IntakeDialog::tr("From %1 to %2.", "moments").arg(TableTexts::fullMoment(judged.judgement.start), TableTexts::fullEnd(judged.judgement.end)));
    else if (judged.judgement.end)
        lines.append(IntakeDialog::tr("Ends %1.", "a moment").arg(TableTexts::fullEnd(judged.judgement.end)));
    if (!judged.row.source.isEmpty())
        lines.append(IntakeDialog::tr("Where it stood: %1").arg(judged.row.source));
    lines.removeDuplicates();
    return lines.join(u'\n');
}

QString intakeSummary(const IntakeCounts &counts)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString &text) {
        if (count > 0)
            parts.append(text);
    };
    add(counts.fresh, IntakeDialog::tr("%n new", "rows", counts.fresh));
    add(counts.extends, IntakeDialog::tr("%n that end later", "rows", counts.extends));
    add(counts.known, IntakeDialog::tr("%n already here", "rows", counts.known));
    add(counts.replaces, IntakeDialog::tr("%n with another code for the post", "rows", counts.replaces));
    add(counts.toLookAt, IntakeDialog::tr("%n to look at", "rows", counts.toLookAt));
    add(counts.refused, IntakeDialog::tr("%n that cannot be taken", "rows", counts.refused));
    if (const QString repeated = IntakeTexts::repeated(counts.repeated); !repeated.isEmpty())
        parts.append(repeated);
    return parts.join(QStringLiteral(", "));
}

} // namespace spark
