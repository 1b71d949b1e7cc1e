/* The floor that solieu's speed is measured against: the least that a program on the same two libraries does with a
 * DOCX. word/document.xml goes from zip_fread in chunks into libxml2's SAX2 push parser; the code points of the text
 * runs (w:t) are counted and nothing is kept.
 *
 *   cc -O2 floor.c -o floor $(pkg-config --cflags --libs libzip libxml-2.0)
 *   floor FILE...
 */
#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>
#include <zip.h>

enum { chunk_size = 64 * 1024 };

struct counter {
  int in_text;
  unsigned long long points;
};

static int is_text_run(const xmlChar *name, const xmlChar *uri) {
  static const char word[] = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  return name[0] == 't' && name[1] == 0 && uri != NULL && strcmp((const char *)uri, word) == 0;
}

static void on_start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                     const xmlChar **namespace_list, int attributes, int defaulted, const xmlChar **attribute_list) {
  (void)prefix, (void)namespaces, (void)namespace_list, (void)attributes, (void)defaulted, (void)attribute_list;
  if (is_text_run(name, uri)) ((struct counter *)context)->in_text = 1;
}

static void on_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)prefix;
  if (is_text_run(name, uri)) ((struct counter *)context)->in_text = 0;
}

static void on_characters(void *context, const xmlChar *bytes, int count) {
  struct counter *counter = context;
  if (!counter->in_text) return;
  for (int index = 0; index < count; index++) counter->points += (bytes[index] & 0xC0) != 0x80;
}

/* 0 when the whole part was read. */
static int read_document(const char *path, xmlSAXHandler *handler, struct counter *counter) {
  static char chunk[chunk_size];
  int status = 1, code = 0;
  zip_t *archive = zip_open(path, ZIP_RDONLY, &code);
  if (archive == NULL) return 1;
  zip_file_t *part = zip_fopen(archive, "word/document.xml", 0);
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(handler, counter, NULL, 0, NULL);
  if (part != NULL && parser != NULL) {
    zip_int64_t count;
    xmlCtxtUseOptions(parser, XML_PARSE_NONET);
    while ((count = zip_fread(part, chunk, chunk_size)) > 0)
      if (xmlParseChunk(parser, chunk, (int)count, 0) != 0) break;
    xmlParseChunk(parser, chunk, 0, 1);
    status = !(count == 0 && parser->wellFormed);
  }
  if (parser != NULL) xmlFreeParserCtxt(parser);
  if (part != NULL) zip_fclose(part);
  zip_discard(archive);
  return status;
}

int main(int argc, char **argv) {
  struct counter counter = {0, 0};
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = on_start;
  handler.endElementNs = on_end;
  handler.characters = on_characters;
  xmlInitParser();
  for (int index = 1; index < argc; index++)
    if (read_document(argv[index], &handler, &counter) != 0) {
      fprintf(stderr, "floor: cannot read %s\n", argv[index]);
      return 1;
    }
  printf("%d files, %llu code points\n", argc - 1, counter.points);
  return 0;
}
