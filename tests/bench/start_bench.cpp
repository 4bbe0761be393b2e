// From exec to the first painted rows, against the floor, by turns so that both meet the same load.
//   start_bench RUNS FLOOR PROGRAM SMALL_VAULT LARGE_VAULT
#include "tests/bench/figures.h"

#include <chrono>
#include <cstdlib>
#include <cstring>
#include <optional>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace {

using Clock = std::chrono::steady_clock;
constexpr int keyDescriptor = 9;
constexpr int patience = 30'000; // ms
constexpr double mostTimesFloor = 2;
constexpr double mostGrowth = 1.1; // what is left of the noise in a median

// A descriptor from which the key of all bench vaults can be read.
int keyPipe()
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return -1;
    const std::string key = [] {
        std::string text;
        for (int i = 0; i < 32; ++i)
            text += "42";
        return text + '\n';
    }();
    const bool written = write(ends[1], key.data(), key.size()) == static_cast<ssize_t>(key.size());
    close(ends[1]);
    return written ? ends[0] : -1;
}

// Milliseconds until the program says that rows are painted; nothing when it failed.
std::optional<double> startOnce(const std::vector<std::string> &command)
{
    int output[2];
    const int key = keyPipe();
    if (key < 0 || pipe2(output, O_CLOEXEC) != 0)
        return std::nullopt;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, key, keyDescriptor);
    std::vector<char *> arguments;
    for (const std::string &argument : command)
        arguments.push_back(const_cast<char *>(argument.c_str()));
    arguments.push_back(nullptr);
    pid_t child = 0;
    const Clock::time_point begin = Clock::now();
    const int spawned = posix_spawn(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(output[1]);
    close(key);
    if (spawned != 0)
        return std::nullopt;
    char buffer[256] = {};
    pollfd waited {output[0], POLLIN, 0};
    if (poll(&waited, 1, patience) <= 0)
        kill(child, SIGKILL);
    const bool said = read(output[0], buffer, sizeof buffer - 1) > 0 && std::strncmp(buffer, "first rows painted", 18) == 0;
    const Clock::time_point end = Clock::now();
    while (read(output[0], buffer, sizeof buffer) > 0) { }
    close(output[0]);
    int status = 0;
    waitpid(child, &status, 0);
    if (!said || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return std::nullopt;
    return std::chrono::duration<double, std::milli>(end - begin).count();
}

// run.sh names a vault by its number of codes.
std::string nameOf(const std::string &path)
{
    const std::string file = path.substr(path.rfind('/') + 1);
    return file.substr(0, file.find('.'));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 6) {
        std::fprintf(stderr, "start_bench RUNS FLOOR PROGRAM SMALL_VAULT LARGE_VAULT\n");
        return 2;
    }
    const int runs = std::atoi(argv[1]);
    const auto open = [&](const char *vault) { return std::vector<std::string> {argv[3], "--measure-start", "--recovery-key-fd", std::to_string(keyDescriptor), "--vault", vault}; };
    const std::vector<std::string> commands[] = {{argv[2]}, open(argv[4]), open(argv[5])};
    std::vector<double> times[3];
    for (int run = -1; run < runs; ++run) { // the first one warms the disk's cache and counts for nothing
        for (int i = 0; i < 3; ++i) {
            const auto time = startOnce(commands[i]);
            if (!time) {
                std::fprintf(stderr, "start_bench: %s did not paint its rows\n", commands[i].front().c_str());
                return 2;
            }
            if (run >= 0)
                times[i].push_back(*time);
        }
    }
    using namespace spark::bench;
    const double floor = quantile(times[0], 0.5);
    const double small = quantile(times[1], 0.5);
    const double large = quantile(times[2], 0.5);
    reportRatio("start to first rows, " + nameOf(argv[4]) + " codes", small, "ms", floor, mostTimesFloor);
    reportRatio("start to first rows, " + nameOf(argv[5]) + " codes", large, "ms", floor, mostTimesFloor);
    reportRatio("the same against " + nameOf(argv[4]) + " codes: no growth", large, "ms", small, mostGrowth);
    return verdict();
}
