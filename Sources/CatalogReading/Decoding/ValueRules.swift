import Diagnostics

/// What can be wrong with a value, by the kind of value that its key wants.
enum ValueRules {
  /// A date.
  static let date = Rule(
    "value/date", .error,
    "Write a date as a day, with a time if the form gives one, without a time zone.",
    explanation: """
      Dates are written `2020-02-15`, or with a time `2020-02-15T21:51:55`. The form's own way of \
      writing, `2/15/2020 9:51:55 PM`, is read too, so that it can be copied as it stands: the \
      month comes first. Dates have no time zone, since the form has none.

          not   updated: 15 Feb 2020
          but   updated: 2020-02-15
      """)

  /// A version.
  static let version = Rule(
    "value/version", .error, "A version is two whole numbers with a point between them.",
    explanation: """
      Versions are compared number by number: 1.10 comes after 1.9. They are read as they are \
      written, so `1.10` stays 1.10, and a version with one number has no second one to compare.

          not   version: 1
          but   version: 1.0
      """)

  /// An ID.
  static let id = Rule(
    "value/id", .error, "An ID may have letters, digits and hyphens only.",
    explanation: """
      A definition's ID is a folder's name and a part of addresses, which must work everywhere: \
      the letters a to z, digits and hyphens, nothing else.

          not   id: 6.509.1280
          but   id: 6-509-1280
      """)

  /// An address.
  static let address = Rule(
    "value/address", .error, "A web address begins with `https://` or `http://`.",
    explanation: """
      Addresses in front matter lead to pages of the web and are written whole. Others (`ftp:`, \
      `file:`, `javascript:`) don't work for readers, or aren't safe for them.

          not   url: www.fema.gov
          but   url: https://www.fema.gov
      """)

  /// An audience.
  static let audience = Rule(
    "value/audience", .error, "An audience must be declared in `catalog.yml`.",
    explanation: """
      `audience` says for whom a file may be shown, by one of the names under `audiences` in \
      `catalog.yml`. Without it, a file is for the most restricted audience, so a name that isn't \
      known is treated so as well, and reported.

          audiences: [{ name: }, { name: internal }]
      """)

  /// A whole number.
  static let number = Rule(
    "value/number", .error, "Write a number in digits.",
    explanation: """
      The value says where something stands in an order: a whole number in digits.

          not   order: first
          but   order: 1
      """)

  /// Every rule on values.
  static let all: [Rule] = [date, version, id, address, audience, number]
}
