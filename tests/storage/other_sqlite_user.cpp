#include <sqlite3.h>

extern "C" const char* other_sqlite_version() { return sqlite3_libversion(); }
