/// What a page does: filters, search, keys, and the ways from a value to its place and back. It writes no text of a
/// document anywhere. Whoever changes it has to change the digest too, which a test tells.
let reviewScript: StaticString = #"""
  (()=>{'use strict';
  const all=(s,r=document)=>[...r.querySelectorAll(s)],by=id=>document.getElementById(id);
  const fold=s=>s.normalize('NFD').replace(/[\u0300-\u036f]/g,'').replace(/[đĐ]/g,'d').toLowerCase();
  const kept=new WeakMap();
  const own=e=>{if(!e)return'';let t=kept.get(e);if(t===undefined){t=fold(e.textContent);kept.set(e,t)}return t};
  const q=by('q'),out=by('n'),sev=by('sev'),ind=by('ind'),off=by('off');
  const items=all('.q'),groups=all('.grp');
  const around=e=>{const r=e.closest('.rp');return r?' '+own(r.querySelector('.rn'))+' '+own(e.closest('.of').querySelector('h3')):''};
  const has=(text,words)=>words.every(w=>text.includes(w));
  let hits=[],hit=-1;
  function fits(e,words,s,c,o){
    if(o){const p=e.closest('[data-o]');if(!p||p.dataset.o!==o)return false}
    const list=e.classList.contains('r');
    if(s&&!(list?e.dataset.s.includes(s):e.tagName==='LI'?e.classList.contains(s):e.querySelector('.b.'+s)))return false;
    if(c&&!(e.tagName==='LI'?(e.dataset.c||'').includes(' '+c+' '):!list&&own(e.querySelector('th'))===fold(c)))return false;
    return!words.length||has(own(e)+around(e),words);
  }
  function apply(){
    const words=fold(q.value).split(/\s+/).filter(Boolean),s=sev?sev.value:'',c=ind?ind.value:'',o=off?off.value:'';
    const active=words.length||s||c||o,live=new Set();
    const keep=e=>{for(let p=e;p;p=p.parentElement&&p.parentElement.closest('.grp')){if(live.has(p))return;live.add(p)}};
    let n=0;
    for(const e of items){
      const show=!active||!!fits(e,words,s,c,o);
      e.hidden=!show;
      if(show){n++;keep(e.parentElement.closest('.grp'))}
    }
    if(words.length&&!s&&!c)for(const d of all('.doc'))if((!o||d.dataset.o===o)&&has(own(d),words))keep(d);
    for(const g of groups){g.hidden=active?!live.has(g):false;if(g.classList.contains('wn'))g.open=active&&live.has(g)}
    out.textContent=active?out.dataset.t.replace('{n}',n).replace('{m}',items.length):'';
    for(const e of hits)e.classList.remove('hit','cur');
    hits=[];hit=-1;
    if(words.length)for(const d of all('.doc'))if(!d.hidden&&(d.tagName!=='DETAILS'||d.open))
      for(const e of all('.dc p,.dc h4,.dc tr',d))if(has(own(e),words)){e.classList.add('hit');hits.push(e)}
  }
  function next(){
    if(!hits.length)return;
    if(hit>=0)hits[hit].classList.remove('cur');
    hit=(hit+1)%hits.length;
    hits[hit].classList.add('cur');
    hits[hit].scrollIntoView({block:'center'});
  }
  let timer;
  q.addEventListener('input',()=>{clearTimeout(timer);timer=setTimeout(apply,120)});
  for(const f of[sev,ind,off])if(f)f.addEventListener('change',apply);
  for(const d of all('details.doc'))d.addEventListener('toggle',()=>{if(q.value)apply()});
  function reveal(){
    const e=by(location.hash.slice(1));
    if(!e)return;
    for(let p=e;p;p=p.parentElement){if(p.hidden)p.hidden=false;if(p.tagName==='DETAILS'&&!p.open)p.open=true}
    if(e.tagName!=='A'&&e.tagName!=='DETAILS')e.tabIndex=-1;
    e.focus({preventScroll:true});
    e.scrollIntoView({block:e.tagName==='DETAILS'?'start':'center'});
  }
  addEventListener('hashchange',reveal);
  document.addEventListener('click',e=>{const a=e.target.closest('a');if(a&&a.hash&&a.hash===location.hash)setTimeout(reveal)});
  reveal();
  function step(by){
    const list=all('li.q'),now=document.activeElement&&document.activeElement.closest('li.q');
    for(let i=now?list.indexOf(now)+by:by>0?0:list.length-1;i>=0&&i<list.length;i+=by)
      if(list[i].offsetParent){list[i].tabIndex=-1;list[i].focus();return}
  }
  addEventListener('keydown',e=>{
    if(e.ctrlKey||e.metaKey||e.altKey)return;
    if(e.key==='Escape'){q.value='';for(const f of[sev,ind,off])if(f)f.value='';apply();return}
    if(e.target===q){if(e.key==='Enter'){clearTimeout(timer);if(!hits.length)apply();next()}return}
    if(e.target.tagName==='SELECT'||!by('k').checked)return;
    if(e.key==='/'){q.focus();q.select();e.preventDefault()}
    else if(e.key==='j')step(1);
    else if(e.key==='k')step(-1);
    else if(e.key==='b')history.back();
    else if(e.key==='Enter'&&e.target.matches('li.q')){const a=e.target.querySelector('.pl a');if(a)a.click()}
  });
  })();
  """#

/// SHA-256 of what stands between the tags, for the page's own security policy.
let reviewScriptDigest: StaticString = "6yGP0Ynq7iI7fO80N2osXAjUyHtKkIy0kZtRFOKIUFM="
