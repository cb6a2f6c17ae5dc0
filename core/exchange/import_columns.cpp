#include "core/exchange/import_columns.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace siteproof {
namespace {

constexpr std::size_t heading_rows_max = 10;

struct Heading {
  Field field;
  std::set<TableKind> needed_by;
  std::vector<std::string_view> words;  ///< the first is shown where a column is missing; see comparable()
};

constexpr TableKind orders = TableKind::orders;
constexpr TableKind households = TableKind::households;
constexpr TableKind catalogue = TableKind::catalogue;

// Every heading that is recognised.
const std::vector<Heading>& headings_of(TableKind kind) {
  static const std::vector<Heading> home{
      {Field::household_number, {}, {"household number", "户号", "房号编号", "household", "household id", "住户编号"}},
      {Field::estate, {}, {"estate", "小区", "项目", "楼盘", "community"}},
      {Field::building, {}, {"building", "栋", "楼栋", "楼号", "栋号"}},
      {Field::unit, {}, {"unit", "单元", "单元号"}},
      {Field::room, {}, {"room", "室", "房号", "房间号", "室号", "flat"}},
  };
  static const std::vector<Heading> of_orders{
      {Field::order_number,
       {orders},
       {"order number", "工单号", "工单编号", "单号", "报修单号", "order", "order id", "number"}},
      {Field::order_class, {orders}, {"class", "类别", "工单类别", "紧急程度", "级别", "order class", "priority"}},
      {Field::title, {orders}, {"title", "标题", "报修事项", "事项", "subject"}},
      {Field::reported_at, {orders}, {"reported at", "报修时间", "受理时间", "登记时间", "reported", "report time"}},
      {Field::wished_at, {}, {"wished at", "期望时间", "期望上门时间", "预约时间", "wished time", "preferred time"}},
      {Field::description, {}, {"description", "描述", "问题描述", "报修内容", "details"}},
      {Field::place, {}, {"place", "部位", "具体位置", "位置", "location"}},
      {Field::part, {}, {"part", "保修部位", "保修项目", "构件", "warranty part"}},
      {Field::wishes, {}, {"special wishes", "特殊要求", "wishes"}},
      {Field::warranty, {}, {"warranty", "保修", "是否保修", "质保", "in warranty"}},
      {Field::contact_name, {}, {"contact", "联系人", "报修人", "contact name"}},
      {Field::contact_phone, {}, {"phone", "电话", "联系电话", "手机", "contact phone", "mobile"}},
      {Field::technician, {}, {"technician", "维修人员", "技师", "维修员", "assigned to"}},
      {Field::first_asked, {}, {"first asked", "首问责任人", "受理人"}},
      {Field::checklist, {}, {"template", "模板", "表单", "checklist"}},
      {Field::checklist_version, {}, {"template version", "模板版本"}},
  };
  static const std::vector<Heading> of_households{
      {Field::contact_name, {}, {"owner", "业主", "业主姓名", "owner name", "name"}},
      {Field::contact_phone, {}, {"phone", "电话", "联系电话", "业主电话", "手机", "mobile"}},
      {Field::handover, {}, {"handover", "交付日期", "交房日期", "handover date"}},
      {Field::flags, {}, {"flags", "标签", "标记"}},
      {Field::preferences, {}, {"preferences", "偏好", "注意事项"}},
  };
  static const std::vector<Heading> of_catalogue{
      {Field::item_code, {catalogue}, {"code", "编码", "物料编码", "材料编码", "item code", "sku"}},
      {Field::name, {}, {"name", "名称", "物料名称", "材料名称", "item"}},
      {Field::name_zh, {}, {"name zh", "中文名称", "chinese name"}},
      {Field::name_en, {}, {"name en", "英文名称", "english name"}},
      {Field::spec, {}, {"spec", "规格", "规格型号", "型号", "specification"}},
      {Field::spec_zh, {}, {"spec zh", "中文规格"}},
      {Field::spec_en, {}, {"spec en", "英文规格"}},
      {Field::measure, {catalogue}, {"unit", "单位", "计量单位"}},
      {Field::on_hand, {catalogue}, {"on hand", "库存", "库存数量", "现有数量", "数量", "quantity"}},
      {Field::price, {}, {"price", "单价", "价格", "unit price"}},
      {Field::currency, {}, {"currency", "币种"}},
      {Field::special, {}, {"special", "特殊材料", "需订货", "special order"}},
      {Field::special_days, {}, {"days ahead", "提前天数", "订货天数", "special days", "lead days"}},
      {Field::safety_stock, {}, {"safety stock", "安全库存"}},
      {Field::barcode, {}, {"barcode", "条码", "条形码"}},
      {Field::substitutes, {}, {"substitutes", "替代品", "代用材料"}},
  };
  const auto joined = [](const std::vector<Heading>& a, const std::vector<Heading>& b) {
    std::vector<Heading> out = a;
    out.insert(out.end(), b.begin(), b.end());
    return out;
  };
  static const std::vector<Heading> all_orders = joined(of_orders, home);
  static const std::vector<Heading> all_households = joined(home, of_households);
  return kind == orders ? all_orders : kind == households ? all_households : of_catalogue;
}

/// Headings are alike whatever their case, spaces and marks such as "*" for a needed column.
std::string comparable(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view(" \t\r\n_-*:.").find(c) != std::string_view::npos) continue;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

const Heading* recognised(std::string_view text, TableKind kind) {
  const std::string wanted = comparable(text);
  for (const Heading& heading : headings_of(kind)) {
    const bool is_it = std::any_of(heading.words.begin(), heading.words.end(),
                                   [&](std::string_view word) { return comparable(word) == wanted; });
    if (is_it) return &heading;
  }
  return nullptr;
}

tl::unexpected<Error> wrong_columns(std::string message) {
  return fail(ErrorKind::usage, "import.columns", std::move(message));
}

Status check_needed(const TableColumns& found, TableKind kind) {
  std::string missing;
  for (const Heading& heading : headings_of(kind)) {
    if (!heading.needed_by.contains(kind) || found.columns.contains(heading.field)) continue;
    missing += fmt::format("{}{} ({})", missing.empty() ? "" : ", ", heading.words[0], heading.words[1]);
  }
  const auto has = [&](Field field) { return found.columns.contains(field); };
  if (kind != catalogue && !has(Field::household_number) && !(has(Field::building) && has(Field::room))) {
    missing += fmt::format("{}household number (户号) or building and room (楼栋, 室)", missing.empty() ? "" : ", ");
  }
  if (kind == catalogue && !has(Field::name) && !has(Field::name_zh) && !has(Field::name_en)) {
    missing += fmt::format("{}name (名称)", missing.empty() ? "" : ", ");
  }
  if (missing.empty()) return {};
  return wrong_columns(fmt::format("Columns are missing: {}. Add them, or correct their headings.", missing));
}

}  // namespace

Result<TableColumns> find_columns(const Sheet& sheet, TableKind kind) {
  const auto end = sheet.rows.begin() + std::min(std::ssize(sheet.rows), std::ptrdiff_t{heading_rows_max});
  const auto row = std::find_if(sheet.rows.begin(), end, [kind](const Sheet::Row& one) {
    return std::count_if(one.cells.begin(), one.cells.end(),
                         [kind](const std::string& cell) { return recognised(cell, kind) != nullptr; }) >= 2;
  });
  if (row == end) {
    return wrong_columns(
        "No row with headings was found at the sheet's beginning: write the columns' names above them.");
  }
  TableColumns out;
  out.first_line = static_cast<std::size_t>(row - sheet.rows.begin()) + 1;
  for (std::size_t at = 0; at < row->cells.size(); ++at) {
    const std::string& text = row->cells[at];
    const Heading* const heading = recognised(text, kind);
    if (heading == nullptr) {
      if (!text.empty()) out.unused.push_back(text);
    } else if (!out.columns.emplace(heading->field, at).second) {
      return wrong_columns(fmt::format("The columns \"{}\" and \"{}\" mean the same: take one of them away.",
                                       out.headings.at(heading->field), text));
    } else {
      out.headings[heading->field] = text;
    }
  }
  SITEPROOF_CHECK(check_needed(out, kind));
  if (out.first_line == sheet.rows.size()) {
    return fail(ErrorKind::usage, "import.empty", "There is no line below the headings: nothing to bring in.");
  }
  return out;
}

std::string heading_of(Field field) {
  for (const TableKind kind : {orders, households, catalogue}) {
    for (const Heading& heading : headings_of(kind)) {
      if (heading.field == field) return std::string(heading.words.front());
    }
  }
  return {};
}

}  // namespace siteproof
