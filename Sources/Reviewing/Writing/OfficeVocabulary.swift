import Markup

/// The names of SpreadsheetML, WordprocessingML and the packages around them (ECMA-376) that the
/// program writes.
enum OfficeVocabulary: XMLVocabulary {
  enum Element: String {
    // The package.
    case types = "Types"
    case fileType = "Default"
    case partType = "Override"
    case relationships = "Relationships"
    case relationship = "Relationship"
    // A workbook.
    case workbook, sheets, sheet, worksheet, sheetViews, sheetView, pane, cols, col, sheetData, row
    case cell = "c"
    case inlineString = "is"
    case text = "t"
    case pageSetup, headerFooter, oddHeader, oddFooter, sheetPr, pageSetUpPr, autoFilter
    case styleSheet, fonts, font, fills, fill, patternFill, borders, border, cellStyleXfs, cellXfs
    case format = "xf"
    case bold = "b"
    case size = "sz"
    case fontName = "name"
    case alignment
    case definedNames, definedName
    // A Word document.
    case document = "w:document"
    case body = "w:body"
    case paragraph = "w:p"
    case paragraphProperties = "w:pPr"
    case paragraphStyle = "w:pStyle"
    case run = "w:r"
    case runProperties = "w:rPr"
    case runText = "w:t"
    case runBold = "w:b"
    case deletedText = "w:delText"
    case inserted = "w:ins"
    case deleted = "w:del"
    case bookmarkStart = "w:bookmarkStart"
    case bookmarkEnd = "w:bookmarkEnd"
    case commentRangeStart = "w:commentRangeStart"
    case commentRangeEnd = "w:commentRangeEnd"
    case commentReference = "w:commentReference"
    case comments = "w:comments"
    case comment = "w:comment"
    case movedFrom = "w:moveFrom"
    case movedTo = "w:moveTo"
    case movedFromRangeStart = "w:moveFromRangeStart"
    case movedFromRangeEnd = "w:moveFromRangeEnd"
    case movedToRangeStart = "w:moveToRangeStart"
    case movedToRangeEnd = "w:moveToRangeEnd"
    case styles = "w:styles"
    case style = "w:style"
    case styleName = "w:name"
    case outlineLevel = "w:outlineLvl"
    case spacing = "w:spacing"
    case indentation = "w:ind"
    case runSize = "w:sz"
    case sectionProperties = "w:sectPr"
    case pageSize = "w:pgSz"
    case pageMargins = "w:pgMar"
    case headerReference = "w:headerReference"
    case footerReference = "w:footerReference"
    case listProperties = "w:numPr"
    case itemLevel = "w:ilvl"
    case itemList = "w:numId"
    case numbering = "w:numbering"
    case abstractList = "w:abstractNum"
    case listLevel = "w:lvl"
    case listStart = "w:start"
    case numberFormat = "w:numFmt"
    case levelText = "w:lvlText"
    case list = "w:num"
    case abstractListReference = "w:abstractNumId"
    case levelOverride = "w:lvlOverride"
    case startOverride = "w:startOverride"
    case header = "w:hdr"
    case footer = "w:ftr"
  }

  enum Attribute: String {
    case namespace = "xmlns"
    case relationNamespace = "xmlns:r"
    case wordNamespace = "xmlns:w"
    case space = "xml:space"
    case fileExtension = "Extension"
    case contentType = "ContentType"
    case partName = "PartName"
    case partID = "Id"
    case partType = "Type"
    case target = "Target"
    case relation = "r:id"
    case name, sheetId, ref, width, min, max, customWidth, state, ySplit, topLeftCell,
      workbookViewId
    case orientation, fitToWidth, fitToHeight, fitToPage, localSheetId, hidden
    case count, val, patternType, fontId, fillId, borderId, applyFont, applyAlignment, wrapText
    case xfId, vertical
    case cellName = "r"
    case cellType = "t"
    case cellStyle = "s"
    case wordID = "w:id"
    case wordName = "w:name"
    case value = "w:val"
    case author = "w:author"
    case initials = "w:initials"
    case styleID = "w:styleId"
    case type = "w:type"
    case before = "w:before"
    case after = "w:after"
    case left = "w:left"
    case hanging = "w:hanging"
    case pageWidth = "w:w"
    case pageHeight = "w:h"
    case top = "w:top"
    case right = "w:right"
    case bottom = "w:bottom"
    case headerDistance = "w:header"
    case footerDistance = "w:footer"
    case gutter = "w:gutter"
    case abstractListID = "w:abstractNumId"
    case listID = "w:numId"
    case level = "w:ilvl"
  }
}

/// Writes one part of an office file.
typealias OfficeWriter = XMLWriter<OfficeVocabulary>
