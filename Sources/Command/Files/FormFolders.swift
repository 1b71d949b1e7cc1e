import Forms
import Glibc
import Model
import Pipeline
import Readers

/// Where the forms of a run come from, and the forms.
struct FormFolders {
  var folders: [Path]
  /// The one of SOLIEU_FORMS or of the program, which comes last.
  private(set) var own: Path?

  /// The folders of `--forms` first, then SOLIEU_FORMS or, without it, the program's own.
  init(extra: [String]) throws {
    folders = extra.map { Path($0) }
    let named = getenv("SOLIEU_FORMS").map { String(cString: $0) } ?? ""
    own = named.isEmpty ? Self.ownFolder() : Path(named)
    if let own { folders.append(own) }
    if folders.isEmpty { throw Failure(.noInput, language.noForms) }
  }

  /// `share/solieu/Schemas` of an installed program, `Schemas` of the checkout it was built in, or of this folder.
  private static func ownFolder() -> Path? {
    var candidates: [Path] = []
    if let program = Path("/proc/self/exe").resolved {
      candidates.append(program.folder.folder.appending("share/solieu/Schemas"))
      var folder = program.folder
      while folder.bytes.count > 1 {
        if folder.name == Array(".build".utf8) { candidates.append(folder.folder.appending("Schemas")) }
        folder = folder.folder
      }
    }
    candidates.append(Path("Schemas"))
    return candidates.first { (try? Folder($0)) != nil }
  }

  /// Every form of the folders. A form of an earlier folder takes the place of one with the same id and version.
  func load() throws -> [Form] {
    var forms: [Form] = []
    for form in try loadFormFiles(folders.flatMap { try Self.formPaths($0) })
    where !forms.contains(where: { $0.id == form.id && $0.version == form.version }) {
      forms.append(form)
    }
    if forms.isEmpty { throw Failure(.noInput, language.noFormsIn(folders)) }
    return FormLibrary(forms).forms
  }

  /// The administrative units, from the first folder that has them; nil when none does.
  ///
  /// - Parameter checked: the whole file is looked through, which for one report would cost more than the report.
  func units(checked: Bool) throws -> UnitCatalogue? {
    for folder in folders {
      let file = folder.appending(Array("units.tsv".utf8))
      guard (try? Folder(folder).entries.contains(Array("units.tsv".utf8))) == true else { continue }
      let units: UnitCatalogue
      do {
        units = UnitCatalogue(try readFile(file, limits: Limits()))
      } catch {
        throw Failure(error.status, language.inputFailed(file.description, error))
      }
      if checked, let line = units.faultyLine {
        throw Failure(.unreadableInput, language.unitsAreDamaged(file.description, line: line))
      }
      return units
    }
    return nil
  }

  /// The bytes of every form and of the catalogue of units, in the order in which they are looked for.
  func files() throws -> [(name: [UInt8], bytes: [UInt8])] {
    var paths: [Path] = []
    for folder in folders {
      paths += try Self.formPaths(folder)
      paths.append(folder.appending(Array("units.tsv".utf8)))
    }
    return try paths.compactMap { path in
      do throws(InputFailure) {
        return (path.name, try readFile(path, limits: Limits()))
      } catch {
        if error == .missing { return nil }
        throw Failure(error.status, language.inputFailed(path.description, error))
      }
    }
  }

  /// The forms that a file may extend: those beside it that are good, and the program's own. What is wrong with them is
  /// not what was asked; a base that is missing by it is told of the file.
  static func bases(beside file: Path) -> [Form] {
    let own = (try? FormFolders(extra: []).load()) ?? []
    let beside = ((try? formPaths(file.folder)) ?? []).filter { $0.name != file.name }
    // Together, as they may extend each other; one by one when some of them is no good form.
    let loaded =
      (try? loadFormFiles(beside, bases: own)) ?? beside.flatMap { (try? loadFormFiles([$0], bases: own)) ?? [] }
    return loaded + own
  }

  private static func formPaths(_ folder: Path) throws -> [Path] {
    let entries: [[UInt8]]
    do {
      entries = try Folder(folder).entries
    } catch {
      throw Failure(error.status, language.formFolderFailed(folder, error))
    }
    return entries.filter(isForm).map { folder.appending($0) }
  }

  /// Beside the forms lie JSON Schemas, which describe them and the outputs.
  private static func isForm(_ name: [UInt8]) -> Bool {
    !isEditorTrace(name) && name.suffix(5).elementsEqual(".json".utf8)
      && !name.suffix(12).elementsEqual(".schema.json".utf8)
  }
}

/// - Parameter bases: forms of other places that these may extend.
func loadFormFiles(_ paths: [Path], bases: [Form] = []) throws -> [Form] {
  var files: [FormFile] = []
  for path in paths {
    do {
      files.append(FormFile(name: path.description, bytes: try readFile(path, limits: Limits())))
    } catch {
      throw Failure(error.status, language.inputFailed(path.description, error))
    }
  }
  do {
    return try Forms.loadForms(files, bases: bases)
  } catch {
    throw Failure(.unreadableInput, language.words(for: error))
  }
}

/// What a command knows of reports before it reads one.
struct Knowledge: Sendable {
  var forms: [Form]
  var units: UnitCatalogue?

  /// Fails when the form that was asked for is not there.
  init(_ options: FormOptions, forMany: Bool = false) throws {
    let folders = try FormFolders(extra: options.forms)
    forms = try folders.load()
    if let id = options.form, !forms.contains(where: { $0.id == id }) {
      throw Failure(.usage, language.unknownForm(id, known: forms.map(\.id)))
    }
    units = try folders.units(checked: forMany)
  }

  var pipeline: Pipeline { Pipeline(forms: forms, units: units) }
}
