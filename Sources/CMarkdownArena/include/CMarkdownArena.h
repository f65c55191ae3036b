#ifndef TYPEBOOK_MARKDOWN_ARENA_H
#define TYPEBOOK_MARKDOWN_ARENA_H

#include <stddef.h>

struct cmark_node;

// libcmark takes a piece of memory for every node, and every text grows in steps. Here a document
// takes a few large pieces, which are given back together.

/// Parses a document. It lives until this thread calls `markdown_arena_release`, which it must
/// before it parses another. As with libcmark's own memory, the program ends when there is none.
struct cmark_node *markdown_arena_parse(const char *text, size_t length, int options);

/// Gives back the document that this thread parsed last.
void markdown_arena_release(void);

#endif
