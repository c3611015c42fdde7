#pragma once
#include <spawn.h>

// Glibc declares it for GNU sources only, which Swift's view of Glibc is not.
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
