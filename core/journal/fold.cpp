#include "core/journal/fold.h"

#include <algorithm>
#include <utility>

#include "core/journal/fold_trade.h"

namespace siteproof {
namespace {

bool is_waiting(OrderStatus status) {
  return status == OrderStatus::waiting_material || status == OrderStatus::waiting_appointment ||
         status == OrderStatus::suspended;
}

PersonId actor_of(const OrderState& state, const EventId& event) {
  const auto it = std::find_if(state.timeline.rbegin(), state.timeline.rend(),
                               [&](const TimelineEntry& entry) { return entry.event == event; });
  return it == state.timeline.rend() ? PersonId{} : it->actor;
}

std::string plain(OrderStatus status) { return std::string(to_string(status)); }
std::string plain(const std::optional<UtcTime>& at) { return at ? to_rfc3339(*at) : std::string("none"); }
std::string plain(const std::optional<PersonId>& person) { return person ? person->str() : std::string("none"); }

// Applies one event's body to a state; one overload for each kind.
class Folder {
 public:
  Folder(OrderState& state, const EventHeader& header) : state_(state), header_(header) {}

  /// What happens around the repair itself.
  template <class Fact>
  FoldOutcome operator()(const Fact& fact) {
    return fold_trade(state_, header_, fact);
  }
  FoldOutcome operator()(const UnknownBody&) { return FoldOutcome::skipped; }
  FoldOutcome operator()(const OrderReported&) { return FoldOutcome::duplicate; }

  FoldOutcome operator()(const StatusChanged& wish) {
    const OrderStatus from = state_.status.value;
    const EventId based_on = came_to_the_same(wish.based_on) ? state_.status.by : wish.based_on;
    const FoldOutcome outcome = set(state_.status, "status", wish.to, based_on);
    enter_timeline(wish.to, wish.reason, outcome != FoldOutcome::conflict);
    if (outcome == FoldOutcome::accepted) {
      if (is_waiting(wish.to) && !is_waiting(from)) state_.resume_to = from;
      if (!is_waiting(wish.to)) state_.resume_to.reset();
    }
    return outcome;
  }
  FoldOutcome operator()(const AppointmentSet& wish) {
    return set(state_.appointment, "appointment", wish.at, wish.based_on);
  }
  FoldOutcome operator()(const AssignmentSet& wish) {
    return set(state_.technician, "technician", wish.technician, wish.based_on);
  }
  FoldOutcome operator()(const ContactCalled& fact) {
    state_.calls.push_back({header_.id, fact.reached, fact.note, header_.actor, header_.at.wall});
    return FoldOutcome::accepted;
  }
  FoldOutcome operator()(const ConsentRecorded& fact) {
    state_.consents.push_back({header_.id, fact.given_by, fact.how, header_.at.wall, fact.subject});
    return FoldOutcome::accepted;
  }
  FoldOutcome operator()(const PlanAgreed& fact) {
    state_.plans.push_back({header_.id, fact.text, fact.agreed_by, fact.price, header_.at.wall, fact.quote});
    return FoldOutcome::accepted;
  }
  FoldOutcome operator()(const PhotoTaken& fact) {
    const auto known = std::any_of(state_.photos.begin(), state_.photos.end(),
                                   [&](const Photo& photo) { return photo.id == fact.id; });
    if (known) return FoldOutcome::duplicate;
    Photo photo{fact.id,       header_.id,       fact.sha256,       fact.size,       fact.stage,
                fact.place,    fact.pair,        fact.file_name,    fact.media_type, fact.width,
                fact.height,   fact.orientation, fact.exif_time,    header_.actor,   header_.at.wall,
                fact.position, fact.camera_make, fact.camera_model, std::nullopt,    {},
                std::nullopt,  fact.item};
    if (fact.intended) photo.intended_at = fact.intended->wall;
    state_.photos.push_back(std::move(photo));
    return FoldOutcome::accepted;
  }
  FoldOutcome operator()(const PhotoAssessed& fact) {
    Photo* const photo = find(fact.photo);
    if (photo == nullptr) return FoldOutcome::skipped;
    photo->assessment = fact.assessment;
    return FoldOutcome::accepted;
  }
  FoldOutcome operator()(const PhotoAnnotated& fact) {
    Photo* const photo = find(fact.photo);
    if (photo == nullptr) return FoldOutcome::skipped;
    photo->marks = fact.marks;
    return FoldOutcome::accepted;
  }
  FoldOutcome operator()(const RecordingMade& fact) {
    const auto known = std::any_of(state_.recordings.begin(), state_.recordings.end(),
                                   [&](const Recording& recording) { return recording.id == fact.id; });
    if (known) return FoldOutcome::duplicate;
    state_.recordings.push_back({fact.id, header_.id, fact.kind, fact.sha256, fact.size, fact.place, fact.about,
                                 fact.file_name, fact.media_type, fact.duration_ms, header_.actor, header_.at.wall});
    return FoldOutcome::accepted;
  }
  FoldOutcome operator()(const AnswerGiven& fact) {
    state_.answers[fact.item].push_back({header_.id, fact.value, fact.unit, header_.actor, header_.at.wall});
    return FoldOutcome::accepted;
  }
  FoldOutcome operator()(const RequisitionMade& fact) {
    if (find(fact.id) != nullptr) return FoldOutcome::duplicate;
    state_.requisitions.push_back({fact.id,
                                   header_.id,
                                   fact.item,
                                   fact.quantity,
                                   fact.unit,
                                   fact.note,
                                   RequisitionState::requested,
                                   std::nullopt,
                                   std::nullopt,
                                   {},
                                   header_.actor,
                                   header_.at.wall,
                                   fact.needed_at});
    return FoldOutcome::accepted;
  }
  FoldOutcome operator()(const RequisitionAnswered& answer) {
    Requisition* requisition = find(answer.id);
    if (requisition == nullptr) return FoldOutcome::skipped;
    if (requisition->state != RequisitionState::requested) {
      if (requisition->state == answer.state && requisition->granted_quantity == answer.quantity) {
        return FoldOutcome::merged;
      }
      card("requisition", std::string(to_string(requisition->state)), {}, std::string(to_string(answer.state)));
      return FoldOutcome::conflict;
    }
    requisition->state = answer.state;
    requisition->granted_quantity = answer.quantity;
    requisition->substitute = answer.substitute;
    requisition->reason = answer.reason;
    return FoldOutcome::accepted;
  }
  FoldOutcome operator()(const PartUsed& fact) {
    // The best known time, as of receipts and counts: a count by another tablet comes before it or after it.
    const UtcTime at{header_.at.wall.ms + header_.server_offset_ms.value_or(0)};
    state_.parts.push_back(
        {header_.id, fact.item, fact.quantity, fact.unit, fact.batch, header_.actor, at, fact.photo});
    return FoldOutcome::accepted;
  }
  FoldOutcome operator()(const SignedOff& fact) {
    std::optional<Sha256> strokes;
    if (!fact.strokes.empty()) strokes = stroke_hash(fact.strokes);
    state_.sign_offs.push_back({header_.id, fact.outcome, fact.name, fact.reason, fact.remarks, fact.rating,
                                sha256(fact.summary), strokes, header_.actor, header_.at.wall});
    return FoldOutcome::accepted;
  }
  FoldOutcome operator()(const Countersigned& fact) {
    state_.countersignatures.push_back({header_.id, fact.role, fact.name, fact.reason, fact.summary_sha256,
                                        stroke_hash(fact.strokes), header_.actor, header_.at.wall, fact.item});
    return FoldOutcome::accepted;
  }
  FoldOutcome operator()(const EvidenceSealed& fact) {
    Seal seal;
    seal.event = header_.id;
    seal.version = static_cast<int>(state_.seals.size()) + 1;
    seal.manifest_sha256 = sha256(fact.manifest);
    seal.reason = fact.reason;
    seal.by = header_.actor;
    seal.at = header_.at.wall;
    state_.seals.push_back(std::move(seal));
    return FoldOutcome::accepted;
  }
  FoldOutcome operator()(const SealReceived& fact) {
    Seal* const seal = find_seal(fact.seal);
    if (seal == nullptr) return FoldOutcome::skipped;
    if (seal->receipt) return FoldOutcome::duplicate;
    seal->receipt = fact.receipt;
    return FoldOutcome::accepted;
  }
  FoldOutcome operator()(const SealTimestamped& fact) {
    Seal* const seal = find_seal(fact.seal);
    if (seal == nullptr) return FoldOutcome::skipped;
    if (!seal->timestamp.empty()) return FoldOutcome::duplicate;
    seal->timestamp = fact.token;
    return FoldOutcome::accepted;
  }
  FoldOutcome operator()(const ClockJumped& fact) {
    state_.clock_jumps.push_back({header_.id, fact.jump_ms, fact.before.wall, header_.at.wall});
    return FoldOutcome::accepted;
  }
  FoldOutcome operator()(const NoteAdded& fact) {
    state_.notes.push_back({header_.id, fact.text, header_.actor, header_.at.wall});
    return FoldOutcome::accepted;
  }
  FoldOutcome operator()(const ConflictResolved& fact) {
    for (Conflict& conflict : state_.conflicts) {
      if (conflict.event == fact.conflict) conflict.resolved = true;
    }
    return FoldOutcome::accepted;
  }

 private:
  // True for a status event that merged into the one that holds now. Who goes on from it collides with nobody.
  bool came_to_the_same(const EventId& event) const {
    for (auto entry = state_.timeline.rbegin(); entry != state_.timeline.rend(); ++entry) {
      if (entry->event == event) return entry->applied;
      if (entry->event == state_.status.by) return false;
    }
    return false;
  }
  template <class T>
  FoldOutcome set(Versioned<T>& field, const char* name, const T& wished, const EventId& based_on) {
    if (field.by == based_on) {
      field = {wished, header_.id};
      return FoldOutcome::accepted;
    }
    if (field.value == wished) return FoldOutcome::merged;
    card(name, plain(field.value), actor_of(state_, field.by), plain(wished));
    return FoldOutcome::conflict;
  }

  // A chain of edits that all lost to the same value is one card with the newest wish, not a pile of cards.
  void card(const char* field, std::string kept, PersonId kept_by, std::string wished) {
    const auto open = std::find_if(state_.conflicts.begin(), state_.conflicts.end(), [&](const Conflict& c) {
      return !c.resolved && c.field == field && c.kept == kept && c.wished_by == header_.actor;
    });
    if (open != state_.conflicts.end()) {
      open->event = header_.id;
      open->wished = std::move(wished);
      return;
    }
    state_.conflicts.push_back(
        {header_.id, field, std::move(kept), std::move(wished), std::move(kept_by), header_.actor, false});
  }
  void enter_timeline(OrderStatus to, const std::string& reason, bool applied) {
    std::optional<UtcTime> server_at;
    if (header_.server_offset_ms) server_at = UtcTime{header_.at.wall.ms + *header_.server_offset_ms};
    state_.timeline.push_back(
        {header_.id, to, header_.actor, header_.role, header_.at.wall, server_at, reason, applied});
  }
  Requisition* find(const RequisitionId& id) {
    const auto it = std::find_if(state_.requisitions.begin(), state_.requisitions.end(),
                                 [&](const Requisition& r) { return r.id == id; });
    return it == state_.requisitions.end() ? nullptr : &*it;
  }
  Photo* find(const PhotoId& id) {
    const auto it =
        std::find_if(state_.photos.begin(), state_.photos.end(), [&](const Photo& photo) { return photo.id == id; });
    return it == state_.photos.end() ? nullptr : &*it;
  }
  Seal* find_seal(const EventId& event) {
    const auto it =
        std::find_if(state_.seals.begin(), state_.seals.end(), [&](const Seal& seal) { return seal.event == event; });
    return it == state_.seals.end() ? nullptr : &*it;
  }
  OrderState& state_;
  const EventHeader& header_;
};

// What a sealed record says: one of these after a seal, and the seal is no longer the newest word.
template <class... Bodies>
bool is_one_of(const EventBody& body) {
  return (std::holds_alternative<Bodies>(body) || ...);
}
// The forms of a call-back or a complaint are filled in after the visit, and are no part of what was signed.
bool belongs_to_other_form(const EventBody& body) {
  const auto beside = [](const std::optional<ItemId>& item) { return item && item->str().rfind("f-", 0) == 0; };
  if (const auto* answer = std::get_if<AnswerGiven>(&body)) return beside(answer->item);
  if (const auto* photo = std::get_if<PhotoTaken>(&body)) return beside(photo->item);
  if (const auto* signature = std::get_if<Countersigned>(&body)) return beside(signature->item);
  if (const auto* test = std::get_if<TestBegun>(&body)) return beside(test->item);
  if (const auto* test = std::get_if<TestEnded>(&body)) return beside(test->item);
  return false;
}
bool changes_record(const EventBody& body) {
  if (belongs_to_other_form(body)) return false;
  return is_one_of<AnswerGiven, ConsentRecorded, PlanAgreed, PhotoTaken, PhotoAnnotated, RecordingMade, PartUsed,
                   SignedOff, Countersigned, QuoteMade, QuoteAnswered, TestBegun, TestEnded>(body);
}

OrderState begin(const EventHeader& header, const OrderReported& report) {
  OrderState state;
  state.id = header.order;
  state.intake = report.intake;
  const OrderStatus status = report.technician ? OrderStatus::assigned : OrderStatus::registered;
  state.status = {status, header.id};
  state.appointment = {report.appointment, header.id};
  state.technician = {report.technician, header.id};
  state.timeline.push_back({header.id,
                            OrderStatus::reported,
                            report.intake.first_asked,
                            Role::dispatcher,
                            report.intake.reported_at,
                            std::nullopt,
                            {},
                            true});
  state.timeline.push_back({header.id, status, header.actor, header.role, header.at.wall, std::nullopt, {}, true});
  return state;
}

}  // namespace

std::string_view to_string(FoldOutcome outcome) noexcept {
  switch (outcome) {
    case FoldOutcome::accepted: return "accepted";
    case FoldOutcome::merged: return "merged";
    case FoldOutcome::conflict: return "conflict";
    case FoldOutcome::duplicate: return "duplicate";
    case FoldOutcome::skipped: return "skipped";
    case FoldOutcome::no_order: return "no_order";
  }
  return {};
}

FoldOutcome fold(std::optional<OrderState>& state, const Event& event) {
  const EventHeader& header = event.header;
  if (!state) {
    const auto* report = std::get_if<OrderReported>(&event.body);
    if (report == nullptr) return FoldOutcome::no_order;
    state = begin(header, *report);
    state->applied[header.device] = header.seq;
    return FoldOutcome::accepted;
  }
  const auto seen = state->applied.find(header.device);
  if (seen != state->applied.end() && header.seq <= seen->second) return FoldOutcome::duplicate;
  const FoldOutcome outcome = std::visit(Folder(*state, header), event.body);
  if (outcome == FoldOutcome::accepted && changes_record(event.body)) {
    for (Seal& seal : state->seals) {
      if (!seal.voided_by) seal.voided_by = header.id;
    }
  }
  state->applied[header.device] = header.seq;
  return outcome;
}

}  // namespace siteproof
