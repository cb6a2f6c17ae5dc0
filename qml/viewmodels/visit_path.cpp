#include "qml/viewmodels/visit_path.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "core/rules/checklist.h"
#include "core/rules/raise.h"
#include "core/rules/workflow.h"

namespace siteproof::visit_path {
namespace {

constexpr std::string_view answer_rule = "answer.missing.";
constexpr std::string_view safety_rule = "safety.";
constexpr std::string_view test_rule = "test.";
constexpr std::string_view inspection_rule = "inspection";

bool begins(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

// How far the visit is; an interrupted one is as far as it was.
int progress(const OrderState& order) {
  switch (order.resume_to.value_or(order.status.value)) {
    case OrderStatus::accepted: return 1;
    case OrderStatus::en_route: return 2;
    case OrderStatus::on_site: return 3;
    case OrderStatus::surveyed: return 4;
    case OrderStatus::plan_agreed: return 5;
    case OrderStatus::in_repair: return 6;
    case OrderStatus::self_checked:
    case OrderStatus::unsigned_off: return 7;
    case OrderStatus::signed_off:
    case OrderStatus::closed:
    case OrderStatus::called_back:
    case OrderStatus::archived: return 8;
    default: return 0;
  }
}

// The name in Visit::take_step of what a rule asks for; empty when it is another thing.
std::string step_of(std::string_view rule) {
  for (const std::string_view step : {"identity", "second_opinion", "second_person", "clean_up", "watch_for"}) {
    if (begins(rule, step) && rule.substr(step.size()) == ".missing") return std::string(step);
  }
  return {};
}

bool is_inspection(const ChecklistTemplate* checklist) {
  return checklist != nullptr && checklist->workflow == Workflow::inspection;
}

// The step that a block is about.
StepId belongs_to(const Block& block, const ChecklistTemplate* checklist) {
  if (block.rule == "call.missing") return StepId::Call;
  if (block.rule == "consent.missing" || block.rule == "identity.missing") return StepId::Consent;
  if (begins(block.rule, "plan.") || begins(block.rule, "quote.") || begins(block.rule, "second_")) return StepId::Plan;
  if (block.rule == "watch_for.missing") return StepId::Sign;
  if (begins(block.rule, safety_rule)) return StepId::Safety;
  if (block.rule == "photos.before") return StepId::Survey;
  if (block.rule == "photos.during") return StepId::Repair;
  if (begins(block.rule, answer_rule) && checklist != nullptr) {
    const ChecklistItem* item = checklist->find(ItemId{block.rule.substr(answer_rule.size())});
    if (item != nullptr && item->stage == ChecklistStage::survey) return StepId::Survey;
    if (item != nullptr && item->stage == ChecklistStage::safety) return StepId::Safety;
    if (item != nullptr && item->stage == ChecklistStage::repair) return StepId::Repair;
  }
  return StepId::Check;
}

bool has_safety_gate(const ChecklistTemplate* checklist) {
  if (checklist == nullptr) return false;
  return std::any_of(checklist->sections.begin(), checklist->sections.end(), [](const ChecklistSection& section) {
    return std::any_of(section.items.begin(), section.items.end(),
                       [](const ChecklistItem& item) { return item.blocking || item.gate.has_value(); });
  });
}

class Path {
 public:
  explicit Path(const OrderPage& page)
      : page_(page), far_(progress(page.order)), inspection_(is_inspection(page.checklist.get())) {
    std::set<std::string> told;
    for (const OrderStatus gate : {OrderStatus::on_site, OrderStatus::surveyed, OrderStatus::in_repair,
                                   OrderStatus::self_checked, OrderStatus::signed_off}) {
      if (inspection_ && gate == OrderStatus::in_repair) continue;
      for (Block& block : blocks(page.order, gate, page.checklist.get())) {
        const StepId step = shown_at(block);
        if (told.insert(block.rule).second) missing_.push_back({step, std::move(block), gate});
      }
      for (Block& block : warnings(page.order, gate, page.checklist.get())) {
        const StepId step = shown_at(block);
        if (told.insert(block.rule).second) warnings_.push_back({step, std::move(block), gate});
      }
    }
    // What only the tablet knows: the rules above see one order.
    for (const Block& block : page.warnings) {
      if (begins(block.rule, raise_open_rule)) warnings_.push_back({StepId::Check, block, OrderStatus::self_checked});
    }
  }

  std::vector<Step> take() {
    const OrderState& order = page_.order;
    add(StepId::Call, !order.calls.empty(), far_ >= 3);
    add(StepId::Arrive, far_ >= 3);
    add(StepId::Consent, entry_consent(order) != nullptr, far_ >= 6);
    add(StepId::Survey, far_ >= 4 && (far_ >= 6 || !lacks(StepId::Survey)), false, Stage::before);
    if (inspection_) {
      add(StepId::Check, far_ >= 7, false, Stage::after);
      add(StepId::Sign, far_ >= 8);
      return std::move(steps_);
    }
    add(StepId::Plan, far_ >= 5 && (far_ >= 6 || !lacks(StepId::Plan)));
    if (has_safety_gate(page_.checklist.get())) add(StepId::Safety, far_ >= 6 || (far_ >= 5 && !lacks(StepId::Safety)));
    add(StepId::Repair, far_ >= 7 || (far_ == 6 && !lacks(StepId::Repair)), false, Stage::during);
    add(StepId::Check, far_ >= 7, false, Stage::after);
    add(StepId::Sign, far_ >= 8);
    return std::move(steps_);
  }

 private:
  // An inspection has neither plan nor repair, and its safety is a part of the survey.
  [[nodiscard]] StepId shown_at(const Block& block) const {
    const StepId step = belongs_to(block, page_.checklist.get());
    if (!inspection_) return step;
    if (step == StepId::Safety) return StepId::Survey;
    return step == StepId::Plan || step == StepId::Repair ? StepId::Check : step;
  }
  [[nodiscard]] bool lacks(StepId id) const {
    return std::any_of(missing_.begin(), missing_.end(), [&](const Told& told) { return told.step == id; });
  }
  // What is only said, and what one tap does, once somebody is on the way to it.
  void tell(Step& step) const {
    if (far_ < 2) return;
    for (const auto& [owner, block, gate] : warnings_) {
      if (owner != step.id) continue;
      step.warnings.push_back(block);
      if (std::string name = step_of(block.rule); !name.empty()) step.one_tap.push_back(std::move(name));
    }
    for (const auto& [owner, block, gate] : missing_) {
      if (owner != step.id) continue;
      if (std::string name = step_of(block.rule); !name.empty()) step.one_tap.push_back(std::move(name));
    }
  }
  void add(StepId id, bool done, bool passed = false, std::optional<Stage> photos = std::nullopt) {
    Step step{id, StepState::Later, {}, {}, {}, {}, photos};
    if (!done && !passed) tell(step);
    if (done) {
      step.state = StepState::Done;
    } else if (passed) {
      step.state = StepState::Skipped;
    } else if (!current_found_) {
      current_found_ = true;
      for (const auto& [owner, block, gate] : missing_) {
        if (owner != id || (far_ < 3 && id != StepId::Call)) continue;
        step.missing.push_back(block);
        step.gates.push_back(gate);
      }
      step.state = step.missing.empty() ? StepState::Current : StepState::Blocked;
    }
    steps_.push_back(std::move(step));
  }

  const OrderPage& page_;
  int far_;
  bool inspection_;
  bool current_found_ = false;
  struct Told {
    StepId step;
    Block block;
    OrderStatus gate;
  };
  std::vector<Told> missing_, warnings_;
  std::vector<Step> steps_;
};

// What takes a block out of the way.
void clear_block(std::string_view rule, Next& next) {
  if (rule == "consent.missing") {
    next.action = Action::RecordConsent;
  } else if (begins(rule, "plan.")) {
    next.action = Action::AgreePlan;
  } else if (begins(rule, answer_rule)) {
    next.action = Action::FillChecklist;
    next.item = ItemId{std::string(rule.substr(answer_rule.size()))};
  } else if (begins(rule, safety_rule)) {
    next.action = Action::FillChecklist;
    next.item = ItemId{std::string(rule.substr(safety_rule.size()))};
  } else if (begins(rule, "photos.")) {
    next.action = Action::TakePhoto;
    next.stage = rule == "photos.before" ? Stage::before : rule == "photos.during" ? Stage::during : Stage::after;
  } else if (rule == "call.missing") {
    next.action = Action::RecordCall;
  } else if (begins(rule, "quote.")) {
    next.action = Action::MakeQuote;
  } else if (begins(rule, test_rule)) {
    next.action = Action::FillChecklist;
    const auto name = rule.substr(test_rule.size());
    next.item = ItemId{std::string(name.substr(std::min(name.size(), name.find('.') + 1)))};
  } else if (std::string step = step_of(rule); !step.empty()) {
    next.action = Action::TakeStep;
    next.step = std::move(step);
  }
}

Next toward(OrderStatus to, std::string_view block, bool inspection = false) {
  Next next;
  next.to = to;
  // The plan's agreement ends the survey.
  const bool survey_ends = !inspection && (to == OrderStatus::surveyed || to == OrderStatus::plan_agreed);
  next.action = survey_ends ? Action::AgreePlan : to == OrderStatus::signed_off ? Action::SignOff : Action::Advance;
  if (!block.empty()) clear_block(block, next);
  return next;
}

}  // namespace

std::vector<Step> steps(const OrderPage& page) { return Path(page).take(); }

Next next(const OrderPage& page) {
  if (!page.next) return {};
  if (page.order.resume_to) return {Action::Resume, *page.next};
  return toward(*page.next, page.to_do.empty() ? std::string_view() : page.to_do.front().rule,
                is_inspection(page.checklist.get()));
}

Next next(OrderStatus status, std::string_view block) {
  if (is_waiting(status)) return {Action::Resume, status};
  const auto to = next_step(status);
  if (!to) return {};
  if (block != inspection_rule) return toward(*to, block);
  return toward(status == OrderStatus::surveyed ? OrderStatus::self_checked : *to, {}, true);
}

bool leads_on(Action done, const Next& next) noexcept {
  switch (next.action) {
    case Action::RecordConsent: return done == Action::Advance || done == Action::TakeStep;
    case Action::TakePhoto: return done == Action::RecordConsent && next.stage == Stage::before;
    case Action::SignOff: return done == Action::Advance;
    default: return false;
  }
}

}  // namespace siteproof::visit_path
