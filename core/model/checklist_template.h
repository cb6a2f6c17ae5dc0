#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/model/order.h"

namespace siteproof {

/// A text in the interface's two languages.
struct Bilingual {
  std::string zh, en;
  [[nodiscard]] const std::string& in(std::string_view language) const { return language == "zh" ? zh : en; }
};

enum class ItemKind { number, choice, yes_no, text, date_time };
enum class ChecklistStage { survey, safety, repair, acceptance };

struct ChoiceOption {
  std::string id;
  Bilingual title;
};

struct ChecklistItem {
  ItemId id;
  ItemKind kind = ItemKind::text;
  ChecklistStage stage = ChecklistStage::survey;
  Bilingual title, help;
  bool required = false;
  bool blocking = false;  ///< a yes_no that must be yes before the repair starts
  std::string unit;
  std::optional<Decimal> min, max;
  std::vector<ChoiceOption> options;

  /// Whether `option` is the id of one of the options.
  [[nodiscard]] bool takes(std::string_view option) const;
};

struct ChecklistSection {
  std::string id;
  Bilingual title;
  ChecklistStage stage = ChecklistStage::survey;
  std::vector<ChecklistItem> items;
};

struct VerdictRule {
  ItemId item;
  std::optional<std::string> is;  ///< the answer equals this
  std::optional<Decimal> above;   ///< the answer is a number greater than this
  std::string id;
  Bilingual title, method;
  std::string responsible;
};

struct PhotoRequirement {
  int min = 0;
  bool paired = false;
};

/// A form as a company edits it (domain.md sections 4, 5, 7, 8). Immutable once read; an order keeps the version it
/// began with.
struct ChecklistTemplate {
  TemplateRef ref;
  Bilingual title;
  std::map<Stage, PhotoRequirement> photos;
  std::vector<ChecklistSection> sections;
  std::vector<VerdictRule> verdicts;
  std::map<OrderClass, SlaLimits> sla;
  std::vector<std::string> pauses;  ///< reasons of suspension that stop the clock

  [[nodiscard]] const ChecklistItem* find(const ItemId& item) const;
};

/// Reads template data; the error names the place in the document.
[[nodiscard]] Result<ChecklistTemplate> parse_template(const nlohmann::json& document);

}  // namespace siteproof
