#include "platform/common/report/page_text.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QTextLayout>

#include <algorithm>

#include "platform/common/report/page_geometry.h"

namespace siteproof {
namespace {

constexpr qsizetype one_line_max = 36;  ///< letters of both languages that stand on one line

QFont font_of(const TextStyle& style) {
  QFont font;
  font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC")});
  font.setPixelSize(paper::pt(style.size_pt));
  font.setBold(style.bold);
  font.setHintingPreference(QFont::PreferNoHinting);
  return font;
}

struct Parts {
  QString first, second;
};
Parts parts_of(const Bilingual& text, ReportLanguage language) {
  const QString zh = QString::fromStdString(text.zh);
  const QString en = QString::fromStdString(text.en);
  if (language == ReportLanguage::zh) return {zh, {}};
  if (language == ReportLanguage::en) return {en, {}};
  return {zh, zh == en ? QString() : en};
}

}  // namespace

bool has_chinese_font() { return !QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty(); }

PageText::PageText(const Bilingual& text, ReportLanguage language, const TextStyle& style, const QColor& second,
                   double width) {
  const Parts parts = parts_of(text, language);
  QString all = parts.first;
  if (!parts.second.isEmpty()) {
    const bool one_line = parts.first.size() * 2 + parts.second.size() <= one_line_max;
    all += one_line ? QStringLiteral("  ") : QString(QChar::LineSeparator);
  }
  const auto begin = all.size();
  all += parts.second;
  all.replace(QLatin1Char('\n'), QChar::LineSeparator);
  layout_ = std::make_shared<QTextLayout>(all, font_of(style));
  QTextOption option(style.align);
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  option.setUseDesignMetrics(true);
  layout_->setTextOption(option);
  const auto range = [](qsizetype from, qsizetype length, const QColor& colour) {
    QTextLayout::FormatRange out;
    out.start = static_cast<int>(from);
    out.length = static_cast<int>(length);
    out.format.setForeground(colour);
    return out;
  };
  QList<QTextLayout::FormatRange> formats{range(0, begin, style.colour)};
  if (!parts.second.isEmpty()) {
    formats.append(range(begin, parts.second.size(), second));
    formats.last().format.setProperty(QTextFormat::FontPixelSize, paper::pt(style.size_pt * 0.88));
    formats.last().format.setFontWeight(QFont::Normal);
  }
  layout_->setFormats(formats);
  layout_->beginLayout();
  for (QTextLine line = layout_->createLine(); line.isValid(); line = layout_->createLine()) {
    line.setLineWidth(width);
    line.setPosition({0, height_});
    height_ += line.height();
    width_ = std::max(width_, line.naturalTextWidth());
  }
  layout_->endLayout();
}

int PageText::lines() const { return layout_->lineCount(); }

double PageText::height(int first, int count) const {
  double sum = 0;
  for (int i = first; i < std::min(first + count, lines()); ++i) sum += layout_->lineAt(i).height();
  return sum;
}

void PageText::draw(QPainter& painter, QPointF top_left, int first, int count) const {
  if (first >= lines()) return;
  const QPointF at = top_left - QPointF(0, layout_->lineAt(first).y());
  for (int i = first; i < std::min(first + count, lines()); ++i) layout_->lineAt(i).draw(&painter, at);
}

}  // namespace siteproof
