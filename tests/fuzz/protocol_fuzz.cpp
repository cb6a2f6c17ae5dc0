#include <nlohmann/json.hpp>

#include "core/journal/canonical_json.h"
#include "core/journal/journal_entry.h"
#include "sync/protocol/enrol_link.h"
#include "sync/protocol/messages.h"
#include "tests/fuzz/fuzz_target.h"

using namespace siteproof;
using namespace siteproof::protocol;

namespace {

void entry(std::string_view text) {
  const auto read = read_entry(text);
  if (!read) return;
  const auto again = read_entry(std::string_view(read->text));
  fuzz::promise(again.has_value(), "what was read once reads again");
  fuzz::promise(again->text == read->text && again->hash == read->hash, "an entry has one text and one hash");
  fuzz::promise(again->event == read->event, "an entry has one meaning");
}

void json(std::string_view text) {
  const auto document = parse_json(text, "document");
  if (!document) return;
  const auto written = canonical(*document);
  if (!written) return;
  const auto again = parse_json(*written, "document");
  fuzz::promise(again.has_value(), "canonical JSON is JSON");
  const auto twice = canonical(*again);
  fuzz::promise(twice.has_value() && *twice == *written, "canonical JSON is canonical");
}

template <class Message>
void same_after_writing(const Result<Message>& read, Result<Message> (*decode)(std::string_view)) {
  if (!read) return;
  const std::string written = encode(*read);
  const auto again = decode(written);
  fuzz::promise(again.has_value() && encode(*again) == written, "a message that was read can be sent on");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  json(text);
  entry(text);
  same_after_writing(decode_enrol_request(text), decode_enrol_request);
  same_after_writing(decode_enrol_reply(text), decode_enrol_reply);
  same_after_writing(decode_push_request(text), decode_push_request);
  same_after_writing(decode_push_reply(text), decode_push_reply);
  same_after_writing(decode_changes_reply(text), decode_changes_reply);
  same_after_writing(decode_receipts_request(text), decode_receipts_request);
  same_after_writing(decode_receipts_reply(text), decode_receipts_reply);
  same_after_writing(decode_receipt(text), decode_receipt);
  (void)decode_push_events(text);
  (void)decode_error(400, text);
  (void)read_enrol_link(text);
  return 0;
}
