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

// Which orders name a recording, as photo tells it of photos; those stored before are written when the store is opened.
// sealed_text: every small file of a sealed version but its chain, byte for byte as its manifest names it.
constexpr std::string_view version_8 = R"sql(
CREATE TABLE recording(
  id BLOB PRIMARY KEY,
  order_id TEXT NOT NULL,
  sha256 BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO setting(key, value) SELECT 'projection.stale', '1' WHERE EXISTS(SELECT 1 FROM work_order);

CREATE TABLE sealed_text(
  seal BLOB NOT NULL,
  name TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY(seal, name)
) STRICT, WITHOUT ROWID;
INSERT INTO sealed_text(seal, name, content) SELECT seal, 'state.json', state FROM sealed_state;
DROP TABLE sealed_state;
)sql";

// A list of one class or one status goes through that class's or status's orders alone, by due time. What a search
// found and is narrowed by is asked of an index that is a tenth of the table.
constexpr std::string_view version_9 = R"sql(
CREATE INDEX work_order_class ON work_order(class, is_open, due, id) WHERE in_scope = 1;
CREATE INDEX work_order_status ON work_order(status, due, id, class) WHERE in_scope = 1;
CREATE INDEX work_order_standing ON work_order(row, class, status, is_open) WHERE in_scope = 1;
)sql";

// Whom an order was handed to while they have not taken it; orders stored before name nobody. personal_data: when to
// look next whether a home's owner's data may still be kept. left_at: when it was first seen that no order of it is in
// scope. checklist_template.arrived counts up: the template that came last has the highest.
constexpr std::string_view version_10 = R"sql(
CREATE TABLE hand_over(
  order_id TEXT PRIMARY KEY,
  recipient TEXT NOT NULL,
  event BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX hand_over_recipient ON hand_over(recipient, at);

CREATE TABLE personal_data(
  home TEXT PRIMARY KEY,
  look_at INTEGER NOT NULL,
  left_at INTEGER,
  forgotten INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX personal_data_due ON personal_data(look_at);
INSERT INTO personal_data(home, look_at) SELECT id, 0 FROM household;

ALTER TABLE checklist_template ADD COLUMN arrived INTEGER NOT NULL DEFAULT 0;
CREATE INDEX checklist_template_newest ON checklist_template(arrived);
)sql";

// What every order moved into and out of vans, and what is left in each. balance: exact, with every digit; that of the
// last count and what came after it. Those of orders stored before are written when the store is opened; barcodes come
// with the next stock picture. substitutes: codes with a space between.
constexpr std::string_view version_11 = R"sql(
CREATE TABLE material_movement(
  order_id TEXT NOT NULL,
  event BLOB NOT NULL,
  person TEXT NOT NULL,
  kind TEXT NOT NULL,
  item TEXT NOT NULL,
  quantity TEXT NOT NULL,
  unit TEXT NOT NULL,
  batch TEXT NOT NULL,
  requisition BLOB,
  photo BLOB,
  at INTEGER NOT NULL,
  PRIMARY KEY(order_id, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX material_movement_van ON material_movement(person, item, unit, at, event);
CREATE INDEX material_movement_count ON material_movement(person, item, unit, at, event) WHERE kind = 'counted';
CREATE INDEX material_movement_batch ON material_movement(batch, at, event) WHERE batch <> '';
CREATE INDEX material_movement_requested ON material_movement(requisition) WHERE requisition IS NOT NULL;
CREATE INDEX material_movement_taken ON material_movement(at) WHERE requisition IS NOT NULL AND kind = 'received';

CREATE TABLE van_balance(
  person TEXT NOT NULL,
  item TEXT NOT NULL,
  unit TEXT NOT NULL,
  balance TEXT NOT NULL,
  counted_at INTEGER,
  counted_event BLOB,
  PRIMARY KEY(person, item, unit)
) STRICT, WITHOUT ROWID;

ALTER TABLE requisition ADD COLUMN needed_at INTEGER;
ALTER TABLE stock_item ADD COLUMN barcode TEXT NOT NULL DEFAULT '';
ALTER TABLE stock_item ADD COLUMN substitutes TEXT NOT NULL DEFAULT '';
CREATE INDEX stock_item_barcode ON stock_item(barcode) WHERE barcode <> '';
INSERT OR IGNORE INTO setting(key, value) SELECT 'projection.stale', '1' WHERE EXISTS(SELECT 1 FROM work_order);
)sql";

constexpr std::string_view version_12 = R"sql(
ALTER TABLE stock_item ADD COLUMN special_days INTEGER NOT NULL DEFAULT 3;
)sql";

constexpr std::array migrations{Migration{1, version_1},   Migration{2, version_2},   Migration{3, version_3},
                                Migration{4, version_4},   Migration{5, version_5},   Migration{6, version_6},
                                Migration{7, version_7},   Migration{8, version_8},   Migration{9, version_9},
                                Migration{10, version_10}, Migration{11, version_11}, Migration{12, version_12}};

}  // namespace

std::span<const Migration> tablet_migrations() noexcept { return migrations; }

}  // namespace siteproof
