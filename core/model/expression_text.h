#pragma once

#include <string_view>
#include <vector>

// What expressions do with texts, each in one pass. Characters are Unicode's code points in UTF-8; a stray byte counts
// as part of the character before it.
namespace siteproof::expression {

[[nodiscard]] std::size_t characters(std::string_view text);
/// The characters from `begin` up to and without `end`, counted from 0.
[[nodiscard]] std::string_view cut(std::string_view text, std::size_t begin, std::size_t end);
/// The parts between white space, as the ids of several choices are written.
[[nodiscard]] std::vector<std::string_view> words(std::string_view text);
[[nodiscard]] bool contains(std::string_view text, std::string_view part);

}  // namespace siteproof::expression
