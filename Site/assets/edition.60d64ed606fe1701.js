(function(){
'use strict';
var root=document.documentElement;
function say(id){
var notice=document.getElementById(id);
if(notice)notice.hidden=false;
}
window.typebookEdition=function(edition){
if (edition !== root.getAttribute('data-edition')) say('mixed');
};
var reviewBy = root.getAttribute('data-review-by');
var now=new Date();
var today=new Date(now.getTime()-now.getTimezoneOffset()*60000).toISOString().slice(0,10);
if (reviewBy && today > reviewBy) say('old');
var folder = root.getAttribute('data-folder');
if (folder && location.protocol === 'file:') {
var script = document.createElement('script');
script.src=folder;
document.head.appendChild(script);
}
})();
