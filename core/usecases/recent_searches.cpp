#include "core/usecases/recent_searches.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace siteproof {
namespace {

constexpr std::string_view recent_key = "search.recent";

std::string_view trimmed(std::string_view words) {
  constexpr std::string_view blank = " \t\r\n";
  const std::size_t begin = words.find_first_not_of(blank);
  if (begin == std::string_view::npos) return {};
  return words.substr(begin, words.find_last_not_of(blank) - begin + 1);
}

}  // namespace

Result<std::vector<std::string>> recent_searches(Tablet& tablet) {
  SITEPROOF_TRY(const auto kept, tablet.store().setting(recent_key));
  std::vector<std::string> words;
  const auto list = nlohmann::json::parse(kept.value_or("[]"), nullptr, false);
  // A list that this version cannot read counts as empty.
  if (!list.is_array()) return words;
  for (const auto& one : list) {
    if (one.is_string() && words.size() < recent_searches_max) words.push_back(one.get<std::string>());
  }
  return words;
}

Result<std::vector<std::string>> keep_search(Tablet& tablet, std::string_view words) {
  SITEPROOF_TRY(auto recent, recent_searches(tablet));
  const std::string wanted(trimmed(words));
  if (wanted.empty()) return recent;
  recent.erase(std::remove(recent.begin(), recent.end(), wanted), recent.end());
  recent.insert(recent.begin(), wanted);
  if (recent.size() > recent_searches_max) recent.resize(recent_searches_max);
  // Words typed as half a character are kept without it.
  const std::string text = nlohmann::json(recent).dump(-1, ' ', false, nlohmann::json::error_handler_t::ignore);
  SITEPROOF_CHECK(tablet.store().set_setting(recent_key, text));
  return recent;
}

Status forget_searches(Tablet& tablet) { return tablet.store().set_setting(recent_key, "[]"); }

}  // namespace siteproof
