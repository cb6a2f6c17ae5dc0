#pragma once

#include <optional>
#include <string>
#include <utility>

#include "core/usecases/material_desk.h"
#include "core/usecases/requisitions.h"
#include "tests/qml/app_world.h"

// What happens to material beside the interface, for tests of it.
namespace siteproof::material_steps {

inline const ItemId valve{"VALVE-15"}, hose{"HOSE-SS-50"}, long_hose{"HOSE-SS-80"};

inline Decimal whole(int value) { return Decimal::from_integer(value); }

inline void told(AppWorld& app) {
  app.session->tellAllChanged();
  app.settle();
}
inline RequisitionId asked(AppWorld& app, int quantity, const ItemId& item = valve) {
  const RequisitionId id =
      value_of(Requisitions(app.world.tablet()).add(app.leak(), item, whole(quantity), "pc", "for the bath"));
  told(app);
  return id;
}
inline void answered(AppWorld& app, const RequisitionId& id, RequisitionState state,
                     std::optional<int> quantity = std::nullopt, std::optional<ItemId> substitute = std::nullopt,
                     std::string reason = {}) {
  RequisitionAnswered given{id, state, std::nullopt, std::move(substitute), std::move(reason)};
  if (quantity) given.quantity = whole(*quantity);
  app.world.push();
  app.world.server.office(app.leak(), std::move(given));
  app.world.pull();
  told(app);
}
/// Into the van, without a request.
inline void received(AppWorld& app, int quantity, const ItemId& item = valve, std::string batch = {}) {
  app.world.clock.advance(std::chrono::minutes(1));
  static_cast<void>(
      value_of(MaterialDesk(app.world.tablet())
                   .receive(app.leak(), {std::nullopt, item, whole(quantity), "pc", std::move(batch), true, ""})));
  told(app);
}
inline void used(AppWorld& app, int quantity, const ItemId& item = valve, std::string batch = {}) {
  app.world.clock.advance(std::chrono::minutes(1));
  static_cast<void>(
      value_of(MaterialDesk(app.world.tablet()).use(app.leak(), {item, whole(quantity), "pc", std::move(batch)})));
  told(app);
}
/// "VALVE-15 2 pc;HOSE-SS-50 -1 pc;", as the use case reads the van.
inline std::string van(AppWorld& app) {
  std::string out;
  for (const VanEntry& entry : value_of(Materials(app.world.tablet()).van()).entries) {
    out += entry.line.item.str() + ' ' + entry.line.balance.str() + ' ' + entry.line.unit + ';';
  }
  return out;
}

}  // namespace siteproof::material_steps
