#pragma once

// What parts export. Each function gives the object that the part's door describes.
extern "C" {
[[gnu::visibility("default")]] const void* siteproof_part_vision();       ///< a siteproof::PhotoExaminer
[[gnu::visibility("default")]] const void* siteproof_part_pdf_signing();  ///< a siteproof::PdfSigningPart
[[gnu::visibility("default")]] const void* siteproof_part_transport();    ///< a siteproof::TransportPart
[[gnu::visibility("default")]] const void* siteproof_part_positioning();  ///< a siteproof::PositioningPart
}
