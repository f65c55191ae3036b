(function(){
"use strict";
const form=document.querySelector("form.filters");
const body=form&&form.parentNode.querySelector(".defs tbody");
if(!body)return;
const page=form.closest("main,.page");
const selects=[...form.querySelectorAll("select[data-choice]")];
const{since,sort}=form.elements;
const fields=[...selects,since];
const chosen=form.querySelector(".chosen");
const rows=[...body.rows].map((row,place)=>{
const answers=selects.map(()=>[]);
for(const answer of(row.dataset.f||"").split(" ").filter(Boolean)){
const[choice,option]=answer.split(".");
answers[choice].push(+option);
}
const[id,name]=row.cells;
return{row,place,answers,id:id.textContent,name:name.textContent,date:row.dataset.changed||""};
});
const letters=[...page.querySelectorAll(".letter")].map((letter)=>({
letter,items:[...letter.querySelectorAll("li")].map((item)=>({item,id:item.lastElementChild.textContent}))
}));
function show(element,isShown){
if(element.hidden===isShown)element.hidden=!isShown;
}
function failures({answers,date}){
const failed=[];
selects.forEach(({selectedIndex},choice)=>{
if(selectedIndex&&!answers[choice].includes(selectedIndex))failed.push(choice);
});
if(date< since.value)failed.push(selects.length);
return failed;
}
function filter(){
const counts=selects.map(({options})=>new Array(options.length).fill(0));
const left=new Set();
for(const row of rows){
const failed=failures(row);
show(row.row,!failed.length);
if(!failed.length)left.add(row.id);
row.answers.forEach((answers,choice)=>{
if(failed.every((one)=>one===choice))for(const option of answers)counts[choice][option]++;
});
}
selects.forEach(({options},choice)=>{
for(const option of[...options].slice(1)){
const count=counts[choice][option.index];
option.textContent=option.dataset.label+", "+count;
option.disabled=!count&&!option.selected;
}
});
return left;
}
const{compare}=new Intl.Collator(document.documentElement.lang);
const orders={
id:()=>0,
name:(one,other)=>compare(one.name,other.name),
date:(one,other)=>other.date>one.date?1:other.date< one.date?-1:0
};
const later=(done)=>requestAnimationFrame(()=>setTimeout(done));
let turn=0;
function order(){
const mine=++turn;
const by=orders[sort.value];
const sorted=[...rows].sort((one,other)=>by(one,other)||one.place-other.place).map(({row})=>row);
body.prepend(...sorted.filter((row)=>!row.hidden).slice(0,100));
const go=(last)=>{
const some=sorted.splice(0,250);
if(mine!==turn||!some.length)return;
if(last)last.after(...some);else body.prepend(...some);
setTimeout(go,0,some[some.length-1]);
};
later(go);
}
function showNames(left){
for(const{letter,items}of letters){
for(const{item,id}of items)show(item,left.has(id));
show(letter,items.some(({id})=>left.has(id)));
}
}
function showChosen(){
chosen.replaceChildren(...fields.filter(({value})=>value).map((field)=>{
const words=field.options?field.selectedOptions[0].dataset.label:"since "+field.value;
const button=document.createElement("button");
button.type="button";
button.textContent=words;
button.setAttribute("aria-label","Remove the filter "+field.dataset.name+": "+words);
button.onclick=()=>{
field.value="";
apply();
field.focus();
};
return button;
}));
chosen.hidden=!chosen.firstChild;
}
function address(){
const query=new URLSearchParams();
for(const{name,value}of fields)if(value)query.set(name,value);
if(sort.value!=="id")query.set("sort",sort.value);
const text=query.toString();
return (text ? "?" + text : location.pathname.split("/").pop()) + location.hash;
}
function apply(isFirst){
const left=filter();
showChosen();
if(isFirst)showNames(left);else later(()=>showNames(left));
form.querySelector("[role=status]").textContent=left.size===rows.length?"All "+left.size+" definitions."
:left.size+" of "+rows.length+" definitions.";
if (!isFirst) try { history.replaceState(null, "", address()); } catch { /* some viewers have no history */ }
}
form.addEventListener("submit",(event)=>event.preventDefault());
form.addEventListener("change",({target})=>{
if(target===sort)order();
apply();
});
form.addEventListener("reset",()=>setTimeout(()=>{
order();
apply();
}));
const isHere=!page.matches(".page")||location.hash.startsWith("#"+page.id.slice(0,-4));
const query=new URLSearchParams(isHere?location.search:"");
for(const field of fields)field.value=query.get(field.name)||"";
for(const select of selects)if(select.selectedIndex< 0)select.selectedIndex=0;
sort.value=orders[query.get("sort")]?query.get("sort"):"id";
form.hidden=false;
if(sort.value!=="id")order();
apply(true);
})();
