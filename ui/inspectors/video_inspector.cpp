#include "ui/inspectors/video_inspector.h"

#include "models/tables/table_texts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/facts_view.h"
#include "ui/widgets/status_chip.h"
#include "ui/widgets/text_labels.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace spark {

VideoInspector::VideoInspector(QWidget *parent) : Inspector(parent), m_codes(new QVBoxLayout)
{
    setObjectName(QStringLiteral("video_inspector"));
    m_codes->setSpacing(4);
    more()->addWidget(sectionLabel(tr("Codes"), this));
    more()->addLayout(m_codes);
    auto *add = new QPushButton(icon(QStringLiteral("add")), tr("Add co&de…"), this);
    add->setObjectName(QStringLiteral("add_code"));
    auto *edit = new QPushButton(tr("Ed&it…"), this);
    edit->setObjectName(QStringLiteral("edit"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(edit);
    buttons->addStretch();
    more()->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, [this] { Q_EMIT addCodeRequested(m_id); });
    connect(edit, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(m_id); });
}

void VideoInspector::show(const VideoDetails &details, qint64 now)
{
    const VideoRow &row = details.row;
    m_id = row.id;
    setTitle(postTitle(row.caption, row.postId, row.link));
    setFacts({{tr("Creator"), TableTexts::handle(row.handle), {}},
              {tr("Licensing"), TableTexts::decision(row.decision), {}},
              {tr("Covered until"), TableTexts::fullMoment(row.coveredUntil), {}},
              {tr("Campaigns"), details.campaigns.join(QStringLiteral(", ")), {}},
              {tr("Published"), TableTexts::fullMoment(row.publishedAt), {}},
              {tr("Kind"), row.kind == PostKind::Photo ? tr("Photos") : tr("Video"), {}},
              {tr("Post"), row.postId == 0 ? row.link : QString::number(row.postId), row.link},
              {tr("Notes"), details.video.notes, {}}});
    while (QLayoutItem *item = m_codes->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const CodeRow &code : details.codes) {
        // A button, so that the keyboard reaches it.
        auto *line = new QPushButton(this);
        line->setFlat(true);
        line->setAccessibleName(tr("Code %1, %2").arg(code.maskedCode, StatusTexts::label(code.status)));
        auto *layout = new QHBoxLayout(line);
        layout->setContentsMargins(4, 2, 4, 2);
        auto *text = new QLabel(code.maskedCode.isEmpty() ? tr("no code yet") : code.maskedCode, line);
        text->setFont(Theme::codeFont(text->font()));
        auto *chip = new StatusChip(line);
        chip->setStatus(StatusTexts::label(code.status), TableTexts::toneOf(code.status));
        layout->addWidget(text);
        layout->addWidget(chip);
        layout->addWidget(quietLabel(TableTexts::timeLeft(code.windowEnd, now), line), 1);
        line->setMinimumHeight(chip->sizeHint().height() + 8);
        connect(line, &QPushButton::clicked, this, [this, id = code.id] { Q_EMIT codeActivated(id); });
        m_codes->addWidget(line);
    }
    if (details.codes.isEmpty())
        m_codes->addWidget(quietLabel(tr("No code yet."), this));
    setHistory(details.history);
}

} // namespace spark
