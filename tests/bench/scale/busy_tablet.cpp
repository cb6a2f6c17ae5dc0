#include "tests/bench/scale/busy_tablet.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "core/journal/canonical_json.h"
#include "core/journal/state_codec.h"
#include "platform/common/demodata/demodata.h"
#include "tests/bench/harness.h"
#include "tests/bench/scale/order_story.h"

namespace siteproof::bench {
namespace {

// Orders whose events come mixed, and so in two pages: the next ones are reported while these are worked on.
constexpr std::size_t together = 100;
constexpr std::size_t page_changes = 500;

using nlohmann::json;

struct Reported {
  OrderId id;
  OrderReported report;
};
struct Block {
  std::vector<Reported> orders;
  std::map<HouseholdId, HouseholdFile> homes;
};

std::optional<UtcTime> time_in(const json& line, const char* key) {
  const std::string text = line.value(key, "");
  return text.empty() ? std::nullopt : std::optional(must(parse_rfc3339(text)));
}

OrderReported read_report(const json& line) {
  OrderReported report;
  Intake& intake = report.intake;
  intake.order_class = must(parse_name<OrderClass>(line.at("class").get<std::string>()));
  intake.title = line.at("title");
  intake.description = line.at("description");
  intake.place = line.at("place");
  intake.contact = {line.at("contact").at("name"), line.at("contact").at("phone")};
  intake.reported_at = *time_in(line, "reported_at");
  intake.wished_at = time_in(line, "wished_at");
  intake.first_asked = PersonId{line.at("first_asked").get<std::string>()};
  intake.warranty = must(parse_name<Warranty>(line.at("warranty").get<std::string>()));
  intake.part = line.value("part", "");
  if (line.contains("template")) intake.checklist = TemplateRef{TemplateId{"leak"}, line["template"].at("version")};
  intake.sla = intake.order_class == OrderClass::emergency ? SlaLimits{30, 240} : SlaLimits{120, 2880};
  report.technician = PersonId{"chen.wei"};
  report.appointment = time_in(line, "appointment");
  return report;
}

/// Numbers carry the block, so that no two blocks share an order or a home.
Block read_block(int number, UtcTime now) {
  const json document = demodata::seed_orders(
      {BusyTablet::block_orders, BusyTablet::seed + static_cast<std::uint64_t>(number), now, {"chen.wei"}});
  const auto numbered = [number](const json& name) { return fmt::format("{}-{}", name.get<std::string>(), number); };
  Block block;
  for (const json& line : document.at("households")) {
    HouseholdFile file;
    file.household = must(household_from_json(line));
    file.household.id = HouseholdId{numbered(line.at("id"))};
    block.homes.emplace(file.household.id, std::move(file));
  }
  for (const json& line : document.at("orders")) {
    OrderReported report = read_report(line);
    report.intake.household = HouseholdId{numbered(line.at("household"))};
    report.intake.address = block.homes.at(report.intake.household).household.address;
    block.orders.push_back({OrderId{numbered(line.at("id"))}, std::move(report)});
  }
  return block;
}

/// The events of some orders as the server got them: each order's in turn.
std::vector<Event> in_turn(std::vector<std::vector<Event>> stories) {
  std::vector<Event> out;
  for (std::size_t i = 0, told = 1; told > 0; ++i) {
    told = 0;
    for (std::vector<Event>& story : stories) {
      if (i >= story.size()) continue;
      out.push_back(std::move(story[i]));
      ++told;
    }
  }
  return out;
}

}  // namespace

BusyTablet::BusyTablet(const std::filesystem::path& folder)
    : folder_(folder), keys_(folder / "keys"), tablet_(must(open_again())) {
  must(tablet_->store().set_setting(setting::technician, "chen.wei"));
  orders_ = static_cast<int>(must(tablet_->store().count_orders()));
  const auto newest = must(tablet_->store().database().query_int64("SELECT max(confirmed_seq) FROM work_order"));
  server_seq_ = newest.value_or(0);
}

DatabaseKey BusyTablet::key() { return must(keys_.secret_key("database")); }

Result<std::unique_ptr<Tablet>> BusyTablet::open_again() {
  return Tablet::open(folder_, {clock_, system_random(), keys_});
}

BusyTablet::Growth BusyTablet::grow_to(int orders) {
  Growth growth;
  for (; orders_ < orders; orders_ += block_orders) add_block(orders_ / block_orders, growth);
  return growth;
}

void BusyTablet::add_block(int number, Growth& growth) {
  SeededRandom random(seed + static_cast<std::uint64_t>(number));
  Block block = read_block(number, tablet_->now());
  TabletSyncDoor door(*tablet_);
  std::vector<RemoteChange> changes;
  if (number == 0) {
    const json& leak = demodata::leak_template();
    changes.emplace_back(RemoteTemplate{{TemplateId{"leak"}, leak.at("version")}, must(canonical(leak))});
  }
  const DeviceId device = DeviceId::make(tablet_->now(), random);
  DeviceSeq device_seq{};
  for (std::size_t first = 0; first < block.orders.size(); first += together) {
    std::vector<std::vector<Event>> stories;
    for (std::size_t i = first; i < std::min(first + together, block.orders.size()); ++i) {
      Reported& order = block.orders[i];
      const Intake& intake = order.report.intake;
      block.homes.at(intake.household)
          .lines.push_back({order.id, intake.order_class, intake.title, OrderStatus::assigned, intake.reported_at, 0});
      stories.push_back(order_story(order.id, std::move(order.report), device, device_seq, random));
    }
    for (Event& event : in_turn(std::move(stories))) {
      changes.emplace_back(RemoteEvent{must(seal_entry(std::move(event))), ServerSeq{++server_seq_}});
      ++growth.events;
      if (changes.size() >= page_changes) pull(door, std::exchange(changes, {}), growth);
    }
  }
  for (auto& [id, file] : block.homes) changes.emplace_back(RemoteHousehold{std::move(file)});
  pull(door, std::move(changes), growth);
}

void BusyTablet::pull(TabletSyncDoor& door, std::vector<RemoteChange> changes, Growth& growth) {
  RemotePage page;
  page.epoch = "bench";
  page.cursor = fmt::format("bench-{}", server_seq_);
  page.more = true;
  page.changes = std::move(changes);
  const auto begin = std::chrono::steady_clock::now();
  if (must(door.apply_page(page)) != PageOutcome::applied)
    give_up({ErrorKind::storage, "bench.pull", "A page of the pull was not taken."});
  growth.seconds += Seconds(std::chrono::steady_clock::now() - begin).count();
}

std::vector<KnownOrder> BusyTablet::known(int count) const {
  std::vector<KnownOrder> out;
  auto ids = must(tablet_->store().database().prepare("SELECT id FROM work_order WHERE row % ?1 = 0 LIMIT ?2"));
  ids.bind_all(std::max(1, orders_ / count), count);
  while (must(ids.step())) {
    OrderId id{std::string(ids.text(0))};
    out.push_back({id, must(tablet_->store().order(id)).intake});
  }
  return out;
}

}  // namespace siteproof::bench
