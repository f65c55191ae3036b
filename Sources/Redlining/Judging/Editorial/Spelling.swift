import Bytes

/// Tells whether words are the same ones, spelled otherwise.
///
/// Without a dictionary, only what never makes another word counts: spaces in a compound, British and
/// American spellings, known misspellings, and in long words a letter doubled away from the endings
/// that make another form of a word.
enum Spelling {
  /// Whether `old` and `new`, words in lower case, are the same ones.
  static func isSame(_ old: [String], _ new: [String]) -> Bool {
    guard !old.isEmpty, !new.isEmpty, old != new,
      (old + new).allSatisfy({ $0.utf8.allSatisfy { isLetter($0) || $0 == apostrophe } })
    else { return false }
    if old.joined() == new.joined() { return isCompound(old.count > new.count ? old : new) }
    guard old.count == new.count else { return false }
    return zip(old, new).allSatisfy { $0 == $1 || isSame($0, $1) }
  }

  /// Whether words mean the same written as one: no prefix that can make another word of it.
  private static func isCompound(_ parts: [String]) -> Bool {
    guard parts.count == 2 else { return false }
    if parts == ["e", "mail"] || parts == ["can", "not"] { return true }
    return parts.allSatisfy { $0.utf8.count > 2 } && !prefixes.contains(parts[0])
      && parts.joined().utf8.count > 6 && !apart.contains(parts[0])
      && !parts.contains(where: NumberReader.isNumber)
  }

  /// Beginnings that aren't words, and that can make another word with the hyphen than without:
  /// "re-sign".
  static let boundPrefixes: Set<String> = [
    "re", "un", "co", "de", "ex", "pre", "dis", "mis", "pro", "sub", "inter", "intra", "counter",
  ]
  private static let prefixes = boundPrefixes.union([
    "in", "out", "off", "over", "under", "up", "on",
  ])
  /// Words that mean something else written together: "every day", "some time".
  private static let apart: Set<String> = [
    "every", "some", "any", "may", "all", "can", "lay", "set", "back", "work", "check", "break",
    "stand", "clean", "shut", "take", "hand", "left", "light",
  ]

  private static let apostrophe = UInt8(ascii: "'")

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isLowercaseLetter
  }

  private static func isSame(_ old: String, _ new: String) -> Bool {
    if american(old) == american(new) || misspelled[old] == new || misspelled[new] == old {
      return true
    }
    if old.filter({ $0 != "'" }) == new.filter({ $0 != "'" }) {
      return [old, new].contains { possessives.contains($0) }
    }
    return isDoubled(Array(old.utf8), Array(new.utf8))
  }

  /// Words that are written with an apostrophe and mean the same without.
  private static let possessives: Set<String> = [
    "driver's", "bachelor's", "master's", "associate's", "operator's", "manufacturer's",
  ]

  /// Whether two words are forms of one, as a number or a tense makes them: "operator" and
  /// "operators", "has" and "have".
  static func isInflection(_ old: String, _ new: String) -> Bool {
    if old == new { return true }
    let (short, long) = old.utf8.count < new.utf8.count ? (old, new) : (new, old)
    if long == short + "s" || long == short + "es" || long == short + "'s" { return true }
    if short.hasSuffix("y"), long == short.dropLast() + "ies" { return true }
    return irregular.contains([old, new])
  }

  private static let irregular: Set<Set<String>> = [
    ["is", "are"], ["has", "have"], ["was", "were"], ["person", "people"], ["man", "men"],
    ["woman", "women"], ["foot", "feet"], ["child", "children"], ["this", "these"],
    ["that", "those"], ["does", "do"],
  ]

  // MARK: British and American

  /// A word in its American spelling, as far as its ending shows it.
  static func american(_ word: String) -> String {
    if let known = words[word] { return known }
    for (british, american) in endings where word.utf8.count > british.utf8.count + 2 {
      if word.hasSuffix(british) {
        return word.dropLast(british.count) + american
      }
    }
    return word
  }

  private static let words: [String: String] = [
    "centre": "center", "centres": "centers", "metre": "meter", "metres": "meters",
    "kilometre": "kilometer", "kilometres": "kilometers", "litre": "liter", "litres": "liters",
    "theatre": "theater", "fibre": "fiber", "calibre": "caliber", "grey": "gray",
    "programme": "program", "programmes": "programs", "defence": "defense",
    "offence": "offense", "licence": "license", "licences": "licenses", "practise": "practice",
    "catalogue": "catalog", "dialogue": "dialog", "aluminium": "aluminum", "tyre": "tire",
    "tyres": "tires", "judgement": "judgment", "acknowledgement": "acknowledgment",
    "ageing": "aging", "cheque": "check", "kerb": "curb", "plough": "plow",
    "sceptical": "skeptical", "adviser": "advisor", "advisers": "advisors",
  ]

  private static let endings: [(String, String)] = [
    ("isations", "izations"), ("isation", "ization"), ("ising", "izing"), ("ised", "ized"),
    ("ises", "izes"), ("ise", "ize"), ("ysed", "yzed"), ("yse", "yze"), ("ysing", "yzing"),
    ("elling", "eling"), ("elled", "eled"), ("eller", "eler"), ("alling", "aling"),
    ("alled", "aled"), ("ouring", "oring"), ("oured", "ored"), ("ours", "ors"), ("our", "or"),
    ("oural", "oral"), ("ourable", "orable"),
  ]

  // MARK: Typing errors

  /// Whether one word is the other with a letter doubled.
  private static func isDoubled(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    guard short.count >= 7, long.count - short.count == 1, !isConflict(short, long) else {
      return false
    }
    let first = zip(short, long).prefix { $0 == $1 }.count
    let last = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    guard first + last >= short.count, first >= 2, last >= 3, long[first] == long[first - 1] else {
      return false
    }
    // "filing" and "filling" are two words.
    let ending = String(decoding: long[(first + 1)...], as: UTF8.self)
    return !["ing", "ings", "ers", "est"].contains(ending)
  }

  /// Misspellings that are no words, and the words.
  private static let misspelled: [String: String] = [
    "recieve": "receive", "recieves": "receives", "recieved": "received", "seperate": "separate",
    "goverment": "government", "enviroment": "environment", "maintainance": "maintenance",
    "maintenence": "maintenance", "liason": "liaison", "liasion": "liaison",
    "definately": "definitely", "equiptment": "equipment", "managment": "management",
    "responsable": "responsible", "posession": "possession", "emergancy": "emergency",
    "qualifed": "qualified", "certifed": "certified", "experiance": "experience",
    "knowlege": "knowledge", "docment": "document", "teh": "the", "thier": "their",
    "wether": "whether", "untill": "until", "personel": "personnel", "vehical": "vehicle",
    "hazardus": "hazardous", "resouce": "resource", "resouces": "resources",
    "jursidiction": "jurisdiction", "jurisdicton": "jurisdiction", "incidnet": "incident",
    "trainning": "training", "traning": "training", "sucessful": "successful",
    "successfull": "successful", "comittee": "committee", "neccessary": "necessary",
    "occured": "occurred", "refered": "referred", "equiped": "equipped",
  ]

  private static func isConflict(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    conflicts.contains([
      String(decoding: one, as: UTF8.self), String(decoding: other, as: UTF8.self),
    ])
  }

  /// Words that a doubled letter could make of one another, and that mean different things.
  private static let conflicts: Set<Set<String>> = [
    ["interment", "internment"], ["interments", "internments"], ["personal", "personnel"],
    ["contract", "contact"], ["contracts", "contacts"], ["perspective", "prospective"],
    ["ordinance", "ordnance"], ["causality", "casualty"], ["interstate", "intrastate"],
    ["discreet", "discrete"], ["planning", "planing"], ["desserts", "deserts"],
    ["stripping", "striping"], ["tapping", "taping"], ["scarring", "scaring"],
    ["martials", "maritals"], ["compliant", "complaint"], ["compliants", "complaints"],
  ]
}
