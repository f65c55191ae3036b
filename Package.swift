// swift-tools-version: 6.2

import PackageDescription

/// One setting for every target: the compiler holds the layering and the style.
let style: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

/// The same, optimized for speed.
let strict: [SwiftSetting] =
  style + [
    // What a function of one module does is seen where another calls it.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))
  ]

/// For what runs once for a document and not for each page: smaller, and fast enough.
let compact: [SwiftSetting] =
  style + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

/// A module, by its name and the names of the modules it stands on.
func module(
  _ name: String, on dependencies: [Target.Dependency], resources: [Resource]? = nil,
  settings: [SwiftSetting] = strict
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// The tests of one module.
func tests(_ name: String, on dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

// Debian's libutf8proc.pc has a flag that SwiftPM warns of; there the compiler finds the library
// without it. Homebrew's stands where only pkg-config knows.
#if os(macOS)
  let utf8proc: String? = "libutf8proc"
#else
  let utf8proc: String? = nil
#endif

// Only `Scripts/fuzz` asks for it: it has libFuzzer's main function.
let fuzzers: [Target] =
  Context.environment["TYPEBOOK_FUZZ"] == nil
  ? []
  : [
    .executableTarget(
      name: "fuzz", dependencies: ["FuzzedReading"], path: "Tests/Fuzzing/Fuzz",
      swiftSettings: strict)
  ]

let package = Package(
  name: "typebook",
  platforms: [.macOS(.v15)],
  dependencies: [
    // Reads the command line, writes its help and completes it in shells. At one version, since a
    // newer one may word or read a command otherwise; raise it by hand, and look at the help.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CLibcmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .target(name: "CMarkdownArena", dependencies: ["CLibcmark"]),
    module("Bytes", on: []),
    module("DataWriting", on: ["Bytes"]),
    module("TerminalWriting", on: [], settings: compact),
    module("Diagnostics", on: ["Bytes", "DataWriting", "TerminalWriting"]),
    .systemLibrary(
      name: "CUTF8Proc", pkgConfig: utf8proc,
      providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]),
    module("Words", on: ["Bytes", "CUTF8Proc", "Diagnostics"]),
    module("Markup", on: []),
    module("Templates", on: ["Bytes", "Diagnostics", "Markup"]),
    module(
      "CommonMark", on: ["Bytes", "CLibcmark", "CMarkdownArena", "Diagnostics", "Markup"]),
    module("FrontMatter", on: ["Bytes", "Diagnostics", "Words"]),
    module(
      "Searching",
      on: ["Bytes", "CatalogModel", "CommonMark", "DataWriting", "Diagnostics", "Words"]),
    module("CatalogModel", on: ["Bytes", "CommonMark", "Diagnostics", "Words"]),
    module("Redlining", on: ["Bytes", "CatalogModel", "CommonMark", "Diagnostics", "Words"]),
    module(
      "RedlineReporting",
      on: [
        "Bytes", "CatalogModel", "CommonMark", "DataWriting", "Diagnostics", "Redlining",
        "TerminalWriting", "Words",
      ]),
    module(
      "CatalogReading",
      on: [
        "Bytes", "CatalogModel", "CommonMark", "Diagnostics", "FrontMatter", "Redlining", "Words",
      ]),
    module(
      "Pages",
      on: [
        "Bytes", "CatalogModel", "CommonMark", "DataWriting", "Diagnostics", "Markup",
        "RedlineReporting", "Redlining", "Searching", "Templates", "Words",
      ],
      resources: [.embedInCode("Data/schema.json")]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    module("Packaging", on: ["CZlib"], settings: compact),
    .systemLibrary(
      name: "CLibxml2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    module("XMLReading", on: ["CLibxml2"], settings: compact),
    module(
      "Reviewing",
      on: [
        "Bytes", "CatalogModel", "DataWriting", "Diagnostics", "Markup", "Packaging",
        "RedlineReporting", "Redlining", "Words", "XMLReading",
      ], settings: compact),
    .systemLibrary(
      name: "CLibcrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    .target(name: "CFileSystem"),
    .target(name: "CBundledFiles"),
    module("BundledFiles", on: ["CBundledFiles"]),
    // Tests, and tools that look at memory, keep the C library's malloc.
    .target(
      name: "CMemory",
      linkerSettings: [
        .linkedLibrary("jemalloc", .when(platforms: [.linux], configuration: .release))
      ]),
    module(
      "SitePipeline",
      on: [
        "BundledFiles", "CFileSystem",
        .target(name: "CLibcrypto", condition: .when(platforms: [.linux])), "CatalogModel",
        "CatalogReading", "CommonMark", "Diagnostics", "FrontMatter", "Packaging",
        "Pages", "Redlining", "Templates",
      ]),
    module("Preview", on: ["DataWriting", "SitePipeline"], settings: compact),
    module(
      "Importing",
      on: [
        "Bytes", "CatalogModel", "CatalogReading", "CommonMark", "DataWriting", "Diagnostics",
        "FrontMatter", "Markup", "Words",
      ], settings: compact),
    module(
      "Authoring",
      on: [
        "BundledFiles", "Bytes", "CatalogModel", "CatalogReading", "Diagnostics", "FrontMatter",
      ], settings: compact),
    .executableTarget(
      name: "typebook",
      dependencies: [
        "Authoring", "BundledFiles", "CMemory", "CatalogModel", "Diagnostics", "Importing", "Pages",
        "Preview", "RedlineReporting", "Redlining", "Reviewing", "SitePipeline", arguments,
      ],
      swiftSettings: compact,
      // Two megabytes less: nothing is exported, relocations are packed, and functions of the same
      // code are there once.
      linkerSettings: [
        .unsafeFlags(
          [
            "-use-ld=lld", "-Xlinker", "--no-export-dynamic",
            "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs", "-Xlinker", "--icf=all",
            "-Xlinker", "-O2",
          ], .when(platforms: [.linux], configuration: .release))
      ]),
    .target(
      name: "RevisionEditing",
      dependencies: ["CatalogModel", "CommonMark", "Diagnostics", "Redlining"],
      path: "Benchmarks/RevisionEditing", swiftSettings: strict),
    .executableTarget(
      name: "class-bench",
      dependencies: [
        "CatalogModel", "CatalogReading", "Diagnostics", "Redlining", "RevisionEditing",
      ], path: "Benchmarks/ClassBench", swiftSettings: strict),
    .executableTarget(
      name: "redline-bench",
      dependencies: [
        "CatalogModel", "CatalogReading", "CommonMark", "Diagnostics", "Redlining",
        "RevisionEditing",
      ], path: "Benchmarks/RedlineBench", swiftSettings: strict),
    tests("WordsTests", on: ["Words"]),
    tests("CatalogModelTests", on: ["CatalogModel", "Diagnostics", "Words"]),
    tests(
      "SearchingTests", on: ["CatalogModel", "CommonMark", "Diagnostics", "Searching", "Words"]),
    tests(
      "PagesTests",
      on: [
        "CatalogModel", "CatalogReading", "CommonMark", "Diagnostics", "Pages", "Redlining",
        "RevisionEditing", "SitePipeline", "Templates",
      ]),
    tests(
      "CatalogReadingTests",
      on: [
        "CatalogModel", "CatalogReading", "CommonMark", "Diagnostics", "FrontMatter",
        "SitePipeline", "Words",
      ]),
    tests(
      "RedliningTests",
      on: [
        "CatalogModel", "CatalogReading", "CommonMark", "Diagnostics", "RedlineReporting",
        "Redlining", "RevisionEditing",
      ]),
    tests("MarkupTests", on: ["Bytes", "Markup"]),
    tests("CommonMarkTests", on: ["CLibcmark", "CommonMark", "Diagnostics", "Templates"]),
    tests("DiagnosticsTests", on: ["Diagnostics"]),
    tests("DataWritingTests", on: ["DataWriting"]),
    tests("TerminalWritingTests", on: ["TerminalWriting"]),
    tests("TemplatesTests", on: ["Diagnostics", "Templates"]),
    tests("FrontMatterTests", on: ["Diagnostics", "FrontMatter"]),
    tests("PackagingTests", on: ["Packaging"]),
    tests(
      "ReviewingTests",
      on: [
        "Bytes", "CatalogModel", "CatalogReading", "CommonMark", "Diagnostics", "Packaging",
        "RedlineReporting", "Redlining", "Reviewing", "RevisionEditing", "XMLReading",
      ]),
    tests(
      "SitePipelineTests",
      on: [
        "BundledFiles", "CatalogModel", "Diagnostics", "FrontMatter", "RevisionEditing",
        "SitePipeline", "Templates",
      ]),
    tests("PreviewTests", on: ["Preview"]),
    tests(
      "AuthoringTests",
      on: ["Authoring", "CatalogModel", "CatalogReading", "Diagnostics", "RevisionEditing"]),
    tests(
      "ImportingTests",
      on: [
        "CatalogModel", "CatalogReading", "CommonMark", "Diagnostics", "Importing",
        "RevisionEditing",
      ]),
    tests("CommandTests", on: ["typebook"]),
    .target(
      name: "FuzzedReading",
      dependencies: [
        "CatalogModel", "CatalogReading", "Diagnostics", "Pages", "Redlining", "Templates",
      ],
      path: "Tests/Fuzzing/FuzzedReading", swiftSettings: strict),
    tests("FuzzedReadingTests", on: ["FuzzedReading", "RevisionEditing"]),
  ] + fuzzers,
  swiftLanguageModes: [.v6],
  // `#embed`, by which the program holds the files that come with it.
  cLanguageStandard: .gnu2x
)
