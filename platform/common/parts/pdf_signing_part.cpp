#include "platform/common/parts/part_entries.h"
#include "platform/common/parts/pdf_signing.h"

namespace siteproof {
namespace {

class PadesPart final : public PdfSigningPart {
 public:
  [[nodiscard]] bool can_sign() const override { return can_sign_pdf(); }
  [[nodiscard]] Result<Bytes> sign(ByteView pdf, const PdfSigner& signer) const override {
    return sign_pdf(pdf, signer);
  }
};

}  // namespace
}  // namespace siteproof

const void* siteproof_part_pdf_signing() {
  static const siteproof::PadesPart part;
  return static_cast<const siteproof::PdfSigningPart*>(&part);
}
