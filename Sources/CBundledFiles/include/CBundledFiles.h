#ifndef C_BUNDLED_FILES_H
#define C_BUNDLED_FILES_H

/// A file of the repository that the program holds.
typedef struct {
  /// Its path in the repository.
  const char *path;
  /// Its bytes, good for as long as the program runs.
  const unsigned char *bytes;
  /// The number of bytes.
  unsigned long count;
} bundled_file;

/// How many files the program holds.
unsigned long bundled_file_count(void);

/// One of them, sorted by path.
bundled_file bundled_file_at(unsigned long number);

#endif
