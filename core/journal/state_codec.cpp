#include "core/journal/state_codec.h"

#include <limits>
#include <nlohmann/json.hpp>

#include "core/journal/canonical_json.h"
#include "core/journal/json_fields.h"

namespace siteproof {

template <class Io, class T>
void fields(Io& io, Versioned<T>& v) {
  io("value", v.value);
  io("by", v.by);
}
template <class Io>
void fields(Io& io, TimelineEntry& v) {
  io("event", v.event);
  io("to", v.to);
  io("actor", v.actor);
  io("role", v.role);
  io("at", v.at);
  io("server_at", v.server_at);
  io("reason", v.reason);
  io("applied", v.applied);
}
template <class Io>
void fields(Io& io, Consent& v) {
  io("event", v.event);
  io("given_by", v.given_by);
  io("how", v.how);
  io("at", v.at);
  io("subject", v.subject);
}
template <class Io>
void fields(Io& io, Plan& v) {
  io("event", v.event);
  io("text", v.text);
  io("agreed_by", v.agreed_by);
  io("price", v.price);
  io("at", v.at);
  io("quote", v.quote);
}
template <class Io>
void fields(Io& io, Photo& v) {
  io("id", v.id);
  io("event", v.event);
  io("sha256", v.sha256);
  io("size", v.size);
  io("stage", v.stage);
  io("place", v.place);
  io("pair", v.pair);
  io("file_name", v.file_name);
  io("media_type", v.media_type);
  io("width", v.width);
  io("height", v.height);
  io("orientation", v.orientation);
  io("exif_time", v.exif_time);
  io("taken_by", v.taken_by);
  io("at", v.at);
  io("position", v.position);
  io("camera_make", v.camera_make);
  io("camera_model", v.camera_model);
  io("intended_at", v.intended_at);
  io("marks", v.marks);
  io("assessment", v.assessment);
  io("item", v.item);
}
template <class Io>
void fields(Io& io, Answer& v) {
  io("event", v.event);
  io("value", v.value);
  io("unit", v.unit);
  io("by", v.by);
  io("at", v.at);
}
template <class Io>
void fields(Io& io, Requisition& v) {
  io("id", v.id);
  io("event", v.event);
  io("item", v.item);
  io("quantity", v.quantity);
  io("unit", v.unit);
  io("note", v.note);
  io("state", v.state);
  io("granted_quantity", v.granted_quantity);
  io("substitute", v.substitute);
  io("reason", v.reason);
  io("by", v.by);
  io("at", v.at);
  io("needed_at", v.needed_at);
}
template <class Io>
void fields(Io& io, PartUse& v) {
  io("event", v.event);
  io("item", v.item);
  io("quantity", v.quantity);
  io("unit", v.unit);
  io("batch", v.batch);
  io("by", v.by);
  io("at", v.at);
  io("photo", v.photo);
}
template <class Io>
void fields(Io& io, SignOff& v) {
  io("event", v.event);
  io("outcome", v.outcome);
  io("name", v.name);
  io("reason", v.reason);
  io("remarks", v.remarks);
  io("rating", v.rating);
  io("summary_sha256", v.summary_sha256);
  io("strokes_sha256", v.strokes_sha256);
  io("technician", v.technician);
  io("at", v.at);
}
template <class Io>
void fields(Io& io, Seal& v) {
  io("event", v.event);
  io("version", v.version);
  io("manifest_sha256", v.manifest_sha256);
  io("reason", v.reason);
  io("voided_by", v.voided_by);
  io("receipt", v.receipt);
  io("timestamp", v.timestamp);
  io("by", v.by);
  io("at", v.at);
}
template <class Io>
void fields(Io& io, Recording& v) {
  io("id", v.id);
  io("event", v.event);
  io("kind", v.kind);
  io("sha256", v.sha256);
  io("size", v.size);
  io("place", v.place);
  io("about", v.about);
  io("file_name", v.file_name);
  io("media_type", v.media_type);
  io("duration_ms", v.duration_ms);
  io("by", v.by);
  io("at", v.at);
}
template <class Io>
void fields(Io& io, Countersignature& v) {
  io("event", v.event);
  io("role", v.role);
  io("name", v.name);
  io("reason", v.reason);
  io("summary_sha256", v.summary_sha256);
  io("strokes_sha256", v.strokes_sha256);
  io("by", v.by);
  io("at", v.at);
  io("item", v.item);
}
template <class Io>
void fields(Io& io, ClockJump& v) {
  io("event", v.event);
  io("jump_ms", v.jump_ms);
  io("before", v.before);
  io("after", v.after);
}
template <class Io>
void fields(Io& io, Note& v) {
  io("event", v.event);
  io("text", v.text);
  io("by", v.by);
  io("at", v.at);
}
template <class Io>
void fields(Io& io, Call& v) {
  io("event", v.event);
  io("reached", v.reached);
  io("note", v.note);
  io("by", v.by);
  io("at", v.at);
}
template <class Io>
void fields(Io& io, Conflict& v) {
  io("event", v.event);
  io("field", v.field);
  io("kept", v.kept);
  io("wished", v.wished);
  if constexpr (Io::reading) {
    std::optional<PersonId> kept_by;
    io("kept_by", kept_by);
    v.kept_by = kept_by.value_or(PersonId{});
  } else if (!v.kept_by.str().empty()) {
    io("kept_by", v.kept_by);
  }
  io("wished_by", v.wished_by);
  io("resolved", v.resolved);
}
template <class Io>
void fields(Io& io, AttachedForm& v) {
  io("event", v.event);
  io("id", v.id);
  io("form", v.form);
  io("purpose", v.purpose);
  io("by", v.by);
  io("at", v.at);
}
template <class Io>
void fields(Io& io, Moment& v) {
  io("event", v.event);
  io("device", v.device);
  io("clock", v.clock);
  io("offset_ms", v.server_offset_ms);
  io("by", v.by);
}
template <class Io>
void fields(Io& io, TestRun& v) {
  io("item", v.item);
  io("begun", v.begun);
  io("ended", v.ended);
  io("outcome", v.outcome);
  io("reason", v.reason);
}
template <class Io>
void fields(Io& io, GateOverride& v) {
  io("event", v.event);
  io("rule", v.rule);
  io("reason", v.reason);
  io("by", v.by);
  io("at", v.at);
}
template <class Io>
void fields(Io& io, StepDone& v) {
  io("event", v.event);
  io("step", v.step);
  io("note", v.note);
  io("by", v.by);
  io("at", v.at);
}
template <class Io>
void fields(Io& io, QuoteAnswer& v) {
  io("event", v.event);
  io("accepted", v.accepted);
  io("given_by", v.given_by);
  io("how", v.how);
  io("reason", v.reason);
  io("text_sha256", v.text_sha256);
  io("strokes_sha256", v.strokes_sha256);
  io("by", v.by);
  io("at", v.at);
}
template <class Io>
void fields(Io& io, Quote& v) {
  io("id", v.id);
  io("event", v.event);
  io("lines", v.lines);
  io("currency", v.currency);
  io("note", v.note);
  io("replaces", v.replaces);
  io("answer", v.answer);
  io("by", v.by);
  io("at", v.at);
}
template <class Io>
void fields(Io& io, MaterialReceipt& v) {
  io("event", v.event);
  io("requisition", v.requisition);
  io("item", v.item);
  io("quantity", v.quantity);
  io("unit", v.unit);
  io("batch", v.batch);
  io("quality_ok", v.quality_ok);
  io("remark", v.remark);
  io("by", v.by);
  io("at", v.at);
}
template <class Io>
void fields(Io& io, MaterialReturn& v) {
  io("event", v.event);
  io("item", v.item);
  io("quantity", v.quantity);
  io("unit", v.unit);
  io("batch", v.batch);
  io("reason", v.reason);
  io("by", v.by);
  io("at", v.at);
}
template <class Io>
void fields(Io& io, StockCount& v) {
  io("event", v.event);
  io("location", v.location);
  io("item", v.item);
  io("quantity", v.quantity);
  io("unit", v.unit);
  io("by", v.by);
  io("at", v.at);
}
template <class Io>
void fields(Io& io, HandOver& v) {
  io("event", v.event);
  io("from", v.from);
  io("to", v.to);
  io("open_points", v.open_points);
  io("note", v.note);
  io("at", v.at);
  io("taken_by", v.taken_by);
  io("taken_at", v.taken_at);
}
template <class Io>
void fields(Io& io, CallBack& v) {
  io("event", v.event);
  io("which", v.which);
  io("reached", v.reached);
  io("solved", v.solved);
  io("stars", v.stars);
  io("form", v.form);
  io("note", v.note);
  io("by", v.by);
  io("at", v.at);
}
template <class Io>
void fields(Io& io, Complaint& v) {
  io("id", v.id);
  io("event", v.event);
  io("text", v.text);
  io("from", v.from);
  io("received_at", v.received_at);
  io("grade", v.grade);
  io("graded_at", v.graded_at);
  io("facts", v.facts);
  io("facts_at", v.facts_at);
  io("answer", v.answer);
  io("answered_at", v.answered_at);
  io("by", v.by);
  io("at", v.at);
}
template <class Io>
void fields(Io& io, OrderState& v) {
  io("id", v.id);
  io("intake", v.intake);
  io("status", v.status);
  io("appointment", v.appointment);
  io("technician", v.technician);
  io("resume_to", v.resume_to);
  io("timeline", v.timeline);
  io("calls", v.calls);
  io("consents", v.consents);
  io("plans", v.plans);
  io("photos", v.photos);
  io("answers", v.answers);
  io("requisitions", v.requisitions);
  io("parts", v.parts);
  io("sign_offs", v.sign_offs);
  io("seals", v.seals);
  io("recordings", v.recordings);
  io("countersignatures", v.countersignatures);
  io("clock_jumps", v.clock_jumps);
  io("forms", v.forms);
  io("tests", v.tests);
  io("overrides", v.overrides);
  io("steps", v.steps);
  io("quotes", v.quotes);
  io("receipts", v.receipts);
  io("returns", v.returns);
  io("counts", v.counts);
  io("hand_overs", v.hand_overs);
  io("call_backs", v.call_backs);
  io("complaints", v.complaints);
  io("notes", v.notes);
  io("conflicts", v.conflicts);
  io("applied", v.applied);
}
template <class Io>
void fields(Io& io, HouseholdDocument& v) {
  io("title", v.title);
  io("text", v.text);
}
template <class Io>
void fields(Io& io, Household& v) {
  io("id", v.id);
  io("address", v.address);
  io("owner", v.owner);
  io("handover", v.handover);
  io("flags", v.flags);
  io("preferences", v.preferences);
  io("documents", v.documents);
}
template <class Io>
void fields(Io& io, HouseholdLine& v) {
  io("order", v.order);
  io("class", v.order_class);
  io("title", v.title);
  io("status", v.status);
  io("reported_at", v.reported_at);
  io("photos", v.photos);
  io("place", v.place);
  io("part", v.part);
  io("finished_at", v.finished_at);
  std::optional<int> reopened;
  if (v.reopened != 0) reopened = v.reopened;
  io("reopened", reopened);
  if constexpr (Io::reading) v.reopened = reopened.value_or(0);
}
template <class Io>
void fields(Io& io, HouseholdFile& v) {
  io("household", v.household);
  io("lines", v.lines);
}

Result<OrderState> state_from_json(const nlohmann::json& object) {
  return from_fields<OrderState>(object, "The order");
}

Result<StateText> state_text(const OrderState& state) {
  SITEPROOF_TRY(std::string text, canonical_fields(state));
  const Sha256 digest = sha256(text);
  return StateText{std::move(text), digest};
}

Result<OrderState> read_state(std::string_view text) {
  SITEPROOF_TRY(const nlohmann::json object, parse_json(text, "The stored order"));
  return state_from_json(object);
}

Result<std::string> household_text(const Household& household) { return canonical_fields(household); }

Result<std::string> household_line_text(const HouseholdLine& line) { return canonical_fields(line); }

Result<std::string> household_file_text(const HouseholdFile& file) { return canonical_fields(file); }

Result<Household> household_from_json(const nlohmann::json& object) {
  return from_fields<Household>(object, "The household");
}

Result<HouseholdFile> household_file_from_json(const nlohmann::json& object) {
  return from_fields<HouseholdFile>(object, "The household file");
}

}  // namespace siteproof
