// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/aql.h"
#include "client/collections.h"
#include "client/documents.h"
#include "client/graphs.h"
#include "client/indexes.h"
#include "client/queries.h"

#include <functional>
#include <utility>

/// python-arango's wrappers over either executor (Database, AsyncDatabase): what they call most.
/// All else is Executor::run() with an operation of its family.
namespace arango {

template <class T> using Handler = std::function<void(Result<T>)>;

/// The AQL calls of a database.
template <class Executor> class Aql {
public:
    template <class T> using Then = Handler<typename Executor::template Answer<T>>;

    explicit Aql(Executor executor) : m_executor(std::move(executor)) { }

    [[nodiscard]] QString context() const { return m_executor.context(); }

    void execute(const QString& query, const Json& bindVars, const CursorOptions& options,
                 QObject* context, const Then<Cursor>& handler) const
    {
        m_executor.run(aql::execute(query, bindVars, options), context, handler);
    }
    void explain(const QString& query, const Json& bindVars, QObject* context,
                 const Then<Explanation>& handler, const ExplainOptions& options = {}) const
    {
        m_executor.run(aql::explain(query, bindVars, options), context, handler);
    }
    void validate(const QString& query, QObject* context, const Then<ParsedQuery>& handler) const
    {
        m_executor.run(aql::validate(query), context, handler);
    }
    void queries(QObject* context, const Then<std::vector<QueryInfo>>& handler) const
    {
        m_executor.run(aql::queries(), context, handler);
    }
    void slowQueries(QObject* context, const Then<std::vector<QueryInfo>>& handler) const
    {
        m_executor.run(aql::slowQueries(), context, handler);
    }
    void clearSlowQueries(QObject* context, const Then<bool>& handler) const
    {
        m_executor.run(aql::clearSlowQueries(), context, handler);
    }
    void kill(const QString& queryId, QObject* context, const Then<bool>& handler) const
    {
        m_executor.run(aql::kill(queryId), context, handler);
    }
    void tracking(QObject* context, const Then<QueryTracking>& handler) const
    {
        m_executor.run(aql::tracking(), context, handler);
    }
    void setTracking(const QueryTracking& tracking, QObject* context,
                     const Then<QueryTracking>& handler) const
    {
        m_executor.run(aql::setTracking(tracking), context, handler);
    }
    void queryRules(QObject* context, const Then<std::vector<OptimizerRule>>& handler) const
    {
        m_executor.run(aql::queryRules(), context, handler);
    }
    /// The next batch of a cursor: always now, from either context.
    void next(const QString& cursorId, QObject* context, const Handler<Cursor>& handler) const
    {
        m_executor.direct().run(aql::nextBatch(cursorId), context, handler);
    }
    /// Always now, from either context.
    void close(const QString& cursorId, QObject* context, const Handler<bool>& handler) const
    {
        m_executor.direct().run(aql::close(cursorId), context, handler);
    }

private:
    Executor m_executor;
};

/// The calls of one collection: documents, properties, indexes.
template <class Executor> class Collection {
public:
    template <class T> using Then = Handler<typename Executor::template Answer<T>>;

    Collection(Executor executor, QString name)
        : m_executor(std::move(executor)), m_name(std::move(name))
    {
    }

    [[nodiscard]] QString context() const { return m_executor.context(); }
    [[nodiscard]] const QString& name() const { return m_name; }

    void insert(const Json& document, QObject* context, const Then<DocumentMeta>& handler,
                const DocumentOptions& options = {}) const
    {
        m_executor.run(documents::insert(m_name, document, options), context, handler);
    }
    void insertMany(const Json& list, QObject* context,
                    const Then<std::vector<DocumentMeta>>& handler,
                    const DocumentOptions& options = {}) const
    {
        m_executor.run(documents::insertMany(m_name, list, options), context, handler);
    }
    void get(const QString& key, QObject* context, const Then<Json>& handler,
             const ReadOptions& options = {}) const
    {
        m_executor.run(documents::get(m_name, key, options), context, handler);
    }
    void getMany(const QStringList& keys, QObject* context,
                 const Then<std::vector<Result<QJsonObject>>>& handler) const
    {
        m_executor.run(documents::getMany(m_name, keys), context, handler);
    }
    /// Always now, from either context: the stored answer to a HEAD cannot be fetched.
    void has(const QString& key, QObject* context, const Handler<bool>& handler,
             const ReadOptions& options = {}) const
    {
        m_executor.direct().run(documents::exists(m_name, key, options), context, handler);
    }
    void update(const QString& key, const Json& patch, QObject* context,
                const Then<DocumentMeta>& handler, const DocumentOptions& options = {}) const
    {
        m_executor.run(documents::update(m_name, key, patch, options), context, handler);
    }
    void updateMany(const Json& list, QObject* context,
                    const Then<std::vector<DocumentMeta>>& handler,
                    const DocumentOptions& options = {}) const
    {
        m_executor.run(documents::updateMany(m_name, list, options), context, handler);
    }
    void replace(const QString& key, const Json& document, QObject* context,
                 const Then<DocumentMeta>& handler, const DocumentOptions& options = {}) const
    {
        m_executor.run(documents::replace(m_name, key, document, options), context, handler);
    }
    void replaceMany(const Json& list, QObject* context,
                     const Then<std::vector<DocumentMeta>>& handler,
                     const DocumentOptions& options = {}) const
    {
        m_executor.run(documents::replaceMany(m_name, list, options), context, handler);
    }
    void remove(const QString& key, QObject* context, const Then<DocumentMeta>& handler,
                const DocumentOptions& options = {}) const
    {
        m_executor.run(documents::remove(m_name, key, options), context, handler);
    }
    void removeMany(const Json& list, QObject* context,
                    const Then<std::vector<DocumentMeta>>& handler,
                    const DocumentOptions& options = {}) const
    {
        m_executor.run(documents::removeMany(m_name, list, options), context, handler);
    }
    void importBulk(const Json& list, QObject* context, const Then<ImportSummary>& handler,
                    const ImportOptions& options = {}) const
    {
        m_executor.run(documents::importArray(m_name, list, options), context, handler);
    }

    void properties(QObject* context, const Then<CollectionProperties>& handler) const
    {
        m_executor.run(collections::properties(m_name), context, handler);
    }
    void configure(const CollectionOptions& options, QObject* context,
                   const Then<CollectionProperties>& handler) const
    {
        m_executor.run(collections::configure(m_name, options), context, handler);
    }
    void statistics(QObject* context, const Then<QJsonObject>& handler) const
    {
        m_executor.run(collections::statistics(m_name), context, handler);
    }
    void count(QObject* context, const Then<qint64>& handler) const
    {
        m_executor.run(collections::count(m_name), context, handler);
    }
    void revision(QObject* context, const Then<QString>& handler) const
    {
        m_executor.run(collections::revision(m_name), context, handler);
    }
    void checksum(QObject* context, const Then<CollectionChecksum>& handler) const
    {
        m_executor.run(collections::checksum(m_name), context, handler);
    }
    void truncate(QObject* context, const Then<bool>& handler) const
    {
        m_executor.run(collections::truncate(m_name), context, handler);
    }

    void indexes(QObject* context, const Then<std::vector<IndexInfo>>& handler) const
    {
        m_executor.run(indexes::list(m_name), context, handler);
    }
    /// Of any kind: PersistentIndex, GeoIndex, TtlIndex …
    template <class Index>
    void addIndex(const Index& index, QObject* context, const Then<IndexInfo>& handler) const
    {
        m_executor.run(indexes::create(m_name, index), context, handler);
    }
    void deleteIndex(const QString& index, QObject* context, const Then<bool>& handler) const
    {
        m_executor.run(indexes::remove(m_name, index), context, handler);
    }

private:
    Executor m_executor;
    QString m_name;
};

/// The calls of one named graph.
template <class Executor> class Graph {
public:
    template <class T> using Then = Handler<typename Executor::template Answer<T>>;

    Graph(Executor executor, QString name)
        : m_executor(std::move(executor)), m_name(std::move(name))
    {
    }

    [[nodiscard]] QString context() const { return m_executor.context(); }
    [[nodiscard]] const QString& name() const { return m_name; }

    void properties(QObject* context, const Then<GraphInfo>& handler) const
    {
        m_executor.run(graphs::properties(m_name), context, handler);
    }
    void vertexCollections(QObject* context, const Then<QStringList>& handler) const
    {
        m_executor.run(graphs::vertexCollections(m_name), context, handler);
    }
    void createVertexCollection(const QString& collection, QObject* context,
                                const Then<GraphInfo>& handler) const
    {
        m_executor.run(graphs::addVertexCollection(m_name, collection), context, handler);
    }
    void deleteVertexCollection(const QString& collection, QObject* context,
                                const Then<GraphInfo>& handler) const
    {
        m_executor.run(graphs::removeVertexCollection(m_name, collection), context, handler);
    }
    void createEdgeDefinition(const EdgeDefinition& definition, QObject* context,
                              const Then<GraphInfo>& handler) const
    {
        m_executor.run(graphs::addEdgeDefinition(m_name, definition), context, handler);
    }
    void replaceEdgeDefinition(const EdgeDefinition& definition, QObject* context,
                               const Then<GraphInfo>& handler) const
    {
        m_executor.run(graphs::replaceEdgeDefinition(m_name, definition), context, handler);
    }
    void deleteEdgeDefinition(const QString& collection, QObject* context,
                              const Then<GraphInfo>& handler) const
    {
        m_executor.run(graphs::removeEdgeDefinition(m_name, collection), context, handler);
    }

    void vertex(const QString& collection, const QString& key, QObject* context,
                const Then<QJsonObject>& handler) const
    {
        m_executor.run(graphs::vertex(m_name, collection, key), context, handler);
    }
    void insertVertex(const QString& collection, const Json& vertex, QObject* context,
                      const Then<DocumentMeta>& handler, const DocumentOptions& options = {}) const
    {
        m_executor.run(graphs::insertVertex(m_name, collection, vertex, options), context, handler);
    }
    void updateVertex(const QString& collection, const QString& key, const Json& patch,
                      QObject* context, const Then<DocumentMeta>& handler,
                      const DocumentOptions& options = {}) const
    {
        m_executor.run(graphs::updateVertex(m_name, collection, key, patch, options), context,
                       handler);
    }
    void replaceVertex(const QString& collection, const QString& key, const Json& vertex,
                       QObject* context, const Then<DocumentMeta>& handler,
                       const DocumentOptions& options = {}) const
    {
        m_executor.run(graphs::replaceVertex(m_name, collection, key, vertex, options), context,
                       handler);
    }
    void deleteVertex(const QString& collection, const QString& key, QObject* context,
                      const Then<DocumentMeta>& handler, const DocumentOptions& options = {}) const
    {
        m_executor.run(graphs::removeVertex(m_name, collection, key, options), context, handler);
    }

    void edge(const QString& collection, const QString& key, QObject* context,
              const Then<QJsonObject>& handler) const
    {
        m_executor.run(graphs::edge(m_name, collection, key), context, handler);
    }
    void insertEdge(const QString& collection, const Json& edge, QObject* context,
                    const Then<DocumentMeta>& handler, const DocumentOptions& options = {}) const
    {
        m_executor.run(graphs::insertEdge(m_name, collection, edge, options), context, handler);
    }
    void updateEdge(const QString& collection, const QString& key, const Json& patch,
                    QObject* context, const Then<DocumentMeta>& handler,
                    const DocumentOptions& options = {}) const
    {
        m_executor.run(graphs::updateEdge(m_name, collection, key, patch, options), context,
                       handler);
    }
    void replaceEdge(const QString& collection, const QString& key, const Json& edge,
                     QObject* context, const Then<DocumentMeta>& handler,
                     const DocumentOptions& options = {}) const
    {
        m_executor.run(graphs::replaceEdge(m_name, collection, key, edge, options), context,
                       handler);
    }
    void deleteEdge(const QString& collection, const QString& key, QObject* context,
                    const Then<DocumentMeta>& handler, const DocumentOptions& options = {}) const
    {
        m_executor.run(graphs::removeEdge(m_name, collection, key, options), context, handler);
    }

private:
    Executor m_executor;
    QString m_name;
};

} // namespace arango
