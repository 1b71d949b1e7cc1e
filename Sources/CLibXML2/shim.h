#pragma once
#include <libxml/xmlversion.h>
// Debian's header would bring in ICU's, whose types clash with those of Foundation's own ICU.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/dict.h>
#include <libxml/xmlerror.h>
