// A reading in the words of the intake screen, and what a person chooses there in the words of the readers.
#pragma once

#include "app/controllers/intake_controller.h"
#include "ui/widgets/intake_findings.h"

namespace spark {

IntakeFindings findingsOf(const IntakeProposal &proposal);
// How table is read the next time, as the person wants it.
IntakeOptions optionsFor(const IntakeTable &table, const IntakeGridChoice &choice);

// Several files of which one is a text: one text of all of them, each below its name, with their marks. What is no text says
// what was found in it. Pictures and tables alone, and what is too long to be shown, stay a list.
void joinPlaces(IntakeFindings &findings);

// What was in a picture or one of several files, a whole sentence.
QString foundIn(const QList<JudgedRow> &rows);

} // namespace spark
