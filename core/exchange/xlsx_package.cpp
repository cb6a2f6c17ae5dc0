#include "core/exchange/xlsx_package.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/core.h>

#include <algorithm>
#include <memory>

#include "core/exchange/xml_reader.h"

namespace siteproof {
namespace {

constexpr int entries_max = 10'000;

struct ArchiveFree {
  void operator()(archive* zip) const noexcept { archive_read_free(zip); }
};

tl::unexpected<Error> damaged(std::string_view why) {
  return fail(ErrorKind::usage, "sheet.malformed",
              fmt::format("The file is no whole .xlsx workbook ({}): save it again and send it anew.", why));
}
tl::unexpected<Error> damaged(archive* zip) {
  const char* const reason = archive_error_string(zip);
  return damaged(reason != nullptr ? reason : "its ZIP archive is damaged");
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

Result<std::string> unpack(archive* zip, SheetBudget& budget) {
  std::string text;
  Bytes buffer(64 * 1024);
  for (;;) {
    const la_ssize_t n = archive_read_data(zip, buffer.data(), buffer.size());
    if (n == 0) return text;
    if (n < 0) return damaged(zip);
    SITEPROOF_CHECK(budget.take_bytes(n));
    text += as_text(ByteView(buffer).first(static_cast<std::size_t>(n)));
  }
}

/// A target as its part's name: relative to the source's folder unless it begins with a slash.
std::string part_name(const std::string& source, std::string_view target) {
  std::string path = target.substr(0, 1) == "/" ? "" : source.substr(0, source.rfind('/') + 1);
  if (source.find('/') == std::string::npos) path.clear();
  path += target;
  std::vector<std::string> steps;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string step = path.substr(at, end - at);
    if (step == ".." && !steps.empty()) steps.pop_back();
    if (!step.empty() && step != "." && step != "..") steps.push_back(step);
    at = end + 1;
  }
  std::string name;
  for (const std::string& step : steps) name += (name.empty() ? "" : "/") + step;
  return lower(name);
}

class RelationsReading : public XmlHandler {
 public:
  explicit RelationsReading(const std::string& source) : source_(source) {}
  Status start(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "Relationship" || attributes.get("TargetMode") == "External") return {};
    if (std::ssize(found) == entries_max) return damaged("it has too many parts");
    const std::string_view type = attributes.get("Type");
    found[std::string(attributes.get("Id"))] = {std::string(type.substr(type.rfind('/') + 1)),
                                                part_name(source_, attributes.get("Target"))};
    return {};
  }
  Status end(std::string_view) override { return {}; }
  void text(std::string_view) override {}

  std::map<std::string, XlsxRelation> found;

 private:
  const std::string& source_;
};

}  // namespace

Result<std::map<std::string, std::string>> XlsxPackage::parts(const std::set<std::string>& names) {
  if (as_text(bytes_).substr(0, 4) == "\xD0\xCF\x11\xE0") {
    return fail(ErrorKind::usage, "sheet.locked",
                "The workbook has a password or is in the older .xls format: save it as .xlsx without a password.");
  }
  const std::unique_ptr<archive, ArchiveFree> zip(archive_read_new());
  archive_read_support_format_zip_seekable(zip.get());
  if (archive_read_open_memory(zip.get(), bytes_.data(), bytes_.size()) != ARCHIVE_OK) return damaged(zip.get());
  std::map<std::string, std::string> out;
  for (int count = 0;; ++count) {
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(zip.get(), &entry);
    if (result == ARCHIVE_EOF) return out;
    if (result != ARCHIVE_OK) return damaged(zip.get());
    if (count == entries_max) return damaged("it has too many parts");
    const char* const given = archive_entry_pathname_utf8(entry);
    const std::string name = lower(given != nullptr ? given : "");
    if (!names.contains(name)) continue;
    if (archive_entry_is_encrypted(entry) != 0) return damaged("a part is encrypted");
    SITEPROOF_TRY(std::string text, unpack(zip.get(), budget_));
    if (!out.emplace(name, std::move(text)).second) return damaged("a part is there twice");
  }
}

Result<std::string> XlsxPackage::part(const std::string& name) {
  SITEPROOF_TRY(auto found, parts({name}));
  const auto it = found.find(name);
  if (it == found.end()) return damaged(fmt::format("the part {} is missing", name));
  return std::move(it->second);
}

Result<std::map<std::string, XlsxRelation>> read_relations(XlsxPackage& package, const std::string& source) {
  const std::size_t folder = source.rfind('/') + 1;
  const std::string name = source.substr(0, folder) + "_rels/" + source.substr(folder) + ".rels";
  SITEPROOF_TRY(const std::string text, package.part(name));
  RelationsReading reading(source);
  SITEPROOF_CHECK(read_xml(text, name, reading));
  return std::move(reading.found);
}

}  // namespace siteproof
