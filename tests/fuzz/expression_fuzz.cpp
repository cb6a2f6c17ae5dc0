#include <chrono>
#include <string_view>

#include "core/model/expression.h"
#include "tests/fuzz/fuzz_target.h"

using namespace siteproof;

namespace {

// Every answer is the same text, a number or a time as the functions read it.
class OneAnswer final : public ExpressionScope {
 public:
  explicit OneAnswer(std::string_view answer) : answer_(answer) {}
  [[nodiscard]] ExpressionValue value(const ItemId&) const override { return answer_; }
  [[nodiscard]] std::vector<ExpressionValue> values(const ItemId&) const override { return {answer_, {}, answer_}; }
  [[nodiscard]] ExpressionValue self() const override { return answer_; }
  [[nodiscard]] bool verdict(const std::string& id) const override { return id == answer_; }
  [[nodiscard]] std::int64_t photos(const std::string& id) const override {
    return static_cast<std::int64_t>(id.size());
  }
  [[nodiscard]] UtcTime now() const override { return {1'790'000'000'000}; }
  [[nodiscard]] std::chrono::minutes local_offset() const override { return std::chrono::minutes(480); }

 private:
  std::string answer_;
};

}  // namespace

// The first line is the expression, the rest the answer.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const auto line = input.find('\n');
  const auto made = Expression::parse(input.substr(0, line));
  if (!made) {
    fuzz::promise(made.error().code.rfind("expression.", 0) == 0, "a refusal is the expression's");
    fuzz::promise(made.error().message.rfind("Column ", 0) == 0, "a refusal names the column");
    return 0;
  }
  const OneAnswer scope(line == std::string_view::npos ? std::string_view() : input.substr(line + 1));
  const ExpressionValue value = made->evaluate(scope);
  const auto* text = std::get_if<std::string>(&value);
  fuzz::promise(text == nullptr || !text->empty(), "the empty text is Nothing");
  fuzz::promise(made->evaluate(scope) == value, "the same scope gives the same value");
  const auto again = Expression::parse(made->text());
  fuzz::promise(again && again->evaluate(scope) == value, "the text gives the same expression");
  return 0;
}
