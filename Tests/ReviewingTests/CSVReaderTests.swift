import Testing

@testable import Reviewing

@Suite("CSV of any country and program")
struct CSVReaderTests {
  private func cells(_ text: String) -> [[String]] {
    CSVReader.read(Array(text.utf8)).rows.map(\.cells)
  }

  @Test(
    "is read at commas, semicolons and tabs, with any line end",
    arguments: [
      "a,b\r\n1,2\r\n", "a;b\n1;2", "a\tb\r1\t2\r", "sep=;\r\na;b\r\n1;2\r\n", "\u{FEFF}a,b\n1,2\n",
      "\"a\",\"b\"\n\"1\",\"2\"\n", "a,b\n\n1,2\n,\n",
    ])
  func separators(_ text: String) {
    #expect(cells(text) == [["a", "b"], ["1", "2"]])
  }

  @Test("keeps separators, quotes and line ends that are quoted")
  func quoted() {
    #expect(
      cells("place,comment\nHere,\"one; two, \"\"three\"\"\nfour\"\n")
        == [["place", "comment"], ["Here", "one; two, \"three\"\nfour"]])
  }

  @Test("counts lines as an editor does")
  func lines() {
    let rows = CSVReader.read(Array("a,b\n\"x\ny\",2\n3,4\n".utf8)).rows
    #expect(rows.map(\.number) == [1, 2, 4])
  }

  @Test("loses nothing that stands behind a closing quote, or in a quote that never closes")
  func broken() {
    #expect(cells("a,b\n\"x\"y,2\n") == [["a", "b"], ["xy", "2"]])
    #expect(cells("a,b\n\"x,2\n") == [["a", "b"], ["x,2\n"]])
  }

  @Test("is read in UTF-16 and in Windows-1252, as spreadsheets save it")
  func encodings() {
    let units = Array("é,“b”\n".utf16)
    let wide: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(CSVReader.read(wide).rows.map(\.cells) == [["é", "“b”"]])
    #expect(
      CSVReader.read([0xE9, 0x2C, 0x93, 0x62, 0x94, 0x0A]).rows.map(\.cells) == [["é", "“b”"]])
  }

  @Test("is a table of one column where it is something else")
  func other() {
    #expect(cells("Dear all\nplease find attached\n") == [["Dear all"], ["please find attached"]])
    #expect(cells("").isEmpty)
  }
}
