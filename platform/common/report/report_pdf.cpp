#include "platform/common/report/report_pdf.h"

#include <QtCore/QBuffer>
#include <QtGui/QPageSize>
#include <QtGui/QPdfWriter>

#include "platform/common/report/page_geometry.h"
#include "platform/common/report/pdf_description.h"
#include "platform/common/report/report_blocks.h"

namespace siteproof {

using namespace paper;

namespace {

/// All pages of a report, laid out; drawn one after the other, each on whatever the painter stands on.
class Pages {
 public:
  Pages(const ReportDocument& report, ReportLanguage language, const ReportPhotoSource& photos)
      : report_(report),
        language_(language),
        palette_(report.colours),
        blocks_(ReportBlocks(report, language, photos).build()),
        pages_(paginate(blocks_, content_height)) {}

  [[nodiscard]] std::size_t count() const { return pages_.size(); }

  void draw(QPainter& painter, std::size_t page) const {
    header(painter, page);
    for (const PlacedBlock& placed : pages_[page]) {
      painter.save();
      placed.block->draw(painter, {margin, content_top + placed.y});
      painter.restore();
    }
    footer(painter);
  }

 private:
  [[nodiscard]] PageText set(const Bilingual& text, double width, const TextStyle& style) const {
    return PageText(text, language_, style, palette_.muted, width);
  }
  void header(QPainter& painter, std::size_t page) const {
    constexpr double top = mm(9), rule = mm(19);
    const PageText logo = set({report_.logo, report_.logo}, content_width / 3, {13, true, palette_.accent, {}});
    const PageText company = set(report_.company, content_width * 0.42, {8, false, palette_.muted, {}});
    const Bilingual number = numbered(page);
    const PageText order = set({report_.order.str() + " · " + number.zh, report_.order.str() + " · " + number.en},
                               content_width * 0.4, {8, false, palette_.muted, Qt::AlignRight});
    const auto standing = [&](const PageText& text) { return rule - mm(1.2) - text.height(); };
    logo.draw(painter, {margin, std::max(top, standing(logo))});
    company.draw(painter, {margin + logo.width() + mm(4), standing(company)});
    order.draw(painter, {margin + content_width * 0.6, standing(order)});
    painter.fillRect(QRectF(margin, rule, content_width, mm(0.5)), palette_.accent);
  }
  void footer(QPainter& painter) const {
    constexpr double rule = page_height - mm(16);
    painter.fillRect(QRectF(margin, rule, content_width, mm(0.15)), palette_.line);
    const PageText contact = set(report_.contact, content_width * 0.6, {7.5, false, palette_.muted, {}});
    const PageText made = set(report_.made_at, content_width * 0.38, {7.5, false, palette_.muted, Qt::AlignRight});
    contact.draw(painter, {margin, rule + mm(1.2)});
    made.draw(painter, {margin + content_width * 0.62, rule + mm(1.2)});
  }
  [[nodiscard]] Bilingual numbered(std::size_t page) const {
    const auto fill = [&](const std::string& text) {
      return QString::fromStdString(text)
          .replace(QStringLiteral("{page}"), QString::number(page + 1))
          .replace(QStringLiteral("{pages}"), QString::number(count()))
          .toStdString();
    };
    return {fill(report_.page.zh), fill(report_.page.en)};
  }

  const ReportDocument& report_;
  ReportLanguage language_;
  ReportPalette palette_;
  std::vector<PageBlock> blocks_;
  std::vector<PlacedPage> pages_;
};

Status check_fonts() {
  if (has_chinese_font()) return {};
  return fail(ErrorKind::storage, "report.font",
              "This device has no font for Chinese: install Noto Sans CJK and make the report again.");
}

QString in_words(const Bilingual& text, ReportLanguage language) {
  const QString zh = QString::fromStdString(text.zh);
  const QString en = QString::fromStdString(text.en);
  if (language == ReportLanguage::both && zh != en) return zh + QStringLiteral(" / ") + en;
  return language == ReportLanguage::en ? en : zh;
}

}  // namespace

Result<QByteArray> report_pdf(const ReportDocument& report, ReportLanguage language, const ReportPhotoSource& photos) {
  SITEPROOF_CHECK(check_fonts());
  const Pages pages(report, language, photos);
  QByteArray out;
  QBuffer buffer(&out);
  buffer.open(QIODevice::WriteOnly);
  {
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(units_per_inch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    const QString title =
        in_words(report.title, language) + QLatin1Char(' ') + QString::fromStdString(report.order.str());
    const QString creator = QStringLiteral("Siteproof");
    writer.setTitle(title);
    writer.setCreator(creator);
    writer.setDocumentXmpMetadata(pdf_description(title, in_words(report.company, language), creator));
    QPainter painter;
    if (!painter.begin(&writer))
      return fail(ErrorKind::storage, "report.pdf",
                  "The report could not be begun: make room in memory and try again.");
    for (std::size_t page = 0; page < pages.count(); ++page) {
      if (page > 0 && !writer.newPage())
        return fail(ErrorKind::storage, "report.pdf", "The report could not be finished: make room and try again.");
      pages.draw(painter, page);
    }
  }
  settle_dates(out);
  return out;
}

Result<std::vector<QImage>> report_pages(const ReportDocument& report, ReportLanguage language,
                                         const ReportPhotoSource& photos, int width_px, std::size_t pages_max) {
  SITEPROOF_CHECK(check_fonts());
  const Pages pages(report, language, photos);
  std::vector<QImage> out;
  const double scale = width_px / page_width;
  for (std::size_t page = 0; page < std::min(pages.count(), pages_max); ++page) {
    QImage picture(width_px, static_cast<int>(page_height * scale), QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(scale, scale);
    pages.draw(painter, page);
    painter.end();
    out.push_back(std::move(picture));
  }
  return out;
}

}  // namespace siteproof
