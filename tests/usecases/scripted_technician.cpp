#include "tests/usecases/scripted_technician.h"

#include <algorithm>
#include <regex>

#include "core/rules/checklist.h"
#include "core/rules/photo_plan.h"
#include "core/rules/visit.h"
#include "core/usecases/checklist_answers.h"
#include "core/usecases/item_signatures.h"
#include "core/usecases/photos.h"
#include "core/usecases/sign_off.h"
#include "core/usecases/timed_tests.h"
#include "core/usecases/visit.h"

namespace siteproof {
namespace {

constexpr int rounds_max = 3000;
constexpr int trials_max = 20'000;

std::vector<Stroke> ink() { return {{{1, 1, 0, 500}, {60, 40, 20, 500}, {90, 9, 40, 500}}}; }

Stage photo_stage(const ChecklistItem& item) {
  if (item.photo_stage) return *item.photo_stage;
  if (item.stage == ChecklistStage::repair) return Stage::during;
  return item.stage == ChecklistStage::acceptance ? Stage::after : Stage::before;
}

void numbers_of(const std::optional<Expression>& condition, std::set<std::string>& out) {
  if (!condition) return;
  static const std::regex number("[0-9]+(\\.[0-9]+)?");
  const std::string& text = condition->text();
  for (std::sregex_iterator it(text.begin(), text.end(), number); it != std::sregex_iterator(); ++it)
    out.insert(it->str());
}

void numbers_of(const std::vector<ChecklistItem>& items, std::set<std::string>& out) {
  for (const ChecklistItem& item : items) {
    for (const auto* condition : {&item.relevant, &item.required_if, &item.constraint, &item.calculation})
      numbers_of(*condition, out);
    numbers_of(item.items, out);
  }
}

}  // namespace

ScriptedTechnician::ScriptedTechnician(TabletWorld& world, OrderId order, std::uint64_t seed)
    : world_(world), order_(std::move(order)), seed_(seed), dice_(seed) {
  form_ = value_of(world_.tablet().store().checklist(world_.order(order_).intake.checklist));
  REQUIRE(form_ != nullptr);
  for (const ChecklistSection& section : form_->sections) numbers_of(section.items, spoken_of_);
  for (const VerdictRule& rule : form_->verdicts) numbers_of(rule.when, spoken_of_);
}

void ScriptedTechnician::complete() {
  arrive();
  if (form_->workflow == Workflow::inspection) {
    inspect();
  } else {
    repair();
  }
  photograph(Stage::during);
  photograph(Stage::after);
  must(Visit(world_.tablet()).take_step(order_, "clean_up"));
  go(OrderStatus::self_checked);
  must(Visit(world_.tablet()).take_step(order_, "watch_for"));
  sign();
}

void ScriptedTechnician::arrive() {
  Visit visit(world_.tablet());
  go(OrderStatus::accepted);
  must(visit.call(order_, true, "十五分钟后到"));
  go(OrderStatus::en_route);
  go(OrderStatus::on_site);
  must(visit.take_step(order_, "identity"));
  must(visit.consent(order_, "王芳", "in person"));
  fill(ChecklistStage::survey);
  photograph(Stage::before);
  go(OrderStatus::surveyed);
}

void ScriptedTechnician::repair() {
  Visit visit(world_.tablet());
  must(visit.plan(order_, "as the verdict says", "王芳", std::nullopt));
  must(visit.take_step(order_, "second_opinion", "陈工"));
  must(visit.take_step(order_, "second_person", "赵强"));
  fill(ChecklistStage::safety);
  go(OrderStatus::in_repair);
  fill(ChecklistStage::repair);
  fill(ChecklistStage::acceptance);
}

void ScriptedTechnician::inspect() {
  fill(ChecklistStage::safety);
  fill(ChecklistStage::repair);
  fill(ChecklistStage::acceptance);
}

void ScriptedTechnician::sign() {
  SignOffRequest request;
  request.order = order_;
  request.name = "王芳";
  request.strokes = ink();
  request.rating = 5;
  must(SigningOff(world_.tablet()).sign(std::move(request)));
}

void ScriptedTechnician::go(OrderStatus to) {
  std::string open;
  for (const Block& block : blocks(world_.order(order_), to, form_.get())) open += block.rule + "; ";
  INFO("on the way to " << to_string(to) << " there stands: " << open);
  must(Visit(world_.tablet()).go(order_, to));
}

void ScriptedTechnician::fill(ChecklistStage stage) {
  std::set<ItemId> seen;
  for (int round = 0;; ++round) {
    REQUIRE(round < rounds_max);
    const OrderState order = world_.order(order_);
    const auto asked = Form(order, *form_).asked();
    const auto next = std::find_if(asked.begin(), asked.end(), [&](const AskedItem& one) {
      return one.item->stage == stage && seen.count(one.path.id()) == 0;
    });
    if (next == asked.end()) return;
    seen.insert(next->path.id());
    answer(*next);
  }
}

void ScriptedTechnician::answer(const AskedItem& asked) {
  INFO("item " << asked.path.id().str());
  switch (asked.item->kind) {
    case ItemKind::photo: return photograph_item(asked);
    case ItemKind::signature: return sign_item(asked);
    case ItemKind::timed_test: return run_test(asked);
    case ItemKind::repeat: return add_rows(asked);
    case ItemKind::material: {
      const auto& codes = asked.item->materials;
      const ItemId code = codes.empty() ? ItemId{"PUTTY-20"} : codes.front();
      return must(Visit(world_.tablet()).use_part(order_, {code, Decimal::from_integer(1), "pc", "B7"}));
    }
    case ItemKind::table:
    case ItemKind::computed:
    case ItemKind::note: return;
    default: return give_a_value(asked);
  }
}

void ScriptedTechnician::give_a_value(const AskedItem& asked) {
  ChecklistAnswers answers(world_.tablet());
  std::string why = "nothing to try";
  for (const std::string& value : candidates(*asked.item)) {
    const Status given = answers.give(order_, asked.path.id(), value, {});
    if (given) return;
    why = error_text(given.error());
  }
  if (asked.item->gate) return open_gate(asked);
  const OrderState order = world_.order(order_);
  INFO("no value is taken: " << why);
  REQUIRE_FALSE(Form(order, *form_).is_required(asked));
}

void ScriptedTechnician::readings(const Expression& condition, std::set<ItemId>& out) const {
  for (const ItemId& name : condition.references()) {
    const ChecklistItem* const item = form_->find(name);
    if (item->calculation) readings(*item->calculation, out);
    const bool moment = item->kind == ItemKind::date || item->kind == ItemKind::date_time;
    if (item->kind == ItemKind::number || moment) out.insert(name);
  }
  for (const std::string& verdict : condition.verdict_references()) readings(form_->verdict(verdict)->when, out);
}

void ScriptedTechnician::open_gate(const AskedItem& gate) {
  REQUIRE(gate.item->constraint);
  std::set<ItemId> items;
  readings(*gate.item->constraint, items);
  std::vector<std::pair<ItemId, std::vector<std::string>>> tried;
  for (const ItemId& item : items) tried.emplace_back(item, candidates(*form_->find(item)));
  std::size_t trials = 1;
  for (const auto& [item, values] : tried) trials *= values.size();
  REQUIRE(trials <= trials_max);
  const OrderState before = world_.order(order_);
  for (std::size_t trial = 0; trial < trials; ++trial) {
    OrderState order = before;
    std::size_t rest = trial;
    std::vector<std::pair<ItemId, std::string>> given;
    for (const auto& [item, values] : tried) {
      given.emplace_back(item, values[rest % values.size()]);
      rest /= values.size();
      order.answers[item].push_back({{}, given.back().second, {}, world_.technician, now()});
    }
    const Form form(order, *form_);
    const bool kept = std::all_of(given.begin(), given.end(), [&](const auto& reading) {
      return form.keeps_constraint(value_of(AnswerPath::parse(reading.first)), reading.second, now());
    });
    if (!kept || !form.is_asked(gate.path) || !form.keeps_constraint(gate.path, "yes", now())) continue;
    ChecklistAnswers answers(world_.tablet());
    // A reading that another's constraint speaks of comes first, whichever that is.
    bool all = false;
    for (std::size_t round = 0; round < given.size() && !all; ++round) {
      all = true;
      for (const auto& [item, value] : given) all = answers.give(order_, item, value, {}).has_value() && all;
    }
    return must(answers.give(order_, gate.path.id(), "yes", {}));
  }
  FAIL("no readings open this gate");
}

void ScriptedTechnician::sign_item(const AskedItem& asked) {
  must(ItemSignatures(world_.tablet()).sign(order_, {asked.path.id(), "李伟", ink(), "what was shown"}));
}

void ScriptedTechnician::run_test(const AskedItem& asked) {
  TimedTests tests(world_.tablet());
  must(tests.begin(order_, asked.path.id()));
  world_.clock.advance(std::chrono::minutes(std::max(asked.item->minutes_min, 1)));
  must(tests.end(order_, asked.path.id(), TestOutcome::passed, {}));
}

void ScriptedTechnician::photograph_item(const AskedItem& asked) {
  for (int i = 0; i < std::max(asked.item->count_min, 1); ++i)
    take(photo_stage(*asked.item), std::nullopt, asked.path.id());
}

void ScriptedTechnician::add_rows(const AskedItem& asked) {
  ChecklistAnswers answers(world_.tablet());
  for (int i = 0; i < std::max(asked.item->count_min, 1); ++i) {
    world_.clock.advance(std::chrono::seconds(1));
    static_cast<void>(value_of(answers.add_row(order_, asked.path.id())));
  }
}

void ScriptedTechnician::photograph(Stage stage) {
  const OrderState order = world_.order(order_);
  for (const PhotoStagePlan& line : photo_plan(order, form_.get())) {
    if (line.stage != stage) continue;
    for (const PhotoId& partner : line.unpaired) take(stage, partner, std::nullopt);
    const int there = line.taken + static_cast<int>(line.unpaired.size());
    for (int i = there; i < line.wanted; ++i) take(stage, std::nullopt, std::nullopt);
  }
}

void ScriptedTechnician::take(Stage stage, const std::optional<PhotoId>& pair, const std::optional<ItemId>& item) {
  PhotoRequest request;
  request.order = order_;
  request.stage = stage;
  request.place = "现场";
  request.pair = pair;
  request.item = item;
  static_cast<void>(value_of(Photos(world_.tablet()).add(request, TabletWorld::jpeg(++photos_), "IMG.jpg")));
}

std::vector<std::string> ScriptedTechnician::candidates(const ChecklistItem& item) {
  std::vector<std::string> out;
  switch (item.kind) {
    case ItemKind::number: {
      if (item.min) out.push_back(item.min->str());
      for (const std::string& number : spoken_of_) {
        const Decimal value = value_of(Decimal::parse(number));
        if ((!item.min || value >= *item.min) && (!item.max || value <= *item.max)) out.push_back(number);
      }
      if (item.max) out.push_back(item.max->str());
      if (out.empty()) out.emplace_back("1");
      break;
    }
    case ItemKind::choice:
    case ItemKind::multi_choice:
      for (const ChoiceOption& option : item.options) out.push_back(option.id);
      break;
    case ItemKind::yes_no:
      if (item.gate) return {"yes"};
      out = {"yes", "no"};
      break;
    case ItemKind::date: out = {"2026-11-21", "2030-01-01", "2020-01-01"}; break;
    case ItemKind::date_time: out = {to_rfc3339(now()), "2026-11-21T08:00:00Z", "2020-01-01T00:00:00Z"}; break;
    case ItemKind::position: return {"31.2304 121.4737 8"};
    case ItemKind::pin: return {form_->policy.floor_plans.front().id + " 5000 5000"};
    default: out = {"T110101199003071234", "OK", "12345678", "A-1024", "13800000000", "2026-11-21", "12"}; return out;
  }
  // Not std::shuffle, which gives each library its own order.
  for (std::size_t i = out.size(); seed_ != 0 && i > 1; --i)
    std::swap(out[i - 1], out[static_cast<std::size_t>(dice_() % i)]);
  return out;
}

}  // namespace siteproof
