#include "core/usecases/report_document.h"

#include <fmt/core.h>

#include "core/usecases/report_sections.h"

namespace siteproof {

ReportSection ReportSections::make(ReportPart part) const {
  ReportSection out;
  out.part = part;
  out.title = word(fmt::format("section.{}", to_string(part)));
  switch (part) {
    case ReportPart::facts: facts(out); break;
    case ReportPart::visit: visit(out); break;
    case ReportPart::findings: findings(out); break;
    case ReportPart::plan: plan(out); break;
    case ReportPart::photos: photos(out); break;
    case ReportPart::recordings: recordings(out); break;
    case ReportPart::materials: materials(out); break;
    case ReportPart::signatures: signatures(out); break;
    case ReportPart::seal: seal(out); break;
  }
  return out;
}

ReportDocument make_report(const ReportFacts& facts, const ReportTemplate& look) {
  const ReportSections sections(facts, look);
  ReportDocument out;
  out.order = facts.order.id;
  out.logo = look.logo;
  out.colours = look.colours;
  out.title = look.word("title");
  out.company = look.company;
  out.contact = look.contact;
  const std::string now = sections.wall(facts.now);
  out.made_at = {look.word("made_at").zh + "：" + now, look.word("made_at").en + ": " + now};
  out.page = look.word("page");
  out.pair = look.word("photo.pair");
  out.away = look.word("photo.away");
  for (const ReportPart part : look.parts) {
    ReportSection section = sections.make(part);
    const bool says_nothing = section.rows.empty() && !section.table && section.pictures.empty() &&
                              section.signatures.empty() && section.note.zh.empty();
    if (!says_nothing) out.sections.push_back(std::move(section));
  }
  if (facts.order.seals.empty()) {
    out.draft = look.word("draft");
  } else {
    const Seal& seal = facts.order.seals.back();
    out.seal_text = fmt::format("Siteproof {} v{} SHA256SUMS sha256:{}", facts.order.id.str(), seal.version,
                                seal.manifest_sha256.hex());
  }
  return out;
}

}  // namespace siteproof
