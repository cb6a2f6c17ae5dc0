#include "platform/common/report/report_pdf.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QString>

#include <map>
#include <sstream>

#include "platform/common/qr/qr_code.h"
#include "platform/common/report/flow.h"
#include "tests/evidence/evidence_fixture.h"
#include "tests/platform/offscreen.h"
#include "tests/platform/report_sample.h"

using namespace siteproof;

namespace {

/// A report on disk, for programs of other people to look at.
struct Paper {
  TempFolder folder;
  QByteArray pdf;

  explicit Paper(const ReportDocument& report, ReportLanguage language = ReportLanguage::both) {
    need_letters();
    pdf = value_of(report_pdf(report, language, sample_photos()));
    write_file(folder.path() / "report.pdf",
               as_bytes(std::string_view(pdf.constData(), static_cast<std::size_t>(pdf.size()))));
  }
  [[nodiscard]] Ran run(const std::string& command) const { return run_in(folder.path(), command); }
  /// What a reader finds when searching; Qt writes some Chinese letters as radicals that look alike.
  [[nodiscard]] QString text(const std::string& options = "") const {
    return QString::fromStdString(run("pdftotext -layout " + options + " report.pdf -").output)
        .normalized(QString::NormalizationForm_KC);
  }
  [[nodiscard]] int pages() const {
    return QRegularExpression(QStringLiteral("Pages:\\s+(\\d+)"))
        .match(QString::fromStdString(run("pdfinfo report.pdf").output))
        .captured(1)
        .toInt();
  }
};

PageBlock block(double height, bool keep = false, std::shared_ptr<const PageBlock> repeat = nullptr) {
  PageBlock out;
  out.height = height;
  out.keep_with_next = keep;
  out.repeat_at_top = std::move(repeat);
  return out;
}

}  // namespace

TEST_CASE("blocks that do not fit go to the next page whole") {
  const std::vector<PageBlock> blocks{block(60), block(30), block(20), block(90)};
  const auto pages = paginate(blocks, 100);
  REQUIRE(pages.size() == 3);
  CHECK(pages[0].size() == 2);
  CHECK(pages[1].size() == 1);
  CHECK(pages[0][1].y == 60);
}

TEST_CASE("a heading goes with what it stands over") {
  const std::vector<PageBlock> blocks{block(80), block(10, true), block(5, true), block(20)};
  const auto pages = paginate(blocks, 100);
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].size() == 1);
  CHECK(pages[1].size() == 3);
}

TEST_CASE("a table that goes on has its head again") {
  const auto head = std::make_shared<const PageBlock>(block(10, true));
  const std::vector<PageBlock> blocks{*head, block(50, false, head), block(50, false, head), block(50, false, head)};
  const auto pages = paginate(blocks, 100);
  REQUIRE(pages.size() == 3);
  CHECK(pages[1][0].block == head.get());
  CHECK(pages[1][1].y == 10);
}

TEST_CASE("a gap above a block does not push it down from a page's top") {
  std::vector<PageBlock> blocks{block(95), block(20)};
  blocks[1].gap = 12;
  CHECK(paginate(blocks, 100)[1][0].y == 0);
}

TEST_CASE("a report's words are found by whoever searches it, in both languages") {
  const Paper paper(sample_report(2));
  const QString text = paper.text();
  for (const char* part : {"维修报告", "Repair report", "云杉花园 3栋 2单元 1202室", "含水率", "Moisture", "31 %",
                           "潮湿", "The joint leaks", "280.5 CNY", "1.5 m", "王芳", "李伟", "度对比",
                           "Same angle, before and after", "封存后未改动"}) {
    INFO(part);
    CHECK(text.contains(QString::fromUtf8(part)));
  }
  CHECK(text.contains(QString::fromStdString(sha256("100").hex().substr(0, 12))));
}

TEST_CASE("a report in one language leaves out the other's words") {
  const QString english = Paper(sample_report(1), ReportLanguage::en).text();
  CHECK(english.contains(QStringLiteral("Repair report")));
  CHECK_FALSE(english.contains(QStringLiteral("维修报告")));
  const QString chinese = Paper(sample_report(1), ReportLanguage::zh).text();
  CHECK(chinese.contains(QStringLiteral("维修报告")));
  CHECK_FALSE(chinese.contains(QStringLiteral("Repair report")));
}

TEST_CASE("every page names the order, its number and how many there are") {
  const Paper paper(sample_report(10), ReportLanguage::en);
  const int pages = paper.pages();
  REQUIRE(pages >= 5);
  for (int page = 1; page <= pages; ++page) {
    const QString text = paper.text("-f " + std::to_string(page) + " -l " + std::to_string(page));
    INFO(text.toStdString());
    CHECK(text.contains(QStringLiteral("WO-1 · Page %1 of %2").arg(page).arg(pages)));
    CHECK(text.contains(QStringLiteral("Property Maintenance Services")));
    CHECK(text.contains(QStringLiteral("Made: 2026-11-21 16:00")));
  }
}

TEST_CASE("a long table goes on over pages with its head, and a long text loses nothing") {
  std::string description;
  for (int i = 0; i < 900; ++i) description += "第" + std::to_string(i) + "句。";
  const Paper paper(sample_report(0, 120, description), ReportLanguage::zh);
  const QString text = paper.text().remove(QRegularExpression(QStringLiteral("\\s")));
  for (const int i : {0, 450, 899}) CHECK(text.contains(QStringLiteral("第%1句。").arg(i)));
  CHECK(text.count(QStringLiteral("时间步骤经办")) >= 3);
  CHECK(text.count(QStringLiteral(":step")) == 120);
}

TEST_CASE("all fonts are embedded, and the file is sound") {
  const Paper paper(sample_report(3));
  std::istringstream fonts(paper.run("pdffonts report.pdf").output);
  std::string line;
  int count = 0;
  std::getline(fonts, line);
  std::getline(fonts, line);
  while (std::getline(fonts, line)) {
    ++count;
    INFO(line);
    CHECK(QString::fromStdString(line).contains(QRegularExpression(QStringLiteral("\\byes (yes|no)\\b"))));
  }
  CHECK(count >= 2);
  const Ran check = paper.run("qpdf --check report.pdf");
  INFO(check.output);
  CHECK(check.status == 0);
}

TEST_CASE("photos are in the file at print size, each once, as JPEG without a description") {
  const Paper paper(sample_report(3));
  const Ran list = paper.run("pdfimages -list report.pdf");
  INFO(list.output);
  const QString text = QString::fromStdString(list.output);
  CHECK(text.count(QStringLiteral(" jpeg ")) == 6);
  for (const auto& found : QRegularExpression(QStringLiteral("(\\d+)\\s+(\\d+)\\s+\\d+(\\.\\d+)?[KM]?B?\\s+\\S+$"),
                                              QRegularExpression::MultilineOption)
                               .globalMatch(text)) {
    CHECK(found.captured(1).toInt() >= 150);
    CHECK(found.captured(1).toInt() <= 200);
  }
  CHECK_FALSE(paper.pdf.contains("Exif"));
}

TEST_CASE("a photo that is not on the device, and one whose layer cannot be drawn, leave a frame that says so") {
  ReportDocument report = sample_report(1);
  for (ReportSection& section : report.sections) {
    for (ReportPictures& line : section.pictures) {
      line.left.here = false;
      line.right->marks = {{MarkKind::blur, MarkColour::red, {{0, 0}}, "", std::nullopt, ""}};
    }
  }
  const Paper paper(report, ReportLanguage::en);
  CHECK(paper.text().count(QStringLiteral("The original is not on this device")) == 2);
  CHECK_FALSE(QString::fromStdString(paper.run("pdfimages -list report.pdf").output).contains(QStringLiteral("jpeg")));
}

TEST_CASE("the file calls itself PDF/A-1b, has its output intent, and both its descriptions agree") {
  const Paper paper(sample_report(1));
  const QString raw = QString::fromUtf8(paper.pdf);
  CHECK(paper.pdf.startsWith("%PDF-1.4"));
  CHECK(paper.pdf.contains("/GTS_PDFA1"));
  CHECK(paper.pdf.contains("pdfaid:part=\"1\" pdfaid:conformance=\"B\""));
  CHECK_FALSE(raw.contains(QRegularExpression(QStringLiteral("/SMask \\d"))));
  CHECK_FALSE(raw.contains(QRegularExpression(QStringLiteral("/ca 0?\\.\\d"))));
  CHECK(raw.contains(QStringLiteral("<rdf:li>物业维修服务中心 / Property Maintenance Services</rdf:li>")));
  const QString info = QString::fromStdString(paper.run("pdfinfo -isodates report.pdf").output);
  INFO(info.toStdString());
  CHECK(info.contains(QStringLiteral("维修报告 / Repair report WO-1")));
  const auto created = QRegularExpression(QStringLiteral("CreationDate:\\s+(\\S{19})")).match(info).captured(1);
  CHECK(created.size() == 19);
  CHECK(raw.contains(QStringLiteral("xmp:CreateDate=\"") + created));
}

TEST_CASE("the QR code on the last page says the seal's digest") {
  need_letters();
  const ReportDocument report = sample_report(1);
  const auto pages = value_of(report_pages(report, ReportLanguage::both, sample_photos(), 1600, 20));
  const QImage last = pages.back().convertToFormat(QImage::Format_Grayscale8);
  const auto read = read_qr({last.constBits(), last.width(), last.height(), static_cast<int>(last.bytesPerLine()), 1});
  REQUIRE(read);
  CHECK(*read == "Siteproof WO-1 v1 SHA256SUMS sha256:" + sha256("manifest").hex());
}

TEST_CASE("a signature is drawn as lines, not as a picture") {
  ReportDocument report = sample_report(0);
  const QByteArray with = Paper(report).pdf;
  for (ReportSection& section : report.sections) {
    for (ReportSignature& signature : section.signatures) signature.strokes.clear();
  }
  const Paper without(report);
  CHECK(with.size() > without.pdf.size() + 300);
  CHECK_FALSE(
      QString::fromStdString(without.run("pdfimages -list report.pdf").output).contains(QStringLiteral(" image ")));
}

TEST_CASE("a preview stops at the number of pages asked for") {
  need_letters();
  const auto pages = value_of(report_pages(sample_report(10), ReportLanguage::zh, sample_photos(), 300, 2));
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].size() == QSize(300, 424));
}
