import CatalogModel
import Diagnostics
import Foundation
import Testing

@testable import Pages

@Suite("The pages of a definition")
struct SwitcherTests {
  @Test(
    "lead to one another, and each marks where the reader is",
    arguments: [
      ("index.html", "index.html"), ("1.0.html", "1.0.html"), ("history.html", "history.html"),
      ("1.0-to-1.1.html", "1.0-to-1.1.html"), ("1.1-checklist.html", "1.1-checklist.html"),
      ("1.1-review.html", "1.1-review.html"),
    ])
  func switcher(page: String, marked: String) throws {
    let nav = try switcher(of: page)
    for address in [
      "index.html", "1.1-checklist.html", "history.html", "1.0.html", "1.1.html",
    ] {
      #expect(nav.contains("<a href=\"\(address)\""), "\(address)")
    }
    #expect(nav.contains("<a href=\"\(marked)\" aria-current=\"page\">"))
  }

  @Test("say how much changed, and since when")
  func count() throws {
    #expect(try switcher(of: "index.html").contains(/Changes<\/a> <span>[1-9] since 1\.0</))
  }

  @Test(
    "have a title of their own each",
    arguments: [
      ("index.html", "Lantern Keeper"), ("1.0.html", "Version 1.0 · Lantern Keeper"),
      ("history.html", "History · Lantern Keeper"),
      ("1.0-to-1.1.html", "Changes from 1.0 to 1.1 · Lantern Keeper"),
      ("1.1-checklist.html", "Checklist for version 1.1 · Lantern Keeper"),
      ("1.1-review.html", "Review sheet of version 1.1 · Lantern Keeper"),
    ])
  func titles(page: String, title: String) throws {
    let text = try text(of: page)
    let heading = try #require(
      text.components(separatedBy: "<h1>").last?
        .components(separatedBy: "</h1>").first)
    #expect(heading.replacing(/<[^>]*>/, with: "") == title)
  }

  @Test("of an old version say that it is superseded, and what it was")
  func status() throws {
    #expect(try text(of: "1.0.html").contains("Superseded (was Published)"))
    #expect(try !text(of: "1.1.html").contains("Superseded"))
  }

  private func text(of page: String) throws -> String {
    let versions = try [(Version(1, 0), "One lamp"), (Version(1, 1), "Two lamps")].map {
      try Sample.revision($0, types: [Sample.cell(1, $1)])
    }
    let site = try Sample.site(Sample.catalog(versions))
    return try #require(site["definitions/\(Sample.id)/\(page)"])
  }

  private func switcher(of page: String) throws -> String {
    let parts = try text(of: page).components(separatedBy: "<nav class=\"switch")
    return try #require(parts.last?.components(separatedBy: "</nav>").first)
  }
}
