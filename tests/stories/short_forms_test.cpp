#include <algorithm>

#include "core/usecases/item_signatures.h"
#include "tests/stories/estate.h"

// Section 10, its short forms, and one that nobody thought of.

using namespace siteproof;
using namespace siteproof::stories;
using namespace std::chrono_literals;
using Names = std::vector<std::string>;

namespace {

bool holds(const Names& all, const std::string& one) { return std::find(all.begin(), all.end(), one) != all.end(); }

std::string signs(Technician& technician, const OrderId& id, const char* item, const char* name) {
  return refusal(ItemSignatures(technician.tablet()).sign(id, {ItemId{item}, name, ink(), "双方确认以上内容"}));
}

/// Nothing is repaired and nobody is let in: on site and looking.
void inspects(Technician& technician, const OrderId& id) {
  technician.goes(id, {S::accepted, S::on_site, S::surveyed});
}

}  // namespace

TEST_CASE("section 10: a tenant's things leave with the owner's consent, listed, photographed and signed for") {
  Estate estate({"move_out_release"});
  const OrderId id = estate.report("WO-1", "move_out_release", {{"title", "放行单"}});
  Technician chen(estate, chen_wei);
  inspects(chen, id);
  chen.fills(id, {{"applicant_is", "tenant"}, {"applicant_name", "刘洋"}, {"applicant_phone", "13700000003"}});
  CHECK(chen.is_wanted(id, "identity"));
  chen.fills(id, {{"identity", "id_card"}, {"consent_given", "no"}});
  CHECK(chen.verdicts(id) == Names{"no_release"});
  CHECK_FALSE(chen.is_asked(id, "goods"));
  chen.fills(id, {{"consent_given", "yes"}, {"consent_how", "written"}});
  CHECK(chen.is_wanted(id, "consent_photo"));
  CHECK(chen.verdicts(id) == Names{"release"});
  CHECK(chen.is_wanted(id, "goods"));
  const std::string sofa = chen.adds_row(id, "goods") + ".";
  chen.fills(id, {{sofa + "goods_name", "沙发"}, {sofa + "goods_count", "1"}, {sofa + "goods_belongs", "yes"}});
  CHECK(chen.is_wanted(id, sofa + "goods_photo"));
  CHECK(chen.is_wanted(id, "applicant_signature"));
  CHECK(chen.is_wanted(id, "guard_signature"));
  CHECK(signs(chen, id, "applicant_signature", "刘洋") == "no error");
  CHECK_FALSE(chen.is_wanted(id, "applicant_signature"));
}

TEST_CASE(
    "section 10: found property is listed and photographed, and goes only to who can describe it, identified and "
    "signing") {
  Estate estate({"found_property"});
  const OrderId id = estate.report("WO-1", "found_property", {{"title", "拾到钱包"}});
  Technician chen(estate, chen_wei);
  inspects(chen, id);
  const std::string wallet = chen.adds_row(id, "thing") + ".";
  chen.fills(id, {{"found_at", to_rfc3339(estate.now())},
                  {"found_place", "大堂"},
                  {"finder_name", "赵强"},
                  {wallet + "thing_what", "钱包"},
                  {wallet + "thing_count", "1"},
                  {wallet + "thing_kind", "cash"}});
  for (const std::string& item : {wallet + "thing_photo", wallet + "thing_cash", std::string("second_counter")}) {
    CAPTURE(item);
    CHECK(chen.is_wanted(id, item));
  }
  chen.fills(id, {{"outcome", "claimed"}, {"claimant_is", "proxy"}});
  for (const char* item : {"identity", "claim_photo", "claimant_signature", "consent_how", "consent_by"}) {
    CAPTURE(item);
    CHECK(chen.is_wanted(id, item));
  }
  CHECK(holds(chen.blocked(id, S::self_checked), "safety.described"));
  chen.fills(id, {{"described", "yes"}, {"claimant_is", "owner"}});
  CHECK_FALSE(holds(chen.blocked(id, S::self_checked), "safety.described"));
  CHECK_FALSE(chen.is_asked(id, "consent_how"));
}

TEST_CASE(
    "section 10: a form that nobody thought of is a template, filled in, judged and signed without a new program") {
  Estate estate({});
  Technician chen(estate, chen_wei);
  const auto title = [](const char* zh, const char* en) { return json{{"zh", zh}, {"en", en}}; };
  const json hives{{"id", "beehives"},
                   {"version", 1},
                   {"title", title("屋顶蜂箱", "Hives on the roof")},
                   {"workflow", "inspection"},
                   {"sections",
                    {{{"id", "hives"},
                      {"stage", "acceptance"},
                      {"title", title("蜂箱", "Hives")},
                      {"items",
                       {{{"id", "hive"},
                         {"kind", "repeat"},
                         {"count", {{"min", 1}}},
                         {"title", title("蜂箱", "Hive")},
                         {"items",
                          {{{"id", "frames"},
                            {"kind", "number"},
                            {"unit", "pc"},
                            {"min", "0"},
                            {"max", "20"},
                            {"required", true},
                            {"title", title("巢脾", "Frames")}},
                           {{"id", "hive_photo"},
                            {"kind", "photo"},
                            {"count", {{"min", 1}}},
                            {"photo_stage", "before"},
                            {"title", title("照片", "Photo")}}}}},
                        {{"id", "all_frames"},
                         {"kind", "computed"},
                         {"calculation", "sum(${frames})"},
                         {"title", title("合计", "Sum")}},
                        {{"id", "keeper"},
                         {"kind", "signature"},
                         {"signer", "counterparty"},
                         {"required", true},
                         {"title", title("养蜂人", "Keeper")}}}}}}},
                   {"verdicts",
                    {{{"when", "${all_frames} > 12"},
                      {"verdict", {{"id", "swarms"}, {"title", title("将分蜂", "Will swarm")}}},
                      {"responsible", "manager"},
                      {"method", title("加继箱", "Add a super")},
                      {"explain", title("蜂多", "Many bees")}}}},
                   {"visit",
                    {{{"step", "consent"}, {"mode", "off"}},
                     {{"step", "before_photos"}, {"mode", "off"}},
                     {{"step", "plan"}, {"mode", "off"}},
                     {{"step", "during_photos"}, {"mode", "off"}},
                     {{"step", "after_photos"}, {"mode", "off"}}}},
                   {"sla", {{"enquiry", {{"respond_minutes", 5}, {"resolve_minutes", 50}}}}}};
  estate.import({{"templates", {hives}}});
  const OrderId id = estate.report("WO-1", "beehives", {{"class", "enquiry"}});
  chen.sync();
  CHECK(chen.page(id).sla.resolve_by == estate.now() + 50min);
  inspects(chen, id);
  const std::string hive = chen.adds_row(id, "hive") + ".";
  CHECK(chen.answers(id, hive + "frames", "21") == "answer.limits");
  chen.fills(id, {{hive + "frames", "12"}});
  CHECK(chen.verdicts(id).empty());
  chen.fills(id, {{hive + "frames", "13"}});
  CHECK(chen.verdicts(id) == Names{"swarms"});
  CHECK(chen.blocked(id, S::self_checked) == Names{"answer.missing." + hive + "hive_photo", "answer.missing.keeper"});
  chen.photographs_for(id, hive + "hive_photo", Stage::before);
  CHECK(signs(chen, id, "keeper", "养蜂人老周") == "no error");
  CHECK(chen.tries(id, S::self_checked) == "no error");
  must(SigningOff(chen.tablet()).sign(chen.signature(id)));
  chen.sync();
  CHECK(estate.seen(id).status.value == S::signed_off);
}
