#pragma once

#include <QtCore/QStringList>

#include "core/usecases/materials.h"
#include "qml/viewmodels/app_session.h"
#include "qml/viewmodels/row_list_model.h"

namespace siteproof {

/// A material to choose: from the van, or of the store's list.
struct PartChoiceRow {
  QString key;  ///< "van" or "store", code, unit
  QString code, name, detail, unit;
  bool inVan = false;
  friend bool operator==(const PartChoiceRow&, const PartChoiceRow&) = default;
};

/// Choosing a material for a form by words, by its code or by the number on its package: what is in the van stands
/// before what the store lists.
class PartChoiceViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  /// Without a session nothing is read.
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY sessionChanged)
  Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged)
  /// Only what the van holds.
  Q_PROPERTY(bool vanOnly READ vanOnly WRITE setVanOnly NOTIFY searchChanged)
  Q_PROPERTY(QAbstractItemModel* items READ items CONSTANT)
  Q_PROPERTY(int count READ count NOTIFY updated)
  Q_PROPERTY(bool loaded READ loaded NOTIFY updated)
  /// The material whose code `search` is: its name and how much the van holds; empty when it is none.
  Q_PROPERTY(QString namedName READ namedName NOTIFY updated)
  Q_PROPERTY(QString namedDetail READ namedDetail NOTIFY updated)
  /// The batches and serial numbers of it that came into the van.
  Q_PROPERTY(QStringList batches READ batches NOTIFY updated)
  Q_PROPERTY(QString problem READ problem NOTIFY updated)

 public:
  explicit PartChoiceViewModel(QObject* parent = nullptr);

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session);
  [[nodiscard]] QString search() const { return search_; }
  void setSearch(const QString& search);
  [[nodiscard]] bool vanOnly() const { return vanOnly_; }
  void setVanOnly(bool only);
  [[nodiscard]] QAbstractItemModel* items() { return &rows_; }
  [[nodiscard]] int count() const { return rows_.rowCount(); }
  [[nodiscard]] bool loaded() const { return read_.has_value(); }
  [[nodiscard]] QString namedName() const;
  [[nodiscard]] QString namedDetail() const;
  [[nodiscard]] QStringList batches() const;
  [[nodiscard]] QString problem() const;

  Q_INVOKABLE void reload();

 signals:
  void sessionChanged();
  void searchChanged();
  void updated();

 private:
  struct Read {
    std::vector<VanEntry> van;  ///< what matches
    std::vector<StockItem> store;
    std::vector<VanEntry> named_in_van;
    std::optional<StockItem> named;
    std::vector<std::string> batches;
  };
  [[nodiscard]] static Result<Read> read(Tablet& tablet, const std::string& search, const std::string& language,
                                         bool van_only);
  void say();

  AppSession* session_ = nullptr;
  QString search_;
  bool vanOnly_ = false;
  quint64 asked_ = 0;
  std::optional<Read> read_;
  std::optional<Error> problem_;
  RowListModel<PartChoiceRow> rows_;
};

}  // namespace siteproof
