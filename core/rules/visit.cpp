#include "core/rules/visit.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "core/rules/checklist.h"
#include "core/rules/photo_plan.h"
#include "core/rules/quote.h"
#include "core/rules/timed_test.h"
#include "core/rules/workflow.h"

namespace siteproof {
namespace {

// Collects what is not done, each under the rule of the visit it falls under.
class Blocks {
 public:
  Blocks(const OrderState& order, const ChecklistTemplate* checklist) : order_(order), checklist_(checklist) {
    if (checklist_ != nullptr) form_.emplace(order_, *checklist_);
  }

  void call_ahead() {
    under("call_ahead", GateMode::off);
    if (order_.calls.empty()) {
      add("call.missing", "到场前先致电联系人，并记录是否接通。",
          "Call the contact before you arrive, and record whether you reached them.");
    }
  }
  void identity() {
    under("identity", GateMode::off);
    if (!done("identity")) {
      add("identity.missing", "先出示工牌和工单，说明来意。",
          "Show your badge and the order, and say what you are here for.");
    }
  }
  void consent() {
    under("consent", GateMode::block);
    if (entry_consent(order_) == nullptr) {
      add("consent.missing", "先征得业主或住户同意，并记录是谁、怎样同意的。",
          "Record the owner's consent first: who gave it and how.");
    }
  }
  void plan() {
    under("plan", GateMode::block);
    if (order_.plans.empty()) {
      add("plan.missing", "先与业主谈定维修方案并记录。", "Agree the plan with the owner and record it first.");
    }
    const bool priced = order_.intake.warranty == Warranty::out;
    if (priced && !order_.plans.empty() && !order_.plans.back().price) {
      add("plan.price", "已过保修期：方案须写明价格，业主同意后才能开工。",
          "Out of warranty: the plan needs a price that the owner agreed to.");
    }
  }
  void quote() {
    under("quote", GateMode::block);
    const Quote* const quote = active_quote(order_);
    if (quote == nullptr) {
      const bool named = checklist_ != nullptr && checklist_->policy.step("quote") != nullptr;
      if (named && order_.intake.warranty == Warranty::out) {
        add("quote.missing", "已过保修期：先报价，业主同意后才能开工。",
            "Out of warranty: make a quote the owner agrees to first.");
      }
    } else if (!quote->answer) {
      add("quote.open." + quote->id.str(), "报价还没有得到业主答复。", "The owner has not answered the quote yet.");
    } else if (!quote->answer->accepted) {
      add("quote.declined." + quote->id.str(), "业主不同意报价：请重新报价或结束工单。",
          "The owner declined the quote: make another one or end the order.");
    }
  }
  void second_opinion() {
    under("second_opinion", GateMode::block);
    if (!demands(&VerdictRule::second_opinion) || done("second_opinion")) return;
    add("second_opinion.missing", "此判定须由第二人复核后才能施工。",
        "This finding needs a second opinion before the repair.");
  }
  void second_person() {
    under("second_person", GateMode::warn);
    if (!demands(&VerdictRule::second_person) || done("second_person")) return;
    add("second_person.missing", "此项作业须两人进行。", "This work needs two people.");
  }
  void tests() {
    under("tests", GateMode::off);
    if (!form_) return;
    for (const AskedItem& asked : form_->asked()) {
      if (asked.item->kind != ItemKind::timed_test) continue;
      const TestRun* const run = newest_run(order_, asked.path.id());
      if (run == nullptr) continue;
      if (const auto fault = check_test_end(*asked.item, *run)) {
        add(fmt::format("{}.{}", fault->rule, asked.path.id().str()), fault->text.zh, fault->text.en);
      } else if (run->outcome == TestOutcome::failed) {
        add(fmt::format("test.failed.{}", asked.path.id().str()), fmt::format("“{}”未通过。", asked.item->title.zh),
            fmt::format("\"{}\" was not passed.", asked.item->title.en));
      }
    }
  }
  void clean_up() {
    under("clean_up", GateMode::off);
    if (!done("clean_up")) add("clean_up.missing", "先清理现场。", "Clean up first.");
  }
  void watch_for() {
    under("watch_for", GateMode::off);
    if (!done("watch_for")) {
      add("watch_for.missing", "先向业主说明日后注意事项。", "Tell the owner what to watch for from now on.");
    }
  }
  // No template can let a repair be called done without having been begun: every gate lies before its beginning.
  void repair() {
    mode_ = GateMode::block;
    overridable_ = false;
    if (checklist_ != nullptr && checklist_->workflow == Workflow::inspection) return;
    if (order_.status.value == OrderStatus::surveyed) {
      add("repair.missing", "先谈定方案并完成维修。", "Agree the plan and do the repair first.");
    }
  }
  void photos(Stage stage) {
    static constexpr std::array zh{"维修前", "维修中", "维修后"};
    const auto name = std::string(to_string(stage));
    under(name + "_photos", GateMode::block);
    for (const PhotoStagePlan& line : photo_plan(order_, checklist_)) {
      if (line.stage != stage) continue;
      if (line.taken < line.wanted) {
        add(fmt::format("photos.{}", name),
            fmt::format("{}照片 {} / {}，还差 {} 张。", zh[static_cast<std::size_t>(stage)], line.taken, line.wanted,
                        line.wanted - line.taken),
            fmt::format("{} of {} {} photos are there: take {} more.", line.taken, line.wanted, name,
                        line.wanted - line.taken));
      }
      if (!line.unpaired.empty()) {
        add("photos.pairs", fmt::format("还有 {} 张维修前照片没有同角度的维修后照片。", line.unpaired.size()),
            fmt::format("{} before photos still have no after photo from the same angle.", line.unpaired.size()));
      }
    }
  }
  void form() {
    mode_ = GateMode::block;
    overridable_ = false;
    if (checklist_ != nullptr || !order_.intake.checklist) return;
    const TemplateRef& ref = *order_.intake.checklist;
    add("template.missing",
        fmt::format("平板上还没有检查表 {}（第 {} 版），连网同步后才能开工。", ref.id.str(), ref.version),
        fmt::format("The form {} (version {}) is not on this tablet yet: sync once, then go on.", ref.id.str(),
                    ref.version));
  }
  void gates(OrderStatus to) {
    if (!form_) return;
    for (const AskedItem& asked : closed_gates(*form_, to)) {
      mode_ = asked.item->gate->mode;
      overridable_ = asked.item->gate->overridable;
      if (to == OrderStatus::in_repair) narrow("safety");
      add(fmt::format("safety.{}", asked.path.id().str()), fmt::format("安全确认未完成：{}。", asked.item->title.zh),
          fmt::format("The safety gate is open: \"{}\" must be yes.", asked.item->title.en));
    }
  }
  void answers(ChecklistStage stage) {
    under(stage == ChecklistStage::survey ? "survey_answers" : "repair_answers", GateMode::block);
    if (!form_) return;
    for (const AskedItem& asked : unanswered(*form_, stage)) {
      if (asked.item->gate) continue;  // said by the gate
      add(fmt::format("answer.missing.{}", asked.path.id().str()),
          fmt::format("还没有填写：{}。", asked.item->title.zh),
          fmt::format("\"{}\" is not answered yet.", asked.item->title.en));
    }
  }
  std::vector<Block> blocking() { return std::move(blocking_); }
  std::vector<Block> warning() { return std::move(warning_); }

 private:
  void under(std::string_view rule, GateMode otherwise) {
    const ProtocolStep* const step = checklist_ == nullptr ? nullptr : checklist_->policy.step(rule);
    mode_ = step == nullptr ? otherwise : step->mode;
    overridable_ = step != nullptr && step->overridable;
  }
  // A rule of the whole visit can soften an item's gate, never harden it.
  void narrow(std::string_view rule) {
    const ProtocolStep* const step = checklist_ == nullptr ? nullptr : checklist_->policy.step(rule);
    if (step == nullptr) return;
    mode_ = std::max(mode_, step->mode);
    overridable_ = overridable_ || step->overridable;
  }
  [[nodiscard]] bool done(std::string_view step) const {
    return std::any_of(order_.steps.begin(), order_.steps.end(),
                       [&](const StepDone& taken) { return taken.step == step; });
  }
  [[nodiscard]] bool demands(bool VerdictRule::*what) const {
    if (!form_) return false;
    const auto found = form_->verdicts();
    return std::any_of(found.begin(), found.end(), [&](const VerdictRule* rule) { return rule->*what; });
  }
  // For the visit it was said on: a new assignment is a new visit.
  [[nodiscard]] bool overridden(const std::string& rule) const {
    UtcTime since;
    for (const TimelineEntry& entry : order_.timeline) {
      if (entry.applied && entry.to == OrderStatus::assigned) since = entry.at;
    }
    return std::any_of(order_.overrides.begin(), order_.overrides.end(),
                       [&](const GateOverride& past) { return past.rule == rule && past.at >= since; });
  }
  void add(std::string rule, std::string zh, std::string en) {
    if (mode_ == GateMode::off) return;
    const bool stops = mode_ == GateMode::block && !(overridable_ && overridden(rule));
    (stops ? blocking_ : warning_).push_back({std::move(rule), {std::move(zh), std::move(en)}, overridable_});
  }

  const OrderState& order_;
  const ChecklistTemplate* checklist_;
  std::optional<Form> form_;
  GateMode mode_ = GateMode::block;
  bool overridable_ = false;
  std::vector<Block> blocking_, warning_;
};

// An inspection has no repair before which its survey would be looked at.
void collect(Blocks& found, OrderStatus to, const ChecklistTemplate* checklist) {
  switch (to) {
    case OrderStatus::on_site:
      found.call_ahead();
      found.gates(to);
      break;
    case OrderStatus::surveyed:
      found.identity();
      found.consent();
      found.gates(to);
      break;
    case OrderStatus::in_repair:
      found.consent();
      found.plan();
      found.quote();
      found.form();
      found.answers(ChecklistStage::survey);
      found.second_opinion();
      found.answers(ChecklistStage::safety);
      found.gates(to);
      found.second_person();
      found.photos(Stage::before);
      break;
    case OrderStatus::self_checked:
      found.form();
      found.repair();
      if (checklist != nullptr && checklist->workflow == Workflow::inspection) {
        found.answers(ChecklistStage::survey);
        found.answers(ChecklistStage::safety);
        found.gates(OrderStatus::in_repair);
      }
      found.quote();
      found.photos(Stage::during);
      found.photos(Stage::after);
      found.answers(ChecklistStage::repair);
      found.answers(ChecklistStage::acceptance);
      found.tests();
      found.gates(to);
      found.clean_up();
      break;
    case OrderStatus::signed_off:
      found.watch_for();
      found.gates(to);
      break;
    default: found.gates(to); break;
  }
}

}  // namespace

std::vector<Block> blocks(const OrderState& order, OrderStatus to, const ChecklistTemplate* checklist) {
  Blocks found(order, checklist);
  collect(found, to, checklist);
  return found.blocking();
}

std::vector<Block> warnings(const OrderState& order, OrderStatus to, const ChecklistTemplate* checklist) {
  Blocks found(order, checklist);
  collect(found, to, checklist);
  return found.warning();
}

Status check_override(const OrderState& order, OrderStatus to, const ChecklistTemplate* checklist,
                      std::string_view rule, std::string_view reason) {
  const auto found = blocks(order, to, checklist);
  const auto block = std::find_if(found.begin(), found.end(), [&](const Block& b) { return b.rule == rule; });
  if (block == found.end()) {
    return fail(ErrorKind::rule, "override.nothing", fmt::format("\"{}\" does not stand in the way.", rule));
  }
  if (!block->overridable) {
    return fail(ErrorKind::rule, "override.forbidden", fmt::format("This cannot be passed over: {}", block->text.en));
  }
  if (reason.find_first_not_of(" \t\n") == std::string_view::npos) {
    return fail(ErrorKind::rule, "override.reason", "Write why it is passed over: the record shows it.");
  }
  return {};
}

std::vector<Block> to_do_before(const OrderState& order, OrderStatus to, const ChecklistTemplate* checklist) {
  if (to != OrderStatus::surveyed) return blocks(order, to, checklist);
  Blocks found(order, checklist);
  collect(found, to, checklist);
  found.photos(Stage::before);
  found.answers(ChecklistStage::survey);
  return found.blocking();
}

Status check_blocks(const OrderState& order, OrderStatus to, const ChecklistTemplate* checklist) {
  const auto found = blocks(order, to, checklist);
  if (found.empty()) return {};
  return fail(ErrorKind::rule, found.front().rule, found.front().text.en);
}

const Consent* entry_consent(const OrderState& order) {
  const auto it = std::find_if(order.consents.rbegin(), order.consents.rend(),
                               [](const Consent& consent) { return consent.subject.empty(); });
  return it == order.consents.rend() ? nullptr : &*it;
}

std::optional<OrderStatus> next_step(const OrderState& order, const ChecklistTemplate* checklist) {
  const bool inspection = checklist != nullptr && checklist->workflow == Workflow::inspection;
  if (inspection && order.status.value == OrderStatus::surveyed) return OrderStatus::self_checked;
  return is_waiting(order.status.value) ? order.resume_to : next_step(order.status.value);
}

std::optional<OrderStatus> next_step(OrderStatus status) noexcept {
  switch (status) {
    case OrderStatus::assigned: return OrderStatus::accepted;
    case OrderStatus::accepted: return OrderStatus::en_route;
    case OrderStatus::en_route: return OrderStatus::on_site;
    case OrderStatus::on_site: return OrderStatus::surveyed;
    case OrderStatus::surveyed: return OrderStatus::plan_agreed;
    case OrderStatus::plan_agreed: return OrderStatus::in_repair;
    case OrderStatus::in_repair: return OrderStatus::self_checked;
    case OrderStatus::self_checked:
    case OrderStatus::unsigned_off: return OrderStatus::signed_off;
    default: return std::nullopt;
  }
}

}  // namespace siteproof
