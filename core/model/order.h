#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/ids.h"
#include "core/base/sha256.h"
#include "core/base/time.h"
#include "core/model/evidence.h"
#include "core/model/geo_point.h"
#include "core/model/material.h"
#include "core/model/money.h"
#include "core/model/quote.h"
#include "core/model/visit_record.h"

namespace siteproof {

/// Urgency of an order; its limits come from template data (domain.md section 2).
enum class OrderClass { emergency, ordinary, alteration, enquiry };
/// Where an order stands (domain.md section 2). `signed_off` is "accepted by owner"; `unsigned_off` is refused or
/// absent.
enum class OrderStatus {
  reported,
  registered,
  assigned,
  accepted,
  en_route,
  on_site,
  surveyed,
  plan_agreed,
  waiting_material,
  waiting_appointment,
  suspended,
  in_repair,
  self_checked,
  signed_off,
  unsigned_off,
  closed,
  called_back,
  archived,
  cancelled,
};
enum class Warranty { in, out, unknown };
enum class Role { technician, supervisor, dispatcher, admin, server };
enum class Stage { before, during, after };
/// `represented`: somebody signed for the owner, and the reason says who and why.
enum class SignOffOutcome { signed_by_owner, absent, refused, represented };
enum class RequisitionState { requested, granted, partly, refused, substituted };

[[nodiscard]] std::string_view to_string(OrderClass) noexcept;
[[nodiscard]] std::string_view to_string(OrderStatus) noexcept;
[[nodiscard]] std::string_view to_string(Warranty) noexcept;
[[nodiscard]] std::string_view to_string(Role) noexcept;
[[nodiscard]] std::string_view to_string(Stage) noexcept;
[[nodiscard]] std::string_view to_string(SignOffOutcome) noexcept;
[[nodiscard]] std::string_view to_string(RequisitionState) noexcept;
/// Finds the enumerator of that name: parse_name<Stage>("before"). Unknown names are a usage error listing what there
/// is.
template <class Enum>
[[nodiscard]] Result<Enum> parse_name(std::string_view text);

struct Address {
  std::string estate, building, unit, room;
  friend bool operator==(const Address&, const Address&) = default;
};

struct Contact {
  std::string name, phone;
  friend bool operator==(const Contact&, const Contact&) = default;
};

/// Limits in minutes from reported_at, fixed when the order was registered.
struct SlaLimits {
  int respond_minutes = 0;
  int resolve_minutes = 0;
  friend bool operator==(const SlaLimits&, const SlaLimits&) = default;
};

/// What the front desk took down (domain.md section 2, intake).
struct Intake {
  HouseholdId household;
  OrderClass order_class = OrderClass::ordinary;
  std::string title, description, place;
  Address address;
  Contact contact;
  UtcTime reported_at;
  std::optional<UtcTime> wished_at;
  PersonId first_asked;
  std::optional<TemplateRef> checklist;
  Warranty warranty = Warranty::unknown;
  std::string part;
  SlaLimits sla;
  std::string wishes = {};                            ///< what the owner asked for specially
  std::optional<OrderId> raised_from = std::nullopt;  ///< the inspection that found the fault
  std::optional<ItemId> raised_item = std::nullopt;   ///< and the answer there
  friend bool operator==(const Intake&, const Intake&) = default;
};

/// A field that people on both sides may change: its value and the event that last set it. A wish names the event it
/// was based on, so that edits that crossed are seen field by field.
template <class T>
struct Versioned {
  T value{};
  EventId by;
  friend bool operator==(const Versioned&, const Versioned&) = default;
};

/// One line of the order's history. `applied` is false for a status that collided with another: it happened, and is
/// shown.
struct TimelineEntry {
  EventId event;
  OrderStatus to = OrderStatus::reported;
  PersonId actor;
  Role role = Role::server;
  UtcTime at;                        ///< the device's wall clock
  std::optional<UtcTime> server_at;  ///< best known server time, where the device knew an offset
  std::string reason;
  bool applied = true;
  friend bool operator==(const TimelineEntry&, const TimelineEntry&) = default;
};

struct Consent {
  EventId event;
  std::string given_by, how;
  UtcTime at;
  std::string subject = {};  ///< empty: to enter and to look; "substitute:<requisition>"
  friend bool operator==(const Consent&, const Consent&) = default;
};

struct Plan {
  EventId event;
  std::string text, agreed_by;
  std::optional<Money> price;
  UtcTime at;
  std::optional<QuoteId> quote = std::nullopt;  ///< the quote the price comes from
  friend bool operator==(const Plan&, const Plan&) = default;
};

/// A photo as recorded; its bytes are in the vault under `sha256`, exactly as the camera made them.
struct Photo {
  PhotoId id;
  EventId event;
  Sha256 sha256;
  std::int64_t size = 0;  ///< bytes
  Stage stage = Stage::before;
  std::string place;
  std::optional<PhotoId> pair;  ///< for an after photo: the before photo taken from the same angle
  std::string file_name, media_type;
  int width = 0, height = 0;  ///< pixels as stored, before orientation is applied
  int orientation = 1;        ///< EXIF 2.32 tag 0x0112, 1 to 8
  std::string exif_time;      ///< EXIF DateTimeOriginal as the camera wrote it; empty when absent
  PersonId taken_by;
  UtcTime at;
  std::optional<GeoPoint> position;  ///< as the camera wrote it
  std::string camera_make, camera_model;
  std::optional<UtcTime> intended_at;  ///< when the camera was opened for it, by the device's wall clock
  std::vector<Mark> marks;             ///< the newest layer
  std::optional<PhotoAssessment> assessment;
  std::optional<ItemId> item = std::nullopt;  ///< the form's item it answers
  friend bool operator==(const Photo&, const Photo&) = default;
};

struct Answer {
  EventId event;
  std::string value, unit;
  PersonId by;
  UtcTime at;
  friend bool operator==(const Answer&, const Answer&) = default;
};

struct Requisition {
  RequisitionId id;
  EventId event;
  ItemId item;
  Decimal quantity;
  std::string unit, note;
  RequisitionState state = RequisitionState::requested;
  std::optional<Decimal> granted_quantity;
  std::optional<ItemId> substitute;
  std::string reason;
  PersonId by;
  UtcTime at;
  std::optional<UtcTime> needed_at = std::nullopt;
  friend bool operator==(const Requisition&, const Requisition&) = default;
};

struct PartUse {
  EventId event;
  ItemId item;
  Decimal quantity;
  std::string unit, batch;  ///< `batch` or serial number
  PersonId by;
  UtcTime at;
  std::optional<PhotoId> photo = std::nullopt;  ///< that shows it
  friend bool operator==(const PartUse&, const PartUse&) = default;
};

struct SignOff {
  EventId event;
  SignOffOutcome outcome = SignOffOutcome::signed_by_owner;
  std::string name, reason, remarks;
  int rating = 0;         ///< 1 to 5; 0 when not asked (absent, refused)
  Sha256 summary_sha256;  ///< of the exact bytes the owner saw
  std::optional<Sha256> strokes_sha256;
  PersonId technician;
  UtcTime at;
  friend bool operator==(const SignOff&, const SignOff&) = default;
};

struct Note {
  EventId event;
  std::string text;
  PersonId by;
  UtcTime at;
  friend bool operator==(const Note&, const Note&) = default;
};

struct Call {
  EventId event;
  bool reached = false;
  std::string note;
  PersonId by;
  UtcTime at;
  friend bool operator==(const Call&, const Call&) = default;
};

/// Two edits of one field that crossed: both values in plain form, until a person chooses.
struct Conflict {
  EventId event;      ///< the wish that came second
  std::string field;  ///< "status", "appointment", "technician", "requisition"
  std::string kept, wished;
  PersonId kept_by, wished_by;
  bool resolved = false;
  friend bool operator==(const Conflict&, const Conflict&) = default;
};

/// Everything that is known of one work order: the fold of its events. Two replicas with the same events in the same
/// order hold equal states, byte for byte in canonical form.
struct OrderState {
  OrderId id;
  Intake intake;
  Versioned<OrderStatus> status;
  Versioned<std::optional<UtcTime>> appointment;
  Versioned<std::optional<PersonId>> technician;
  std::optional<OrderStatus> resume_to;  ///< where a suspended order goes on
  std::vector<TimelineEntry> timeline;
  std::vector<Call> calls;
  std::vector<Consent> consents;
  std::vector<Plan> plans;
  std::vector<Photo> photos;
  std::map<ItemId, std::vector<Answer>> answers;  ///< newest last; earlier answers stay
  std::vector<Requisition> requisitions;
  std::vector<PartUse> parts;
  std::vector<SignOff> sign_offs;
  std::vector<Seal> seals;
  std::vector<Recording> recordings;
  std::vector<Countersignature> countersignatures;
  std::vector<ClockJump> clock_jumps;
  std::vector<AttachedForm> forms;
  std::vector<TestRun> tests;
  std::vector<GateOverride> overrides;
  std::vector<StepDone> steps;
  std::vector<Quote> quotes;
  std::vector<MaterialReceipt> receipts;
  std::vector<MaterialReturn> returns;
  std::vector<StockCount> counts;
  std::vector<HandOver> hand_overs;
  std::vector<CallBack> call_backs;
  std::vector<Complaint> complaints;
  std::vector<Note> notes;
  std::vector<Conflict> conflicts;
  /// The newest event of each device that is in this state: replaying an event twice changes nothing.
  std::map<DeviceId, DeviceSeq> applied;

  friend bool operator==(const OrderState&, const OrderState&) = default;
};

/// "云杉花园 3栋 2单元 1202室"
[[nodiscard]] std::string one_line(const Address& address);

/// One earlier or present order in a household's file (domain.md section 9).
struct HouseholdLine {
  OrderId order;
  OrderClass order_class = OrderClass::ordinary;
  std::string title;
  OrderStatus status = OrderStatus::reported;
  UtcTime reported_at;
  std::int64_t photos = 0;
  std::string place = {}, part = {};
  std::optional<UtcTime> finished_at = std::nullopt;  ///< last signed off, or closed without
  int reopened = 0;                                   ///< how often it came back after it was finished
  friend bool operator==(const HouseholdLine&, const HouseholdLine&) = default;
};

/// A paper of the home: what it is, and what it says or where it lies.
struct HouseholdDocument {
  std::string title, text;
  friend bool operator==(const HouseholdDocument&, const HouseholdDocument&) = default;
};

struct Household {
  HouseholdId id;
  Address address;
  Contact owner;
  std::string handover;            ///< ISO 8601 date, empty when unknown
  std::vector<std::string> flags;  ///< "vip", "elderly"
  std::vector<std::string> preferences = {};
  std::vector<HouseholdDocument> documents = {};
  friend bool operator==(const Household&, const Household&) = default;
};

/// The household file (一户一档): the home and every order there, newest first.
struct HouseholdFile {
  Household household;
  std::vector<HouseholdLine> lines;
  friend bool operator==(const HouseholdFile&, const HouseholdFile&) = default;
};

}  // namespace siteproof
