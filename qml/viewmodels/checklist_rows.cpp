#include "qml/viewmodels/checklist_rows.h"

#include <algorithm>

#include "core/rules/checklist.h"
#include "core/rules/timed_test.h"
#include "core/rules/wording.h"
#include "qml/viewmodels/checklist_words.h"
#include "qml/viewmodels/photo_stage_view_model.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

bool has_rows(const ChecklistItem& item) { return item.kind == ItemKind::repeat || item.kind == ItemKind::table; }

QString key_of(const AnswerPath& path) { return words::text(path.id().str()); }

class Rows {
 public:
  Rows(const OrderPage& page, std::string language, UtcTime now, const std::set<QString>& opened)
      : page_(page),
        language_(std::move(language)),
        now_(now),
        opened_(opened),
        form_(page.order, *page.checklist),
        words_(page, form_, language_, now) {}

  ChecklistShown take() {
    AnswerPath root;
    for (const ChecklistSection& section : page_.checklist->sections) {
      section_ = words::text(section.title.in(language_));
      first_ = true;
      add(section.items, root, true);
    }
    for (const VerdictRule& rule : page_.verdicts) shown_.verdicts.push_back(words_.verdict(rule));
    for (const FloorPlan& plan : page_.checklist->policy.floor_plans) shown_.plans.push_back(plan_of(plan));
    return std::move(shown_);
  }

 private:
  void add(const std::vector<ChecklistItem>& items, const AnswerPath& around, bool visible) {
    for (const ChecklistItem& item : items) {
      const AskedItem asked{around.with(item.id.str()), &item};
      if (!form_.is_asked(asked.path)) continue;
      count(asked);
      if (visible) shown_.rows.push_back(row(asked));
      if (has_rows(item)) add_rows(item, around, visible);
    }
  }

  void add_rows(const ChecklistItem& group, const AnswerPath& around, bool visible) {
    int number = 0;
    for (const std::string& id : form_.rows(group, around)) {
      AnswerPath inner = around;
      inner.item.clear();
      inner.rows.push_back({group.id.str(), id});
      ++number;
      const bool open = group.kind == ItemKind::table || opened_.contains(key_of(inner));
      if (visible) shown_.rows.push_back(head(group, inner, number, open));
      add(group.items, inner, visible && open);
    }
  }

  void count(const AskedItem& asked) {
    if (!wanted(asked)) return;
    ++shown_.required;
    if (missing(asked)) ++shown_.missing;
  }
  [[nodiscard]] bool wanted(const AskedItem& asked) const {
    return form_.is_required(asked) || asked.item->count_min > 0 || asked.item->gate || asked.item->blocking;
  }
  [[nodiscard]] bool missing(const AskedItem& asked) const {
    if (!wanted(asked)) return false;
    if (!form_.is_satisfied(asked)) return true;
    if (!asked.item->gate && !asked.item->blocking) return false;
    const Answer* const answer = form_.answer(asked.path);
    return answer == nullptr || answer->value != "yes";
  }

  ChecklistRow plain(const AnswerPath& path) {
    ChecklistRow row;
    row.key = key_of(path);
    row.section = section_;
    row.firstOfSection = std::exchange(first_, false);
    row.depth = static_cast<int>(path.rows.size());
    return row;
  }

  // What a row is called, and what of it is answered so far.
  ChecklistRow head(const ChecklistItem& group, const AnswerPath& path, int number, bool open) {
    ChecklistRow row = plain(path);
    row.kind = checklist_words::row_kind(group.kind);
    row.depth -= 1;
    const auto named = std::find_if(group.rows.begin(), group.rows.end(),
                                    [&](const ChoiceOption& option) { return option.id == path.rows.back().id; });
    row.title = named != group.rows.end()
                    ? words::text(named->title.in(language_))
                    : QStringLiteral("%1 %2").arg(words::text(group.title.in(language_))).arg(number);
    row.opened = open;
    QStringList parts;
    for (const ChecklistItem& item : group.items) {
      const AskedItem asked{path.with(item.id.str()), &item};
      if (!form_.is_asked(asked.path)) continue;
      row.missing = row.missing || missing(asked);
      const QString told = words_.told(asked);
      if (!told.isEmpty() && parts.size() < 3) parts << told;
    }
    row.state = parts.join(QStringLiteral(" · "));
    return row;
  }

  ChecklistRow row(const AskedItem& asked) {
    const ChecklistItem& item = *asked.item;
    ChecklistRow row = plain(asked.path);
    row.kind = checklist_words::kind(item.kind);
    row.title = words::text(item.title.in(language_));
    row.help = words::text(item.help.in(language_));
    row.unit = words::text(unit_sign(item.unit));
    row.limits = words_.limits(item);
    checklist_words::options(item, language_, row.optionIds, row.optionTitles);
    if (const Answer* const answer = form_.answer(asked.path)) row.value = words::text(answer->value);
    row.shown = words_.told(asked);
    row.state = words_.state(asked);
    row.required = wanted(asked);
    row.blocking = item.blocking || item.gate.has_value();
    row.missing = missing(asked);
    if (item.kind == ItemKind::photo) add_photos(asked, row);
    if (item.kind == ItemKind::repeat) {
      AnswerPath around = asked.path;
      around.item.clear();
      row.more = item.count_max == 0 || static_cast<int>(form_.rows(item, around).size()) < item.count_max;
    }
    if (item.kind == ItemKind::timed_test) {
      const TestRun* const run = newest_run(page_.order, asked.path.id());
      row.running = run != nullptr && !run->ended;
      shown_.testRunning = shown_.testRunning || row.running;
    }
    return row;
  }

  void add_photos(const AskedItem& asked, ChecklistRow& row) const {
    row.stage = QString::fromUtf8(to_string(checklist_words::photo_stage(*asked.item)).data());
    const ItemId id = asked.path.id();
    for (const Photo& photo : page_.order.photos) {
      if (photo.item != id) continue;
      row.photos << words::text(photo.id.str());
      row.pictures << PhotoStageViewModel::imageUrl(photo.id);
    }
    row.more = asked.item->count_max == 0 || row.photos.size() < asked.item->count_max;
  }

  QVariantMap plan_of(const FloorPlan& plan) const {
    QVariantList rooms, pins;
    for (const PlanRoom& room : plan.rooms) {
      QVariantList points;
      for (const PlanPoint& point : room.outline) points << point.x << point.y;
      rooms << QVariantMap{{QStringLiteral("title"), words::text(room.title.in(language_))},
                           {QStringLiteral("points"), points}};
    }
    for (const AskedItem& asked : form_.asked()) {
      const Answer* const answer = asked.item->kind == ItemKind::pin ? form_.answer(asked.path) : nullptr;
      const auto pin = answer == nullptr ? std::nullopt : checklist_words::read_pin(answer->value);
      if (!pin || pin->plan != plan.id) continue;
      pins << QVariantMap{{QStringLiteral("x"), pin->at.x},
                          {QStringLiteral("y"), pin->at.y},
                          {QStringLiteral("item"), key_of(asked.path)}};
    }
    const double ratio = plan.height_mm > 0 ? static_cast<double>(plan.width_mm) / plan.height_mm : 1;
    return {{QStringLiteral("id"), words::text(plan.id)},
            {QStringLiteral("title"), words::text(plan.title.in(language_))},
            {QStringLiteral("ratio"), ratio},
            {QStringLiteral("rooms"), rooms},
            {QStringLiteral("pins"), pins}};
  }

  const OrderPage& page_;
  std::string language_;
  UtcTime now_;
  const std::set<QString>& opened_;
  Form form_;
  checklist_words::Telling words_;
  ChecklistShown shown_;
  QString section_;
  bool first_ = false;
};

}  // namespace

ChecklistShown show_checklist(const OrderPage& page, const std::string& language, UtcTime now,
                              const std::set<QString>& opened) {
  return Rows(page, language, now, opened).take();
}

}  // namespace siteproof
