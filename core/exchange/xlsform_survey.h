#pragma once

#include "core/exchange/xlsform_choices.h"

namespace siteproof::xlsform {

/// An expression of the form on its way into the template.
struct Condition {
  explicit Condition(Column its_column) : column(its_column) {}
  Column column;
  std::string source;               ///< as the file has it; empty: there is none
  std::string guard;                ///< what its type asks for by itself, in our notation
  std::optional<Expression> taken;  ///< both, in our notation
};

/// A group, a repeat or an item.
struct Node {
  enum class Role { group, repeat, item };
  Role role = Role::item;
  const Sheet::Row* row = nullptr;  ///< its line in the file
  std::string name, id;             ///< in the file; in the template
  std::string kind;                 ///< of an item, as a template calls it
  Bilingual title, help, constraint_message;
  Bilingual guard_message;  ///< where the constraint is its type's alone
  bool own_title = false;   ///< the file gives it one
  bool required = false;
  bool dropped = false;  ///< it cannot be taken, and neither can what hangs on it
  Condition relevant{Column::relevant}, required_if{Column::required}, constraint{Column::constraint},
      calculation{Column::calculation};
  std::vector<ChoiceOption> options;
  std::string min, max;
  int count = 0;  ///< of a repeat: exactly so many rows
  std::vector<Node> children;
};

/// What a name of the file stands for.
struct Named {
  enum class As { item, repeat, group, untaken };
  As as = As::untaken;
  std::string id;          ///< of a repeat: of an item in it, which stands for its rows
  bool ambiguous = false;  ///< several have it
};

struct Survey {
  Node root;
  std::map<std::string, Named> names;
};

/// Errors (usage): xlsform.too_large.
[[nodiscard]] Result<Survey> read_survey(const Table& table, const Choices& choices);

}  // namespace siteproof::xlsform
