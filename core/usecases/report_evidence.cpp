#include <fmt/core.h>

#include <algorithm>
#include <deque>

#include "core/rules/wording.h"
#include "core/usecases/photo_review.h"
#include "core/usecases/report_sections.h"

namespace siteproof {

ReportPicture ReportSections::picture(const Photo& photo) const {
  ReportPicture out;
  out.photo = photo.id;
  out.sha256 = photo.sha256;
  out.here = facts_.photos_here.contains(photo.sha256);
  out.size = upright_size(photo);
  out.marks = photo.marks;
  out.stage = stage_words(photo.stage);
  const bool drawn_on =
      std::any_of(photo.marks.begin(), photo.marks.end(), [](const Mark& mark) { return mark.kind != MarkKind::blur; });
  if (drawn_on) {
    out.stage.zh += "（" + word("photo.marks").zh + "）";
    out.stage.en += " (" + word("photo.marks").en + ")";
  }
  out.place = photo.place;
  out.at = wall(photo.at);
  // The offset stands with every other time of the report.
  out.at.resize(std::min(out.at.size(), out.at.find(" UTC")));
  out.by = photo.taken_by.str();
  out.number = photo.sha256.hex().substr(0, 12);
  return out;
}

void ReportSections::photos(ReportSection& out) const {
  std::vector<const Photo*> single;
  std::set<PhotoId> paired;
  for (const Photo& after : order_.photos) {
    if (!after.pair || paired.contains(*after.pair)) continue;
    const auto before = std::find_if(order_.photos.begin(), order_.photos.end(),
                                     [&](const Photo& photo) { return photo.id == *after.pair; });
    if (before == order_.photos.end()) continue;
    paired.insert(before->id);
    paired.insert(after.id);
    out.pictures.push_back({picture(*before), picture(after), true});
  }
  for (const Stage stage : {Stage::before, Stage::during, Stage::after}) {
    for (const Photo& photo : order_.photos) {
      if (photo.stage == stage && !paired.contains(photo.id)) single.push_back(&photo);
    }
  }
  for (std::size_t i = 0; i < single.size(); i += 2) {
    ReportPictures line{picture(*single[i]), std::nullopt, false};
    if (i + 1 < single.size()) line.right = picture(*single[i + 1]);
    out.pictures.push_back(std::move(line));
  }
}

ReportSignature ReportSections::owners_signature(const SignOff& made) const {
  ReportSignature out;
  out.role = word("signer.owner");
  out.name = made.name;
  out.at = wall(made.at);
  out.outcome = word(fmt::format("signature.{}", to_string(made.outcome)));
  if (const auto drawn = facts_.strokes.find(made.event); drawn != facts_.strokes.end()) out.strokes = drawn->second;
  if (made.strokes_sha256 && out.strokes.empty()) out.outcome = word("signature.elsewhere");
  const auto add = [&](const char* key, const std::string& value) {
    if (!value.empty()) out.rows.push_back({word(key), as_it_is(value)});
  };
  add("signature.reason", made.reason);
  if (made.rating > 0) add("signature.rating", fmt::format("{} / 5", made.rating));
  add("signature.remarks", made.remarks);
  return out;
}

ReportSignature ReportSections::signature_beside(const Countersignature& made, const Bilingual& role) const {
  ReportSignature out;
  out.role = role;
  out.name = made.name;
  out.at = wall(made.at);
  out.outcome = word("signature.signed");
  if (const auto drawn = facts_.strokes.find(made.event); drawn != facts_.strokes.end()) {
    out.strokes = drawn->second;
  } else {
    out.outcome = word("signature.elsewhere");
  }
  if (!made.reason.empty()) out.rows.push_back({word("signature.reason"), as_it_is(made.reason)});
  return out;
}

void ReportSections::signatures(ReportSection& out) const {
  if (!order_.sign_offs.empty()) {
    const SignOff& newest = order_.sign_offs.back();
    out.signatures.push_back(owners_signature(newest));
    for (const Countersignature& beside : order_.countersignatures) {
      if (beside.item || beside.summary_sha256 != newest.summary_sha256) continue;
      out.signatures.push_back(signature_beside(beside, word(fmt::format("signer.{}", to_string(beside.role)))));
    }
  }
  // What the form asked for, as the two parties of a handover; of a signature given again the last.
  std::map<ItemId, const Countersignature*> of_items;
  for (const Countersignature& made : order_.countersignatures) {
    if (made.item) of_items[*made.item] = &made;
  }
  for (const auto& [item, made] : of_items) {
    const ChecklistItem* const asked = facts_.checklist == nullptr ? nullptr : facts_.checklist->find(item);
    const Bilingual& role = asked != nullptr ? asked->title : word(fmt::format("signer.{}", to_string(made->role)));
    out.signatures.push_back(signature_beside(*made, role));
  }
}

void ReportSections::seal(ReportSection& out) const {
  if (order_.seals.empty()) {
    out.note = word("seal.none");
    return;
  }
  const Seal& newest = order_.seals.back();
  row(out, "seal.version", std::to_string(newest.version));
  row(out, "seal.sealed_at", fmt::format("{} · {}", wall(newest.at), newest.by.str()));
  row(out, "seal.again", newest.reason);
  out.rows.push_back({word("seal.state"), word(newest.voided_by ? "seal.changed" : "seal.unchanged"),
                      newest.voided_by ? ReportRow::Kind::verdict : ReportRow::Kind::plain});
  if (newest.receipt) {
    const Bilingual number = filled(word("seal.receipt_number"), "number", std::to_string(newest.receipt->log_index));
    const std::string at = wall(newest.receipt->received_at);
    row(out, "seal.receipt", {number.zh + " · " + at, number.en + " · " + at});
  } else {
    row(out, "seal.receipt", word("seal.receipt_waits"));
  }
  row(out, "seal.timestamp", word(newest.timestamp.empty() ? "seal.timestamp_waits" : "seal.timestamp_there"));
  if (!order_.clock_jumps.empty()) {
    row(out, "seal.clock", filled(word("seal.clock_times"), "number", std::to_string(order_.clock_jumps.size())));
  }
  row(out, "seal.digest", newest.manifest_sha256.hex());
  out.note = word("seal.how");
}

}  // namespace siteproof
