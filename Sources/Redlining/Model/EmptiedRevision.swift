public import CatalogModel

extension Revision {
  /// The revision with its head and without a word of text, to hold a text against that is new or
  /// gone.
  public var emptied: Revision {
    Revision(
      key: key, path: path, opening: opening, provenance: provenance, name: name, form: form,
      facts: facts, supportingCoreCapabilities: supportingCoreCapabilities, dates: dates,
      flags: flags,
      body: FormBody(
        passages: body.passages.mapValues { _ in .blank }, types: .blank,
        components: .blank))
  }
}
