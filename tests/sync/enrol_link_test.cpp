#include "sync/protocol/enrol_link.h"

#include "tests/support/catch.h"

using namespace siteproof::protocol;

TEST_CASE("a link that was written is read as it was meant, whatever the address contains") {
  for (const char* server : {"https://server.test", "http://127.0.0.1:8480", "https://[::1]:8480/a%20b/?x=1&y=2#z",
                             "https://server.test/~team_a-b.c"}) {
    const EnrolLink link{server, "7KQM-2B9T-XW4H"};
    const auto read = read_enrol_link(write_enrol_link(link));
    REQUIRE(read);
    CHECK(*read == link);
  }
  CHECK(write_enrol_link({"https://s.test:1/a", "7K-2B"}) ==
        "siteproof://enrol?server=https%3A%2F%2Fs.test%3A1%2Fa&code=7K-2B");
}

TEST_CASE("a link is read however it was copied") {
  const EnrolLink expected{"https://s.test", "7K-2B"};
  for (const char* text : {" siteproof://enrol?server=https%3A%2F%2Fs.test&code=7K-2B\n",
                           "SITEPROOF://ENROL?server=https%3a%2f%2fs.test&code=7K-2B",
                           "siteproof://enrol/?code=7K-2B&server=https://s.test",
                           "siteproof://enrol?server=https://s.test&code=7K-2B&colour=blue&flag"}) {
    INFO(text);
    const auto read = read_enrol_link(text);
    REQUIRE(read);
    CHECK(*read == expected);
  }
}

TEST_CASE("what is no such link is refused") {
  const std::string long_server(3000, 'a'), long_code(65, 'A');
  for (const std::string& text :
       std::initializer_list<std::string>{"",
                                          "7KQM-2B9T-XW4H",
                                          "https://s.test/enrol?server=https://s.test&code=7K",
                                          "siteproof://",
                                          "siteproof://enrol",
                                          "siteproof://enrol?",
                                          "siteproof://enrolment?server=https://s.test&code=7K",
                                          "siteproof://order?server=https://s.test&code=7K",
                                          "siteproof://enrol?server=https://s.test",
                                          "siteproof://enrol?code=7K",
                                          "siteproof://enrol?server=&code=7K",
                                          "siteproof://enrol?server=https://s.test&code=",
                                          "siteproof://enrol?server&code=7K",
                                          "siteproof://enrol?server=https://s.test&code=7K&code=8L",
                                          "siteproof://enrol?server=https://s.test%&code=7K",
                                          "siteproof://enrol?server=https://s.test%4&code=7K",
                                          "siteproof://enrol?server=https://s.test%zz&code=7K",
                                          "siteproof://enrol?server=ftp://s.test&code=7K",
                                          "siteproof://enrol?server=https://&code=7K",
                                          "siteproof://enrol?server=https:///x&code=7K",
                                          "siteproof://enrol?server=https://li:secret@s.test&code=7K",
                                          "siteproof://enrol?server=https://s.test%0d%0aX&code=7K",
                                          "siteproof://enrol?server=https://s.test&code=7K%00",
                                          "siteproof://enrol?server=https://s.test&code=7K 8L",
                                          "siteproof://enrol?server=https://" + long_server + "&code=7K",
                                          "siteproof://enrol?server=https://s.test&code=" + long_code}) {
    INFO(text);
    const auto read = read_enrol_link(text);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == "enrol.link");
  }
}

TEST_CASE("no input of any bytes is read as a link by accident") {
  std::string bytes = "siteproof://enrol?server=https%3A%2F%2Fs.test&code=7K-2B";
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string other = bytes;
      other[at] = static_cast<char>(byte);
      const auto read = read_enrol_link(other);
      if (read) CHECK((read->server.find("://") != std::string::npos && !read->code.empty()));
    }
  }
}
