#pragma once

#include <QtCore/QPointer>
#include <QtCore/QThreadPool>

#include "qml/viewmodels/code_scanner.h"

class QVideoFrame;
class QVideoSink;

namespace siteproof {

/// Decodes on a thread of its own, one frame at a time: those that come meanwhile are passed over.
class QrScanner final : public CodeScanner {
  Q_OBJECT

 public:
  explicit QrScanner(QObject* parent = nullptr);
  ~QrScanner() override;

  void watch(QObject* videoOutput, Codes wanted) override;
  void readPicture(const QUrl& file, Codes wanted) override;

 private:
  void look(const QVideoFrame& frame);

  QPointer<QVideoSink> sink_;
  Codes wanted_ = QrOnly;  ///< of what is watched
  bool decoding_ = false;
  QThreadPool thread_;
};

}  // namespace siteproof
