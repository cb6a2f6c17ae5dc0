#pragma once

#include <string>

#include "core/base/bytes.h"
#include "core/base/time.h"
#include "core/ports/key_store.h"

namespace siteproof {

/// Who signs a PDF; the key stays where it is.
struct PdfSigner {
  const SigningKey& key;
  std::string certificate_pem, chain_pem;
  std::string name, reason;  ///< as readers show them
  UtcTime at;                ///< the entry M of the signature
};

/// Whether this build can sign a PDF at all: not without PoDoFo.
[[nodiscard]] bool can_sign_pdf() noexcept;

/// Appends a signature that shows no box (ISO 32000-1 section 12.8, PAdES baseline B-B: ETSI EN 319 142-1) to the PDF
/// as an incremental update; what was there keeps its bytes. storage "report.sign" when the PDF cannot take one, usage
/// "report.no_pades" in a build without PoDoFo; errors of the key come through.
[[nodiscard]] Result<Bytes> sign_pdf(ByteView pdf, const PdfSigner& signer);

}  // namespace siteproof
