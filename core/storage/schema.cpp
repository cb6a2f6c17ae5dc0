#include "core/storage/schema.h"

#include <array>

namespace siteproof {
namespace {

// event.state: 0 waiting to be sent, 1 the server has it, 2 set aside by the server, 3 in the confirmed state (or made
// elsewhere).
// work_order.due: the limit that counts now, in ms since 1970; the largest integer while the clock stands still.
constexpr std::string_view version_1 = R"sql(
CREATE TABLE setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE event(
  local_seq INTEGER PRIMARY KEY,
  order_id TEXT NOT NULL,
  device BLOB NOT NULL,
  device_seq INTEGER NOT NULL,
  hash BLOB NOT NULL,
  state INTEGER NOT NULL CHECK(state BETWEEN 0 AND 3),
  server_seq INTEGER,
  reason TEXT,
  text TEXT NOT NULL,
  UNIQUE(device, device_seq)
) STRICT;
CREATE INDEX event_of_order ON event(order_id, local_seq);
CREATE INDEX event_waiting ON event(device_seq) WHERE state = 0;

CREATE TABLE work_order(
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  in_scope INTEGER NOT NULL,
  is_open INTEGER NOT NULL,
  due INTEGER NOT NULL,
  class TEXT NOT NULL,
  status TEXT NOT NULL,
  appointment INTEGER,
  technician TEXT,
  household TEXT NOT NULL,
  reported_at INTEGER NOT NULL,
  title TEXT NOT NULL,
  address TEXT NOT NULL,
  place TEXT NOT NULL,
  photos INTEGER NOT NULL,
  conflicts INTEGER NOT NULL,
  confirmed_seq INTEGER NOT NULL,
  digest BLOB NOT NULL,
  confirmed_digest BLOB
) STRICT;
CREATE INDEX work_order_due ON work_order(is_open, due, id) WHERE in_scope = 1;
CREATE INDEX work_order_household ON work_order(household);

CREATE TABLE order_text(
  row INTEGER PRIMARY KEY REFERENCES work_order(row),
  confirmed TEXT,
  current TEXT
) STRICT;

CREATE VIRTUAL TABLE order_search USING fts5(words, content='', contentless_delete=1, tokenize='siteproof');

CREATE TABLE photo(
  id BLOB PRIMARY KEY,
  order_id TEXT NOT NULL,
  sha256 BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE file(
  sha256 BLOB PRIMARY KEY,
  device_seq INTEGER NOT NULL,
  size INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  upload_url TEXT NOT NULL DEFAULT '',
  offset INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  last_error TEXT NOT NULL DEFAULT '',
  receipt TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX file_waiting ON file(device_seq) WHERE receipt IS NULL;

CREATE TABLE household(id TEXT PRIMARY KEY, file TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE checklist_template(
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY(id, version)
) STRICT, WITHOUT ROWID;
)sql";

// What is shown is what the server confirmed with this device's waiting events replayed on top: storing that as well
// made every event rewrite all that the order had already.
constexpr std::string_view version_2 = R"sql(
ALTER TABLE order_text DROP COLUMN current;
ALTER TABLE work_order DROP COLUMN digest;
UPDATE event SET state = 3 WHERE state = 1 AND
  server_seq <= (SELECT confirmed_seq FROM work_order o WHERE o.id = event.order_id);
DROP INDEX event_of_order;
CREATE INDEX event_of_order ON event(order_id, device, device_seq);
DROP INDEX event_waiting;
CREATE INDEX event_pending ON event(device_seq) WHERE state < 2;
CREATE INDEX event_aside ON event(order_id) WHERE state = 2;
)sql";

// What was typed and not recorded yet; of this tablet only.
constexpr std::string_view version_3 = R"sql(
CREATE TABLE draft(
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  updated INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

// The day's list and the search. work_order.working: the time whose day is the working day. readiness: as the rule
// counts it. hold, hold_reason: why it was not finished, if that day is past. next_block: the first rule that stands
// before the next step. What no statement can tell of orders stored before is written anew when the store is opened.
constexpr std::string_view version_4 = R"sql(
ALTER TABLE work_order ADD COLUMN working INTEGER NOT NULL DEFAULT 0;
ALTER TABLE work_order ADD COLUMN readiness INTEGER NOT NULL DEFAULT 0;
ALTER TABLE work_order ADD COLUMN hold TEXT NOT NULL DEFAULT '';
ALTER TABLE work_order ADD COLUMN hold_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE work_order ADD COLUMN next_block TEXT NOT NULL DEFAULT '';
DROP INDEX work_order_due;
CREATE INDEX work_order_due ON work_order(is_open, due, id, working) WHERE in_scope = 1;
CREATE INDEX work_order_first ON work_order(readiness, due, id, working) WHERE in_scope = 1 AND is_open = 1;

CREATE TABLE home(
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  address TEXT NOT NULL,
  owner TEXT NOT NULL,
  orders INTEGER NOT NULL,
  words TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE home_search USING fts5(words, content='', contentless_delete=1, tokenize='siteproof');

INSERT INTO setting(key, value) SELECT 'projection.stale', '1'
  WHERE EXISTS(SELECT 1 FROM work_order) OR EXISTS(SELECT 1 FROM household);
)sql";

// The store's last picture, and every request for material with its answer. Amounts are exact decimals as text. The
// requests of orders stored before are written when the store is opened.
constexpr std::string_view version_5 = R"sql(
CREATE TABLE stock_picture(one INTEGER PRIMARY KEY CHECK(one = 1), taken_at INTEGER NOT NULL) STRICT;
CREATE TABLE stock_item(
  row INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  spec_zh TEXT NOT NULL,
  spec_en TEXT NOT NULL,
  unit TEXT NOT NULL,
  on_hand TEXT NOT NULL,
  price TEXT,
  currency TEXT,
  special INTEGER NOT NULL,
  safety_stock TEXT
) STRICT;
CREATE VIRTUAL TABLE stock_search USING fts5(words, content='', contentless_delete=1, tokenize='siteproof');

CREATE TABLE requisition(
  order_id TEXT NOT NULL,
  id BLOB NOT NULL,
  item TEXT NOT NULL,
  quantity TEXT NOT NULL,
  unit TEXT NOT NULL,
  note TEXT NOT NULL,
  state TEXT NOT NULL,
  granted_quantity TEXT,
  substitute TEXT,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY(order_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX requisition_newest ON requisition(at, id);

INSERT OR IGNORE INTO setting(key, value) SELECT 'projection.stale', '1' WHERE EXISTS(SELECT 1 FROM work_order);
)sql";

// A part of the day that few of very many orders belong to is found without passing all of them.
constexpr std::string_view version_6 = R"sql(
CREATE INDEX work_order_working ON work_order(working, due, id) WHERE in_scope = 1 AND is_open = 1;
)sql";

// What the record rests on beside the journal. capture_intent: a camera or microphone was opened for this, written
// before it opens. beacon: each the server signed and this device got. sealed_state: the state exactly as it was
// sealed.
constexpr std::string_view version_7 = R"sql(
CREATE TABLE capture_intent(
  id BLOB PRIMARY KEY,
  order_id TEXT NOT NULL,
  stage TEXT NOT NULL,
  place TEXT NOT NULL,
  pair BLOB,
  technician TEXT NOT NULL,
  wall INTEGER NOT NULL,
  mono INTEGER NOT NULL,
  boot TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE beacon(
  sha256 BLOB PRIMARY KEY,
  at INTEGER NOT NULL,
  text TEXT NOT NULL,
  signature TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX beacon_newest ON beacon(at);
CREATE TABLE sealed_state(seal BLOB PRIMARY KEY, state TEXT NOT NULL) STRICT, WITHOUT ROWID;
)sql";

constexpr std::array migrations{Migration{1, version_1}, Migration{2, version_2}, Migration{3, version_3},
                                Migration{4, version_4}, Migration{5, version_5}, Migration{6, version_6},
                                Migration{7, version_7}};

}  // namespace

std::span<const Migration> tablet_migrations() noexcept { return migrations; }

}  // namespace siteproof
