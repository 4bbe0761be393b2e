// What was found in a message, a table or a picture, row by row: what it would do to the ledger, what is not certain
// about it, and what a person wants done with it.
#pragma once

#include "models/domain/clock.h"
#include "models/domain/intake.h"

#include <QAbstractTableModel>

#include <memory>

namespace spark {

// Each row counts once, by what a person has to know about it first.
struct IntakeCounts
{
    int fresh = 0; // new, and nothing about them uncertain
    int known = 0;
    int replaces = 0;
    int extends = 0;
    int toLookAt = 0; // suspicious, or uncertain
    int refused = 0;
    int repeated = 0; // codes that stand there more than once, in whatever rows
    int taken = 0; // of all: those that a person, or the usual course, takes
};

class IntakeTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Take, Verdict, Action, Code, Post, Handle, Period, Start, Until, Licensee, Campaign, ToKnow, Source, ColumnCount };

    explicit IntakeTableModel(std::shared_ptr<const Clock> clock, QObject *parent = nullptr);

    void setRows(const QList<JudgedRow> &rows);
    // The answer to judgingWanted(). What a person has chosen stays, as far as it is still possible.
    void setJudgement(int row, const IntakeJudgement &judgement);
    void setAction(int row, IntakeAction action); // one of intakeActions()
    // Many at once: each is taken in its usual way, or left out.
    void tick(const QList<int> &rows, bool on);
    // A person has chosen or corrected something.
    bool isTouched() const;
    // What was chosen and corrected may be lost from here on.
    void forgetTouched();

    const JudgedRow &at(int row) const { return m_rows.at(row).judged; }
    IntakeAction actionAt(int row) const { return m_rows.at(row).action; }
    QList<IntakeAction> actionsOf(int row) const { return intakeActions(at(row).judgement); }
    // All rows in their order, with those that are left out.
    QList<IntakeDecision> decisions() const;
    IntakeCounts counts() const;
    // Those that would not be taken now.
    IntakeLeft left() const;
    // Somewhere there is more to choose than take it or leave it.
    bool hasChoice() const { return m_hasChoice; }
    // Whole sentences: refusals, reasons and doubts, the gravest first.
    QStringList remarks(int row) const;
    static std::optional<IntakeField> fieldOf(int column);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    // By column: Take: a check state; Action: int of IntakeAction; Period: int of days; Start and Until: UTC seconds
    // as qint64; the others: text. An invalid or empty value takes away what was there.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void judgingWanted(int row); // a person has corrected it
    void actionsChanged(); // how many are taken
    void inputRefused(const QString &why); // what was typed is nothing that the field can hold; the row is as it was

private:
    struct Row
    {
        JudgedRow judged;
        IntakeAction action = IntakeAction::Skip;
        bool chosen = false; // by a person
        bool corrected = false;
        QStringList places = {}; // where its code stands, when it does so more than once
    };

    static IntakeAction usualAction(const JudgedRow &row);
    QString text(const Row &row, int column) const;
    QVariant editValue(const Row &row, int column) const;
    QString doubtAt(const Row &row, int column) const;
    QString toolTip(int row, int column) const;
    QVariant tone(const Row &row, int column) const;
    bool change(IntakeRow &row, int column, const QVariant &value);
    void changed(int row);
    void notePlaces();

    QList<Row> m_rows;
    bool m_hasChoice = false;
    int m_repeated = 0;
    const std::shared_ptr<const Clock> m_clock;
};

} // namespace spark
