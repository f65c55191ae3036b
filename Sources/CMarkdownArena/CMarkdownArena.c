#include "CMarkdownArena.h"

#include <cmark.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// A piece of memory that blocks are cut from, one after the other.
struct piece {
  struct piece *previous;
  size_t size, used;
  alignas(16) unsigned char bytes[];
};

// A block has its size before it, and is aligned as malloc aligns.
enum { header = 16, first_size = 1 << 17 };

static _Thread_local struct piece *top;

static size_t *size_of(void *block) { return (size_t *)((unsigned char *)block - header); }

static void add_piece(size_t size) {
  struct piece *piece = malloc(sizeof(struct piece) + size);
  if (piece == NULL) abort();
  piece->previous = top;
  piece->size = size;
  piece->used = 0;
  top = piece;
}

static void *take(size_t size) {
  if (size > SIZE_MAX / 4) abort();
  size_t room = (size + header + 15) & ~(size_t)15;
  if (top == NULL || top->size - top->used < room) {
    size_t next = top == NULL ? first_size : top->size * 2;
    add_piece(next < room ? room : next);
  }
  void *block = top->bytes + top->used + header;
  top->used += room;
  *size_of(block) = room - header;
  return block;
}

static void *take_cleared(size_t count, size_t size) {
  if (size != 0 && count > SIZE_MAX / size) abort();
  return memset(take(count * size), 0, count * size);
}

static void *resize(void *block, size_t size) {
  if (block == NULL) return take(size);
  size_t old = *size_of(block);
  if (size <= old) return block;
  return memcpy(take(size), block, old);
}

static void keep(void *block) { (void)block; }

static cmark_mem arena = {take_cleared, resize, keep};

struct cmark_node *markdown_arena_parse(const char *text, size_t length, int options) {
  cmark_parser *parser = cmark_parser_new_with_mem(options, &arena);
  cmark_parser_feed(parser, text, length);
  cmark_node *document = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  return document;
}

// A first piece of the usual size stays for the next text of this thread.
void markdown_arena_release(void) {
  while (top != NULL && (top->previous != NULL || top->size > first_size)) {
    struct piece *previous = top->previous;
    free(top);
    top = previous;
  }
  if (top != NULL) top->used = 0;
}
