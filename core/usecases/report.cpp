#include "core/usecases/report.h"

#include "core/journal/journal_entry.h"
#include "core/storage/stock_table.h"
#include "core/usecases/good_seals.h"

namespace siteproof {
namespace {

constexpr std::string_view look_setting = "report.template";

/// The strokes on this device, by the event that brought them.
Result<std::map<EventId, std::vector<Stroke>>> strokes_of(const std::vector<std::string>& chain) {
  std::map<EventId, std::vector<Stroke>> out;
  for (const std::string& text : chain) {
    if (text.find("\"strokes\"") == std::string::npos) continue;
    SITEPROOF_TRY(Event event, read_event(text));
    if (auto* made = std::get_if<SignedOff>(&event.body)) out[event.header.id] = std::move(made->strokes);
    if (auto* beside = std::get_if<Countersigned>(&event.body)) out[event.header.id] = std::move(beside->strokes);
  }
  return out;
}

}  // namespace

Result<ReportDocument> Reports::document(const OrderId& id) {
  TabletStore& store = tablet_.store();
  SITEPROOF_TRY(OrderState order, store.order(id));
  SITEPROOF_TRY(order.seals, good_seals(tablet_, order));
  SITEPROOF_TRY(const auto checklist, store.checklist(order.intake.checklist));
  SITEPROOF_TRY(const ReportTemplate how, look());
  SITEPROOF_TRY(const auto chain, store.chain(id, tablet_.device()));
  ReportFacts facts{order, checklist.get()};
  SITEPROOF_TRY(facts.strokes, strokes_of(chain));
  for (const PartUse& part : order.parts) {
    SITEPROOF_TRY(auto item, StockTable(store.database()).item(part.item));
    if (item) facts.stock.emplace(part.item, std::move(*item));
  }
  // An order can be known before its household's file.
  if (auto file = store.household(order.intake.household)) facts.household = std::move(file->household);
  for (const Photo& photo : order.photos) {
    if (tablet_.vault().contains(photo.sha256)) facts.photos_here.insert(photo.sha256);
  }
  facts.utc_offset = tablet_.ports().clock.utc_offset(order.intake.reported_at);
  facts.now = tablet_.now();
  return make_report(facts, how);
}

Result<ReportTemplate> Reports::look() {
  SITEPROOF_TRY(const auto kept, tablet_.store().setting(look_setting));
  return kept && !kept->empty() ? parse_report_template(*kept) : shipped_report_template();
}

Status Reports::take_look(std::string_view json) {
  if (!json.empty()) SITEPROOF_CHECK(parse_report_template(json));
  return tablet_.store().set_setting(look_setting, json);
}

Result<Raster> Reports::picture(const Sha256& photo, int max_px) const {
  SITEPROOF_TRY(const Bytes jpeg, tablet_.vault().picture(photo, max_px));
  return decode_scaled(jpeg, max_px, PixelFormat::rgb);
}

}  // namespace siteproof
