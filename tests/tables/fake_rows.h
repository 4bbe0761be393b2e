// Sources of rows that a test commands: what is asked of them is recorded, and answers come when the test says so.
#pragma once

#include "models/domain/row_source.h"
#include "models/domain/rows.h"
#include "tests/support/test_main.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <deque>
#include <functional>
#include <map>

namespace spark::test {

// 2026-11-20T12:00:00Z, a Friday.
constexpr qint64 tableNow = 1795176000;

// What the test sees of a source after the model has taken it.
template<typename Row>
struct Shelf
{
    struct Question
    {
        RowQuery query;
        int limit = 0;
        std::shared_ptr<QPromise<Expected<FoundIds>>> promise;
    };

    std::function<Row(qint64 id)> make; // a row with id 0 is one that is gone
    std::deque<Question> questions; // not answered yet, the oldest first
    std::vector<std::size_t> readings; // how many rows each reading asked for
    std::optional<Error> readingFails;

    std::size_t rowsRead() const
    {
        std::size_t sum = 0;
        for (const std::size_t count : readings)
            sum += count;
        return sum;
    }
    void answer(std::size_t number, Expected<FoundIds> found)
    {
        const Question question = questions.at(number);
        questions.erase(questions.begin() + static_cast<std::ptrdiff_t>(number));
        question.promise->addResult(std::move(found));
        question.promise->finish();
        QCoreApplication::processEvents();
    }
    void answer(const std::vector<qint64> &ids, bool complete = true)
    {
        answer(0, FoundIds {std::make_shared<const std::vector<qint64>>(ids), complete});
    }
};

template<typename Row>
class FakeRows final : public RowSource<Row>
{
public:
    explicit FakeRows(std::shared_ptr<Shelf<Row>> shelf) : m_shelf(std::move(shelf)) { }

    QFuture<Expected<FoundIds>> ids(const RowQuery &query, int limit) override
    {
        auto promise = std::make_shared<QPromise<Expected<FoundIds>>>();
        promise->start();
        m_shelf->questions.push_back({query, limit, promise});
        return promise->future();
    }

    Expected<QList<Row>> rows(const std::vector<qint64> &ids) override
    {
        m_shelf->readings.push_back(ids.size());
        if (m_shelf->readingFails)
            return failure(*m_shelf->readingFails);
        QList<Row> rows;
        for (const qint64 id : ids)
            rows.append(m_shelf->make(id));
        return rows;
    }

private:
    const std::shared_ptr<Shelf<Row>> m_shelf;
};

inline std::vector<qint64> range(qint64 first, qint64 last)
{
    std::vector<qint64> ids;
    for (qint64 id = first; id <= last; ++id)
        ids.push_back(id);
    return ids;
}

// Everything a model says about its shape, counted.
class ShapeSpy
{
public:
    explicit ShapeSpy(QAbstractItemModel &model)
        : resets(&model, &QAbstractItemModel::modelReset)
        , layouts(&model, &QAbstractItemModel::layoutChanged)
        , inserts(&model, &QAbstractItemModel::rowsInserted)
        , removals(&model, &QAbstractItemModel::rowsRemoved)
        , changes(&model, &QAbstractItemModel::dataChanged)
    {
    }
    void clear()
    {
        for (QSignalSpy *spy : {&resets, &layouts, &inserts, &removals, &changes})
            spy->clear();
    }

    QSignalSpy resets;
    QSignalSpy layouts;
    QSignalSpy inserts;
    QSignalSpy removals;
    QSignalSpy changes;
};

} // namespace spark::test
