#include "core/usecases/timed_tests.h"

#include <fmt/core.h>

#include <algorithm>

#include "core/rules/form.h"
#include "core/rules/timed_test.h"
#include "core/usecases/checklist_answers.h"

namespace siteproof {
namespace {

struct AskedTest {
  std::shared_ptr<const ChecklistTemplate> checklist;
  const ChecklistItem* item = nullptr;  ///< of it
};

// A test that runs can be ended though it would not be asked any more; only `begin` needs it asked.
Result<AskedTest> asked_test(Tablet& tablet, const OrderState& order, const ItemId& id, bool runs) {
  SITEPROOF_TRY(const AnswerPath path, AnswerPath::parse(id));
  AskedTest asked;
  SITEPROOF_TRY(asked.checklist, form_template(tablet, order, path));
  asked.item = asked.checklist->find(id);
  const bool is_test = asked.item != nullptr && asked.item->kind == ItemKind::timed_test;
  if (is_test && runs) return asked;
  if (is_test && Form(order, *asked.checklist, path.form).is_asked(path)) return asked;
  return fail(ErrorKind::rule, "test.item", fmt::format("Order {} asks for no test {} now.", order.id.str(), id.str()));
}

}  // namespace

Status TimedTests::begin(const OrderId& id, const ItemId& test) {
  return tablet_.record(id, TestBegun{test}, [&](const OrderState& order) -> Status {
    SITEPROOF_TRY(const AskedTest asked, asked_test(tablet_, order, test, false));
    const TestRun* const run = newest_run(order, test);
    if (run == nullptr || run->ended) return {};
    return fail(ErrorKind::rule, "test.running",
                fmt::format("\"{}\" is running already: end it first.", asked.item->title.en));
  });
}

Status TimedTests::end(const OrderId& id, const ItemId& test, TestOutcome outcome, std::string reason) {
  if (outcome != TestOutcome::passed && reason.find_first_not_of(" \t\n") == std::string::npos) {
    return fail(ErrorKind::rule, "test.reason", "Say what went wrong with the test in a few words.");
  }
  SITEPROOF_TRY(JournalWriter writer, JournalWriter::begin(tablet_.store()));
  SITEPROOF_TRY(const OrderState* const order, writer.order(id));
  SITEPROOF_TRY(const AskedTest asked, asked_test(tablet_, *order, test, true));
  const TestRun* const run = newest_run(*order, test);
  if (run == nullptr || run->ended) {
    return fail(ErrorKind::rule, "test.none",
                fmt::format("\"{}\" is not running: begin it first.", asked.item->title.en));
  }
  SITEPROOF_TRY(EventDraft draft, tablet_.draft(id, TestEnded{test, run->begun.event, outcome, std::move(reason)}));
  if (outcome == TestOutcome::passed) {
    TestRun ended = *run;
    ended.ended = Moment{{}, draft.header.device, draft.header.at, draft.header.server_offset_ms, draft.header.actor};
    if (const auto fault = check_test_end(*asked.item, ended))
      return fail(ErrorKind::rule, fault->rule, fault->text.en);
  }
  SITEPROOF_CHECK(writer.append(std::move(draft)));
  return writer.commit(tablet_.now());
}

}  // namespace siteproof
