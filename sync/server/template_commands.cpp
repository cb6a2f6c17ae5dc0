#include "sync/server/template_commands.h"

#include <fmt/core.h>

#include <fstream>
#include <functional>
#include <iterator>
#include <nlohmann/json.hpp>

#include "sync/server/server_clock.h"
#include "sync/server/shipped_templates.h"
#include "sync/server/template_shelf.h"

namespace siteproof::server {
namespace {

Result<std::string> read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(in), {});
  if (in.is_open() && !in.bad()) return text;
  return fail(
      ErrorKind::not_found, "template.file",
      fmt::format("{} is neither a template that comes with the program nor a file that can be read.", file.string()));
}

Result<std::string> on_shelf(const std::filesystem::path& data,
                             const std::function<Result<std::string>(TemplateShelf&)>& work) {
  const ServerClock clock;
  SITEPROOF_TRY(const auto store, ServerStore::open(data, clock.now().wall, system_random()));
  TemplateShelf shelf(*store, clock, system_random());
  return work(shelf);
}

std::string line(const TemplateRef& ref, const Bilingual& title) {
  return fmt::format("{} version {}: {} / {}\n", ref.id.str(), ref.version, title.en, title.zh);
}

}  // namespace

Result<std::string> list_templates(const std::filesystem::path& data) {
  std::string out;
  if (data.empty()) {
    for (const ShippedTemplate& shipped : shipped_templates()) {
      SITEPROOF_TRY(const ChecklistTemplate form, read_template(shipped.text));
      out += line(form.ref, form.title);
    }
    return out;
  }
  return on_shelf(data, [&](TemplateShelf& shelf) -> Result<std::string> {
    SITEPROOF_TRY(const auto lines, shelf.in_force());
    for (const TemplateShelf::Line& known : lines) out += line(known.ref, known.title);
    return out.empty() ? "No template is in force: install one.\n" : out;
  });
}

Result<std::string> show_template(const std::filesystem::path& data, const std::string& name) {
  if (!data.empty()) {
    SITEPROOF_TRY(const TemplateId id, TemplateId::parse(name));
    return on_shelf(data, [&](TemplateShelf& shelf) -> Result<std::string> {
      SITEPROOF_TRY(const std::string text, shelf.text(id));
      return nlohmann::json::parse(text).dump(2) + "\n";
    });
  }
  if (const ShippedTemplate* const shipped = shipped_template(name)) return std::string(shipped->text);
  return fail(ErrorKind::not_found, "template.unknown",
              fmt::format("No template {} comes with the program: \"template list\" says which do.", name));
}

Result<std::string> check_template(const std::filesystem::path& file) {
  SITEPROOF_TRY(const std::string text, read_file(file));
  SITEPROOF_TRY(const ChecklistTemplate form, read_template(text));
  return fmt::format("{} version {} can be used.\n", form.ref.id.str(), form.ref.version);
}

Result<std::string> install_templates(const std::filesystem::path& data, const std::vector<std::string>& names) {
  return on_shelf(data, [&](TemplateShelf& shelf) -> Result<std::string> {
    std::string out;
    for (const std::string& name : names) {
      const ShippedTemplate* const shipped = shipped_template(name);
      SITEPROOF_TRY(const std::string text, shipped == nullptr ? read_file(name) : Result<std::string>(shipped->text));
      SITEPROOF_TRY(const TemplateRef ref, shelf.install(text));
      out += fmt::format("{} version {} is in force.\n", ref.id.str(), ref.version);
    }
    return out;
  });
}

}  // namespace siteproof::server
