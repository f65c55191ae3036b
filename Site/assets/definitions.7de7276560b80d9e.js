(function () {
'use strict';
var form = document.querySelector('form.filters');
var page = form && form.closest('main,.page');
var body = form && form.parentNode.querySelector('.defs tbody');
if (!body) return;
var selects = Array.prototype.slice.call(form.querySelectorAll('select[data-choice]'));
var since = form.querySelector('[name=since]');
var sort = form.querySelector('[name=sort]');
var status = form.querySelector('[role=status]');
var chosen = form.querySelector('.chosen');
var names = Array.prototype.slice.call(page.querySelectorAll('.letter li'));
var rows = Array.prototype.map.call(body.rows, function (row, place) {
var answers = selects.map(function () { return []; });
(row.getAttribute('data-f') || '').split(' ').forEach(function (answer) {
var parts = answer.split('.');
if (parts.length === 2) answers[+parts[0]].push(+parts[1]);
});
var link = row.querySelector('th a');
return {
row: row, place: place, answers: answers, id: row.cells[0].textContent,
name: link.textContent.toLocaleLowerCase(), date: row.getAttribute('data-changed') || ''
};
});
function failures(row) {
var failed = [];
selects.forEach(function (select, choice) {
if (select.selectedIndex && row.answers[choice].indexOf(select.selectedIndex) < 0) failed.push(choice);
});
if (since.value && !(row.date >= since.value)) failed.push(selects.length);
return failed;
}
function count() {
var counts = selects.map(function (select) { return new Array(select.options.length).fill(0); });
var left = 0;
rows.forEach(function (row) {
var failed = failures(row);
row.row.hidden = failed.length > 0;
if (!failed.length) left++;
selects.forEach(function (select, choice) {
if (failed.length > 1 || (failed.length === 1 && failed[0] !== choice)) return;
row.answers[choice].forEach(function (option) { counts[choice][option]++; });
});
});
selects.forEach(function (select, choice) {
for (var i = 1; i < select.options.length; i++) {
var option = select.options[i];
option.textContent = option.getAttribute('data-label') + ', ' + counts[choice][i];
option.disabled = counts[choice][i] === 0 && !option.selected;
}
});
return left;
}
var orders = {
id: function (a, b) { return a.place - b.place; },
name: function (a, b) { return a.name.localeCompare(b.name) || a.place - b.place; },
date: function (a, b) { return a.date === b.date ? a.place - b.place : a.date < b.date ? 1 : -1; }
};
function order() {
rows.slice().sort(orders[sort.value] || orders.id).forEach(function (row) { body.appendChild(row.row); });
}
function showNames() {
var shown = {};
rows.forEach(function (row) { if (!row.row.hidden) shown[row.id] = true; });
names.forEach(function (item) { item.hidden = !shown[item.querySelector('.n').textContent]; });
Array.prototype.forEach.call(page.querySelectorAll('.letter'), function (letter) {
letter.hidden = !letter.querySelector('li:not([hidden])');
});
}
function showChosen() {
chosen.textContent = '';
selects.concat(since).forEach(function (field) {
if (!field.value) return;
var words = field.options ? field.options[field.selectedIndex].getAttribute('data-label') : 'since ' + field.value;
var button = document.createElement('button');
button.type = 'button';
button.textContent = words;
button.setAttribute('aria-label', 'Remove the filter ' + field.getAttribute('data-name') + ': ' + words);
button.addEventListener('click', function () {
field.value = '';
apply();
field.focus();
});
chosen.appendChild(button);
});
chosen.hidden = !chosen.firstChild;
}
function address() {
var query = new URLSearchParams();
selects.concat(since).forEach(function (field) { if (field.value) query.set(field.name, field.value); });
if (sort.value !== 'id') query.set('sort', sort.value);
var text = query.toString();
return (text ? '?' + text : location.pathname.split('/').pop()) + location.hash;
}
function apply(isFirst) {
var left = count();
showChosen();
showNames();
status.textContent = left === rows.length ? 'All ' + left + ' definitions.' : left + ' of ' + rows.length + ' definitions.';
if (!isFirst) try { history.replaceState(null, '', address()); } catch (e) { /* some viewers have no history */ }
}
function read() {
var isHere = !page.matches('.page') || location.hash.indexOf('#' + page.id.slice(0, -4)) === 0;
var query = new URLSearchParams(isHere ? location.search : '');
selects.concat(since).forEach(function (field) { field.value = query.get(field.name) || ''; });
selects.forEach(function (select) { if (select.selectedIndex < 0) select.selectedIndex = 0; });
sort.value = orders[query.get('sort')] ? query.get('sort') : 'id';
}
form.addEventListener('submit', function (event) { event.preventDefault(); });
form.addEventListener('change', function (event) {
if (event.target === sort) order();
apply();
});
form.addEventListener('reset', function () { setTimeout(function () { order(); apply(); }); });
read();
form.hidden = false;
if (sort.value !== 'id') order();
apply(true);
})();
