#include <fmt/format.h>

#include <algorithm>

#include "core/evidence/bundle_layout.h"

namespace siteproof {
namespace {

constexpr std::size_t name_bytes_max = 200;
constexpr std::size_t digest_digits = 64;

tl::unexpected<Error> malformed(std::size_t line) {
  return fail(ErrorKind::storage, "manifest.malformed",
              fmt::format("Line {} of SHA256SUMS is not a hash, two spaces and a name in ascending order; the bundle "
                          "was changed, ask for it again.",
                          line));
}

}  // namespace

bool is_safe_name(std::string_view name) noexcept {
  if (name.empty() || name.size() > name_bytes_max || name.back() == '/') return false;
  bool segment_start = true;
  for (const char c : name) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
                       c == '-' || c == '.' || c == '/';
    if (!plain || (segment_start && (c == '.' || c == '/' || c == '-'))) return false;
    segment_start = c == '/';
  }
  return true;
}

std::string bundle_photo_name(Stage stage, int number, const Sha256& photo) {
  return fmt::format("{}{}-{:02}-{}.jpg", photos_folder, to_string(stage), number, photo.hex().substr(0, 12));
}

std::vector<ManifestFile> manifest_files(const BundleContents& contents) {
  std::vector<ManifestFile> files;
  const auto add = [&](std::string_view name, std::string_view text) {
    files.push_back({std::string(name), sha256(text)});
  };
  add(chain_name, contents.chain);
  add(state_name, contents.state_json);
  if (!contents.summary_text.empty()) add(summary_name, contents.summary_text);
  if (contents.strokes_json) add(strokes_name, *contents.strokes_json);
  for (const BundlePhoto& photo : contents.photos) files.push_back({photo.name, photo.sha256});
  return files;
}

std::string make_manifest(std::vector<ManifestFile> files) {
  std::sort(files.begin(), files.end(), [](const ManifestFile& a, const ManifestFile& b) { return a.name < b.name; });
  std::string text;
  for (const ManifestFile& file : files) text += fmt::format("{}  {}\n", file.sha256.hex(), file.name);
  return text;
}

Result<std::vector<ManifestFile>> parse_manifest(std::string_view text) {
  std::vector<ManifestFile> files;
  while (!text.empty()) {
    const std::size_t line = files.size() + 1;
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos || end < digest_digits + 3 || line > bundle_files_max) return malformed(line);
    const std::string_view hex = text.substr(0, digest_digits);
    const auto digest = Sha256::parse(hex);
    const std::string_view name = text.substr(digest_digits + 2, end - digest_digits - 2);
    if (!digest || digest->hex() != hex || text.substr(digest_digits, 2) != "  " || !is_safe_name(name) ||
        (!files.empty() && files.back().name >= name)) {
      return malformed(line);
    }
    files.push_back({std::string(name), *digest});
    text.remove_prefix(end + 1);
  }
  return files;
}

std::string verify_text(const OrderId& order) {
  return fmt::format(R"(维修记录证据包 · 工单 {0}
Evidence bundle · work order {0}

这个压缩包不需要我们的软件就能核对。请先解压，在解压后的文件夹里打开终端，依次执行下面三步。
This archive can be checked without our software. Unpack it, open a terminal in the unpacked folder, and run the
three steps below.

1. 文件是否被改动 / Is any file changed?

   sha256sum -c SHA256SUMS

   每一行都应显示 "OK"（苹果电脑：shasum -a 256 -c SHA256SUMS）。
   Every line must say "OK" (on a Mac: shasum -a 256 -c SHA256SUMS).

2. 清单是否由该设备签名 / Was the list signed by the device?

   openssl cms -verify -binary -inform PEM -in SHA256SUMS.p7s -content SHA256SUMS -CAfile ca.pem -purpose any -out /dev/null

   应显示 "CMS Verification successful"。证书过期多年以后，请在命令末尾加上 -no_check_time。
   It must say "CMS Verification successful". Years later, when the certificates have expired, add -no_check_time.

3. 是谁的设备、谁颁发的证书 / Whose device, and who vouches for it?

   openssl x509 -in device.pem -noout -subject -issuer -dates
   openssl x509 -in ca.pem -noout -fingerprint -sha256

   第一条显示的 CN 是设备编号，与 chain.jsonl 每一行的 "device" 相同。
   第二条显示的指纹请与维修公司公布的指纹比对：只有相同，才说明证书确由该公司颁发。
   The CN of the first is the device's number, the same as "device" in every line of chain.jsonl. Compare the
   fingerprint of the second with the one the maintenance company publishes: only if they are equal did that
   company issue the certificate.

文件说明 / What is inside
   chain.jsonl     设备上依次发生的每件事；每行的 "prev" 是上一行（不含换行）的 SHA-256
                   every event on the device in order; "prev" is the SHA-256 of the line before, without its newline
   state.json      由这些记录得出的工单 / the order as it follows from the records
   summary.txt     业主签字时看到的原文 / exactly what the owner saw when signing
   strokes.json    签名笔迹 / the strokes of the signature
   photos/         照片原件，未经压缩或修改 / the photos as the camera wrote them
   device.pem, ca.pem   设备证书与颁发者证书 / the device's certificate and its issuer's
)",
                     order.str());
}

}  // namespace siteproof
