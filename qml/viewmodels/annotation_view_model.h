#pragma once

#include "qml/viewmodels/draft_keeper.h"
#include "qml/viewmodels/order_source.h"

namespace siteproof {

/// Marks over one photo while they are drawn: what was drawn is kept as a draft with every stroke, and on record with
/// `save`. Places are shares of the upright picture, 0 to 1.
class AnnotationViewModel : public siteproof::OrderAspect {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString photo READ photo WRITE setPhoto NOTIFY photoChanged)
  Q_PROPERTY(QString imageUrl READ imageUrl NOTIFY photoChanged)
  /// "arrow", "ellipse", "freehand", "text", "scale", "measure" or "blur"
  Q_PROPERTY(QString tool READ tool WRITE setTool NOTIFY toolChanged)
  /// "red", "yellow", "green", "blue", "white" or "black"
  Q_PROPERTY(QString colour READ colour WRITE setColour NOTIFY colourChanged)
  /// All marks, the one under the finger too; for MarkLayer.
  Q_PROPERTY(QString marks READ marks NOTIFY drawn)
  Q_PROPERTY(bool canUndo READ canUndo NOTIFY drawn)
  Q_PROPERTY(bool canRedo READ canRedo NOTIFY drawn)
  /// There is something that is not on record.
  Q_PROPERTY(bool changed READ changed NOTIFY drawn)
  /// What to do with the tool that is chosen.
  Q_PROPERTY(QString guidance READ guidance NOTIFY drawn)
  /// "Saved", until the next mark.
  Q_PROPERTY(QString savedText READ savedText NOTIFY drawn)
  /// The texts that are being typed.
  Q_PROPERTY(siteproof::DraftKeeper* draft READ draft CONSTANT)

 public:
  /// What can be taken back.
  static constexpr std::size_t steps_max = 100;

  explicit AnnotationViewModel(QObject* parent = nullptr);

  [[nodiscard]] QString photo() const { return photo_; }
  void setPhoto(const QString& photo);
  [[nodiscard]] QString imageUrl() const;
  [[nodiscard]] QString tool() const;
  void setTool(const QString& tool);
  [[nodiscard]] QString colour() const;
  void setColour(const QString& colour);
  [[nodiscard]] QString marks() const;
  [[nodiscard]] bool canUndo() const { return at_ > 0; }
  [[nodiscard]] bool canRedo() const { return at_ + 1 < steps_.size(); }
  [[nodiscard]] bool changed() const { return now() != recorded_; }
  [[nodiscard]] QString guidance() const;
  [[nodiscard]] QString savedText() const { return saved_ ? tr("Saved") : QString(); }
  [[nodiscard]] DraftKeeper* draft() { return &draft_; }

  /// A finger goes down, moves and is lifted; without a way there is no mark. `cancel` leaves no trace, as when a
  /// second finger comes.
  Q_INVOKABLE void begin(qreal x, qreal y);
  Q_INVOKABLE void move(qreal x, qreal y);
  Q_INVOKABLE void end();
  Q_INVOKABLE void cancel();
  /// What textWanted and lengthWanted asked for; nothing of it, and the mark is not made.
  Q_INVOKABLE void giveText(const QString& text);
  Q_INVOKABLE void giveLength(const QString& length, const QString& unit);
  Q_INVOKABLE void undo();
  Q_INVOKABLE void redo();
  Q_INVOKABLE void save();

 signals:
  void photoChanged();
  void toolChanged();
  void colourChanged();
  void drawn();
  /// The text that stands there, or the length that the scale shows, comes next.
  void textWanted();
  void lengthWanted();

 protected:
  void update(const OrderPage& page) override;

 private:
  using Layer = std::vector<Mark>;
  [[nodiscard]] const Layer& now() const { return steps_[at_]; }
  void begin_anew(Layer layer);
  void take(Mark mark);
  void go(std::size_t step);
  void read_draft();
  [[nodiscard]] Layer measured_here(Layer layer) const;

  QString photo_;
  std::optional<Photo> shown_;
  MarkKind tool_ = MarkKind::arrow;
  MarkColour colour_ = MarkColour::red;
  Layer recorded_;
  std::vector<Layer> steps_{Layer()};
  std::size_t at_ = 0;
  std::optional<Mark> under_finger_;  ///< or waiting for its text or length
  bool touched_ = false, saved_ = false;
  DraftKeeper draft_;
};

}  // namespace siteproof
