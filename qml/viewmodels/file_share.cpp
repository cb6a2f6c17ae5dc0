#include "qml/viewmodels/file_share.h"

#include "core/usecases/fresh_file.h"
#include "qml/viewmodels/words.h"

namespace siteproof {

Result<std::filesystem::path> local_path(const QUrl& chosen) {
  const QString path = chosen.toLocalFile();
  if (!path.isEmpty()) return std::filesystem::path(path.toStdString());
  return fail(ErrorKind::usage, "file.elsewhere",
              "This place belongs to another app: choose one in the tablet's own storage.");
}

void FileShare::begin(AppSession& session, const QUrl& folder, Name name, Write write) {
  if (busy_) return;
  saved_.clear();
  problem_.reset();
  const auto target = local_path(folder);
  if (!target) {
    problem_ = target.error();
    return emit changed();
  }
  busy_ = true;
  emit changed();
  session.ask<std::filesystem::path>(
      this,
      [name = std::move(name), write = std::move(write),
       target = *target](Tablet& tablet) -> Result<std::filesystem::path> {
        const auto file = fresh_file(target, name.stem, name.extension);
        SITEPROOF_CHECK(write(tablet, file));
        return file;
      },
      [this](const Result<std::filesystem::path>& file) {
        busy_ = false;
        if (file) {
          saved_ = words::text(file->string());
        } else {
          problem_ = file.error();
        }
        emit changed();
      },
      TabletWorker::Urgency::file);
}

QString FileShare::savedText() const { return saved_.isEmpty() ? QString() : tr("Saved as %1").arg(saved_); }

QString FileShare::problem() const { return problem_ ? words::problem(*problem_) : QString(); }

}  // namespace siteproof
