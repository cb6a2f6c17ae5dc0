#pragma once

#include <map>

#include "core/model/expression.h"

namespace siteproof {

/// What an expression sees, filled in by a test.
class TestScope final : public ExpressionScope {
 public:
  std::map<std::string, std::vector<ExpressionValue>> answers;
  ExpressionValue own;
  std::set<std::string> verdicts;
  std::map<std::string, std::int64_t> photo_counts;
  UtcTime time;
  std::chrono::minutes offset{480};

  [[nodiscard]] ExpressionValue value(const ItemId& name) const override {
    const auto it = answers.find(name.value);
    return it == answers.end() || it->second.empty() ? ExpressionValue() : it->second.front();
  }
  [[nodiscard]] std::vector<ExpressionValue> values(const ItemId& name) const override {
    const auto it = answers.find(name.value);
    return it == answers.end() ? std::vector<ExpressionValue>() : it->second;
  }
  [[nodiscard]] ExpressionValue self() const override { return own; }
  [[nodiscard]] bool verdict(const std::string& id) const override { return verdicts.count(id) > 0; }
  [[nodiscard]] std::int64_t photos(const std::string& id) const override {
    const auto it = photo_counts.find(id);
    return it == photo_counts.end() ? 0 : it->second;
  }
  [[nodiscard]] UtcTime now() const override { return time; }
  [[nodiscard]] std::chrono::minutes local_offset() const override { return offset; }
};

/// As expressions.md writes a value: 12.5, 'text', true, 2026-11-22, 2026-11-22T14:30:00+08:00, Nothing.
[[nodiscard]] std::string written(const ExpressionValue& value,
                                  std::chrono::minutes offset = std::chrono::minutes(480));

}  // namespace siteproof
