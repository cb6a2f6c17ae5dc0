#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"

// What `siteproof-server template …` does; each gives what it prints.
namespace siteproof::server {

/// The forms that come with the program, and of `data`, where it is given, those in force there.
[[nodiscard]] Result<std::string> list_templates(const std::filesystem::path& data);
/// A form's text: the one in force in `data`, where it is given, else the one that comes with the program.
[[nodiscard]] Result<std::string> show_template(const std::filesystem::path& data, const std::string& name);
/// Reads a file as install would, and changes nothing.
[[nodiscard]] Result<std::string> check_template(const std::filesystem::path& file);
/// Installs one after the other; each is the name of a form that comes with the program, or else a file. The first that
/// is refused ends it.
[[nodiscard]] Result<std::string> install_templates(const std::filesystem::path& data,
                                                    const std::vector<std::string>& names);

}  // namespace siteproof::server
