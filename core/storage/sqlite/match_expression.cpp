#include "core/storage/sqlite/match_expression.h"

#include <utility>
#include <vector>

#include "core/base/bytes.h"
#include "core/storage/sqlite/code_points.h"

namespace siteproof {
namespace {

constexpr std::size_t longest_query_bytes = 1000;

enum class Kind { letter, cjk, joiner, separator };

bool is_ascii_letter_or_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

/// What unicode61 would take for a letter need not be known exactly: text without any token matches like no text.
Kind kind_of(char32_t c) {
  if (is_cjk(c)) return Kind::cjk;
  if (c < 0x80) {
    if (is_ascii_letter_or_digit(c)) return Kind::letter;
    return std::u32string_view(U"-._/:@#+'").find(c) != std::u32string_view::npos ? Kind::joiner : Kind::separator;
  }
  if (c >= 0x2010 && c <= 0x2015) return Kind::joiner;  // hyphens and dashes
  const bool latin_sign = c < 0xC0 && std::u32string_view(U"ªµº²³¹¼½¾").find(c) == std::u32string_view::npos;
  const bool space_or_punctuation = c == 0x1680 || (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F) ||
                                    c == 0x30FB || (c >= 0xFE10 && c <= 0xFE6F) || (c >= 0xFF5F && c <= 0xFF65);
  return latin_sign || space_or_punctuation ? Kind::separator : Kind::letter;
}

/// Letters, or CJK characters, that stand together inside a word.
struct Piece {
  bool cjk;
  std::string text;
  std::string last_character;
};
using Word = std::vector<Piece>;

struct Query {
  std::vector<Word> words;
  bool last_word_is_open = false;
};

Query read(std::string_view text) {
  Query query;
  std::string pending_joiner;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = first_code_point(text.substr(at));
    const std::string_view bytes = text.substr(at, next.size);
    at += next.size;
    if (is_invisible(next.value)) continue;
    const char32_t c = fold_width(next.value);
    const std::string character = c == next.value ? std::string(bytes) : std::string(1, static_cast<char>(c));
    const Kind kind = kind_of(c);
    query.last_word_is_open = kind != Kind::separator;

    if (kind == Kind::joiner && in_word && !query.words.back().back().cjk && pending_joiner.empty()) {
      pending_joiner = character;
      continue;
    }
    if (kind == Kind::joiner || kind == Kind::separator) {
      in_word = false;
      pending_joiner.clear();
      continue;
    }
    const bool cjk = kind == Kind::cjk;
    if (!in_word || (cjk && !pending_joiner.empty())) query.words.emplace_back();
    in_word = true;
    Word& word = query.words.back();
    if (word.empty() || word.back().cjk != cjk) word.push_back({cjk, {}, {}});
    if (!cjk) word.back().text += pending_joiner;
    pending_joiner.clear();
    word.back().text += character;
    word.back().last_character = character;
  }
  return query;
}

std::string quoted(const std::string& text) { return '"' + text + '"'; }

std::string phrase(const Word& word, bool open) {
  std::string expression;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const Piece& piece = word[i];
    const bool last = i + 1 == word.size();
    const bool single = piece.cjk && piece.text == piece.last_character;
    if (i > 0) expression += " + ";
    expression += quoted(piece.text);
    // A document's run of CJK ends with its last character alone; see the tokenizer.
    if (piece.cjk && !single && !last) expression += " + " + quoted(piece.last_character);
    if (last && (single || (open && !piece.cjk))) expression += " *";
  }
  return expression;
}

std::string_view cut(std::string_view text) {
  if (text.size() <= longest_query_bytes) return text;
  std::size_t size = longest_query_bytes;
  while ((static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
  return text.substr(0, size);
}

}  // namespace

Result<std::string> match_expression(std::string_view user_text) {
  if (!is_utf8(user_text)) {
    return fail(ErrorKind::usage, "search.not_utf8", "The search text is not valid UTF-8; type it again.");
  }
  const Query query = read(cut(user_text));
  std::string expression;
  for (std::size_t i = 0; i < query.words.size(); ++i) {
    if (i > 0) expression += ' ';
    expression += phrase(query.words[i], query.last_word_is_open && i + 1 == query.words.size());
  }
  return expression;
}

}  // namespace siteproof
