// swift-tools-version: 6.2
import PackageDescription

// One target a module; who may import whom stands in docs/design.md and is held by Tests/HouseTests.
let package = Package(
  name: "solieu",
  products: [
    .executable(name: "solieu", targets: ["Command"]),
    // Loaded by tests in front of the C library, to make system calls fail.
    .library(name: "FaultyCalls", type: .dynamic, targets: ["FaultyCalls"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CLibXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // Parts of the C library and of Linux, but not of Swift's view of them.
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CConfine"),

    .target(name: "Quantities"),
    .target(name: "Model", dependencies: ["Quantities"]),
    .target(name: "Vietnamese", dependencies: ["Quantities"]),
    .target(name: "Readers", dependencies: ["Model", "Vietnamese", "CLibXML2", "CLibZip"]),
    .target(name: "Forms", dependencies: ["Quantities", "Model", "Vietnamese"]),
    .target(name: "Extraction", dependencies: ["Quantities", "Model", "Vietnamese"]),
    .target(name: "Exporters", dependencies: ["Quantities", "Model"]),
    .target(
      name: "Pipeline",
      dependencies: ["Quantities", "Model", "Readers", "Forms", "Extraction", "Exporters"]),
    .target(name: "Workers"),
    .target(name: "Archive", dependencies: [.product(name: "GRDB", package: "GRDB.swift")]),
    .target(name: "Inbox"),
    .target(name: "Workbooks", dependencies: ["Quantities", "Exporters", "CLibXLSXWriter", "CLibZip"]),
    .executableTarget(
      name: "Command",
      dependencies: [
        "Quantities", "Model", "Vietnamese", "Readers", "Forms", "Extraction", "Exporters",
        "Pipeline", "Workers", "Archive", "Inbox", "Workbooks", "CMalloc", "CConfine",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),

    .target(name: "TestKit", path: "Tests/TestKit"),
    .target(name: "FaultyCalls", path: "Tests/FaultyCalls"),
    .testTarget(name: "QuantitiesTests", dependencies: ["Quantities", "TestKit"]),
    .testTarget(name: "VietnameseTests", dependencies: ["Quantities", "Vietnamese", "TestKit"]),
    // Its fuzz targets go on to the scanner and to extraction.
    .testTarget(
      name: "ReadersTests",
      dependencies: ["Quantities", "Model", "Vietnamese", "Readers", "Extraction", "TestKit"]),
    .testTarget(name: "FormsTests", dependencies: ["Quantities", "Model", "Forms", "TestKit"]),
    .testTarget(
      name: "ExtractionTests",
      dependencies: ["Quantities", "Model", "Vietnamese", "Extraction", "Forms", "TestKit"]),
    .testTarget(
      name: "ExportersTests",
      dependencies: ["Quantities", "Model", "Exporters", "TestKit", .product(name: "Crypto", package: "swift-crypto")],
      exclude: ["Goldens"]),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Quantities", "Model", "Readers", "Forms", "Extraction", "Exporters", "Pipeline", "TestKit",
      ]),
    .testTarget(name: "WorkersTests", dependencies: ["Workers", "TestKit"]),
    .testTarget(
      name: "ArchiveTests", dependencies: ["Archive", "TestKit", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(name: "InboxTests", dependencies: ["Inbox", "TestKit"]),
    .testTarget(
      name: "WorkbooksTests",
      dependencies: ["Quantities", "Exporters", "Workbooks", "CLibZip", "TestKit"]),
    // Runs the built program, so it depends on it.
    .testTarget(name: "CommandTests", dependencies: ["Command", "TestKit"]),
    .testTarget(name: "HouseTests", dependencies: ["TestKit"]),
  ],
  swiftLanguageModes: [.v6]
)
