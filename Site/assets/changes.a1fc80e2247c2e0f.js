(function () {
'use strict';
function start(bar) {
var page = bar.closest('.page') || document.body;
var told = bar.querySelector('.told');
var fields = bar.querySelectorAll('select,input');
var list = [].slice.call(page.querySelectorAll('.wn>li'));
var places = page.querySelectorAll('.doc-in-place section,.doc-in-place tbody tr,.facts>div');
var shown = list;
var current = '';
function nameOf(item) { return decodeURIComponent(item.querySelector('h3 a').hash.slice(1)); }
function isNamed(field, name) { return field.name.split('.').pop() === name; }
function marks(item) {
var name = nameOf(item);
return page.querySelectorAll('[id="' + name + '"],[data-change="' + name + '"]');
}
function isHere() {
return page === document.body || location.hash.indexOf('#' + page.id.slice(0, -4)) === 0;
}
function say(text) { told.textContent = text; }
function chosen(name) {
var value = '';
fields.forEach(function (field) {
if (!isNamed(field, name)) return;
if (field.type === 'checkbox') value = field.checked ? '1' : '';
else if (field.type !== 'radio' || field.checked) value = field.value;
});
return value;
}
function remember() {
var query = new URLSearchParams();
['class', 'type', 'part', 'only', 'view'].forEach(function (name) {
if (chosen(name)) query.set(name, chosen(name));
});
var search = query.toString();
var address = location.pathname + (search && '?' + search) + (current ? '#' + current : location.hash);
try { history.replaceState(null, '', address); } catch (e) { /* some viewers have no history */ }
}
function matches(item) {
return ['class', 'type', 'part'].every(function (name) {
var value = chosen(name);
return !value || item.dataset[name].split(' ').indexOf(value) >= 0;
});
}
function double() {
page.querySelectorAll('.doc-in-place td,.doc-in-place .text,.doc-in-place dd')
.forEach(function (part) {
if (!part.querySelector('ins,del') || part.querySelector('.old')) return;
var now = document.createElement('div');
now.className = 'new';
while (part.firstChild) now.appendChild(part.firstChild);
var old = now.cloneNode(true);
old.className = 'old';
old.querySelectorAll('.tag,.vh').forEach(function (extra) { extra.remove(); });
old.querySelectorAll('[id],[value],[data-change]').forEach(function (element) {
['id', 'value', 'data-change'].forEach(function (name) { element.removeAttribute(name); });
});
part.classList.add('two');
part.append(old, now);
[[old, 'Was'], [now, 'Now']].forEach(function (side) {
var label = document.createElement('p');
label.className = 'lab';
label.textContent = side[1];
side[0].prepend(label);
});
});
}
function show() {
shown = list.filter(matches);
list.forEach(function (item) {
var isMatch = shown.indexOf(item) >= 0;
item.hidden = !isMatch;
marks(item).forEach(function (mark) { mark.classList.toggle('mute', !isMatch); });
});
page.querySelectorAll('.rip').forEach(function (part) {
part.classList.toggle('mute', !shown.some(function (item) {
return part.querySelector('.tag a[href="#' + nameOf(item) + '"]');
}));
});
places.forEach(function (place) {
place.classList.toggle('same', !(place.matches('.chg') && !place.matches('.mute'))
&& !place.querySelector('.chg:not(.mute)'));
});
var side = chosen('view') === 'side';
if (side) double();
page.classList.toggle('only', chosen('only') === '1');
page.classList.toggle('side', side);
}
function step(by) {
if (!shown.length) return say('No change is shown.');
var names = shown.map(nameOf);
var at = names.indexOf(current);
var next = at < 0 ? (by > 0 ? 0 : names.length - 1) : (at + by + names.length) % names.length;
go(names[next]);
var item = shown[next];
say((next + 1) + ' of ' + names.length + ': ' + item.querySelector('b').textContent + ', '
+ item.querySelector('h3').textContent);
}
function go(name) {
var before = page.querySelector('.cur');
if (before) before.classList.remove('cur');
var mark = document.getElementById(name);
if (!mark) return;
current = name;
mark.classList.add('cur');
(mark.offsetParent ? mark : mark.closest('td,section')).scrollIntoView({ block: 'center' });
remember();
}
bar.addEventListener('change', function () {
show();
remember();
say(shown.length + ' of ' + list.length + ' changes shown'
+ (shown.length < list.length ? '; elsewhere the text reads as new.' : '.'));
});
bar.addEventListener('click', function (event) {
if (event.target.value && event.target.type === 'button') step(+event.target.value);
});
bar.addEventListener('keydown', function (event) {
if (event.target.tagName === 'SELECT' || event.ctrlKey || event.altKey || event.metaKey) return;
if (event.key === 'n') step(1);
if (event.key === 'p') step(-1);
});
window.addEventListener('hashchange', function () { if (isHere()) current = location.hash.slice(1); });
var asked = new URLSearchParams(isHere() ? location.search : '');
fields.forEach(function (field) {
var value = asked.get(field.name.split('.').pop());
if (value === null) return;
if (field.type === 'checkbox') field.checked = value === '1';
else if (field.type === 'radio') field.checked = field.value === value;
else if ([].some.call(field.options, function (option) { return option.value === value; }))
field.value = value;
});
bar.hidden = false;
show();
if (isHere()) current = location.hash.slice(1);
if (current && document.getElementById(current)) document.getElementById(current).scrollIntoView();
}
if (window.URLSearchParams) document.querySelectorAll('.bar').forEach(start);
})();
