(function () {
'use strict';
var MOST = 4;
var form = document.getElementById('add');
var place = document.getElementById('compared');
var said = document.getElementById('said');
var chosen = document.getElementById('columns');
if (!form || !place) return;
var fields = form.elements;
var loaded = {};
var waiting = {};
var columns = [];
window.typebookCompare = function (text) {
var definition = JSON.parse(text);
if (window.typebookEdition) window.typebookEdition(definition.edition);
loaded[definition.id] = definition;
};
function element(name, text, className) {
var node = document.createElement(name);
if (text) node.textContent = text;
if (className) node.className = className;
return node;
}
function load(id, done) {
if (loaded[id]) return done(loaded[id]);
if (waiting[id]) return waiting[id].push(done);
var option = Array.prototype.find.call(fields.definition.options, function (it) { return it.value === id; });
if (!option) return done(null);
waiting[id] = [done];
var script = element('script');
script.src = option.getAttribute('data-src');
script.onload = script.onerror = function () {
waiting[id].splice(0).forEach(function (tell) { tell(loaded[id] || null); });
delete waiting[id];
};
document.head.appendChild(script);
}
function find(list, key, value) { return list.find(function (it) { return it[key] === value; }); }
function column(text, definition) {
var parts = /^(.*)@([^:]*):(.*)$/.exec(text);
var version = definition && find(definition.versions, 'version', parts[2]);
var type = version && find(version.types, 'key', parts[3]);
return type ? { text: text, definition: definition, version: version, type: type } : { text: text };
}
function show() {
var left = columns.length;
var found = [];
if (!left) return draw([]);
columns.forEach(function (text, at) {
load(text.split('@')[0], function (definition) {
found[at] = column(text, definition);
if (--left === 0) draw(found);
});
});
}
function draw(found) {
var known = found.filter(function (it) { return it.type; });
var lost = found.length - known.length;
showChosen(found);
place.textContent = '';
if (known.length) place.appendChild(table(known));
said.textContent = !known.length && !lost ? 'Nothing is compared yet.'
: known.length + (known.length === 1 ? ' column.' : ' columns.')
+ (lost ? ' ' + lost + ' more named in the address ' + (lost === 1 ? 'isn’t' : 'aren’t') + ' in this edition.' : '');
}
function table(found) {
var node = element('table', '', 'req cmp' + (found.length > 2 ? ' several' : ''));
var caption = element('caption');
caption.appendChild(element('span', 'Types side by side; differences from the first column are marked.', 'vh'));
node.appendChild(caption);
var head = node.createTHead().insertRow();
head.appendChild(element('th')).scope = 'col';
head.firstChild.appendChild(element('span', 'Component', 'vh'));
found.forEach(function (it) { head.appendChild(heading(it)); });
var body = node.createTBody();
rowsOf(found).forEach(function (row) { body.appendChild(line(row, found)); });
return node;
}
function showChosen(found) {
chosen.textContent = '';
found.forEach(function (it, at) {
var words = it.type ? it.definition.name + ', ' + it.type.label : it.text;
var button = element('button', words);
button.type = 'button';
button.setAttribute('aria-label', 'Remove column ' + (at + 1) + ': ' + words);
button.addEventListener('click', function () {
columns.splice(at, 1);
change();
fields.definition.focus();
});
chosen.appendChild(button);
});
chosen.hidden = !found.length;
}
function heading(it) {
var cell = element('th');
cell.scope = 'col';
var link = element('a', it.definition.name + ', ' + it.type.label);
link.href = it.version.address;
cell.appendChild(link);
cell.appendChild(element('span', it.definition.id + ', version ' + it.version.version + ', ' + it.version.status, 'lab'));
return cell;
}
function rowsOf(found) {
var rows = [];
found.forEach(function (it) {
var after = -1;
it.version.rows.forEach(function (row) {
var at = rows.findIndex(function (other) { return other.key === row.key; });
if (at < 0) rows.splice(at = after + 1, 0, { key: row.key, name: row.name });
after = at;
});
});
return rows;
}
function line(row, found) {
var node = element('tr');
var name = element('th', row.name);
name.scope = 'row';
node.appendChild(name);
var first = null;
var differs = false;
found.forEach(function (it, at) {
var cell = element('td');
cell.setAttribute('data-th', it.definition.name + ', ' + it.type.label);
var own = find(it.version.rows, 'key', row.key);
cell.innerHTML = own ? own.cells[it.type.key] : '<p class="gone">no such component</p>';
if (at === 0) first = wordsOf(cell);
else if (mark(cell, first)) differs = true;
node.appendChild(cell);
});
if (found.length > 1 && !differs) node.className = 'same';
return node;
}
function wordsOf(cell) {
var words = [];
var walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
var node = walker.currentNode;
if (node.parentNode.closest('.from')) continue;
var pattern = /\S+/g;
for (var match; (match = pattern.exec(node.data));) words.push({ word: match[0], node: node, at: match.index });
}
return words;
}
function mark(cell, first) {
var own = wordsOf(cell);
var kept = common(first, own);
var differs = kept.length < own.length || kept.length < first.length;
var shared = new Set(kept);
var other = own.filter(function (word) { return !shared.has(word); });
var runs = [];
other.forEach(function (word) {
var last = runs[runs.length - 1];
var between = last && last.node === word.node ? word.node.data.slice(last.end, word.at) : 'x';
if (/^\s*$/.test(between)) last.end = word.at + word.word.length;
else runs.push({ node: word.node, at: word.at, end: word.at + word.word.length });
});
runs.reverse().forEach(function (run) {
var range = document.createRange();
range.setStart(run.node, run.at);
range.setEnd(run.node, run.end);
range.surroundContents(element('mark'));
});
var less = first.length - kept.length;
cell.appendChild(element('p', !differs ? 'Same as the first column.'
: 'Differs: ' + [
other.length ? other.length + (other.length === 1 ? ' word' : ' words') + ' of its own' : '',
less ? less + (less === 1 ? ' word' : ' words') + ' of the first column not here' : ''
].filter(Boolean).join(', ') + '.', 'gloss'));
return differs;
}
function common(first, own) {
var height = first.length, width = own.length;
if (height * width > 4e6) {
var has = {};
first.forEach(function (it) { has[' ' + it.word] = true; });
return own.filter(function (it) { return has[' ' + it.word]; });
}
var step = width + 1;
var lengths = new Uint16Array((height + 1) * step);
for (var i = height - 1; i >= 0; i--) {
for (var j = width - 1; j >= 0; j--) {
lengths[i * step + j] = first[i].word === own[j].word ? lengths[(i + 1) * step + j + 1] + 1
: Math.max(lengths[(i + 1) * step + j], lengths[i * step + j + 1]);
}
}
var kept = [];
for (i = 0, j = 0; i < height && j < width;) {
if (first[i].word === own[j].word) { kept.push(own[j]); i++; j++; }
else if (lengths[(i + 1) * step + j] >= lengths[i * step + j + 1]) i++;
else j++;
}
return kept;
}
function fill(select, list, key, words) {
select.textContent = '';
list.forEach(function (it) {
var option = element('option', words(it));
option.value = it[key];
select.appendChild(option);
});
}
function offer() {
load(fields.definition.value, function (definition) {
var versions = definition ? definition.versions : [];
var before = fields.version.value;
fill(fields.version, versions, 'version', function (it) { return it.version + ', ' + it.status; });
if (find(versions, 'version', before)) fields.version.value = before;
offerTypes(definition);
});
}
function offerTypes(definition) {
var version = definition && find(definition.versions, 'version', fields.version.value);
fill(fields.type, version ? version.types : [], 'key', function (it) { return it.label; });
var free = version && version.types.find(function (it) {
return columns.indexOf(definition.id + '@' + version.version + ':' + it.key) < 0;
});
if (free) fields.type.value = free.key;
}
function change() {
var query = columns.length ? '?c=' + columns.join(',') : '';
if (fields.only.checked) query += (query ? '&' : '?') + 'only=1';
try { history.replaceState(null, '', query || location.pathname.split('/').pop()); } catch (e) { /* some viewers have no history */ }
place.classList.toggle('only', fields.only.checked);
show();
offer();
}
form.addEventListener('change', function (event) {
if (event.target === fields.definition) offer();
if (event.target === fields.version) offerTypes(loaded[fields.definition.value]);
if (event.target === fields.only) change();
});
form.addEventListener('submit', function (event) {
event.preventDefault();
var text = fields.definition.value + '@' + fields.version.value + ':' + fields.type.value;
if (!fields.type.value) return;
if (columns.indexOf(text) >= 0) return void (said.textContent = 'That type is a column already.');
if (columns.length >= MOST) return void (said.textContent = 'Four columns are the most: remove one first.');
columns.push(text);
change();
});
var query = new URLSearchParams(location.search);
columns = (query.get('c') || '').split(',').filter(function (text, at, all) {
return /^[^@]+@[^:]+:.+$/.test(text) && all.indexOf(text) === at;
}).slice(0, MOST);
fields.only.checked = query.get('only') === '1';
place.classList.toggle('only', fields.only.checked);
if (columns.length) fields.definition.value = columns[0].split('@')[0];
if (fields.definition.selectedIndex < 0) fields.definition.selectedIndex = 0;
form.hidden = false;
show();
offer();
})();
