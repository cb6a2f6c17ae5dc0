#include "platform/common/pades/sign_pdf.h"

namespace siteproof {

bool can_sign_pdf() noexcept { return false; }

Result<Bytes> sign_pdf(ByteView, const PdfSigner&) {
  return fail(ErrorKind::usage, "report.no_pades",
              "This build cannot sign a PDF, because it was made without PoDoFo: make the report unsigned.");
}

}  // namespace siteproof
