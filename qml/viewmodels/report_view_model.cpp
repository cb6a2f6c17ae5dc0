#include "qml/viewmodels/report_view_model.h"

#include <algorithm>

#include "qml/viewmodels/shared_file.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

std::vector<RowRole<ReportPageRow>> page_roles() {
  return {{"picture", [](const ReportPageRow& r) { return QVariant(r.picture); }}};
}

}  // namespace

ReportViewModel::ReportViewModel(QObject* parent) : OrderAspect(parent), pages_(page_roles(), this) {}

void ReportViewModel::setDesk(ReportDesk* desk) {
  if (desk == desk_) return;
  desk_ = desk;
  emit deskChanged();
  draw();
}

void ReportViewModel::setLanguage(const QString& language) {
  if (language == language_) return;
  language_ = language;
  emit languageChanged();
  draw();
}

void ReportViewModel::setPageWidth(int width) {
  const int wanted = std::clamp(width, 0, widest_px);
  // A smaller view shows the same pages smaller.
  if (wanted <= page_width_) return;
  page_width_ = wanted;
  emit pageWidthChanged();
  draw();
}

void ReportViewModel::update(const OrderPage&) { draw(); }

void ReportViewModel::draw() {
  if (!desk_ || source() == nullptr || !source()->loaded() || page_width_ == 0) return;
  const quint64 question = ++asked_;
  drawing_ = true;
  emit drawn();
  source()->session()->ask<std::vector<QImage>>(
      this,
      [pages = desk_->pages(), order = source()->page()->order.id, language = language_.toStdString(),
       width = page_width_](Tablet& tablet) { return pages(tablet, order, language, width); },
      [this, question](const Result<std::vector<QImage>>& drawn_pages) {
        if (question != asked_) return;
        drawing_ = false;
        setProblem(drawn_pages ? std::nullopt : std::optional(drawn_pages.error()));
        std::vector<ReportPageRow> rows;
        if (drawn_pages) {
          for (const QImage& page : *drawn_pages) {
            rows.push_back({QStringLiteral("%1-%2").arg(question).arg(rows.size()), page});
          }
        }
        pages_.show(std::move(rows));
        emit drawn();
      },
      TabletWorker::Urgency::picture);
}

void ReportViewModel::share(const QUrl& folder) {
  if (!desk_ || source() == nullptr || !source()->loaded() || sharing_) return;
  sharing_ = true;
  shared_file_.clear();
  share_problem_.reset();
  emit shared();
  source()->session()->ask<std::filesystem::path>(
      this,
      [write = desk_->write(), order = source()->page()->order.id, language = language_.toStdString(),
       target =
           std::filesystem::path(folder.toLocalFile().toStdString())](Tablet& tablet) -> Result<std::filesystem::path> {
        const auto file = fresh_file(target, order.str() + "-report", ".pdf");
        SITEPROOF_CHECK(write(tablet, order, language, file));
        return file;
      },
      [this](const Result<std::filesystem::path>& file) {
        sharing_ = false;
        if (file) {
          shared_file_ = words::text(file->string());
        } else {
          share_problem_ = file.error();
        }
        emit shared();
      });
}

QString ReportViewModel::sharedText() const {
  return shared_file_.isEmpty() ? QString() : tr("Saved as %1").arg(shared_file_);
}

QString ReportViewModel::shareProblem() const { return share_problem_ ? words::problem(*share_problem_) : QString(); }

}  // namespace siteproof
