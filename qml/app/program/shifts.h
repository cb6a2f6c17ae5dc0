#pragma once

#include <QtCore/QObject>

#include <memory>

#include "qml/app/program/app_program.h"

namespace siteproof {

/// The app over all the shifts of one run: one AppProgram after the other on the same tablet. When somebody else's
/// shift begins, the one before is put away whole, with everything that was asked for stored, before the next is opened
/// where its window stood. Ended in between, the tablet opens as people.json says. Interface's thread.
class Shifts {
 public:
  Shifts(AppProgram::Options options, const Clock& clock, Random& random);
  Shifts(const Shifts&) = delete;
  Shifts& operator=(const Shifts&) = delete;

  /// As AppProgram::start.
  [[nodiscard]] bool start();
  /// The one of now.
  [[nodiscard]] AppProgram& program() { return *program_; }

 private:
  [[nodiscard]] std::unique_ptr<AppProgram> make(bool admitted);
  void change(bool admitted);

  AppProgram::Options options_;
  const Clock& clock_;
  Random& random_;
  QObject here_;  ///< what is to happen later is not, once this is gone
  std::unique_ptr<AppProgram> program_;
};

}  // namespace siteproof
