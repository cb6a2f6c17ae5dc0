#include "core/evidence/beacon.h"

#include <array>
#include <nlohmann/json.hpp>

#include "core/evidence/seal.h"
#include "core/journal/canonical_json.h"
#include "core/journal/field_reader.h"
#include "core/journal/field_writer.h"

namespace siteproof {
namespace {

constexpr std::string_view beacon_kind = "siteproof beacon v1", head_kind = "siteproof log head v1",
                           receipt_kind = "siteproof seal receipt v1";

struct SignedHead {
  std::string kind, nonce;
  LogHead head;
};
struct SignedReceipt {
  std::string kind;
  SealReceiptFacts facts;
};

template <class Io>
void fields(Io& io, SignedHead& v) {
  io("kind", v.kind);
  io("at", v.head.at);
  io("log_size", v.head.size);
  io("log_root", v.head.root);
  io("nonce", v.nonce);
}
template <class Io>
void fields(Io& io, SignedReceipt& v) {
  io("kind", v.kind);
  io("order", v.facts.order);
  io("seal", v.facts.seal);
  io("device", v.facts.device);
  io("manifest_sha256", v.facts.manifest_sha256);
  io("event_sha256", v.facts.event_sha256);
  io("log_index", v.facts.log_index);
  io("received_at", v.facts.received_at);
}

// Ids, hashes and whole numbers always have a canonical form.
template <class T>
std::string text_of(const T& value) {
  return canonical_fields(value).value();
}

/// A text that says what it is to be, in the one form that is signed.
template <class T>
Result<T> read(std::string_view text, std::string_view kind, const char* code, const char* message) {
  const auto object = parse_json(text, "The signed text");
  auto value = object ? from_fields<T>(*object, "The signed text") : Result<T>(fail(object.error()));
  if (!value || value->kind != kind || canonical_fields(*value) != std::string(text)) {
    return fail(ErrorKind::storage, code, message);
  }
  return value;
}

}  // namespace

std::string beacon_text(const LogHead& head, Random& random) {
  std::array<std::uint8_t, 16> nonce{};
  random.fill(nonce);
  return text_of(SignedHead{std::string(beacon_kind), to_hex(nonce), head});
}

Result<LogHead> read_beacon(std::string_view text) {
  SITEPROOF_TRY(SignedHead beacon, read<SignedHead>(text, beacon_kind, "beacon.malformed",
                                                    "The server's word of its time is not readable."));
  return beacon.head;
}

Status check_beacon(const Beacon& beacon, std::string_view ca_pem) {
  SITEPROOF_TRY(const LogHead head, read_beacon(beacon.text));
  if (head.at == beacon.at && verify_receipt(beacon.text, beacon.signature, ca_pem)) return {};
  return fail(ErrorKind::storage, "beacon.signature",
              "The server's word of its time was not signed by the company's authority: tell the administrator.");
}

std::string log_head_text(const LogHead& head) { return text_of(SignedHead{std::string(head_kind), {}, head}); }

Result<LogHead> read_log_head(std::string_view text) {
  SITEPROOF_TRY(SignedHead head,
                read<SignedHead>(text, head_kind, "log.malformed", "The head of the server's log is not readable."));
  return head.head;
}

std::string seal_receipt_text(const SealReceiptFacts& facts) {
  return text_of(SignedReceipt{std::string(receipt_kind), facts});
}

Result<SealReceiptFacts> read_seal_receipt(std::string_view text) {
  SITEPROOF_TRY(SignedReceipt receipt,
                read<SignedReceipt>(text, receipt_kind, "receipt.malformed", "The seal's receipt is not readable."));
  return std::move(receipt.facts);
}

}  // namespace siteproof
