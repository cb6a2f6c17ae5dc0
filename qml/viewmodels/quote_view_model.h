#pragma once

#include <QtCore/QStringList>

#include "qml/viewmodels/row_list_model.h"
#include "qml/viewmodels/signer_entry.h"

namespace siteproof {

/// A line of the quote that is being written, as typed.
struct QuoteLineRow {
  QString key;  ///< of this line among those being written
  QString text, quantity, unit, price, code;
  QString total;  ///< quantity times price; empty while they are no numbers
  friend bool operator==(const QuoteLineRow&, const QuoteLineRow&) = default;
};

/// Priced work: the quote is written, shown to the owner exactly as it will be recorded, and answered by them.
class QuoteViewModel : public siteproof::OrderAspect {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(Phase phase READ phase NOTIFY updated)
  /// How things stand, in a sentence.
  Q_PROPERTY(QString stateText READ stateText NOTIFY updated)
  /// The order is one to quote for, or has a quote.
  Q_PROPERTY(bool wanted READ wanted NOTIFY updated)
  /// A quote can be written, or written anew, as the order stands.
  Q_PROPERTY(bool editable READ editable NOTIFY updated)
  /// It takes the place of a quote that the owner may have agreed to.
  Q_PROPERTY(bool changeOrder READ changeOrder NOTIFY updated)
  Q_PROPERTY(QAbstractItemModel* lines READ lines CONSTANT)
  Q_PROPERTY(int lineCount READ lineCount NOTIFY linesChanged)
  /// Of the lines whose numbers are there, with the currency.
  Q_PROPERTY(QString total READ total NOTIFY linesChanged)
  /// What a quote still lacks, as one sentence; empty when it can be made.
  Q_PROPERTY(QString missing READ missing NOTIFY linesChanged)
  Q_PROPERTY(siteproof::DraftKeeper* draft READ draft CONSTANT)
  /// What the owner sees, in the language of now.
  Q_PROPERTY(QString text READ text NOTIFY textChanged)
  Q_PROPERTY(siteproof::SignerEntry* owner READ owner CONSTANT)
  Q_PROPERTY(siteproof::DraftKeeper* wordDraft READ wordDraft CONSTANT)
  /// How the owner's word is given, as it is recorded, and in words.
  Q_PROPERTY(QStringList ways READ ways CONSTANT)
  Q_PROPERTY(QStringList wayTitles READ wayTitles NOTIFY updated)
  Q_PROPERTY(QString way READ way WRITE setWay NOTIFY wordChanged)
  Q_PROPERTY(bool signatureNeeded READ signatureNeeded NOTIFY wordChanged)
  /// What a yes still lacks, as one sentence; empty when it can be recorded.
  Q_PROPERTY(QString wordMissing READ wordMissing NOTIFY wordChanged)

 public:
  enum class Phase { Writing, Showing, Agreed, Declined };
  Q_ENUM(Phase)

  explicit QuoteViewModel(QObject* parent = nullptr);

  [[nodiscard]] Phase phase() const { return phase_; }
  [[nodiscard]] QString stateText() const { return stateText_; }
  [[nodiscard]] bool wanted() const { return wanted_; }
  [[nodiscard]] bool editable() const { return editable_; }
  [[nodiscard]] bool changeOrder() const { return changeOrder_; }
  [[nodiscard]] QAbstractItemModel* lines() { return &lines_; }
  [[nodiscard]] int lineCount() const { return lines_.rowCount(); }
  [[nodiscard]] QString total() const;
  [[nodiscard]] QString missing() const;
  [[nodiscard]] DraftKeeper* draft() { return &draft_; }
  [[nodiscard]] QString text() const { return text_; }
  [[nodiscard]] SignerEntry* owner() { return &owner_; }
  [[nodiscard]] DraftKeeper* wordDraft() { return &wordDraft_; }
  [[nodiscard]] QStringList ways() const;
  [[nodiscard]] QStringList wayTitles() const;
  [[nodiscard]] QString way() { return wordDraft_.value(QStringLiteral("way"), ways().front()); }
  void setWay(const QString& way);
  [[nodiscard]] bool signatureNeeded() { return way() == ways().front(); }
  [[nodiscard]] QString wordMissing();

  Q_INVOKABLE void addLine();
  Q_INVOKABLE void removeLine(const QString& line);
  /// `field` is "text", "quantity", "unit" or "price".
  Q_INVOKABLE void setLine(const QString& line, const QString& field, const QString& value);
  /// Name, unit and price of a material of the store, by its code.
  Q_INVOKABLE void takeMaterial(const QString& line, const QString& code);
  Q_INVOKABLE void make();
  /// Back to writing, beginning with the lines of the quote that stands: what is made then takes its place.
  Q_INVOKABLE void rewrite();
  /// Leaves the quote that stands as it is.
  Q_INVOKABLE void stopRewriting();
  Q_INVOKABLE void agree();
  Q_INVOKABLE void decline(const QString& reason);

 signals:
  void linesChanged();
  void textChanged();
  void wordChanged();

 protected:
  void update(const OrderPage& page) override;

 private:
  [[nodiscard]] Result<std::vector<QuoteLine>> written() const;
  [[nodiscard]] QStringList lineIds();
  void readLines();
  void tellText(const OrderPage& page);
  void answer(bool accepted, const QString& reason);

  Phase phase_ = Phase::Writing;
  bool wanted_ = false, editable_ = false, changeOrder_ = false;
  QString stateText_, text_, contact_, order_;
  std::optional<QuoteId> quote_;
  RowListModel<QuoteLineRow> lines_;
  DraftKeeper draft_{"quote"}, wordDraft_{"quote-word"};
  SignerEntry owner_;  // reads what was drawn once more when it goes
};

}  // namespace siteproof
