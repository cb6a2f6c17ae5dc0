#include "sync/server/feed_writer.h"

namespace siteproof::server {
namespace {

Status add(Database& database, std::string_view technician, std::string_view kind, std::string_view subject,
           ServerSeq seq) {
  return database.run("INSERT INTO feed(technician, kind, subject, server_seq) VALUES(?, ?, ?, ?)", technician, kind,
                      subject, seq);
}

}  // namespace

Status feed_commit(Database& database, const OrderId& order, const std::optional<PersonId>& before,
                   const std::optional<PersonId>& after, ServerSeq seq) {
  if (before && before == after) return add(database, before->str(), "event", order.str(), seq);
  if (before) SITEPROOF_CHECK(add(database, before->str(), "leave", order.str(), seq));
  if (after) SITEPROOF_CHECK(add(database, after->str(), "enter", order.str(), seq));
  return {};
}

Status feed_household(Database& database, const HouseholdId& household, ServerSeq seq) {
  return database.run(
      "INSERT INTO feed(technician, kind, subject, server_seq)"
      " SELECT DISTINCT technician, 'household', ?, ? FROM order_state WHERE household = ? AND technician IS NOT NULL",
      household, seq, household);
}

Status feed_template(Database& database, std::int64_t n) {
  return add(database, "", "template", std::to_string(n), ServerSeq{});
}

Status feed_stock(Database& database) { return add(database, "", "stock", "", ServerSeq{}); }

}  // namespace siteproof::server
