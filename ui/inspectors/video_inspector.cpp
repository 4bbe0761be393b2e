#include "ui/inspectors/video_inspector.h"

#include "models/tables/table_texts.h"
#include "ui/inspectors/code_line.h"
#include "ui/theme/icons.h"
#include "ui/widgets/facts_view.h"
#include "ui/widgets/text_labels.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <utility>

namespace spark {

VideoInspector::VideoInspector(QWidget *parent) : Inspector(parent), m_codes(new QVBoxLayout), m_none(quietLabel(tr("No code yet."), this))
{
    setObjectName(QStringLiteral("video_inspector"));
    m_codes->setSpacing(4);
    m_codes->addWidget(m_none);
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
              {tr("Covered until"), TableTexts::fullEnd(row.coveredUntil), {}},
              {tr("Campaigns"), namesOf(details.campaigns).join(QStringLiteral(", ")), {}},
              {tr("Published"), TableTexts::fullMoment(row.publishedAt), {}},
              {tr("Kind"), row.kind == PostKind::Photo ? tr("Photos") : tr("Video"), {}},
              {tr("Post"), row.postId == 0 ? row.link : QString::number(row.postId), row.link},
              {tr("Notes"), details.video.notes, {}}});
    showCodes(details.codes, now);
    setHistory(details.history);
}

// A line that is shown already stays, and the keyboard with it.
void VideoInspector::showCodes(const QList<CodeRow> &codes, qint64 now)
{
    QHash<qint64, CodeLine *> before = std::exchange(m_lines, {});
    int place = 0;
    for (const CodeRow &code : codes) {
        CodeLine *line = before.take(code.id);
        if (!line) {
            line = new CodeLine(this);
            connect(line, &CodeLine::clicked, this, [this, id = code.id] { Q_EMIT codeActivated(id); });
        }
        line->setCode(code, now);
        m_codes->insertWidget(place++, line);
        m_lines.insert(code.id, line);
    }
    m_none->setVisible(codes.isEmpty());
    for (CodeLine *line : std::as_const(before)) {
        line->hide(); // hands the focus on
        delete line;
    }
}

} // namespace spark
