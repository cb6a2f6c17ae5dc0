#pragma once

#include "platform/common/pades/sign_pdf.h"

namespace siteproof {

/// What the part "pdf_signing" does; see sign_pdf.h.
class PdfSigningPart {
 public:
  virtual ~PdfSigningPart() = default;
  [[nodiscard]] virtual bool can_sign() const = 0;
  [[nodiscard]] virtual Result<Bytes> sign(ByteView pdf, const PdfSigner& signer) const = 0;
};

/// can_sign_pdf() and sign_pdf() of the part "pdf_signing", refused as "program.incomplete" where the part is missing.
[[nodiscard]] Result<bool> part_can_sign_pdf();
[[nodiscard]] Result<Bytes> part_sign_pdf(ByteView pdf, const PdfSigner& signer);

}  // namespace siteproof
