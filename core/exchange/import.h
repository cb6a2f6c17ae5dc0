#pragma once

#include <chrono>
#include <map>

#include "core/exchange/sheet.h"
#include "core/model/stock.h"

namespace siteproof {

// Turns the office's tables into what the product knows, without touching anything: a plan says what would come in and
// what cannot, and why. import_columns.cpp lists the headings that are recognised, in Chinese and English.

struct BadLine {
  std::int64_t line = 0;  ///< as Sheet::Row::line
  std::string column;     ///< its heading as the file has it
  std::string value;      ///< what stands there
  Bilingual why;          ///< one sentence a person can act on
};

template <class T>
struct ImportPlan {
  struct Line {
    std::int64_t line = 0;
    T value;
  };
  std::vector<Line> good;    ///< without anything bad in them, in the file's order
  std::vector<BadLine> bad;  ///< everything that is wrong with every other line
  std::vector<std::string> unused_columns;
};

struct ImportSettings {
  std::chrono::minutes utc_offset{0};   ///< of times that say none
  PersonId first_asked;                 ///< where the file does not say who was asked first
  std::map<TemplateId, int> templates;  ///< the newest version of each that is known
};

/// An order as a table gives it. The address is empty where the household's number says it; SLA limits are filled in
/// later.
struct OrderToImport {
  OrderId id;
  Intake intake;
  std::optional<PersonId> technician;
  bool own_contact = false;           ///< the table names one; otherwise it is the household's owner
  bool own_template_version = false;  ///< the table names it; otherwise it is the newest
  bool own_first_asked = false;       ///< the table names who; otherwise it is the settings'
};

/// A household as a table gives it. A table without a column for something does not speak of it.
struct HouseholdToImport : Household {
  struct Columns {
    bool estate = true, building = true, unit = true, owner_name = true, owner_phone = true;
    bool handover = true, flags = true, preferences = true, documents = true;
  };
  Columns columns;  ///< that the table has
};
/// The line's household, with what its table does not speak of as it is `known`. The number of another owner is not
/// taken over.
[[nodiscard]] Household brought_up_to_date(const Household& known, const HouseholdToImport& line);

/// The id for a number that another system gave: the number itself where it is a name as check_name wants it, otherwise
/// "x-" and 32 hexadecimal digits of SHA-256 over the kind and the number. The same number always gives the same id, so
/// that a table can be brought in again; ids are the tenant's own, as its server is.
[[nodiscard]] std::string external_id(std::string_view kind, std::string_view number);

/// The headings stand in the first row, or below titles in the first ten, that two headings are recognised in. A
/// heading that is needed and missing, or there twice, is a usage error (import.columns); so is a sheet without lines
/// (import.empty).
///
/// An order needs a number, a class, a title, when it was reported, and its household: by number, or by building and
/// room, from which the number follows as it does in plan_households. A number that the file has twice is bad at its
/// second place.
[[nodiscard]] Result<ImportPlan<OrderToImport>> plan_orders(const Sheet& sheet, const ImportSettings& settings);
[[nodiscard]] Result<ImportPlan<HouseholdToImport>> plan_households(const Sheet& sheet);
/// A name in one language stands for both.
[[nodiscard]] Result<ImportPlan<StockItem>> plan_catalogue(const Sheet& sheet);

}  // namespace siteproof
