#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <type_traits>

#include "core/base/bytes.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/sha256.h"
#include "core/base/time.h"

struct sqlite3;
struct sqlite3_stmt;

namespace siteproof {

/// A prepared statement. Parameters count from 1 and columns from 0, as in SQLite. Must not outlive its Database; used
/// by the same thread at the same time. Values are copied when they are bound.
class Statement {
 public:
  explicit Statement(sqlite3_stmt* prepared) noexcept : statement_(prepared) {}

  /// A bind that SQLite refuses is reported by the next step() or run().
  Statement& bind(int index, std::string_view text);
  Statement& bind(int index, ByteView blob);
  Statement& bind(int index, std::nullptr_t);
  Statement& bind(int index, const char* text) { return bind(index, std::string_view(text)); }
  Statement& bind(int index, const Uuid& id) { return bind(index, ByteView(id.bytes)); }
  Statement& bind(int index, const Sha256& hash) { return bind(index, ByteView(hash.bytes)); }
  Statement& bind(int index, UtcTime time) { return bind_integer(index, time.ms); }

  template <std::integral Integer>
  Statement& bind(int index, Integer value) {
    static_assert(std::is_signed_v<Integer> || sizeof(Integer) < sizeof(std::int64_t),
                  "SQLite has no unsigned 64-bit integer");
    return bind_integer(index, static_cast<std::int64_t>(value));
  }
  template <class Enum>
  requires std::is_enum_v<Enum> Statement& bind(int index, Enum value) {
    return bind(index, static_cast<std::underlying_type_t<Enum>>(value));
  }
  template <class Tag>
  Statement& bind(int index, const UuidOf<Tag>& id) {
    return bind(index, id.value);
  }
  template <class Tag>
  Statement& bind(int index, const NameOf<Tag>& name) {
    return bind(index, std::string_view(name.value));
  }
  template <class T>
  Statement& bind(int index, const std::optional<T>& value) {
    return value ? bind(index, *value) : bind(index, nullptr);
  }

  /// Binds parameters 1, 2, 3 … in the order given.
  template <class... Values>
  Statement& bind_all(const Values&... values) {
    int index = 0;
    (bind(++index, values), ...);
    return *this;
  }

  /// True: a row is ready in the columns. False: there are no more rows.
  [[nodiscard]] Result<bool> step();
  /// Runs to the end, passing over any rows, and is then ready to be bound and run again.
  [[nodiscard]] Status run();
  /// Ends a run before its last row. A statement that writes and returns rows commits only here or with its last step.
  [[nodiscard]] Status finish();

  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] std::int64_t int64(int column) const;
  /// Valid until the next step() or reset().
  [[nodiscard]] std::string_view text(int column) const;
  /// Valid until the next step() or reset().
  [[nodiscard]] ByteView blob(int column) const;
  [[nodiscard]] UtcTime time(int column) const { return {int64(column)}; }
  /// Any other length than 32 bytes is a storage error.
  [[nodiscard]] Result<Sha256> sha256(int column) const { return Sha256::from_bytes(blob(column)); }
  /// `id<EventId>(0)`; any other length than 16 bytes is an error.
  template <class Id>
  [[nodiscard]] Result<Id> id(int column) const {
    return Id::from_bytes(blob(column));
  }
  /// `integer<ServerSeq>(0)`: an enumeration or integer type, not checked for range.
  template <class Value>
  [[nodiscard]] Value integer(int column) const {
    return static_cast<Value>(int64(column));
  }
  [[nodiscard]] int column_count() const;

  /// Ends the run and forgets every bound value; whether ending it worked is only for finish() to say.
  void reset() noexcept;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const noexcept;
  };

  Statement& bind_integer(int index, std::int64_t value);
  Statement& note(int result);
  [[nodiscard]] Error failure();

  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  std::optional<Error> bind_failure_;
};

}  // namespace siteproof
