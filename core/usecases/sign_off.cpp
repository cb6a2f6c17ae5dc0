#include "core/usecases/sign_off.h"

#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "core/journal/canonical_json.h"
#include "core/rules/summary.h"
#include "core/rules/visit.h"
#include "core/rules/workflow.h"
#include "core/usecases/evidence_export.h"
#include "core/usecases/sealing.h"

namespace siteproof {
namespace {

tl::unexpected<Error> refuse(const char* code, const char* message) { return fail(ErrorKind::rule, code, message); }

bool bears_signature(SignOffOutcome outcome) {
  return outcome == SignOffOutcome::signed_by_owner || outcome == SignOffOutcome::represented;
}

Status check_request(const SignOffRequest& request) {
  if (!bears_signature(request.outcome)) {
    if (request.reason.empty()) return refuse("signoff.reason", "Say why nobody signed: it is recorded as such.");
    if (!request.strokes.empty()) return refuse("signoff.strokes", "Strokes belong to a signature only.");
    return {};
  }
  if (request.name.empty()) return refuse("signoff.name", "Ask for the name of the person who signs.");
  if (request.rating < 1 || request.rating > 5) return refuse("signoff.rating", "A rating is 1 to 5 stars.");
  if (!is_drawn(request.strokes)) {
    return refuse("signoff.strokes", "There is no signature on the pad yet: let the owner sign.");
  }
  if (request.outcome == SignOffOutcome::represented && request.reason.empty()) {
    return refuse("signoff.reason", "Say for whom and why this person signs in the owner's place.");
  }
  return {};
}

Status check_cosigners(const std::vector<Cosigner>& cosigners) {
  std::set<std::pair<SignerRole, std::string>> known;
  for (const Cosigner& signer : cosigners) {
    if (signer.name.empty()) return refuse("signoff.cosigner", "Ask for the name of everybody who signs.");
    if (!is_drawn(signer.strokes)) {
      return refuse("signoff.cosigner", "One of the signatures is empty: let them sign, or take them off the list.");
    }
    if (!known.emplace(signer.role, signer.name).second) {
      return refuse("signoff.cosigner", "The same person is on the list twice: take one off.");
    }
  }
  return {};
}

}  // namespace

bool is_drawn(const std::vector<Stroke>& strokes) {
  std::size_t points = 0;
  for (const Stroke& stroke : strokes) points += stroke.size();
  return points >= 2;
}

// Of the time the order was reported, so that the text does not change while it is looked at.
std::chrono::minutes SigningOff::utc_offset(const OrderState& order) const {
  return tablet_.ports().clock.utc_offset(order.intake.reported_at);
}

Result<std::string> SigningOff::summary(const OrderId& id, std::string_view language) {
  SITEPROOF_TRY(const OrderState order, tablet_.store().order(id));
  SITEPROOF_TRY(const auto checklist, tablet_.store().checklist(order.intake.checklist));
  return sign_off_summary(order, checklist.get(), language, utc_offset(order));
}

Result<SealedView> SigningOff::view(const OrderId& id, std::string_view language) {
  SITEPROOF_TRY(const OrderState order, tablet_.store().order(id));
  SealedView out;
  SITEPROOF_TRY(out.summary, summary(id, language));
  for (const Photo& photo : EvidenceExport(tablet_).photos(order)) out.photos.push_back(photo.id);
  return out;
}

Status SigningOff::sign(SignOffRequest request) {
  SITEPROOF_CHECK(check_request(request));
  SITEPROOF_CHECK(check_cosigners(request.also));
  const bool is_signed = bears_signature(request.outcome);
  const OrderStatus to = is_signed ? OrderStatus::signed_off : OrderStatus::unsigned_off;
  SITEPROOF_TRY(JournalWriter writer, JournalWriter::begin(tablet_.store()));
  SITEPROOF_TRY(const OrderState* const order, writer.order(request.order));
  SITEPROOF_CHECK(check_transition(order->status.value, to, Role::technician));
  SITEPROOF_TRY(const auto checklist, tablet_.store().checklist(order->intake.checklist));
  SITEPROOF_CHECK(check_blocks(*order, to, checklist.get()));
  std::string summary = sign_off_summary(*order, checklist.get(), request.language, utc_offset(*order));
  if (request.seen && *request.seen != summary) {
    return refuse("signoff.changed", "The record has changed since it was shown: show it to the owner again.");
  }

  const EventId status_by = order->status.by;
  const Sha256 shown = sha256(summary);
  for (Cosigner& signer : request.also) {
    SITEPROOF_TRY(EventDraft beside, tablet_.draft(request.order, Countersigned{signer.role, std::move(signer.name),
                                                                                std::move(signer.reason), shown,
                                                                                std::move(signer.strokes)}));
    SITEPROOF_CHECK(writer.append(std::move(beside)));
  }
  SignedOff fact{request.outcome,
                 std::move(request.name),
                 std::move(request.reason),
                 std::move(request.remarks),
                 is_signed ? request.rating : 0,
                 std::move(summary),
                 std::move(request.strokes)};
  SITEPROOF_TRY(EventDraft signed_off, tablet_.draft(request.order, std::move(fact)));
  SITEPROOF_CHECK(writer.append(std::move(signed_off)));
  SITEPROOF_TRY(EventDraft moved, tablet_.draft(request.order, StatusChanged{to, status_by, {}}));
  SITEPROOF_CHECK(writer.append(std::move(moved)));

  SITEPROOF_CHECK(append_seal(tablet_, writer, request.order, {}));
  return writer.commit(tablet_.now());
}

Result<std::vector<Stroke>> parse_strokes(std::string_view text) {
  SITEPROOF_TRY(const nlohmann::json document, parse_json(text, "The strokes file"));
  const auto malformed = [] {
    return fail(ErrorKind::usage, "strokes.malformed",
                "The strokes file cannot be read: it holds {\"strokes\":[{\"points\":[{\"x\",\"y\",\"t\",\"p\"}]}]}.");
  };
  if (!document.is_object() || !document.contains("strokes") || !document["strokes"].is_array()) return malformed();
  std::vector<Stroke> strokes;
  for (const auto& stroke : document["strokes"]) {
    if (!stroke.is_object() || !stroke.contains("points") || !stroke["points"].is_array()) return malformed();
    Stroke points;
    for (const auto& point : stroke["points"]) {
      std::array<int, 4> n{};
      constexpr std::array keys{"x", "y", "t", "p"};
      for (std::size_t i = 0; i < keys.size(); ++i) {
        if (!point.is_object() || !point.contains(keys[i]) || !point[keys[i]].is_number_integer()) return malformed();
        // As a double, so that an unsigned number beyond int64 does not wrap around to a small one.
        const auto value = point[keys[i]].get<double>();
        if (value < -10'000'000 || value > 10'000'000) return malformed();
        n[i] = static_cast<int>(value);
      }
      points.push_back({n[0], n[1], n[2], n[3]});
    }
    strokes.push_back(std::move(points));
  }
  return strokes;
}

}  // namespace siteproof
