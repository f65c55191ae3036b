import CatalogModel
import Redlining
import Testing

@Suite("The laws of redlines")
struct LawTests {
  @Test("hold between all revisions of a definition, in both catalogs")
  func pairs() throws {
    let pairs = try Catalogs.pairs()
    #expect(pairs.count > 30)
    for (old, new) in pairs {
      #expect(RedlineLaws.broken(by: old, new) == [], "\(old.path) \(new.path)")
    }
  }

  @Test("hold for what is claimed: the opposite comparison claims the mirror image")
  func claims() throws {
    for catalog in [try Catalogs.real.get(), try Catalogs.harbor.get()] {
      for definition in catalog.definitions {
        let revisions = definition.versions + definition.proposals
        for old in revisions {
          for new in revisions where old.key != new.key {
            let broken = ClaimMirror.broken(
              by: old, new, catalog.tables(of: old.key), catalog.tables(of: new.key))
            #expect(broken == [], "\(old.path) \(new.path)")
          }
        }
      }
    }
  }

  @Test("hold between revisions of different definitions")
  func strangers() throws {
    let all = try Catalogs.revisions().compactMap(\.last)
    for (old, new) in zip(all, all.dropFirst()) {
      #expect(RedlineLaws.broken(by: old, new) == [], "\(old.path) \(new.path)")
    }
  }
}
