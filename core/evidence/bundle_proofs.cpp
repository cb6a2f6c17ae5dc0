#include "core/evidence/bundle_proofs.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "core/evidence/beacon.h"
#include "core/evidence/bundle_index.h"
#include "core/evidence/merkle_tree.h"
#include "core/evidence/seal.h"
#include "core/evidence/timestamp.h"
#include "core/journal/canonical_json.h"
#include "core/journal/field_reader.h"
#include "core/journal/field_writer.h"
#include "core/rules/clock_jump.h"

namespace siteproof {

template <class Io>
void fields(Io& io, Beacon& v) {
  io("at", v.at);
  io("text", v.text);
  io("signature", v.signature);
}

namespace {

/// A time-stamping authority's clock and the server's may differ by this much.
constexpr std::chrono::minutes clocks_apart_max{5};

/// log.json: what GET /v1/log/inclusion answers.
struct LogProof {
  std::int64_t index = 0;
  std::vector<Sha256> proof;
  std::string text, signature;
};
template <class Io>
void fields(Io& io, LogProof& v) {
  io("index", v.index);
  io("proof", v.proof);
  io("text", v.text);
  io("signature", v.signature);
}

const EvidenceSealed* seal_of(const JournalEntry& entry) { return std::get_if<EvidenceSealed>(&entry.event.body); }

bool unsealed_sign_off(const std::vector<JournalEntry>& chain) {
  bool open = false;
  for (const JournalEntry& entry : chain) {
    if (std::holds_alternative<SignedOff>(entry.event.body)) open = true;
    if (seal_of(entry) != nullptr) open = false;
  }
  return open;
}

/// True when the event that tells a jump tells the one that the readings of the two events around it show. Across boots
/// the device may have known a later reading, on another order, and then tells more.
bool explains(const ClockJumped& recorded, const JournalEntry& before, const JournalEntry& entry,
              std::int64_t shown_ms) {
  constexpr std::int64_t alike_ms = 60'000;
  if (before.event.header.at.boot_id != entry.event.header.at.boot_id) return recorded.jump_ms <= shown_ms;
  return std::abs(shown_ms - recorded.jump_ms) <= alike_ms;
}

}  // namespace

std::string beacon_line(const Beacon& beacon) {
  return canonical_fields(beacon).value();  // texts that were stored are UTF-8
}

Result<Beacon> read_beacon_line(std::string_view line) {
  SITEPROOF_TRY(const nlohmann::json object, parse_json(line, "The beacon"));
  return from_fields<Beacon>(object, "The beacon");
}

const std::string* BundleProofs::text(std::string_view name) const {
  const auto found = archive_.texts.find(std::string(name));
  return found == archive_.texts.end() ? nullptr : &found->second;
}
void BundleProofs::pass(std::string name, std::string detail) {
  report_.checks.push_back({std::move(name), true, std::move(detail)});
}
void BundleProofs::refuse(std::string name, std::string detail) {
  report_.checks.push_back({std::move(name), false, std::move(detail)});
}

void BundleProofs::run(const std::vector<JournalEntry>& later) {
  check_seal(later);
  check_beacons(later);
  check_receipt();
  check_log();
  check_timestamp();
  check_clock(later);
  check_window();
}

void BundleProofs::check_seal(const std::vector<JournalEntry>& later) {
  const std::string* const index_text = text(index_name);
  const auto index = index_text != nullptr ? read_index(*index_text) : Result<BundleIndex>(BundleIndex{});
  const bool sealed = index && index->seal.has_value();
  if (later.empty()) {
    if (sealed || unsealed_sign_off(chain_)) {
      return refuse("seal", "The record was sealed, and the seal itself is not in the archive: it was removed.");
    }
    return pass("seal", "The record is not sealed: the device signed it as it stood when it was exported.");
  }
  // A clock that was set just before the seal is told between the two.
  const auto first = std::find_if(later.begin(), later.end(), [](const JournalEntry& entry) {
    return !std::holds_alternative<ClockJumped>(entry.event.body);
  });
  const EvidenceSealed* const seal = first == later.end() ? nullptr : seal_of(*first);
  if (seal == nullptr || seal->manifest != *text(manifest_name) || seal->signature != *text(signature_name)) {
    return refuse("seal", "What follows the chain is not the seal over this manifest with this signature.");
  }
  seal_ = &*first;
  report_.later = static_cast<std::int64_t>(later.end() - first) - 1;
  // The order's history may number it otherwise; the digest names it everywhere.
  const std::string version =
      sealed ? fmt::format("version {} of the record as the device that sealed it counted", *index->seal)
             : std::string("a version of the record");
  const std::string told = fmt::format("This is {}, exactly as it was sealed (seal {})", version,
                                       sha256(seal->manifest).hex().substr(0, 12));
  if (report_.later == 0) return pass("seal", told + ".");
  pass("seal", fmt::format("{}; {} events that the device recorded after it are in later/chain.jsonl and not part of "
                           "the seal.",
                           told, report_.later));
}

void BundleProofs::check_beacons(const std::vector<JournalEntry>& later) {
  std::map<Sha256, UtcTime> known;
  const std::string* const lines = text(beacons_name);
  std::string_view rest = lines != nullptr ? std::string_view(*lines) : std::string_view();
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    const auto beacon = read_beacon_line(rest.substr(0, end));
    if (end == std::string_view::npos || !beacon) {
      return refuse("beacons", fmt::format("Line {} of beacons.jsonl cannot be read.", known.size() + 1));
    }
    if (const auto good = check_beacon(*beacon, *text(ca_certificate_name)); !good) {
      return refuse("beacons", fmt::format("Line {} of beacons.jsonl: {}", known.size() + 1, good.error().message));
    }
    known.emplace(sha256(beacon->text), beacon->at);
    rest.remove_prefix(end + 1);
  }
  std::set<Sha256> named;
  for (const auto* events : {&chain_, &later}) {
    for (const JournalEntry& entry : *events) {
      if (!entry.event.header.beacon) continue;
      const auto found = known.find(*entry.event.header.beacon);
      if (found == known.end()) {
        return refuse("beacons", fmt::format("Event {} names a time of the server that is not in beacons.jsonl.",
                                             raw(entry.event.header.seq)));
      }
      named.insert(found->first);
      if (events == &chain_) beacon_at_ = std::max(beacon_at_.value_or(found->second), found->second);
    }
  }
  if (named.size() != known.size()) return refuse("beacons", "beacons.jsonl holds a line that no event names.");
  if (!beacon_at_)
    return pass("beacons", "No event names a time that the server signed: when they began is the device's word alone.");
  pass("beacons",
       fmt::format(
           "The times of the server that the events name, {} in all, are signed by the authority; the newest is {}.",
           known.size(), to_rfc3339(*beacon_at_)));
}

void BundleProofs::check_receipt() {
  const std::string* const receipt = text(receipt_name);
  const std::string* const signature = text(receipt_signature_name);
  if (receipt == nullptr && signature == nullptr) return pass("receipt", "There is no receipt of the server yet.");
  const auto facts = receipt != nullptr ? read_seal_receipt(*receipt)
                                        : Result<SealReceiptFacts>(fail(ErrorKind::storage, "receipt.missing", ""));
  if (!facts || signature == nullptr ||
      !verify_receipt(*receipt, to_base64(as_bytes(*signature)), *text(ca_certificate_name))) {
    return refuse("receipt", "The receipt was not signed by the authority: it or its signature was changed.");
  }
  const bool ours = seal_ != nullptr && facts->seal == seal_->event.header.id && facts->event_sha256 == seal_->hash &&
                    facts->order == seal_->event.header.order && facts->device == seal_->event.header.device &&
                    facts->manifest_sha256 == sha256(*text(manifest_name));
  if (!ours) return refuse("receipt", "The receipt is for another seal.");
  received_at_ = facts->received_at;
  pass("receipt", fmt::format("The server received this seal at {} and signed for it.", to_rfc3339(*received_at_)));
}

void BundleProofs::check_log() {
  const std::string* const log = text(log_name);
  if (log == nullptr) return pass("log", "There is no proof from the server's log of receipts.");
  const auto object = parse_json(*log, "The proof");
  const auto proof = object ? from_fields<LogProof>(*object, "The proof") : Result<LogProof>(fail(object.error()));
  const auto head = proof ? read_log_head(proof->text) : Result<LogHead>(fail(proof.error()));
  if (!head || !verify_receipt(proof->text, proof->signature, *text(ca_certificate_name))) {
    return refuse("log", "The head of the log was not signed by the authority: it was changed.");
  }
  const std::string* const receipt = text(receipt_name);
  const auto facts = receipt != nullptr ? read_seal_receipt(*receipt) : Result<SealReceiptFacts>(fail({}));
  if (!facts || facts->log_index != proof->index ||
      !proves_inclusion(merkle_leaf(*receipt), proof->index, head->size, proof->proof, head->root)) {
    return refuse("log", "The proof does not show that this receipt is in the server's log.");
  }
  pass("log", fmt::format("The receipt is entry {} of the server's log, which held {} at {}.", proof->index, head->size,
                          to_rfc3339(head->at)));
}

void BundleProofs::check_timestamp() {
  const std::string* const token = text(timestamp_name);
  const std::string* const carried = text(tsa_name);
  if (token == nullptr && carried == nullptr) return pass("timestamp", "There is no time stamp of a third party.");
  if (token == nullptr || carried == nullptr) {
    return refuse("timestamp", "The time stamp or its authority's certificates were removed.");
  }
  const auto certificates = timestamp_certificates(as_bytes(*token));
  if (!certificates) return refuse("timestamp", certificates.error().message);
  if (*certificates != *carried) {
    return refuse("timestamp", "tsa.pem does not hold the certificates that the time stamp carries.");
  }
  const auto facts =
      siteproof::check_timestamp(as_bytes(*token), sha256(*text(manifest_name)),
                                 trusted_tsa_pem_.empty() ? std::string_view(*carried) : trusted_tsa_pem_);
  if (!facts) return refuse("timestamp", facts.error().message);
  // Anybody can run an authority of their own: only one that the reader trusts proves a time.
  if (!trusted_tsa_pem_.empty()) stamped_at_ = facts->at;
  stamped_by_ = facts->authority;
  pass("timestamp",
       fmt::format("\"{}\" stamped the manifest at {}{}.", stamped_by_, to_rfc3339(facts->at),
                   trusted_tsa_pem_.empty()
                       ? "; that proves a time only to who knows this authority: name its certificate with --tsa"
                       : ", and is the trusted authority"));
}

void BundleProofs::check_clock(const std::vector<JournalEntry>& later) {
  std::string jumps;
  const auto tell = [&](std::int64_t jump_ms, const JournalEntry& at, std::string_view source) {
    jumps += fmt::format("{}set {} by {} s at {}{}", jumps.empty() ? "" : "; ", jump_ms > 0 ? "forward" : "back",
                         std::abs(jump_ms) / 1000, to_rfc3339(at.event.header.at.wall), source);
  };
  const JournalEntry* before = nullptr;
  const auto look = [&](const JournalEntry& entry) {
    const auto* const recorded = std::get_if<ClockJumped>(&entry.event.body);
    if (recorded != nullptr) tell(recorded->jump_ms, entry, "");
    const auto shown = before != nullptr ? clock_jump_ms(before->event.header.at, entry.event.header.at) : std::nullopt;
    // The device tells a jump once, on the order that it works on then: an honest record may lack it, so it is named.
    if (shown && (recorded == nullptr || !explains(*recorded, *before, entry, *shown))) {
      tell(*shown, entry, ", as its own readings show and no event here names");
    }
    before = &entry;
  };
  for (const JournalEntry& entry : chain_) look(entry);
  for (const JournalEntry& entry : later) {
    look(entry);
    if (seal_of(entry) != nullptr) break;
  }
  pass("clock", jumps.empty() ? "Neither an event nor the readings of its clocks show that the device's clock was set."
                              : fmt::format("The device's clock was {}: judge its times by the server's.", jumps));
}

void BundleProofs::check_window() {
  report_.not_before = beacon_at_;
  report_.not_after = received_at_;
  if (stamped_at_ && (!received_at_ || *stamped_at_ < *received_at_)) report_.not_after = stamped_at_;
  const bool before_receipt = !beacon_at_ || !received_at_ || *beacon_at_ <= *received_at_;
  const bool before_stamp = !beacon_at_ || !stamped_at_ || *beacon_at_ <= *stamped_at_ + clocks_apart_max;
  if (!before_receipt || !before_stamp) {
    return refuse("window", "The record names a time of the server that is later than its receipt or time stamp.");
  }
  const std::string from =
      beacon_at_ ? fmt::format("not before {} (the server's signed time that it names)", to_rfc3339(*beacon_at_))
                 : std::string("at an unproved time");
  const std::string until =
      report_.not_after ? fmt::format("not after {} ({})", to_rfc3339(*report_.not_after),
                                      report_.not_after == stamped_at_ ? "the time stamp" : "the server's receipt")
                        : std::string("with no proof yet of when it existed");
  report_.window = fmt::format("The record was finished {}, and {}.", from, until);
  pass("window", report_.window);
}

}  // namespace siteproof
