#pragma once

#include <QtCore/QStringList>

#include "qml/viewmodels/order_list_view_model.h"
#include "qml/viewmodels/row_list_model.h"

namespace siteproof {

/// A home that a search found.
struct HomeRow {
  QString key;  ///< the household's number
  QString address, detail;
  friend bool operator==(const HomeRow&, const HomeRow&) = default;
};

/// Everything on the tablet, found at every letter: orders with all that was written in them, and homes. Without words
/// it lists all orders, those still open first.
class SearchViewModel : public siteproof::OrderListViewModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged)
  /// "emergency", "ordinary", "alteration", "enquiry", or empty for all
  Q_PROPERTY(QString orderClass READ orderClass WRITE setOrderClass NOTIFY filterChanged)
  Q_PROPERTY(Standing standing READ standing WRITE setStanding NOTIFY filterChanged)
  Q_PROPERTY(QStringList classes READ classes CONSTANT)
  Q_PROPERTY(QStringList classWords READ classWords NOTIFY languageChanged)
  /// What was searched for before, newest first.
  Q_PROPERTY(QStringList recent READ recent NOTIFY recentChanged)
  Q_PROPERTY(QAbstractItemModel* homes READ homes CONSTANT)
  Q_PROPERTY(int homeCount READ homeCount NOTIFY updated)

 public:
  enum class Standing { All, Open, Finished };
  Q_ENUM(Standing)

  explicit SearchViewModel(QObject* parent = nullptr);

  [[nodiscard]] QString search() const { return search_; }
  void setSearch(const QString& search);
  [[nodiscard]] QString orderClass() const { return orderClass_; }
  void setOrderClass(const QString& orderClass);
  [[nodiscard]] Standing standing() const { return standing_; }
  void setStanding(Standing standing);
  [[nodiscard]] QStringList classes() const;
  [[nodiscard]] QStringList classWords() const;
  [[nodiscard]] QStringList recent() const { return recent_; }
  [[nodiscard]] QAbstractItemModel* homes() { return &homes_; }
  [[nodiscard]] int homeCount() const { return homes_.rowCount(); }

  /// Keeps the words of now among the recent ones: something was found with them.
  Q_INVOKABLE void remember();
  Q_INVOKABLE void forgetRecent();

 signals:
  void searchChanged();
  void filterChanged();
  void recentChanged();
  void languageChanged();

 protected:
  [[nodiscard]] std::vector<Slice> slices() const override;
  void reloadBeside() override;
  void sayAgain() override;

 private:
  void showHomes(const std::vector<HomeLine>& found);
  void readRecent();
  void takeRecent(Result<std::vector<std::string>> recent);

  QString search_, orderClass_;
  Standing standing_ = Standing::All;
  QStringList recent_;
  std::vector<HomeLine> found_;
  RowListModel<HomeRow> homes_;
  quint64 askedHomes_ = 0;
};

}  // namespace siteproof
