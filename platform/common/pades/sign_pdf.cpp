#include "platform/common/pades/sign_pdf.h"

#include <podofo/podofo.h>

#include <array>

#include "core/evidence/cades.h"

namespace siteproof {
namespace {

using namespace PoDoFo;

constexpr std::size_t signature_room = 2048;  // besides the certificates

tl::unexpected<Error> refuse(const char* why) {
  return fail(ErrorKind::storage, "report.sign",
              std::string("The PDF cannot be signed (") + (why == nullptr ? "no reason given" : why) +
                  "): make the report again, or unsigned.");
}

PdfString utf8(const std::string& text) { return PdfString(reinterpret_cast<const pdf_utf8*>(text.c_str())); }

/// "D:20261122101500Z" (ISO 32000-1 section 7.9.4).
PdfString pdf_date(UtcTime at) {
  const std::string text = to_rfc3339({at.ms / 1000 * 1000});
  std::string out = "D:";
  for (const char c : text) {
    if (c >= '0' && c <= '9') out += c;
  }
  return PdfString(out + "Z");
}

void describe(PdfSignatureField& field, PdfAcroForm& form, const PdfSigner& signer) {
  form.GetObject()->GetDictionary().AddKey(PdfName("SigFlags"), PdfObject(pdf_int64{3}));
  form.GetObject()->GetDictionary().RemoveKey(PdfName("NeedAppearances"));
  field.SetFieldName(PdfString("Siteproof"));
  field.SetSignatureReason(utf8(signer.reason));
  PdfDictionary& signature = field.GetSignatureObject()->GetDictionary();
  signature.AddKey(PdfName("SubFilter"), PdfName("ETSI.CAdES.detached"));
  signature.AddKey(PdfName("Name"), utf8(signer.name));
  signature.AddKey(PdfName("M"), pdf_date(signer.at));
}

Sha256 covered(PdfSignOutputDevice& device) {
  Sha256Stream hash;
  std::array<char, 65'536> piece{};
  device.Seek(0);
  for (std::size_t got = 0; (got = device.ReadForSignature(piece.data(), piece.size())) > 0;)
    hash.update(as_bytes(std::string_view(piece.data(), got)));
  return hash.finish();
}

Result<Bytes> sign(ByteView pdf, const PdfSigner& signer) {
  PdfMemDocument document;
  document.LoadFromBuffer(reinterpret_cast<const char*>(pdf.data()), static_cast<long>(pdf.size()), true);
  PdfPage* const page = document.GetPageCount() > 0 ? document.GetPage(0) : nullptr;
  if (page == nullptr) return refuse("it has no page");
  PdfAcroForm* const form = document.GetAcroForm(true, ePdfAcroFormDefaultAppearance_None);
  PdfAnnotation* const widget = page->CreateAnnotation(ePdfAnnotation_Widget, PdfRect(0, 0, 0, 0));
  // ISO 19005-1 section 6.5.3 wants annotations that print and do not hide.
  widget->SetFlags(ePdfAnnotationFlags_Print);
  PdfSignatureField field(widget, form, &document);

  // PoDoFo writes one while it loads; PDF/A wants it to agree with the XMP, which stays as it was.
  document.GetInfo()->GetObject()->GetDictionary().RemoveKey(PdfName("ModDate"));

  PdfRefCountedBuffer buffer;
  PdfOutputDevice memory(&buffer);
  PdfSignOutputDevice device(&memory);
  device.SetSignatureSize(signature_room + signer.certificate_pem.size() + signer.chain_pem.size());
  field.SetSignature(*device.GetSignatureBeacon());
  describe(field, *form, signer);
  document.WriteUpdate(&device, true);
  if (!device.HasSignaturePosition()) return refuse("its signature has no place");
  device.AdjustByteRange();
  SITEPROOF_TRY(const Bytes cms,
                sign_cades_detached(covered(device), signer.key, signer.certificate_pem, signer.chain_pem));
  device.SetSignature(PdfData(reinterpret_cast<const char*>(cms.data()), cms.size()));
  device.Flush();
  const auto* first = reinterpret_cast<const std::uint8_t*>(buffer.GetBuffer());
  return Bytes(first, first + buffer.GetSize());
}

}  // namespace

bool can_sign_pdf() noexcept { return true; }

Result<Bytes> sign_pdf(ByteView pdf, const PdfSigner& signer) {
  PdfError::EnableLogging(false);
  try {
    return sign(pdf, signer);
  } catch (const PdfError& error) {
    return refuse(PdfError::ErrorName(error.GetError()));
  }
}

}  // namespace siteproof
