// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/documents.h"

namespace arango {

struct EdgeDefinition {
    QString collection;
    QStringList from;
    QStringList to;

    bool operator==(const EdgeDefinition&) const = default;
};

struct GraphInfo {
    QString name;
    QString rev;
    std::vector<EdgeDefinition> edgeDefinitions;
    QStringList orphanCollections;
    QJsonObject all; ///< everything the server said
};

/// Of a new graph, in ArangoDB's own words. Unset is not sent.
struct GraphOptions {
    QStringList orphanCollections;
    std::optional<qint64> numberOfShards;
    std::optional<qint64> replicationFactor;
    std::optional<qint64> writeConcern;
    std::optional<bool> isSmart;
    std::optional<bool> isDisjoint;
    QString smartGraphAttribute;
    QStringList satellites;
};

enum class EdgeDirection { Any, In, Out };

/// Named graphs: /_api/gharial. Of DocumentOptions, the element calls take waitForSync, returnNew,
/// returnOld, keepNull and ifMatch.
namespace graphs {

[[nodiscard]] Operation<std::vector<GraphInfo>> list();
[[nodiscard]] Operation<GraphInfo> create(const QString& name,
                                          const std::vector<EdgeDefinition>& edgeDefinitions,
                                          const GraphOptions& options = {});
[[nodiscard]] Operation<GraphInfo> properties(const QString& graph);
/// `dropCollections`: those that no other graph uses.
[[nodiscard]] Operation<bool> remove(const QString& graph, bool dropCollections = false);

[[nodiscard]] Operation<QStringList> vertexCollections(const QString& graph);
[[nodiscard]] Operation<GraphInfo> addVertexCollection(const QString& graph,
                                                       const QString& collection);
[[nodiscard]] Operation<GraphInfo> removeVertexCollection(const QString& graph,
                                                          const QString& collection,
                                                          bool dropCollection = false);

[[nodiscard]] Operation<QStringList> edgeCollections(const QString& graph);
[[nodiscard]] Operation<GraphInfo> addEdgeDefinition(const QString& graph,
                                                     const EdgeDefinition& definition);
[[nodiscard]] Operation<GraphInfo> replaceEdgeDefinition(const QString& graph,
                                                         const EdgeDefinition& definition);
[[nodiscard]] Operation<GraphInfo>
removeEdgeDefinition(const QString& graph, const QString& collection, bool dropCollections = false);

[[nodiscard]] Operation<QJsonObject> vertex(const QString& graph, const QString& collection,
                                            const QString& key, const ReadOptions& options = {});
[[nodiscard]] Operation<DocumentMeta> insertVertex(const QString& graph, const QString& collection,
                                                   const Json& vertex,
                                                   const DocumentOptions& options = {});
[[nodiscard]] Operation<DocumentMeta> updateVertex(const QString& graph, const QString& collection,
                                                   const QString& key, const Json& patch,
                                                   const DocumentOptions& options = {});
[[nodiscard]] Operation<DocumentMeta> replaceVertex(const QString& graph, const QString& collection,
                                                    const QString& key, const Json& vertex,
                                                    const DocumentOptions& options = {});
/// Deletes the edges that touch it too.
[[nodiscard]] Operation<DocumentMeta> removeVertex(const QString& graph, const QString& collection,
                                                   const QString& key,
                                                   const DocumentOptions& options = {});

[[nodiscard]] Operation<QJsonObject> edge(const QString& graph, const QString& collection,
                                          const QString& key, const ReadOptions& options = {});
/// `edge` has _from and _to.
[[nodiscard]] Operation<DocumentMeta> insertEdge(const QString& graph, const QString& collection,
                                                 const Json& edge,
                                                 const DocumentOptions& options = {});
[[nodiscard]] Operation<DocumentMeta> updateEdge(const QString& graph, const QString& collection,
                                                 const QString& key, const Json& patch,
                                                 const DocumentOptions& options = {});
[[nodiscard]] Operation<DocumentMeta> replaceEdge(const QString& graph, const QString& collection,
                                                  const QString& key, const Json& edge,
                                                  const DocumentOptions& options = {});
[[nodiscard]] Operation<DocumentMeta> removeEdge(const QString& graph, const QString& collection,
                                                 const QString& key,
                                                 const DocumentOptions& options = {});

/// GET /_api/edges/{collection}: the edges that touch a vertex ("students/Neal").
[[nodiscard]] Operation<QJsonArray> edges(const QString& collection, const QString& vertex,
                                          EdgeDirection direction = EdgeDirection::Any);

} // namespace graphs
} // namespace arango
