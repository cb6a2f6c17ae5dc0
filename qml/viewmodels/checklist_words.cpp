#include "qml/viewmodels/checklist_words.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <charconv>
#include <sstream>

#include "core/rules/timed_test.h"
#include "core/rules/wording.h"
#include "qml/viewmodels/checklist_view_model.h"
#include "qml/viewmodels/material_words.h"
#include "qml/viewmodels/words.h"

namespace siteproof::checklist_words {
namespace {

using Kind = ChecklistViewModel::Kind;

class ChecklistWords {
  Q_DECLARE_TR_FUNCTIONS(ChecklistWords)
};

QString span(int minutes) {
  if (minutes >= 120 && minutes % 60 == 0) return ChecklistWords::tr("%1 h").arg(minutes / 60);
  return ChecklistWords::tr("%1 min").arg(minutes);
}

// Of a verdict: who it falls to, as templates name them.
QString party(const std::string& name) {
  if (name == "developer") return ChecklistWords::tr("the developer");
  if (name == "manager") return ChecklistWords::tr("the property manager");
  if (name == "owner") return ChecklistWords::tr("the owner");
  if (name == "neighbour") return ChecklistWords::tr("the neighbour");
  if (name == "contractor") return ChecklistWords::tr("the contractor");
  return words::text(name);
}

QString position(const std::string& answer) {
  std::istringstream parts(answer);
  std::string latitude, longitude, accuracy;
  parts >> latitude >> longitude >> accuracy;
  const QString place = words::text(latitude + ", " + longitude);
  return accuracy.empty() ? place : ChecklistWords::tr("%1, within %2 m").arg(place, words::text(accuracy));
}

// Whether the point lies inside, by the crossings of a ray to its right.
bool holds(const PlanRoom& room, PlanPoint at) {
  bool inside = false;
  for (std::size_t i = 0, j = room.outline.size() - 1; i < room.outline.size(); j = i++) {
    const PlanPoint a = room.outline[i], b = room.outline[j];
    if ((a.y > at.y) == (b.y > at.y)) continue;
    const double x = a.x + static_cast<double>(b.x - a.x) * (at.y - a.y) / (b.y - a.y);
    if (at.x < x) inside = !inside;
  }
  return inside;
}

}  // namespace

int kind(ItemKind kind) {
  switch (kind) {
    case ItemKind::number: return static_cast<int>(Kind::Number);
    case ItemKind::choice: return static_cast<int>(Kind::Choice);
    case ItemKind::yes_no: return static_cast<int>(Kind::YesNo);
    case ItemKind::text: return static_cast<int>(Kind::Text);
    case ItemKind::date_time: return static_cast<int>(Kind::DateTime);
    case ItemKind::multi_choice: return static_cast<int>(Kind::MultiChoice);
    case ItemKind::date: return static_cast<int>(Kind::Date);
    case ItemKind::barcode: return static_cast<int>(Kind::Barcode);
    case ItemKind::position: return static_cast<int>(Kind::Position);
    case ItemKind::pin: return static_cast<int>(Kind::Pin);
    case ItemKind::photo: return static_cast<int>(Kind::Photo);
    case ItemKind::signature: return static_cast<int>(Kind::Signature);
    case ItemKind::material: return static_cast<int>(Kind::Material);
    case ItemKind::timed_test: return static_cast<int>(Kind::TimedTest);
    case ItemKind::repeat: return static_cast<int>(Kind::Repeat);
    case ItemKind::table: return static_cast<int>(Kind::Table);
    case ItemKind::computed: return static_cast<int>(Kind::Computed);
    case ItemKind::note: return static_cast<int>(Kind::Note);
  }
  return static_cast<int>(Kind::Note);
}

int row_kind(ItemKind group) { return static_cast<int>(group == ItemKind::table ? Kind::TableRow : Kind::Row); }

void options(const ChecklistItem& item, const std::string& language, QStringList& ids, QStringList& titles) {
  if (item.kind == ItemKind::yes_no) {
    ids = QStringList{QStringLiteral("yes"), QStringLiteral("no")};
    titles = QStringList{ChecklistWords::tr("Yes"), ChecklistWords::tr("No")};
    return;
  }
  for (const ChoiceOption& option : item.options) {
    ids << words::text(option.id);
    titles << words::text(option.title.in(language));
  }
}

Stage photo_stage(const ChecklistItem& item) {
  if (item.photo_stage) return *item.photo_stage;
  switch (item.stage) {
    case ChecklistStage::repair: return Stage::during;
    case ChecklistStage::acceptance: return Stage::after;
    case ChecklistStage::survey:
    case ChecklistStage::safety: break;
  }
  return Stage::before;
}

std::optional<Pin> read_pin(const std::string& answer) {
  std::istringstream parts(answer);
  Pin pin;
  if (!(parts >> pin.plan >> pin.at.x >> pin.at.y)) return std::nullopt;
  return pin;
}

QString room_at(const FloorPlan& plan, PlanPoint at, const std::string& language) {
  const auto room =
      std::find_if(plan.rooms.begin(), plan.rooms.end(), [&](const PlanRoom& one) { return holds(one, at); });
  return room == plan.rooms.end() ? QString() : words::text(room->title.in(language));
}

QString Telling::limits(const ChecklistItem& item) const {
  if (item.kind == ItemKind::date) return QStringLiteral("2026-11-22");
  if (item.kind == ItemKind::position) return ChecklistWords::tr("latitude longitude");
  if (item.min && item.max) return words::text(item.min->str() + "–" + item.max->str());
  if (item.min) return ChecklistWords::tr("%1 or more").arg(words::text(item.min->str()));
  if (item.max) return ChecklistWords::tr("%1 or less").arg(words::text(item.max->str()));
  return {};
}

QString Telling::pin(const std::string& answer) const {
  const auto pin = read_pin(answer);
  const FloorPlan* const plan = pin ? page_.checklist->policy.floor_plan(pin->plan) : nullptr;
  if (plan == nullptr) return words::text(answer);
  const QString room = room_at(*plan, pin->at, language_);
  const QString title = words::text(plan->title.in(language_));
  return room.isEmpty() ? title : title + QStringLiteral(" · ") + room;
}

QString Telling::told(const AskedItem& asked) const {
  const Answer* const answer = form_.answer(asked.path);
  if (answer == nullptr) return {};
  switch (asked.item->kind) {
    case ItemKind::date: return words::date(answer->value);
    case ItemKind::position: return position(answer->value);
    case ItemKind::pin: return pin(answer->value);
    case ItemKind::date_time: {
      const auto time = parse_rfc3339(answer->value);
      return time ? words::when(*time, now_) : words::text(answer->value);
    }
    default: return words::text(shown_value(*asked.item, *answer, language_, page_.checklist->utc_offset));
  }
}

QString Telling::state(const AskedItem& asked) const {
  switch (asked.item->kind) {
    case ItemKind::photo: return photos(asked);
    case ItemKind::signature: return signature(asked);
    case ItemKind::material: return materials(asked);
    case ItemKind::timed_test: return test(asked);
    case ItemKind::computed: return computed(asked);
    case ItemKind::pin: return told(asked);
    case ItemKind::repeat: {
      AnswerPath around = asked.path;
      around.item.clear();
      const auto count = form_.rows(*asked.item, around).size();
      return count == 0 ? ChecklistWords::tr("none yet") : ChecklistWords::tr("%1 so far").arg(count);
    }
    default: return {};
  }
}

QString Telling::photos(const AskedItem& asked) const {
  const ItemId id = asked.path.id();
  const auto& all = page_.order.photos;
  const auto taken = std::count_if(all.begin(), all.end(), [&](const Photo& photo) { return photo.item == id; });
  if (asked.item->count_min > 0) return ChecklistWords::tr("%1 of %2 photos").arg(taken).arg(asked.item->count_min);
  return taken == 0 ? ChecklistWords::tr("no photo yet") : ChecklistWords::tr("Photos: %1").arg(taken);
}

QString Telling::signature(const AskedItem& asked) const {
  const ItemId id = asked.path.id();
  QStringList signed_by;
  for (const Countersignature& one : page_.order.countersignatures) {
    if (one.item == id) {
      signed_by << ChecklistWords::tr("signed by %1, %2").arg(words::text(one.name), words::when(one.at, now_));
    }
  }
  return signed_by.isEmpty() ? ChecklistWords::tr("not signed yet") : signed_by.join(QStringLiteral("; "));
}

QString Telling::materials(const AskedItem& asked) const {
  const auto& wanted = asked.item->materials;
  QStringList used;
  for (const PartUse& part : page_.order.parts) {
    if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), part.item) == wanted.end()) continue;
    used << words::text(part.item.str()) + QStringLiteral(" × ") + material_words::amount(part.quantity, part.unit);
  }
  if (!used.isEmpty()) return ChecklistWords::tr("used: %1").arg(used.join(QStringLiteral(", ")));
  QStringList codes;
  for (const ItemId& code : wanted) codes << words::text(code.str());
  return codes.isEmpty() ? ChecklistWords::tr("nothing used yet")
                         : ChecklistWords::tr("nothing used yet; one of %1").arg(codes.join(QStringLiteral(", ")));
}

QString Telling::test(const AskedItem& asked) const {
  const ChecklistItem& item = *asked.item;
  const TestRun* const run = newest_run(page_.order, asked.path.id());
  if (run == nullptr) {
    return item.minutes_min > 0 ? ChecklistWords::tr("not begun; takes at least %1").arg(span(item.minutes_min))
                                : ChecklistWords::tr("not begun");
  }
  const QString since = words::when(run->begun.clock.wall, now_);
  if (!run->ended) {
    const UtcTime due = test_due(item, *run);
    if (now_ >= due) return ChecklistWords::tr("running since %1; it can be ended now").arg(since);
    return ChecklistWords::tr("running since %1; can be ended from %2 (%3)")
        .arg(since, words::when(due, now_), words::due(due, now_));
  }
  if (const auto fault = check_test_end(item, *run)) return words::text(fault->text.in(language_));
  const QString until = words::when(run->ended->clock.wall, now_);
  return run->outcome == TestOutcome::passed
             ? ChecklistWords::tr("passed, %1 to %2").arg(since, until)
             : ChecklistWords::tr("not passed, %1: %2").arg(until, words::text(run->reason));
}

QString Telling::computed(const AskedItem& asked) const {
  const ExpressionValue value = form_.value(asked.path);
  const QString unit = words::text(unit_sign(asked.item->unit));
  if (const auto* number = std::get_if<Decimal>(&value)) {
    return (words::text(number->str()) + QLatin1Char(' ') + unit).trimmed();
  }
  if (const auto* text = std::get_if<std::string>(&value)) return words::text(*text);
  if (const auto* yes = std::get_if<bool>(&value)) return *yes ? ChecklistWords::tr("Yes") : ChecklistWords::tr("No");
  if (const auto* time = std::get_if<UtcTime>(&value)) return words::when(*time, now_);
  return ChecklistWords::tr("once the answers are there");
}

VerdictRow Telling::verdict(const VerdictRule& rule) const {
  VerdictRow row;
  row.key = words::text(rule.id);
  row.title = words::text(rule.title.in(language_));
  row.explain = words::text(rule.explain.in(language_));
  row.method = words::text(rule.method.in(language_));
  row.responsible = party(rule.responsible);
  row.secondPerson = rule.second_person;
  row.secondOpinion = rule.second_opinion;
  for (const SuggestedMaterial& material : rule.materials) {
    row.materials << words::text(material.code.str() + " × " + material.quantity.str());
  }
  return row;
}

}  // namespace siteproof::checklist_words
