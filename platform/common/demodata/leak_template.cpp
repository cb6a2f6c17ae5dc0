#include "platform/common/demodata/demodata.h"
#include "platform/common/demodata/leak_json.h"

namespace siteproof::demodata {

const nlohmann::json& leak_template() {
  static const nlohmann::json parsed = nlohmann::json::parse(leak_json());
  return parsed;
}

}  // namespace siteproof::demodata
