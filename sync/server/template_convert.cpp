#include "sync/server/template_convert.h"

#include <fmt/core.h>

#include <fstream>
#include <iterator>

#include "core/exchange/xform.h"
#include "core/exchange/xlsform.h"

namespace siteproof::server {
namespace {

Result<Bytes> read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary | std::ios::ate);
  if (!in || in.tellg() < 0)
    return fail(ErrorKind::not_found, "template.file", fmt::format("{} cannot be read.", file.string()));
  if (in.tellg() > sheet_bytes_max)
    return fail(ErrorKind::usage, "sheet.too_large", fmt::format("{} is too large to be a form.", file.string()));
  in.seekg(0);
  Bytes out(std::istreambuf_iterator<char>(in), {});
  if (in.bad()) return fail(ErrorKind::storage, "template.file", fmt::format("{} cannot be read.", file.string()));
  return out;
}

Status write_file(const std::filesystem::path& file, const std::string& text) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out << text;
  out.close();
  if (out) return {};
  return fail(ErrorKind::storage, "template.file", fmt::format("{} cannot be written.", file.string()));
}

std::string place(const Untaken& one) {
  std::string out = one.sheet;
  if (one.line > 0) out += fmt::format(" line {}", one.line);
  if (!one.column.empty()) out += fmt::format(", {}", one.column);
  if (!one.value.empty()) out += fmt::format(", \"{}\"", one.value);
  // A cell may hold line breaks; the list has a line for each entry.
  for (char& c : out) c = static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
  return out;
}

}  // namespace

Result<Conversion> convert_template(const ConvertRequest& request) {
  SITEPROOF_TRY(const Bytes bytes, read_file(request.file));
  SITEPROOF_TRY(const std::vector<Sheet> sheets, looks_like_xml(bytes) ? read_xform(bytes) : read_sheets(bytes));
  XlsFormOptions options;
  options.id = request.id;
  options.file_name = request.file.stem().string();
  options.utc_offset = request.utc_offset;
  SITEPROOF_TRY(const ConvertedForm form, convert_xlsform(sheets, options));
  Conversion out;
  out.document = form.document.dump(2) + "\n";
  for (const Untaken& one : form.untaken) out.untaken += fmt::format("{}: {} {}\n", place(one), one.why.en, one.why.zh);
  if (!request.out.empty()) SITEPROOF_CHECK(write_file(request.out, out.document));
  return out;
}

}  // namespace siteproof::server
