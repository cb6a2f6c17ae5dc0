#include "platform/common/parts/part_entries.h"
#include "platform/common/parts/part_transport.h"

namespace siteproof {
namespace {

class CurlPart final : public TransportPart {
 public:
  [[nodiscard]] std::unique_ptr<Transport> make(const CurlOptions& options) const override {
    return std::make_unique<CurlTransport>(options);
  }
};

}  // namespace
}  // namespace siteproof

const void* siteproof_part_transport() {
  static const siteproof::CurlPart part;
  return static_cast<const siteproof::TransportPart*>(&part);
}
