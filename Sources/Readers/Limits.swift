/// How much of a file from outside is accepted. Meeting a limit is an error, never a shorter result.
package struct Limits: Sendable {
  package var fileBytes = 32 << 20
  package var archiveEntries = 4096
  /// Of one part, counted while inflating.
  package var partBytes = 64 << 20
  /// Of all parts together.
  package var inflatedBytes = 192 << 20
  package var tagBytes = 64 << 10
  /// Of one element: libxml2 compares each with all before it.
  package var attributes = 256
  /// Of one comment, CDATA section or instruction; libxml2 would call a longer one damaged.
  package var markupBytes = 8 << 20
  /// Names of elements and attributes, and prefixes, in one part; Word has about two thousand.
  package var names = 16_384
  package var depth = 256
  package var gridColumns = 1024
  package var blocks = 250_000
  package var cells = 1_000_000
  package var findings = 50_000
  /// Styles, lists or relationships of one document.
  package var definitions = 65_536

  /// Of the pattern of one automatic number; Word allows fifty letters or so.
  package var labelBytes = 255
  /// Of all automatic numbers of a document.
  package var allLabelBytes = 8 << 20

  package init() {}
}
