(function(){
'use strict';
var body=document.body;
if(!body.showPopover)return;
body.insertAdjacentHTML('beforeend',
'<div class="pop" popover role="dialog" tabindex="-1"><dl class="glossary"></dl></div>');
var pop=body.lastChild;
document.querySelectorAll('.trm').forEach(function (words) {
words.ariaHasPopup = 'dialog';
words.onclick=function(event){
var edge=words.getBoundingClientRect();
if(event.ctrlKey||event.metaKey||event.shiftKey)return;
event.preventDefault();
pop.firstChild.innerHTML=document.getElementById(words.dataset.note||words.hash.slice(1)).innerHTML;
pop.ariaLabel=words.textContent;
pop.showPopover({source:words});
pop.style.top = edge.bottom + scrollY + 6 + 'px';
pop.style.left = Math.min(edge.left, body.clientWidth - pop.offsetWidth - 8) + 'px';
pop.focus();
pop.scrollIntoView({ block: 'nearest' });
pop.ontoggle=function(){
if(document.activeElement===body)words.focus();
};
};
});
pop.addEventListener('focusout', function (event) {
if(event.relatedTarget&&!pop.contains(event.relatedTarget))pop.hidePopover();
});
})();
