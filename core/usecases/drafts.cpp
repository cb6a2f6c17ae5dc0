#include "core/usecases/drafts.h"

#include "core/storage/draft_table.h"

namespace siteproof {
namespace {

// No order's number and no place has a line break in it, so that none is another's beginning.
std::string prefix_of(const OrderId& order, std::string_view place) {
  std::string prefix = order.str();
  prefix += '\n';
  prefix += place;
  prefix += '\n';
  return prefix;
}

}  // namespace

Result<std::map<std::string, std::string>> Drafts::load(const OrderId& order, std::string_view place) {
  return DraftTable(tablet_.store()).below(prefix_of(order, place));
}

Status Drafts::save(const OrderId& order, std::string_view place, const Changes& fields) {
  const std::string prefix = prefix_of(order, place);
  DraftTable table(tablet_.store());
  SITEPROOF_TRY(Transaction transaction, table.begin());
  for (const auto& [field, text] : fields) {
    SITEPROOF_CHECK(text ? table.put(prefix + field, *text, tablet_.now()) : table.remove(prefix + field));
  }
  return transaction.commit();
}

Status Drafts::clear(const OrderId& order, std::string_view place) {
  return DraftTable(tablet_.store()).remove_below(prefix_of(order, place));
}

}  // namespace siteproof
