import CatalogModel
import CommonMark
import Diagnostics
import Markup
import Templates

/// Writes what a form says in a cell as HTML: as published, or with inherited criteria filled in.
struct CellWriter {
  let writer: BlockWriter
  /// What ends the lines of the catalog's own words: nothing in a script.
  var lineEnd: StaticString = "\n"
  private var words: InterfaceWords { writer.words }

  /// Writes a text as published, at its place of the page; "Same as Type 2" in it leads to that
  /// type's cell.
  func write(
    _ blocks: [Block], at place: Place, takingOver inheritance: Inheritance?,
    to page: inout PageBuffer
  ) {
    let phrase = inheritance.map {
      BlockWriter.Phrase(
        leaf: $0.span.start, length: $0.phraseLength,
        target: Place(
          names: place.names, name: place.name, ending: "." + $0.target.anchor))
    }
    writer.write(blocks, at: place, linking: phrase, to: &page)
  }

  /// Writes a cell with inherited criteria filled in, each part below the words that say where it
  /// is from; of the last one only those words where `isOpen`, because its text comes after this.
  func write(_ text: WrittenOutText, isOpen: Bool = false, to page: inout PageBuffer) {
    for (number, part) in text.parts.enumerated() {
      write(headingOf: part, to: &page)
      if isOpen, number == text.parts.count - 1 { break }
      write(part.entry, to: &page)
    }
  }

  /// Writes the words that say where a part is from.
  func write(headingOf part: WrittenOutText.Part, to page: inout PageBuffer) {
    page.append(own: part.heading, as: "from", lineEnd: lineEnd)
  }

  /// Writes what stands at one place, or that nothing does; `run` says how a text is marked.
  func write(
    _ entry: FormEntry<[Block]>, as run: TextRun = TextRun(), to page: inout PageBuffer
  ) {
    switch entry {
    case .missing: page.append(own: words[.nothingMissing], as: "gone lost", lineEnd: lineEnd)
    case .blank: page.append(own: words[.nothingBlank], as: "gone", lineEnd: lineEnd)
    case .value(let blocks):
      var run = run
      run.write(blocks, by: writer, to: &page)
    }
  }
}

extension PageBuffer {
  /// Appends a paragraph in the catalog's own words.
  mutating func append(own words: String, as kind: StaticString, lineEnd: StaticString = "\n") {
    open(.p, class: kind)
    append(escaping: words)
    close(.p)
    append(lineEnd)
  }
}

extension WrittenOutText.Part {
  /// The words over a part of a cell with inherited criteria filled in.
  var heading: String {
    switch origin {
    case .inherited: "From " + type.description
    case .inheritedWithExceptions: type.description + "’s text:"
    case .exceptions: "except:"
    case .own: type.description + " adds"
    }
  }
}
