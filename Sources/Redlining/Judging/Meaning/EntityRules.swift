import CatalogModel

/// What it amounts to that an amount, a type, a code or a date became another one.
struct EntityRules {
  private let text: TextJudge
  private var context: TextContext { text.context }

  init(_ text: TextJudge) { self.text = text }

  /// The reasons; none where both mean the same in the same words.
  func reasons(_ old: Entity, _ new: Entity) -> [Change.Reason] {
    let words = (text.old.text(of: old.extent), text.new.text(of: new.extent))
    let gist = "\(words.0) → \(words.1)"
    switch (old.meaning, new.meaning) {
    case (.quantity(let one), .quantity(let other)):
      return amount(one, other, old, new).map { [$0] } ?? []
    case (.type(let one), .type(let other)):
      guard one != other else { return [.typography] }
      return [type(one, other, old, new)]
    case (.code, .code):
      if isSame(old, new) { return [.punctuation] }
      return [ratio(old, new, gist) ?? .otherCode(gist, in: context)]
    case (.date, .date):
      return [isSame(old, new) ? .punctuation : .otherDate(gist, in: context)]
    case (.quantity, _), (.type, _), (.code, _), (.date, _):
      return [.changed(in: context, gist: gist)]
    }
  }

  private func isSame(_ old: Entity, _ new: Entity) -> Bool {
    text.old[old.extent].filter { !$0.isNeutral }.map(\.folded)
      == text.new[new.extent].filter { !$0.isNeutral }.map(\.folded)
  }

  /// The reason for a ratio of staff: "Supervisor-to-worker ratio of 1:5".
  private func ratio(_ old: Entity, _ new: Entity, _ gist: String) -> Change.Reason? {
    guard context.isRequirement, context.givesDirections, [.none, .choice].contains(context.lead),
      let one = RatioReader.served(by: old, in: text.old, text.oldEntities),
      let other = RatioReader.served(by: new, in: text.new, text.newEntities), one != other
    else { return nil }
    return other > one ? .lessOften(gist) : .moreOften(gist)
  }

  // MARK: Types

  private func type(_ old: Int, _ new: Int, _ oldEntity: Entity, _ newEntity: Entity)
    -> Change.Reason
  {
    let gist = "Type \(old) → Type \(new)"
    if context.renumbered[.numbered(old)] == .numbered(new) { return .sameType(gist) }
    if let own = context.type, context.isRequirement || context.isException,
      SubjectRule.isSubject(oldEntity, in: text.old, of: context.names),
      SubjectRule.isSubject(newEntity, in: text.new, of: context.names)
    {
      // A slip is a slip, whichever text has it.
      return own == .numbered(new)
        ? .ownType(gist) : own == .numbered(old) ? .ownTypeMistaken(gist) : .wrongOwnType(gist)
    }
    guard context.isRequirement, hasSameHead(oldEntity, newEntity) else {
      return .otherType(gist, in: context)
    }
    let start = newEntity.extent.lowerBound
    guard isAskedFor(oldEntity, in: text.old, text.oldEntities),
      isAskedFor(newEntity, in: text.new, text.newEntities)
    else { return .otherType(gist, in: context) }
    if start >= 2, text.new.folded(start - 2..<start) == ["same", "as"] {
      return new < old ? .takesOverMore(gist) : .takesOverLess(gist)
    }
    return new < old ? .moreCapable(gist) : .lessCapable(gist)
  }

  /// Whether a type is one that the text asks for: it begins a sentence, follows a count, or a verb
  /// of having leads to it.
  private func isAskedFor(_ entity: Entity, in list: WordList, _ entities: [Entity]) -> Bool {
    guard context.givesDirections, context.lead == .none || context.lead == .choice,
      !Self.kinds.contains(list.word(at: entity.extent.upperBound)?.folded ?? "")
    else { return false }
    let scope = Scope(of: entity.extent, in: list, among: entities)
    guard scope.isPlain, !scope.isPermission else { return false }
    var index = entity.extent.lowerBound - 1
    while index >= scope.sentence.lowerBound, list[index].isSmall || list[index].folded == "nims" {
      index -= 1
    }
    guard index >= scope.sentence.lowerBound else { return true }
    let word = list[index].folded
    return list[index].kind == .number || NumberReader.isNumber(word)
      || CountedThing.verbs.contains(word) || ["plus", "as", "and"].contains(word)
  }

  /// What has types that aren't ones of capability.
  private static let kinds: Set<String> = [
    "diabetes", "error", "errors", "soil", "virus", "construction", "connector", "connectors",
    "plug", "license", "permit", "strain", "building", "buildings",
  ]

  // MARK: Amounts

  /// Whether the number only counts the text that it begins: `(3) Reports hours`, `3. Reports hours`.
  private func isEnumerator(_ entity: Entity, in list: WordList) -> Bool {
    guard entity.core.count == 1, let sign = list.word(at: entity.core.upperBound)?.raw,
      list.count > entity.core.upperBound + 1
    else { return false }
    switch entity.core.lowerBound {
    case 0: return sign == ")" || sign == "."
    case 1: return sign == ")" && list[0].raw == "("
    default: return false
    }
  }

  private func amount(
    _ old: Quantity, _ new: Quantity, _ oldEntity: Entity, _ newEntity: Entity
  ) -> Change.Reason? {
    let gist = Self.gist(old, new)
    if isEnumerator(oldEntity, in: text.old), isEnumerator(newEntity, in: text.new) {
      return .numbering(gist)
    }
    let order = Self.order(old, new)
    if order == .same {
      return mixesDaysAndHours(old, new) && isOfWork
        ? .otherNumber(gist, in: context) : sameAmount(old, new, gist)
    }
    guard let order, QualifiedUnit.areComparable(old, new), old.bound.agrees(with: new.bound),
      hasSameHead(oldEntity, newEntity),
      let licence = LicenceFinder(text.new, text.newEntities, in: context).licence(of: newEntity),
      licence == LicenceFinder(text.old, text.oldEntities, in: context).licence(of: oldEntity)
    else { return .otherNumber(gist, in: context) }
    // A day of training isn't 24 hours.
    if mixesDaysAndHours(old, new), isOfWork { return .otherNumber(gist, in: context) }
    let isUp = order == .up
    let isRaised = isUp == (licence == .more)
    return switch new.bound {
    case .exact where licence == .more, .atLeast: isUp ? .numberUp(gist) : .numberDown(gist)
    case .upTo where licence == .more: isUp ? .farther(gist) : .lessFar(gist)
    case .every, .per: isRaised ? .moreOften(gist) : .lessOften(gist)
    case .window, .inTime:
      isRaised ? .lessTime(gist, in: new.bound) : .moreTime(gist, in: new.bound)
    case .exact, .moreThan, .atMost, .lessThan, .within, .upTo:
      licence == .more
        ? isUp ? .numberUp(gist) : .numberDown(gist)
        : isUp ? .widerLimit(gist) : .tighterLimit(gist)
    }
  }

  /// Whether one amount is in days or more, and the other in less.
  private func mixesDaysAndHours(_ old: Quantity, _ new: Quantity) -> Bool {
    let measures = [old.measure, new.measure].compactMap(\.self)
    return measures.contains { $0.dimension == .time && $0.factor < 24 }
      && measures.contains { $0.dimension == .calendar || $0.factor >= 24 }
  }

  private var isOfWork: Bool {
    text.new.words.contains { CountedThing.activities.contains($0.folded) }
  }

  private func sameAmount(_ old: Quantity, _ new: Quantity, _ gist: String) -> Change.Reason? {
    if old.qualifier != new.qualifier || (old.measure == nil) != (new.measure == nil) {
      return .changed(
        in: context, gist: .words(old.words, new.words))
    }
    if old.bound == new.bound {
      if old.number != new.number || old.unit != new.unit { return .sameAmount(gist) }
      return .sameBound(gist)
    }
    return .otherBound("\(old.words) → \(new.words)", in: context)
  }

  /// Whether what is counted or typed is the same thing in both texts: the word after it.
  private func hasSameHead(_ old: Entity, _ new: Entity) -> Bool {
    guard let one = Self.head(of: old, in: text.old), let other = Self.head(of: new, in: text.new)
    else { return true }
    return text.isPaired(one, other)
      || Spelling.isInflection(text.old[one].folded, text.new[other].folded)
      || text.old[one].isAcronym || text.new[other].isAcronym
  }

  private static func head(of entity: Entity, in list: WordList) -> Int? {
    if let quantity = entity.quantity, quantity.measure != nil { return nil }
    var index = entity.extent.upperBound
    while let word = list.word(at: index), word.isSmall,
      ![".", ";", ":", ")"].contains(word.folded)
    {
      index += 1
    }
    guard let word = list.word(at: index), !word.isNeutral else { return nil }
    return index
  }

  // MARK: Order

  /// How two amounts compare.
  enum Order { case same, up, down }

  /// How the new amount compares with the old one; nil where that can't be said.
  static func order(_ old: Quantity, _ new: Quantity) -> Order? {
    guard let factors = factors(old.measure, new.measure), !hasOtherLetters(old.unit, new.unit)
    else { return nil }
    if old.qualifier != new.qualifier, let order = QualifiedUnit.order(old, new) { return order }
    let low = compare(old.low * factors.old, new.low * factors.new, factors.doubt)
    let high = compare(old.high * factors.old, new.high * factors.new, factors.doubt)
    guard old.isRange == new.isRange, let low, let high else { return nil }
    // A range asks for its lower end.
    if !old.isRange || high == low { return low }
    return high == .same ? low : nil
  }

  /// Whether two units differ in capital letters alone: "GB", "Gb".
  private static func hasOtherLetters(_ old: String, _ new: String) -> Bool {
    old != new && old.utf8.count <= 3 && old.lowercased() == new.lowercased()
  }

  private static func compare(_ old: Double, _ new: Double, _ doubt: Double) -> Order? {
    let difference = abs(new - old)
    let size = max(abs(old), abs(new))
    if difference <= size * 1e-4 { return doubt > 0 ? nil : .same }
    if difference <= size * doubt { return nil }
    return new > old ? .up : .down
  }

  /// What amounts of two measures must be multiplied with to be compared, and how far they then
  /// are in doubt.
  private static func factors(
    _ old: Measure?, _ new: Measure?
  ) -> (old: Double, new: Double, doubt: Double)? {
    switch (old, new) {
    case (.none, .none): return (1, 1, 0)
    case (.some(let one), .none), (.none, .some(let one)):
      return one.dimension == .persons ? (1, 1, 0) : nil
    case (.some(let one), .some(let other)):
      if one.isComparable(to: other) { return (one.factor, other.factor, 0) }
      let month = 730.5
      if one.dimension == .time, other.dimension == .calendar {
        return (one.factor, other.factor * month, 0.05)
      }
      if one.dimension == .calendar, other.dimension == .time {
        return (one.factor * month, other.factor, 0.05)
      }
      return nil
    }
  }

  /// `8 → 16 hours`, `24 hours → 3 days`, `at least 8 → up to 8`.
  static func gist(_ old: Quantity, _ new: Quantity) -> String {
    guard old.bound.agrees(with: new.bound),
      old.measure == new.measure, old.qualifier == new.qualifier
    else { return "\(old.words) → \(new.words)" }
    let unit = new.amount.dropFirst(new.number.count)
    return "\(old.number) → \(new.number)\(unit)"
  }
}
