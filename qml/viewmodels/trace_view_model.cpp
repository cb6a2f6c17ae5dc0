#include "qml/viewmodels/trace_view_model.h"

#include "qml/viewmodels/material_words.h"
#include "qml/viewmodels/photo_stage_view_model.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

constexpr int lines_max = 100;

std::vector<RowRole<TraceRow>> roles() {
  return {{"kindWord", [](const TraceRow& r) { return QVariant(r.kind); }},
          {"item", [](const TraceRow& r) { return QVariant(r.item); }},
          {"person", [](const TraceRow& r) { return QVariant(r.person); }},
          {"order", [](const TraceRow& r) { return QVariant(r.order); }},
          {"orderId", [](const TraceRow& r) { return QVariant(r.orderId); }},
          {"when", [](const TraceRow& r) { return QVariant(r.when); }},
          {"imageUrl", [](const TraceRow& r) { return QVariant(r.imageUrl); }}};
}

TraceRow to_row(const TraceLine& line, const std::optional<Bilingual>& name, const std::string& language, UtcTime now) {
  const Movement& moved = line.movement;
  TraceRow row;
  row.key = words::text(moved.event.str());
  row.kind = material_words::movement(moved.kind);
  row.item = material_words::item(name, moved.item, language) + QStringLiteral(" · ") +
             material_words::amount(moved.quantity, moved.unit);
  row.person = words::text(moved.person.str());
  row.order = words::text(line.title + " · " + line.address);
  row.orderId = words::text(moved.order.str());
  row.when = words::when(moved.at, now);
  if (moved.photo) row.imageUrl = PhotoStageViewModel::imageUrl(*moved.photo);
  return row;
}

}  // namespace

TraceViewModel::TraceViewModel(QObject* parent) : QObject(parent), rows_(roles(), this) {}

void TraceViewModel::setSession(AppSession* session) {
  if (session == session_) return;
  if (session_ != nullptr) session_->disconnect(this);
  session_ = session;
  if (session_ != nullptr) {
    connect(session_, &AppSession::allChanged, this, &TraceViewModel::reload);
    connect(session_, &AppSession::orderChanged, this, &TraceViewModel::reload);
    connect(session_, &AppSession::languageChanged, this, &TraceViewModel::say);
  }
  emit sessionChanged();
  reload();
}

void TraceViewModel::setBatch(const QString& batch) {
  if (batch == batch_) return;
  batch_ = batch;
  emit batchChanged();
  reload();
}

void TraceViewModel::reload() {
  if (session_ == nullptr) return;
  using Lines = std::vector<Traced>;
  const quint64 question = ++asked_;
  session_->ask<Lines>(
      this,
      [batch = batch_.trimmed().toStdString()](Tablet& tablet) -> Result<Lines> {
        Lines out;
        if (batch.empty()) return out;
        Materials materials(tablet);
        SITEPROOF_TRY(const auto lines, materials.trace(batch, lines_max + 1));
        for (const TraceLine& line : lines) {
          SITEPROOF_TRY(const auto known, materials.find(line.movement.item.str()));
          out.push_back({line, known ? std::optional(known->name) : std::nullopt});
        }
        return out;
      },
      [this, question](Result<Lines> read) {
        if (question != asked_) return;
        problem_.reset();
        loaded_ = read.has_value();
        if (read) {
          read_ = std::move(*read);
          more_ = std::ssize(read_) > lines_max;
          if (more_) read_.pop_back();
        } else {
          problem_ = std::move(read).error();
        }
        say();
      });
}

void TraceViewModel::say() {
  std::vector<TraceRow> rows;
  if (session_ != nullptr) {
    for (const auto& [line, name] : read_) {
      rows.push_back(to_row(line, name, session_->language().toStdString(), session_->now()));
    }
  }
  rows_.show(std::move(rows));
  emit updated();
}

QString TraceViewModel::problem() const { return problem_ ? words::problem(*problem_) : QString(); }

}  // namespace siteproof
