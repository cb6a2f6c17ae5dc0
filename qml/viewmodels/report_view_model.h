#pragma once

#include <QtCore/QPointer>

#include "qml/viewmodels/file_share.h"
#include "qml/viewmodels/order_source.h"
#include "qml/viewmodels/report_desk.h"
#include "qml/viewmodels/row_list_model.h"

namespace siteproof {

/// One page of the report as it will be printed.
struct ReportPageRow {
  QString key;
  QImage picture;
  friend bool operator==(const ReportPageRow&, const ReportPageRow&) = default;
};

/// The report the owner gets, looked at before it is shared, in Chinese, English or both.
class ReportViewModel : public siteproof::OrderAspect {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::ReportDesk* desk READ desk WRITE setDesk NOTIFY deskChanged)
  /// "zh", "en" or "both"
  Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
  /// How wide the pages are drawn, in device pixels; nothing is drawn before it is known.
  Q_PROPERTY(int pageWidth READ pageWidth WRITE setPageWidth NOTIFY pageWidthChanged)
  Q_PROPERTY(QAbstractItemModel* pages READ pages CONSTANT)
  Q_PROPERTY(int count READ count NOTIFY drawn)
  Q_PROPERTY(bool drawing READ drawing NOTIFY drawn)
  /// That the file will carry no signature of this tablet; empty when it will.
  Q_PROPERTY(QString unsignedText READ unsignedText NOTIFY drawn)
  Q_PROPERTY(bool sharing READ sharing NOTIFY shared)
  /// Where the report was saved, or why not.
  Q_PROPERTY(QString sharedText READ sharedText NOTIFY shared)
  Q_PROPERTY(QString shareProblem READ shareProblem NOTIFY shared)

 public:
  static constexpr int widest_px = 900;

  explicit ReportViewModel(QObject* parent = nullptr);

  [[nodiscard]] ReportDesk* desk() const { return desk_; }
  void setDesk(ReportDesk* desk);
  [[nodiscard]] QString language() const { return language_; }
  void setLanguage(const QString& language);
  [[nodiscard]] int pageWidth() const { return page_width_; }
  void setPageWidth(int width);
  [[nodiscard]] QAbstractItemModel* pages() { return &pages_; }
  [[nodiscard]] int count() const { return pages_.rowCount(); }
  [[nodiscard]] bool drawing() const { return drawing_; }
  [[nodiscard]] QString unsignedText() const;
  [[nodiscard]] bool sharing() const { return share_.busy(); }
  [[nodiscard]] QString sharedText() const { return share_.savedText(); }
  [[nodiscard]] QString shareProblem() const { return share_.problem(); }

  /// As a PDF, into a new file in this folder.
  Q_INVOKABLE void share(const QUrl& folder);

 signals:
  void deskChanged();
  void languageChanged();
  void pageWidthChanged();
  void drawn();
  void shared();

 protected:
  void update(const OrderPage& page) override;

 private:
  void draw();
  void show(const Result<ReportPages>& pages);

  QPointer<ReportDesk> desk_;
  QString language_ = QStringLiteral("both");
  int page_width_ = 0;
  RowListModel<ReportPageRow> pages_;
  bool drawing_ = false;
  bool stale_ = false;  ///< what is being drawn is not what is wanted any more
  bool unsigned_ = false;
  quint64 drawings_ = 0;
  FileShare share_;
};

}  // namespace siteproof
