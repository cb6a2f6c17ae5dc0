#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/model/event.h"
#include "core/model/stock.h"
#include "core/rules/marks.h"
#include "core/usecases/report_template.h"

namespace siteproof {

struct ReportRow {
  enum class Kind {
    plain,
    heading,  ///< over the rows that follow; no value
    verdict,  ///< what the answers say about the fault
    total     ///< the price
  };
  Bilingual label, value;
  Kind kind = Kind::plain;
};

struct ReportTable {
  struct Column {
    Bilingual title;
    int share = 1;        ///< of the width, against the other columns' shares
    bool number = false;  ///< set to the right
  };
  std::vector<Column> columns;
  std::vector<std::vector<Bilingual>> rows;  ///< as many texts as there are columns
};

struct ReportPicture {
  PhotoId photo;
  Sha256 sha256;
  bool here = false;        ///< its bytes are on this device
  PictureSize size;         ///< upright
  std::vector<Mark> marks;  ///< with what hides faces and papers
  Bilingual stage;
  std::string place, at, by;
  std::string number;  ///< first 12 digits of the hash
};

/// One line of the page: a pair from the same angle, or one or two others.
struct ReportPictures {
  ReportPicture left;
  std::optional<ReportPicture> right;
  bool pair = false;
};

struct ReportSignature {
  Bilingual role, outcome;
  std::string name, at;
  std::vector<Stroke> strokes;  ///< empty when nobody signed or another device has them
  std::vector<ReportRow> rows;  ///< reason, rating, remarks
};

struct ReportSection {
  ReportPart part = ReportPart::facts;
  Bilingual title;
  std::vector<ReportRow> rows;
  std::optional<ReportTable> table;
  std::vector<ReportPictures> pictures;
  std::vector<ReportSignature> signatures;
  Bilingual note;  ///< small, at the end; may be empty
};

/// Everything a report says, in both languages, in the order in which it says it; sections with nothing to say are left
/// out. Amounts and quantities are exact decimals, times those of a wall clock.
struct ReportDocument {
  OrderId order;
  std::string logo;
  ReportColours colours;
  Bilingual title, company, contact, made_at;
  Bilingual page;        ///< with {page} and {pages}
  Bilingual draft;       ///< empty once the record is sealed
  Bilingual pair, away;  ///< over a pair; in the place of a photo that is not here
  std::vector<ReportSection> sections;
  std::string seal_text;  ///< for the QR code: order, version and the manifest's SHA-256; empty without a seal
};

/// What a report is made of; `order` and `checklist` must outlive the call.
struct ReportFacts {
  const OrderState& order;
  const ChecklistTemplate* checklist = nullptr;
  std::map<ItemId, StockItem> stock = {};  ///< of the parts used, as far as the tablet knows them
  std::optional<Household> household = std::nullopt;
  std::map<EventId, std::vector<Stroke>> strokes = {};  ///< by the sign-off's or countersignature's event
  std::set<Sha256> photos_here = {};
  std::chrono::minutes utc_offset{0};
  UtcTime now = {};
};

[[nodiscard]] ReportDocument make_report(const ReportFacts& facts, const ReportTemplate& look);

}  // namespace siteproof
