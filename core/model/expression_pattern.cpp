#include "core/model/expression_pattern.h"

#include <array>
#include <cstdint>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace siteproof::expression {
namespace {

// An ordinary check of a form takes some hundred steps; these stop one that goes back and forth without end within
// milliseconds.
constexpr std::uint32_t steps_max = 100'000;
constexpr std::uint32_t depth_max = 10'000;
constexpr std::uint32_t heap_kib_max = 8192;
constexpr std::uint32_t nesting_max = 32;

template <auto Free>
struct Freed {
  template <class T>
  void operator()(T* object) const {
    Free(object);
  }
};

PCRE2_SPTR units(std::string_view text) { return reinterpret_cast<PCRE2_SPTR>(text.data()); }

}  // namespace

tl::expected<Pattern, Pattern::Fault> Pattern::compile(std::string_view pattern) {
  const std::unique_ptr<pcre2_compile_context, Freed<pcre2_compile_context_free>> limits(
      pcre2_compile_context_create(nullptr));
  if (!limits) return tl::make_unexpected(Fault{0, "there is no memory for it"});
  pcre2_set_parens_nest_limit(limits.get(), nesting_max);
  // The whole value, as ODK Collect does: the forms in use were tried there. The specification's text says anywhere.
  constexpr std::uint32_t options = PCRE2_UTF | PCRE2_ANCHORED | PCRE2_ENDANCHORED | PCRE2_NEVER_BACKSLASH_C;
  int error = 0;
  PCRE2_SIZE at = 0;
  pcre2_code* code = pcre2_compile(units(pattern), pattern.size(), options, &error, &at, limits.get());
  if (code != nullptr) return Pattern(std::shared_ptr<pcre2_code>(code, pcre2_code_free));
  std::array<PCRE2_UCHAR, 160> words{};
  (void)pcre2_get_error_message(error, words.data(), words.size());
  return tl::make_unexpected(Fault{at, reinterpret_cast<const char*>(words.data())});
}

std::optional<bool> Pattern::matches(std::string_view text) const {
  const std::unique_ptr<pcre2_match_data, Freed<pcre2_match_data_free>> found(pcre2_match_data_create(1, nullptr));
  const std::unique_ptr<pcre2_match_context, Freed<pcre2_match_context_free>> limits(
      pcre2_match_context_create(nullptr));
  if (!found || !limits) return std::nullopt;
  pcre2_set_match_limit(limits.get(), steps_max);
  pcre2_set_depth_limit(limits.get(), depth_max);
  pcre2_set_heap_limit(limits.get(), heap_kib_max);
  const int result = pcre2_match(static_cast<const pcre2_code*>(code_.get()), units(text), text.size(), 0, 0,
                                 found.get(), limits.get());
  if (result >= 0) return true;
  return result == PCRE2_ERROR_NOMATCH ? std::optional(false) : std::nullopt;
}

}  // namespace siteproof::expression
