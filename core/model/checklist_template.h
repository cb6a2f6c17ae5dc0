#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/model/answer_path.h"
#include "core/model/expression.h"
#include "core/model/order.h"
#include "core/model/visit_policy.h"

namespace siteproof {

/// How an item is answered, and the form its answer is stored in:
/// number (a decimal), choice (an option's id), multi_choice (ids with spaces between), yes_no ("yes", "no"), text,
/// date ("2026-11-22"), date_time (RFC 3339), barcode (its text), position ("latitude longitude accuracy", degrees and
/// metres), pin ("plan x y": a floor plan's id and 1/10,000 of its width and height). photo, signature, material and
/// timed_test are answered by facts of their own that name the item; repeat and table hold items in rows; computed and
/// note are answered by nobody.
enum class ItemKind {
  number,
  choice,
  yes_no,
  text,
  date_time,
  multi_choice,
  date,
  barcode,
  position,
  pin,
  photo,
  signature,
  material,
  timed_test,
  repeat,
  table,
  computed,
  note,
};
enum class ChecklistStage { survey, safety, repair, acceptance };
/// A repair goes through plan and repair; an inspection from the survey to the self-check.
enum class Workflow { repair, inspection };

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

  std::optional<Expression> relevant;     ///< asked only while this is true; an answer given before stays in the record
  std::optional<Expression> required_if;  ///< beside `required`
  std::optional<Expression> constraint;   ///< a value that makes it false is refused
  Bilingual constraint_message;
  std::optional<Expression> calculation;  ///< of a computed item
  std::optional<Gate> gate;               ///< of a yes_no: must be yes
  int count_min = 0, count_max = 0;       ///< photos of a photo item, rows of a repeat; 0 as maximum: no limit
  std::optional<Stage> photo_stage;
  SignerRole signer = SignerRole::owner;  ///< of a signature
  std::vector<ItemId> materials;          ///< codes a material line takes; empty: any
  int minutes_min = 0, minutes_max = 0;   ///< of a timed test; 0 as maximum: no limit
  std::vector<ChoiceOption> rows;         ///< of a table
  std::vector<ChecklistItem> items;       ///< of a repeat or table: what each row asks
  int length_max = 0;                     ///< of a text, in bytes; 0: the general limit
  std::string raise;                      ///< of an item in a repeat: the template of the order a finding can raise

  /// Whether `option` is the id of one of the options.
  [[nodiscard]] bool takes(std::string_view option) const;
  /// Whether an AnswerGiven answers it.
  [[nodiscard]] bool takes_answers() const noexcept;
};

struct ChecklistSection {
  std::string id;
  Bilingual title;
  ChecklistStage stage = ChecklistStage::survey;
  std::vector<ChecklistItem> items;
  std::optional<Expression> relevant;
};

struct SuggestedMaterial {
  ItemId code;
  Decimal quantity;
};

/// What follows from the answers: a verdict, who is responsible, and what is to be done (domain.md section 4).
struct VerdictRule {
  VerdictRule(std::string its_id, Expression condition) : id(std::move(its_id)), when(std::move(condition)) {}
  std::string id;
  Expression when;
  Bilingual title, method;
  Bilingual explain;  ///< words for the owner
  std::string responsible;
  std::string part;  ///< of the warranty
  std::vector<SuggestedMaterial> materials;
  bool second_person = false;   ///< the work needs two
  bool second_opinion = false;  ///< somebody else must look before the repair
};

struct PhotoRequirement {
  int min = 0;
  bool paired = false;
};

/// A form as a company edits it (domain.md sections 4, 5, 7, 8). Immutable once read; an order keeps the version it
/// began with. templates.md in this folder is the reference for who writes one.
struct ChecklistTemplate {
  TemplateRef ref;
  Bilingual title;
  Workflow workflow = Workflow::repair;
  std::map<Stage, PhotoRequirement> photos;
  std::vector<ChecklistSection> sections;
  std::vector<VerdictRule> verdicts;
  std::map<OrderClass, SlaLimits> sla;
  std::vector<std::string> pauses;     ///< reasons of suspension that stop the clock
  std::chrono::minutes utc_offset{0};  ///< of the estate's wall clock: makes today() and every date of the form
  VisitPolicy policy;

  /// By its name or by an answer's path, in rows too; form and row ids are not looked at.
  [[nodiscard]] const ChecklistItem* find(const ItemId& item) const;
  [[nodiscard]] const VerdictRule* verdict(std::string_view id) const;
};

/// Reads template data; the error names the place in the document as a JSON pointer (RFC 6901).
[[nodiscard]] Result<ChecklistTemplate> parse_template(const nlohmann::json& document);
/// The same of a text as a person edits it: the error names line and column too.
[[nodiscard]] Result<ChecklistTemplate> read_template(std::string_view text);

}  // namespace siteproof
