import Glibc
import Inbox

/// One thing that a run is to convert.
struct Input: Sendable {
  /// As it was given, or the given folder and the way from there.
  var path: Path
  /// What the outputs call it, different for every input of a run: within a folder the way from there, else the file's
  /// name. Where two would be called the same, these have their paths, without the folders that all of them share: where
  /// the whole lies on this machine is nobody's business.
  var name: String
  /// It was found out before the reading.
  var failure: InputFailure?
  /// What was read from the standard input.
  var bytes: [UInt8]?

  var isStandardInput: Bool { path == Path("-") }
}

/// What the arguments of a run come to: inputs in the order of their paths, each once.
struct Listing: Sendable {
  private(set) var inputs: [Input] = []
  /// How many files of which kind lay in the folders and are no inputs, ordered by kind.
  private(set) var skipped: [(kind: String, files: Int)] = []

  /// Names of inputs that somebody has open in Word or LibreOffice, as far as their traces tell.
  private(set) var open: [String] = []

  private var seen: Set<Path> = []
  private var skippedByKind: [String: Int] = [:]

  /// - Parameters:
  ///   - output: the folder the run writes to; what it wrote there earlier is no input.
  ///   - outputNames: the files that the run writes.
  init(_ arguments: [String], output: Path?, outputNames: [String]) {
    let outputIdentity = output.flatMap { FileIdentity($0) }
    let outputFiles = Set(outputNames.map { Array($0.utf8) })
    var alike: [String: Int] = [:]
    for argument in arguments {
      let path = Path(argument: argument, earlier: alike[argument, default: 0])
      alike[argument, default: 0] += 1
      var facts = stat()
      if argument == "-" {
        add(Input(path: path, name: argument))
      } else if path.withCString({ stat($0, &facts) }) != 0 {
        add(Input(path: path, name: shown(path.name), failure: .opening(errno)))
      } else if facts.st_mode & S_IFMT == S_IFDIR {
        walk(path, output: outputIdentity, outputFiles: outputFiles)
      } else {
        add(Input(path: path, name: shown(path.name)))
      }
    }
    inputs.sort { $0.path < $1.path }
    nameApart()
    skipped = skippedByKind.sorted { $0.key < $1.key }.map { (kind: $0.key, files: $0.value) }
  }

  /// With a list of folders still to visit instead of recursion: the depth comes from outside.
  private mutating func walk(_ root: Path, output: FileIdentity?, outputFiles: Set<[UInt8]>) {
    var waiting: [(path: Path, name: Path)] = [(root, Path([]))]
    while let (path, name) = waiting.popLast() {
      let folder: Folder
      do {
        folder = try Folder(path)
      } catch {
        add(Input(path: path, name: name.bytes.isEmpty ? path.description : name.description, failure: error))
        continue
      }
      let place = path.resolved
      let traces = Set(folder.entries.filter(isEditorTrace))
      var taken: Set<ArraySlice<UInt8>> = []
      var documents: [(input: Input, kind: String)] = []
      for entry in folder.entries {
        if folder.identity == output, outputFiles.contains(entry) { continue }
        let inner = path.appending(entry)
        let innerName = name.appending(entry)
        var facts = stat()
        // It went away in between.
        guard inner.withCString({ lstat($0, &facts) }) == 0 else { continue }
        if facts.st_mode & S_IFMT == S_IFDIR {
          if !isEditorTrace(entry) { waiting.append((inner, innerName)) }
          continue
        }
        switch choose(inner, mode: facts.st_mode) {
        case .take:
          // No link is taken, so it lies where its folder does; to ask for each file costs a look at every folder on the
          // way to it.
          add(Input(path: inner, name: innerName.description), lying: place?.appending(entry))
          taken.insert(stem(entry))
          if !traces.isEmpty, ownerFiles(of: entry).contains(where: traces.contains) {
            open.append(innerName.description)
          }
        case .skip(let kind) where unreadableReports.contains(kind):
          documents.append((Input(path: inner, name: innerName.description), kind))
        case .skip(let kind): skippedByKind[kind, default: 0] += 1
        case .ignore: break
        }
      }
      for (input, kind) in documents {
        if hasTwin(stem(input.path.name), among: taken) {
          skippedByKind[kind, default: 0] += 1
        } else {
          add(input, lying: place?.appending(input.path.name))
        }
      }
    }
  }

  /// Once for each file, though two arguments may lead to it.
  private mutating func add(_ input: Input, lying place: Path? = nil) {
    guard seen.insert(place ?? input.path.resolved ?? input.path).inserted else { return }
    inputs.append(input)
  }

  private mutating func nameApart() {
    var uses: [String: Int] = [:]
    for input in inputs { uses[input.name, default: 0] += 1 }
    let alike = inputs.indices.filter { uses[inputs[$0].name, default: 0] > 1 }
    defer { number(alike) }
    let parts = alike.map { inputs[$0].path.bytes.split(separator: UInt8(ascii: "/")) }
    guard var shared = parts.first?.dropLast() else { return }
    for path in parts {
      let same = zip(shared, path.dropLast()).prefix { $0 == $1 }.count
      shared = shared.prefix(same)
    }
    for (index, path) in zip(alike, parts) {
      inputs[index].name = shown(Array(path.dropFirst(shared.count).joined(separator: [UInt8(ascii: "/")])))
    }
  }

  /// What is no UTF-8, or a control character, is shown by one sign, so even whole paths may look alike.
  private mutating func number(_ alike: [Int]) {
    guard !alike.isEmpty else { return }
    let apart = Set(inputs.indices).subtracting(alike)
    var taken = Set(apart.map { inputs[$0].name })
    for index in alike {
      let name = inputs[index].name
      var free = name
      var number = 1
      while !taken.insert(free).inserted {
        number += 1
        free = "\(name) (\(number))"
      }
      inputs[index].name = free
    }
  }
}
