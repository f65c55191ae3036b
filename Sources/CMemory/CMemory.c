#include "CMemory.h"

// jemalloc reads this where it is linked, which is in released programs on Linux (Package.swift). A
// build ends while it holds most of what it took: nothing is handed back to the system, and memory
// comes in the system's large pages where it has them.
const char *malloc_conf = "thp:always,metadata_thp:always,dirty_decay_ms:-1,muzzy_decay_ms:-1";
