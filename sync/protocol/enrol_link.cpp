#include "sync/protocol/enrol_link.h"

#include <algorithm>
#include <optional>

namespace siteproof::protocol {
namespace {

constexpr std::string_view scheme = "siteproof://";
constexpr std::string_view action = "enrol";
constexpr std::size_t server_max = 2048;  // bytes; as long as browsers take an address
constexpr std::size_t code_max = 64;
constexpr std::string_view hex_digits = "0123456789ABCDEF";

bool is_letter_or_digit(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool starts_with_ignoring_case(std::string_view text, std::string_view start) {
  return text.size() >= start.size() &&
         std::equal(start.begin(), start.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n";
  const auto first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::string encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (is_letter_or_digit(c) || c == '-' || c == '.' || c == '_' || c == '~') {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += hex_digits[byte / 16U];
      out += hex_digits[byte % 16U];
    }
  }
  return out;
}

std::optional<unsigned> hex_value(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  const char small = lower(c);
  if (small >= 'a' && small <= 'f') return static_cast<unsigned>(small - 'a') + 10U;
  return std::nullopt;
}

std::optional<std::string> decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += text[i];
      continue;
    }
    if (i + 2 >= text.size()) return std::nullopt;
    const auto high = hex_value(text[i + 1]), low = hex_value(text[i + 2]);
    if (!high || !low) return std::nullopt;
    out += static_cast<char>(*high * 16U + *low);
    i += 2;
  }
  return out;
}

tl::unexpected<Error> not_a_link(const char* why) {
  return fail(ErrorKind::usage, "enrol.link",
              std::string("This is not a Siteproof enrolment code (") + why + "): ask the front desk for a new one.");
}

bool is_server(std::string_view url) {
  const auto after = starts_with_ignoring_case(url, "https://")  ? std::string_view("https://").size()
                     : starts_with_ignoring_case(url, "http://") ? std::string_view("http://").size()
                                                                 : 0;
  return after > 0 && url.size() > after && url.size() <= server_max && url[after] != '/' &&
         std::all_of(url.begin(), url.end(), [](char c) { return c > ' ' && c < '\x7F' && c != '@'; });
}

bool is_code(std::string_view code) {
  return !code.empty() && code.size() <= code_max &&
         std::all_of(code.begin(), code.end(), [](char c) { return is_letter_or_digit(c) || c == '-'; });
}

}  // namespace

std::string write_enrol_link(const EnrolLink& link) {
  return std::string(scheme) + std::string(action) + "?server=" + encoded(link.server) + "&code=" + encoded(link.code);
}

bool is_enrol_link(std::string_view text) noexcept { return starts_with_ignoring_case(trimmed(text), scheme); }

Result<EnrolLink> read_enrol_link(std::string_view text) {
  std::string_view rest = trimmed(text);
  if (!is_enrol_link(rest)) return not_a_link("it does not begin with siteproof://");
  rest.remove_prefix(scheme.size());
  const auto question = rest.find('?');
  std::string_view what = rest.substr(0, question);
  if (!what.empty() && what.back() == '/') what.remove_suffix(1);
  if (question == std::string_view::npos || what.size() != action.size() || !starts_with_ignoring_case(what, action))
    return not_a_link("it is for something else");
  rest.remove_prefix(question + 1);
  std::optional<std::string> server, code;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('&'), rest.size());
    const std::string_view pair = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const auto equals = pair.find('=');
    const std::string_view name = pair.substr(0, equals);
    std::optional<std::string>* const wanted = name == "server" ? &server : name == "code" ? &code : nullptr;
    if (wanted == nullptr) continue;
    if (*wanted || equals == std::string_view::npos) return not_a_link("it is garbled");
    *wanted = decoded(pair.substr(equals + 1));
    if (!*wanted) return not_a_link("it is garbled");
  }
  if (!server || !code) return not_a_link("the address or the code is missing");
  if (!is_server(*server)) return not_a_link("the address is none");
  if (!is_code(*code)) return not_a_link("the code is none");
  return EnrolLink{std::move(*server), std::move(*code)};
}

}  // namespace siteproof::protocol
