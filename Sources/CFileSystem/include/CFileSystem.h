#ifndef TYPEBOOK_FILE_SYSTEM_H
#define TYPEBOOK_FILE_SYSTEM_H

#include <sys/types.h>

// System calls that Swift's view of the C library doesn't show on every platform. All return -1
// with errno set when they fail; errno is ENOSYS where the platform has no such call.

/// Exchanges two names, each in an open folder, of one file system in a single step.
int file_system_exchange(int left_folder, const char *left, int right_folder, const char *right);

/// Writes everything that the file system of an open file holds in memory to its device.
int file_system_sync(int file);

/// Opens what has the relative path in an open folder, like openat, and follows no symbolic link
/// on the way: errno is ELOOP or ENOTDIR at one.
int file_system_open(int folder, const char *path, int flags, mode_t mode);

#endif
