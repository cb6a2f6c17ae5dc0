#include "core/rules/hand_over.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <set>

#include "core/rules/photo_plan.h"
#include "core/rules/quote.h"
#include "core/rules/timed_test.h"
#include "core/rules/visit.h"
#include "core/rules/wording.h"
#include "core/rules/workflow.h"

namespace siteproof {
namespace {

class OpenPoints {
 public:
  OpenPoints(const OrderState& order, const ChecklistTemplate* checklist) : order_(order), checklist_(checklist) {}

  std::vector<OpenPoint> collect() {
    waiting();
    visit();
    tests();
    quote();
    pairs();
    materials();
    crossed();
    return std::move(points_);
  }

 private:
  // What the visit's own rules have said already is not said again.
  void add(std::string id, std::string zh, std::string en) {
    if (seen_.insert(id).second) points_.push_back({std::move(id), {std::move(zh), std::move(en)}});
  }

  void waiting() {
    if (!order_.resume_to || order_.timeline.empty()) return;
    const std::string& why = order_.timeline.back().reason;
    add("waiting", fmt::format("工单在等待：{}", why), fmt::format("The order waits: {}", why));
  }

  void visit() {
    const auto next = next_step(order_, checklist_);
    if (!next) return;
    for (Block& block : to_do_before(order_, *next, checklist_)) {
      // A running test is said below, with when it may end.
      if (block.rule.rfind("test.running", 0) == 0) continue;
      add(std::move(block.rule), std::move(block.text.zh), std::move(block.text.en));
    }
    for (Block& block : warnings(order_, *next, checklist_)) {
      if (block.rule.rfind("test.running", 0) == 0) continue;
      add(std::move(block.rule), std::move(block.text.zh), std::move(block.text.en));
    }
  }

  void tests() {
    for (const TestRun& run : order_.tests) {
      if (run.ended) continue;
      const ChecklistItem* const item = checklist_ == nullptr ? nullptr : checklist_->find(run.item);
      const std::string id = fmt::format("test.running.{}", run.item.str());
      if (item == nullptr) {
        add(id, fmt::format("试验 {} 还在进行。", run.item.str()), fmt::format("Test {} is running.", run.item.str()));
        continue;
      }
      const std::string due = to_wall_text(test_due(*item, run), checklist_->utc_offset);
      add(id, fmt::format("“{}”还在进行，最早 {} 可以结束。", item->title.zh, due),
          fmt::format("\"{}\" is running and may end from {} on.", item->title.en, due));
    }
  }

  void quote() {
    const Quote* const quote = active_quote(order_);
    if (quote == nullptr || quote->answer) return;
    add("quote.open", "报价还没有得到业主答复。", "The owner has not answered the quote yet.");
  }

  void pairs() {
    const bool before_repair = order_.status.value != OrderStatus::in_repair &&
                               order_.resume_to.value_or(OrderStatus::reported) != OrderStatus::in_repair;
    if (before_repair) return;
    for (const PhotoStagePlan& line : photo_plan(order_, checklist_)) {
      if (line.unpaired.empty()) continue;
      add("photos.pairs", fmt::format("还有 {} 张维修前照片没有同角度的维修后照片。", line.unpaired.size()),
          fmt::format("{} before photos still have no after photo from the same angle.", line.unpaired.size()));
    }
  }

  void materials() {
    for (const Requisition& asked : order_.requisitions) {
      const std::string what = fmt::format("{} {} {}", asked.item.str(), asked.quantity.str(), unit_sign(asked.unit));
      if (asked.state == RequisitionState::requested) {
        add(fmt::format("requisition.{}", asked.id.str()), fmt::format("申请的材料还没有答复：{}", what),
            fmt::format("Requested and not answered yet: {}", what));
        continue;
      }
      const bool received = std::any_of(
          order_.receipts.begin(), order_.receipts.end(),
          [&](const MaterialReceipt& receipt) { return receipt.requisition == asked.id && receipt.quality_ok; });
      if (asked.state == RequisitionState::refused || received || used(asked)) continue;
      add(fmt::format("receipt.{}", asked.id.str()), fmt::format("已批准、尚未领取的材料：{}", what),
          fmt::format("Granted and not received yet: {}", what));
    }
  }
  // Material that was used was received, whether or not anybody recorded that.
  [[nodiscard]] bool used(const Requisition& asked) const {
    const ItemId& item = asked.substitute.value_or(asked.item);
    return std::any_of(order_.parts.begin(), order_.parts.end(),
                       [&](const PartUse& part) { return part.item == item && part.at >= asked.at; });
  }

  void crossed() {
    struct Word {
      std::string_view field, zh, en;
    };
    static constexpr std::array words{Word{"status", "状态", "status"},
                                      Word{"appointment", "预约时间", "appointment"},
                                      Word{"technician", "维修人员", "technician"},
                                      Word{"requisition", "材料申请", "request for material"},
                                      Word{"quote", "报价答复", "answer to the quote"},
                                      Word{"test", "试验结果", "test result"}};
    for (const Conflict& card : order_.conflicts) {
      if (card.resolved) continue;
      const auto* const word =
          std::find_if(words.begin(), words.end(), [&](const Word& known) { return known.field == card.field; });
      const bool known = word != words.end();
      add(fmt::format("conflict.{}", card.event.str()),
          fmt::format("两处改动冲突，须人来选定：{}", known ? word->zh : std::string_view(card.field)),
          fmt::format("Two changes crossed, and somebody has to choose: {}",
                      known ? word->en : std::string_view(card.field)));
    }
  }

  const OrderState& order_;
  const ChecklistTemplate* checklist_;
  std::set<std::string> seen_;
  std::vector<OpenPoint> points_;
};

}  // namespace

std::vector<OpenPoint> open_points(const OrderState& order, const ChecklistTemplate* checklist) {
  return OpenPoints(order, checklist).collect();
}

const HandOver* untaken(const OrderState& order, const PersonId& person) {
  if (order.technician.value != person || order.hand_overs.empty()) return nullptr;
  const HandOver& newest = order.hand_overs.back();
  return newest.to == person && !newest.taken_by ? &newest : nullptr;
}

Status check_give(const OrderState& order, const PersonId& from, const PersonId& to) {
  if (from == to) return fail(ErrorKind::rule, "hand_over.self", "The order is yours: name somebody else.");
  if (is_finished(order.status.value)) {
    return fail(ErrorKind::rule, "hand_over.finished", "The order is finished: there is nothing to hand over.");
  }
  if (order.technician.value == from) return {};
  return fail(ErrorKind::rule, "hand_over.not_yours",
              order.technician.value
                  ? fmt::format("The order is {}'s now: only they can hand it over.", order.technician.value->str())
                  : "The order is nobody's now: ask the dispatcher.");
}

Status check_take(const OrderState& order, const PersonId& who, const EventId& hand_over) {
  const auto known = std::find_if(order.hand_overs.begin(), order.hand_overs.end(),
                                  [&](const HandOver& given) { return given.event == hand_over; });
  if (known == order.hand_overs.end()) {
    return fail(ErrorKind::not_found, "hand_over.unknown", "There is no such hand-over of this order.");
  }
  if (known->to != who) {
    return fail(ErrorKind::rule, "hand_over.not_for_you", fmt::format("It was handed to {}.", known->to.str()));
  }
  if (known->taken_by) return fail(ErrorKind::rule, "hand_over.taken", "You have taken this order already.");
  return {};
}

}  // namespace siteproof
