// Written by Scripts/bundle.
#include "CBundledFiles.h"

static const unsigned char file0[] = {
#embed "../../Content/README.md" suffix(,)
0};
static const unsigned char file1[] = {
#embed "../../Content/vocabulary/abbreviations.md" suffix(,)
0};
static const unsigned char file2[] = {
#embed "../../Content/vocabulary/categories.md" suffix(,)
0};
static const unsigned char file3[] = {
#embed "../../Content/vocabulary/components.md" suffix(,)
0};
static const unsigned char file4[] = {
#embed "../../Content/vocabulary/core-capabilities.md" suffix(,)
0};
static const unsigned char file5[] = {
#embed "../../Content/vocabulary/kinds.md" suffix(,)
0};
static const unsigned char file6[] = {
#embed "../../Content/vocabulary/statuses.md" suffix(,)
0};
static const unsigned char file7[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/README.md" suffix(,)
0};
static const unsigned char file8[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/catalog.yml" suffix(,)
0};
static const unsigned char file9[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/10-508-3/1.0.md" suffix(,)
0};
static const unsigned char file10[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/10-508-3/about.md" suffix(,)
0};
static const unsigned char file11[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/9-508-20/1.0.md" suffix(,)
0};
static const unsigned char file12[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/9-508-20/about.md" suffix(,)
0};
static const unsigned char file13[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1001/1.0.md" suffix(,)
0};
static const unsigned char file14[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1001/1.2.md" suffix(,)
0};
static const unsigned char file15[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1001/1.3.md" suffix(,)
0};
static const unsigned char file16[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1001/about.md" suffix(,)
0};
static const unsigned char file17[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1002/1.10.md" suffix(,)
0};
static const unsigned char file18[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1002/1.9.md" suffix(,)
0};
static const unsigned char file19[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1002/2.1.md" suffix(,)
0};
static const unsigned char file20[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1002/about.md" suffix(,)
0};
static const unsigned char file21[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1010/1.0.md" suffix(,)
0};
static const unsigned char file22[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1010/about.md" suffix(,)
0};
static const unsigned char file23[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1011/1.12.md" suffix(,)
0};
static const unsigned char file24[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1011/1.9.md" suffix(,)
0};
static const unsigned char file25[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1011/about.md" suffix(,)
0};
static const unsigned char file26[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1100/1.1.md" suffix(,)
0};
static const unsigned char file27[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1100/about.md" suffix(,)
0};
static const unsigned char file28[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1101/1.0.md" suffix(,)
0};
static const unsigned char file29[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1101/1.1.md" suffix(,)
0};
static const unsigned char file30[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1101/about.md" suffix(,)
0};
static const unsigned char file31[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-2000/0.8.md" suffix(,)
0};
static const unsigned char file32[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-2000/0.9.md" suffix(,)
0};
static const unsigned char file33[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-2000/about.md" suffix(,)
0};
static const unsigned char file34[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-9001/1.0.md" suffix(,)
0};
static const unsigned char file35[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-509-2001/1.0.md" suffix(,)
0};
static const unsigned char file36[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-509-2001/1.1.md" suffix(,)
0};
static const unsigned char file37[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-509-2001/about.md" suffix(,)
0};
static const unsigned char file38[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-509-2002/1.0.md" suffix(,)
0};
static const unsigned char file39[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-509-2002/about.md" suffix(,)
0};
static const unsigned char file40[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-509-2003/2.0.md" suffix(,)
0};
static const unsigned char file41[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-509-2003/2.1.md" suffix(,)
0};
static const unsigned char file42[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/90-509-2003/about.md" suffix(,)
0};
static const unsigned char file43[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/demo-harbor-watch/1.0.md" suffix(,)
0};
static const unsigned char file44[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/demo-harbor-watch/about.md" suffix(,)
0};
static const unsigned char file45[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/demo-many-scripts/1.1.md" suffix(,)
0};
static const unsigned char file46[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/definitions/demo-many-scripts/about.md" suffix(,)
0};
static const unsigned char file47[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/files/harbor.png" suffix(,)
0};
static const unsigned char file48[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/files/roster.txt" suffix(,)
0};
static const unsigned char file49[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/files/tide-table.txt" suffix(,)
0};
static const unsigned char file50[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/files/unused.txt" suffix(,)
0};
static const unsigned char file51[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/pages/duty-roster.md" suffix(,)
0};
static const unsigned char file52[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/pages/guide.md" suffix(,)
0};
static const unsigned char file53[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/pages/index.md" suffix(,)
0};
static const unsigned char file54[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/pages/keys.md" suffix(,)
0};
static const unsigned char file55[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/pages/lanterns.md" suffix(,)
0};
static const unsigned char file56[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/proposals/90-508-1001/night-watches.md" suffix(,)
0};
static const unsigned char file57[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/proposals/90-508-1011/quieter-horn.md" suffix(,)
0};
static const unsigned char file58[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/proposals/90-509-2001/third-course.md" suffix(,)
0};
static const unsigned char file59[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/proposals/90-509-2003/dark-patrols.md" suffix(,)
0};
static const unsigned char file60[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/references/port.md" suffix(,)
0};
static const unsigned char file61[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/references/watch-orders.md" suffix(,)
0};
static const unsigned char file62[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/supplements/lamp-oil.md" suffix(,)
0};
static const unsigned char file63[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/supplements/night-rules.md" suffix(,)
0};
static const unsigned char file64[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/supplements/quiet-keys.md" suffix(,)
0};
static const unsigned char file65[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/supplements/watch-facts.md" suffix(,)
0};
static const unsigned char file66[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/vocabulary/abbreviations.md" suffix(,)
0};
static const unsigned char file67[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/vocabulary/capabilities.md" suffix(,)
0};
static const unsigned char file68[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/vocabulary/categories.md" suffix(,)
0};
static const unsigned char file69[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/vocabulary/components.md" suffix(,)
0};
static const unsigned char file70[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/vocabulary/kinds.md" suffix(,)
0};
static const unsigned char file71[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/vocabulary/statuses.md" suffix(,)
0};
static const unsigned char file72[] = {
#embed "../../Tests/Fixtures/Sites/Harbor/Content/vocabulary/watch-abbreviations.md" suffix(,)
0};
static const unsigned char file73[] = {
#embed "../../Themes/standard/README.md" suffix(,)
0};
static const unsigned char file74[] = {
#embed "../../Themes/standard/actions.js" suffix(,)
0};
static const unsigned char file75[] = {
#embed "../../Themes/standard/address.js" suffix(,)
0};
static const unsigned char file76[] = {
#embed "../../Themes/standard/boxes.js" suffix(,)
0};
static const unsigned char file77[] = {
#embed "../../Themes/standard/changes.js" suffix(,)
0};
static const unsigned char file78[] = {
#embed "../../Themes/standard/compare.js" suffix(,)
0};
static const unsigned char file79[] = {
#embed "../../Themes/standard/definitions.js" suffix(,)
0};
static const unsigned char file80[] = {
#embed "../../Themes/standard/edition.js" suffix(,)
0};
static const unsigned char file81[] = {
#embed "../../Themes/standard/icon.svg" suffix(,)
0};
static const unsigned char file82[] = {
#embed "../../Themes/standard/links.js" suffix(,)
0};
static const unsigned char file83[] = {
#embed "../../Themes/standard/one-file.js" suffix(,)
0};
static const unsigned char file84[] = {
#embed "../../Themes/standard/search-codec.js" suffix(,)
0};
static const unsigned char file85[] = {
#embed "../../Themes/standard/search-language.js" suffix(,)
0};
static const unsigned char file86[] = {
#embed "../../Themes/standard/search-meaning.js" suffix(,)
0};
static const unsigned char file87[] = {
#embed "../../Themes/standard/search-ranking.js" suffix(,)
0};
static const unsigned char file88[] = {
#embed "../../Themes/standard/search.js" suffix(,)
0};
static const unsigned char file89[] = {
#embed "../../Themes/standard/style.css" suffix(,)
0};
static const unsigned char file90[] = {
#embed "../../Themes/standard/templates/accessibility.mustache" suffix(,)
0};
static const unsigned char file91[] = {
#embed "../../Themes/standard/templates/article.mustache" suffix(,)
0};
static const unsigned char file92[] = {
#embed "../../Themes/standard/templates/change-list.mustache" suffix(,)
0};
static const unsigned char file93[] = {
#embed "../../Themes/standard/templates/changes.mustache" suffix(,)
0};
static const unsigned char file94[] = {
#embed "../../Themes/standard/templates/checklist.mustache" suffix(,)
0};
static const unsigned char file95[] = {
#embed "../../Themes/standard/templates/compare.mustache" suffix(,)
0};
static const unsigned char file96[] = {
#embed "../../Themes/standard/templates/definition-rows.mustache" suffix(,)
0};
static const unsigned char file97[] = {
#embed "../../Themes/standard/templates/definition.mustache" suffix(,)
0};
static const unsigned char file98[] = {
#embed "../../Themes/standard/templates/definitions.mustache" suffix(,)
0};
static const unsigned char file99[] = {
#embed "../../Themes/standard/templates/guide.mustache" suffix(,)
0};
static const unsigned char file100[] = {
#embed "../../Themes/standard/templates/history.mustache" suffix(,)
0};
static const unsigned char file101[] = {
#embed "../../Themes/standard/templates/home.mustache" suffix(,)
0};
static const unsigned char file102[] = {
#embed "../../Themes/standard/templates/layout.mustache" suffix(,)
0};
static const unsigned char file103[] = {
#embed "../../Themes/standard/templates/names.mustache" suffix(,)
0};
static const unsigned char file104[] = {
#embed "../../Themes/standard/templates/not-found.mustache" suffix(,)
0};
static const unsigned char file105[] = {
#embed "../../Themes/standard/templates/one-file.mustache" suffix(,)
0};
static const unsigned char file106[] = {
#embed "../../Themes/standard/templates/partials/actions.mustache" suffix(,)
0};
static const unsigned char file107[] = {
#embed "../../Themes/standard/templates/partials/adopted.mustache" suffix(,)
0};
static const unsigned char file108[] = {
#embed "../../Themes/standard/templates/partials/beside.mustache" suffix(,)
0};
static const unsigned char file109[] = {
#embed "../../Themes/standard/templates/partials/change-map.mustache" suffix(,)
0};
static const unsigned char file110[] = {
#embed "../../Themes/standard/templates/partials/change.mustache" suffix(,)
0};
static const unsigned char file111[] = {
#embed "../../Themes/standard/templates/partials/composition.mustache" suffix(,)
0};
static const unsigned char file112[] = {
#embed "../../Themes/standard/templates/partials/criteria.mustache" suffix(,)
0};
static const unsigned char file113[] = {
#embed "../../Themes/standard/templates/partials/date.mustache" suffix(,)
0};
static const unsigned char file114[] = {
#embed "../../Themes/standard/templates/partials/definition-row.mustache" suffix(,)
0};
static const unsigned char file115[] = {
#embed "../../Themes/standard/templates/partials/definitions.mustache" suffix(,)
0};
static const unsigned char file116[] = {
#embed "../../Themes/standard/templates/partials/entry.mustache" suffix(,)
0};
static const unsigned char file117[] = {
#embed "../../Themes/standard/templates/partials/facts.mustache" suffix(,)
0};
static const unsigned char file118[] = {
#embed "../../Themes/standard/templates/partials/find.mustache" suffix(,)
0};
static const unsigned char file119[] = {
#embed "../../Themes/standard/templates/partials/heading.mustache" suffix(,)
0};
static const unsigned char file120[] = {
#embed "../../Themes/standard/templates/partials/ladder.mustache" suffix(,)
0};
static const unsigned char file121[] = {
#embed "../../Themes/standard/templates/partials/letter.mustache" suffix(,)
0};
static const unsigned char file122[] = {
#embed "../../Themes/standard/templates/partials/local.mustache" suffix(,)
0};
static const unsigned char file123[] = {
#embed "../../Themes/standard/templates/partials/margin.mustache" suffix(,)
0};
static const unsigned char file124[] = {
#embed "../../Themes/standard/templates/partials/mark.mustache" suffix(,)
0};
static const unsigned char file125[] = {
#embed "../../Themes/standard/templates/partials/matrix.mustache" suffix(,)
0};
static const unsigned char file126[] = {
#embed "../../Themes/standard/templates/partials/parts.mustache" suffix(,)
0};
static const unsigned char file127[] = {
#embed "../../Themes/standard/templates/partials/requirements.mustache" suffix(,)
0};
static const unsigned char file128[] = {
#embed "../../Themes/standard/templates/partials/status.mustache" suffix(,)
0};
static const unsigned char file129[] = {
#embed "../../Themes/standard/templates/partials/switcher.mustache" suffix(,)
0};
static const unsigned char file130[] = {
#embed "../../Themes/standard/templates/partials/term.mustache" suffix(,)
0};
static const unsigned char file131[] = {
#embed "../../Themes/standard/templates/partials/terms.mustache" suffix(,)
0};
static const unsigned char file132[] = {
#embed "../../Themes/standard/templates/partials/voice.mustache" suffix(,)
0};
static const unsigned char file133[] = {
#embed "../../Themes/standard/templates/partials/years.mustache" suffix(,)
0};
static const unsigned char file134[] = {
#embed "../../Themes/standard/templates/print-index.mustache" suffix(,)
0};
static const unsigned char file135[] = {
#embed "../../Themes/standard/templates/print.mustache" suffix(,)
0};
static const unsigned char file136[] = {
#embed "../../Themes/standard/templates/redline.mustache" suffix(,)
0};
static const unsigned char file137[] = {
#embed "../../Themes/standard/templates/reference.mustache" suffix(,)
0};
static const unsigned char file138[] = {
#embed "../../Themes/standard/templates/references.mustache" suffix(,)
0};
static const unsigned char file139[] = {
#embed "../../Themes/standard/templates/review.mustache" suffix(,)
0};
static const unsigned char file140[] = {
#embed "../../Themes/standard/templates/search.mustache" suffix(,)
0};
static const unsigned char file141[] = {
#embed "../../Themes/standard/templates/term.mustache" suffix(,)
0};
static const unsigned char file142[] = {
#embed "../../Themes/standard/templates/terms.mustache" suffix(,)
0};
static const unsigned char file143[] = {
#embed "../../Themes/standard/templates/unresolved.mustache" suffix(,)
0};
static const unsigned char file144[] = {
#embed "../../Themes/standard/terms.js" suffix(,)
0};
static const unsigned char file145[] = {
#embed "../../Themes/standard/theme.yml" suffix(,)
0};
static const unsigned char file146[] = {
#embed "../../Themes/standard/words.yml" suffix(,)
0};

static const bundled_file files[] = {
  {"Content/README.md", file0, sizeof file0 - 1},
  {"Content/vocabulary/abbreviations.md", file1, sizeof file1 - 1},
  {"Content/vocabulary/categories.md", file2, sizeof file2 - 1},
  {"Content/vocabulary/components.md", file3, sizeof file3 - 1},
  {"Content/vocabulary/core-capabilities.md", file4, sizeof file4 - 1},
  {"Content/vocabulary/kinds.md", file5, sizeof file5 - 1},
  {"Content/vocabulary/statuses.md", file6, sizeof file6 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/README.md", file7, sizeof file7 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/catalog.yml", file8, sizeof file8 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/10-508-3/1.0.md", file9, sizeof file9 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/10-508-3/about.md", file10, sizeof file10 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/9-508-20/1.0.md", file11, sizeof file11 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/9-508-20/about.md", file12, sizeof file12 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1001/1.0.md", file13, sizeof file13 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1001/1.2.md", file14, sizeof file14 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1001/1.3.md", file15, sizeof file15 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1001/about.md", file16, sizeof file16 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1002/1.10.md", file17, sizeof file17 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1002/1.9.md", file18, sizeof file18 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1002/2.1.md", file19, sizeof file19 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1002/about.md", file20, sizeof file20 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1010/1.0.md", file21, sizeof file21 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1010/about.md", file22, sizeof file22 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1011/1.12.md", file23, sizeof file23 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1011/1.9.md", file24, sizeof file24 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1011/about.md", file25, sizeof file25 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1100/1.1.md", file26, sizeof file26 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1100/about.md", file27, sizeof file27 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1101/1.0.md", file28, sizeof file28 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1101/1.1.md", file29, sizeof file29 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-1101/about.md", file30, sizeof file30 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-2000/0.8.md", file31, sizeof file31 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-2000/0.9.md", file32, sizeof file32 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-2000/about.md", file33, sizeof file33 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-508-9001/1.0.md", file34, sizeof file34 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-509-2001/1.0.md", file35, sizeof file35 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-509-2001/1.1.md", file36, sizeof file36 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-509-2001/about.md", file37, sizeof file37 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-509-2002/1.0.md", file38, sizeof file38 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-509-2002/about.md", file39, sizeof file39 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-509-2003/2.0.md", file40, sizeof file40 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-509-2003/2.1.md", file41, sizeof file41 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/90-509-2003/about.md", file42, sizeof file42 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/demo-harbor-watch/1.0.md", file43, sizeof file43 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/demo-harbor-watch/about.md", file44, sizeof file44 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/demo-many-scripts/1.1.md", file45, sizeof file45 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/definitions/demo-many-scripts/about.md", file46, sizeof file46 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/files/harbor.png", file47, sizeof file47 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/files/roster.txt", file48, sizeof file48 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/files/tide-table.txt", file49, sizeof file49 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/files/unused.txt", file50, sizeof file50 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/pages/duty-roster.md", file51, sizeof file51 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/pages/guide.md", file52, sizeof file52 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/pages/index.md", file53, sizeof file53 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/pages/keys.md", file54, sizeof file54 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/pages/lanterns.md", file55, sizeof file55 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/proposals/90-508-1001/night-watches.md", file56, sizeof file56 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/proposals/90-508-1011/quieter-horn.md", file57, sizeof file57 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/proposals/90-509-2001/third-course.md", file58, sizeof file58 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/proposals/90-509-2003/dark-patrols.md", file59, sizeof file59 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/references/port.md", file60, sizeof file60 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/references/watch-orders.md", file61, sizeof file61 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/supplements/lamp-oil.md", file62, sizeof file62 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/supplements/night-rules.md", file63, sizeof file63 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/supplements/quiet-keys.md", file64, sizeof file64 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/supplements/watch-facts.md", file65, sizeof file65 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/vocabulary/abbreviations.md", file66, sizeof file66 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/vocabulary/capabilities.md", file67, sizeof file67 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/vocabulary/categories.md", file68, sizeof file68 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/vocabulary/components.md", file69, sizeof file69 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/vocabulary/kinds.md", file70, sizeof file70 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/vocabulary/statuses.md", file71, sizeof file71 - 1},
  {"Tests/Fixtures/Sites/Harbor/Content/vocabulary/watch-abbreviations.md", file72, sizeof file72 - 1},
  {"Themes/standard/README.md", file73, sizeof file73 - 1},
  {"Themes/standard/actions.js", file74, sizeof file74 - 1},
  {"Themes/standard/address.js", file75, sizeof file75 - 1},
  {"Themes/standard/boxes.js", file76, sizeof file76 - 1},
  {"Themes/standard/changes.js", file77, sizeof file77 - 1},
  {"Themes/standard/compare.js", file78, sizeof file78 - 1},
  {"Themes/standard/definitions.js", file79, sizeof file79 - 1},
  {"Themes/standard/edition.js", file80, sizeof file80 - 1},
  {"Themes/standard/icon.svg", file81, sizeof file81 - 1},
  {"Themes/standard/links.js", file82, sizeof file82 - 1},
  {"Themes/standard/one-file.js", file83, sizeof file83 - 1},
  {"Themes/standard/search-codec.js", file84, sizeof file84 - 1},
  {"Themes/standard/search-language.js", file85, sizeof file85 - 1},
  {"Themes/standard/search-meaning.js", file86, sizeof file86 - 1},
  {"Themes/standard/search-ranking.js", file87, sizeof file87 - 1},
  {"Themes/standard/search.js", file88, sizeof file88 - 1},
  {"Themes/standard/style.css", file89, sizeof file89 - 1},
  {"Themes/standard/templates/accessibility.mustache", file90, sizeof file90 - 1},
  {"Themes/standard/templates/article.mustache", file91, sizeof file91 - 1},
  {"Themes/standard/templates/change-list.mustache", file92, sizeof file92 - 1},
  {"Themes/standard/templates/changes.mustache", file93, sizeof file93 - 1},
  {"Themes/standard/templates/checklist.mustache", file94, sizeof file94 - 1},
  {"Themes/standard/templates/compare.mustache", file95, sizeof file95 - 1},
  {"Themes/standard/templates/definition-rows.mustache", file96, sizeof file96 - 1},
  {"Themes/standard/templates/definition.mustache", file97, sizeof file97 - 1},
  {"Themes/standard/templates/definitions.mustache", file98, sizeof file98 - 1},
  {"Themes/standard/templates/guide.mustache", file99, sizeof file99 - 1},
  {"Themes/standard/templates/history.mustache", file100, sizeof file100 - 1},
  {"Themes/standard/templates/home.mustache", file101, sizeof file101 - 1},
  {"Themes/standard/templates/layout.mustache", file102, sizeof file102 - 1},
  {"Themes/standard/templates/names.mustache", file103, sizeof file103 - 1},
  {"Themes/standard/templates/not-found.mustache", file104, sizeof file104 - 1},
  {"Themes/standard/templates/one-file.mustache", file105, sizeof file105 - 1},
  {"Themes/standard/templates/partials/actions.mustache", file106, sizeof file106 - 1},
  {"Themes/standard/templates/partials/adopted.mustache", file107, sizeof file107 - 1},
  {"Themes/standard/templates/partials/beside.mustache", file108, sizeof file108 - 1},
  {"Themes/standard/templates/partials/change-map.mustache", file109, sizeof file109 - 1},
  {"Themes/standard/templates/partials/change.mustache", file110, sizeof file110 - 1},
  {"Themes/standard/templates/partials/composition.mustache", file111, sizeof file111 - 1},
  {"Themes/standard/templates/partials/criteria.mustache", file112, sizeof file112 - 1},
  {"Themes/standard/templates/partials/date.mustache", file113, sizeof file113 - 1},
  {"Themes/standard/templates/partials/definition-row.mustache", file114, sizeof file114 - 1},
  {"Themes/standard/templates/partials/definitions.mustache", file115, sizeof file115 - 1},
  {"Themes/standard/templates/partials/entry.mustache", file116, sizeof file116 - 1},
  {"Themes/standard/templates/partials/facts.mustache", file117, sizeof file117 - 1},
  {"Themes/standard/templates/partials/find.mustache", file118, sizeof file118 - 1},
  {"Themes/standard/templates/partials/heading.mustache", file119, sizeof file119 - 1},
  {"Themes/standard/templates/partials/ladder.mustache", file120, sizeof file120 - 1},
  {"Themes/standard/templates/partials/letter.mustache", file121, sizeof file121 - 1},
  {"Themes/standard/templates/partials/local.mustache", file122, sizeof file122 - 1},
  {"Themes/standard/templates/partials/margin.mustache", file123, sizeof file123 - 1},
  {"Themes/standard/templates/partials/mark.mustache", file124, sizeof file124 - 1},
  {"Themes/standard/templates/partials/matrix.mustache", file125, sizeof file125 - 1},
  {"Themes/standard/templates/partials/parts.mustache", file126, sizeof file126 - 1},
  {"Themes/standard/templates/partials/requirements.mustache", file127, sizeof file127 - 1},
  {"Themes/standard/templates/partials/status.mustache", file128, sizeof file128 - 1},
  {"Themes/standard/templates/partials/switcher.mustache", file129, sizeof file129 - 1},
  {"Themes/standard/templates/partials/term.mustache", file130, sizeof file130 - 1},
  {"Themes/standard/templates/partials/terms.mustache", file131, sizeof file131 - 1},
  {"Themes/standard/templates/partials/voice.mustache", file132, sizeof file132 - 1},
  {"Themes/standard/templates/partials/years.mustache", file133, sizeof file133 - 1},
  {"Themes/standard/templates/print-index.mustache", file134, sizeof file134 - 1},
  {"Themes/standard/templates/print.mustache", file135, sizeof file135 - 1},
  {"Themes/standard/templates/redline.mustache", file136, sizeof file136 - 1},
  {"Themes/standard/templates/reference.mustache", file137, sizeof file137 - 1},
  {"Themes/standard/templates/references.mustache", file138, sizeof file138 - 1},
  {"Themes/standard/templates/review.mustache", file139, sizeof file139 - 1},
  {"Themes/standard/templates/search.mustache", file140, sizeof file140 - 1},
  {"Themes/standard/templates/term.mustache", file141, sizeof file141 - 1},
  {"Themes/standard/templates/terms.mustache", file142, sizeof file142 - 1},
  {"Themes/standard/templates/unresolved.mustache", file143, sizeof file143 - 1},
  {"Themes/standard/terms.js", file144, sizeof file144 - 1},
  {"Themes/standard/theme.yml", file145, sizeof file145 - 1},
  {"Themes/standard/words.yml", file146, sizeof file146 - 1},
};

unsigned long bundled_file_count(void) { return sizeof files / sizeof *files; }

bundled_file bundled_file_at(unsigned long number) { return files[number]; }
