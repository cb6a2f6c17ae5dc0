#include "core/usecases/evidence_export.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <nlohmann/json.hpp>

#include "core/evidence/seal.h"
#include "core/journal/canonical_json.h"
#include "core/journal/state_codec.h"

namespace siteproof {
namespace {

// The newest sign-off of a chain, as recorded.
Result<const nlohmann::json> newest_sign_off(const std::vector<std::string>& chain) {
  for (auto line = chain.rbegin(); line != chain.rend(); ++line) {
    if (line->find("\"signoff.made\"") == std::string::npos) continue;
    SITEPROOF_TRY(const nlohmann::json event, parse_json(*line, "The stored event"));
    if (event.value("kind", "") == "signoff.made") return event.at("body");
  }
  return nlohmann::json();
}

}  // namespace

std::vector<Photo> EvidenceExport::photos(const OrderState& order) const {
  std::vector<Photo> here;
  std::copy_if(order.photos.begin(), order.photos.end(), std::back_inserter(here),
               [this](const Photo& photo) { return tablet_.vault().contains(photo.sha256); });
  return here;
}

Result<BundleContents> EvidenceExport::contents(const OrderState& order, const std::vector<std::string>& chain) {
  BundleContents out;
  out.order = order.id;
  for (const std::string& line : chain) out.chain += line + '\n';
  SITEPROOF_TRY(StateText state, state_text(order));
  out.state_json = std::move(state.text);
  SITEPROOF_TRY(const nlohmann::json sign_off, newest_sign_off(chain));
  if (sign_off.is_object()) {
    out.summary_text = sign_off.value("summary", "");
    if (sign_off.contains("strokes")) out.strokes_json = sign_off.at("strokes").dump();
  }
  std::array<int, 3> numbers{};
  for (const Photo& photo : photos(order)) {
    const int number = ++numbers[static_cast<std::size_t>(photo.stage)];
    out.photos.push_back({bundle_photo_name(photo.stage, number, photo.sha256), photo.sha256, photo.size});
  }
  SITEPROOF_TRY(const auto certificate, tablet_.store().setting(setting::certificate));
  SITEPROOF_TRY(const auto ca, tablet_.store().setting(setting::ca));
  if (!certificate || !ca) {
    return fail(ErrorKind::rule, "enrol.missing", "This tablet has no certificate yet: enrol it first.");
  }
  out.device_certificate_pem = *certificate;
  out.ca_certificate_pem = *ca;
  out.manifest = make_manifest(manifest_files(out));
  SITEPROOF_TRY(const auto key, tablet_.ports().keys.signing_key(setting::device_key));
  SITEPROOF_TRY(out.signature_pem, sign_cms_detached(as_bytes(out.manifest), *key, *certificate, *ca, tablet_.now()));
  return out;
}

Status EvidenceExport::write(const OrderId& id, const std::filesystem::path& target) {
  SITEPROOF_TRY(const OrderState order, tablet_.store().order(id));
  SITEPROOF_TRY(const auto chain, tablet_.store().chain(id, tablet_.device()));
  if (chain.empty()) {
    return fail(ErrorKind::rule, "evidence.nothing",
                "Nothing was recorded on this order with this tablet yet: there is no evidence to export.");
  }
  SITEPROOF_TRY(const BundleContents bundle, contents(order, chain));
  return write_bundle(target, bundle,
                      [this](const BundlePhoto& photo, const std::function<bool(ByteView)>& sink) -> Status {
                        SITEPROOF_CHECK(tablet_.vault().read(photo.sha256, 0, sink));
                        return {};
                      });
}

}  // namespace siteproof
