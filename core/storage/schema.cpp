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

constexpr std::array migrations{Migration{1, version_1}, Migration{2, version_2}, Migration{3, version_3}};

}  // namespace

std::span<const Migration> tablet_migrations() noexcept { return migrations; }

}  // namespace siteproof
