#include "core/usecases/raising.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "core/rules/raise.h"
#include "core/storage/raised_rows.h"
#include "core/usecases/checklist_answers.h"
#include "core/usecases/tablet_clock.h"

namespace siteproof {
namespace {

constexpr int number_attempts_max = 8;

/// The forms of an order that findings are written in: its own, then those beside it.
std::vector<std::string> forms_of(const OrderState& order) {
  std::vector<std::string> out{std::string()};
  for (const AttachedForm& attached : order.forms) out.push_back(attached.id.str());
  return out;
}

Result<AskedItem> finding(const Form& form, const AnswerPath& path) {
  const std::string id = path.id().str();
  const auto refuse = [&](std::string_view code, std::string sentence) {
    return fail(ErrorKind::rule, std::string(code), std::move(sentence));
  };
  for (AskedItem& asked : form.asked()) {
    if (!(asked.path == path)) continue;
    if (asked.item->raise.empty()) break;
    const Answer* const answer = form.answer(path);
    if (answer != nullptr && answer->value == "yes") return std::move(asked);
    return refuse("raise.answer",
                  fmt::format("Answer \"{}\" with yes first: {} raises an order only then.", asked.item->title.en, id));
  }
  return refuse("raise.item", fmt::format("{} is no item that raises an order, or it is not asked now: see the "
                                          "inspection's form.",
                                          id));
}

Result<UtcTime> server_now(Tablet& tablet) {
  SITEPROOF_TRY(const auto ahead, server_ahead(tablet));
  return ahead ? tablet.now() + *ahead : tablet.now();
}

}  // namespace

Result<OrderId> Raising::free_number(const OrderId& inspection) {
  for (int i = 0; i < number_attempts_max; ++i) {
    SITEPROOF_TRY(OrderId number, raised_number(inspection, tablet_.ports().random));
    const auto taken = tablet_.store().order(number);
    if (!taken && taken.error().kind == ErrorKind::not_found) return number;
    if (!taken) return fail(taken.error());
  }
  return fail(ErrorKind::rule, "raise.number",
              fmt::format("No free number was found for an order from {}: try once more.", inspection.str()));
}

Result<OrderId> Raising::raise(const OrderId& inspection, const ItemId& item, RaisedFor whom) {
  SITEPROOF_TRY(const AnswerPath path, AnswerPath::parse(item));
  SITEPROOF_TRY(const PersonId me, tablet_.technician());
  return tablet_.write<OrderId>([&](JournalWriter& writer) -> Result<OrderId> {
    SITEPROOF_TRY(const OrderState* const order, writer.order(inspection));
    SITEPROOF_TRY(const auto before, raised_rows(tablet_.store(), inspection));
    const auto known = std::find_if(before.begin(), before.end(),
                                    [&](const RaisedRow& row) { return row.order.intake.raised_item == item; });
    if (known != before.end()) return known->order.id;
    SITEPROOF_TRY(const auto checklist, form_template(tablet_, *order, path));
    const Form form(*order, *checklist, path.form);
    SITEPROOF_TRY(const AskedItem asked, finding(form, path));
    SITEPROOF_TRY(const auto raised, newest_checklist(tablet_.store(), TemplateId{asked.item->raise}));
    SITEPROOF_TRY(const UtcTime now, server_now(tablet_));
    OrderReported report;
    report.intake = raised_intake({*order, *checklist, form, asked}, raised.get(), me, now);
    if (whom == RaisedFor::me) report.technician = me;
    SITEPROOF_TRY(OrderId number, free_number(inspection));
    SITEPROOF_TRY(EventDraft draft, tablet_.draft(number, std::move(report)));
    SITEPROOF_CHECK(writer.append(std::move(draft)));
    return number;
  });
}

Result<std::vector<RaiseOffer>> Raising::offers(const OrderId& inspection) {
  SITEPROOF_TRY(const OrderState order, tablet_.store().order(inspection));
  SITEPROOF_TRY(const PersonId me, tablet_.technician());
  SITEPROOF_TRY(const UtcTime now, server_now(tablet_));
  SITEPROOF_TRY(const auto before, raised_rows(tablet_.store(), inspection));
  std::set<ItemId> items;
  for (const RaisedRow& row : before) {
    if (row.order.intake.raised_item) items.insert(*row.order.intake.raised_item);
  }
  std::vector<RaiseOffer> out;
  for (const std::string& name : forms_of(order)) {
    AnswerPath path;
    path.form = name;
    const auto checklist = form_template(tablet_, order, path);
    if (!checklist) continue;
    const Form form(order, **checklist, name);
    for (const AskedItem& asked : not_raised(form, items)) {
      const TemplateId id{asked.item->raise};
      SITEPROOF_TRY(const auto raised, newest_checklist(tablet_.store(), id));
      out.push_back({asked.path.id(), id, raised ? raised->title : asked.item->title,
                     raised_intake({order, **checklist, form, asked}, raised.get(), me, now), std::nullopt});
    }
  }
  if (out.empty()) return out;
  // The inspection may have come from a colleague who raised the order: it is not here, but in the home's file.
  SITEPROOF_TRY(const auto known, this->raised(inspection));
  for (RaiseOffer& offer : out) {
    const auto alike = std::find_if(known.begin(), known.end(), [&](const RaisedOrder& one) {
      return !one.item && one.title == offer.intake.title;
    });
    if (alike != known.end()) offer.alike = alike->order;
  }
  return out;
}

Result<std::vector<RaisedOrder>> Raising::raised(const OrderId& inspection) {
  SITEPROOF_TRY(const OrderState order, tablet_.store().order(inspection));
  SITEPROOF_TRY(const auto rows, raised_rows(tablet_.store(), inspection));
  SITEPROOF_TRY(const HouseholdFile file, tablet_.store().household(order.intake.household));
  const auto told = [&](const OrderId& id) {
    const auto line = std::find_if(file.lines.begin(), file.lines.end(), [&](const auto& l) { return l.order == id; });
    return line == file.lines.end() ? nullptr : &*line;
  };
  std::vector<RaisedOrder> out;
  std::set<OrderId> listed;
  for (const RaisedRow& row : rows) {
    const OrderState& own = row.order;
    RaisedOrder one{own.id,
                    own.intake.raised_item,
                    own.intake.title,
                    own.intake.order_class,
                    own.status.value,
                    own.technician.value,
                    true,
                    row.sent};
    // What the office does with an order that is nobody's here reaches the tablet in the home's file.
    const HouseholdLine* const line = told(own.id);
    if (!row.in_scope && line != nullptr) {
      one.status = line->status;
      one.technician.reset();
    }
    listed.insert(own.id);
    out.push_back(std::move(one));
  }
  const std::string prefix = raised_prefix(inspection);
  for (auto line = file.lines.rbegin(); line != file.lines.rend(); ++line) {
    if (line->order.str().rfind(prefix, 0) != 0 || listed.count(line->order) > 0) continue;
    // One raised from a raised order begins the same way.
    if (line->order.str().find('-', prefix.size()) != std::string::npos) continue;
    out.push_back({line->order, std::nullopt, line->title, line->order_class, line->status, std::nullopt, false, true});
  }
  return out;
}

}  // namespace siteproof
