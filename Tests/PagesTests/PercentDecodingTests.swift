import Testing

@testable import Pages

@Suite("Percent-encoded names")
struct PercentDecodingTests {
  @Test(
    "are decoded, or said not to be such names",
    arguments: [
      ("plan.pdf", "plan.pdf"), ("My%20plan%C3%A9.pdf", "My plané.pdf"),
      ("%e2%80%93", "–"), ("100%", nil), ("%4", nil), ("%zz", nil), ("%C3", nil), ("", ""),
    ] as [(String, String?)])
  func decoded(name: String, expected: String?) {
    #expect(name.percentDecoded == expected)
  }
}
