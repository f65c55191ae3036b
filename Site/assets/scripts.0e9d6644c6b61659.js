{
const copy=async text=>{
if(navigator.clipboard)return navigator.clipboard.writeText(text);
const field=document.body.appendChild(document.createElement("textarea"));
field.value=text;
field.select();
document.execCommand("copy");
field.remove();
};
const actions={
link:button=>copy(location.href.split("#")[0]+(button.closest(".page[id]")?"#"+button.closest(".page").id:"")),
block:button=>copy(button.closest("[role=group]").querySelector("pre").textContent),
print:()=>print(),
};
for(const button of document.querySelectorAll("[data-do]")){
button.hidden=false;
button.addEventListener("click",async()=>{
await actions[button.dataset.do](button);
button.textContent=button.dataset.said||button.textContent;
});
}
}
;
(()=>{
"use strict";
const isOf=(element)=>{
const page=element.closest(".page");
return !page||location.hash.startsWith("#"+page.id.slice(0,-4));
};
const asked=(element)=>new URLSearchParams(isOf(element)?location.search:"");
const keep=(query,hash=location.hash)=>{
const text=String(query);
try{
history.replaceState(null,"",location.pathname+(text&&"?"+text)+hash);
} catch { /* some viewers have no history */ }
};
window.typebookAddress={isOf,asked,keep};
})();
;
(()=>{
"use strict";
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
window.typebookFinder=(query)=>{
const words = fold(query).split(/\s+/).filter(Boolean);
return(text)=>words.every((word)=>text.includes(word));
};
window.typebookFold=fold;
for(const form of document.querySelectorAll("form.find")){
const items=[...form.closest("main,.page").querySelectorAll(form.dataset.items)]
.map((item)=>({item,text:fold(item.textContent)}));
const blocks=[...new Set(items.map(({item})=>item.closest(".letter")))].filter(Boolean);
const field=form.elements.name;
form.oninput=()=>{
const isFound=window.typebookFinder(field.value);
let left=0;
for(const{item,text}of items)left+=!(item.hidden=!isFound(text));
for(const block of blocks)block.hidden=!block.querySelector("li:not([hidden])");
form.querySelector("[role=status]").textContent=left+" of "+items.length+" on this page.";
};
form.onsubmit=(event)=>event.preventDefault();
form.hidden=false;
if(field.value)form.oninput();
}
})();
;
(()=>{
"use strict";
const NAMES=["class","type","part","only","view"];
const nameOf=(field)=>field.name.split(".").pop();
function start(bar){
const page=bar.closest(".page")||document.body;
const{isOf,asked,keep}=window.typebookAddress;
const told=bar.querySelector(".told");
const fields=[...bar.querySelectorAll("select,input")];
const list=[...page.querySelectorAll(".wn>li")];
const places=page.querySelectorAll(".doc-in-place section,.doc-in-place :is(tbody tr,td),.facts>div");
let shown=list;
let current="";
const idOf=(item)=>item.querySelector("h3 a").hash.slice(1);
function marks(item){
const id=idOf(item);
return page.querySelectorAll("[id='"+id+"'],[data-change='"+id+"']");
}
function say(text){told.textContent=text;}
function chosen(name){
const field=fields.find((field)=>nameOf(field)===name&&(field.type !=="radio"||field.checked));
return field.type==="checkbox"?field.checked?"1":"":field.value;
}
function remember(){
const query=new URLSearchParams();
for(const name of NAMES)if(chosen(name))query.set(name,chosen(name));
keep(query,current?"#"+current:location.hash);
}
function matches(item){
return["class","type","part"].every((name)=>{
const value=chosen(name);
return !value||item.dataset[name].split(" ").includes(value);
});
}
function double(){
for(const part of page.querySelectorAll(".doc-in-place td,.doc-in-place .text,.doc-in-place dd")){
if(!part.querySelector("ins,del")||part.querySelector(".old"))continue;
const both=document.createElement("div");
const now=document.createElement("div");
now.append(...part.childNodes);
const old=now.cloneNode(true);
for(const extra of old.querySelectorAll(".tag,.vh"))extra.remove();
for(const name of["id","value","data-change"]){
for(const element of old.querySelectorAll("["+name+"]"))element.removeAttribute(name);
}
both.className="two";
both.append(old,now);
part.append(both);
for(const[side,name,words]of[[old,"old","Was"],[now,"new","Now"]]){
const label=document.createElement("p");
label.className="lab";
label.textContent=words;
side.className=name;
side.prepend(label);
}
}
}
function show(){
shown=list.filter(matches);
for(const item of list){
item.hidden=!shown.includes(item);
for(const mark of marks(item))mark.classList.toggle("mute",item.hidden);
}
for(const part of page.querySelectorAll(".rip")){
part.classList.toggle("mute",!shown.some((item)=>part.querySelector(".tag a[href='#"+idOf(item)+"']")));
}
const names=shown.map(idOf);
for(const type of page.querySelectorAll(".per>div:not(.limits)")){
const lines=[...type.querySelectorAll("[data-changes]")];
for(const line of lines)line.hidden=!line.dataset.changes.split(" ").some((name)=>names.includes(name));
type.hidden=shown.length < list.length&&lines.every((line)=>line.hidden);
}
const differs=shown.length < list.length?".chg:not(.mute)":".chg,ins,del";
for(const place of places){
place.classList.toggle("same",!place.matches(differs)&&!place.querySelector(differs));
}
const side=chosen("view")==="side";
if(side)double();
page.classList.toggle("only",chosen("only")==="1");
page.classList.toggle("side",side);
}
function step(by){
if(!shown.length)return say("No change is shown.");
const ids=shown.map(idOf);
const at=ids.indexOf(current);
const next=at < 0?(by>0?0:ids.length - 1):(at+by+ids.length)% ids.length;
go(ids[next]);
const item=shown[next];
say((next+1)+" of "+ids.length+": "+item.querySelector("b").textContent+", "
+item.querySelector("h3").textContent);
}
function go(id){
page.querySelector(".cur")?.classList.remove("cur");
const mark=document.getElementById(id);
if(!mark)return;
current=id;
mark.classList.add("cur");
(mark.offsetParent?mark:mark.closest("td,section")).scrollIntoView({block:"center"});
remember();
}
bar.addEventListener("change",()=>{
show();
remember();
say(shown.length+" of "+list.length+" changes shown"
+(shown.length < list.length?"; other changes appear as already made.":"."));
});
bar.addEventListener("click",({target})=>{
if(target.value&&target.type==="button")step(+target.value);
});
bar.addEventListener("keydown",(event)=>{
if(event.target.tagName==="SELECT"||event.ctrlKey||event.altKey||event.metaKey)return;
if(event.key==="n")step(1);
if(event.key==="p")step(-1);
});
window.addEventListener("hashchange",()=>{if(isOf(bar))current=location.hash.slice(1);});
const query=asked(bar);
for(const field of fields){
const value=query.get(nameOf(field));
if(value===null)continue;
if(field.type==="checkbox")field.checked=value==="1";
else if(field.type==="radio")field.checked=field.checked||field.value===value;
else if([...field.options].some((option)=>option.value===value))field.value=value;
}
bar.hidden=false;
show();
if(!isOf(bar))return;
current=location.hash.slice(1);
if(current)document.getElementById(current)?.scrollIntoView();
}
document.querySelectorAll(".bar").forEach(start);
})();
;
(()=>{
"use strict";
const MOST=4;
const form=document.getElementById("add");
const place=document.getElementById("compared");
const said=document.getElementById("said");
const chosen=document.getElementById("columns");
if(!form||!place)return;
const fields=form.elements;
const loading=new Map();
const options=[...fields.definition.options];
let columns=[];
let turn=0;
window.typebookCompare=(text)=>{
const definition=JSON.parse(text);
if(window.typebookEdition)window.typebookEdition(definition.edition);
document.currentScript.take(definition);
};
function element(name,attributes,...children){
const made=Object.assign(document.createElement(name),attributes);
made.append(...children);
return made;
}
function load(id){
if(!loading.has(id)){
loading.set(id,new Promise((resolve)=>{
if(!options.some(({value})=>value===id))return resolve();
document.head.append(element("script",{take:resolve,onerror:()=>resolve(),src:form.dataset.src.replace("~",id)}));
}));
}
return loading.get(id);
}
const find=(list,key,value)=>list.find((one)=>one[key]===value);
const count=(number,noun)=>number+" "+noun+(number===1?"":"s");
async function column(text){
const [, id, number, key] = /^([^@]*)@([^:]*):(.*)$/s.exec(text);
const definition=await load(id);
const version=definition&&find(definition.versions,"version",number);
const type=version&&find(version.types,"key",key);
return type?{text,definition,version,type,label:definition.name+", "+type.label}:{text,label:text};
}
async function show(){
const mine=++turn;
const found=await Promise.all(columns.map(column));
if(mine !==turn)return;
const known=found.filter(({type})=>type);
const lost=found.length - known.length;
showChosen(found);
place.replaceChildren(...known.length?[table(known)]:[]);
said.textContent=!found.length?"Choose types to compare.":count(known.length,"column")+"."
+(lost?" "+lost+" more named in the address "+(lost===1?"isn’t":"aren’t")+" in this edition.":"");
}
function showChosen(found){
chosen.replaceChildren(...found.map(({label},at)=>{
const button=element("button",{
type:"button",
onclick(){
columns.splice(at,1);
change();
fields.definition.focus();
}
},label);
button.setAttribute("aria-label","Remove column "+(at+1)+": "+label);
return button;
}));
chosen.hidden=!found.length;
}
function table(found){
const hidden=(words)=>element("span",{className:"vh"},words);
return element("table",{className:"req cmp"+(found.length>2?" several":"")},
element("caption",{},hidden("Types side by side; differences from the first column are marked.")),
element("thead",{},element("tr",{},element("th",{scope:"col"},hidden("Component")),...found.map(heading))),
element("tbody",{},...rowsOf(found).map((row)=>line(row,found))));
}
function heading({label,definition:{id},version:{address,version,status}}){
return element("th",{scope:"col"},element("a",{href:address},label),
element("span",{className:"lab"},id+", version "+version+", "+status));
}
function rowsOf(found){
const rows=[];
for(const{version}of found){
let after=-1;
for(const row of version.rows){
let at=rows.findIndex(({key})=>key===row.key);
if(at < 0)rows.splice(at=after+1,0,row);
after=at;
}
}
return rows;
}
function line({key,name},found){
const cells=found.map(({definition:{texts},version,type,label})=>{
const cell=element("td");
cell.dataset.th=label;
const own=find(version.rows,"key",key);
cell.innerHTML = own ? [].concat(own.cells[type.key]).map((at) => texts[at]).join("") : '<p class="gone">no such component</p>';
return cell;
});
const first=wordsOf(cells[0]);
const differing=cells.slice(1).filter((cell)=>isUnknown(cell,cells[0])||mark(cell,first));
return element("tr",{className:cells.length>1&&!differing.length?"same":""},
element("th",{scope:"row"},name),...cells);
}
function isUnknown(cell,first){
if(![cell,first].some((one)=>one.querySelector(".lost")))return false;
cell.append(element("p",{className:"gloss"},"Unknown: a copy lacks this text."));
return true;
}
function wordsOf(cell){
const words=[];
const walker=document.createTreeWalker(cell,NodeFilter.SHOW_TEXT);
while(walker.nextNode()){
const node=walker.currentNode;
if(node.parentNode.closest(".from"))continue;
for (const { 0: word, index: at } of node.data.matchAll(/\S+/g)) words.push({ word, node, at, end: at + word.length });
}
return words;
}
function mark(cell,first){
const own=wordsOf(cell);
const kept=new Set(common(first,own));
const other=own.filter((word)=>!kept.has(word));
const runs=[];
for(const{node,at,end}of other){
const last=runs[runs.length - 1];
if(last?.node===node&&!node.data.slice(last.end,at).trim())last.end=end;
else runs.push({node,at,end});
}
for(const{node,at,end}of runs.reverse()){
const range=document.createRange();
range.setStart(node,at);
range.setEnd(node,end);
range.surroundContents(element("mark"));
}
const less=first.length - kept.size;
const differences=[
other.length&&count(other.length,"word")+" of its own",
less&&count(less,"word")+" of column 1 left out"
].filter(Boolean).join(", ");
cell.append(element("p",{className:"gloss"},differences?"Differs: "+differences+".":"Same as the first column."));
return differences;
}
function common(first,own){
const height=first.length,width=own.length;
if(height*width>4e6){
const has=new Set(first.map(({word})=>word));
return own.filter(({word})=>has.has(word));
}
const step=width+1;
const lengths=new Uint16Array((height+1)*step);
const isSame=(i,j)=>first[i].word===own[j].word;
for(let i=height - 1;i>=0;i--){
for(let j=width - 1;j>=0;j--){
lengths[i*step+j]=isSame(i,j)?lengths[(i+1)*step+j+1]+1
:Math.max(lengths[(i+1)*step+j],lengths[i*step+j+1]);
}
}
const kept=[];
for(let i=0,j=0;i < height&&j < width;){
if(isSame(i,j)){
kept.push(own[j]);
i++;
j++;
}else if(lengths[(i+1)*step+j]>=lengths[i*step+j+1])i++;
else j++;
}
return kept;
}
function fill(select,list,key,words){
select.replaceChildren(...list.map((one)=>element("option",{value:one[key]},words(one))));
}
async function offer(){
const id=fields.definition.value;
const{versions=[]}=await load(id)??{};
if(id !==fields.definition.value)return;
const before=fields.version.value;
fill(fields.version,versions,"version",({version,status})=>version+", "+status);
if(find(versions,"version",before))fields.version.value=before;
offerTypes();
}
const typed=(key)=>fields.definition.value+"@"+fields.version.value+":"+key;
async function offerTypes(){
const{versions=[]}=await load(fields.definition.value)??{};
const{types=[]}=find(versions,"version",fields.version.value)??{};
fill(fields.type,types,"key",({label})=>label);
const free=types.find(({key})=>!columns.includes(typed(key)));
if(free)fields.type.value=free.key;
}
function change(){
window.typebookAddress.keep([columns.length&&"c="+columns.join(","),fields.only.checked&&"only=1"].filter(Boolean).join("&"));
update();
}
function update(){
place.classList.toggle("only",fields.only.checked);
show();
offer();
}
fields.find.oninput=()=>{
const isFound=window.typebookFinder(fields.find.value);
const found=options.filter(({text})=>isFound(window.typebookFold(text)));
const before=fields.definition.value;
fields.definition.replaceChildren(...found);
if(found.some(({value})=>value===before))fields.definition.value=before;
else if(found.length)offer();
said.textContent=count(found.length,"definition")+".";
};
form.addEventListener("change",({target})=>{
if(target===fields.definition)offer();
if(target===fields.version)offerTypes();
if(target===fields.only)change();
});
form.addEventListener("submit",(event)=>{
event.preventDefault();
const text=typed(fields.type.value);
if(!fields.type.value)return;
if(columns.includes(text))said.textContent="That type is a column already.";
else if(columns.length>=MOST)said.textContent="Compare up to four types: remove one first.";
else{
columns.push(text);
change();
}
});
const query=window.typebookAddress.asked(form);
columns = [...new Set((query.get("c") ?? "").split(","))].filter((text) => /^[^@]+@[^:]+:.+$/s.test(text)).slice(0, MOST);
fields.only.checked=query.get("only")==="1";
if(columns.length)fields.definition.value=columns[0].split("@")[0];
if(fields.definition.selectedIndex < 0)fields.definition.selectedIndex=0;
form.hidden=false;
update();
})();
;
(()=>{
"use strict";
const form=document.querySelector("form.filters");
const body=form?.parentNode.querySelector(".defs tbody");
if(!body)return;
const page=form.closest("main,.page");
const selects=[...form.querySelectorAll("select[data-choice]")];
const{name:box,since,sort}=form.elements;
const fields=[box,...selects,since];
const chosen=form.querySelector(".chosen");
const more=form.querySelector("details");
const heads=[...body.parentNode.querySelectorAll("th[data-sort]")];
let isReversed=false;
const read=()=>[...body.rows].map((row,place)=>{
const answers=selects.map(()=>[]);
for(const answer of(row.dataset.f??"").split(" ").filter(Boolean)){
const[choice,option]=answer.split(".");
answers[choice].push(+option);
}
const cells=[...row.cells].map((cell)=>cell.textContent);
const one={row,place,answers,isLeft:true,text:window.typebookFold(cells[0]+" "+cells[1]+" "+(row.dataset.also??""))};
for(const{dataset:{sort:key},cellIndex}of heads)one[key]=cells[cellIndex];
one.date=row.dataset.changed??"";
return one;
});
let rows=read();
let sources=(body.dataset.parts??"").split(" ").filter(Boolean);
window.typebookRows=(html)=>document.currentScript.take(html);
async function complete(){
const scripts=sources;
sources=[];
if(!scripts.length)return;
const parts=await Promise.all(scripts.map((src)=>new Promise((take)=>{
document.head.append(Object.assign(document.createElement("script"),{src,take,onerror:()=>take("")}));
})));
body.insertAdjacentHTML("beforeend",parts.join(""));
document.getElementById("next-part")?.remove();
ordered=rows=read();
order();
apply();
}
const letters=[...page.querySelectorAll(".letter")].map((letter)=>({
letter,items:[...letter.querySelectorAll("li")].map((item)=>({item,id:item.lastElementChild.textContent}))
}));
function show(element,isShown){
if(element.hidden===isShown)element.hidden=!isShown;
}
function failures({answers,date,text},isNamed){
const failed=[];
if(!isNamed(text))failed.push(-1);
selects.forEach(({selectedIndex},choice)=>{
if(selectedIndex&&!answers[choice].includes(selectedIndex))failed.push(choice);
});
if(date < since.value)failed.push(selects.length);
return failed;
}
const later=(done)=>requestAnimationFrame(()=>setTimeout(done));
function gradually(size){
let turn=0;
return(items,first,act)=>{
const mine=++turn;
const go=(from,to)=>{
if(mine !==turn)return;
act(items.slice(from,to));
if(to < items.length)(from?setTimeout:later)(()=>go(to,to+size));
};
go(0,first);
};
}
const showRows=gradually(250),moveRows=gradually(250),showLetters=gradually(2);
const SIGHT=60;
function filter(){
const counts=selects.map(({options})=>new Array(options.length).fill(0));
const left=new Set();
const isNamed=window.typebookFinder(box.value);
for(const row of rows){
const failed=failures(row,isNamed);
row.isLeft=!failed.length;
if(row.isLeft)left.add(row.id);
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
let seen=0;
const beyond=ordered.findIndex(({isLeft})=>isLeft&&++seen>SIGHT);
showRows(ordered,beyond < 0?ordered.length:beyond,(some)=>{
for(const{row,isLeft}of some)show(row,isLeft);
});
return left;
}
const{compare}=new Intl.Collator(document.documentElement.lang);
const orders={
id:(one,other)=>one.place - other.place,
date:(one,other)=>other.date>one.date?1:other.date < one.date?-1:0
};
let ordered=rows;
function order(){
const key=sort.value,sign=isReversed?-1:1;
const by=orders[key]??((one,other)=>compare(one[key],other[key]));
ordered=[...rows].sort((one,other)=>sign*by(one,other)||one.place - other.place);
for(const head of heads){
head.ariaSort=head.dataset.sort !==key?"none":isReversed !==(key==="date")?"descending":"ascending";
}
moveRows([],0,()=>{});
if(ordered.every(({row},place)=>body.rows[place]===row))return;
body.prepend(...ordered.filter(({isLeft})=>isLeft).slice(0,SIGHT).map(({row})=>row));
let last=null;
moveRows(ordered.map(({row})=>row),0,(some)=>{
if(last)last.after(...some);else body.prepend(...some);
last=some[some.length - 1];
});
}
function showNames(left,isAtOnce){
showLetters(letters,isAtOnce?letters.length:0,(some)=>{
for(const{letter,items}of some){
for(const{item,id}of items)show(item,left.has(id));
show(letter,items.some(({id})=>left.has(id)));
}
});
}
function showChosen(){
chosen.replaceChildren(...fields.filter(({value})=>value).map((field)=>{
const words=field.options?field.selectedOptions[0].dataset.label:(field===since?"since ":"")+field.value;
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
function remember(){
const query=new URLSearchParams();
for(const{name,value}of fields)if(value)query.set(name,value);
if(sort.value !=="id"||isReversed)query.set("sort",(isReversed?"-":"")+sort.value);
window.typebookAddress.keep(query);
}
function apply(isFirst){
const left=filter();
showChosen();
showNames(left,isFirst);
form.querySelector("[role=status]").textContent=left.size===rows.length?"All "+form.dataset.count+" definitions."
:left.size+" of "+rows.length+" definitions.";
if(!isFirst)remember();
}
form.addEventListener("submit",(event)=>event.preventDefault());
form.addEventListener("focusin",complete);
form.addEventListener("change",({target})=>{
complete();
if(target===sort){
isReversed=false;
order();
}
if(target !==box)apply();
});
box.addEventListener("input",()=>apply());
form.addEventListener("reset",()=>setTimeout(()=>{
isReversed=false;
order();
apply();
}));
for(const head of heads){
const button=document.createElement("button");
button.type="button";
button.append(...head.childNodes);
head.append(button);
button.onclick=()=>{
complete();
isReversed=sort.value===head.dataset.sort&&!isReversed;
sort.value=head.dataset.sort;
order();
apply();
};
}
const query=window.typebookAddress.asked(form);
for(const field of fields)field.value=query.get(field.name)??"";
for(const select of selects)if(select.selectedIndex < 0)select.selectedIndex=0;
const asked=query.get("sort")??"id";
isReversed=asked.startsWith("-");
sort.value=asked.replace("-","");
if(sort.selectedIndex < 0)sort.value="id";
form.hidden=false;
more.open=matchMedia("(min-width:60em)").matches||[...selects,since].some(({value})=>value);
order();
apply(true);
if(String(query))complete();
})();
;
(()=>{
"use strict";
const{edition,reviewBy,folder}=document.documentElement.dataset;
const say=(id)=>{
const notice=document.getElementById(id);
if(notice)notice.hidden=false;
};
window.typebookEdition=(other)=>{
if(other !==edition)say("mixed");
};
const now=new Date();
const today=new Date(now.getTime()- now.getTimezoneOffset()*60000).toISOString().slice(0,10);
if(reviewBy&&today>reviewBy)say("old");
if(folder&&location.protocol==="file:"){
document.head.append(Object.assign(document.createElement("script"),{src:folder}));
}
})();
;
for(const box of document.querySelectorAll(".v-links")){
const page=box.closest(".page,main");
const[base]=(page.querySelector(".switch ul+ul [aria-current]")||location).href.split("#");
const link=()=>{
if(page.querySelector(".pl"))return;
for(const place of page.querySelectorAll(".of-form,.facts [id],.req tr[id],.req td[id]:not(.nts),li[id]")){
(place.querySelector("dt,th")||place).prepend(Object.assign(document.createElement("a"),{
className:"pl",href:base+"#"+place.id,ariaLabel:box.dataset.to+" "+place.id
}));
}
};
box.parentNode.hidden=false;
box.addEventListener("change",link);
page.addEventListener("pointerover",link,{once:true});
if(box.checked)link();
}
;
(()=>{
"use strict";
window.typebookSearch={};
window.typebookData=(about,json)=>{
if(window.typebookEdition)window.typebookEdition(about.edition);
document.currentScript.take(JSON.parse(json));
};
const loading=new Map();
function load(address){
if(!loading.has(address)){
loading.set(address,new Promise((resolve,reject)=>{
const kept=document.getElementById(address);
if(kept)return resolve(JSON.parse(JSON.parse("["+kept.text.trim().slice(13,-2)+"]")[1]));
const script=document.createElement("script");
const fail=()=>{
loading.delete(address);
script.remove();
reject(new Error("not loaded: "+address));
};
Object.assign(script,{take:resolve,onerror:fail,src:address});
document.head.append(script);
}));
}
return loading.get(address);
}
const VALUES=new Uint8Array(127);
for(let code=33,value=0;code < 127;code++){
if(!"\"\\<".includes(String.fromCharCode(code)))VALUES[code]=value++;
}
function numbers(text){
const found=new Int32Array(text.length);
let count=0;
for(let at=0,place=1;at < text.length;at++){
const value=VALUES[text.charCodeAt(at)];
found[count]+=value*place;
place*=27;
if(value < 64){
count++;
place=1;
}
}
return found.slice(0,count);
}
Object.assign(window.typebookSearch,{load,numbers});
})();
;
(()=>{
"use strict";
const WORD = /(?:\d(?:\.(?=\d)|,(?=\d{3}(?!\d)))|[\p{L}\p{N}](?:'(?=\p{L}))?)+/gu;
const UNSEEN = /[\p{M}\p{Cc}\p{DI}\u{1f3fb}-\u{1f3ff}]/gu;
const SIGNS=[
[" ", /[\p{Z}\x85]/u], ["-", /[\u2010-\u2015\u2212\uff0d]/], ["'", /[\u2018-\u201b\u2032\u2039\u203a]/],
[",", /[\u060c\u3001\uff0c]/], [".", /[\u06d4\u3002\uff0e]/]
];
const TYPED_AS={
ß:"ss",æ:"ae",œ:"oe",ø:"o",đ:"d",ł:"l",ı:"i",ς:"σ","\u02bb":"'","\u02bc":"'","\u0640":""
};
const isASCII = (text) => !/\P{ASCII}/u.test(text);
const withoutZeros = (digits) => digits.replace(/^0+(?=\d)/, "");
function plain(char){
if(isASCII(char))return char;
const sign=SIGNS.find(([,signs])=>signs.test(char));
if(sign)return sign[0];
return (/[\p{L}\p{N}]/u.test(char) ? char.normalize("NFKD").replace("\u2044", "/") : char)
.replace(UNSEEN, "").replace(/\P{ASCII}/gu, (letter) => TYPED_AS[letter = letter.toLowerCase()] ?? letter);
}
function fold(text){
if(isASCII(text))return{folded:text};
let folded="";
const places=[];
let place=0;
for(const char of text){
let units=plain(char);
if (/\/\d/.test(units) && /\d$/.test(folded)) units = " " + units;
for(let at=0;at < units.length;at++)places.push(place);
folded+=units;
place+=char.length;
}
places.push(place);
return{folded,places};
}
function endOf(places,after){
let next=after;
while(places[next]===places[after - 1])next++;
return places[next];
}
const oneForm = (word) => word.replace(/^([a-z]+)0+(?=\d+$)/, "$1").replace(/^([\d.]+[a-z]*)s$/, "$1");
function readWords(text,isTyped){
const{folded,places}=fold(text);
const found=[];
let last={},prefixes=[],digits="",first,isInChain;
for(const{0:raw,index}of folded.matchAll(WORD)){
const after=index+raw.length;
const[start,end]=places?[places[index],endOf(places,after)]:[index,after];
const add=(word,size=0,from=start)=>found.push({word:oneForm(word),start:from,end,size});
const addCode=(digits)=>{
const size=prefixes.length+2;
add(last.word+digits,size,last.start);
for(const{word,start}of prefixes)add(word+digits,size,start);
};
const word = raw.toLowerCase().replace(/'s$/, "").replace(/[',]/g, "");
const shape = /^[a-z]+$/i.test(raw) ? "letters" : /^[\d.,]+$/.test(raw) ? "number" : "";
const isDigit=shape==="number"&&word.length===1;
const glued = shape ? null : /^([a-z]+)(\d+)$|^([\d.]+)([a-z]+)$/.exec(word);
const next={raw,word,shape,isDigit,start,after};
const gap=last.raw?folded.slice(last.after,index):"";
if (gap === "/" && last.shape === "letters" && isPrefix(last.raw, isTyped)) prefixes.push(last);
else if(shape !=="number")prefixes=[];
if(gap !=="-"||!last.isDigit)digits="";
if(glued&&glued[4]!=="s"){
const[,letters=glued[3],number=glued[4]]=glued;
add(letters);
add(number);
if(glued[1]){
last={word:letters,start};
addCode(number);
}else add(word,2);
}else add(word);
const whole = shape === "number" && /^\d{3,}(?=\.)/.exec(word);
if(whole)add(whole[0],1);
if(joins(last,next,gap,isTyped)){
if(shape==="number")addCode(word);else add(last.word+word,2,last.start);
}else if(gap==="-"&&shape==="letters"&&last.shape===shape){
if (!isInChain && !/^-[\p{L}\p{N}]/u.test(folded.slice(after, after + 3))) add(last.word + word, 2, last.start);
}else if(gap==="-"&&last.isDigit&&isDigit){
if(!digits)[digits,first]=[last.word,last.start];
digits+=word;
if(digits.length>2)add(digits,digits.length,first);
}
isInChain=gap==="-";
last=next;
}
return found;
}
const isPrefix=(raw,isTyped)=>raw===raw.toUpperCase()||isTyped&&raw.length < 4;
function joins(last,next,gap,isTyped){
if (!last.shape || !next.shape || last.shape === next.shape || !/^[ ()-]{1,2}$/.test(gap)) return false;
if(next.shape==="letters")return next.word.length>1;
return last.word.length <= 6 && /^\d+$/.test(next.word) && (isTyped || gap === "-" || !/[a-z]/.test(last.raw));
}
const simplify = (text) => /^[A-Za-z]+(?: [A-Za-z]+)*$/.test(text) ? text.toLowerCase()
:readWords(text).flatMap(({word,size})=>size?[]:word).join(" ");
const letters = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, "");
const idKey = (text) => text.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean).map(withoutZeros).join("-");
const COMMON=new Set("a an and are as at be by for from in is it of on or that the this to with".split(" "));
const ASKING=new Set("how many much what which who when where why do does did can could should would will have need needs i we you there please show find".split(" "));
Object.assign(window.typebookSearch,{readWords,withoutZeros,simplify,letters,idKey,COMMON,ASKING});
})();
;
(()=>{
"use strict";
const{numbers,readWords,simplify,letters,idKey,COMMON,ASKING}=window.typebookSearch;
const FIELDS=9;
const[NAME,ALIASES,,TERMS,,,TEXT]=[0,1,2,3,4,5,6];
const ENDING = /^(?:|[bdgmnprt]?(?:ed|ing|ings|er|ers)|e|e?s|d|or|ors|y|ies|ied|ly|ment|ments|ions?|ations?|able)$/;
function column(data){
const of=numbers(data.of);
return(doc)=>data.texts[of[doc]];
}
function makeIndex(data){
const count=data.id.length;
const lengths=numbers(data.passages);
const total=lengths.reduce((sum,length)=>sum+length,0);
const index={
data,count,
issuer:column(data.issuer),marking:column(data.marking),
starts:new Int32Array(count+1),docOf:new Int32Array(total),fieldOf:new Uint8Array(total),
names:data.name.map(simplify),aliases:data.aliases.map((list)=>list.map(simplify)),
ids:data.id.map((id)=>"-"+idKey(id)+"-"),compact:data.id.map(letters),
filters:data.filters.map(readFilter),counts:numbers(data.counts),
places:new Map(),positions:new Map(),together:new Map(),shards:[],orders:[],known:new Map(),
scores:new Float32Array(total),slots:new Uint8Array(total),norms:new Float32Array(count),
nameSizes:new Uint8Array(count)
};
readPassages(index,lengths);
readDictionary(index);
index.allWords=[...index.words.keys()];
return index;
}
function readPassages(index,lengths){
const words=numbers(index.data.words);
const mean = words.reduce((sum, length) => sum + length, 0) / index.count;
for(let doc=0,at=0;doc < index.count;doc++){
index.starts[doc]=at;
index.norms[doc] = 0.5 + 0.5 * words[doc] / mean;
for(let field=0;field < FIELDS;field++){
for(const end=at+lengths[doc*FIELDS+field];at < end;at++){
index.docOf[at]=doc;
index.fieldOf[at]=field;
}
}
index.starts[doc+1]=at;
}
}
function readFilter(filter){
const stored=numbers(filter.of),of=[];
for(let at=0;at < stored.length;at+=stored[at]+1)of.push([...stored.subarray(at+1,at+1+stored[at])]);
return{...filter,of};
}
const isCapital=(code)=>code>=65&&code <=90;
function readDictionary(index){
let word="";
const{dictionary}=index.data;
index.words=[];
for(let at=0,end;at < dictionary.length - 1;at=end){
for(end=at+1;end < dictionary.length&&!isCapital(dictionary.charCodeAt(end));)end++;
index.words.push(word=word.slice(0,dictionary.charCodeAt(at)- 65)+dictionary.slice(at+1,end));
}
index.letters=new Int32Array(index.words.length);
let newest=-1;
index.stemOf=numbers(index.data.stems)
.map((step)=>step===1?++newest:step?newest - step+1:newest);
index.forms=new Map();
readNames(index);
}
function wordsOf(index,stem){
if(!index.forms.has(stem)){
const words=[];
for(let at=-1;(at=index.stemOf.indexOf(stem,at+1))>=0;)words.push(at);
index.forms.set(stem,words);
}
return index.forms.get(stem);
}
function readNames(index){
index.namePlaces=new Map();
const numberOf=new Map();
const note=(name,place)=>{
for(const word of name.split(" ")){
let number=numberOf.get(word);
if(number===undefined){
number=firstFrom(index.words,word);
if(index.words[number]!==word)number=-1;
numberOf.set(word,number);
if(number>=0)index.namePlaces.set(number,[]);
}
if(number>=0)index.namePlaces.get(number).push(place);
}
};
index.names.forEach((name,doc)=>{
note(name,index.starts[doc]+NAME);
for(const word of name.split(" "))if(!COMMON.has(word))index.nameSizes[doc]++;
for(const alias of index.aliases[doc])note(alias,index.starts[doc]+ALIASES);
});
index.nameWords=[...index.namePlaces.keys()];
}
function letterSet(word){
let bits=0;
for(let at=0;at < word.length;at++)bits|=1 <<(word.charCodeAt(at)&31);
return bits;
}
function firstFrom(words,word){
let low=0;
for(let high=words.length;low < high;){
const middle=(low+high)>>1;
if(words[middle]< word)low=middle+1;else high=middle;
}
return low;
}
function wordsWith(index,prefix){
const from=firstFrom(index.words,prefix);
const to=firstFrom(index.words,prefix+"\uffff");
return Array.from({length:to - from},(none,at)=>from+at);
}
function formsOf(index,word){
if(!index.known.has(word))index.known.set(word,findForms(index,word));
return index.known.get(word);
}
function findForms(index,word){
const at=firstFrom(index.words,word);
let found=index.words[at]===word?at:undefined;
for(let cut=word.length;found===undefined&&cut>2;cut--){
if(!ENDING.test(word.slice(cut)))continue;
found=wordsWith(index,word.slice(0,cut)).find((number)=>ENDING.test(index.words[number].slice(cut)));
}
return found===undefined?[]:wordsOf(index,index.stemOf[found]);
}
function completions(index,prefix){
const all=wordsWith(index,prefix).filter((number)=>!index.words[number].includes("-"));
const counts=Int32Array.from(all,(number)=>index.counts[number]).sort();
const least=counts[Math.max(0,all.length - 12*(prefix.length - 1))];
return all.filter((number)=>index.counts[number]>=least||index.namePlaces.has(number));
}
function typos(one,other,most){
if(Math.abs(one.length - other.length)>most)return 9;
let before=[],row=[];
for(let at=0;at <=other.length;at++)row.push(at);
for(let line=1;line <=one.length;line++){
const next=[line];
let least=line;
for(let at=1;at <=other.length;at++){
let cost=Math.min(row[at]+1,next[at - 1]+1,
row[at - 1]+(one[line - 1]===other[at - 1]?0:1));
if(line>1&&at>1&&one[line - 1]===other[at - 2]&&one[line - 2]===other[at - 1]){
cost=Math.min(cost,before[at - 2]+1);
}
next.push(cost);
if(cost < least)least=cost;
}
if(least>most)return 9;
before=row;
row=next;
}
return row[other.length]>most?9:row[other.length];
}
function exceeds(bits,most){
for(;bits&&most>=0;most--)bits&=bits - 1;
return most < 0;
}
function misspelled(index,word,among){
if (word.length < 3 || /\d/.test(word)) return [];
const groups=[new Set(),new Set()];
for (const form of new Set([word, word.replace(/(?:s|ed|ing)$/, "")])) {
const set=letterSet(form);
for(const number of among){
const other=index.words[number];
const most=other.length>7?2:other.length>3?1:0;
if(Math.abs(other.length - form.length)>most)continue;
const letters=index.letters[number]||(index.letters[number]=letterSet(other));
if(exceeds(letters ^ set,2*most))continue;
const count=typos(form,other,most);
if(count===1||count===2)groups[count - 1].add(index.stemOf[number]);
}
}
return groups.map((stems,far)=>({
words:[...stems].flatMap((stem)=>wordsOf(index,stem)),weight:far?0.3:0.5
}));
}
const exactly=(index,word)=>{
const at=firstFrom(index.words,word);
return index.words[at]===word?[at]:[];
};
const sequence=(words,forms)=>words.map((word,at)=>({at,words:forms(word),word}))
.filter(({word})=>!COMMON.has(word));
function groupOf(all,weight){
const words=all.flatMap(({words})=>words);
return{words:all.every(({words})=>words.length)?words:[],all:all.length>1&&all,weight};
}
function splits(index,word,weight){
const found=[];
for(let cut=3;cut < word.length - 2;cut++){
const parts=[exactly(index,word.slice(0,cut)),formsOf(index,word.slice(cut))];
found.push(groupOf(parts.map((words,at)=>({words,at})),weight));
}
return found;
}
function readQuery(index,query){
const phrases=[],banned=[];
const rest = query.replace(/["“”]([^"“”]+)["“”]/g, (all, words) => {
const parts=sequence(simplify(words).split(" "),(word)=>exactly(index,word));
if(parts.length)phrases.push(parts);
return " "+words+" ";
}).replace(/(^|\s)-(\p{L}\S*)/gu, (all, gap, word) => {
banned.push(...simplify(word).split(" "));
return gap;
});
const typed=readWords(rest,true);
const units=typed.filter(({size})=>!size);
for(const unit of units)unit.isOptional=COMMON.has(unit.word)||ASKING.has(unit.word);
const type=typeOf(units);
const textOf=(units)=>units.map(({word})=>word).join(" ");
const names=[textOf(units),textOf(units.filter(({isType})=>!isType))];
if(units.every(({isOptional})=>isOptional))for(const unit of units)unit.isOptional=false;
const isOpen=rest===query&&units[units.length - 1]?.end===rest.length;
return{rest,units,typed,isOpen,banned,phrases,type,names,slots:[]};
}
function typeOf(units){
for(let at=0;at < units.length - 1;at++){
const pair=units.slice(at,at+2),number=pair[1].word;
const value=["i","ii","iii","iv","v","vi"].indexOf(number)+1||number;
if (!/^types?$/.test(pair[0].word) || !/^\d$/.test(value)) continue;
for(const unit of pair)unit.isOptional=unit.isType=true;
return "type-"+value;
}
}
function meanings(index,query){
const meaning=readQuery(index,query),{units,typed,slots}=meaning;
let count=0;
for(const{word,size}of typed){
if(size)slots.push({from:count - size,size,groups:wholeGroups(index,word)});
else slots.push({from:count,size:1,groups:groupsOf(index,units,count++,meaning.isOpen)});
}
addGlued(index,meaning);
addSynonyms(index,meaning);
for(const slot of slots){
slot.groups=slot.groups.filter(({words})=>words.length);
for(const unit of slot.groups.length?units.slice(slot.from,slot.from+slot.size):[]){
unit.isKnown=true;
unit.isMeant=unit.isMeant||slot.groups.some(({isGuess})=>!isGuess);
}
}
addNeighbors(index,meaning);
return meaning;
}
function wholeGroups(index,word){
const words=formsOf(index,word);
return[{words:words.filter((number)=>index.words[number]===word),weight:1},{words,weight:0.8}];
}
function groupsOf(index,units,at,isOpen){
const{word,isOptional}=units[at];
const inNames=(number)=>index.namePlaces.has(number);
const groups=wholeGroups(index,word),forms=groups[1].words;
if(isOptional)return groups.map(({words,weight})=>({words:words.filter(inNames),weight,inNames}));
const isLast=isOpen&&at===units.length - 1;
const longer = (isLast || !forms.length) && /\D/.test(word) ? completions(index, word) : [];
groups.push({words:longer,weight:0.6});
const isKnown=forms.length+longer.length>0;
if (/^[a-z]{6,}$/.test(word)) groups.push(...splits(index, word, isKnown ? 0.6 : 0.9));
for(const group of misspelled(index,word,isKnown?index.nameWords:index.allWords)){
if(isKnown)group.words=group.words.filter(inNames);
groups.push({...group,inNames:isKnown,isGuess:true});
}
return groups;
}
function addGlued(index,{units,slots}){
for(let from=0;from < units.length - 1;from++){
const pair=[units[from].word,units[from+1].word],word=pair.join("");
if (!pair.every((word) => /^[a-z]{2,}$/.test(word) && !COMMON.has(word))) continue;
slots.push({from,size:2,groups:[{words:formsOf(index,word),weight:0.9}]});
}
}
function addSynonyms(index,{units,slots}){
const stemOf=(word)=>formsOf(index,word)[0]??word;
if(!index.synonyms)index.synonyms=index.data.synonyms.map((group)=>group.map((text)=>{
const words=simplify(text).split(" ");
return{words,stems:words.map(stemOf)};
}));
const stems=units.map(({word})=>stemOf(word));
for(const group of index.synonyms){
for(const one of group){
const from=stems.findIndex((stem,at)=>one.stems.every((other,step)=>stems[at+step]===other));
if(from < 0)continue;
const groups=group.filter((other)=>other !==one)
.map(({words})=>groupOf(sequence(words,(word)=>formsOf(index,word)),0.8));
slots.push({from,size:one.words.length,groups});
}
}
}
function addNeighbors(index,{units,slots}){
let last;
units.forEach(({word,isOptional},from)=>{
if(isOptional)return;
const next={words:exactly(index,word),at:from};
const group=groupOf([last??next,next],0.5);
if(last&&group.words.length)slots.push({from,size:0,groups:[group]});
last=next;
});
}
Object.assign(window.typebookSearch,{makeIndex,formsOf,exactly,firstFrom,meanings,NAME,ALIASES,TERMS,TEXT});
})();
;
(()=>{
"use strict";
const{load,numbers,letters,idKey,exactly,firstFrom,meanings,NAME,ALIASES}=window.typebookSearch;
const WEIGHTS=[12,10,10,4,2,1.5,1,1,4];
function shardOf(index,number){
let shard=index.data.shards.length - 1;
while(index.data.shards[shard][0]>number)shard--;
return shard;
}
function missing(index,{slots,phrases,type,banned}){
const places=[type,...banned].flatMap((word)=>word?exactly(index,word):[]),orders=[];
const parts=[...phrases];
for(const{groups}of slots){
for(const group of groups){
if(group.all)parts.push(group.all);else if(!group.inNames)places.push(...group.words);
}
}
for(const{words}of parts.flat())orders.push(...words);
const wanted=(numbers,kept,column)=>[...new Set(numbers.map((number)=>shardOf(index,number)))]
.filter((shard)=>!kept[shard]).map((shard)=>({kept,shard,address:index.data.shards[shard][column]}));
return[...wanted([...places,...orders],index.shards,1),...wanted(orders,index.orders,2)];
}
function textOf(index,number,kept){
const shard=shardOf(index,number);
return numbers(kept[shard][number - index.data.shards[shard][0]]);
}
function placesOf(index,number){
if(!index.places.has(number)){
const places=textOf(index,number,index.shards);
for(let at=1;at < places.length;at++)places[at]+=places[at - 1]+1;
index.places.set(number,places);
}
return index.places.get(number);
}
function positionsOf(index,number){
if(!index.positions.has(number)){
const masks=new Uint16Array(placesOf(index,number).length);
let at=0;
for(const code of textOf(index,number,index.orders)){
if(code>1)masks[at]|=1 <<(code>>1)- 1;
if(!(code&1))at++;
}
index.positions.set(number,masks);
}
return index.positions.get(number);
}
const back=(mask,step)=>(mask>>(step&15)|mask << 16 -(step&15))&0xffff;
function placesTogether(index,parts){
const key=parts.map(({words,at})=>words+"@"+at).join();
if(!index.together.has(key))index.together.set(key,findTogether(index,parts));
return index.together.get(key);
}
function findTogether(index,parts){
const size=({words})=>words.reduce((sum,number)=>sum+placesOf(index,number).length,0);
const[first,...others]=[...parts].sort((one,other)=>size(one)- size(other));
const found=new Set();
for(const number of first.words){
const places=placesOf(index,number),masks=positionsOf(index,number);
for(let at=0;at < places.length;at++){
let left=back(masks[at],first.at);
for(const{words,at:step}of others){
let mask=0;
for(const word of left?words:[]){
const there=placesOf(index,word),other=firstFrom(there,places[at]);
if(there[other]===places[at])mask|=positionsOf(index,word)[other];
}
left&=back(mask,step);
}
if(left)found.add(places[at]);
}
}
return[...found].sort((one,other)=>one - other);
}
function groupPlaces(index,group){
if(group.inNames)return group.words.map((number)=>index.namePlaces.get(number));
if(group.all)return[placesTogether(index,group.all)];
return group.words.map((number)=>placesOf(index,number));
}
function rank(index,{units,slots}){
const{count,docOf,fieldOf,scores,slots:lastSlot,norms}=index;
const best=new Float32Array(count),near=new Float32Array(count);
const made=()=>units.map(()=>new Float32Array(count));
const score=made(),form=made(),name=made();
scores.fill(0);
lastSlot.fill(0);
slots.forEach(({from,size,groups},slot)=>{
for(const group of groups){
const lists=groupPlaces(index,group);
const seen=Math.min(count,group.all?lists[0].length:group.words.reduce((sum,one)=>sum+index.counts[one],0));
const unit = Math.log(1 + (count - seen + 0.5) / (seen + 0.5)), gain = group.weight * unit * (size && units[from].isOptional ? 0.1 : 1);
const often=new Float32Array(count);
for(const places of lists){
for(let at=0;at < places.length;at++){
const place=places[at],doc=docOf[place],field=fieldOf[place];
often[doc]+=WEIGHTS[field];
if(field <=ALIASES){
for(let one=from;one < from+size;one++){
name[one][doc]=Math.max(name[one][doc],group.weight*(field===NAME?1:0.9));
}
}
if(lastSlot[place]===slot+1)continue;
lastSlot[place]=slot+1;
scores[place] += size && name[from][doc] && field > ALIASES ? gain / 3 : gain;
if(scores[place]>best[doc])best[doc]=scores[place];
}
}
for(let one=from;one < from+size;one++)units[one].worth=units[one].worth??unit;
for(let doc=0;doc < count;doc++){
if(!often[doc])continue;
const found = gain * often[doc] * 1.3 / (often[doc] + 0.3 * norms[doc]);
if(!size)near[doc]+=found;
for(let one=from;one < from+size;one++){
score[one][doc] = Math.max(score[one][doc], size > 1 ? found * 1.5 / size : found);
form[one][doc]=Math.max(form[one][doc],group.weight);
}
}
}
});
return{score,form,name,best,near};
}
const holds=(text,words)=>(" "+text+" ").includes(" "+words+" ");
function naming(index,query,{names:[text,bare]}){
const key="-"+idKey(query)+"-",compact=letters(query);
const hasDigit = /\d/.test(key);
return(doc)=>{
const id=hasDigit&&index.ids[doc],name=index.names[doc],others=index.aliases[doc];
if(hasDigit&&(key.includes(id)||index.compact[doc]===compact))return 1000;
if(!text)return 0;
if(name===text||name===bare)return 900;
if(others.includes(text)||others.includes(bare))return 800;
if(hasDigit&&id.includes(key))return 700;
if(name.startsWith(text+" "))return 690 - name.length;
if(text.length>2&&holds(name,text))return 590 - name.length;
if(name.startsWith(text))return 500 - name.length;
return others.some((other)=>other.startsWith(text))?400:0;
};
}
function likeness(index,{units},name,needed){
return(doc)=>{
let found=0,same=0,asked=needed;
units.forEach(({isOptional},one)=>{
const weight=name[one][doc];
same+=weight;
if(weight)found++;
if(weight&&isOptional)asked++;
});
if(!found)return 0;
const size=index.nameSizes[doc];
return (found < size && found < asked ? 40 : 200) * Math.min(1, 2 * same / (size + asked)) ** 3;
};
}
function answer(index,query,meaning){
const{units,type}=meaning,{count,scores}=index;
const{score,form,name,best,near}=rank(index,meaning);
const asked=units.filter(({isOptional,isKnown})=>isKnown&&!isOptional);
const worth=asked.reduce((sum,unit)=>sum+unit.worth,0);
const tier=naming(index,query,meaning),like=likeness(index,meaning,name,asked.length);
const out=shutOut(index,meaning);
const types=index.filters.find(({key})=>key==="type"),column=types?.slugs.indexOf(type);
for(const number of type?exactly(index,type):[]){
for(const place of placesOf(index,number))scores[place]*=2;
}
const hits=[];
let most=0;
for(let doc=0;doc < count;doc++){
if(out[doc])continue;
let total=best[doc]+near[doc],covered=0,found=0;
units.forEach((unit,one)=>{
total+=score[one][doc];
if(unit.isOptional||!unit.isKnown)return;
covered+=unit.worth*form[one][doc];
if(form[one][doc])found++;
});
const naming=tier(doc)+like(doc);
if(!total&&!naming&&units.length)continue;
const cover = worth ? covered / worth : 1;
if(cover>most)most=cover;
const all = asked.length ? found / asked.length : 1;
hits.push({index,doc,cover,naming,score:(naming+total*cover*cover*all*all)*(types?.of[doc].includes(column)?1.1:1)});
}
const isMissing=(one,doc)=>!units[one].isOptional&&!form[one][doc];
return{
hits:hits.filter(({cover,naming})=>naming||cover>0.4*most).sort((one,other)=>other.score - one.score||one.doc - other.doc),
index,meaning,type,isMissing
};
}
function shutOut(index,{phrases,banned}){
const out=new Uint8Array(index.count);
for(const parts of phrases){
const isThere=parts.every(({words})=>words.length);
const docs=new Set(isThere?placesTogether(index,parts).map((place)=>index.docOf[place]):[]);
for(let doc=0;doc < index.count;doc++)if(!docs.has(doc))out[doc]=1;
}
for(const word of banned){
for(const number of exactly(index,word))for(const place of placesOf(index,number))out[index.docOf[place]]=1;
}
return out;
}
async function search(index,query,type){
const meaning=meanings(index,query);
if(type)meaning.type=type;
await Promise.all(missing(index,meaning).map(async({kept,shard,address})=>{
kept[shard]=(await load(address)).split(" ");
}));
return answer(index,query,meaning);
}
Object.assign(window.typebookSearch,{placesOf,search});
})();
;
(()=>{
"use strict";
const{load,readWords,makeIndex,formsOf,search,TERMS,TEXT}=window.typebookSearch;
const form=document.querySelector("form[data-index]:not([data-page])")??document.querySelector("form[data-index]");
for(const other of document.querySelectorAll("form[data-page]")){
const{page}=other.dataset;
const asked=other.querySelector("input");
other.hidden=false;
other.addEventListener("submit",(event)=>{
event.preventDefault();
if(!form||form===other)location.href=page+"?q="+encodeURIComponent(asked.value.trim());
else{
box.value=asked.value;
location.hash=page;
restart();
}
});
}
addEventListener("load",()=>showFound(new URLSearchParams(location.search).get("found")));
if(!form)return;
const box=form.querySelector("input[type=search]");
const prefix=box.id.slice(0,-1);
form.hidden=false;
const part=(id)=>document.getElementById(prefix+id)??document.createElement("p");
const way=(page,anchor,words=[])=>{
const article=document.querySelector('[data-at="'+page+'"]');
if(article)return "#"+(anchor?article.id.slice(0,-4)+anchor:article.id);
const found=anchor&&words.length?"?found="+encodeURIComponent([...new Set(words)].join(" ")):"";
return page+found+(anchor?"#"+anchor:"");
};
const isHome=form.dataset.page;
const earlier=part("earlier");
const indexes=new Map();
const state=window.typebookAddress.asked(form);
const first=isHome?5:20;
let shown=first,turn=0,later=0;
function element(name,attributes,...children){
const made=document.createElement(name);
for(const key in attributes){
if(key in made)made[key]=attributes[key];else made.setAttribute(key,attributes[key]);
}
made.append(...children);
return made;
}
function open(name){
if(!indexes.has(name)){
indexes.set(name,load(form.dataset[name]).then(makeIndex));
indexes.get(name).catch(()=>indexes.delete(name));
}
return indexes.get(name);
}
function keep(key,value){
if(value)state.set(key,value);else state.delete(key);
}
const slugsOf=({index,doc},key)=>{
const{slugs,of}=index.filters.find((filter)=>filter.key===key);
return of[doc].map((term)=>slugs[term]);
};
const passes=(hit,except)=>hit.index.filters.every(({key})=>{
const chosen=key===except?[]:state.getAll(key);
return !chosen.length||slugsOf(hit,key).some((slug)=>chosen.includes(slug));
});
async function update(){
const mine=++turn;
const query=box.value.trim();
keep("q",query);
keep("earlier",earlier.checked&&"1");
window.typebookAddress.keep(state);
const isEmpty=[...state.keys()].every((key)=>key==="earlier");
part("found").hidden=isEmpty;
if(isEmpty)return say("");
const opened=await Promise.all((earlier.checked?["index","earlier"]:["index"]).map(open));
const type=state.getAll("type").pop();
const answers=await Promise.all(opened.map((index)=>search(index,query,type)));
if(mine !==turn)return;
const hits=answers.flatMap(({hits,...answer},at)=>hits.map((hit)=>
({...hit,...answer,score:at?hit.score*0.9 - 1:hit.score})));
show(hits.sort((one,other)=>other.score - one.score),answers);
}
function show(all,answers){
const hits=all.filter((hit)=>passes(hit));
const noun=(earlier.checked?"text":"definition")+(hits.length===1?"":"s");
const tally=!hits.length?"Nothing found"
:hits.length+" "+noun+(hits.length < all.length?" of "+all.length:"");
part("tally").textContent=tally;
part("advice").replaceChildren(...advice(answers));
part("filters").hidden=!all.length;
part("hints").hidden=hits.length>0;
part("all").href=form.dataset.page+"?"+state;
say(tally);
const results=hits.slice(0,shown).map(resultOf);
part("hits").replaceChildren(...results.map(({item})=>item));
const mine=turn;
setTimeout(()=>{
if(mine !==turn)return;
showFilters(all);
for(const{quote}of results)quote();
});
part("more").hidden=shown>=hits.length;
}
function say(words){
clearTimeout(later);
const spoken=part("spoken");
if(words !==spoken.textContent)later=setTimeout(()=>{spoken.textContent=words;},700);
}
function advice(answers){
const[{index,meaning:{rest,units,slots}}]=answers;
let guess=rest;
for(let at=units.length - 1;at>=0;at--){
const{start,end,isOptional}=units[at];
if(isOptional||answers.some(({meaning})=>meaning.units[at].isMeant))continue;
const groups=slots.filter(({from,size})=>from===at&&size===1).flatMap(({groups})=>groups);
const likely=groups[0]?.words.reduce((one,other)=>index.counts[other]>index.counts[one]?other:one);
if(likely>=0)guess=guess.slice(0,start)+index.words[likely]+guess.slice(end);
}
return guess===rest?[]:[element("button",{type:"button",value:guess},"Did you mean “"+guess.trim()+"”?")];
}
function bestPassages({index,doc}){
const first=index.starts[doc];
const places=[];
let text=-1;
for(let place=first;place < index.starts[doc+1]- 1;place++){
if(index.fieldOf[place]===TEXT&&text < 0)text=place;
if(index.fieldOf[place]>=TERMS&&index.scores[place]>0)places.push(place);
}
const{scores}=index;
places.sort((one,other)=>scores[other]- scores[one]||one - other);
return(places.length||text < 0?places:[text]).slice(0,2)
.filter((place, at) => !at || scores[place] > scores[places[0]] / 2).map((place) => place - first);
}
function factsOf({data,filters,issuer,marking},doc){
const facts=[data.note[doc]||data.version[doc]&&"version "+data.version[doc],issuer(doc)];
for(const{key,names,of}of filters){
if(key==="kind"||key==="status")facts.push(...of[doc].map((term)=>names[term]));
}
const line=element("p",{className:"ours known"},facts.filter(Boolean).join(" · "));
if(marking(doc))line.append(" · ",element("b",{},marking(doc)));
return line;
}
function resultOf(hit){
const{index:{data},index,doc,meaning,isMissing}=hit;
const isHit=matcher(index,meaning);
const wheres=bestPassages(hit);
const missed=meaning.units.filter((unit,at)=>isMissing(at,doc)).map(({word})=>word);
const name=element("a",{href:way(data.page[doc])},...marked(data.name[doc],isHit));
const lines=wheres.map(()=>element("p",{className:"where"},"\u00a0"));
const aliases=data.aliases[doc].filter((alias)=>readWords(alias).some(isHit));
const quote=async()=>{
const passages=await load(data.text[doc]);
const cell=cellOf(hit,passages,wheres);
const shown=[...cell,...wheres.filter((at)=>at !==cell[0])];
if(cell.length)name.href=way(data.page[doc],passages[cell][1]);
lines.forEach((line,at)=>showWhere(line,passages[shown[at]],hit,isHit));
};
const item=element("li",{className:"grid"},
element("p",{className:"at n"},...marked(data.id[doc],isHit)),
element("div",{},
element("h3",{},name),
factsOf(index,doc),
...aliases.map((alias)=>
element("p",{className:"ours known"},"Also known as ",...marked(alias,isHit))),
...lines,
...missed.length?[element("p",{className:"ours known"},"Left out: ",missed.join(", "))]:[]));
return{item,quote};
}
function cellOf({type},passages,wheres){
const anchors=passages.map(([,anchor])=>anchor);
const cells = wheres.map((at) => anchors.indexOf(anchors[at].replace(/\.[^.]*$/, "") + "." + type));
const first=anchors.findIndex((anchor)=>anchor.endsWith("."+type));
return[...cells,first].filter((at)=>at>=0).slice(0,1);
}
function showWhere(line,[label,anchor,text,authority],{index,doc},isHit){
const { data } = index, isCell = /\.(?:single-type|type-\d+)$/.test(anchor);
const words=readWords(text).filter(isHit).map(({start,end})=>text.slice(start,end));
const link=element("a",{href:way(data.page[doc],anchor,words),className:"place"},...marked(label,isHit));
line.replaceChildren(link);
const version=data.version[doc]&&"version "+data.version[doc];
if(isCell)line.append(element("span",{className:"known"},[" ",version,authority?"":index.issuer(doc)].filter(Boolean).join(" · ")));
if(text !==label)line.append(": ",element("q",{},...isCell?marked(text,isHit):excerpt(text,isHit)));
if(!authority)return;
line.prepend(element("b",{},"Local")," ("+authority+"), ");
line.classList.add("local");
}
function matcher(index,{slots,units}){
const asked=slots.filter(({from,size})=>units.slice(from,from+size).some(({isOptional})=>!isOptional));
const meant=new Set(asked.flatMap((slot)=>slot.groups.flatMap((group)=>group.words)));
return({word})=>formsOf(index,word).some((number)=>meant.has(number));
}
function showFound(words){
const target=words&&document.querySelector(":target");
if(!target)return;
const found=new Set(readWords(words).map(({word})=>word));
const texts=document.createTreeWalker(target,NodeFilter.SHOW_TEXT),nodes=[];
while(texts.nextNode())nodes.push(texts.currentNode);
for(const node of nodes)node.replaceWith(...marked(node.data,({word})=>found.has(word)));
}
function marked(text,isHit,from=0,to=text.length){
const pieces=[];
let at=from;
for(const word of readWords(text)){
if(word.start < at||word.end>to||!isHit(word))continue;
pieces.push(text.slice(at,word.start),element("mark",{},text.slice(word.start,word.end)));
at=word.end;
}
return[...pieces,text.slice(at,to)];
}
function excerpt(text,isHit){
const words=readWords(text).filter(({size})=>!size),hits=words.filter(isHit);
const held=(first)=>hits.filter(({start})=>start>=first&&start < first+170).length;
const best=hits.reduce((best,{start})=>held(start)>held(best)?start:best,0);
const from=best < 60?0:words.find(({start})=>start>=best - 50).start;
const{end}=words.filter(({end})=>end <=from+180).pop()||{end:text.length};
const to=text.length <=from+180?text.length:end;
return[from?"… ":"",...marked(text,isHit,from,to),to < text.length?" …":""];
}
function showFilters(all){
const buttons=[];
for(const group of part("filters").children){
const{key}=group.dataset;
const counts=new Map();
for(const hit of all.filter((hit)=>passes(hit,key))){
for(const slug of slugsOf(hit,key))counts.set(slug,(counts.get(slug)??0)+1);
}
for(const input of group.querySelectorAll("input")){
const{value,parentNode:{children:[,name,number]}}=input;
input.checked=state.getAll(key).includes(value);
number.textContent=counts.get(value)??0;
input.parentNode.hidden=!counts.has(value)&&!input.checked;
const words=group.firstElementChild.textContent+": "+name.textContent;
if(input.checked){
buttons.push(element("button",{type:"button",name:key,value,"aria-label":"Remove the filter "+words},words));
}
}
}
part("chosen").replaceChildren(...buttons);
part("chosen").hidden=!buttons.length;
}
function choose({name,value,checked}){
const others=state.getAll(name).filter((one)=>one !==value);
if(checked)others.push(value);
state.delete(name);
for(const slug of others)state.append(name,slug);
restart();
}
function move(event){
const stops=[box,...part("hits").querySelectorAll("h3 a")];
const at=stops.indexOf(document.activeElement);
const step={ArrowDown:1,ArrowUp:-1,Escape:-at}[event.key],next=stops[at+step];
if(at < 0||event.altKey||event.ctrlKey||event.metaKey||!next)return;
if(next===stops[at])box.value="";
if(next===stops[at])restart();
event.preventDefault();
next.focus();
}
function restart(){
shown=first;
update();
}
if(!isHome)form.addEventListener("submit",(event)=>{
event.preventDefault();
part("hits").querySelector("a")?.focus();
});
for(const place of[form,part("hits")])place.addEventListener("keydown",move);
box.addEventListener("focus",()=>open("index"));
box.addEventListener("input",restart);
earlier.onchange=restart;
part("filters").addEventListener("change",({target})=>choose(target));
part("chosen").addEventListener("click",({target})=>{
if(target.name)choose(target);
box.focus();
});
part("advice").addEventListener("click",({target})=>{
if(target.value)box.value=target.value;
restart();
});
part("more").addEventListener("click",()=>{
shown+=20;
update();
});
if(!matchMedia("(min-width:60em)").matches)for(const group of part("filters").children)group.open=false;
part("no-search").hidden=true;
box.value=state.get("q")??"";
earlier.checked=!isHome&&state.has("earlier");
update();
if(!prefix&&!isHome){
open("index");
if(!box.value)box.focus();
}
window.typebookSearch.open=open;
})();
;
(()=>{
"use strict";
const{body}=document;
const terms=document.querySelectorAll(".trm");
if(!body.showPopover||!terms.length)return;
body.insertAdjacentHTML("beforeend",
"<div class=pop popover role=dialog aria-label=Term tabindex=-1><dl class=glossary></dl></div>");
const pop=body.lastChild;
for(const words of terms){
words.ariaHasPopup="dialog";
words.onclick=(event)=>{
const edge=words.getBoundingClientRect();
if(event.ctrlKey||event.metaKey||event.shiftKey)return;
event.preventDefault();
pop.firstChild.innerHTML=document.getElementById(words.dataset.note||words.hash.slice(1)).innerHTML;
pop.ariaLabel=words.textContent;
pop.showPopover({source:words});
pop.style.top=edge.bottom+scrollY+6+"px";
pop.style.left=Math.min(edge.left,body.clientWidth - pop.offsetWidth - 8)+"px";
pop.focus();
pop.scrollIntoView({block:"nearest"});
pop.ontoggle=()=>{
if(document.activeElement===body)words.focus();
};
};
}
pop.addEventListener("focusout",({relatedTarget})=>{
if(relatedTarget&&!pop.contains(relatedTarget))pop.hidePopover();
});
})();
