import CatalogModel
import DataWriting
import Diagnostics

/// Writes `data/catalog.json`: what the edition is, and the list of its definitions.
struct CatalogData {
  let site: SiteContext

  func write(to json: inout JSONWriter) {
    let settings = site.catalog.settings
    let audience =
      settings.audiences.indices.contains(site.catalog.edition)
      ? settings.audiences[site.catalog.edition] : nil
    json.object { json in
      json.member("format", 1)
      json.member("title", settings.title)
      json.member("description", settings.description)
      json.member("publisher", settings.publisher)
      json.member("language", settings.language)
      json.member("as_of", settings.asOf.iso)
      json.member("review_by", settings.reviewBy?.iso)
      json.member("audience", audience?.name)
      json.member("marking", site.catalog.marking(of: 0...site.catalog.edition))
      json.member("generator", "Typebook \(site.options.programVersion)")
      json.array("definitions") { json in
        for definition in site.catalog.definitions { write(definition, to: &json) }
      }
    }
  }

  private func write(_ definition: Definition, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", definition.id.text)
      json.member("name", definition.name)
      json.member("form", definition.current.form?.rawValue)
      json.member("kind", definition.current.fact(.kind).value?.value)
      json.member("category", definition.current.fact(.category).value?.value)
      json.member("issuer", definition.about.issuer)
      json.member("status", definition.dataStatus)
      json.member("current_version", definition.current.version?.description)
      json.member("adopted_version", definition.adopted?.description)
      json.member("address", SiteAddress.definition(definition.id).path)
      json.member("data", DataFiles.path(of: definition.id))
      HistoryData(definition: definition).write(to: &json)
      json.array("proposals") { json in
        for proposal in definition.proposals { write(proposal, to: &json) }
      }
    }
  }

  private func write(_ proposal: Revision, to json: inout JSONWriter) {
    json.object { json in
      json.member("name", proposal.proposal?.name)
      json.member("title", proposal.proposal?.title.value)
      json.member("address", SiteAddress.revision(proposal.key).path)
    }
  }
}

/// Writes the versions that are known of.
struct HistoryData {
  let definition: Definition

  func write(to json: inout JSONWriter) {
    json.array("history") { json in
      for entry in definition.history {
        json.object { json in
          let key = RevisionKey(definition.id, .version(entry.version))
          json.member("version", entry.version.description)
          json.member("date", entry.date?.iso)
          json.object("document_type") { EntryData.write(entry.documentType, to: &$0) }
          json.member("held", entry.isHeld)
          json.member("address", entry.isHeld ? SiteAddress.revision(key).path : nil)
          json.member("file", definition.about.source(of: entry.version)?.fileAddress)
        }
      }
    }
  }
}

extension About.Source {
  /// Where the site has the document as the issuer published it.
  var fileAddress: String? { file.map { SiteAddress.file($0.value).path } }
}
