#include <fmt/core.h>

#include <algorithm>

#include "core/model/expression_functions.h"
#include "core/model/expression_text.h"

namespace siteproof::expression {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_word(char c) { return is_letter(c) || is_digit(c) || c == '_'; }

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) { out_.text = std::string(text); }

  Result<Parsed> parse() {
    SITEPROOF_CHECK(check_text());
    SITEPROOF_TRY(out_.root, chain(0));
    skip_space();
    if (at_ < text_.size()) return wrong(at_, "syntax", fmt::format("{} was not expected here", shown()));
    return std::move(out_);
  }

 private:
  tl::unexpected<Error> wrong(std::size_t byte, std::string_view code, std::string_view what) const {
    return fail(ErrorKind::usage, fmt::format("expression.{}", code),
                fmt::format("Column {}: {}.", characters(text_.substr(0, byte)) + 1, what));
  }

  Status check_text() const {
    if (text_.size() > Expression::bytes_max) {
      return wrong(Expression::bytes_max, "long",
                   fmt::format("an expression has at most {} bytes, this one {}", Expression::bytes_max, text_.size()));
    }
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t size = character_size(text_.substr(at));
      if (size == 0) return wrong(at, "not_utf8", "here the text is not UTF-8");
      at += size;
    }
    return {};
  }

  // The character at hand, for a message.
  [[nodiscard]] std::string shown() const {
    if (at_ >= text_.size()) return "the end";
    const std::string_view rest = text_.substr(at_);
    if (static_cast<unsigned char>(rest.front()) < 0x20 || rest.front() == 0x7f) return "a control character";
    const std::string_view character = rest.substr(0, character_size(rest));
    for (const std::string_view curled : {"‘", "’", "“", "”", "＂", "＇"}) {
      if (character == curled) return fmt::format("{}, which is not the quotation mark ' or \",", character);
    }
    return fmt::format("\"{}\"", character);
  }

  void skip_space() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  bool take(char c) {
    skip_space();
    if (peek() != c) return false;
    ++at_;
    return true;
  }
  Status count_node(std::size_t begin) {
    if (++nodes_ <= Expression::nodes_max) return {};
    return wrong(
        begin, "large",
        fmt::format("from here on it has more than {} values, functions and operators", Expression::nodes_max));
  }
  // Passed in front of everything that parentheses hold; `nesting_` falls again behind them.
  Status enter(std::size_t begin) {
    if (++nesting_ <= Expression::nesting_max) return {};
    return wrong(begin, "deep",
                 fmt::format("more than {} parentheses are open within each other", Expression::nesting_max));
  }

  const OperatorSign* peek_operator() {
    skip_space();
    const std::string_view rest = text_.substr(at_);
    for (const OperatorSign& sign : operator_signs) {
      if (rest.substr(0, sign.sign.size()) != sign.sign) continue;
      if (is_letter(sign.sign.front()) && is_word(peek(sign.sign.size()))) continue;
      return &sign;
    }
    return nullptr;
  }

  // Operators of `loosest` and tighter levels, by precedence climbing.
  Result<Node> chain(int loosest) {
    SITEPROOF_TRY(Node left, negation());
    for (;;) {
      const OperatorSign* sign = peek_operator();
      if (sign == nullptr || sign->level < loosest) return left;
      SITEPROOF_CHECK(count_node(at_));
      at_ += sign->sign.size();
      SITEPROOF_TRY(Node right, chain(sign->level + 1));
      if (left.kind != NodeKind::chain || left.level != sign->level) {
        Node wrapper;
        wrapper.kind = NodeKind::chain;
        wrapper.level = sign->level;
        wrapper.operands.push_back(std::move(left));
        left = std::move(wrapper);
      }
      left.operators.push_back(sign->meaning);
      left.operands.push_back(std::move(right));
    }
  }

  Result<Node> negation() {
    int signs = 0;
    while (take('-')) {
      SITEPROOF_CHECK(count_node(at_ - 1));
      ++signs;
    }
    SITEPROOF_TRY(Node node, value());
    // Two signs are as many as matter: they make a number of what is under them.
    for (int left = signs == 0 ? 0 : 2 - signs % 2; left > 0; --left) {
      Node wrapper;
      wrapper.kind = NodeKind::negation;
      wrapper.operands.push_back(std::move(node));
      node = std::move(wrapper);
    }
    return node;
  }

  Result<Node> value() {
    skip_space();
    const std::size_t begin = at_;
    const char c = peek();
    if (c == '(') return parentheses();
    SITEPROOF_CHECK(count_node(begin));
    if (c == '\'' || c == '"') return quoted();
    if (c == '$') return reference();
    if (is_digit(c) || (c == '.' && is_digit(peek(1)))) return number();
    if (is_letter(c)) return call();
    if (c == '/' || (c == '.' && (peek(1) == '.' || peek(1) == '/'))) {
      return wrong(begin, "syntax", "paths are not read here: write ${name} for the answer of an item");
    }
    if (c == '.') {
      ++at_;
      out_.uses_self = true;
      Node node;
      node.kind = NodeKind::self;
      return node;
    }
    return wrong(begin, "syntax", fmt::format("a value was expected here, not {}", shown()));
  }

  Result<Node> parentheses() {
    const std::size_t begin = at_++;
    SITEPROOF_CHECK(enter(begin));
    SITEPROOF_TRY(Node inner, chain(0));
    if (!take(')')) return unclosed(begin);
    --nesting_;
    return inner;
  }

  tl::unexpected<Error> unclosed(std::size_t begin) const {
    if (at_ >= text_.size()) return wrong(begin, "parenthesis", "this parenthesis is never closed");
    return wrong(at_, "syntax", fmt::format("{} was not expected here", shown()));
  }

  Result<Node> quoted() {
    const std::size_t begin = at_;
    const auto end = text_.find(text_[begin], begin + 1);
    if (end == std::string_view::npos) return wrong(begin, "quote", "this quotation mark is never closed");
    Node node;
    node.text = std::string(text_.substr(begin + 1, end - begin - 1));
    at_ = end + 1;
    return node;
  }

  Result<Node> number() {
    const std::size_t begin = at_;
    while (is_digit(peek())) ++at_;
    if (peek() == '.') ++at_;
    while (is_digit(peek())) ++at_;
    const auto read = number_of(Value(std::string(text_.substr(begin, at_ - begin))), Minutes(0));
    if (!read) return wrong(begin, "number", "a number has at most 18 digits, 9 of them after the point");
    Node node;
    node.kind = NodeKind::number;
    node.number = *read;
    return node;
  }

  Result<Node> reference() {
    const std::size_t begin = at_;
    const auto end = text_.find('}', begin);
    if (peek(1) != '{' || end == std::string_view::npos) {
      return wrong(begin, "reference", "the answer of an item is written ${name}");
    }
    auto name = ItemId::parse(text_.substr(begin + 2, end - begin - 2));
    if (!name) {
      return wrong(begin, "reference",
                   "between ${ and } goes the name of an item: letters, digits, dots, dashes and underscores");
    }
    at_ = end + 1;
    Node node;
    node.kind = NodeKind::reference;
    node.text = name->value;
    out_.references.insert(std::move(*name));
    return node;
  }

  Result<Node> call() {
    const std::size_t begin = at_;
    while (is_word(peek()) || peek() == '-' || peek() == ':') ++at_;
    const std::string_view name = text_.substr(begin, at_ - begin);
    const std::string_view brief = name.substr(0, 40);
    if (!take('(')) {
      return wrong(
          begin, "syntax",
          fmt::format("the word {0} stands alone: '{0}' is a text, ${{{0}}} an answer, {0}() a function", brief));
    }
    Node node;
    node.kind = NodeKind::call;
    node.function = find_function(name);
    if (node.function == nullptr) return wrong(begin, "function", fmt::format("there is no function {}()", brief));
    SITEPROOF_CHECK(enter(at_ - 1));
    SITEPROOF_TRY(const auto starts, arguments(node, at_ - 1));
    --nesting_;
    SITEPROOF_CHECK(check_arguments(node, begin, starts));
    return node;
  }

  // Fills the operands; gives where each begins.
  Result<std::vector<std::size_t>> arguments(Node& node, std::size_t open) {
    std::vector<std::size_t> starts;
    if (take(')')) return starts;
    do {
      skip_space();
      starts.push_back(at_);
      SITEPROOF_TRY(Node argument, chain(0));
      node.operands.push_back(std::move(argument));
    } while (take(','));
    if (!take(')')) return unclosed(open);
    return starts;
  }

  // Whether a call has what its function takes; what was given in quotes for good goes from the operands into the node.
  Status check_arguments(Node& node, std::size_t begin, const std::vector<std::size_t>& starts) {
    const Function& function = *node.function;
    const std::size_t given = node.operands.size();
    if (given < function.arguments_min || given > function.arguments_max) {
      return wrong(begin, "arguments", fmt::format("{}() takes {}, not {}", function.name, amount(function), given));
    }
    switch (function.takes) {
      case Takes::values:
      case Takes::rows: return {};
      case Takes::one_reference:
        if (node.operands[0].kind == NodeKind::reference) return {};
        return wrong(starts[0], "arguments", fmt::format("{}() takes one ${{name}} and no more", function.name));
      case Takes::pattern: return take_pattern(node, starts[1]);
      case Takes::id: return take_id(node, starts[0]);
    }
    return {};
  }

  Status take_pattern(Node& node, std::size_t begin) {
    if (node.operands[1].kind != NodeKind::text) {
      return wrong(begin, "arguments", "the pattern of regex() is written in quotes");
    }
    auto pattern = Pattern::compile(node.operands[1].text);
    if (!pattern) {
      return wrong(begin + 1 + pattern.error().byte, "pattern",
                   fmt::format("the pattern is not right: {}", pattern.error().message));
    }
    node.pattern = std::move(*pattern);
    node.operands.pop_back();
    return {};
  }

  Status take_id(Node& node, std::size_t begin) {
    const std::string_view name = node.function->name;
    if (node.operands[0].kind != NodeKind::text || node.operands[0].text.empty()) {
      return wrong(begin, "arguments", fmt::format("{}() takes one id in quotes", name));
    }
    node.text = std::move(node.operands[0].text);
    node.operands.clear();
    (name == "verdict" ? out_.verdicts : out_.photos).insert(node.text);
    return {};
  }

  static std::string amount(const Function& function) {
    const auto values = [](std::size_t n) { return fmt::format("{} value{}", n, n == 1 ? "" : "s"); };
    if (function.arguments_max == 0) return "no value";
    if (function.arguments_min == function.arguments_max) return values(function.arguments_min);
    if (function.arguments_max == no_limit) return values(function.arguments_min) + " or more";
    return fmt::format("{} to {}", function.arguments_min, values(function.arguments_max));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int nodes_ = 0, nesting_ = 0;
  Parsed out_;
};

}  // namespace

Result<Parsed> parse(std::string_view text) { return Parser(text).parse(); }

}  // namespace siteproof::expression
