#ifndef TYPEBOOK_FILE_SYSTEM_H
#define TYPEBOOK_FILE_SYSTEM_H

// Two system calls that Swift's view of the C library doesn't show on every platform. Both
// return 0, or -1 with errno set; errno is ENOSYS where the platform has no such call.

/// Exchanges two names of one file system in a single step.
int file_system_exchange(const char *left, const char *right);

/// Writes everything that the file system of an open file holds in memory to its device.
int file_system_sync(int file);

#endif
