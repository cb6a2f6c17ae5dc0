#pragma once

#include <QtCore/QStringList>
#include <QtCore/QVariantList>

#include <set>
#include <vector>

#include "core/usecases/orders.h"

namespace siteproof {

/// One line of the checklist: a question with its newest answer, something to do, a row, or something to read.
struct ChecklistRow {
  QString key;  ///< the answer's path (core/model/answer_path.h)
  QString section, title, help, unit, limits, value, typed, shown,
      problem;              ///< `typed`: the value, or what is being typed instead
  QString state;            ///< what stands recorded of what has no value, in words
  QString stage;            ///< of a photo item's photographs
  QStringList photos;       ///< of a photo item: their ids
  QStringList pictures;     ///< and where each is shown from
  int kind = 0, depth = 0;  ///< ChecklistViewModel::Kind; how many groups it lies in
  QStringList optionIds, optionTitles;
  bool required = false, blocking = false, missing = false, firstOfSection = false;
  bool opened = false;   ///< of a row: what it asks is shown
  bool more = false;     ///< another row, photograph or signature is taken
  bool running = false;  ///< of a timed test
  friend bool operator==(const ChecklistRow&, const ChecklistRow&) = default;
};

/// What the answers say of the fault.
struct VerdictRow {
  QString key, title, explain, responsible, method;
  QStringList materials;
  bool secondPerson = false, secondOpinion = false;
  friend bool operator==(const VerdictRow&, const VerdictRow&) = default;
};

/// The checklist as a page shows it, from what Orders::page says. Pure; interface's thread for its words.
struct ChecklistShown {
  std::vector<ChecklistRow> rows;
  std::vector<VerdictRow> verdicts;
  QVariantList plans;  ///< floor plans: {id, title, ratio, rooms: [{title, points: [x, y …]}], pins: [{x, y, item}]}
  int required = 0, missing = 0;
  bool testRunning = false;
};
/// `opened` are the paths of the rows that are open; nullptr where there is no checklist to show.
[[nodiscard]] ChecklistShown show_checklist(const OrderPage& page, const std::string& language, UtcTime now,
                                            const std::set<QString>& opened);

}  // namespace siteproof
