/// A page on its way to the browser: the one script that reloads it, and the right to ask for notices.
enum PreviewPage {
  /// The page with these two; everything else stays as it was built.
  static func live(_ page: [UInt8]) -> [UInt8] {
    guard let head = page.firstRange(of: "</head>".utf8) else { return page }
    let script = "<script src=\"\(PreviewAddress.scriptPath)\" defer></script>\n"
    var live = Array(page[..<head.lowerBound]) + script.utf8 + page[head.lowerBound...]
    // A page without scripts of its own allows none; the preview's is its own.
    if let policy = live.firstRange(of: "default-src 'none';".utf8) {
      live.insert(contentsOf: " connect-src 'self';".utf8, at: policy.upperBound)
    }
    return live
  }

  /// What is shown while there is no site yet.
  static let waiting = """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>Nothing to show yet</title></head>
    <body><p>There is no site yet: the findings say why.</p></body></html>

    """

  /// What is shown where the site has no page.
  static let missing = """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>No such page</title></head>
    <body><p>The site has no page here. <a href="/">Home</a></p></body></html>

    """

  /// Waits for notices; reloads the page at its place, or shows what is wrong above it.
  static let script = """
    {
      const box = document.createElement("dialog");
      box.setAttribute("aria-label", "Findings of the preview");
      box.className = "preview-findings";
      const style = {position: "fixed", inset: "auto 0 0 0", width: "auto", maxWidth: "none", maxHeight: "50vh",
        overflow: "auto", margin: 0, padding: "1rem", border: 0, borderTop: "4px solid #b00020", background: "#fff",
        color: "#111", font: "14px/1.4 ui-monospace, monospace", whiteSpace: "pre-wrap", zIndex: 1000};
      Object.assign(box.style, style);
      document.body.append(box);
      let edition = null;
      const source = new EventSource("\(PreviewAddress.noticesPath)");
      source.onmessage = event => {
        const {number, findings} = JSON.parse(event.data);
        if (edition !== null && number !== edition) return location.reload();
        edition = number;
        box.textContent = findings;
        if (findings) box.show(); else box.close();
      };
      addEventListener("pagehide", () => source.close());
    }

    """
}
