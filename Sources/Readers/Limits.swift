/// How much of a file from outside is accepted. Meeting a limit is an error, never a shorter result.
package struct Limits: Sendable {
  package var fileBytes = 32 << 20
  package var archiveEntries = 4096
  /// Of one part, counted while inflating.
  package var partBytes = 64 << 20
  package var tagBytes = 64 << 10
  package var depth = 256
  package var gridColumns = 1024

  package init() {}
}
