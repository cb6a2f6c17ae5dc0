#include "qml/viewmodels/report_view_model.h"

#include <algorithm>

namespace siteproof {
namespace {

std::vector<RowRole<ReportPageRow>> page_roles() {
  return {{"picture", [](const ReportPageRow& r) { return QVariant(r.picture); }}};
}

}  // namespace

ReportViewModel::ReportViewModel(QObject* parent) : OrderAspect(parent), pages_(page_roles(), this) {
  connect(&share_, &FileShare::changed, this, &ReportViewModel::shared);
}

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
  // One at a time: what changes meanwhile is drawn next, all of it at once.
  stale_ = drawing_;
  if (drawing_) return;
  drawing_ = desk_ && source() != nullptr && source()->loaded() && page_width_ > 0;
  emit drawn();
  if (!drawing_) return;
  source()->session()->ask<ReportPages>(
      this,
      [pages = desk_->pages(), order = source()->page()->order.id, language = language_.toStdString(),
       width = page_width_](Tablet& tablet) { return pages(tablet, order, language, width); },
      [this](const Result<ReportPages>& pages) {
        drawing_ = false;
        if (stale_) return draw();
        show(pages);
      },
      TabletWorker::Urgency::file);
}

void ReportViewModel::show(const Result<ReportPages>& pages) {
  setProblem(pages ? std::nullopt : std::optional(pages.error()));
  ++drawings_;
  std::vector<ReportPageRow> rows;
  if (pages) {
    unsigned_ = !pages->will_be_signed;
    for (const QImage& page : pages->pictures) {
      rows.push_back({QStringLiteral("%1-%2").arg(drawings_).arg(rows.size()), page});
    }
  }
  pages_.show(std::move(rows));
  emit drawn();
}

QString ReportViewModel::unsignedText() const {
  if (!unsigned_ || count() == 0) return {};
  return tr(
      "This tablet cannot sign the file itself. The report is complete; share the sealed record with it when "
      "somebody wants proof that nothing was altered.");
}

void ReportViewModel::share(const QUrl& folder) {
  if (!desk_ || source() == nullptr || !source()->loaded()) return;
  const OrderId order = source()->page()->order.id;
  share_.begin(
      *source()->session(), folder, {order.str() + "-report", ".pdf"},
      [write = desk_->write(), order, language = language_.toStdString()](
          Tablet& tablet, const std::filesystem::path& target) { return write(tablet, order, language, target); });
}

}  // namespace siteproof
