#include "platform/common/parts/part_transport.h"

#include "platform/common/parts/part.h"

namespace siteproof {

Result<HttpReply> PartTransport::perform(const HttpRequest& request, TransferHost& host) {
  if (!curl_) {
    SITEPROOF_TRY(const TransportPart* const part, find_part_as<TransportPart>("transport"));
    curl_ = part->make(options_);
  }
  return curl_->perform(request, host);
}

}  // namespace siteproof
