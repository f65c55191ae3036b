import DataWriting
import Testing

@Suite("CSV for spreadsheets")
struct CSVWriterTests {
  private func line(_ cells: [String]) -> String {
    var table = CSVWriter()
    table.row(cells)
    return String(decoding: table.bytes.dropFirst(3), as: UTF8.self)
  }

  @Test("begins with a byte-order mark and ends every row with CR and LF")
  func frame() {
    var table = CSVWriter()
    table.row(["a", "b"])
    table.row(["", ""])
    #expect(table.bytes == [0xEF, 0xBB, 0xBF] + Array("a,b\r\n,\r\n".utf8))
  }

  @Test(
    "puts an apostrophe before what a spreadsheet would run, whatever can't be seen before it",
    arguments: [
      "=SUM(A1)", "+1", "-1", "- a list", "@x", "＝1", "＋1", "－1", "＠x", " =1", "\u{FEFF}=1",
      "\u{200B}\u{A0}-1", "\u{202E}=1",
    ])
  func formulas(_ cell: String) {
    let shown = line([cell])
    #expect(shown == "'\(cell)\r\n" || shown == "\"'\(cell)\"\r\n")
  }

  @Test("puts an apostrophe before a tab, a carriage return, and a formula on a later line's start")
  func controls() {
    #expect(line(["\tx"]) == "\"'\tx\"\r\n")
    #expect(line(["\rx"]) == "\"'\rx\"\r\n")
    #expect(line(["\n=x"]) == "\"'\n'=x\"\r\n")
    #expect(line(["\t"]) == "\"'\t\"\r\n")
  }

  @Test(
    "puts an apostrophe before a sign where a reader that splits elsewhere begins a cell",
    arguments: [
      ("a;=1", "a;'=1"), ("a;b;-1", "a;b;'-1"), ("a\t@x", "a\t'@x"), ("a; +1", "a; '+1"),
      ("a\n=1", "a\n'=1"), ("a\r＝1", "a\r'＝1"), ("a;\u{200B}=1", "a;\u{200B}'=1"),
      ("a;\"=1", "a;\"\"'=1"), ("a;\"\"\t=1", "a;\"\"\"\"\t'=1"), ("a;b=1", "a;b=1"),
      ("a;'=1", "a;'=1"),
    ])
  func formulasInside(_ cell: String, _ shown: String) {
    #expect(line([cell]) == "\"\(shown)\"\r\n")
  }

  @Test(
    "puts an apostrophe before what a spreadsheet would read as another number or a date",
    arguments: [
      "1.10", "1.3", "2-4", "1/2", "10 - 12", "007", "1e5", "12:30", "1 000", "5 %",
      "12345678901234567", "3.4.26", "1-2-2026", "2026/1/2", "Mar 4", "4-Mar", "March 2026",
      "1 July 2026", "1 1/2", ".5", "1 PM",
    ])
  func values(_ cell: String) {
    #expect(line([cell]) == "'\(cell)\r\n")
    #expect(line([" " + cell]) == "' \(cell)\r\n")
  }

  @Test(
    "leaves alone what a spreadsheet reads as it stands: a plain number, a date by year, an id",
    arguments: [
      "0", "7", "1234", "2026-01-02", "6-509-1280", "509-1280", "9-1-1 centre", "May", "Type 1",
      "4 March radios",
      "2 boats", "1.3 (current)", "–", "A1", "",
    ])
  func plainValues(_ cell: String) { #expect(line([cell]) == cell + "\r\n") }

  @Test(
    "leaves a text alone that begins with anything else",
    arguments: ["a=b", "c-4b1e90a7", "8 → 16", "−1", "– 2 boats", "(=1)", "'=1", "é", "[blank]"])
  func texts(_ cell: String) { #expect(line([cell]) == cell + "\r\n") }

  @Test("quotes what some country's spreadsheet would cut or trim, and doubles quotes")
  func quotes() {
    #expect(line(["a,b", "a;b", "a\nb"]) == "\"a,b\",\"a;b\",\"a\nb\"\r\n")
    #expect(line(["say \"so\""]) == "\"say \"\"so\"\"\"\r\n")
    #expect(line([" a", "a "]) == "\" a\",\"a \"\r\n")
  }
}
