#include "platform/common/parts/pdf_signing.h"

#include "platform/common/parts/part.h"

namespace siteproof {

Result<bool> part_can_sign_pdf() {
  SITEPROOF_TRY(const PdfSigningPart* const part, find_part_as<PdfSigningPart>("pdf_signing"));
  return part->can_sign();
}

Result<Bytes> part_sign_pdf(ByteView pdf, const PdfSigner& signer) {
  SITEPROOF_TRY(const PdfSigningPart* const part, find_part_as<PdfSigningPart>("pdf_signing"));
  return part->sign(pdf, signer);
}

}  // namespace siteproof
