#include "core/usecases/waiting.h"

#include <variant>

namespace siteproof {
namespace {

EntryKind kind_of(const EventBody& body) {
  if (std::holds_alternative<StatusChanged>(body)) return EntryKind::status;
  if (std::holds_alternative<PhotoTaken>(body)) return EntryKind::photo;
  if (std::holds_alternative<AnswerGiven>(body)) return EntryKind::answer;
  if (std::holds_alternative<NoteAdded>(body)) return EntryKind::note;
  if (std::holds_alternative<SignedOff>(body)) return EntryKind::sign_off;
  return EntryKind::other;
}

}  // namespace

Result<std::vector<WaitingPhoto>> Waiting::photos(const FilePlace& after, int count_max) {
  SITEPROOF_TRY(auto files, list_.files(after, count_max));
  std::vector<WaitingPhoto> out;
  for (QueuedFile& file : files) {
    WaitingPhoto photo;
    photo.place = file.place;
    photo.size = file.size;
    photo.sent = file.offset;
    photo.entry_waits = file.entry_waits;
    photo.order_title = std::move(file.order_title);
    if (!file.last_error.empty()) photo.last_error = error_of_line(file.last_error);
    if (!file.event_text.empty()) {
      SITEPROOF_TRY(const JournalEntry entry, read_entry(file.event_text));
      photo.order = entry.event.header.order;
      if (const auto* taken = std::get_if<PhotoTaken>(&entry.event.body)) {
        photo.photo = taken->id;
        photo.stage = taken->stage;
      }
    }
    out.push_back(std::move(photo));
  }
  return out;
}

Result<std::vector<AsideEntry>> Waiting::aside(int count_max) {
  SITEPROOF_TRY(auto events, list_.aside(count_max));
  std::vector<AsideEntry> out;
  for (AsideEvent& event : events) {
    SITEPROOF_TRY(const JournalEntry entry, read_entry(event.event_text));
    out.push_back({std::move(event.order), std::move(event.title), std::move(event.reason), kind_of(entry.event.body),
                   entry.event.header.at.wall});
  }
  return out;
}

// Kind and code hold no space.
std::string error_line(const Error& error) {
  return std::string(to_string(error.kind)) + ' ' + error.code + ' ' + error.message;
}

Error error_of_line(std::string_view line) {
  for (const ErrorKind kind :
       {ErrorKind::usage, ErrorKind::rule, ErrorKind::not_found, ErrorKind::storage, ErrorKind::network}) {
    const std::string begin = std::string(to_string(kind)) + ' ';
    const std::size_t code_end = line.find(' ', begin.size());
    if (!line.starts_with(begin) || code_end == std::string_view::npos) continue;
    return {kind, std::string(line.substr(begin.size(), code_end - begin.size())),
            std::string(line.substr(code_end + 1))};
  }
  return {ErrorKind::network, "sync.failed", std::string(line)};
}

}  // namespace siteproof
