#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"

// What an order's record holds of the visit and of what followed, beyond photos, answers and signatures.
namespace siteproof {

struct TemplateRef {
  TemplateId id;
  int version = 0;
  friend bool operator==(const TemplateRef&, const TemplateRef&) = default;
};

/// A form beside the order's own, as a call-back's questions. Its answers are kept under "<id>.<item>".
struct AttachedForm {
  EventId event;
  ItemId id;  ///< "f-" and 8 characters
  TemplateRef form;
  std::string purpose;  ///< as "call_back.first"
  PersonId by;
  UtcTime at;
  friend bool operator==(const AttachedForm&, const AttachedForm&) = default;
};

/// A moment by every clock its device had.
struct Moment {
  EventId event;
  DeviceId device;
  ClockReading clock;
  std::optional<std::int64_t> server_offset_ms;  ///< server time minus wall
  PersonId by;
  friend bool operator==(const Moment&, const Moment&) = default;
};

enum class TestOutcome { passed, failed, abandoned };

/// A test that takes its time, begun and ended on different visits (domain.md section 8).
struct TestRun {
  ItemId item;
  Moment begun;
  std::optional<Moment> ended;
  TestOutcome outcome = TestOutcome::passed;  ///< of no meaning before the end
  std::string reason;                         ///< why it failed or was abandoned
  friend bool operator==(const TestRun&, const TestRun&) = default;
};

/// A gate that a person went through all the same, where the template allows it.
struct GateOverride {
  EventId event;
  std::string rule, reason;
  PersonId by;
  UtcTime at;
  friend bool operator==(const GateOverride&, const GateOverride&) = default;
};

/// A step of the visit that leaves no other trace: badge shown, cleaned up, explained what to watch for.
struct StepDone {
  EventId event;
  std::string step, note;
  PersonId by;
  UtcTime at;
  friend bool operator==(const StepDone&, const StepDone&) = default;
};

/// An order given from one technician to another with what is still open.
struct HandOver {
  EventId event;
  PersonId from, to;
  std::vector<std::string> open_points;
  std::string note;
  UtcTime at;
  std::optional<EventId> taken_by;  ///< the other's word that they have it
  std::optional<UtcTime> taken_at;
  friend bool operator==(const HandOver&, const HandOver&) = default;
};

/// A call after the visit (domain.md section 9).
struct CallBack {
  EventId event;
  std::string which;  ///< the template's call-back: "first", "second" …
  bool reached = false;
  std::optional<bool> solved;
  int stars = 0;               ///< 1 to 5; 0 when not asked
  std::optional<ItemId> form;  ///< the questionnaire that was filled in
  std::string note;
  PersonId by;
  UtcTime at;
  friend bool operator==(const CallBack&, const CallBack&) = default;
};

/// Grade 1 is dissatisfied, 2 claims compensation, 3 is a group or the press (domain.md section 9).
struct Complaint {
  ComplaintId id;
  EventId event;
  std::string text, from;
  UtcTime received_at;
  std::optional<int> grade;
  std::optional<UtcTime> graded_at;
  std::string facts;
  std::optional<UtcTime> facts_at;
  std::string answer;
  std::optional<UtcTime> answered_at;
  PersonId by;
  UtcTime at;
  friend bool operator==(const Complaint&, const Complaint&) = default;
};

[[nodiscard]] std::string_view to_string(TestOutcome) noexcept;

}  // namespace siteproof
