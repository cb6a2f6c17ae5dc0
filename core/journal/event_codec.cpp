#include "core/journal/event_codec.h"

#include <array>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/journal/json_fields.h"

namespace siteproof {

template <class Io>
void fields(Io& io, OrderReported& v) {
  io("intake", v.intake);
  io("technician", v.technician);
  io("appointment", v.appointment);
}
template <class Io>
void fields(Io& io, StatusChanged& v) {
  io("to", v.to);
  io("based_on", v.based_on);
  io("reason", v.reason);
}
template <class Io>
void fields(Io& io, AppointmentSet& v) {
  io("at", v.at);
  io("based_on", v.based_on);
  io("reason", v.reason);
}
template <class Io>
void fields(Io& io, AssignmentSet& v) {
  io("technician", v.technician);
  io("based_on", v.based_on);
  io("reason", v.reason);
}
template <class Io>
void fields(Io& io, ContactCalled& v) {
  io("reached", v.reached);
  io("note", v.note);
}
template <class Io>
void fields(Io& io, ConsentRecorded& v) {
  io("given_by", v.given_by);
  io("how", v.how);
  io("subject", v.subject);
}
template <class Io>
void fields(Io& io, PlanAgreed& v) {
  io("text", v.text);
  io("agreed_by", v.agreed_by);
  io("price", v.price);
  io("quote", v.quote);
}
template <class Io>
void fields(Io& io, PhotoTaken& v) {
  io("id", v.id);
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
  io("position", v.position);
  io("camera_make", v.camera_make);
  io("camera_model", v.camera_model);
  io("intended", v.intended);
  io("item", v.item);
}
template <class Io>
void fields(Io& io, AnswerGiven& v) {
  io("item", v.item);
  io("value", v.value);
  io("unit", v.unit);
}
template <class Io>
void fields(Io& io, RequisitionMade& v) {
  io("id", v.id);
  io("item", v.item);
  io("quantity", v.quantity);
  io("unit", v.unit);
  io("note", v.note);
  io("needed_at", v.needed_at);
}
template <class Io>
void fields(Io& io, RequisitionAnswered& v) {
  io("id", v.id);
  io("state", v.state);
  io("quantity", v.quantity);
  io("substitute", v.substitute);
  io("reason", v.reason);
}
template <class Io>
void fields(Io& io, PartUsed& v) {
  io("item", v.item);
  io("quantity", v.quantity);
  io("unit", v.unit);
  io("batch", v.batch);
  io("photo", v.photo);
}
template <class Io>
void fields(Io& io, StrokePoint& v) {
  io("x", v.x);
  io("y", v.y);
  io("t", v.t_ms);
  io("p", v.pressure);
}
struct StrokeRecord {
  Stroke points;
};
template <class Io>
void fields(Io& io, StrokeRecord& v) {
  io("points", v.points);
}
template <class Io>
void stroke_fields(Io& io, std::vector<Stroke>& v) {
  std::vector<StrokeRecord> strokes;
  if constexpr (!Io::reading) {
    for (const Stroke& stroke : v) strokes.push_back({stroke});
  }
  io("strokes", strokes);
  if constexpr (Io::reading) {
    for (StrokeRecord& stroke : strokes) v.push_back(std::move(stroke.points));
  }
}
template <class Io>
void fields(Io& io, SignedOff& v) {
  io("outcome", v.outcome);
  io("name", v.name);
  io("reason", v.reason);
  io("remarks", v.remarks);
  io("rating", v.rating);
  io("summary", v.summary);
  stroke_fields(io, v.strokes);
}
template <class Io>
void fields(Io& io, EvidenceSealed& v) {
  io("manifest", v.manifest);
  io("signature", v.signature);
  io("reason", v.reason);
}
template <class Io>
void fields(Io& io, NoteAdded& v) {
  io("text", v.text);
}
template <class Io>
void fields(Io& io, ConflictResolved& v) {
  io("conflict", v.conflict);
}
template <class Io>
void fields(Io& io, PhotoAssessed& v) {
  io("photo", v.photo);
  io("assessment", v.assessment);
}
template <class Io>
void fields(Io& io, PhotoAnnotated& v) {
  io("photo", v.photo);
  io("marks", v.marks);
}
template <class Io>
void fields(Io& io, RecordingMade& v) {
  io("id", v.id);
  io("kind", v.kind);
  io("sha256", v.sha256);
  io("size", v.size);
  io("place", v.place);
  io("about", v.about);
  io("file_name", v.file_name);
  io("media_type", v.media_type);
  io("duration_ms", v.duration_ms);
}
template <class Io>
void fields(Io& io, Countersigned& v) {
  io("role", v.role);
  io("name", v.name);
  io("reason", v.reason);
  io("summary_sha256", v.summary_sha256);
  stroke_fields(io, v.strokes);
  io("item", v.item);
  io("text", v.text);
}
template <class Io>
void fields(Io& io, ClockJumped& v) {
  io("before", v.before);
  io("jump_ms", v.jump_ms);
}
template <class Io>
void fields(Io& io, SealReceived& v) {
  io("seal", v.seal);
  io("receipt", v.receipt);
}
template <class Io>
void fields(Io& io, SealTimestamped& v) {
  io("seal", v.seal);
  io("token", v.token);
}
template <class Io>
void fields(Io& io, FormOpened& v) {
  io("form", v.form);
  io("ref", v.ref);
  io("purpose", v.purpose);
}
template <class Io>
void fields(Io& io, TestBegun& v) {
  io("item", v.item);
}
template <class Io>
void fields(Io& io, TestEnded& v) {
  io("item", v.item);
  io("begun", v.begun);
  io("outcome", v.outcome);
  io("reason", v.reason);
}
template <class Io>
void fields(Io& io, GateOverridden& v) {
  io("rule", v.rule);
  io("reason", v.reason);
}
template <class Io>
void fields(Io& io, StepTaken& v) {
  io("step", v.step);
  io("note", v.note);
}
template <class Io>
void fields(Io& io, QuoteMade& v) {
  io("id", v.id);
  io("lines", v.lines);
  io("currency", v.currency);
  io("note", v.note);
  io("replaces", v.replaces);
}
template <class Io>
void fields(Io& io, QuoteAnswered& v) {
  io("id", v.id);
  io("accepted", v.accepted);
  io("given_by", v.given_by);
  io("how", v.how);
  io("reason", v.reason);
  io("text", v.text);
  stroke_fields(io, v.strokes);
}
template <class Io>
void fields(Io& io, MaterialReceived& v) {
  io("requisition", v.requisition);
  io("item", v.item);
  io("quantity", v.quantity);
  io("unit", v.unit);
  io("batch", v.batch);
  io("quality_ok", v.quality_ok);
  io("remark", v.remark);
}
template <class Io>
void fields(Io& io, MaterialReturned& v) {
  io("item", v.item);
  io("quantity", v.quantity);
  io("unit", v.unit);
  io("batch", v.batch);
  io("reason", v.reason);
}
template <class Io>
void fields(Io& io, StockCounted& v) {
  io("location", v.location);
  io("item", v.item);
  io("quantity", v.quantity);
  io("unit", v.unit);
}
template <class Io>
void fields(Io& io, HandedOver& v) {
  io("to", v.to);
  io("open_points", v.open_points);
  io("note", v.note);
}
template <class Io>
void fields(Io& io, HandOverTaken& v) {
  io("hand_over", v.hand_over);
}
template <class Io>
void fields(Io& io, CallBackMade& v) {
  io("which", v.which);
  io("reached", v.reached);
  io("solved", v.solved);
  io("stars", v.stars);
  io("form", v.form);
  io("note", v.note);
}
template <class Io>
void fields(Io& io, ComplaintMade& v) {
  io("id", v.id);
  io("text", v.text);
  io("from", v.from);
  io("received_at", v.received_at);
}
template <class Io>
void fields(Io& io, ComplaintGraded& v) {
  io("id", v.id);
  io("grade", v.grade);
}
template <class Io>
void fields(Io& io, ComplaintFactsFound& v) {
  io("id", v.id);
  io("facts", v.facts);
}
template <class Io>
void fields(Io& io, ComplaintAnswered& v) {
  io("id", v.id);
  io("answer", v.answer);
}
template <class Io>
void fields(Io&, UnknownBody&) {}

template <class Io>
void fields(Io& io, Position& v) {
  io("lat_e7", v.latitude_e7);
  io("lon_e7", v.longitude_e7);
  io("acc_m", v.accuracy_m);
}
template <class Io>
void fields(Io& io, EventHeader& v) {
  io("id", v.id);
  io("order", v.order);
  io("device", v.device);
  io("seq", v.seq);
  io("actor", v.actor);
  io("role", v.role);
  io("at", v.at);
  io("offset_ms", v.server_offset_ms);
  io("position", v.position);
  io("beacon", v.beacon);
  io("prev", v.prev);
}

namespace {

using nlohmann::json;

// In the order of EventBody's alternatives; every kind is at version 1.
constexpr std::array<std::string_view, std::variant_size_v<EventBody>> kinds{"",
                                                                             "order.reported",
                                                                             "order.status",
                                                                             "appointment.set",
                                                                             "assignment.set",
                                                                             "contact.called",
                                                                             "consent.recorded",
                                                                             "plan.agreed",
                                                                             "photo.taken",
                                                                             "answer.given",
                                                                             "requisition.made",
                                                                             "requisition.answered",
                                                                             "part.used",
                                                                             "signoff.made",
                                                                             "evidence.sealed",
                                                                             "note.added",
                                                                             "conflict.resolved",
                                                                             "photo.assessed",
                                                                             "photo.annotated",
                                                                             "recording.made",
                                                                             "signature.added",
                                                                             "clock.jumped",
                                                                             "seal.received",
                                                                             "seal.timestamped",
                                                                             "form.opened",
                                                                             "test.begun",
                                                                             "test.ended",
                                                                             "gate.overridden",
                                                                             "step.taken",
                                                                             "quote.made",
                                                                             "quote.answered",
                                                                             "material.received",
                                                                             "material.returned",
                                                                             "stock.counted",
                                                                             "order.handed_over",
                                                                             "hand_over.taken",
                                                                             "call_back.made",
                                                                             "complaint.made",
                                                                             "complaint.graded",
                                                                             "complaint.facts_found",
                                                                             "complaint.answered"};
constexpr int newest_version = 1;

template <std::size_t Index = 1>
Result<EventBody> read_body(std::string_view kind, const json& body) {
  if constexpr (Index == std::variant_size_v<EventBody>) {
    return EventBody{UnknownBody{}};
  } else {
    if (kinds[Index] == kind) {
      return from_fields<std::variant_alternative_t<Index, EventBody>>(body, kind).map([](auto&& v) {
        return EventBody{std::forward<decltype(v)>(v)};
      });
    }
    return read_body<Index + 1>(kind, body);
  }
}

}  // namespace

std::string_view kind_of(const EventBody& body) noexcept { return kinds[body.index()]; }

Result<std::string> event_text(const Event& event) {
  CanonicalText out;
  FieldWriter writer(out);
  fields(writer, const_cast<EventHeader&>(event.header));  // writing only reads
  writer("kind", kind_of(event.body));
  writer("v", newest_version);
  std::visit([&](const auto& body) { writer("body", body); }, event.body);
  writer.end();
  return std::move(out).take();
}

Result<Event> event_from_json(const json& object) {
  Event event;
  SITEPROOF_TRY(event.header, from_fields<EventHeader>(object, "The event"));
  if (raw(event.header.seq) < 1) {
    return fail(ErrorKind::usage, "record.malformed", "The event cannot be read: /seq must be 1 or more.");
  }
  const auto kind = object.find("kind");
  const auto version = object.find("v");
  const auto body = object.find("body");
  if (kind == object.end() || !kind->is_string() || version == object.end() || !version->is_number_integer() ||
      body == object.end() || !body->is_object()) {
    return fail(ErrorKind::usage, "record.malformed", "The event cannot be read: it lacks its kind, version or body.");
  }
  if (*version != newest_version) return event;
  SITEPROOF_TRY(event.body, read_body(kind->get_ref<const std::string&>(), *body));
  return event;
}

}  // namespace siteproof
