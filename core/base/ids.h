#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/random.h"
#include "core/base/time.h"

namespace siteproof {

/// 128 bits, made as UUIDv7 (RFC 9562 section 5.7) so that keys made later sort later.
struct Uuid {
  std::array<std::uint8_t, 16> bytes{};

  [[nodiscard]] std::string str() const;  ///< 8-4-4-4-12 lower-case digits
  [[nodiscard]] static Result<Uuid> parse(std::string_view text);
  [[nodiscard]] static Result<Uuid> from_bytes(ByteView bytes);
  [[nodiscard]] static Uuid make(UtcTime now, Random& random);

  friend bool operator==(const Uuid&, const Uuid&) = default;
  friend std::strong_ordering operator<=>(const Uuid&, const Uuid&) = default;
};

/// A UUID that cannot be taken for another kind of thing's.
template <class Tag>
struct UuidOf {
  Uuid value;

  [[nodiscard]] std::string str() const { return value.str(); }
  [[nodiscard]] static Result<UuidOf> parse(std::string_view text) {
    return Uuid::parse(text).map([](const Uuid& u) { return UuidOf{u}; });
  }
  [[nodiscard]] static Result<UuidOf> from_bytes(ByteView bytes) {
    return Uuid::from_bytes(bytes).map([](const Uuid& u) { return UuidOf{u}; });
  }
  [[nodiscard]] static UuidOf make(UtcTime now, Random& random) { return {Uuid::make(now, random)}; }

  friend bool operator==(const UuidOf&, const UuidOf&) = default;
  friend std::strong_ordering operator<=>(const UuidOf&, const UuidOf&) = default;
};

/// Checks a name that people and other systems give: 1 to `length_max` of A-Z a-z 0-9 . _ - and not beginning with a
/// dot or dash.
[[nodiscard]] Status check_name(std::string_view what, std::string_view text, std::size_t length_max = 64);

/// A name given from outside (an order number, a technician), safe in file names and URLs.
template <class Tag>
struct NameOf {
  std::string value;

  [[nodiscard]] const std::string& str() const noexcept { return value; }
  [[nodiscard]] static Result<NameOf> parse(std::string_view text) {
    if constexpr (requires { Tag::length_max; }) {
      SITEPROOF_CHECK(check_name(Tag::what, text, Tag::length_max));
    } else {
      SITEPROOF_CHECK(check_name(Tag::what, text));
    }
    return NameOf{std::string(text)};
  }

  friend bool operator==(const NameOf&, const NameOf&) = default;
  friend std::strong_ordering operator<=>(const NameOf&, const NameOf&) = default;
};

using EventId = UuidOf<struct EventTag>;
using DeviceId = UuidOf<struct DeviceTag>;
using PhotoId = UuidOf<struct PhotoTag>;
using RequisitionId = UuidOf<struct RequisitionTag>;
using CaptureId = UuidOf<struct CaptureTag>;
using RecordingId = UuidOf<struct RecordingTag>;
using QuoteId = UuidOf<struct QuoteTag>;
using ComplaintId = UuidOf<struct ComplaintTag>;

struct OrderTag {
  static constexpr std::string_view what = "order number";
};
struct HouseholdTag {
  static constexpr std::string_view what = "household number";
};
struct PersonTag {
  static constexpr std::string_view what = "name";
};
struct TemplateTag {
  static constexpr std::string_view what = "template name";
};
struct ItemTag {
  static constexpr std::string_view what = "item name";
  static constexpr std::size_t length_max = 200;  // with the rows it lies in
};
using OrderId = NameOf<OrderTag>;
using HouseholdId = NameOf<HouseholdTag>;
using PersonId = NameOf<PersonTag>;  ///< technician, dispatcher or supervisor: the log-in name
using TemplateId = NameOf<TemplateTag>;
using ItemId = NameOf<ItemTag>;  ///< a checklist item (model/answer_path.h), or a material's code

/// A device's own counter: 1, 2, 3 … without gaps. Zero means "none yet".
enum class DeviceSeq : std::int64_t {};
/// The server's commit order over all orders: 1, 2, 3 … Zero means "none yet".
enum class ServerSeq : std::int64_t {};

[[nodiscard]] constexpr std::int64_t raw(DeviceSeq s) noexcept { return static_cast<std::int64_t>(s); }
[[nodiscard]] constexpr std::int64_t raw(ServerSeq s) noexcept { return static_cast<std::int64_t>(s); }

}  // namespace siteproof
