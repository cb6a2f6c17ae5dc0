#include "core/storage/upload_ledger.h"

#include <fmt/core.h>

namespace siteproof {

Result<std::vector<LedgerFile>> UploadLedger::waiting(std::size_t count_max) {
  SITEPROOF_TRY(auto query, db_.cached("SELECT f.sha256, f.size, f.offset, f.media_type, f.upload_url, f.attempts "
                                       "FROM file f WHERE f.receipt IS NULL AND NOT EXISTS(SELECT 1 FROM event e "
                                       "WHERE e.state < 2 AND e.state = 0 AND e.device_seq = f.device_seq) "
                                       "ORDER BY f.device_seq LIMIT ?"));
  query->bind_all(static_cast<std::int64_t>(count_max));
  std::vector<LedgerFile> out;
  while (true) {
    SITEPROOF_TRY(const bool more, query->step());
    if (!more) return out;
    LedgerFile file;
    SITEPROOF_TRY(file.sha256, query->sha256(0));
    file.size = query->int64(1);
    file.offset = query->int64(2);
    file.media_type = query->text(3);
    file.upload_url = query->text(4);
    file.attempts = query->integer<int>(5);
    out.push_back(std::move(file));
  }
}

Status UploadLedger::record_progress(const Sha256& file, std::string_view upload_url, std::int64_t offset) {
  return db_.run("UPDATE file SET upload_url = ?2, offset = ?3, last_error = '' WHERE sha256 = ?1", file, upload_url,
                 offset);
}

Status UploadLedger::record_failure(const Sha256& file, std::string_view error) {
  return db_.run("UPDATE file SET attempts = attempts + 1, last_error = ?2 WHERE sha256 = ?1", file, error);
}

Status UploadLedger::record_receipts(std::span<const FileReceipt> receipts) {
  SITEPROOF_TRY(Transaction transaction, Transaction::begin(db_));
  for (const FileReceipt& receipt : receipts) {
    SITEPROOF_CHECK(
        db_.run("UPDATE file SET receipt = ?2, offset = size, last_error = '' WHERE sha256 = ?1 AND size = ?3",
                receipt.sha256, receipt_text(receipt) + receipt.signature, receipt.size));
  }
  return transaction.commit();
}

Result<UploadLedger::Counts> UploadLedger::counts() {
  SITEPROOF_TRY(auto query,
                db_.cached("SELECT count(*), coalesce(sum(size - offset), 0) FROM file WHERE receipt IS NULL"));
  SITEPROOF_TRY(const bool found, query->step());
  return found ? Counts{query->int64(0), query->int64(1)} : Counts{};
}

Result<std::vector<LedgerFile>> UploadLedger::safe_elsewhere() {
  SITEPROOF_TRY(auto query,
                db_.cached("SELECT f.sha256, f.size, f.media_type FROM file f "
                           "JOIN event e ON e.device = ?1 AND e.device_seq = f.device_seq AND e.state IN (1, 3) "
                           "JOIN work_order o ON o.id = e.order_id AND o.is_open = 0 "
                           "WHERE f.receipt IS NOT NULL AND f.sha256 NOT IN (SELECT named.sha256 "
                           "FROM (SELECT order_id, sha256 FROM photo UNION ALL SELECT order_id, sha256 FROM recording) "
                           "AS named JOIN work_order other ON other.id = named.order_id WHERE other.is_open = 1) "
                           "ORDER BY f.device_seq"));
  query->bind_all(device_);
  std::vector<LedgerFile> out;
  while (true) {
    SITEPROOF_TRY(const bool more, query->step());
    if (!more) return out;
    LedgerFile file;
    SITEPROOF_TRY(file.sha256, query->sha256(0));
    file.size = query->int64(1);
    file.media_type = query->text(2);
    out.push_back(std::move(file));
  }
}

Result<std::vector<std::int64_t>> UploadLedger::newest_sizes(int count_max) {
  SITEPROOF_TRY(auto query, db_.cached("SELECT size FROM file ORDER BY device_seq DESC LIMIT ?"));
  query->bind_all(count_max);
  std::vector<std::int64_t> out;
  while (true) {
    SITEPROOF_TRY(const bool more, query->step());
    if (!more) return out;
    out.push_back(query->int64(0));
  }
}

Result<bool> UploadLedger::has_receipt(const Sha256& file) {
  SITEPROOF_TRY(const auto found, db_.query_int64("SELECT 1 FROM file WHERE sha256 = ? AND receipt IS NOT NULL", file));
  return found.has_value();
}

}  // namespace siteproof
