#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtCore/QObject>
#include <QtCore/QString>

#include "core/usecases/people.h"

namespace siteproof {

/// Everybody who works with this tablet, beside whose shift it is. Lives on the interface's thread; `people` is used on
/// the worker's.
class PeopleDesk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The program makes one and hands it to its window.")
  /// Whose shift begins as soon as this window has put everything away; empty otherwise.
  Q_PROPERTY(QString beginning READ beginning NOTIFY begun)
  /// More than one person works with this tablet.
  Q_PROPERTY(bool several READ several NOTIFY added)

 public:
  /// `open` is called on the worker's thread, also while other Tablets have that folder open.
  PeopleDesk(std::filesystem::path tablet, People::Opener open, QObject* parent = nullptr)
      : QObject(parent), tablet_(std::move(tablet)), open_(std::move(open)) {}

  [[nodiscard]] People people() const { return {tablet_, open_}; }
  [[nodiscard]] bool several() const { return !People::other_folders(tablet_).empty(); }
  [[nodiscard]] QString beginning() const { return beginning_; }

  /// It is this person's shift now. With `admitted` they have entered their PIN.
  void tellBegun(const QString& technician, bool admitted) {
    beginning_ = technician;
    emit begun(admitted);
  }
  void tellAdded() { emit added(); }
  /// What somebody else recorded went out, or could not.
  void tellSent() { emit sent(); }

 signals:
  void begun(bool admitted);
  void added();
  void sent();

 private:
  std::filesystem::path tablet_;
  People::Opener open_;
  QString beginning_;
};

}  // namespace siteproof
