import CatalogModel
import Diagnostics

extension Change.Reason {
  /// What a person says in place of the rules. The heart of the matter stays where there is one.
  init(_ judgement: About.Judgement, inPlaceOf reasons: [Change.Reason]) {
    let reasons = reasons.ranked
    let reason = judgement.reason + (judgement.reason.last?.isPunctuation == true ? "" : ".")
    let rules = reasons.first.map { " The rules say: \($0.changeClass.words.lowercased())." } ?? ""
    self.init(
      ChangeClass(rawValue: judgement.kind) ?? .changed, gist: reasons.first?.gist,
      sentence: "\(reason) Set by \(judgement.by).\(rules)")
    setBy = judgement.by
  }
}
