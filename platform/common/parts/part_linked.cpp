#include "platform/common/parts/part.h"
#include "platform/common/parts/part_entries.h"

namespace siteproof {

Result<const void*> find_part(const std::string& name) {
  if (name == "vision") return siteproof_part_vision();
  if (name == "pdf_signing") return siteproof_part_pdf_signing();
  if (name == "transport") return siteproof_part_transport();
  if (name == "positioning") return siteproof_part_positioning();
  return fail(ErrorKind::storage, "program.incomplete",
              "Siteproof has no part called " + name + ": install Siteproof again.");
}

}  // namespace siteproof
