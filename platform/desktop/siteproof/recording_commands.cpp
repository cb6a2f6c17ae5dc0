#include <fmt/core.h>

#include "core/usecases/recordings.h"
#include "platform/desktop/siteproof/program.h"

namespace siteproof {
namespace {

using nlohmann::json;

struct RecordingOptions {
  std::string order, kind = "voice", place, about, file, recording, target;
};

json recording_json(const Recording& recording) {
  json out{{"id", recording.id.str()}, {"kind", to_string(recording.kind)}, {"sha256", recording.sha256.hex()},
           {"size", recording.size},   {"place", recording.place},          {"media_type", recording.media_type},
           {"by", recording.by.str()}, {"at", to_rfc3339(recording.at)},    {"file_name", recording.file_name}};
  out["about"] = recording.about ? json(recording.about->str()) : json();
  out["duration_ms"] = recording.duration_ms ? json(*recording.duration_ms) : json();
  return out;
}

std::string recording_line(const Recording& recording) {
  const std::string length =
      recording.duration_ms ? fmt::format("{:.1f} s", static_cast<double>(*recording.duration_ms) / 1000) : "-";
  return fmt::format("{}  {:<5} {}  {}  {} bytes  {}  {}", recording.id.str(), to_string(recording.kind), length,
                     recording.media_type, recording.size, recording.place, recording.file_name);
}

Result<Output> add_recording(Program& program, const RecordingOptions& options) {
  RecordingRequest request;
  SITEPROOF_TRY(request.order, OrderId::parse(options.order));
  SITEPROOF_TRY(request.kind, parse_name<RecordingKind>(options.kind));
  request.place = options.place;
  if (!options.about.empty()) {
    SITEPROOF_TRY(request.about, PhotoId::parse(options.about));
  }
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_TRY(const SavedRecording saved, Recordings(*open->tablet).add(request, options.file));
  json document = recording_json(saved.recording);
  document["was_known"] = saved.was_known;
  return Output{
      fmt::format("saved {}{}", recording_line(saved.recording), saved.was_known ? "  (was there already)" : ""),
      std::move(document)};
}

Result<Output> list_recordings(Program& program, const RecordingOptions& options) {
  SITEPROOF_TRY(const OrderId order, OrderId::parse(options.order));
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_TRY(const auto recordings, Recordings(*open->tablet).list(order));
  Output answer;
  answer.document = {{"recordings", json::array()}};
  for (const Recording& recording : recordings) {
    answer.text += recording_line(recording) + '\n';
    answer.document["recordings"].push_back(recording_json(recording));
  }
  answer.text += fmt::format("{} recordings", recordings.size());
  return answer;
}

Result<Output> export_recording(Program& program, const RecordingOptions& options) {
  SITEPROOF_TRY(const OrderId order, OrderId::parse(options.order));
  SITEPROOF_TRY(const RecordingId recording, RecordingId::parse(options.recording));
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_CHECK(Recordings(*open->tablet).export_original(order, recording, options.target));
  return Output{fmt::format("The original is in {}.", options.target), {{"file", options.target}}};
}

}  // namespace

void add_recording_commands(Program& program) {
  const auto options = std::make_shared<RecordingOptions>();
  CLI::App* recording = program.app().add_subcommand("recording", "Voice notes and short videos: add, list, export");
  recording->require_subcommand(1);
  const std::string fields = "id, kind, sha256, size, place, about, media_type, duration_ms, by, at, file_name";

  CLI::App* add = program.tablet_command(
      *recording, "add", "Put a voice note or a short video on record; it is safe once its line is printed",
      fields + ", was_known");
  add->add_option("ID", options->order, "The order's number")->required();
  add->add_option("FILE", options->file, "Ogg, WAV or MP4 sound; MP4 or WebM video")->required();
  add->add_option("--kind", options->kind, "voice or video")->capture_default_str();
  add->add_option("--place", options->place, "Where in the flat");
  add->add_option("--about", options->about, "The photo it speaks of");
  program.on(add, [&program, options] { return add_recording(program, *options); });

  CLI::App* list =
      program.tablet_command(*recording, "list", "The recordings of an order", "recordings[{" + fields + "}]");
  list->add_option("ID", options->order, "The order's number")->required();
  program.on(list, [&program, options] { return list_recordings(program, *options); });

  CLI::App* out = program.tablet_command(*recording, "export", "Write a recording's original bytes to a file", "file");
  out->add_option("ID", options->order, "The order's number")->required();
  out->add_option("RECORDING", options->recording, "The recording's id")->required();
  out->add_option("OUT", options->target, "The file to write")->required();
  program.on(out, [&program, options] { return export_recording(program, *options); });
}

}  // namespace siteproof
