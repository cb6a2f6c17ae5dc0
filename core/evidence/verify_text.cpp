#include <fmt/format.h>

#include <algorithm>

#include "core/evidence/bundle_layout.h"

namespace siteproof {
namespace {

// A text that a program once wrote is part of bundles that are kept for years: when it is to change, it stays as one
// more of those that is_verify_text knows.
constexpr std::string_view opening = R"(维修记录证据包 · 工单 {0}
Evidence bundle · work order {0}

不需要我们的软件就能核对：解压，在解压后的文件夹里打开终端，依次粘贴下面的命令（苹果电脑：sha256sum 换成
shasum -a 256）。 Anyone can check this without our software: unpack it, open a terminal in the unpacked folder and
paste the commands below (on a Mac, shasum -a 256 in place of sha256sum).

1. 文件是否被改动 / Is any file changed?  每一行都应显示 "OK" / Every line must say "OK".

   sha256sum -c SHA256SUMS

2. 清单是否由该设备签名 / Was the list signed by the device?  应显示 / It must say "CMS Verification successful".
   证书过期多年以后，在命令末尾加上 -no_check_time / Years later, when certificates have expired, add -no_check_time.

   openssl cms -verify -binary -inform PEM -in SHA256SUMS.p7s -content SHA256SUMS -CAfile ca.pem -purpose any -out /dev/null

3. 是谁的设备、谁颁发的证书 / Whose device, and who vouches for it?

   openssl x509 -in device.pem -noout -subject -issuer -dates
   openssl x509 -in ca.pem -noout -fingerprint -sha256

   CN 是设备编号，与 chain.jsonl 每一行的 "device" 相同。第二条的指纹请与维修公司公布的比对，相同才说明由该公司颁发。
   The CN is the device's number, "device" in every line of chain.jsonl. Compare the fingerprint with the one that the
   maintenance company publishes: only if they are equal did that company issue the certificate.
)";

constexpr std::string_view beside_text = R"(
4. 封存之后又有什么 / What came after the seal?  这些文件由设备在导出时签名 / Signed by the device at export.

   sha256sum -c later/SHA256SUMS
   openssl cms -verify -binary -inform PEM -in later/SHA256SUMS.p7s -content later/SHA256SUMS -CAfile ca.pem -purpose any -out /dev/null
)";

constexpr std::string_view receipt_text_part = R"(
5. 服务器何时收到 / When did the server receive it?  应显示 "Verified OK"；时间见 receipt.json 的 received_at（毫秒）。
   It must say "Verified OK"; the time is received_at (milliseconds since 1970) in receipt.json, which names the SHA-256
   of SHA256SUMS.

   openssl x509 -in ca.pem -pubkey -noout > ca.pub
   openssl dgst -sha256 -verify ca.pub -signature receipt.sig receipt.json
   sha256sum SHA256SUMS
)";

constexpr std::string_view timestamp_text = R"(
6. 第三方时间戳 / The time stamp of a third party (RFC 3161)  应显示 "Verification: OK" / It must say "Verification: OK".
   请将第二条的指纹与时间戳机构公布的比对 / Compare the fingerprint with the one that the authority publishes.

   openssl ts -verify -data SHA256SUMS -in timestamp.tsr -CAfile tsa.pem -partial_chain
   openssl x509 -in tsa.pem -noout -subject -fingerprint -sha256
   openssl ts -reply -in timestamp.tsr -text
)";

constexpr std::string_view files_text = R"(
文件说明 / What is inside
   chain.jsonl    设备上依次发生的每件事；"prev" 是上一行（不含换行）的 SHA-256，"beacon" 是 beacons.jsonl 里某行 text 的 SHA-256
                  every event on the device in order; "prev" is the SHA-256 of the line before, without its newline, and
                  "beacon" that of a text in beacons.jsonl: the server's signed word of its time, older than the event
   state.json     由这些记录得出的工单 / the order as it follows from the records
   summary.txt    业主签字时看到的原文 / exactly what the owner saw; strokes.json 签名笔迹 / the strokes of the signature
   photos/, recordings/   原件，未经改动 / the originals, unchanged; photos.json 其数量与说明 / how many, and what each is
   later/         封存之后的记录 / what was recorded after the seal; log.json 服务器日志中的证明 / proof in the server's log
)";

/// Of bundles without photos.json.
constexpr std::string_view first_text = R"(维修记录证据包 · 工单 {0}
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
)";

template <class Has>
std::string text_for(const OrderId& order, bool beside, Has&& has) {
  std::string text = fmt::format(opening, order.str());
  if (beside) text += beside_text;
  if (has(receipt_name)) text += receipt_text_part;
  if (has(timestamp_name)) text += timestamp_text;
  text += files_text;
  return text;
}

}  // namespace

std::string verify_text(const BundleContents& contents) {
  const auto has = [&](std::string_view name) {
    return std::any_of(contents.beside.begin(), contents.beside.end(),
                       [name](const BundleText& file) { return file.name == name; });
  };
  return text_for(contents.order, !contents.beside.empty(), has);
}

bool is_verify_text(std::string_view text, const OrderId& order, const BundleArchive& archive) {
  const auto has = [&](std::string_view name) { return archive.hashes.contains(std::string(name)); };
  if (text == text_for(order, has(beside_manifest_name), has)) return true;
  return !has(index_name) && text == fmt::format(first_text, order.str());
}

}  // namespace siteproof
