#include "core/storage/sqlite/tokenizer.h"

#include <sqlite3.h>

#include <array>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/storage/sqlite/code_points.h"
#include "core/storage/sqlite/sqlite_error.h"

namespace siteproof {
namespace {

using TokenCallback = int (*)(void*, int, const char*, int, int, int);

/// unicode61, which reads everything that is not CJK.
struct Words {
  fts5_tokenizer methods{};
  Fts5Tokenizer* instance = nullptr;

  Words() = default;
  Words(const Words&) = delete;
  Words& operator=(const Words&) = delete;
  ~Words() {
    if (instance != nullptr) methods.xDelete(instance);
  }
};

/// Where tokens go. Offsets of a word's token count from `base`, through `origins` where the text was folded.
struct Sink {
  void* context;
  TokenCallback callback;
  int base = 0;
  const std::vector<int>* origins = nullptr;
};

int pass_on(void* context, int flags, const char* token, int size, int start, int end) {
  const Sink& sink = *static_cast<const Sink*>(context);
  const auto origin = [&](int at) {
    return sink.base + (sink.origins ? (*sink.origins)[static_cast<std::size_t>(at)] : at);
  };
  return sink.callback(sink.context, flags, token, size, origin(start), origin(end));
}

bool needs_folding(std::string_view text) {
  for (; !text.empty(); text.remove_prefix(first_code_point(text).size)) {
    const char32_t c = first_code_point(text).value;
    if (fold_width(c) != c || is_invisible(c)) return true;
  }
  return false;
}

int tokenize_words(const Words& words, Sink sink, int flags, std::string_view text) {
  std::string folded;
  std::vector<int> origins;
  if (needs_folding(text)) {
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint next = first_code_point(text.substr(at));
      const char32_t wide_or_not = fold_width(next.value);
      if (wide_or_not != next.value) {
        folded += static_cast<char>(wide_or_not);
      } else if (!is_invisible(next.value)) {
        folded += text.substr(at, next.size);
      }
      origins.resize(folded.size(), static_cast<int>(at));
      at += next.size;
    }
    origins.push_back(static_cast<int>(text.size()));
    sink.origins = &origins;
    text = folded;
  }
  return words.methods.xTokenize(words.instance, &sink, flags, text.data(), static_cast<int>(text.size()), pass_on);
}

int tokenize_cjk(const Sink& sink, bool query, std::string_view run) {
  std::array<char, 8> pair{};
  std::size_t first_size = 0;
  int first_at = 0;
  int characters = 0;
  for (std::size_t at = 0; at < run.size();) {
    const CodePoint next = first_code_point(run.substr(at));
    if (!is_invisible(next.value)) {
      std::memcpy(pair.data() + first_size, run.data() + at, next.size);
      const int here = sink.base + static_cast<int>(at);
      if (++characters > 1) {
        const int result = sink.callback(sink.context, 0, pair.data(), static_cast<int>(first_size + next.size),
                                         first_at, here + static_cast<int>(next.size));
        if (result != SQLITE_OK) return result;
        std::memmove(pair.data(), pair.data() + first_size, next.size);
      }
      first_size = next.size;
      first_at = here;
    }
    at += next.size;
  }
  if (query && characters > 1) return SQLITE_OK;
  const int size = static_cast<int>(first_size);
  return sink.callback(sink.context, 0, pair.data(), size, first_at, first_at + size);
}

int tokenize(Fts5Tokenizer* tokenizer, void* context, int flags, const char* bytes, int size, TokenCallback callback) {
  try {
    const Words& words = *reinterpret_cast<const Words*>(tokenizer);
    std::string_view rest(bytes != nullptr ? bytes : "", static_cast<std::size_t>(size));
    Sink sink{context, callback};
    while (!rest.empty()) {
      const ScriptRun run = first_run(rest);
      const int result = run.cjk ? tokenize_cjk(sink, (flags & FTS5_TOKENIZE_QUERY) != 0, run.text)
                                 : tokenize_words(words, sink, flags, run.text);
      if (result != SQLITE_OK) return result;
      rest.remove_prefix(run.text.size());
      sink.base += static_cast<int>(run.text.size());
    }
    return SQLITE_OK;
  } catch (const std::bad_alloc&) {
    return SQLITE_NOMEM;
  }
}

int create(void* context, const char**, int argument_count, Fts5Tokenizer** made) {
  if (argument_count != 0) return SQLITE_ERROR;
  auto& api = *static_cast<fts5_api*>(context);
  std::unique_ptr<Words> words(new (std::nothrow) Words);
  if (!words) return SQLITE_NOMEM;
  void* words_context = nullptr;
  if (const int found = api.xFindTokenizer(&api, "unicode61", &words_context, &words->methods); found != SQLITE_OK)
    return found;
  std::array<const char*, 2> arguments{"remove_diacritics", "2"};
  const int created =
      words->methods.xCreate(words_context, arguments.data(), static_cast<int>(arguments.size()), &words->instance);
  if (created != SQLITE_OK) return created;
  *made = reinterpret_cast<Fts5Tokenizer*>(words.release());
  return SQLITE_OK;
}

void destroy(Fts5Tokenizer* tokenizer) { delete reinterpret_cast<Words*>(tokenizer); }

/// FTS5's own way to hand out its interface (fts5.html, section 7).
fts5_api* find_api(sqlite3* db) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}

}  // namespace

Status register_tokenizer(sqlite3* db) {
  fts5_api* api = find_api(db);
  if (api == nullptr) return fail(sqlite_error(db));
  fts5_tokenizer methods{create, destroy, tokenize};
  if (api->xCreateTokenizer(api, "siteproof", api, &methods, nullptr) != SQLITE_OK) return fail(sqlite_error(db));
  return {};
}

}  // namespace siteproof
