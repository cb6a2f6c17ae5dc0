#include "core/rules/visit.h"

#include <fmt/core.h>

#include <array>

#include "core/rules/checklist.h"
#include "core/rules/photo_plan.h"
#include "core/rules/workflow.h"

namespace siteproof {
namespace {

class Blocks {
 public:
  Blocks(const OrderState& order, const ChecklistTemplate* checklist) : order_(order), checklist_(checklist) {}

  void consent() {
    if (order_.consents.empty()) {
      add("consent.missing", "先征得业主或住户同意，并记录是谁、怎样同意的。",
          "Record the owner's consent first: who gave it and how.");
    }
  }
  void plan() {
    if (order_.plans.empty()) {
      add("plan.missing", "先与业主谈定维修方案并记录。", "Agree the plan with the owner and record it first.");
    }
    const bool priced = order_.intake.warranty == Warranty::out;
    if (priced && !order_.plans.empty() && !order_.plans.back().price) {
      add("plan.price", "已过保修期：方案须写明价格，业主同意后才能开工。",
          "Out of warranty: the plan needs a price that the owner agreed to.");
    }
  }
  void photos(Stage stage) {
    static constexpr std::array zh{"维修前", "维修中", "维修后"};
    for (const PhotoStagePlan& line : photo_plan(order_, checklist_)) {
      if (line.stage != stage) continue;
      const auto name = std::string(to_string(stage));
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
    if (checklist_ != nullptr || !order_.intake.checklist) return;
    const TemplateRef& ref = *order_.intake.checklist;
    add("template.missing",
        fmt::format("平板上还没有检查表 {}（第 {} 版），连网同步后才能开工。", ref.id.str(), ref.version),
        fmt::format("The form {} (version {}) is not on this tablet yet: sync once, then go on.", ref.id.str(),
                    ref.version));
  }
  void safety() {
    if (checklist_ == nullptr) return;
    for (const ChecklistItem* item : blocking(order_, *checklist_)) {
      add(fmt::format("safety.{}", item->id.str()), fmt::format("安全确认未完成：{}。", item->title.zh),
          fmt::format("The safety gate is open: \"{}\" must be yes.", item->title.en));
    }
  }
  void answers(ChecklistStage stage) {
    if (checklist_ == nullptr) return;
    for (const ChecklistItem* item : unanswered(order_, *checklist_, stage)) {
      add(fmt::format("answer.missing.{}", item->id.str()), fmt::format("还没有填写：{}。", item->title.zh),
          fmt::format("\"{}\" is not answered yet.", item->title.en));
    }
  }
  std::vector<Block> take() { return std::move(found_); }

 private:
  void add(std::string rule, std::string zh, std::string en) {
    found_.push_back({std::move(rule), {std::move(zh), std::move(en)}});
  }
  const OrderState& order_;
  const ChecklistTemplate* checklist_;
  std::vector<Block> found_;
};

}  // namespace

std::vector<Block> blocks(const OrderState& order, OrderStatus to, const ChecklistTemplate* checklist) {
  Blocks found(order, checklist);
  switch (to) {
    case OrderStatus::surveyed: found.consent(); break;
    case OrderStatus::in_repair:
      found.consent();
      found.plan();
      found.form();
      found.answers(ChecklistStage::survey);
      found.safety();
      found.photos(Stage::before);
      break;
    case OrderStatus::self_checked:
      found.form();
      found.photos(Stage::during);
      found.photos(Stage::after);
      found.answers(ChecklistStage::repair);
      found.answers(ChecklistStage::acceptance);
      break;
    default: break;
  }
  return found.take();
}

std::vector<Block> to_do_before(const OrderState& order, OrderStatus to, const ChecklistTemplate* checklist) {
  if (to != OrderStatus::surveyed) return blocks(order, to, checklist);
  Blocks found(order, checklist);
  found.consent();
  found.photos(Stage::before);
  found.answers(ChecklistStage::survey);
  return found.take();
}

Status check_blocks(const OrderState& order, OrderStatus to, const ChecklistTemplate* checklist) {
  const auto found = blocks(order, to, checklist);
  if (found.empty()) return {};
  return fail(ErrorKind::rule, found.front().rule, found.front().text.en);
}

std::optional<OrderStatus> next_step(const OrderState& order) {
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
