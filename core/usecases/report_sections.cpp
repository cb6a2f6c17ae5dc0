#include "core/usecases/report_sections.h"

#include <fmt/core.h>

#include "core/rules/checklist.h"
#include "core/rules/form_words.h"
#include "core/rules/materials.h"
#include "core/rules/wording.h"

namespace siteproof {

Bilingual as_it_is(const std::string& text) { return {text, text}; }

Bilingual filled(Bilingual text, std::string_view name, const std::string& value) {
  const std::string mark = fmt::format("{{{}}}", name);
  for (std::string* in : {&text.zh, &text.en}) {
    if (const auto at = in->find(mark); at != std::string::npos) in->replace(at, mark.size(), value);
  }
  return text;
}

void ReportSections::row(ReportSection& out, std::string_view key, const Bilingual& value) const {
  if (!value.zh.empty()) out.rows.push_back({word(key), value});
}
void ReportSections::row(ReportSection& out, std::string_view key, const std::string& value) const {
  row(out, key, as_it_is(value));
}

namespace {
std::string name_and_phone(const Contact& contact) {
  return contact.phone.empty() ? contact.name : fmt::format("{} · {}", contact.name, contact.phone);
}
}  // namespace

void ReportSections::facts(ReportSection& out) const {
  const Intake& intake = order_.intake;
  row(out, "fact.order", order_.id.str());
  row(out, "fact.status", word(fmt::format("status.{}", to_string(order_.status.value))));
  row(out, "fact.title", intake.title);
  row(out, "fact.description", intake.description);
  row(out, "fact.address", one_line(intake.address));
  row(out, "fact.place", intake.place);
  row(out, "fact.household", intake.household.str());
  if (facts_.household) row(out, "fact.owner", facts_.household->owner.name);
  row(out, "fact.contact", name_and_phone(intake.contact));
  row(out, "fact.reported", wall(intake.reported_at));
  if (order_.technician.value) row(out, "fact.technician", order_.technician.value->str());
  if (intake.warranty != Warranty::unknown)
    row(out, "fact.warranty", word(fmt::format("warranty.{}", to_string(intake.warranty))));
  if (facts_.household) row(out, "fact.handover", facts_.household->handover);
}

void ReportSections::visit(ReportSection& out) const {
  ReportTable table;
  table.columns = {{word("visit.time"), 30}, {word("visit.step"), 50}, {word("visit.by"), 20}};
  for (const TimelineEntry& entry : order_.timeline) {
    if (!entry.applied) continue;
    Bilingual step = word(fmt::format("status.{}", to_string(entry.to)));
    if (!entry.reason.empty()) step = {step.zh + "：" + entry.reason, step.en + ": " + entry.reason};
    table.rows.push_back({as_it_is(wall(entry.at)), std::move(step), as_it_is(entry.actor.str())});
  }
  if (!table.rows.empty()) out.table = std::move(table);
}

void ReportSections::findings(ReportSection& out) const {
  if (facts_.checklist == nullptr) return;
  const Form form(order_, *facts_.checklist);
  const auto asked = form.asked();
  for (const ChecklistSection& section : facts_.checklist->sections) {
    const std::size_t before = out.rows.size();
    for (const AskedItem& one : asked) {
      if (&form.section_of(one) != &section) continue;
      Bilingual shown{shown_item(form, order_, one, "zh", facts_.utc_offset),
                      shown_item(form, order_, one, "en", facts_.utc_offset)};
      if (shown.empty()) continue;
      const Bilingual around = form.rows_around(one.path);
      out.rows.push_back({{around.zh + one.item->title.zh, around.en + one.item->title.en}, std::move(shown)});
    }
    if (out.rows.size() == before) continue;
    const ReportRow heading{section.title, {}, ReportRow::Kind::heading};
    out.rows.insert(out.rows.begin() + static_cast<std::ptrdiff_t>(before), heading);
  }
  for (const VerdictRule* rule : form.verdicts()) {
    Bilingual said = rule->title;
    const auto known = look_.words.find("responsible." + rule->responsible);
    if (known != look_.words.end()) {
      const Bilingual& responsible = word("finding.responsible");
      said = {fmt::format("{}（{}：{}）", said.zh, responsible.zh, known->second.zh),
              fmt::format("{} ({}: {})", said.en, responsible.en, known->second.en)};
    }
    out.rows.push_back({word("finding.verdict"), std::move(said), ReportRow::Kind::verdict});
  }
}

Bilingual ReportSections::given(const Consent& consent) const {
  const Bilingual how = consent_words(consent.how);
  const auto said = [&](const std::string& words) {
    return fmt::format("{} · {} · {}", consent.given_by, words, wall(consent.at));
  };
  return {said(how.zh), said(how.en)};
}

void ReportSections::plan(ReportSection& out) const {
  for (const Consent& consent : order_.consents) {
    if (consent.subject.empty()) row(out, "plan.consent", given(consent));
  }
  for (const Plan& plan : order_.plans) {
    const bool newest = &plan == &order_.plans.back();
    row(out, newest ? "plan.text" : "plan.earlier", plan.text);
    row(out, "plan.agreed_by", fmt::format("{} · {}", plan.agreed_by, wall(plan.at)));
    const Bilingual price =
        plan.price ? as_it_is(fmt::format("{} {}", plan.price->amount.str(), plan.price->currency)) : word("plan.free");
    out.rows.push_back({word("plan.price"), price, newest ? ReportRow::Kind::total : ReportRow::Kind::plain});
  }
}

void ReportSections::materials(ReportSection& out) const {
  for (const Requisition& asked : order_.requisitions) {
    const Consent* const consent = substitute_consent(order_, asked.id);
    if (consent == nullptr) continue;
    const Bilingual said = given(*consent);
    row(out, "material.substitute",
        {fmt::format("{} · {}", asked.item.str(), said.zh), fmt::format("{} · {}", asked.item.str(), said.en)});
  }
  ReportTable table;
  table.columns = {{word("material.name"), 46},
                   {word("material.code"), 22},
                   {word("material.batch"), 16},
                   {word("material.quantity"), 16, true}};
  for (const PartUse& part : order_.parts) {
    const auto known = facts_.stock.find(part.item);
    Bilingual name = as_it_is(part.item.str());
    if (known != facts_.stock.end()) {
      const auto named = [](const std::string& what, const std::string& spec) {
        return spec.empty() ? what : fmt::format("{} {}", what, spec);
      };
      name = {named(known->second.name.zh, known->second.spec.zh), named(known->second.name.en, known->second.spec.en)};
    }
    table.rows.push_back({name, as_it_is(part.item.str()), as_it_is(part.batch),
                          as_it_is(fmt::format("{} {}", part.quantity.str(), unit_sign(part.unit)))});
  }
  if (!table.rows.empty()) out.table = std::move(table);
}

void ReportSections::recordings(ReportSection& out) const {
  ReportTable table;
  table.columns = {{word("recording.kind"), 16},
                   {word("fact.place"), 26},
                   {word("visit.time"), 28},
                   {word("recording.length"), 12, true},
                   {word("recording.digest"), 18}};
  for (const Recording& made : order_.recordings) {
    const std::string length =
        made.duration_ms ? fmt::format("{}:{:02}", *made.duration_ms / 60'000, *made.duration_ms / 1000 % 60) : "";
    table.rows.push_back({word(fmt::format("recording.{}", to_string(made.kind))), as_it_is(made.place),
                          as_it_is(wall(made.at)), as_it_is(length), as_it_is(made.sha256.hex().substr(0, 12))});
  }
  if (!table.rows.empty()) out.table = std::move(table);
}

}  // namespace siteproof
