#include <QtGui/QGuiApplication>

#include <fstream>
#include <iterator>

#include "core/evidence/image.h"
#include "core/usecases/photos.h"
#include "core/usecases/positions.h"
#include "platform/common/drawing/photo_copy.h"
#include "platform/common/report/report_file.h"
#include "platform/desktop/siteproof/program.h"

namespace siteproof {
namespace {

struct ReportOptions {
  std::string order, file, language = "both", look;
  bool sign = false;
  std::string photo;
  bool annotated = false, for_owner = false;
};

/// Letters are drawn without a screen; a machine without one is no reason to have no report.
class Drawing {
 private:
  int count_ = 3;
  char name_[10] = "siteproof";
  char option_[10] = "-platform";
  char platform_[10] = "offscreen";
  char* arguments_[4] = {name_, option_, platform_, nullptr};
  QGuiApplication application_{count_, arguments_};
};

Result<std::string> read_text(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in)
    return fail(ErrorKind::usage, "report_template.unreadable", file + " cannot be read: check the template's name.");
  return std::string{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

Result<Output> make_report_file(Program& program, const ReportOptions& options) {
  ReportJob job;
  SITEPROOF_TRY(job.order, OrderId::parse(options.order));
  job.language = options.language == "zh"   ? ReportLanguage::zh
                 : options.language == "en" ? ReportLanguage::en
                                            : ReportLanguage::both;
  job.sign = options.sign;
  SITEPROOF_TRY(const auto open, program.open_tablet());
  if (!options.look.empty()) {
    SITEPROOF_TRY(const std::string look, read_text(options.look));
    SITEPROOF_CHECK(Reports(*open->tablet).take_look(look));
  }
  const Drawing drawing;
  SITEPROOF_CHECK(write_report(*open->tablet, job, options.file));
  return Output{"The report of " + options.order + " is in " + options.file +
                    (job.sign ? ", signed by this device." : ", unsigned: --sign signs it."),
                {{"id", options.order}, {"file", options.file}, {"signed", job.sign}}};
}

/// Where this device's event says that a photograph was taken.
Result<std::optional<GeoPoint>> place_of(Tablet& tablet, const OrderId& order, const EventId& taken) {
  SITEPROOF_TRY(const auto placed, placed_events(tablet, order));
  for (const PlacedEvent& one : placed) {
    if (one.event == taken) return GeoPoint{one.position.latitude_e7, one.position.longitude_e7};
  }
  return std::nullopt;
}

Result<Output> export_photo(Program& program, const ReportOptions& options) {
  SITEPROOF_TRY(const PhotoId id, PhotoId::parse(options.photo));
  SITEPROOF_TRY(const auto open, program.open_tablet());
  if (!options.annotated && !options.for_owner) {
    SITEPROOF_CHECK(Photos(*open->tablet).export_original(id, options.file));
    return Output{"The original is in " + options.file + ".", {{"file", options.file}}};
  }
  SITEPROOF_TRY(const PhotoLocation where, open->tablet->store().find_photo(id));
  SITEPROOF_TRY(const auto photos, Photos(*open->tablet).list(where.order));
  std::vector<Mark> marks;
  CopyOptions how;
  for (const Photo& photo : photos) {
    if (photo.id != id) continue;
    marks = photo.marks;
    SITEPROOF_TRY(how.position, place_of(*open->tablet, where.order, photo.event));
  }
  if (!options.annotated) std::erase_if(marks, [](const Mark& mark) { return mark.kind != MarkKind::blur; });
  SITEPROOF_TRY(const Bytes original, open->tablet->vault().read_all(where.sha256));
  how.strip_position = options.for_owner;
  how.hide = Hide::faces_and_papers;
  const Drawing drawing;
  SITEPROOF_TRY(const Bytes copy, export_copy(original, marks, how));
  SITEPROOF_TRY(const ImageFacts facts, inspect_jpeg(copy));
  std::ofstream out(options.file, std::ios::binary);
  out.write(as_text(copy).data(), static_cast<std::streamsize>(copy.size()));
  out.close();
  if (!out) return fail(ErrorKind::storage, "photo.copy", options.file + " cannot be written: choose another place.");
  return Output{"The copy is in " + options.file + "; the original is as it was.",
                {{"file", options.file}, {"position", facts.position.has_value()}}};
}

}  // namespace

void add_report_commands(Program& program) {
  const auto options = std::make_shared<ReportOptions>();
  CLI::App* report =
      program.tablet_command(program.app(), "report", "Write the owner's report as a PDF", "id, file, signed");
  report->add_option("ID", options->order, "The order's number")->required();
  report->add_option("--output", options->file, "The PDF file to write")->required();
  report->add_option("--language", options->language, "zh, en or both")->check(CLI::IsMember({"zh", "en", "both"}));
  report->add_option("--template", options->look, "A company's template; it stays in force for later reports");
  report->add_flag("--sign", options->sign, "Sign the PDF with this device's key (PAdES)");
  program.on(report, [&program, options] { return make_report_file(program, *options); });

  CLI::App* photo = program.app().get_subcommand("photo");
  CLI::App* copy = program.tablet_command(
      *photo, "export", "Write a photograph: the original as it was taken, or a copy", "file, position");
  copy->add_option("PHOTO", options->photo, "The photo's id")->required();
  copy->add_option("OUT", options->file, "The JPEG file to write")->required();
  copy->add_flag("--annotated", options->annotated, "A copy with the marks drawn over it; faces and papers hidden");
  copy->add_flag("--for-owner", options->for_owner,
                 "A copy for the owner: faces and papers hidden, without the position");
  program.on(copy, [&program, options] { return export_photo(program, *options); });
}

}  // namespace siteproof
