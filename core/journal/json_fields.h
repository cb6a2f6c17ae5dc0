#pragma once

#include <fmt/core.h>

#include <concepts>
#include <cstdint>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/ids.h"
#include "core/base/sha256.h"
#include "core/model/order.h"

// One list of fields per type serves both directions: `fields(io, value)` calls io("name", value.name) for each.
// FieldWriter leaves out empty texts, lists, maps and optionals, so that a value has exactly one JSON form; FieldReader
// takes what is missing as empty where that is allowed and otherwise remembers the first problem and its place.
namespace siteproof {

template <class T>
concept HasStr = requires(const T& t, std::string_view s) {
  { t.str() } -> std::convertible_to<std::string>;
  T::parse(s);
};

class FieldWriter {
 public:
  static constexpr bool reading = false;

  template <class T>
  void operator()(const char* key, const T& value) {
    if (!empty(value)) out_[key] = make(value);
  }
  nlohmann::json take() { return std::move(out_); }

  template <class T>
  static nlohmann::json make(const T& value) {
    if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, std::string> || std::is_integral_v<T>) {
      return value;
    } else if constexpr (std::is_same_v<T, UtcTime>) {
      return value.ms;
    } else if constexpr (std::is_same_v<T, DeviceSeq> || std::is_same_v<T, ServerSeq>) {
      return raw(value);
    } else if constexpr (std::is_enum_v<T>) {
      return std::string(to_string(value));
    } else if constexpr (std::is_same_v<T, Sha256>) {
      return value.hex();
    } else if constexpr (HasStr<T>) {
      return value.str();
    } else {
      FieldWriter inner;
      fields(inner, const_cast<T&>(value));  // `fields` takes T& for both directions; writing only reads.
      return inner.take();
    }
  }
  template <class T>
  static nlohmann::json make(const std::optional<T>& value) {
    return make(*value);
  }
  template <class T>
  static nlohmann::json make(const std::vector<T>& values) {
    nlohmann::json list = nlohmann::json::array();
    for (const T& value : values) list.push_back(make(value));
    return list;
  }
  template <class K, class V>
  static nlohmann::json make(const std::map<K, V>& values) {
    nlohmann::json object = nlohmann::json::object();
    for (const auto& [key, value] : values) object[key.str()] = make(value);
    return object;
  }

 private:
  template <class T>
  static bool empty(const T&) { return false; }
  static bool empty(const std::string& text) { return text.empty(); }
  template <class T>
  static bool empty(const std::optional<T>& value) { return !value.has_value(); }
  template <class T>
  static bool empty(const std::vector<T>& values) { return values.empty(); }
  template <class K, class V>
  static bool empty(const std::map<K, V>& values) { return values.empty(); }

  nlohmann::json out_ = nlohmann::json::object();
};

class FieldReader {
 public:
  static constexpr bool reading = true;

  FieldReader(const nlohmann::json& object, std::string where, std::optional<std::string>& problem)
      : object_(object), where_(std::move(where)), problem_(problem) {
    if (!object_.is_object()) wrong("", "must be an object");
  }

  template <class T>
  void operator()(const char* key, T& value) {
    const nlohmann::json* found = find(key);
    if (found != nullptr) {
      read(*found, value, where_ + "/" + key);
    } else if (!may_be_missing(value)) {
      wrong(std::string("/") + key, "is missing");
    }
  }

 private:
  template <class T>
  static bool may_be_missing(const T&) { return false; }
  static bool may_be_missing(const std::string&) { return true; }
  template <class T>
  static bool may_be_missing(const std::optional<T>&) { return true; }
  template <class T>
  static bool may_be_missing(const std::vector<T>&) { return true; }
  template <class K, class V>
  static bool may_be_missing(const std::map<K, V>&) { return true; }

  const nlohmann::json* find(const char* key) const {
    if (!object_.is_object()) return nullptr;
    const auto it = object_.find(key);
    return it == object_.end() || it->is_null() ? nullptr : &*it;
  }
  // nlohmann wraps an unsigned number beyond int64 around to a negative one.
  static bool fits(const nlohmann::json& in) {
    return !in.is_number_unsigned() || in.get<std::uint64_t>() <= std::uint64_t{std::numeric_limits<std::int64_t>::max()};
  }
  void wrong(const std::string& place, std::string_view what) {
    if (!problem_) problem_ = fmt::format("{}{} {}", where_, place, what);
  }
  void wrong_at(const std::string& where, std::string_view what) {
    if (!problem_) problem_ = fmt::format("{} {}", where, what);
  }

  template <class T>
  void read(const nlohmann::json& in, T& value, const std::string& where) {
    if constexpr (std::is_same_v<T, bool>) {
      if (!in.is_boolean()) return wrong_at(where, "must be true or false");
      value = in.get<bool>();
    } else if constexpr (std::is_same_v<T, std::string>) {
      if (!in.is_string()) return wrong_at(where, "must be a text");
      value = in.get<std::string>();
    } else if constexpr (std::is_integral_v<T>) {
      if (!in.is_number_integer()) return wrong_at(where, "must be a whole number");
      if (!fits(in)) return wrong_at(where, "is out of range");
      const auto n = in.get<std::int64_t>();
      if (n < static_cast<std::int64_t>(std::numeric_limits<T>::min()) ||
          n > static_cast<std::int64_t>(std::numeric_limits<T>::max())) {
        return wrong_at(where, "is out of range");
      }
      value = static_cast<T>(n);
    } else if constexpr (std::is_same_v<T, UtcTime>) {
      if (!in.is_number_integer() || !fits(in)) return wrong_at(where, "must be a time in milliseconds");
      value.ms = in.get<std::int64_t>();
    } else if constexpr (std::is_same_v<T, DeviceSeq> || std::is_same_v<T, ServerSeq>) {
      if (!in.is_number_integer() || !fits(in)) return wrong_at(where, "must be a whole number");
      value = T{in.get<std::int64_t>()};
    } else if constexpr (std::is_enum_v<T>) {
      if (!in.is_string()) return wrong_at(where, "must be a text");
      take(parse_name<T>(in.get_ref<const std::string&>()), value, where);
    } else if constexpr (std::is_same_v<T, Sha256> || HasStr<T>) {
      if (!in.is_string()) return wrong_at(where, "must be a text");
      take(T::parse(in.get_ref<const std::string&>()), value, where);
    } else {
      FieldReader inner(in, where, problem_);
      fields(inner, value);
    }
  }
  template <class T>
  void read(const nlohmann::json& in, std::optional<T>& value, const std::string& where) {
    T inner{};
    read(in, inner, where);
    value = std::move(inner);
  }
  template <class T>
  void read(const nlohmann::json& in, std::vector<T>& values, const std::string& where) {
    if (!in.is_array()) return wrong_at(where, "must be a list");
    values.clear();
    values.reserve(in.size());
    for (const auto& element : in) {
      T value{};
      read(element, value, where);
      values.push_back(std::move(value));
    }
  }
  template <class K, class V>
  void read(const nlohmann::json& in, std::map<K, V>& values, const std::string& where) {
    if (!in.is_object()) return wrong_at(where, "must be an object");
    values.clear();
    for (const auto& [text, element] : in.items()) {
      K key{};
      take(K::parse(text), key, where);
      V value{};
      read(element, value, where + "/" + text);
      values.emplace(std::move(key), std::move(value));
    }
  }
  template <class R, class T>
  void take(R parsed, T& value, const std::string& where) {
    if (parsed) {
      value = std::move(*parsed);
    } else {
      wrong_at(where, parsed.error().message);
    }
  }

  const nlohmann::json& object_;
  std::string where_;
  std::optional<std::string>& problem_;
};

template <class T>
[[nodiscard]] nlohmann::json to_fields(const T& value) {
  return FieldWriter::make(value);
}

/// `what` begins the error sentence, as in "The event's /body/stage must be a text."
template <class T>
[[nodiscard]] Result<T> from_fields(const nlohmann::json& object, std::string_view what) {
  std::optional<std::string> problem;
  T value{};
  FieldReader reader(object, "", problem);
  fields(reader, value);
  if (problem) {
    return fail(ErrorKind::usage, "record.malformed", fmt::format("{} cannot be read: {}.", what, *problem));
  }
  return value;
}

template <class Io>
void fields(Io& io, Address& v) {
  io("estate", v.estate);
  io("building", v.building);
  io("unit", v.unit);
  io("room", v.room);
}
template <class Io>
void fields(Io& io, Contact& v) {
  io("name", v.name);
  io("phone", v.phone);
}
template <class Io>
void fields(Io& io, TemplateRef& v) {
  io("id", v.id);
  io("version", v.version);
}
template <class Io>
void fields(Io& io, SlaLimits& v) {
  io("respond_minutes", v.respond_minutes);
  io("resolve_minutes", v.resolve_minutes);
}
template <class Io>
void fields(Io& io, Money& v) {
  io("amount", v.amount);
  io("currency", v.currency);
}
template <class Io>
void fields(Io& io, Intake& v) {
  io("household", v.household);
  io("class", v.order_class);
  io("title", v.title);
  io("description", v.description);
  io("place", v.place);
  io("address", v.address);
  io("contact", v.contact);
  io("reported_at", v.reported_at);
  io("wished_at", v.wished_at);
  io("first_asked", v.first_asked);
  io("checklist", v.checklist);
  io("warranty", v.warranty);
  io("part", v.part);
  io("sla", v.sla);
}

}  // namespace siteproof
