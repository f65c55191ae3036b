#pragma once

// Linking this is all: released programs on Linux then take their memory from jemalloc.
