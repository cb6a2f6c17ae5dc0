#include "sync/server/importer.h"

#include <fmt/core.h>

#include <map>
#include <nlohmann/json.hpp>

#include "core/journal/canonical_json.h"
#include "core/journal/state_codec.h"
#include "core/journal/stock_codec.h"
#include "core/rules/warranty.h"
#include "sync/server/feed_writer.h"
#include "sync/server/office.h"
#include "sync/server/office_policy.h"
#include "sync/server/sla_policy.h"

namespace siteproof::server {
namespace {

constexpr const char* undone = "import.undone";

/// One import: its transaction, what it found wrong, what it did.
class Run {
 public:
  Run(Database& database, ImportDocument document, ImportMode mode)
      : database_(database), document_(std::move(document)), mode_(mode), sla_(database), policy_(database) {}

  Status put_templates() {
    for (std::size_t i = 0; i < document_.templates.size(); ++i) SITEPROOF_CHECK(put(document_.templates[i], i));
    return {};
  }
  Status put_households() {
    for (const HouseholdToImport& household : document_.households) SITEPROOF_CHECK(put(household));
    return {};
  }
  Status put_orders(OrderBook& book, Office& office) {
    for (std::size_t i = 0; i < document_.orders.size(); ++i) {
      SITEPROOF_CHECK(put(document_.orders[i], document_.order_places[i], book, office));
    }
    return {};
  }
  /// After the orders, so that everybody with an order there hears of it.
  Status tell_households() {
    for (const HouseholdId& household : changed_) SITEPROOF_CHECK(feed_household(database_, household, ServerSeq{}));
    return {};
  }

  /// An older picture than the one that is here does nothing, so that a document can be imported again.
  Status put_stock(UtcTime now) {
    if (!document_.stock) return {};
    const StockPicture& picture = *document_.stock;
    if (picture.taken_at - now > std::chrono::hours(24)) {
      wrong("/stock/taken_at",
            "The stock was counted after today: correct the time, or newer pictures cannot come in.");
      return {};
    }
    SITEPROOF_TRY(const std::string text, stock_text(picture));
    SITEPROOF_CHECK(
        database_.run("INSERT INTO stock(one, taken_at, text) VALUES(1, ?1, ?2) ON CONFLICT(one) DO UPDATE SET"
                      " taken_at = ?1, text = ?2 WHERE taken_at <= ?1 AND text <> ?2",
                      picture.taken_at, text));
    if (database_.changes() == 0) return {};
    counts_.stock = std::ssize(picture.items);
    return feed_stock(database_);
  }

  std::vector<ImportProblem>& problems() { return document_.problems; }
  const ImportCounts& counts() const { return counts_; }

 private:
  Status put(const ImportedTemplate& t, std::size_t line) {
    SITEPROOF_TRY(auto row, database_.cached("SELECT text FROM template WHERE id = ? AND version = ?"));
    SITEPROOF_TRY(const bool known, row->bind_all(t.ref.id, t.ref.version).step());
    if (known) {
      if (row->text(0) != t.text) {
        wrong(fmt::format("/templates/{}", line),
              fmt::format("Template {} version {} is in use with other content: give the change a new version.",
                          t.ref.id.str(), t.ref.version));
      }
      return {};
    }
    SITEPROOF_CHECK(
        database_.run("INSERT INTO template(id, version, text) VALUES(?, ?, ?)", t.ref.id, t.ref.version, t.text));
    SITEPROOF_CHECK(feed_template(database_, database_.last_insert_rowid()));
    ++counts_.templates;
    return {};
  }

  Status put(const HouseholdToImport& household) {
    SITEPROOF_TRY(const auto known, stored_household(household.id));
    SITEPROOF_TRY(const std::string text, household_text(known ? brought_up_to_date(*known, household)
                                                               : static_cast<const Household&>(household)));
    SITEPROOF_CHECK(
        database_.run("INSERT INTO household(id, text) VALUES(?1, ?2)"
                      " ON CONFLICT(id) DO UPDATE SET text = ?2 WHERE text <> ?2",
                      household.id, text));
    if (database_.changes() > 0) {
      ++counts_.households;
      changed_.push_back(household.id);
    }
    return {};
  }

  Status put(const ImportedOrder& order, const std::string& place, OrderBook& book, Office& office) {
    OrderReported report = order.report;
    SITEPROOF_TRY(const auto household, household_of(report.intake.household));
    if (!household) {
      wrong(place,
            fmt::format("There is no household {}: import it first or with this document.",
                        report.intake.household.str()),
            fmt::format("没有户号为 {} 的住户，请先导入住户。", report.intake.household.str()));
      return {};
    }
    SITEPROOF_TRY(const auto sla, sla_.limits(report.intake.checklist, report.intake.order_class));
    if (!sla) {
      wrong(place,
            fmt::format("There is no template {} version {}: import it first or with this document.",
                        report.intake.checklist->id.str(), report.intake.checklist->version),
            fmt::format("没有模板 {} 的第 {} 版，请先导入模板。", report.intake.checklist->id.str(),
                        report.intake.checklist->version));
      return {};
    }
    if (report.intake.address != Address{} && report.intake.address != household->address) {
      wrong(place,
            fmt::format("Household {} is at another address ({}): correct the number or the address.",
                        household->id.str(), one_line(household->address)),
            fmt::format("住户 {} 的地址不同（{}），请更正户号或地址。", household->id.str(),
                        one_line(household->address)));
      return {};
    }
    report.intake.address = household->address;
    if (!order.own_contact) report.intake.contact = household->owner;
    report.intake.sla = *sla;
    SITEPROOF_CHECK(judge_warranty(report.intake, household->handover));
    SITEPROOF_TRY(const OrderState* const known, book.find(order.id));
    if (known != nullptr) return compare(report, order, *known, place);
    if (mode_ == ImportMode::all_or_nothing && !document_.problems.empty())
      return {};  // nothing will be imported; only what is wrong is of interest
    SITEPROOF_CHECK(office.write(order.id, std::move(report)));
    ++counts_.orders;
    return {};
  }

  /// Where nobody says who pays, the part's period from the home's handover decides (domain.md section 2).
  Status judge_warranty(Intake& intake, const std::string& handover) {
    if (intake.warranty != Warranty::unknown) return {};
    SITEPROOF_TRY(const ChecklistTemplate* const form, policy_.checklist(intake.checklist));
    if (form == nullptr) return {};
    intake.warranty = warranty_cover(form->policy, intake.part, handover, intake.reported_at, form->utc_offset).state;
    return {};
  }

  /// What was derived when the order came first, or changed since, does not make it another order.
  Status compare(OrderReported& report, const ImportedOrder& order, const OrderState& known, const std::string& place) {
    SITEPROOF_TRY(auto row, database_.cached("SELECT text FROM event WHERE order_id = ? ORDER BY server_seq LIMIT 1"));
    SITEPROOF_TRY(const bool found, row->bind_all(order.id).step());
    if (!found) return {};
    SITEPROOF_TRY(const JournalEntry first, read_entry(row->text(0)));
    report.intake.address = known.intake.address;
    report.intake.sla = known.intake.sla;
    if (order.report.intake.warranty == Warranty::unknown) report.intake.warranty = known.intake.warranty;
    if (!order.own_contact) report.intake.contact = known.intake.contact;
    if (!order.own_first_asked) report.intake.first_asked = known.intake.first_asked;
    const auto& first_template = known.intake.checklist;
    if (!order.own_template_version && report.intake.checklist && first_template &&
        report.intake.checklist->id == first_template->id) {
      report.intake.checklist = first_template;
    }
    if (first.event.body == EventBody(report)) {
      ++counts_.unchanged;
    } else {
      wrong(
          place,
          fmt::format("Order {} is here already with other content: change it there, or give this one another number.",
                      order.id.str()),
          fmt::format("工单 {} 已存在但内容不同，请在原工单上修改，或换一个单号。", order.id.str()));
    }
    return {};
  }

  Result<std::optional<Household>> household_of(const HouseholdId& id) {
    if (const auto known = households_.find(id); known != households_.end()) return std::optional(known->second);
    SITEPROOF_TRY(auto stored, stored_household(id));
    if (stored) households_.emplace(id, *stored);
    return stored;
  }

  Result<std::optional<Household>> stored_household(const HouseholdId& id) {
    SITEPROOF_TRY(auto row, database_.cached("SELECT text FROM household WHERE id = ?"));
    SITEPROOF_TRY(const bool found, row->bind_all(id).step());
    if (!found) return std::optional<Household>();
    SITEPROOF_TRY(const nlohmann::json object, parse_json(row->text(0), "The stored household"));
    SITEPROOF_TRY(Household household, household_from_json(object));
    return std::optional(std::move(household));
  }

  void wrong(std::string place, std::string message, std::string message_zh = {}) {
    document_.problems.push_back({std::move(place), std::move(message), std::move(message_zh)});
  }

  Database& database_;
  ImportDocument document_;
  ImportMode mode_;
  SlaPolicy sla_;
  OfficePolicy policy_;
  ImportCounts counts_;
  std::vector<HouseholdId> changed_;
  std::map<HouseholdId, Household> households_;
};

}  // namespace

Result<std::variant<ImportCounts, std::vector<ImportProblem>>> Importer::import(const OperatorCaller& who,
                                                                                const nlohmann::json& document) {
  using Outcome = std::variant<ImportCounts, std::vector<ImportProblem>>;
  SITEPROOF_TRY(ImportDocument read, read_import(document));
  SITEPROOF_TRY(ImportOutcome outcome, import(who, std::move(read), ImportMode::all_or_nothing));
  return outcome.written ? Outcome(outcome.counts) : Outcome(std::move(outcome.problems));
}

Result<ImportOutcome> Importer::import(const OperatorCaller& who, ImportDocument document, ImportMode mode) {
  const ClockReading now = clock_.now();
  ImportOutcome outcome;
  const Status done = store_.write([&](Database& database) -> Status {
    OrderBook book(database);
    Office office(database, book, store_.device(), who, now, random_);
    Run run(database, std::move(document), mode);
    SITEPROOF_CHECK(run.put_templates());
    SITEPROOF_CHECK(run.put_households());
    SITEPROOF_CHECK(run.put_orders(book, office));
    SITEPROOF_CHECK(run.put_stock(now.wall));
    outcome.problems = std::move(run.problems());
    const bool refused = mode == ImportMode::all_or_nothing && !outcome.problems.empty();
    if (!refused) outcome.counts = run.counts();
    if (refused || mode == ImportMode::dry_run) {
      return fail(ErrorKind::usage, undone, "Nothing was imported.");  // undoes what was written so far
    }
    SITEPROOF_CHECK(book.finish());
    SITEPROOF_CHECK(run.tell_households());
    outcome.written = true;
    return {};
  });
  if (!done && done.error().code != undone) return fail(done.error());
  return outcome;
}

}  // namespace siteproof::server
