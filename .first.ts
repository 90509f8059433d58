// first words of law, long vs short texts, interleaved, fresh Chromium windows at rest
import { slowPhone } from './bench/slow-phone.ts'; import { readFileSync } from 'node:fs';
const dist='/tmp/site6/dist'; const ids=process.argv.slice(2);
const decode=(s:string)=>s.replace(/<[^>]+>/g,' ').replace(/&amp;/g,'&').replace(/\s+/g,' ').trim();
for (const id of ids){ const h=readFileSync(`${dist}/van-ban/${id}/index.html`,'utf8'); const i=h.indexOf('class="body"'); const p=/<(?:p|h\d)[^>]*data-line[^>]*>([\s\S]*?)<\/(?:p|h\d)>/g; p.lastIndex=i; let words=''; for(let k=0;k<6;k++){ const m=p.exec(h); if(!m) break; const w=decode(m[1]!.replace(/<a[\s\S]*?<\/a>/g,' ')); if(w.length>25){words=w.slice(0,20);break;} }
 const r=await slowPhone(dist, `van-ban/${id}/index.html`, words, undefined, ''); console.log(id, (h.length/1000).toFixed(0)+' kB', (h.match(/<\w/g)??[]).length+' tags', r.law.toFixed(0),'ms', JSON.stringify(words)); }
