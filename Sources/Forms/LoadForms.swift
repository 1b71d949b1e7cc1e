import Model

/// A file that should hold a form.
package struct FormFile: Sendable {
  /// What errors call it.
  package var name: String
  package var bytes: [UInt8]
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Loads files that may extend each other, or one of `bases`, whatever order they come in; the forms are in the order of
/// the files. Of several versions of a base the newest one is extended.
package func loadForms(_ files: [FormFile], bases: [Form] = []) throws(FormFailure) -> [Form] {
  var loaded: [Int: Form] = [:]
  var waiting: [Int] = []
  for (position, file) in files.enumerated() {
    // Without the word it extends nothing; with it, it may.
    if mentionsExtends(file.bytes) {
      waiting.append(position)
    } else {
      loaded[position] = try loadForm(file.bytes, name: file.name)
    }
  }
  while !waiting.isEmpty {
    let known = FormLibrary(loaded.keys.sorted().compactMap { loaded[$0] } + bases).forms
    var left: [Int] = []
    var firstFailure: FormFailure?
    for position in waiting {
      do throws(FormFailure) {
        loaded[position] = try loadForm(files[position].bytes, name: files[position].name, bases: known)
      } catch {
        // A mistake in a base hides behind those that wait for it.
        if firstFailure == nil || (firstFailure.map(lacksBase) ?? false) && !lacksBase(error) { firstFailure = error }
        left.append(position)
      }
    }
    // A base may be among those that still wait; when none of them could be loaded, none ever will.
    if left.count == waiting.count, let firstFailure { throw firstFailure }
    waiting = left
  }
  return files.indices.compactMap { loaded[$0] }
}

private func lacksBase(_ failure: FormFailure) -> Bool {
  failure.errors.allSatisfy { if case .unknownBase = $0.kind { true } else { false } }
}

/// Looked for by its rarest letter: files are full of quotes.
private func mentionsExtends(_ bytes: [UInt8]) -> Bool {
  let word = Array("\"extends\"".utf8)
  guard bytes.count >= word.count else { return false }
  return bytes.withUnsafeBufferPointer { bytes in
    for index in 2..<(bytes.count - word.count + 3)
    where bytes[index] == UInt8(ascii: "x") && bytes[index - 1] == UInt8(ascii: "e") {
      if bytes[(index - 2)..<(index - 2 + word.count)].elementsEqual(word) { return true }
    }
    return false
  }
}
