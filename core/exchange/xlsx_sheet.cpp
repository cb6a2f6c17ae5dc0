#include "core/exchange/xlsx_sheet.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "core/exchange/xlsx_strings.h"
#include "core/exchange/xml_reader.h"

namespace siteproof {
namespace {

/// Row from 1, column from 0.
struct Place {
  std::int64_t line = 0;
  std::int64_t column = 0;
};
struct Area {
  Place first, last;
};

std::optional<std::int64_t> whole(std::string_view text) {
  std::int64_t value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  return error == std::errc() && stop == end && value >= 0 ? std::optional(value) : std::nullopt;
}

/// "AB12"
std::optional<Place> place_of(std::string_view text) {
  Place out;
  std::size_t letters = 0;
  for (; letters < text.size() && text[letters] >= 'A' && text[letters] <= 'Z'; ++letters) {
    out.column = out.column * 26 + (text[letters] - 'A' + 1);
  }
  const auto line = whole(text.substr(letters));
  if (letters == 0 || letters > 3 || !line || *line == 0) return std::nullopt;
  out.line = *line;
  --out.column;
  return out;
}

/// "A1:B3"
std::optional<Area> area_of(std::string_view text) {
  const std::size_t colon = text.find(':');
  const auto first = place_of(text.substr(0, colon));
  const auto last = place_of(colon == std::string_view::npos ? text : text.substr(colon + 1));
  if (!first || !last || last->line < first->line || last->column < first->column) return std::nullopt;
  return Area{*first, *last};
}

class SheetReading : public XmlHandler {
 public:
  SheetReading(std::string_view what, const XlsxWorkbook& workbook, SheetBudget& budget)
      : what_(what), workbook_(workbook), budget_(budget) {}

  Status start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "row") return start_row(attributes);
    if (name == "c") return start_cell(attributes);
    if (name == "v") within_value_ = true;
    if (name == "mergeCell") {
      const auto area = area_of(attributes.get("ref"));
      if (!area) return malformed("a merged area");
      merged_.push_back(*area);
    }
    if (type_ == "inlineStr") inline_.start(name);
    return {};
  }

  Status end(std::string_view name) override {
    if (name == "v") within_value_ = false;
    if (name == "c") return end_cell();
    if (name == "row") return end_row();
    inline_.end(name);
    return {};
  }

  void text(std::string_view piece) override {
    if (within_value_) value_ += piece;
    inline_.text(piece);
  }

  Result<std::vector<Sheet::Row>> finish() {
    for (const Area& area : merged_) SITEPROOF_CHECK(fill(area));
    return std::move(rows_);
  }

 private:
  Status start_row(const XmlAttributes& attributes) {
    const auto given = attributes.find("r");
    const auto line = given ? whole(*given) : std::optional(line_ + 1);
    if (!line || *line <= line_) return malformed("a row's number");
    line_ = *line;
    column_ = 0;
    row_.line = line_;
    row_.cells.clear();
    row_text_bytes_ = 0;
    return {};
  }

  Status start_cell(const XmlAttributes& attributes) {
    if (const auto given = attributes.find("r")) {
      const auto place = place_of(*given);
      if (!place || place->line != line_) return malformed("a cell's place");
      column_ = place->column;
    }
    type_ = attributes.find("t").value_or("n");
    style_ = whole(attributes.get("s")).value_or(0);
    value_.clear();
    (void)inline_.take();
    return {};
  }

  Status end_cell() {
    SITEPROOF_TRY(std::string text, cell_text());
    type_.clear();
    const std::int64_t column = column_++;
    if (text.empty()) return {};
    SITEPROOF_CHECK(check_sheet_column(line_, column));
    // Before the row ends: a thousand cells may share one text of many megabytes.
    row_text_bytes_ += std::ssize(text);
    SITEPROOF_CHECK(budget_.check_text(row_text_bytes_));
    const auto at = static_cast<std::size_t>(column);
    if (at >= row_.cells.size()) row_.cells.resize(at + 1);
    row_.cells[at] = std::move(text);
    return {};
  }

  Status end_row() {
    if (!trim_row(row_)) return {};
    SITEPROOF_CHECK(budget_.take_row(row_));
    row_.cells.shrink_to_fit();
    columns_ = std::max(columns_, std::ssize(row_.cells));
    rows_.push_back(std::exchange(row_, {}));
    return {};
  }

  Result<std::string> cell_text() {
    if (type_ == "inlineStr") return inline_.take();
    if (value_.empty()) return std::string();
    if (type_ == "s") {
      const auto index = whole(value_);
      if (!index || *index >= std::ssize(workbook_.strings)) return malformed("a cell's text");
      return workbook_.strings[static_cast<std::size_t>(*index)];
    }
    if (type_ == "b") return std::string(value_ == "1" || value_ == "true" ? "TRUE" : "FALSE");
    if (type_ == "n") {
      const bool styled = style_ < std::ssize(workbook_.shapes);
      const auto shape = styled ? workbook_.shapes[static_cast<std::size_t>(style_)] : NumberShape::number;
      return shown_number(value_, shape, workbook_.from_1904);
    }
    return unescape_xstring(value_);  // a formula's text, an error, a date in ISO 8601
  }

  Status fill(const Area& area) {
    const auto row = std::lower_bound(rows_.begin(), rows_.end(), area.first.line,
                                      [](const Sheet::Row& one, std::int64_t line) { return one.line < line; });
    if (row == rows_.end() || row->line != area.first.line) return {};
    const std::string value(row->cell(static_cast<std::size_t>(area.first.column)));
    if (value.empty()) return {};
    const std::int64_t end = std::min(area.last.column + 1, columns_);
    for (auto each = row; each != rows_.end() && each->line <= area.last.line; ++each) {
      const std::int64_t count = std::max<std::int64_t>(end - area.first.column, 0);
      SITEPROOF_CHECK(budget_.take_cells(std::max(end, std::int64_t{1}), count * std::ssize(value)));
      if (std::ssize(each->cells) < end) each->cells.resize(static_cast<std::size_t>(end));
      for (std::int64_t at = area.first.column; at < end; ++at) each->cells[static_cast<std::size_t>(at)] = value;
    }
    return {};
  }

  [[nodiscard]] tl::unexpected<Error> malformed(std::string_view which) const {
    return fail(ErrorKind::usage, "sheet.malformed",
                fmt::format("In the workbook's part {}, after row {}, {} cannot be read: open it in a spreadsheet "
                            "program and save it again.",
                            what_, std::max<std::int64_t>(line_ - 1, 0), which));
  }

  std::string_view what_;
  const XlsxWorkbook& workbook_;
  SheetBudget& budget_;
  std::vector<Sheet::Row> rows_;
  std::vector<Area> merged_;
  std::int64_t columns_ = 0;  // of the widest row
  Sheet::Row row_;
  std::int64_t row_text_bytes_ = 0;
  std::int64_t line_ = 0;
  std::int64_t column_ = 0;
  std::string type_, value_;
  std::int64_t style_ = 0;
  StringItem inline_;
  bool within_value_ = false;
};

}  // namespace

Result<std::vector<Sheet::Row>> read_worksheet(std::string_view document, std::string_view what,
                                               const XlsxWorkbook& workbook, SheetBudget& budget) {
  SheetReading reading(what, workbook, budget);
  SITEPROOF_CHECK(read_xml(document, what, reading));
  return reading.finish();
}

}  // namespace siteproof
