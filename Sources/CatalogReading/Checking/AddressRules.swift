import Diagnostics

/// What can be wrong with the addresses that names make.
enum AddressRules {
  /// An address of the generator's own.
  static let reserved = Rule(
    "address/reserved", .error, "A name can't take an address that the generator uses itself.",
    explanation: """
      Some pages are in every catalog: the lists of definitions, terms and references, search, \
      comparison, the report of unresolved names, print pages and more. A guide page, a term, a \
      reference or a proposal with such a name would stand at the same address, or look as if it \
      did. Give it another name.

          not   pages/search.md
          but   pages/how-to-search.md
      """)

  /// A name that Windows keeps for itself.
  static let device = Rule(
    "address/device-name", .error, "An address can't be the name of a Windows device.",
    explanation: """
      Windows opens no file called con, prn, aux, nul, com1 to com9 or lpt1 to lpt9, whatever its \
      ending: a copy of the site on such a machine would break at it. Give the page, proposal, \
      term, reference or definition another name.

          not   pages/aux.md
          but   pages/auxiliary.md
      """)

  /// Two terms at one address.
  static let equal = Rule(
    "address/equal", .error, "Two terms of a field can't share an address.",
    explanation: """
      The address of a term is made of its name: letters and digits in lower case, everything else \
      a hyphen. Two names that differ in signs or accents only make one address, so that the page \
      of one would overwrite the other's. Make one of them an alias, or correct it.

          not   terms: [{ name: Aircraft/Team }, { name: Aircraft Team }]
          but   terms: [{ name: Aircraft/Team, aliases: [Aircraft Team] }]
      """)

  /// A term at no address.
  static let empty = Rule(
    "address/empty", .error,
    "A term's name needs a letter or digit, from which its address is made.",
    explanation: """
      The address of a term is made of the letters a to z and the digits of its name; marks on \
      letters are dropped. A name without any of them makes no address. Name the term so that it \
      does, and give the other name as an alias.

          not   - { name: 航海 }
          but   - { name: Hanghai, aliases: [航海] }
      """)

  /// An address that no disk holds.
  static let tooLong = Rule(
    "address/too-long", .error, "An address must be short enough for every disk.",
    explanation: """
      A name becomes a piece of an address, and with an ending (`-from-1.2.html`) the name of a \
      file. Disks hold names of 255 bytes; a piece of an address may have 200, and the path of an \
      attachment 1,000 in all. Mostly a whole sentence slipped into a term. Give the short name, \
      and the long one as an alias.

          not   - { name: Intelligence and Information Sharing, which means … }
          but   - { name: Intelligence and Information Sharing }
      """)

  /// Every rule of this area.
  static let all: [Rule] = [reserved, device, equal, empty, tooLong]
}
