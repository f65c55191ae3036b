import CatalogModel
import CommonMark
import Testing

@testable import Redlining

@Suite("A change of words is editorial")
struct EditorialProofTests {
  @Test("only where nothing but the writing changed", arguments: Self.changes)
  func otherMeaning(_ row: JudgedText) {
    #expect(Set(row.reasons.map(\.changeClass)) == [.changed], "\(row.reasons)")
  }

  static let changes: [JudgedText] = [
    .init("An area of 10*10 feet", "An area of 1010 feet", .changed),
    .init("Dial *67 first", "Dial 67 first", .changed),
    .init("A 5 mW laser", "A 5 MW laser", .changed),
    .init("Works with ICE", "Works with ice", .changed),
    .init("A 6' rope", "A 6\" rope", .changed),
    .init("Grade A- or better", "Grade A or better", .changed),
    .init("Members re-sign the log", "Members resign the log", .changed),
    .init("Un-ionized water", "Unionized water", .changed),
    .init("Two two-person boats", "Two-person boats", .changed),
    .init("Holds an RN license", "Holds a Radio Navigator license", .changed),
    .init("Treats infections", "Treats inflections", .changed),
    .init("Filing the records", "Filling the records", .changed),
    .init("The crew's boats", "The crews' boats", .changed),
    .init("A few boats", "Few boats", .changed),
    .init("Calls at 8 a.m.", "Calls at 8 pm", .changed),
    .init("Knows the ropes, who hold", "Knows the ropes who hold", .changed),
    .init("First fire, then flood", "First flood, then fire", .changed),
    .init("Arms, aims and fires", "Aims, fires and arms", .changed),
    .init("Ten gallon-size jugs", "Ten-gallon-size jugs", .changed),
    .init("See https://a.example.org/sea-chart", "See https://a.example.org/seachart", .changed),
    .init("See a.example.org/centre", "See a.example.org/center", .changed),
    .init("See example.org/Charts", "See example.org/charts", .changed),
    .init("Stores 2 GB", "Stores 2 Gb", .changed),
  ]

  @Test("not where signs between digits were taken for emphasis")
  func emphasisInWord() throws {
    func leaf(_ text: String) throws -> RichText {
      try #require(MarkdownParser.parse(text).leaves.first)
    }
    let text = TextComparator.compare(
      try leaf("A shelter of 10*10 feet, or 20*20"), try leaf("A shelter of 1010 feet, or 2020"))
    #expect(TextJudge.reasons(text.text, in: .cell()).map(\.changeClass) == [.changed])
    let plain = TextComparator.compare(try leaf("Keeps *a log*"), try leaf("Keeps a log"))
    #expect(TextJudge.reasons(plain.text, in: .cell()).map(\.changeClass) == [.editorial])
  }

  @Test(
    "where the same things stand in another order, or the text itself proves it",
    arguments: Self.same)
  func sameMeaning(_ row: JudgedText) {
    #expect(row.reasons.map(\.changeClass) == [.editorial], "\(row.reasons)")
  }

  static let same: [JudgedText] = [
    .init("By air or land", "By land or air", .editorial),
    .init("Completes IS-100 and IS-200", "Completes IS-200 and IS-100", .editorial),
    .init("Supports fire, law, and EMS", "Supports EMS, fire, and law", .editorial),
    .init(
      "IS-700: National Pier System, An Introduction",
      "IS-700: An Introduction to the National Pier System", .editorial),
    .init("Meets the U.S. standard", "Meets the US standard", .editorial),
    .init("Meets the N.F.P.A. standard", "Meets the NFPA standard", .editorial),
    .init("Calls at 8 a.m.", "Calls at 8 am", .editorial),
    .init("Back-up radios", "Backup radios", .editorial),
    .init("Sailors cannot swim", "Sailors can not swim", .editorial),
    .init("Holds EMT papers", "Holds Emergency Medical Technician (EMT) papers", .editorial),
    .init("Serves on-scene", "Serves on scene", .editorial),
    .init("50 lbs of sand", "50 pounds of sand", .editorial),
    .init("Receives the log", "Recieves the log", .editorial),
  ]

  @Test("where one of the documents introduces the abbreviation")
  func introduced() throws {
    let revision = try SampleForm.revision([
      ("Lights up to 400 lamps", "Lights lamps for the Quay Lighting Office (QLO)")
    ])
    var context = TextContext.cell()
    context.abbreviations = Abbreviations(in: [revision])
    let row = JudgedText(
      "Reports to the QLO", "Reports to the Quay Lighting Office", .editorial, in: context)
    #expect(row.reasons.map(\.changeClass) == [.editorial])
    let other = JudgedText(
      "Reports to the QLO", "Reports to the Quiet Lagoon Office", .changed, in: context)
    #expect(other.reasons.map(\.changeClass) == [.changed])
  }
}
