// Rows of the page that is shown, as a file for other programs.
#pragma once

#include "app/flows/flow_context.h"
#include "ui/dialogs/export_dialog.h"

namespace spark {

class ExportFlow : public QObject
{
    Q_OBJECT

public:
    explicit ExportFlow(const FlowContext &context, QObject *parent = nullptr);

private:
    void choose();
    void chooseFile(const ExportRequest &request, TableFileKind kind);
    void write(ExportRequest request);
    void report(const QString &path, const ExportResult &written);

    const FlowContext m_context;
};

} // namespace spark
