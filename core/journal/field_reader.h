#pragma once

#include <fmt/core.h>

#include <cstdint>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/base/ids.h"
#include "core/base/sha256.h"
#include "core/base/time.h"
#include "core/model/order.h"

namespace siteproof {

template <class T>
concept ParsedText = requires(std::string_view text) {
  T::parse(text);
};

/// Reads a value's fields from JSON. What is missing is taken as empty where that is allowed; otherwise the first
/// problem is remembered with its place, and reading goes on.
class FieldReader {
 public:
  static constexpr bool reading = true;

  FieldReader(const nlohmann::json& object, std::optional<std::string>& problem)
      : FieldReader(object, Place{nullptr, {}}, problem) {}

  template <class T>
  void operator()(const char* key, T& value) {
    const Place place{&place_, key};
    if (const nlohmann::json* found = find(key)) {
      read(*found, value, place);
    } else if (!may_be_missing(value)) {
      wrong(place, "is missing");
    }
  }

 private:
  /// Where reading is, from the inside out; turned into words only when something is wrong.
  struct Place {
    const Place* outer;
    std::string_view key;
    [[nodiscard]] std::string str() const {
      return outer == nullptr ? std::string() : outer->str() + '/' + std::string(key);
    }
  };

  FieldReader(const nlohmann::json& object, const Place& place, std::optional<std::string>& problem)
      : object_(object), place_(place), problem_(problem) {
    if (!object_.is_object()) wrong(place_, "must be an object");
  }

  template <class T>
  static bool may_be_missing(const T&) {
    return false;
  }
  static bool may_be_missing(const std::string&) { return true; }
  template <class T>
  static bool may_be_missing(const std::optional<T>&) {
    return true;
  }
  template <class T>
  static bool may_be_missing(const std::vector<T>&) {
    return true;
  }
  template <class K, class V>
  static bool may_be_missing(const std::map<K, V>&) {
    return true;
  }

  [[nodiscard]] const nlohmann::json* find(std::string_view key) const {
    if (!object_.is_object()) return nullptr;
    const auto& members = object_.get_ref<const nlohmann::json::object_t&>();
    const auto it = members.find(key);
    return it == members.end() || it->second.is_null() ? nullptr : &it->second;
  }
  // nlohmann wraps an unsigned number beyond int64 around to a negative one.
  static bool fits(const nlohmann::json& in) {
    return !in.is_number_unsigned() ||
           in.get<std::uint64_t>() <= std::uint64_t{std::numeric_limits<std::int64_t>::max()};
  }
  void wrong(const Place& place, std::string_view what) {
    if (!problem_) problem_ = fmt::format("{} {}", place.str(), what);
  }

  template <class T>
  void read(const nlohmann::json& in, T& value, const Place& place) {
    if constexpr (std::is_same_v<T, bool>) {
      if (!in.is_boolean()) return wrong(place, "must be true or false");
      value = in.get<bool>();
    } else if constexpr (std::is_same_v<T, std::string>) {
      if (!in.is_string()) return wrong(place, "must be a text");
      value = in.get_ref<const std::string&>();
    } else if constexpr (std::is_integral_v<T>) {
      if (!in.is_number_integer()) return wrong(place, "must be a whole number");
      if (!fits(in)) return wrong(place, "is out of range");
      const auto n = in.get<std::int64_t>();
      if (n < static_cast<std::int64_t>(std::numeric_limits<T>::min()) ||
          n > static_cast<std::int64_t>(std::numeric_limits<T>::max())) {
        return wrong(place, "is out of range");
      }
      value = static_cast<T>(n);
    } else if constexpr (std::is_same_v<T, UtcTime>) {
      if (!in.is_number_integer() || !fits(in)) return wrong(place, "must be a time in milliseconds");
      value.ms = in.get<std::int64_t>();
    } else if constexpr (std::is_same_v<T, DeviceSeq> || std::is_same_v<T, ServerSeq>) {
      if (!in.is_number_integer() || !fits(in)) return wrong(place, "must be a whole number");
      value = T{in.get<std::int64_t>()};
    } else if constexpr (std::is_enum_v<T>) {
      if (!in.is_string()) return wrong(place, "must be a text");
      take(parse_name<T>(in.get_ref<const std::string&>()), value, place);
    } else if constexpr (ParsedText<T>) {
      if (!in.is_string()) return wrong(place, "must be a text");
      take(T::parse(in.get_ref<const std::string&>()), value, place);
    } else {
      FieldReader inner(in, place, problem_);
      fields(inner, value);
    }
  }
  template <class T>
  void read(const nlohmann::json& in, std::optional<T>& value, const Place& place) {
    read(in, value.emplace(), place);
  }
  template <class T>
  void read(const nlohmann::json& in, std::vector<T>& values, const Place& place) {
    if (!in.is_array()) return wrong(place, "must be a list");
    values.clear();
    values.reserve(in.size());
    for (const auto& element : in) read(element, values.emplace_back(), place);
  }
  template <class K, class V>
  void read(const nlohmann::json& in, std::map<K, V>& values, const Place& place) {
    if (!in.is_object()) return wrong(place, "must be an object");
    values.clear();
    for (const auto& [text, element] : in.get_ref<const nlohmann::json::object_t&>()) {
      const Place inner{&place, text};
      K key{};
      take(K::parse(text), key, inner);
      read(element, values[std::move(key)], inner);
    }
  }
  template <class R, class T>
  void take(R parsed, T& value, const Place& place) {
    if (parsed) {
      value = std::move(*parsed);
    } else {
      wrong(place, parsed.error().message);
    }
  }

  const nlohmann::json& object_;
  Place place_;
  std::optional<std::string>& problem_;
};

/// `what` begins the error sentence, as in "The event cannot be read: /body/stage must be a text."
template <class T>
[[nodiscard]] Result<T> from_fields(const nlohmann::json& object, std::string_view what) {
  std::optional<std::string> problem;
  T value{};
  FieldReader reader(object, problem);
  fields(reader, value);
  if (problem) {
    return fail(ErrorKind::usage, "record.malformed", fmt::format("{} cannot be read: {}.", what, *problem));
  }
  return value;
}

}  // namespace siteproof
