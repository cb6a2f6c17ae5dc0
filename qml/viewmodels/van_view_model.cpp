#include "qml/viewmodels/van_view_model.h"

#include <algorithm>

#include "qml/viewmodels/material_words.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

std::vector<RowRole<VanRow>> roles() {
  return {{"code", [](const VanRow& r) { return QVariant(r.code); }},
          {"name", [](const VanRow& r) { return QVariant(r.name); }},
          {"amount", [](const VanRow& r) { return QVariant(r.amount); }},
          {"counted", [](const VanRow& r) { return QVariant(r.counted); }},
          {"wrong", [](const VanRow& r) { return QVariant(r.wrong); }},
          {"due", [](const VanRow& r) { return QVariant(r.due); }}};
}

VanRow to_row(const VanEntry& entry, const std::string& language, UtcTime now) {
  VanRow row;
  row.code = words::text(entry.line.item.str());
  row.key = row.code + QLatin1Char(' ') + words::text(entry.line.unit);
  row.name = material_words::item(entry.name, entry.line.item, language);
  row.amount = material_words::inVan(entry.line);
  row.counted = entry.line.counted ? VanViewModel::tr("counted %1").arg(words::when(entry.line.counted->first, now))
                                   : VanViewModel::tr("never counted");
  row.wrong = entry.finding.has_value();
  row.due = entry.count_due;
  return row;
}

}  // namespace

VanViewModel::VanViewModel(QObject* parent) : QObject(parent), rows_(roles(), this) {}

void VanViewModel::setSession(AppSession* session) {
  if (session == session_) return;
  if (session_ != nullptr) session_->disconnect(this);
  session_ = session;
  if (session_ != nullptr) {
    connect(session_, &AppSession::allChanged, this, &VanViewModel::reload);
    connect(session_, &AppSession::orderChanged, this, &VanViewModel::reload);
    connect(session_, &AppSession::languageChanged, this, &VanViewModel::say);
  }
  emit sessionChanged();
  reload();
}

void VanViewModel::reload() {
  if (session_ == nullptr) return;
  const quint64 question = ++asked_;
  session_->ask<VanStock>(
      this, [](Tablet& tablet) { return Materials(tablet).van(); },
      [this, question](Result<VanStock> read) {
        if (question != asked_) return;
        problem_.reset();
        if (read) {
          read_ = std::move(*read);
          loaded_ = true;
        } else {
          problem_ = std::move(read).error();
        }
        say();
      });
}

void VanViewModel::say() {
  if (session_ != nullptr) {
    std::vector<VanRow> rows;
    for (const VanEntry& entry : read_.entries)
      rows.push_back(to_row(entry, session_->language().toStdString(), session_->now()));
    rows_.show(std::move(rows));
  }
  emit updated();
}

QString VanViewModel::due() const {
  const auto open =
      std::count_if(read_.entries.begin(), read_.entries.end(), [](const VanEntry& entry) { return entry.count_due; });
  if (open == 0) return {};
  if (open == std::ssize(read_.entries)) return tr("The van is to be counted: that is done every week.");
  return tr("%1 of %2 materials are to be counted: that is done every week.").arg(open).arg(std::ssize(read_.entries));
}

QString VanViewModel::counted() const {
  if (read_.entries.empty() || session_ == nullptr) return {};
  std::optional<UtcTime> last;
  for (const VanEntry& entry : read_.entries) {
    if (entry.line.counted && (!last || *last < entry.line.counted->first)) last = entry.line.counted->first;
  }
  return last ? tr("Counted last %1.").arg(words::when(*last, session_->now())) : tr("This van was never counted.");
}

QString VanViewModel::problem() const { return problem_ ? words::problem(*problem_) : QString(); }

}  // namespace siteproof
