#include "qml/stubs/screen_list.h"

#include <initializer_list>

namespace siteproof {
namespace {

struct Entry {
  const char* screen;
  std::initializer_list<const char*> states;
};

const Entry entries[] = {
    {"TodayPage", {"today", "handed", "reminders", "carry-over", "empty", "loading", "failed"}},
    {"SearchPage", {"recent", "found", "nothing-found", "filtered", "empty", "loading", "failed"}},
    {"OrderPage",
     {"everyday", "visit",  "checklist",    "kinds",     "here",     "here-failed", "pass",    "materials",
      "warned",   "start",  "undo",         "late",      "conflict", "waiting",     "done",    "refused-answer",
      "raise",    "raised", "no-checklist", "not-saved", "saving",   "none",        "loading", "failed"}},
    {"CapturePage",
     {"before", "after", "aligned", "good", "blurred", "retake", "checking", "empty", "done", "blocked", "failed",
      "camera-trouble", "low-space", "no-space", "no-camera"}},
    {"PhotosPage", {"pairs", "unpaired", "empty", "loading"}},
    {"PhotoViewer", {"photo", "unpaired", "compare"}},
    {"AnnotatePage", {"empty", "drawn", "measuring", "hiding", "saved", "not-saved", "loading"}},
    {"KeepSheet", {"form", "saving", "not-saved"}},
    {"MarkTextSheet", {"form"}},
    {"MarkScaleSheet", {"form", "not-saved"}},
    {"SignOffPage",
     {"unsigned", "signed", "represented", "cosigned", "absent", "refused", "finished", "finished-absent",
      "finished-represented", "saving", "not-saved", "loading"}},
    {"SealPage", {"receipted", "sealed", "changed", "again", "shared", "share-failed", "unsealed", "loading"}},
    {"ReportPage", {"pages", "unsigned", "drawing", "shared", "saving", "not-saved", "failed", "loading"}},
    {"MaterialsPage", {"stock", "answers", "van", "van-empty", "stale", "nothing-found", "empty", "loading", "failed"}},
    {"ReceiveSheet", {"requested", "refusing", "again", "unrequested", "saving", "not-saved"}},
    {"UsePartSheet", {"form", "named", "empty", "not-saved"}},
    {"GiveBackSheet", {"form", "named", "not-saved"}},
    {"SubstituteSheet", {"form", "by-store", "not-saved"}},
    {"PartScanSheet", {"looking", "several", "unknown", "no-camera"}},
    {"TraceSheet", {"lines", "nothing-found"}},
    {"StockTakePage", {"counting", "finished", "empty", "no-order", "loading", "saving"}},
    {"CountSheet", {"form", "refused", "saving"}},
    {"FoundSheet", {"form", "nothing-found"}},
    {"SyncPage",
     {"waiting", "sending", "paused", "wifi", "offline", "failed", "aside", "more", "sent", "never", "loading"}},
    {"RecoveredPage", {"photos", "empty", "not-saved"}},
    {"HouseholdPage", {"visits", "hidden", "empty", "loading", "failed"}},
    {"SettingsPage", {"everyday", "position", "position-refused", "pin-set", "clock", "not-saved"}},
    {"LockPage", {"locked", "wrong", "waiting", "checking", "guard", "forgotten", "forgotten-failed", "somebody-else"}},
    {"PeoplePage",
     {"several", "sent", "alone", "pin", "wrong", "beginning", "add", "add-again", "add-differed", "add-ready",
      "loading", "failed"}},
    {"EnrolPage", {"everyday", "empty", "busy", "failed", "no-code", "no-scanner", "no-camera"}},
    {"FirstDayPage", {"fetching", "arriving", "offline"}},
    {"PinOffer", {"offer"}},
    {"MomentEditor", {"choosing", "still-to-come"}},
    {"ScanChoice", {"choice", "looking", "no-camera"}},
    {"ProblemPage", {"newer-data"}},
    {"Shell", {"day", "order", "empty"}},
    {"CallSheet", {"form", "saving", "not-saved", "not-kept"}},
    {"ConsentSheet", {"form", "saving", "not-saved"}},
    {"PlanSheet", {"form", "out-of-warranty", "not-saved"}},
    {"SuspendSheet", {"form", "not-saved"}},
    {"HandOverSheet", {"form", "empty", "saving", "not-saved"}},
    {"NoteSheet", {"form", "not-saved"}},
    {"PassOverSheet", {"form", "saving", "not-saved"}},
    {"StepSheet", {"form", "not-saved"}},
    {"FloorPlanSheet", {"empty", "marked", "no-plan"}},
    {"ItemSignatureSheet", {"unsigned", "signed", "saving", "not-saved"}},
    {"TestEndSheet", {"form", "not-saved"}},
    {"CodeScanSheet", {"looking", "nothing", "no-camera"}},
    {"QuotePage",
     {"empty", "written", "change", "shown", "signed", "by-phone", "agreed", "declined", "saving", "not-saved",
      "loading"}},
    {"DeclineSheet", {"form", "not-saved"}},
    {"PatrolRoutePage", {"walking", "long", "all-done", "no-route", "loading", "failed"}},
    {"SealAgainSheet", {"form", "not-saved"}},
    {"VoiceNoteSheet",
     {"ready", "recording", "recorded", "about-photo", "playing", "saving", "not-saved", "trouble", "no-microphone"}},
    {"PlaceSheet", {"form"}},
    {"RequestSheet", {"form", "named", "found", "nothing-found", "empty", "store", "no-order", "not-saved"}},
    {"RecoveredSheet", {"known", "unknown", "nothing-found", "saving", "not-saved"}},
    {"PinSheet", {"choose", "again", "change", "remove", "wrong", "waiting"}},
    {"LicenceSheet", {"text", "loading"}},
    {"DiagnosticsSheet", {"report", "checking", "done", "failed"}},
};

QString dashed(const QString& camel) {
  QString out;
  for (const QChar letter : camel) {
    if (letter.isUpper() && !out.isEmpty()) out += QLatin1Char('-');
    out += letter.toLower();
  }
  return out;
}

}  // namespace

QString ScreenState::name() const { return dashed(screen) + QLatin1Char('-') + state; }

QString ScreenState::url() const {
  return QStringLiteral("qrc:/qt/qml/Siteproof/Stubs/Entries/%1Entry.qml").arg(screen);
}

const std::vector<ScreenState>& everyScreen() {
  static const std::vector<ScreenState> list = [] {
    std::vector<ScreenState> out;
    for (const Entry& entry : entries) {
      for (const char* state : entry.states) out.push_back({QString::fromUtf8(entry.screen), QString::fromUtf8(state)});
    }
    return out;
  }();
  return list;
}

std::vector<ScreenState> screensNamed(const QString& screen, const QString& state) {
  std::vector<ScreenState> out;
  for (const ScreenState& one : everyScreen()) {
    if ((screen.isEmpty() || one.screen == screen) && (state.isEmpty() || one.state == state)) out.push_back(one);
  }
  return out;
}

}  // namespace siteproof
