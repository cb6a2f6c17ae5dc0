#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/usecases/tablet.h"

namespace siteproof {

/// Somebody who signs the same text beside the owner.
struct Cosigner {
  SignerRole role = SignerRole::technician;
  std::string name;
  std::vector<Stroke> strokes;
  std::string reason;  ///< why a witness signs; may be empty
};

struct SignOffRequest {
  OrderId order;
  SignOffOutcome outcome = SignOffOutcome::signed_by_owner;
  std::string name;             ///< who signed
  std::vector<Stroke> strokes;  ///< as drawn; not empty when signed
  int rating = 0;               ///< 1 to 5 when signed
  std::string reason;           ///< for absent and refused; for represented, who signs for the owner and why
  std::string remarks;
  std::string language = "zh";  ///< of the summary the owner saw
  /// The text the owner saw, where somebody looked at it: if the record has changed since, nothing is signed.
  std::optional<std::string> seen = std::nullopt;
  std::vector<Cosigner> also = {};  ///< each at most once by role and name
};

/// What is sealed when the owner signs now.
struct SealedView {
  std::string summary;          ///< the exact text
  std::vector<PhotoId> photos;  ///< whose files the seal covers; others of the order are named by the text alone
};

/// The owner's sign-off and, in the same transaction, the seal over everything recorded until then.
class SigningOff {
 public:
  explicit SigningOff(Tablet& tablet) : tablet_(tablet) {}

  /// The exact text that will be recorded if the owner signs now.
  [[nodiscard]] Result<std::string> summary(const OrderId& order, std::string_view language);
  /// The same text with the photographs it is sealed with.
  [[nodiscard]] Result<SealedView> view(const OrderId& order, std::string_view language);
  /// Refusals: "signoff.strokes", "signoff.name", "signoff.rating", "signoff.reason", "signoff.changed",
  /// "signoff.cosigner", "workflow.signed_off", and what the template wants before it (see check_blocks).
  [[nodiscard]] Status sign(SignOffRequest request);

 private:
  [[nodiscard]] std::chrono::minutes utc_offset(const OrderState& order) const;
  Tablet& tablet_;
};

/// Whether strokes are a signature: more than a dot.
[[nodiscard]] bool is_drawn(const std::vector<Stroke>& strokes);

/// Reads strokes as the pad writes them: {"strokes":[{"points":[{"x","y","t","p"}…]}…]}.
[[nodiscard]] Result<std::vector<Stroke>> parse_strokes(std::string_view json);

}  // namespace siteproof
