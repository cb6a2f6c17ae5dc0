#pragma once

#include <QtCore/QObject>
#include <QtCore/QUrl>

#include <filesystem>
#include <optional>

#include "qml/viewmodels/app_session.h"

namespace siteproof {

/// The path of what was chosen in a dialog. usage "file.elsewhere" for what lies in another app's keeping and has no
/// path ("content://…" on Android).
[[nodiscard]] Result<std::filesystem::path> local_path(const QUrl& chosen);

/// Writes a file into a folder that was chosen, to be shared from there: one at a time, under a name that no file there
/// has yet. Nobody waits for it who asks the tablet something else meanwhile. Belongs to the view model that offers it.
class FileShare : public QObject {
  Q_OBJECT

 public:
  using Write = std::function<Status(Tablet& tablet, const std::filesystem::path& target)>;
  /// "WO-1-evidence" and ".zip" make "WO-1-evidence.zip", "WO-1-evidence-2.zip" …
  struct Name {
    std::string stem, extension;
  };
  using QObject::QObject;

  /// Nothing while one is being written. `write` only reads from the tablet.
  void begin(AppSession& session, const QUrl& folder, Name name, Write write);
  [[nodiscard]] bool busy() const { return busy_; }
  /// Where the last one was saved, or why not.
  [[nodiscard]] QString savedText() const;
  [[nodiscard]] QString problem() const;

 signals:
  void changed();

 private:
  bool busy_ = false;
  QString saved_;
  std::optional<Error> problem_;
};

}  // namespace siteproof
