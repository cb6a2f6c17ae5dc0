#include "core/exchange/xml_reader.h"

#include <expat.h>
#include <fmt/core.h>

#include <memory>
#include <type_traits>

namespace siteproof {
namespace {

constexpr char namespace_end = '|';

std::string_view local_name(std::string_view name) {
  const std::size_t at = name.rfind(namespace_end);
  return at == std::string_view::npos ? name : name.substr(at + 1);
}

struct ParserFree {
  void operator()(XML_Parser parser) const noexcept { XML_ParserFree(parser); }
};

class Reading {
 public:
  Reading(std::string_view what, XmlHandler& handler)
      : what_(what), handler_(handler), parser_(XML_ParserCreateNS(nullptr, namespace_end)) {}

  Status read(std::string_view document) {
    if (parser_ == nullptr) return malformed("there is no memory for it");
    XML_Parser parser = parser_.get();
    XML_SetUserData(parser, this);
    XML_SetElementHandler(parser, on_start, on_end);
    XML_SetCharacterDataHandler(parser, on_text);
    XML_SetStartDoctypeDeclHandler(parser, on_doctype);
    const auto result = XML_Parse(parser, document.data(), static_cast<int>(document.size()), XML_TRUE);
    if (error_) return fail(std::move(*error_));
    if (result != XML_STATUS_OK) return malformed(XML_ErrorString(XML_GetErrorCode(parser)));
    return {};
  }

 private:
  static Reading& of(void* self) { return *static_cast<Reading*>(self); }

  static void XMLCALL on_start(void* self, const XML_Char* name, const XML_Char** attributes) {
    const auto line = static_cast<std::int64_t>(XML_GetCurrentLineNumber(of(self).parser_.get()));
    of(self).take(of(self).handler_.start(local_name(name), XmlAttributes(attributes, line)));
  }
  static void XMLCALL on_end(void* self, const XML_Char* name) {
    of(self).take(of(self).handler_.end(local_name(name)));
  }
  static void XMLCALL on_text(void* self, const XML_Char* text, int size) {
    // Expat still reports what it has read when it is told to stop.
    if (!of(self).error_) of(self).handler_.text({text, static_cast<std::size_t>(size)});
  }
  static void XMLCALL on_doctype(void* self, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    of(self).take(of(self).malformed("it declares a document type, which workbooks do not have"));
  }

  void take(Status status) {
    if (status || error_) return;
    error_ = std::move(status).error();
    XML_StopParser(parser_.get(), XML_FALSE);
  }

  [[nodiscard]] tl::unexpected<Error> malformed(std::string_view why) const {
    return fail(
        ErrorKind::usage, "sheet.malformed",
        fmt::format("The workbook's part {} is damaged in its line {} ({}): open it in a spreadsheet program and "
                    "save it again.",
                    what_, parser_ == nullptr ? 0 : XML_GetCurrentLineNumber(parser_.get()), why));
  }

  std::string_view what_;
  XmlHandler& handler_;
  std::unique_ptr<std::remove_pointer_t<XML_Parser>, ParserFree> parser_;
  std::optional<Error> error_;
};

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
  for (const char* const* pair = pairs_; pair[0] != nullptr; pair += 2) {
    const std::string_view given = pair[0];
    const bool wanted = !name.empty() && name.front() == namespace_end
                            ? given.size() >= name.size() && given.substr(given.size() - name.size()) == name
                            : given == name;
    if (wanted) return std::string_view(pair[1]);
  }
  return std::nullopt;
}

Status read_xml(std::string_view document, std::string_view what, XmlHandler& handler) {
  return Reading(what, handler).read(document);
}

}  // namespace siteproof
