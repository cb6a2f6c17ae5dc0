#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/model/order.h"

namespace siteproof {

// What can happen to an order. Facts record what a person saw or did and always hold; wishes carry `based_on`, the
// event that last set the field they change, and may collide.

struct OrderReported {
  Intake intake;
  std::optional<PersonId> technician;
  std::optional<UtcTime> appointment;
  friend bool operator==(const OrderReported&, const OrderReported&) = default;
};
struct StatusChanged {  // wish
  OrderStatus to = OrderStatus::registered;
  EventId based_on;
  std::string reason;
  friend bool operator==(const StatusChanged&, const StatusChanged&) = default;
};
struct AppointmentSet {  // wish
  std::optional<UtcTime> at;
  EventId based_on;
  std::string reason;
  friend bool operator==(const AppointmentSet&, const AppointmentSet&) = default;
};
struct AssignmentSet {  // wish
  std::optional<PersonId> technician;
  EventId based_on;
  std::string reason;
  friend bool operator==(const AssignmentSet&, const AssignmentSet&) = default;
};
struct ContactCalled {
  bool reached = false;
  std::string note;
  friend bool operator==(const ContactCalled&, const ContactCalled&) = default;
};
struct ConsentRecorded {
  std::string given_by, how;
  std::string subject = {};  ///< as Consent::subject
  friend bool operator==(const ConsentRecorded&, const ConsentRecorded&) = default;
};
struct PlanAgreed {
  std::string text, agreed_by;
  std::optional<Money> price;
  std::optional<QuoteId> quote = std::nullopt;
  friend bool operator==(const PlanAgreed&, const PlanAgreed&) = default;
};
/// What is recorded of a photo when it is taken; who and when are the event's own.
struct PhotoTaken {
  PhotoId id;
  Sha256 sha256;
  std::int64_t size = 0;
  Stage stage = Stage::before;
  std::string place;
  std::optional<PhotoId> pair;
  std::string file_name, media_type;
  int width = 0, height = 0, orientation = 1;
  std::string exif_time;
  std::optional<GeoPoint> position = std::nullopt;
  std::string camera_make = {}, camera_model = {};
  std::optional<ClockReading> intended = std::nullopt;  ///< when the camera was opened for it
  std::optional<ItemId> item = std::nullopt;            ///< the form's item it answers
  friend bool operator==(const PhotoTaken&, const PhotoTaken&) = default;
};
struct AnswerGiven {
  ItemId item;
  std::string value, unit;
  friend bool operator==(const AnswerGiven&, const AnswerGiven&) = default;
};
struct RequisitionMade {
  RequisitionId id;
  ItemId item;
  Decimal quantity;
  std::string unit, note;
  std::optional<UtcTime> needed_at = std::nullopt;
  friend bool operator==(const RequisitionMade&, const RequisitionMade&) = default;
};
struct RequisitionAnswered {
  RequisitionId id;
  RequisitionState state = RequisitionState::granted;
  std::optional<Decimal> quantity;
  std::optional<ItemId> substitute;
  std::string reason;
  friend bool operator==(const RequisitionAnswered&, const RequisitionAnswered&) = default;
};
struct PartUsed {
  ItemId item;
  Decimal quantity;
  std::string unit, batch;
  std::optional<PhotoId> photo = std::nullopt;
  friend bool operator==(const PartUsed&, const PartUsed&) = default;
};
/// One point of a pen stroke: position in 1/100 of the pad's unit, time since the first touch, pressure 0 to 1000.
struct StrokePoint {
  int x = 0, y = 0, t_ms = 0, pressure = 0;
  friend bool operator==(const StrokePoint&, const StrokePoint&) = default;
};
using Stroke = std::vector<StrokePoint>;
struct SignedOff {
  SignOffOutcome outcome = SignOffOutcome::signed_by_owner;
  std::string name, reason, remarks;
  int rating = 0;
  std::string summary;          ///< exactly what the owner saw
  std::vector<Stroke> strokes;  ///< empty unless signed
  friend bool operator==(const SignedOff&, const SignedOff&) = default;
};
/// The order's evidence so far, bound together: the SHA256SUMS manifest and its detached CMS signature (PEM, RFC 5652).
struct EvidenceSealed {
  std::string manifest, signature;
  std::string reason = {};  ///< why it was sealed again without the owner
  friend bool operator==(const EvidenceSealed&, const EvidenceSealed&) = default;
};
struct NoteAdded {
  std::string text;
  friend bool operator==(const NoteAdded&, const NoteAdded&) = default;
};
struct ConflictResolved {
  EventId conflict;
  friend bool operator==(const ConflictResolved&, const ConflictResolved&) = default;
};
struct PhotoAssessed {
  PhotoId photo;
  PhotoAssessment assessment;
  friend bool operator==(const PhotoAssessed&, const PhotoAssessed&) = default;
};
/// The whole layer over a photo; takes the place of the one before.
struct PhotoAnnotated {
  PhotoId photo;
  std::vector<Mark> marks;
  friend bool operator==(const PhotoAnnotated&, const PhotoAnnotated&) = default;
};
struct RecordingMade {
  RecordingId id;
  RecordingKind kind = RecordingKind::voice;
  Sha256 sha256;
  std::int64_t size = 0;
  std::string place;
  std::optional<PhotoId> about;
  std::string file_name, media_type;
  std::optional<std::int64_t> duration_ms;
  friend bool operator==(const RecordingMade&, const RecordingMade&) = default;
};
/// A signature beside the owner's, under the text with this hash.
struct Countersigned {
  SignerRole role = SignerRole::technician;
  std::string name, reason;
  Sha256 summary_sha256;
  std::vector<Stroke> strokes;
  std::optional<ItemId> item = std::nullopt;  ///< the form's item it answers
  std::string text = {};                      ///< exactly what the signer saw; empty when it is a sign-off's summary
  friend bool operator==(const Countersigned&, const Countersigned&) = default;
};
/// The wall clock and the monotonic one went different ways since this device's event before.
struct ClockJumped {
  ClockReading before;
  std::int64_t jump_ms = 0;
  friend bool operator==(const ClockJumped&, const ClockJumped&) = default;
};
/// By the server, when a seal has arrived there.
struct SealReceived {
  EventId seal;
  SealReceipt receipt;
  friend bool operator==(const SealReceived&, const SealReceived&) = default;
};
/// By the server, when a time-stamping authority has answered; `token` as Seal::timestamp.
struct SealTimestamped {
  EventId seal;
  std::string token;
  friend bool operator==(const SealTimestamped&, const SealTimestamped&) = default;
};
/// A form beside the order's own is begun; its answers are AnswerGiven under "<form>.<item>".
struct FormOpened {
  ItemId form;
  TemplateRef ref;
  std::string purpose;
  friend bool operator==(const FormOpened&, const FormOpened&) = default;
};
struct TestBegun {
  ItemId item;
  friend bool operator==(const TestBegun&, const TestBegun&) = default;
};
struct TestEnded {
  ItemId item;
  EventId begun;
  TestOutcome outcome = TestOutcome::passed;
  std::string reason;
  friend bool operator==(const TestEnded&, const TestEnded&) = default;
};
struct GateOverridden {
  std::string rule, reason;
  friend bool operator==(const GateOverridden&, const GateOverridden&) = default;
};
struct StepTaken {
  std::string step, note;
  friend bool operator==(const StepTaken&, const StepTaken&) = default;
};
struct QuoteMade {
  QuoteId id;
  std::vector<QuoteLine> lines;
  std::string currency, note;
  std::optional<QuoteId> replaces;
  friend bool operator==(const QuoteMade&, const QuoteMade&) = default;
};
struct QuoteAnswered {
  QuoteId id;
  bool accepted = false;
  std::string given_by, how, reason;
  std::string text;  ///< exactly what the owner saw
  std::vector<Stroke> strokes;
  friend bool operator==(const QuoteAnswered&, const QuoteAnswered&) = default;
};
struct MaterialReceived {
  std::optional<RequisitionId> requisition;
  ItemId item;
  Decimal quantity;
  std::string unit, batch;
  bool quality_ok = true;
  std::string remark;
  friend bool operator==(const MaterialReceived&, const MaterialReceived&) = default;
};
struct MaterialReturned {
  ItemId item;
  Decimal quantity;
  std::string unit, batch, reason;
  friend bool operator==(const MaterialReturned&, const MaterialReturned&) = default;
};
struct StockCounted {
  std::string location;
  ItemId item;
  Decimal quantity;
  std::string unit;
  friend bool operator==(const StockCounted&, const StockCounted&) = default;
};
/// The order goes from the actor to another technician; the assignment itself is a wish of its own.
struct HandedOver {
  PersonId to;
  std::vector<std::string> open_points;
  std::string note;
  friend bool operator==(const HandedOver&, const HandedOver&) = default;
};
struct HandOverTaken {
  EventId hand_over;
  friend bool operator==(const HandOverTaken&, const HandOverTaken&) = default;
};
struct CallBackMade {
  std::string which;
  bool reached = false;
  std::optional<bool> solved;
  int stars = 0;
  std::optional<ItemId> form;
  std::string note;
  friend bool operator==(const CallBackMade&, const CallBackMade&) = default;
};
struct ComplaintMade {
  ComplaintId id;
  std::string text, from;
  UtcTime received_at;
  friend bool operator==(const ComplaintMade&, const ComplaintMade&) = default;
};
struct ComplaintGraded {
  ComplaintId id;
  int grade = 1;
  friend bool operator==(const ComplaintGraded&, const ComplaintGraded&) = default;
};
struct ComplaintFactsFound {
  ComplaintId id;
  std::string facts;
  friend bool operator==(const ComplaintFactsFound&, const ComplaintFactsFound&) = default;
};
struct ComplaintAnswered {
  ComplaintId id;
  std::string answer;
  friend bool operator==(const ComplaintAnswered&, const ComplaintAnswered&) = default;
};
/// A kind, or a version of a kind, that this program does not know: kept, forwarded, skipped.
struct UnknownBody {
  friend bool operator==(const UnknownBody&, const UnknownBody&) = default;
};

using EventBody =
    std::variant<UnknownBody, OrderReported, StatusChanged, AppointmentSet, AssignmentSet, ContactCalled,
                 ConsentRecorded, PlanAgreed, PhotoTaken, AnswerGiven, RequisitionMade, RequisitionAnswered, PartUsed,
                 SignedOff, EvidenceSealed, NoteAdded, ConflictResolved, PhotoAssessed, PhotoAnnotated, RecordingMade,
                 Countersigned, ClockJumped, SealReceived, SealTimestamped, FormOpened, TestBegun, TestEnded,
                 GateOverridden, StepTaken, QuoteMade, QuoteAnswered, MaterialReceived, MaterialReturned, StockCounted,
                 HandedOver, HandOverTaken, CallBackMade, ComplaintMade, ComplaintGraded, ComplaintFactsFound,
                 ComplaintAnswered>;

/// Where the device was, if allowed: WGS 84 in 1e-7 degrees, accuracy in metres.
struct Position {
  std::int64_t latitude_e7 = 0, longitude_e7 = 0, accuracy_m = 0;
  friend bool operator==(const Position&, const Position&) = default;
};

/// The envelope of an event: who, when by every clock, where, on which device, and what came before on that device.
struct EventHeader {
  EventId id;
  OrderId order;
  DeviceId device;
  DeviceSeq seq{};
  PersonId actor;
  Role role = Role::technician;
  ClockReading at;
  std::optional<std::int64_t> server_offset_ms;  ///< server time minus wall, as last measured
  std::optional<Position> position;
  Sha256 prev;                                  ///< of this device's previous event on this order; zeros for the first
  std::optional<Sha256> beacon = std::nullopt;  ///< of the newest beacon's text this device had
  friend bool operator==(const EventHeader&, const EventHeader&) = default;
};

struct Event {
  EventHeader header;
  EventBody body;
  friend bool operator==(const Event&, const Event&) = default;
};

}  // namespace siteproof
