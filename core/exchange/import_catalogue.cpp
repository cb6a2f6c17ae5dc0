#include "core/exchange/import_plan.h"

namespace siteproof {
namespace {

Bilingual both(const ImportLine& line, Field one, Field zh, Field en) {
  const auto first = [&](std::initializer_list<Field> fields) {
    for (const Field field : fields) {
      if (line.has(field)) return line.text(field);
    }
    return std::string();
  };
  return {first({zh, one, en}), first({en, one, zh})};
}

StockItem read_item(ImportLine& line) {
  StockItem out;
  (void)line.needed(Field::item_code);
  out.code = line.name<ItemId>(Field::item_code).value_or(ItemId{});
  out.name = both(line, Field::name, Field::name_zh, Field::name_en);
  if (out.name.zh.empty()) line.wrong(Field::name, {"请写名称。", "Write the name."});
  out.spec = both(line, Field::spec, Field::spec_zh, Field::spec_en);
  out.unit = line.needed(Field::measure);
  (void)line.needed(Field::on_hand);
  out.on_hand = line.amount(Field::on_hand).value_or(Decimal());
  if (const auto price = line.amount(Field::price)) {
    out.price = Money{*price, line.has(Field::currency) ? line.text(Field::currency) : "CNY"};
    const std::string& currency = out.price->currency;
    if (currency.size() != 3 || currency.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string::npos) {
      line.wrong(Field::currency,
                 {"请写三个大写字母的币种，如 CNY。", "Write the currency as three capital letters, such as CNY."});
    }
  }
  out.special = line.yes_no(Field::special).value_or(false);
  out.special_days = line.days(Field::special_days).value_or(special_days_usual);
  out.safety_stock = line.amount(Field::safety_stock);
  out.barcode = line.text(Field::barcode);
  for (const std::string& code : line.list(Field::substitutes)) {
    const auto parsed = ItemId::parse(code);
    if (parsed) {
      out.substitutes.push_back(*parsed);
    } else {
      line.wrong(Field::substitutes,
                 {"替代品要写物料编码，用逗号分开。", "Write substitutes as item codes, divided by commas."});
    }
  }
  return out;
}

}  // namespace

Result<ImportPlan<StockItem>> plan_catalogue(const Sheet& sheet) {
  return plan_lines<StockItem>(sheet, TableKind::catalogue, Field::item_code, read_item,
                               [](const StockItem& item) { return item.code.value; });
}

}  // namespace siteproof
