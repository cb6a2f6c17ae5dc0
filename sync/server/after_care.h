#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/ports/clock.h"
#include "core/rules/complaints.h"
#include "sync/server/order_change.h"

namespace siteproof::server {

/// An answer to a questionnaire: `item` as in its template, rows with their group ("rooms.k3f9x2ab.clean").
struct FormAnswer {
  ItemId item;
  std::string value, unit;
};

/// What came of a call to the owner.
struct CallBackEntry {
  std::string which;
  bool reached = false;
  std::optional<bool> solved;
  int stars = 0;
  std::string note;
  std::vector<FormAnswer> answers;  ///< of the call-back's questionnaire; none: it was not gone through
};

struct ComplaintEntry {
  std::string text, from;
  std::optional<UtcTime> received_at;  ///< now when nothing
};
struct ComplaintTaken {
  ComplaintId id;
  OrderChanged changed;
};

/// What the office does after the visit (domain.md section 9): calls owners back, deals with complaints, archives,
/// takes up again what came back. Each is checked against the rules and written as events. Thread-safe.
class AfterCare {
 public:
  AfterCare(ServerStore& store, const Clock& clock, Random& random) : store_(store), clock_(clock), random_(random) {}

  /// Refusals: as check_call_back; "answer.template" (the server has no such questionnaire), "call_back.unanswered" (a
  /// question that must be answered was left out), and those of check_answer and check_in_form.
  [[nodiscard]] Result<OrderChanged> call_back(const OperatorCaller& who, const OrderId& order,
                                               const CallBackEntry& entry);
  /// {"call_backs": [{order, which, title, due_at, colour, attempts, technician?, contact, address}]}, soonest first.
  [[nodiscard]] Result<nlohmann::json> due_call_backs();

  [[nodiscard]] Result<ComplaintTaken> complain(const OperatorCaller& who, const OrderId& order,
                                                const ComplaintEntry& entry);
  [[nodiscard]] Result<OrderChanged> grade(const OperatorCaller& who, const OrderId& order, const ComplaintId& id,
                                           int grade);
  [[nodiscard]] Result<OrderChanged> find_facts(const OperatorCaller& who, const OrderId& order, const ComplaintId& id,
                                                const std::string& facts);
  [[nodiscard]] Result<OrderChanged> answer(const OperatorCaller& who, const OrderId& order, const ComplaintId& id,
                                            const std::string& answer);
  /// {"complaints": [{order, complaint, step, grade?, due_at, colour, from, text}]}, soonest first.
  [[nodiscard]] Result<nlohmann::json> due_complaints();

  [[nodiscard]] Result<OrderChanged> archive(const OperatorCaller& who, const OrderId& order,
                                             const std::string& reason);
  /// Back to its technician as assigned; "reopen.reason" without one, "reopen.status" for an order that is not closed.
  [[nodiscard]] Result<OrderChanged> reopen(const OperatorCaller& who, const OrderId& order, const std::string& reason);

 private:
  [[nodiscard]] Result<OrderChanged> complaint_step(const OperatorCaller& who, const OrderId& order,
                                                    const ComplaintId& id, ComplaintStep step, EventBody body);

  ServerStore& store_;
  const Clock& clock_;
  Random& random_;
};

}  // namespace siteproof::server
