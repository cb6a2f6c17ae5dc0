#include "platform/common/report/report_blocks.h"

#include <algorithm>
#include <numeric>

#include "platform/common/report/page_geometry.h"

namespace siteproof {

using namespace paper;

namespace {

constexpr double padding = mm(1.1);
constexpr double row_height_max = mm(110);  // what is higher goes on in a second block
constexpr double label_share = 0.42;
constexpr std::size_t short_value_bytes = 48;

QColor colour(const std::string& name) { return QColor(QString::fromStdString(name)); }

}  // namespace

ReportPalette::ReportPalette(const ReportColours& colours)
    : accent(colour(colours.accent)),
      text(colour(colours.text)),
      muted(colour(colours.muted)),
      line(colour(colours.line)),
      panel(colour(colours.panel)) {}

ReportBlocks::ReportBlocks(const ReportDocument& report, ReportLanguage language, const ReportPhotoSource& photos)
    : report_(report), language_(language), photos_(photos), palette_(report.colours) {}

PageText ReportBlocks::set(const Bilingual& text, double width, const TextStyle& style) const {
  return PageText(text, language_, style, style.colour == palette_.text ? palette_.muted : style.colour, width);
}
PageText ReportBlocks::set(const Bilingual& text, double width, double size_pt, bool bold, Qt::Alignment align) const {
  return set(text, width, {size_pt, bold, palette_.text, align});
}
PageText ReportBlocks::muted(const Bilingual& text, double width, double size_pt) const {
  return set(text, width, {size_pt, false, palette_.muted, Qt::AlignLeft});
}

std::vector<PageBlock> ReportBlocks::build() {
  title();
  for (const ReportSection& part : report_.sections) section(part);
  return std::move(out_);
}

void ReportBlocks::title() {
  const PageText title = set(report_.title, content_width, {21, true, palette_.accent, Qt::AlignLeft});
  PageBlock block;
  block.height = title.height();
  block.draw = [title](QPainter& painter, QPointF at) { title.draw(painter, at); };
  out_.push_back(std::move(block));
  if (report_.draft.zh.empty()) return;
  const PageText draft = set(report_.draft, content_width - mm(8), {10, true, palette_.accent, Qt::AlignLeft});
  PageBlock tag;
  tag.gap = mm(2);
  tag.height = draft.height() + mm(3);
  tag.draw = [draft, height = tag.height, ink = palette_.accent](QPainter& painter, QPointF at) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, mm(0.35)));
    painter.drawRect(QRectF(at, QSizeF(draft.width() + mm(8), height)));
    draft.draw(painter, at + QPointF(mm(4), mm(1.5)));
  };
  out_.push_back(std::move(tag));
}

void ReportBlocks::section(const ReportSection& section) {
  heading(section.title);
  if (section.part == ReportPart::seal) return seal(section);
  if (section.part == ReportPart::facts) {
    grid(section.rows);
  } else {
    for (const ReportRow& line : section.rows) row(line);
  }
  if (section.table) table(*section.table);
  for (const ReportPictures& line : section.pictures) pictures(line);
  signatures(section.signatures);
  note(section.note);
}

void ReportBlocks::heading(const Bilingual& text) {
  const PageText title = set(text, content_width - mm(4), {12.5, true, palette_.accent, Qt::AlignLeft});
  PageBlock block;
  block.gap = mm(6);
  block.height = title.height() + mm(2.2);
  block.keep_with_next = true;
  block.draw = [title, ink = palette_.accent](QPainter& painter, QPointF at) {
    title.draw(painter, at);
    painter.fillRect(QRectF(at + QPointF(0, title.height() + mm(0.6)), QSizeF(content_width, mm(0.4))), ink);
  };
  out_.push_back(std::move(block));
}

void ReportBlocks::cells(std::vector<Cell> cells, const RowLook& look, double gap,
                         const std::shared_ptr<const PageBlock>& repeat) {
  int lines = 0;
  double height = 0;
  for (const Cell& cell : cells) {
    lines = std::max(lines, cell.text.lines());
    height = std::max(height, cell.text.height());
  }
  const int per_block = height <= row_height_max ? lines : static_cast<int>(lines * row_height_max / height);
  for (int first = 0; first < std::max(lines, 1); first += std::max(per_block, 1)) {
    PageBlock block;
    for (const Cell& cell : cells) block.height = std::max(block.height, cell.text.height(first, per_block));
    block.height += 2 * padding;
    block.gap = first == 0 ? gap : 0;
    block.repeat_at_top = repeat;
    block.draw = [cells, look, first, per_block, height = block.height, ink = palette_.line](QPainter& painter,
                                                                                             QPointF at) {
      const QRectF box(at, QSizeF(content_width, height));
      if (look.fill.isValid()) painter.fillRect(box, look.fill);
      if (look.bar.isValid()) painter.fillRect(QRectF(at, QSizeF(mm(1), height)), look.bar);
      if (look.line)
        painter.fillRect(QRectF(box.bottomLeft() - QPointF(0, mm(0.12)), QSizeF(content_width, mm(0.12))), ink);
      for (const Cell& cell : cells) cell.text.draw(painter, at + QPointF(cell.x, padding), first, per_block);
    };
    out_.push_back(std::move(block));
  }
}

void ReportBlocks::grid(const std::vector<ReportRow>& rows) {
  const auto is_short = [](const ReportRow& row) {
    return std::max(row.value.zh.size(), row.value.en.size()) <= short_value_bytes;
  };
  const auto cell = [&](const ReportRow& from, double x, double width) {
    return std::pair{Cell{muted(from.label, width, 8), x}, Cell{set(from.value, width, 10), x}};
  };
  for (std::size_t i = 0; i < rows.size();) {
    const bool two = is_short(rows[i]) && i + 1 < rows.size() && is_short(rows[i + 1]);
    if (!is_short(rows[i])) {
      row(rows[i++]);
      continue;
    }
    std::vector<std::pair<Cell, Cell>> line{cell(rows[i], 0, half_width)};
    if (two) line.push_back(cell(rows[i + 1], half_width + column_gap, half_width));
    i += line.size();
    double labels = 0, values = 0;
    for (const auto& [label, value] : line) {
      labels = std::max(labels, label.text.height());
      values = std::max(values, value.text.height());
    }
    PageBlock block;
    block.height = labels + values + 2 * padding;
    block.draw = [line, labels, height = block.height, ink = palette_.line](QPainter& painter, QPointF at) {
      for (const auto& [label, value] : line) {
        label.text.draw(painter, at + QPointF(label.x, padding));
        value.text.draw(painter, at + QPointF(value.x, padding + labels));
      }
      painter.fillRect(QRectF(at + QPointF(0, height - mm(0.12)), QSizeF(content_width, mm(0.12))), ink);
    };
    out_.push_back(std::move(block));
  }
}

void ReportBlocks::row(const ReportRow& row) {
  if (row.kind == ReportRow::Kind::heading) {
    cells({{set(row.label, content_width, {9.5, true, palette_.accent, Qt::AlignLeft}), 0}}, {{}, {}, false}, mm(1.5));
    out_.back().keep_with_next = true;
    return;
  }
  const bool stands_out = row.kind != ReportRow::Kind::plain;
  const double indent = stands_out ? mm(3) : 0;
  const double label = label_share * content_width;
  RowLook look;
  if (stands_out) look = {palette_.panel, palette_.accent, true};
  cells({{muted(row.label, label - indent - mm(3), 9), indent},
         {set(row.value, content_width - label - indent, stands_out ? 10.5 : 9.5, stands_out), label}},
        look);
}

void ReportBlocks::table(const ReportTable& table) {
  const int shares = std::accumulate(table.columns.begin(), table.columns.end(), 0,
                                     [](int sum, const ReportTable::Column& column) { return sum + column.share; });
  std::vector<double> lefts, widths;
  double x = 0;
  for (const ReportTable::Column& column : table.columns) {
    const double width = content_width * column.share / std::max(1, shares);
    lefts.push_back(x);
    widths.push_back(width - mm(2.5));
    x += width;
  }
  const auto align = [&](std::size_t i) { return table.columns[i].number ? Qt::AlignRight : Qt::AlignLeft; };
  std::vector<Cell> titles;
  for (std::size_t i = 0; i < lefts.size(); ++i) {
    titles.push_back(
        {set(table.columns[i].title, widths[i] - mm(1.5), {8.5, true, palette_.muted, align(i)}), lefts[i] + mm(1.5)});
  }
  cells(std::move(titles), {palette_.panel, {}, true});
  out_.back().keep_with_next = true;
  const auto head = std::make_shared<const PageBlock>(out_.back());
  for (const auto& texts : table.rows) {
    std::vector<Cell> line;
    for (std::size_t i = 0; i < lefts.size() && i < texts.size(); ++i)
      line.push_back({set(texts[i], widths[i] - mm(1.5), 9.5, false, align(i)), lefts[i] + mm(1.5)});
    cells(std::move(line), {}, 0, head);
  }
}

void ReportBlocks::note(const Bilingual& text) {
  if (text.zh.empty()) return;
  cells({{muted(text, content_width, 8), 0}}, {{}, {}, false}, mm(1));
}

}  // namespace siteproof
