import CatalogModel
import Diagnostics
import Testing

@Suite("The texts of a form")
struct FormTextTests {
  /// A cell that says something; only the type matters here.
  private static func cell(_ type: Int) -> TypedPassage {
    TypedPassage(type: .numbered(type), entry: .value(Passage(blocks: [])), heading: .at(0))
  }

  private let body = FormBody(
    passages: [.notes: .value(Passage(blocks: [])), .overallFunction: .blank],
    types: .value([cell(2), cell(1)]),
    components: .value([
      Component(
        name: Located("Training", .at(0)), anchor: "training", notes: .blank, cells: [cell(2)])
    ]))

  @Test("come in the order of the page, with those that our copy lost")
  func order() {
    var texts: [String] = []
    body.forEachText { text in
      let sign =
        switch text.entry {
        case .missing: "?"
        case .blank: "-"
        case .value: ""
        }
      texts.append(text.place.anchor + sign)
    }
    #expect(
      texts == [
        "overall-function-", "description?", "description-notes?", "types.type-1", "types.type-2",
        "training.type-1?", "training.type-2", "training.notes-",
        "composition-and-ordering-specifications?", "notes", "references?",
      ])
  }

  @Test("have a place where the form has the component and the type")
  func places() {
    let (training, drills) = (CellAddress.Row.component("training"), CellAddress.Row.component("x"))
    #expect(body.has(.cell(CellAddress(training, .numbered(1)))))
    #expect(!body.has(.cell(CellAddress(training, .numbered(3)))))
    #expect(!body.has(.cell(CellAddress(drills, .numbered(1)))))
    #expect(body.has(.notes(training)))
    #expect(!body.has(.notes(drills)))
  }

  @Test("have a place for every type in a form whose types our copy lost")
  func unknownTypes() {
    let body = FormBody(passages: [:], types: .missing, components: .missing)
    #expect(body.has(.cell(CellAddress(.types, .numbered(4)))))
  }
}
