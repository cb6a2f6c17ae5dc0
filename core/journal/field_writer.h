#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/base/ids.h"
#include "core/base/sha256.h"
#include "core/base/time.h"
#include "core/journal/canonical_text.h"

namespace siteproof {

/// Writes a value's fields straight into its canonical text, without a tree in between. Empty texts,
/// lists, maps and optionals are left out, so that a value has exactly one form. Fields may come in any order.
class FieldWriter {
 public:
  static constexpr bool reading = false;

  explicit FieldWriter(CanonicalText& out) : out_(out), record_(out) {}

  template <class T>
  void operator()(const char* key, const T& value) {
    if (empty(value)) return;
    record_.key(key);
    write(value);
  }

  template <class T>
  static void write(CanonicalText& out, const T& value) {
    FieldWriter writer(out);
    fields(writer, const_cast<T&>(value));  // `fields` takes T& for both directions; writing only reads.
    writer.end();
  }
  /// After the last field.
  void end() { record_.end(); }

 private:
  template <class T>
  void write(const T& value) {
    if constexpr (std::is_same_v<T, bool>) {
      out_.boolean(value);
    } else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>) {
      out_.string(value);
    } else if constexpr (std::is_integral_v<T>) {
      out_.integer(value);
    } else if constexpr (std::is_same_v<T, UtcTime>) {
      out_.integer(value.ms);
    } else if constexpr (std::is_same_v<T, DeviceSeq> || std::is_same_v<T, ServerSeq>) {
      out_.integer(raw(value));
    } else if constexpr (std::is_enum_v<T>) {
      out_.string(to_string(value));
    } else if constexpr (std::is_same_v<T, Sha256>) {
      out_.string(value.hex());
    } else if constexpr (requires { value.str(); }) {
      out_.string(value.str());
    } else {
      write(out_, value);
    }
  }
  template <class T>
  void write(const std::optional<T>& value) {
    write(*value);
  }
  template <class T>
  void write(const std::vector<T>& values) {
    CanonicalText::List list(out_);
    for (const T& value : values) {
      list.element();
      write(value);
    }
    list.end();
  }
  template <class K, class V>
  void write(const std::map<K, V>& values) {
    CanonicalText::Object object(out_);
    for (const auto& [key, value] : values) {
      object.key(key.str());
      write(value);
    }
    object.end();
  }

  template <class T>
  static bool empty(const T&) {
    return false;
  }
  static bool empty(const std::string& text) { return text.empty(); }
  template <class T>
  static bool empty(const std::optional<T>& value) {
    return !value.has_value();
  }
  template <class T>
  static bool empty(const std::vector<T>& values) {
    return values.empty();
  }
  template <class K, class V>
  static bool empty(const std::map<K, V>& values) {
    return values.empty();
  }

  CanonicalText& out_;
  CanonicalText::Record record_;
};

/// The value's canonical text, or why it has none.
template <class T>
[[nodiscard]] Result<std::string> canonical_fields(const T& value) {
  CanonicalText out;
  FieldWriter::write(out, value);
  return std::move(out).take();
}

}  // namespace siteproof
