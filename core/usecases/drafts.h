#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/usecases/tablet.h"

namespace siteproof {

/// What a person has typed into a form of an order and not recorded yet, field by field. Durable when save() returns;
/// local to this tablet: drafts are no part of the record and never leave it.
class Drafts {
 public:
  explicit Drafts(Tablet& tablet) : tablet_(tablet) {}

  /// The fields of one form, by name; empty when nothing was left there.
  [[nodiscard]] Result<std::map<std::string, std::string>> load(const OrderId& order, std::string_view place);
  /// All changes or none; nullopt forgets a field, the others stay as they are.
  using Changes = std::map<std::string, std::optional<std::string>>;
  [[nodiscard]] Status save(const OrderId& order, std::string_view place, const Changes& fields);
  [[nodiscard]] Status clear(const OrderId& order, std::string_view place);

 private:
  Tablet& tablet_;
};

}  // namespace siteproof
