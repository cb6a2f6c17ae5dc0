#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace siteproof {

/// What every reader of JSON holds exactly: 2^53 - 1.
inline constexpr std::int64_t canonical_integer_max = 9'007'199'254'740'991;

/// Writes canonical JSON (canonical_json.h) piece by piece. The first thing that has no canonical form is remembered
/// and reported by take(); until then writing simply goes on. One thread.
class CanonicalText {
 public:
  void null() { out_ += "null"; }
  void boolean(bool value) { out_ += value ? "true" : "false"; }
  /// Within ±(2^53−1).
  void integer(std::int64_t value);
  /// UTF-8.
  void string(std::string_view text);
  /// Something that is canonical already.
  void raw(std::string_view canonical) { out_ += canonical; }
  void refuse(const char* problem) {
    if (problem_ == nullptr) problem_ = problem;
  }

  /// An object whose keys come in ascending order.
  class Object {
   public:
    explicit Object(CanonicalText& out) : out_(out) { out_.out_ += '{'; }
    void key(std::string_view key);
    void end() { out_.out_ += '}'; }

   private:
    CanonicalText& out_;
    bool first_ = true;
  };

  /// An object whose keys come in any order and are string literals of letters, digits and underscores.
  class Record {
   public:
    explicit Record(CanonicalText& out) : out_(out), begin_(out.out_.size()), first_member_(out.members_.size()) {}
    void key(const char* key);
    void end();

   private:
    void sort();
    CanonicalText& out_;
    std::size_t begin_, first_member_;
    bool ascending_ = true;
  };

  class List {
   public:
    explicit List(CanonicalText& out) : out_(out) { out_.out_ += '['; }
    void element() {
      if (!first_) out_.out_ += ',';
      first_ = false;
    }
    void end() { out_.out_ += ']'; }

   private:
    CanonicalText& out_;
    bool first_ = true;
  };

  /// The text, or "json.not_canonical" with what was wrong first.
  [[nodiscard]] Result<std::string> take() &&;

 private:
  struct Member {
    std::string_view key;
    std::size_t begin;  // in out_
  };
  std::string out_;
  std::vector<Member> members_;  // of the records that are open now, outermost first
  const char* problem_ = nullptr;
};

}  // namespace siteproof
