import Model

/// A form that was read off a report's table. What is only guessed has a note; a person looks at those first.
package struct FormDraft: Sendable {
  package var form: Form
  /// By the code of an indicator, as a key of the form language's `note`.
  package var notes: [String: [DraftNote]] = [:]
  /// One for each of the form's checks: all of them are guesses.
  package var checkNotes: [DraftNote] = []
}

/// What was guessed, and from what.
package enum DraftNote: Sendable, Hashable {
  /// The row has no code of its own.
  case code
  /// The code stood in the table twice.
  case repeatedCode
  /// It has neither unit nor value, so it may be a title.
  case title
  /// Neither unit nor value tells what it counts.
  case type
  /// The numbers of the report agree with the check.
  case numbersAgree
  /// The table prints it under its header.
  case printed
  /// Only the labels speak for the check.
  case labels
}
