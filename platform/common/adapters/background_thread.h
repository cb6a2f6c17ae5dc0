#pragma once

namespace siteproof {

/// Lets everything else on the machine go before the calling thread and the threads it starts from now on, so that
/// pictures on the screen do not wait for photos on their way to the server. Not so far that what holds a lock stands
/// still: on Linux and Android setpriority(2) with a nice value of 10, on Apple's systems the quality of service
/// "utility". Where the system refuses, nothing changes.
void work_in_background() noexcept;

}  // namespace siteproof
