#pragma once

#include "core/exchange/xlsform_survey.h"
#include "core/exchange/xlsform_types.h"

namespace siteproof::xlsform {

/// Makes items of the survey's lines and notes what of a line they cannot hold. Gives every item an id of its own.
class ItemReader {
 public:
  /// Both outlive it.
  ItemReader(const Table& table, const Choices& choices) : table_(table), choices_(choices) {}

  /// None when the line cannot be taken; two for a choice with "or_other".
  [[nodiscard]] std::vector<Node> read(const Sheet::Row& row, const Type& type);
  /// Name, texts and condition, which groups and repeats have too.
  void read_shared(const Sheet::Row& row, Node& node);
  /// How many rows a repeat has.
  void read_count(const Sheet::Row& row, Node& node);
  /// As the file's where that can be an id; `otherwise` for a line without a name.
  std::string new_id(const Sheet::Row& row, const std::string& name, std::string_view otherwise);

 private:
  bool read_options(const Sheet::Row& row, const Type& type, Node& node);
  void read_title(const Sheet::Row& row, Node& node);
  void read_required(const Sheet::Row& row, Node& node);
  void read_constraint(const Sheet::Row& row, Node& node);
  bool read_calculation(const Sheet::Row& row, Node& node);
  void read_looks(const Sheet::Row& row, Node& node);
  void read_range(const Sheet::Row& row, Node& node);
  void refine(const Sheet::Row& row, const Type& type, Node& node);
  [[nodiscard]] Node other_text(const Sheet::Row& row, const Node& choice);

  const Table& table_;
  const Choices& choices_;
  std::set<std::string> ids_;
};

}  // namespace siteproof::xlsform
