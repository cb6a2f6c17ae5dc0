#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/checklist_template.h"
#include "core/ports/clock.h"
#include "sync/server/server_store.h"

namespace siteproof::server {

/// The forms of this server: of each the newest version is in force for new orders, and every version stays for the
/// orders that began with it. Thread-safe; the server may be running beside it.
class TemplateShelf {
 public:
  TemplateShelf(ServerStore& store, const Clock& clock, Random& random)
      : store_(store), clock_(clock), random_(random) {}

  struct Line {
    TemplateRef ref;
    Bilingual title;
  };
  /// By name.
  [[nodiscard]] Result<std::vector<Line>> in_force();
  /// The newest version's text; not_found "template.unknown".
  [[nodiscard]] Result<std::string> text(const TemplateId& id);
  /// Brings a form into force and tells the tablets. A text that is no template is refused as read_template does it; a
  /// version that is not newer than the one in force with "template.version", unless it is that one word for word. What
  /// is refused changes nothing.
  [[nodiscard]] Result<TemplateRef> install(std::string_view text);

 private:
  [[nodiscard]] Result<std::optional<int>> version_in_force(const TemplateId& id);
  ServerStore& store_;
  const Clock& clock_;
  Random& random_;
};

}  // namespace siteproof::server
