#include "qml/viewmodels/visit_path.h"

#include <algorithm>
#include <string_view>

#include "core/rules/checklist.h"
#include "core/rules/workflow.h"

namespace siteproof::visit_path {
namespace {

constexpr std::string_view answer_rule = "answer.missing.";
constexpr std::string_view safety_rule = "safety.";

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

// The step that a block is about.
StepId belongs_to(const Block& block, const ChecklistTemplate* checklist) {
  if (block.rule == "consent.missing") return StepId::Consent;
  if (begins(block.rule, "plan.")) return StepId::Plan;
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
                       [](const ChecklistItem& item) { return item.blocking; });
  });
}

class Path {
 public:
  explicit Path(const OrderPage& page) : page_(page), far_(progress(page.order)) {
    for (const OrderStatus gate : {OrderStatus::in_repair, OrderStatus::self_checked}) {
      for (Block& block : blocks(page.order, gate, page.checklist.get())) {
        const StepId step = belongs_to(block, page.checklist.get());
        missing_.emplace_back(step, std::move(block));
      }
    }
  }

  std::vector<Step> take() {
    const OrderState& order = page_.order;
    add(StepId::Call, !order.calls.empty(), far_ >= 3);
    add(StepId::Arrive, far_ >= 3);
    add(StepId::Consent, !order.consents.empty(), far_ >= 6);
    add(StepId::Survey, far_ >= 4 && (far_ >= 6 || !lacks(StepId::Survey)), false, Stage::before);
    add(StepId::Plan, far_ >= 5 && (far_ >= 6 || !lacks(StepId::Plan)));
    if (has_safety_gate(page_.checklist.get())) add(StepId::Safety, far_ >= 6 || (far_ >= 5 && !lacks(StepId::Safety)));
    add(StepId::Repair, far_ >= 7 || (far_ == 6 && !lacks(StepId::Repair)), false, Stage::during);
    add(StepId::Check, far_ >= 7, false, Stage::after);
    add(StepId::Sign, far_ >= 8);
    return std::move(steps_);
  }

 private:
  [[nodiscard]] bool lacks(StepId id) const {
    return std::any_of(missing_.begin(), missing_.end(), [&](const auto& entry) { return entry.first == id; });
  }
  void add(StepId id, bool done, bool passed = false, std::optional<Stage> photos = std::nullopt) {
    Step step{id, StepState::Later, {}, photos};
    if (done) {
      step.state = StepState::Done;
    } else if (passed) {
      step.state = StepState::Skipped;
    } else if (!current_found_) {
      current_found_ = true;
      for (const auto& [owner, block] : missing_) {
        if (owner == id && far_ >= 3) step.missing.push_back(block);
      }
      step.state = step.missing.empty() ? StepState::Current : StepState::Blocked;
    }
    steps_.push_back(std::move(step));
  }

  const OrderPage& page_;
  int far_;
  bool current_found_ = false;
  std::vector<std::pair<StepId, Block>> missing_;
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
  }
}

Next toward(OrderStatus to, std::string_view block) {
  Next next;
  next.to = to;
  // The plan's agreement ends the survey.
  const bool survey_ends = to == OrderStatus::surveyed || to == OrderStatus::plan_agreed;
  next.action = survey_ends ? Action::AgreePlan : to == OrderStatus::signed_off ? Action::SignOff : Action::Advance;
  if (!block.empty()) clear_block(block, next);
  return next;
}

}  // namespace

std::vector<Step> steps(const OrderPage& page) { return Path(page).take(); }

Next next(const OrderPage& page) {
  if (!page.next) return {};
  if (page.order.resume_to) return {Action::Resume, *page.next, Stage::before, std::nullopt};
  return toward(*page.next, page.to_do.empty() ? std::string_view() : page.to_do.front().rule);
}

Next next(OrderStatus status, std::string_view block) {
  if (is_waiting(status)) return {Action::Resume, status, Stage::before, std::nullopt};
  const auto to = next_step(status);
  return to ? toward(*to, block) : Next{};
}

bool leads_on(Action done, const Next& next) noexcept {
  switch (next.action) {
    case Action::RecordConsent: return done == Action::Advance;
    case Action::TakePhoto: return done == Action::RecordConsent && next.stage == Stage::before;
    case Action::SignOff: return done == Action::Advance;
    default: return false;
  }
}

}  // namespace siteproof::visit_path
