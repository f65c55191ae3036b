#include "CMemory.h"

// jemalloc reads this where it is linked, which is in released programs on Linux (Package.swift). What
// a stage of a build leaves behind goes back to the system within a second, while the next one runs.
const char *malloc_conf = "dirty_decay_ms:1000,muzzy_decay_ms:0";
