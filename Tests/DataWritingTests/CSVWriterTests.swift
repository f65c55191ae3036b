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
    #expect(line(["\n=x"]) == "\"'\n=x\"\r\n")
    #expect(line(["\t"]) == "\"'\t\"\r\n")
  }

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
