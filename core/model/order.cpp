#include "core/model/order.h"

#include <fmt/core.h>

#include <array>
#include <utility>

namespace siteproof {
namespace {

template <class Enum>
struct Name {
  Enum value;
  std::string_view text;
};
template <class Enum>
Name(Enum, const char*) -> Name<Enum>;

template <class Enum>
struct Names;

template <>
struct Names<OrderClass> {
  static constexpr std::string_view what = "order class";
  static constexpr std::array table{Name{OrderClass::emergency, "emergency"}, Name{OrderClass::ordinary, "ordinary"},
                                    Name{OrderClass::alteration, "alteration"}, Name{OrderClass::enquiry, "enquiry"}};
};
template <>
struct Names<OrderStatus> {
  static constexpr std::string_view what = "order status";
  static constexpr std::array table{Name{OrderStatus::reported, "reported"},
                                    Name{OrderStatus::registered, "registered"},
                                    Name{OrderStatus::assigned, "assigned"},
                                    Name{OrderStatus::accepted, "accepted"},
                                    Name{OrderStatus::en_route, "en_route"},
                                    Name{OrderStatus::on_site, "on_site"},
                                    Name{OrderStatus::surveyed, "surveyed"},
                                    Name{OrderStatus::plan_agreed, "plan_agreed"},
                                    Name{OrderStatus::waiting_material, "waiting_material"},
                                    Name{OrderStatus::waiting_appointment, "waiting_appointment"},
                                    Name{OrderStatus::suspended, "suspended"},
                                    Name{OrderStatus::in_repair, "in_repair"},
                                    Name{OrderStatus::self_checked, "self_checked"},
                                    Name{OrderStatus::signed_off, "signed_off"},
                                    Name{OrderStatus::unsigned_off, "unsigned_off"},
                                    Name{OrderStatus::closed, "closed"},
                                    Name{OrderStatus::called_back, "called_back"},
                                    Name{OrderStatus::archived, "archived"},
                                    Name{OrderStatus::cancelled, "cancelled"}};
};
template <>
struct Names<Warranty> {
  static constexpr std::string_view what = "warranty state";
  static constexpr std::array table{Name{Warranty::in, "in"}, Name{Warranty::out, "out"},
                                    Name{Warranty::unknown, "unknown"}};
};
template <>
struct Names<Role> {
  static constexpr std::string_view what = "role";
  static constexpr std::array table{Name{Role::technician, "technician"}, Name{Role::supervisor, "supervisor"},
                                    Name{Role::dispatcher, "dispatcher"}, Name{Role::admin, "admin"},
                                    Name{Role::server, "server"}};
};
template <>
struct Names<Stage> {
  static constexpr std::string_view what = "photo stage";
  static constexpr std::array table{Name{Stage::before, "before"}, Name{Stage::during, "during"},
                                    Name{Stage::after, "after"}};
};
template <>
struct Names<SignOffOutcome> {
  static constexpr std::string_view what = "sign-off outcome";
  static constexpr std::array table{Name{SignOffOutcome::signed_by_owner, "signed"},
                                    Name{SignOffOutcome::absent, "absent"}, Name{SignOffOutcome::refused, "refused"},
                                    Name{SignOffOutcome::represented, "represented"}};
};
template <>
struct Names<MarkKind> {
  static constexpr std::string_view what = "kind of mark";
  static constexpr std::array table{Name{MarkKind::arrow, "arrow"},       Name{MarkKind::ellipse, "ellipse"},
                                    Name{MarkKind::freehand, "freehand"}, Name{MarkKind::text, "text"},
                                    Name{MarkKind::scale, "scale"},       Name{MarkKind::measure, "measure"},
                                    Name{MarkKind::blur, "blur"}};
};
template <>
struct Names<MarkColour> {
  static constexpr std::string_view what = "colour of a mark";
  static constexpr std::array table{Name{MarkColour::red, "red"},     Name{MarkColour::yellow, "yellow"},
                                    Name{MarkColour::green, "green"}, Name{MarkColour::blue, "blue"},
                                    Name{MarkColour::white, "white"}, Name{MarkColour::black, "black"}};
};
template <>
struct Names<RecordingKind> {
  static constexpr std::string_view what = "kind of recording";
  static constexpr std::array table{Name{RecordingKind::voice, "voice"}, Name{RecordingKind::video, "video"}};
};
template <>
struct Names<SignerRole> {
  static constexpr std::string_view what = "signer";
  static constexpr std::array table{Name{SignerRole::owner, "owner"}, Name{SignerRole::technician, "technician"},
                                    Name{SignerRole::supervisor, "supervisor"}, Name{SignerRole::witness, "witness"},
                                    Name{SignerRole::counterparty, "counterparty"}};
};
template <>
struct Names<TestOutcome> {
  static constexpr std::string_view what = "test outcome";
  static constexpr std::array table{Name{TestOutcome::passed, "passed"}, Name{TestOutcome::failed, "failed"},
                                    Name{TestOutcome::abandoned, "abandoned"}};
};
template <>
struct Names<RequisitionState> {
  static constexpr std::string_view what = "requisition state";
  static constexpr std::array table{
      Name{RequisitionState::requested, "requested"}, Name{RequisitionState::granted, "granted"},
      Name{RequisitionState::partly, "partly"}, Name{RequisitionState::refused, "refused"},
      Name{RequisitionState::substituted, "substituted"}};
};

template <class Enum>
std::string_view name_of(Enum value) noexcept {
  for (const auto& entry : Names<Enum>::table) {
    if (entry.value == value) return entry.text;
  }
  return {};
}

}  // namespace

std::string_view to_string(OrderClass v) noexcept { return name_of(v); }
std::string_view to_string(OrderStatus v) noexcept { return name_of(v); }
std::string_view to_string(Warranty v) noexcept { return name_of(v); }
std::string_view to_string(Role v) noexcept { return name_of(v); }
std::string_view to_string(Stage v) noexcept { return name_of(v); }
std::string_view to_string(SignOffOutcome v) noexcept { return name_of(v); }
std::string_view to_string(RequisitionState v) noexcept { return name_of(v); }
std::string_view to_string(MarkKind v) noexcept { return name_of(v); }
std::string_view to_string(MarkColour v) noexcept { return name_of(v); }
std::string_view to_string(RecordingKind v) noexcept { return name_of(v); }
std::string_view to_string(SignerRole v) noexcept { return name_of(v); }
std::string_view to_string(TestOutcome v) noexcept { return name_of(v); }

template <class Enum>
Result<Enum> parse_name(std::string_view text) {
  for (const auto& entry : Names<Enum>::table) {
    if (entry.text == text) return entry.value;
  }
  std::string known;
  for (const auto& entry : Names<Enum>::table) {
    known += known.empty() ? "" : ", ";
    known += entry.text;
  }
  return fail(ErrorKind::usage, "name.unknown",
              fmt::format("\"{}\" is no {}: use one of {}.", text.substr(0, 40), Names<Enum>::what, known));
}
template Result<OrderClass> parse_name<OrderClass>(std::string_view);
template Result<OrderStatus> parse_name<OrderStatus>(std::string_view);
template Result<Warranty> parse_name<Warranty>(std::string_view);
template Result<Role> parse_name<Role>(std::string_view);
template Result<Stage> parse_name<Stage>(std::string_view);
template Result<SignOffOutcome> parse_name<SignOffOutcome>(std::string_view);
template Result<RequisitionState> parse_name<RequisitionState>(std::string_view);
template Result<MarkKind> parse_name<MarkKind>(std::string_view);
template Result<MarkColour> parse_name<MarkColour>(std::string_view);
template Result<RecordingKind> parse_name<RecordingKind>(std::string_view);
template Result<SignerRole> parse_name<SignerRole>(std::string_view);
template Result<TestOutcome> parse_name<TestOutcome>(std::string_view);

std::string one_line(const Address& address) {
  std::string line;
  for (const std::string* part : {&address.estate, &address.building, &address.unit, &address.room}) {
    if (part->empty()) continue;
    if (!line.empty()) line += ' ';
    line += *part;
  }
  return line;
}

}  // namespace siteproof
