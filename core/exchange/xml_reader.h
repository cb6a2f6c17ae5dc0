#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/result.h"

namespace siteproof {

/// An element's attributes, valid while its start is handled.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char* const* pairs, std::int64_t line = 0) : pairs_(pairs), line_(line) {}
  /// By its name; one that has a namespace by its local name with "|" in front.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
  [[nodiscard]] std::string_view get(std::string_view name) const { return find(name).value_or(""); }
  /// Of the document, from 1, where the element begins.
  [[nodiscard]] std::int64_t line() const noexcept { return line_; }

 private:
  const char* const* pairs_;
  std::int64_t line_;
};

/// What happens while a document is read; names come without their namespace. An error ends the reading.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  [[nodiscard]] virtual Status start(std::string_view name, const XmlAttributes& attributes) = 0;
  [[nodiscard]] virtual Status end(std::string_view name) = 0;
  /// May come in pieces.
  virtual void text(std::string_view piece) = 0;
};

/// `what` names the document in errors. A document type is refused, and with it every entity of the document's own.
/// Errors (usage): sheet.malformed, and the handler's.
[[nodiscard]] Status read_xml(std::string_view document, std::string_view what, XmlHandler& handler);

}  // namespace siteproof
