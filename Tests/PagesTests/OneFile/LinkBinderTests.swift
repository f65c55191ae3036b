import Templates
import Testing

@testable import Pages

@Suite("A page as a part of one file")
struct LinkBinderTests {
  let binder = LinkBinder(
    places: OneFilePlaces(of: [
      page("index.html"), page("references/nims.html"), page("definitions/index.html"),
      page("definitions/1-508-2/1.3.html", also: "definitions/1-508-2/index.html"),
      page("definitions/1-508-2/proposals/ropes.html"),
    ]),
    files: ["files/knots.txt": "data:text/plain;base64,a25vdHM="])

  /// A tag on the page of version 1.3, and what it is in the file.
  @Test(
    "has every id with the page's name before it, and every link to a place of the file",
    arguments: [
      (##"<p id="training">"##, ##"<p id="1-508-2.1.3.training">"##),
      (
        ##"<b aria-labelledby="one two">"##,
        ##"<b aria-labelledby="1-508-2.1.3.one 1-508-2.1.3.two">"##
      ),
      (##"<label for='q'>"##, ##"<label for="1-508-2.1.3.q">"##),
      (##"<a href="#training.type-1">"##, ##"<a href="#1-508-2.1.3.training.type-1">"##),
      (##"<a href="../../index.html">"##, ##"<a href="#_index._top">"##),
      (##"<a href="index.html#notes">"##, ##"<a href="#1-508-2.1.3.notes">"##),
      (##"<a href="proposals/ropes.html">"##, ##"<a href="#1-508-2.proposals.ropes._top">"##),
      (##"<a href="../../references/nims.html">"##, ##"<a href="#_references.nims._top">"##),
      (##"<a href="../index.html#by-name">"##, ##"<a href="#_definitions.index.by-name">"##),
      (##"<form data-page="../../index.html">"##, ##"<form data-page="#_index._top">"##),
      (
        ##"<a class="x" href="../../files/knots.txt" title="t">"##,
        ##"<a class="x" href="data:text/plain;base64,a25vdHM=" download="knots.txt" title="t">"##
      ),
      (
        ##"<img src="../../files/knots.txt" alt="">"##,
        ##"<img src="data:text/plain;base64,a25vdHM=" alt="">"##
      ),
      (##"<a href="../../data/catalog.json">"##, ##"<a>"##),
      (##"<a href="1.3-review.html" class="x">"##, ##"<a class="x">"##),
      (
        ##"<input type="radio" name="view" id="v">"##,
        ##"<input type="radio" name="1-508-2.1.3.view" id="1-508-2.1.3.v">"##
      ),
    ])
  func bound(tag: String, expected: String) {
    #expect(bind(tag) == expected)
  }

  @Test(
    "keeps everything else to the byte",
    arguments: [
      ##"<a href="https://example.org/a#b">words</a>"##, ##"<a href="mailto:a@example.org">"##,
      ##"<a href="tel:+15550100">"##, ##"<input name="q" type="search">"##, "<!-- <p id=\"x\"> -->",
      "1 &lt; 2 id=&quot;x&quot; href=&quot;#y&quot;", ##"<p title="id=&quot;x&quot; > y">"##,
      "<wbr><br>a < b <", "<td data-th=\"Type 1\">", "",
    ])
  func kept(text: String) {
    #expect(bind(text) == text)
  }

  @Test("leaves a page's scripts out: the file has its own")
  func scripts() {
    #expect(
      bind(##"<p>a</p><script src="x.js"></script><p id="b">b</p>"##)
        == ##"<p>a</p><p id="1-508-2.1.3.b">b</p>"##)
  }

  private func bind(_ text: String) -> String {
    HTML(trusted: { output in
      Array(text.utf8).withUnsafeBufferPointer {
        binder.write($0, at: "definitions/1-508-2/1.3.html", to: &output)
      }
    }).text
  }

  private static func page(_ path: String, also other: String? = nil) -> SitePlan.File {
    SitePlan.File(
      path: path, content: .bytes([]),
      twin: other.map { SitePlan.Twin(path: $0, title: PageTitle("")) })
  }
}
