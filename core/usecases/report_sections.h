#pragma once

#include "core/usecases/report_document.h"

namespace siteproof {

/// The sections of one report, each from the facts alone; empty where there is nothing to say.
class ReportSections {
 public:
  ReportSections(const ReportFacts& facts, const ReportTemplate& look)
      : facts_(facts), order_(facts.order), look_(look) {}

  [[nodiscard]] ReportSection make(ReportPart part) const;
  [[nodiscard]] std::string wall(UtcTime at) const { return to_wall_text(at, facts_.utc_offset); }

 private:
  void facts(ReportSection& out) const;
  void visit(ReportSection& out) const;
  void findings(ReportSection& out) const;
  void plan(ReportSection& out) const;
  void photos(ReportSection& out) const;
  void recordings(ReportSection& out) const;
  void materials(ReportSection& out) const;
  void signatures(ReportSection& out) const;
  void seal(ReportSection& out) const;

  [[nodiscard]] const Bilingual& word(std::string_view key) const { return look_.word(key); }
  void row(ReportSection& out, std::string_view key, const Bilingual& value) const;
  void row(ReportSection& out, std::string_view key, const std::string& value) const;
  [[nodiscard]] Bilingual given(const Consent& consent) const;
  [[nodiscard]] ReportPicture picture(const Photo& photo) const;
  [[nodiscard]] ReportSignature owners_signature(const SignOff& made) const;
  [[nodiscard]] ReportSignature signature_beside(const Countersignature& made, const Bilingual& role) const;

  const ReportFacts& facts_;
  const OrderState& order_;
  const ReportTemplate& look_;
};

/// The same text in both languages: a name, a number, a time.
[[nodiscard]] Bilingual as_it_is(const std::string& text);
/// `text` with {name} replaced.
[[nodiscard]] Bilingual filled(Bilingual text, std::string_view name, const std::string& value);

}  // namespace siteproof
