#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/ids.h"
#include "core/base/sha256.h"
#include "core/base/time.h"

// What an order's record holds besides words and numbers: marks on photos, recordings, signatures, seals.
namespace siteproof {

/// A place on the upright picture, in 1/10,000 of its width and of its height.
struct MarkPoint {
  int x = 0, y = 0;
  friend bool operator==(const MarkPoint&, const MarkPoint&) = default;
};

/// What is drawn over a photo; the original's bytes never change. `points`: arrow (tail, head), ellipse and blur (two
/// opposite corners), freehand (2 or more), text (top left), scale and measure (two ends).
enum class MarkKind { arrow, ellipse, freehand, text, scale, measure, blur };
enum class MarkColour { red, yellow, green, blue, white, black };

struct Mark {
  MarkKind kind = MarkKind::arrow;
  MarkColour colour = MarkColour::red;
  std::vector<MarkPoint> points;
  std::string text;
  std::optional<Decimal> length;  ///< of a scale: what the ruler in the picture says; of a measure: worked out from it
  std::string unit;               ///< of `length`
  friend bool operator==(const Mark&, const Mark&) = default;
};

/// How an after photo lies on its before photo.
struct AngleScore {
  int permille = 0;                         ///< 1000 is the same angle
  std::vector<std::int64_t> homography_e9;  ///< before to after, row by row, x 1e-9, both as unit squares; 9 or none
  friend bool operator==(const AngleScore&, const AngleScore&) = default;
};

/// What the tablet found of a photo while the technician still stood there.
struct PhotoAssessment {
  std::vector<std::string> findings;  ///< names of evidence/vision's findings; none: a good photo
  std::optional<AngleScore> angle;
  std::string kept_because;  ///< why it was kept all the same
  friend bool operator==(const PhotoAssessment&, const PhotoAssessment&) = default;
};

enum class RecordingKind { voice, video };

/// A voice note or a short video; its bytes are in the vault under `sha256`, exactly as they were recorded.
struct Recording {
  RecordingId id;
  EventId event;
  RecordingKind kind = RecordingKind::voice;
  Sha256 sha256;
  std::int64_t size = 0;  ///< bytes
  std::string place;
  std::optional<PhotoId> about;  ///< the photo it speaks of
  std::string file_name, media_type;
  std::optional<std::int64_t> duration_ms;
  PersonId by;
  UtcTime at;
  friend bool operator==(const Recording&, const Recording&) = default;
};

enum class SignerRole { owner, technician, supervisor, witness, counterparty };

/// A signature beside the owner's, under the same text.
struct Countersignature {
  EventId event;
  SignerRole role = SignerRole::technician;
  std::string name, reason;
  Sha256 summary_sha256;
  Sha256 strokes_sha256;
  PersonId by;  ///< who held the tablet
  UtcTime at;
  std::optional<ItemId> item = std::nullopt;  ///< the form's item it answers; none: under the sign-off's text
  friend bool operator==(const Countersignature&, const Countersignature&) = default;
};

/// The server's word that it had a seal, and its leaf in the log of receipts.
struct SealReceipt {
  std::int64_t log_index = 0;
  UtcTime received_at;    ///< by the server's clock
  std::string text;       ///< canonical JSON, exactly what is signed and what the leaf holds
  std::string signature;  ///< base64, ECDSA P-256 with SHA-256 by the tenant's authority
  friend bool operator==(const SealReceipt&, const SealReceipt&) = default;
};

/// One sealed version of the record. Nothing takes it away; what comes after it makes it void as the newest word.
struct Seal {
  EventId event;
  int version = 1;  ///< 1, 2, 3 … on this order
  Sha256 manifest_sha256;
  std::string reason;                ///< why it was sealed again without the owner; empty at a sign-off
  std::optional<EventId> voided_by;  ///< the first change of the record after it
  std::optional<SealReceipt> receipt;
  std::string timestamp;  ///< base64 of a TimeStampResp over the manifest (RFC 3161), empty until there is one
  PersonId by;
  UtcTime at;
  friend bool operator==(const Seal&, const Seal&) = default;
};

/// The server's signed word of its time, handed to a device at each synchronisation: what names it is younger than it.
struct Beacon {
  UtcTime at;             ///< by the server's clock, as the text says
  std::string text;       ///< canonical JSON, exactly what is signed
  std::string signature;  ///< as SealReceipt::signature
  friend bool operator==(const Beacon&, const Beacon&) = default;
};

/// A clock that was set while the device ran.
struct ClockJump {
  EventId event;
  std::int64_t jump_ms = 0;  ///< forward is positive
  UtcTime before, after;     ///< wall clock
  friend bool operator==(const ClockJump&, const ClockJump&) = default;
};

[[nodiscard]] std::string_view to_string(MarkKind) noexcept;
[[nodiscard]] std::string_view to_string(MarkColour) noexcept;
[[nodiscard]] std::string_view to_string(RecordingKind) noexcept;
[[nodiscard]] std::string_view to_string(SignerRole) noexcept;

}  // namespace siteproof
