#include "sync/server/schema.h"

#include <array>

namespace siteproof::server {
namespace {

constexpr std::string_view version_1 = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- The journal of every device, in commit order. Texts are canonical and never change.
CREATE TABLE event(
  server_seq INTEGER PRIMARY KEY,
  order_id TEXT NOT NULL,
  device BLOB NOT NULL,
  device_seq INTEGER NOT NULL,
  hash BLOB NOT NULL,
  text TEXT NOT NULL,
  verdict TEXT NOT NULL,
  reason TEXT NOT NULL,
  UNIQUE(device, device_seq)) STRICT;
CREATE INDEX event_of_order ON event(order_id, server_seq);

-- What could not be taken in, exactly as it came.
CREATE TABLE quarantine(
  id INTEGER PRIMARY KEY,
  device BLOB NOT NULL,
  device_seq INTEGER NOT NULL,
  order_id TEXT,
  hash BLOB NOT NULL,
  text TEXT NOT NULL,
  reason TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  UNIQUE(device, device_seq, hash)) STRICT;

-- The newest event of a device on an order, quarantined ones too: what its next one must name as its predecessor.
CREATE TABLE chain_tail(
  order_id TEXT NOT NULL,
  device BLOB NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY(order_id, device)) STRICT, WITHOUT ROWID;

CREATE TABLE household(id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE template(
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  text TEXT NOT NULL,
  UNIQUE(id, version)) STRICT;

CREATE TABLE order_state(
  order_id TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  state TEXT NOT NULL,
  digest BLOB NOT NULL,
  technician TEXT,
  household TEXT NOT NULL REFERENCES household(id),
  reported_at INTEGER NOT NULL,
  line TEXT NOT NULL) STRICT;
CREATE INDEX order_state_scope ON order_state(technician, order_id, digest);
CREATE INDEX order_state_household ON order_state(household, reported_at DESC, order_id DESC);

-- Which photographs' files belong to which orders.
CREATE TABLE file_reference(
  sha256 BLOB NOT NULL,
  order_id TEXT NOT NULL,
  PRIMARY KEY(sha256, order_id)) STRICT, WITHOUT ROWID;

-- What each technician's tablets are to hear, in commit order; an empty technician means everybody.
CREATE TABLE feed(
  feed_seq INTEGER PRIMARY KEY,
  technician TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  server_seq INTEGER NOT NULL) STRICT;
CREATE INDEX feed_of_technician ON feed(technician, feed_seq);
CREATE INDEX feed_of_subject ON feed(technician, subject, kind, feed_seq);

CREATE TABLE device(
  id BLOB PRIMARY KEY,
  technician TEXT NOT NULL,
  token_hash BLOB NOT NULL UNIQUE,
  csr_hash BLOB NOT NULL,
  certificate TEXT NOT NULL,
  enrolled_at INTEGER NOT NULL,
  revoked INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
CREATE TABLE enrol_code(
  hash BLOB PRIMARY KEY,
  technician TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  used_by BLOB) STRICT, WITHOUT ROWID;
CREATE TABLE operator_token(
  hash BLOB PRIMARY KEY,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE upload(
  id TEXT PRIMARY KEY,
  sha256 BLOB NOT NULL,
  size INTEGER NOT NULL,
  device BLOB NOT NULL,
  media_type TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX upload_expiry ON upload(expires_at);
CREATE INDEX upload_of_device ON upload(device, sha256);
CREATE TABLE file(
  sha256 BLOB PRIMARY KEY,
  size INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  signature TEXT NOT NULL) STRICT, WITHOUT ROWID;
)sql";

// A household's lines lie together, so that its file is read without the orders' states.
constexpr std::string_view version_2 = R"sql(
CREATE TABLE household_line(
  household TEXT NOT NULL REFERENCES household(id),
  order_id TEXT NOT NULL,
  reported_at INTEGER NOT NULL,
  line TEXT NOT NULL,
  PRIMARY KEY(household, reported_at, order_id)) STRICT, WITHOUT ROWID;
INSERT INTO household_line SELECT household, order_id, reported_at, line FROM order_state;
DROP INDEX order_state_household;
ALTER TABLE order_state DROP COLUMN line;
ALTER TABLE order_state DROP COLUMN reported_at;
CREATE INDEX order_state_household ON order_state(household, technician, order_id);
)sql";

// The last stock picture, as canonical text.
constexpr std::string_view version_3 = R"sql(
CREATE TABLE stock(one INTEGER PRIMARY KEY CHECK(one = 1), taken_at INTEGER NOT NULL, text TEXT NOT NULL) STRICT;
)sql";

// The log of receipts for seals (RFC 6962): the leaves in order, each of the UTC day it was made on, and the hash of
// every complete subtree; level 0 are the leaves' own.
constexpr std::string_view version_4 = R"sql(
CREATE TABLE log_leaf(
  idx INTEGER PRIMARY KEY,
  seal BLOB NOT NULL UNIQUE,
  order_id TEXT NOT NULL,
  manifest_sha256 BLOB NOT NULL,
  day INTEGER NOT NULL,
  receipt TEXT NOT NULL,
  signature TEXT NOT NULL,
  timestamped INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX log_leaf_of_day ON log_leaf(day, idx);
CREATE INDEX log_leaf_waiting ON log_leaf(idx) WHERE timestamped = 0;
CREATE TABLE log_node(
  level INTEGER NOT NULL,
  idx INTEGER NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY(level, idx)) STRICT, WITHOUT ROWID;
)sql";

// The log's root at the end of each day, from when it was first given out: the head's text and its signature.
constexpr std::string_view version_5 = R"sql(
CREATE TABLE log_root(day INTEGER PRIMARY KEY, text TEXT NOT NULL, signature TEXT NOT NULL) STRICT;
)sql";

// What the office looks orders up by, who its technicians are, what of the counted stock is granted, and where the
// company's own systems are told of what happens.
constexpr std::string_view version_6 = R"sql(
ALTER TABLE order_state ADD COLUMN status TEXT NOT NULL DEFAULT '';
ALTER TABLE order_state ADD COLUMN first_finished_at INTEGER;
ALTER TABLE order_state ADD COLUMN first_finisher TEXT;
ALTER TABLE order_state ADD COLUMN fixed_first_time INTEGER;
ALTER TABLE order_state ADD COLUMN open_complaints INTEGER NOT NULL DEFAULT 0;
UPDATE order_state SET
  status = coalesce(json_extract(state, '$.status.value'), ''),
  first_finished_at = (
    SELECT min(coalesce(json_extract(value, '$.server_at'), json_extract(value, '$.at')))
    FROM json_each(state, '$.timeline')
    WHERE json_extract(value, '$.to') IN ('signed_off', 'closed') AND json_extract(value, '$.applied')),
  open_complaints = (
    SELECT count(*) FROM json_each(state, '$.complaints') WHERE json_extract(value, '$.answered_at') IS NULL);
UPDATE order_state SET
  first_finisher = coalesce(json_extract(state, '$.sign_offs[0].technician'), technician),
  fixed_first_time = NOT EXISTS(
    SELECT 1 FROM json_each(state, '$.timeline') AS again, json_each(state, '$.timeline') AS done
    WHERE json_extract(again.value, '$.to') = 'assigned' AND json_extract(again.value, '$.applied')
      AND json_extract(done.value, '$.to') IN ('signed_off', 'closed') AND json_extract(done.value, '$.applied')
      AND done.key < again.key)
WHERE first_finished_at IS NOT NULL;
CREATE INDEX order_state_status ON order_state(status, order_id);
CREATE INDEX order_state_open ON order_state(technician, household)
  WHERE status NOT IN ('signed_off', 'closed', 'called_back', 'archived', 'cancelled');
CREATE INDEX order_state_finished ON order_state(first_finished_at) WHERE first_finished_at IS NOT NULL;
CREATE INDEX order_state_finisher ON order_state(first_finisher, first_finished_at, fixed_first_time)
  WHERE first_finished_at IS NOT NULL;
CREATE INDEX order_state_complaint ON order_state(order_id) WHERE open_complaints > 0;

CREATE TABLE technician(id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE stock_grant(
  order_id TEXT NOT NULL,
  requisition BLOB NOT NULL,
  item TEXT NOT NULL,
  quantity TEXT NOT NULL,
  counted_at INTEGER NOT NULL, -- the stock picture it was granted from
  granted_at INTEGER NOT NULL,
  PRIMARY KEY(order_id, requisition)) STRICT, WITHOUT ROWID;
CREATE INDEX stock_grant_of_item ON stock_grant(item, granted_at);

-- The last event in commit order that the other side took, and how it went since.
CREATE TABLE webhook(
  id INTEGER PRIMARY KEY,
  url TEXT NOT NULL,
  secret TEXT NOT NULL,
  delivered_seq INTEGER NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  retry_at INTEGER NOT NULL DEFAULT 0,
  problem TEXT NOT NULL DEFAULT '') STRICT;
)sql";

// When the owner is owed the next call; of orders that wait for one only. Those that were closed before have 0, which
// says that nobody knows, until their next event. And whose each technician was at which time.
constexpr std::string_view version_7 = R"sql(
ALTER TABLE order_state ADD COLUMN next_call_at INTEGER;
UPDATE order_state SET next_call_at = 0 WHERE status IN ('closed', 'called_back');
CREATE INDEX order_state_call ON order_state(next_call_at) WHERE next_call_at IS NOT NULL;

-- Whose a technician was from when on; the first entry has no beginning.
CREATE TABLE technician_contractor(
  technician TEXT NOT NULL,
  since INTEGER NOT NULL,
  contractor TEXT NOT NULL,
  PRIMARY KEY(technician, since)) STRICT, WITHOUT ROWID;
INSERT INTO technician_contractor
  SELECT id, 0, coalesce(json_extract(text, '$.contractor'), '') FROM technician;
)sql";

constexpr std::array migrations{Migration{1, version_1}, Migration{2, version_2}, Migration{3, version_3},
                                Migration{4, version_4}, Migration{5, version_5}, Migration{6, version_6},
                                Migration{7, version_7}};

}  // namespace

std::span<const Migration> schema() noexcept { return migrations; }

}  // namespace siteproof::server
