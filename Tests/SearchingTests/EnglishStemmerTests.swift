import Searching
import Testing

@Suite("The English stemmer")
struct EnglishStemmerTests {
  @Test(
    "gives the forms of a word one stem",
    arguments: [
      ["inspect", "inspects", "inspected", "inspecting", "inspection"],
      ["officer", "officers"], ["agency", "agencies"],
      ["coordinate", "coordinator", "coordinating"],
      ["plan", "plans", "planned", "planning"], ["communicate", "communication", "communications"],
      ["hope", "hopes", "hoping"], ["hop", "hops", "hopped"], ["lie", "lying"], ["sky", "skies"],
      ["generous", "generously"], ["rescue", "rescued", "rescuing"],
    ])
  func oneStem(forms: [String]) {
    #expect(Set(forms.map(stem)).count == 1, "\(forms.map(stem))")
  }

  @Test("keeps words apart that only begin alike")
  func apart() {
    let words = ["hope", "hop", "general", "generous", "news", "new", "commune", "communicate"]
    #expect(Set(words.map(stem)).count == words.count)
  }

  @Test("has the stems that the algorithm's description gives")
  func described() {
    let stems = [
      "consistency": "consist", "consolingly": "consol", "knightly": "knight", "knives": "knive",
      "kiwis": "kiwi", "gas": "gas", "gaps": "gap", "cries": "cri", "ties": "tie", "by": "by",
      "say": "say", "enjoy": "enjoy", "proceed": "proceed", "arsenal": "arsenal", "bedded": "bed",
      "luxuriated": "luxuri", "controlled": "control", "adopting": "adopt", "possibly": "possibl",
      "is": "is", "rate": "rate", "controlling": "control", "roll": "roll",
    ]
    for (word, expected) in stems { #expect(stem(word) == expected, "\(word)") }
  }

  @Test("leaves words of other letters and figures alone")
  func others() {
    for word in ["40hours", "is700", "порты", "naïves", "1.5"] { #expect(stem(word) == word) }
  }

  private func stem(_ word: String) -> String {
    var stemmer = EnglishStemmer()
    return String(decoding: stemmer.stem(Array(word.utf8)), as: UTF8.self)
  }
}
