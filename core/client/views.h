// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/json.h"
#include "client/operation.h"

#include <vector>

namespace arango {

struct ViewInfo {
    QString id;
    QString name;
    QString type; ///< "arangosearch", "search-alias"
    QJsonObject all; ///< everything the server said; properties() says more than the others
};

struct AnalyzerInfo {
    QString name; ///< "database::name"
    QString type;
    QJsonObject properties;
    QStringList features;

    bool operator==(const AnalyzerInfo&) const = default;
};

namespace views {

[[nodiscard]] Operation<std::vector<ViewInfo>> list();
[[nodiscard]] Operation<ViewInfo> info(const QString& name);
[[nodiscard]] Operation<ViewInfo> properties(const QString& name);
/// POST /_api/view. `properties`: object with links, indexes … beside name and type.
[[nodiscard]] Operation<ViewInfo> create(const QString& name, const QString& type,
                                         const QJsonObject& properties = {});
/// PATCH and PUT /_api/view/{name}/properties.
[[nodiscard]] Operation<ViewInfo> update(const QString& name, const Json& properties);
[[nodiscard]] Operation<ViewInfo> replace(const QString& name, const Json& properties);
/// PUT …/rename, on single servers.
[[nodiscard]] Operation<ViewInfo> rename(const QString& name, const QString& newName);
[[nodiscard]] Operation<bool> remove(const QString& name);

} // namespace views

namespace analyzers {

[[nodiscard]] Operation<std::vector<AnalyzerInfo>> list();
[[nodiscard]] Operation<AnalyzerInfo> get(const QString& name);
[[nodiscard]] Operation<AnalyzerInfo> create(const AnalyzerInfo& analyzer);
/// `force`: even if a view uses it.
[[nodiscard]] Operation<bool> remove(const QString& name, bool force = false);

} // namespace analyzers
} // namespace arango
