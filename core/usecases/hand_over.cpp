#include "core/usecases/hand_over.h"

#include <algorithm>
#include <set>

#include "core/storage/hand_over_rows.h"

namespace siteproof {
namespace {

constexpr int to_take_max = 50;
/// As the record says why the order went to somebody else.
constexpr std::string_view handed_over = "handed over";

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n") == std::string_view::npos; }

}  // namespace

Result<std::vector<OpenPoint>> HandOvers::open_points(const OrderId& id) {
  SITEPROOF_TRY(const OrderState order, tablet_.store().order(id));
  SITEPROOF_TRY(const auto checklist, tablet_.store().checklist(order.intake.checklist));
  return siteproof::open_points(order, checklist.get());
}

Status HandOvers::give(const OrderId& id, const PersonId& to, std::string note, std::vector<std::string> extra_points,
                       std::string_view language) {
  SITEPROOF_TRY(const PersonId me, tablet_.technician());
  SITEPROOF_TRY(JournalWriter writer, JournalWriter::begin(tablet_.store()));
  SITEPROOF_TRY(const OrderState* const order, writer.order(id));
  SITEPROOF_CHECK(check_give(*order, me, to));
  SITEPROOF_TRY(const auto checklist, tablet_.store().checklist(order->intake.checklist));
  HandedOver fact{to, {}, std::move(note)};
  for (const OpenPoint& point : siteproof::open_points(*order, checklist.get())) {
    fact.open_points.push_back(point.text.in(language));
  }
  for (std::string& extra : extra_points) {
    if (!is_blank(extra)) fact.open_points.push_back(std::move(extra));
  }
  const AssignmentSet wish{to, order->technician.by, std::string(handed_over)};
  SITEPROOF_TRY(EventDraft given, tablet_.draft(id, std::move(fact)));
  SITEPROOF_TRY(EventDraft assigned, tablet_.draft(id, wish));
  SITEPROOF_CHECK(writer.append(std::move(given)));
  SITEPROOF_CHECK(writer.append(std::move(assigned)));
  return writer.commit(tablet_.now());
}

Status HandOvers::take(const OrderId& order, const EventId& hand_over) {
  SITEPROOF_TRY(const PersonId me, tablet_.technician());
  return tablet_.record(order, HandOverTaken{hand_over},
                        [&](const OrderState& state) { return check_take(state, me, hand_over); });
}

Result<std::vector<HandedToMe>> HandOvers::to_take() {
  SITEPROOF_TRY(const PersonId me, tablet_.technician());
  SITEPROOF_TRY(const auto orders, read_handed_to(tablet_.store().database(), me, to_take_max));
  std::vector<HandedToMe> out;
  for (const OrderId& id : orders) {
    SITEPROOF_TRY(const OrderState order, tablet_.store().order(id));
    const HandOver* const given = untaken(order, me);
    if (given == nullptr) continue;
    out.push_back({id, order.intake.title, order.intake.address, *given, order.intake.first_asked});
  }
  return out;
}

Result<std::vector<OrderInHand>> HandOvers::in_hand(int count_max) {
  SITEPROOF_TRY(const PersonId me, tablet_.technician());
  std::vector<OrderId> orders;
  {
    SITEPROOF_TRY(auto rows, tablet_.store().database().cached(
                                 "SELECT id FROM work_order WHERE in_scope = 1 AND is_open = 1 AND technician = ? "
                                 "ORDER BY due, id LIMIT ?"));
    rows->bind_all(me, count_max);
    while (true) {
      SITEPROOF_TRY(const bool more, rows->step());
      if (!more) break;
      orders.push_back(OrderId{std::string(rows->text(0))});
    }
  }
  std::vector<OrderInHand> out;
  for (const OrderId& id : orders) {
    SITEPROOF_TRY(const OrderState order, tablet_.store().order(id));
    out.push_back({id, order.intake.title, order.intake.address});
  }
  return out;
}

Result<std::vector<PersonId>> HandOvers::colleagues() {
  SITEPROOF_TRY(const PersonId me, tablet_.technician());
  std::set<PersonId> names;
  {
    SITEPROOF_TRY(auto rows, tablet_.store().database().cached(
                                 "SELECT DISTINCT technician FROM work_order WHERE technician IS NOT NULL "
                                 "UNION SELECT recipient FROM hand_over"));
    while (true) {
      SITEPROOF_TRY(const bool more, rows->step());
      if (!more) break;
      names.insert(PersonId{std::string(rows->text(0))});
    }
  }
  names.erase(me);
  return std::vector<PersonId>(names.begin(), names.end());
}

}  // namespace siteproof
