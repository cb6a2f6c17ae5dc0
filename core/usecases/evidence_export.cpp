#include "core/usecases/evidence_export.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "core/evidence/bundle_index.h"
#include "core/evidence/bundle_layout.h"
#include "core/evidence/bundle_proofs.h"
#include "core/evidence/seal.h"
#include "core/evidence/timestamp.h"
#include "core/journal/canonical_json.h"
#include "core/journal/state_codec.h"
#include "core/storage/evidence_table.h"

namespace siteproof {
namespace {

using Lines = std::vector<std::string>;

// The newest sign-off of a chain, as recorded.
Result<const nlohmann::json> newest_sign_off(const Lines& chain) {
  for (auto line = chain.rbegin(); line != chain.rend(); ++line) {
    if (line->find("\"signoff.made\"") == std::string::npos) continue;
    SITEPROOF_TRY(const nlohmann::json event, parse_json(*line, "The stored event"));
    if (event.value("kind", "") == "signoff.made") return event.at("body");
  }
  return nlohmann::json();
}

std::string joined(Lines::const_iterator begin, Lines::const_iterator end) {
  std::string text;
  for (auto line = begin; line != end; ++line) text += *line + '\n';
  return text;
}

/// The parts that follow from the chain and the state alone; of the originals, those that `here` knows, by their size.
template <class Here>
Result<BundleContents> record_of(const OrderState& order, std::string state_json, const Lines& chain, Here&& here,
                                 std::optional<std::int64_t> seal) {
  BundleContents out;
  out.order = order.id;
  out.chain = joined(chain.begin(), chain.end());
  out.state_json = std::move(state_json);
  SITEPROOF_TRY(const nlohmann::json sign_off, newest_sign_off(chain));
  if (sign_off.is_object()) {
    out.summary_text = sign_off.value("summary", "");
    if (sign_off.contains("strokes")) out.strokes_json = sign_off.at("strokes").dump();
  }
  BundleIndex index;
  std::array<int, 3> photo_numbers{};
  for (const Photo& photo : order.photos) {
    if (!here(photo.sha256)) continue;
    const int number = ++photo_numbers[static_cast<std::size_t>(photo.stage)];
    out.photos.push_back({bundle_photo_name(photo.stage, number, photo.sha256), photo.sha256, photo.size});
    index.photos.push_back({out.photos.back().name, photo.sha256, photo.id, photo.stage, photo.place, photo.pair,
                            to_rfc3339(photo.at), photo.taken_by, photo.marks});
  }
  std::array<int, 2> recording_numbers{};
  for (const Recording& recording : order.recordings) {
    if (!here(recording.sha256)) continue;
    const int number = ++recording_numbers[static_cast<std::size_t>(recording.kind)];
    out.recordings.push_back({bundle_recording_name(recording.kind, number, recording.sha256, recording.media_type),
                              recording.sha256, recording.size});
    index.recordings.push_back({out.recordings.back().name, recording.sha256, recording.id, recording.kind,
                                recording.place, recording.about, to_rfc3339(recording.at), recording.by});
  }
  index.count = static_cast<std::int64_t>(out.photos.size() + out.recordings.size());
  index.seal = seal;
  SITEPROOF_TRY(out.index_json, index_text(index));
  return out;
}

const Seal* seal_of(const OrderState& order, const EventId& event) {
  const auto found =
      std::find_if(order.seals.begin(), order.seals.end(), [&](const Seal& seal) { return seal.event == event; });
  return found == order.seals.end() ? nullptr : &*found;
}

void take_texts(const std::map<std::string, std::string>& texts, BundleContents& out) {
  for (const auto& [name, content] : texts) {
    if (name == state_name) out.state_json = content;
    if (name == index_name) out.index_json = content;
    if (name == summary_name) out.summary_text = content;
    if (name == strokes_name) out.strokes_json = content;
  }
}

std::string as_string(const Bytes& bytes) { return std::string(as_text(bytes)); }

}  // namespace

std::vector<Photo> EvidenceExport::photos(const OrderState& order) const {
  std::vector<Photo> here;
  std::copy_if(order.photos.begin(), order.photos.end(), std::back_inserter(here),
               [this](const Photo& photo) { return tablet_.vault().contains(photo.sha256); });
  return here;
}

Result<BundleContents> EvidenceExport::contents(const OrderState& order, const std::vector<std::string>& chain) {
  SITEPROOF_TRY(StateText state, state_text(order));
  const auto here = [this](const Sha256& file) { return tablet_.vault().contains(file); };
  const auto version = static_cast<std::int64_t>(order.seals.size()) + 1;
  SITEPROOF_TRY(BundleContents out, record_of(order, std::move(state.text), chain, here, version));
  SITEPROOF_CHECK(sign(out));
  return out;
}

Result<BundleContents> EvidenceExport::unsealed(const OrderState& order, const Lines& chain) {
  SITEPROOF_TRY(StateText state, state_text(order));
  const auto here = [this](const Sha256& file) { return tablet_.vault().contains(file); };
  SITEPROOF_TRY(BundleContents out, record_of(order, std::move(state.text), chain, here, std::nullopt));
  SITEPROOF_TRY(out.beacons_jsonl, beacons(chain));
  SITEPROOF_CHECK(sign(out));
  return out;
}

Status EvidenceExport::sign(BundleContents& out) {
  SITEPROOF_TRY(const auto certificate, tablet_.store().setting(setting::certificate));
  SITEPROOF_TRY(const auto ca, tablet_.store().setting(setting::ca));
  if (!certificate || !ca) {
    return fail(ErrorKind::rule, "enrol.missing", "This tablet has no certificate yet: enrol it first.");
  }
  SITEPROOF_TRY(const auto key, tablet_.ports().keys.signing_key(setting::device_key));
  if (out.manifest.empty()) {
    out.device_certificate_pem = *certificate;
    out.ca_certificate_pem = *ca;
    out.manifest = make_manifest(manifest_files(out));
    SITEPROOF_TRY(out.signature_pem, sign_cms_detached(as_bytes(out.manifest), *key, *certificate, *ca, tablet_.now()));
  }
  if (out.beside.empty()) return {};
  out.beside_manifest = make_manifest(beside_files(out));
  SITEPROOF_TRY(out.beside_signature_pem,
                sign_cms_detached(as_bytes(out.beside_manifest), *key, *certificate, *ca, tablet_.now()));
  return {};
}

Result<std::optional<EvidenceExport::Sealed>> EvidenceExport::newest_seal(const Lines& chain) {
  for (std::size_t at = chain.size(); at-- > 0;) {
    if (chain[at].find("\"evidence.sealed\"") == std::string::npos) continue;
    SITEPROOF_TRY(Event event, read_event(chain[at]));
    const auto* seal = std::get_if<EvidenceSealed>(&event.body);
    if (seal == nullptr) continue;
    SITEPROOF_TRY(auto texts, EvidenceTable(tablet_.store()).sealed_texts(event.header.id));
    // A record from before sealed states were kept is exported as it stands.
    if (!texts.contains(std::string(state_name))) return std::optional<Sealed>();
    SITEPROOF_TRY(const auto files, parse_manifest(seal->manifest));
    const auto listed = std::find_if(files.begin(), files.end(), [](const auto& f) { return f.name == chain_name; });
    // A clock that was set just before the seal is told between what was sealed and the seal.
    for (std::size_t end = at; listed != files.end() && end + 1 >= at && end > 0; --end) {
      if (sha256(joined(chain.begin(), chain.begin() + static_cast<std::ptrdiff_t>(end))) == listed->sha256) {
        return std::optional(Sealed{std::move(event), std::move(texts), end});
      }
    }
    return fail(ErrorKind::storage, "evidence.chain",
                "The record before the seal is not what was sealed: check this tablet's data, and report this.");
  }
  return std::optional<Sealed>();
}

Result<std::vector<BundleFile>> EvidenceExport::originals(const std::vector<ManifestFile>& files,
                                                          std::string_view folder) {
  std::vector<BundleFile> out;
  for (const ManifestFile& file : files) {
    if (!file.name.starts_with(folder)) continue;
    SITEPROOF_TRY(const std::int64_t size, tablet_.vault().plain_size(file.sha256));
    out.push_back({file.name, file.sha256, size});
  }
  return out;
}

Result<BundleContents> EvidenceExport::sealed(const Sealed& seal, const Lines& chain) {
  const auto& body = std::get<EvidenceSealed>(seal.event.body);
  SITEPROOF_TRY(const auto files, parse_manifest(body.manifest));
  std::set<Sha256> sealed_originals;
  for (const ManifestFile& file : files) {
    if (!is_original_name(file.name)) continue;
    sealed_originals.insert(file.sha256);
    if (tablet_.vault().contains(file.sha256)) continue;
    return fail(ErrorKind::not_found, "evidence.original_gone",
                fmt::format("{} was sealed and is not on this tablet any more: export the order where it still is, or "
                            "ask the office for the file.",
                            file.name));
  }
  const Lines before(chain.begin(), chain.begin() + static_cast<std::ptrdiff_t>(seal.first_later));
  BundleContents out;
  if (seal.texts.contains(std::string(index_name))) {
    out.order = seal.event.header.order;
    out.chain = joined(before.begin(), before.end());
    take_texts(seal.texts, out);
    SITEPROOF_TRY(out.photos, originals(files, photos_folder));
    SITEPROOF_TRY(out.recordings, originals(files, recordings_folder));
  } else {
    // Sealed before these texts were kept: they follow from the state.
    const std::string& state = seal.texts.at(std::string(state_name));
    SITEPROOF_TRY(const OrderState order, read_state(state));
    const auto version = static_cast<std::int64_t>(order.seals.size()) + 1;
    const auto listed = [&](const Sha256& file) { return sealed_originals.contains(file); };
    SITEPROOF_TRY(out, record_of(order, state, before, listed, version));
  }
  out.manifest = body.manifest;
  out.signature_pem = body.signature;
  SITEPROOF_TRY(const auto ca, tablet_.store().setting(setting::ca));
  out.ca_certificate_pem = ca.value_or("");
  // The device may have got another certificate since.
  SITEPROOF_TRY(const CmsSigner signer,
                verify_cms_detached(as_bytes(out.manifest), out.signature_pem, out.ca_certificate_pem));
  out.device_certificate_pem = signer.certificate_pem;
  return out;
}

Status EvidenceExport::add_beside(BundleContents& out, const OrderState& order, const Sealed& seal, const Lines& chain,
                                  const LogProofSource& log_proof) {
  const auto add = [&](std::string_view name, std::string text) {
    if (!text.empty()) out.beside.push_back({std::string(name), std::move(text)});
  };
  if (const Seal* const known = seal_of(order, seal.event.header.id)) {
    if (known->receipt) {
      SITEPROOF_TRY(const Bytes signature, from_base64(known->receipt->signature));
      add(receipt_name, known->receipt->text);
      add(receipt_signature_name, as_string(signature));
      if (log_proof) {
        SITEPROOF_TRY(std::string proof, log_proof(*known->receipt));
        add(log_name, std::move(proof));
      }
    }
    if (!known->timestamp.empty()) {
      SITEPROOF_TRY(const Bytes token, from_base64(known->timestamp));
      SITEPROOF_TRY(std::string certificates, timestamp_certificates(token));
      add(timestamp_name, as_string(token));
      add(tsa_name, std::move(certificates));
    }
  }
  SITEPROOF_TRY(std::string lines, beacons(chain));
  add(beacons_name, std::move(lines));
  add(later_chain_name, joined(chain.begin() + static_cast<std::ptrdiff_t>(seal.first_later), chain.end()));
  return sign(out);
}

/// Every beacon that the chain names, in the order in which it first does.
Result<std::string> EvidenceExport::beacons(const Lines& chain) {
  std::string text;
  std::set<Sha256> named;
  for (const std::string& line : chain) {
    if (line.find("\"beacon\"") == std::string::npos) continue;
    SITEPROOF_TRY(const Event event, read_event(line));
    const auto& beacon = event.header.beacon;
    if (!beacon || !named.insert(*beacon).second) continue;
    SITEPROOF_TRY(const auto known, EvidenceTable(tablet_.store()).beacon(*beacon));
    if (known) text += beacon_line(*known) + '\n';
  }
  return text;
}

Status EvidenceExport::write(const OrderId& id, const std::filesystem::path& target, const LogProofSource& log_proof) {
  SITEPROOF_TRY(const OrderState order, tablet_.store().order(id));
  SITEPROOF_TRY(const auto chain, tablet_.store().chain(id, tablet_.device()));
  if (chain.empty()) {
    return fail(ErrorKind::rule, "evidence.nothing",
                "Nothing was recorded on this order with this tablet yet: there is no evidence to export.");
  }
  SITEPROOF_TRY(const auto seal, newest_seal(chain));
  SITEPROOF_TRY(BundleContents bundle, seal ? sealed(*seal, chain) : unsealed(order, chain));
  if (seal) SITEPROOF_CHECK(add_beside(bundle, order, *seal, chain, log_proof));
  return write_bundle(target, bundle,
                      [this](const BundleFile& file, const std::function<bool(ByteView)>& sink) -> Status {
                        SITEPROOF_CHECK(tablet_.vault().read(file.sha256, 0, sink));
                        return {};
                      });
}

}  // namespace siteproof
