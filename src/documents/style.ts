/**
 * The only style of a page: calm on screen, dark when the reader prefers so, plain on paper. Its hash stands in the
 * page's Content-Security-Policy, so that no other style and no script can run; a test keeps the two together.
 */
export const style = `:root{color-scheme:light dark;--ink:#1d2327;--soft:#4c565e;--line:#ccd3d8;--shade:#f4f6f7;--page:#fff;--link:#0b5394;--proposal:#2f6f4f;--missing:#9a5b00;--information:#3c6382}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaed;--soft:#b3bdc4;--line:#47525a;--shade:#20272c;--page:#14191d;--link:#8fc1f0;--proposal:#8fd3b0;--missing:#f0bb6b;--information:#9cc4e2}}
*{box-sizing:border-box}
html{font:100%/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;color:var(--ink);background:var(--page)}
body{margin:0}
main{max-width:50rem;margin:0 auto;padding:2rem 1.25rem 5rem;overflow-wrap:break-word}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 1.5rem}
h2{font-size:1.4rem;line-height:1.25;margin:3rem 0 .75rem;padding-top:.75rem;border-top:1px solid var(--line)}
h3{font-size:1.13rem;line-height:1.3;margin:2rem 0 .5rem}
h4{font-size:1rem;margin:1.5rem 0 .25rem}
p,ul,ol,figure,.note,.table{margin:.75rem 0}
ul,ol{padding-inline-start:1.4rem}
li{margin:.25rem 0}
a{color:var(--link)}
code{font:.92em ui-monospace,"DejaVu Sans Mono",monospace}
.table{overflow-x:auto}
.table:focus-visible,.wide:focus-visible{outline:2px solid var(--link)}
.broad{width:42%}table{border-collapse:collapse;width:100%;font-size:.93rem;line-height:1.4;font-variant-numeric:tabular-nums}
caption{text-align:start;color:var(--soft);padding:.25rem 0;caption-side:top}
th,td{border-bottom:1px solid var(--line);padding-block:.4rem;padding-inline:0 .75rem;vertical-align:top;text-align:start}
th{font-weight:600}
thead th{border-bottom:2px solid var(--line)}
.center{text-align:center}
.right{text-align:end}
.note{border-inline-start:4px solid var(--information);background:var(--shade);padding:.5rem 1rem}
.note>p{margin:.4rem 0}
.note>.label{color:var(--information);font-weight:600}
.note.proposal{border-color:var(--proposal)}
.note.proposal>.label{color:var(--proposal)}
.note.missing{border-color:var(--missing)}
.note.missing>.label{color:var(--missing)}
figure img{max-width:100%;height:auto;background:#fff}
.wide{overflow-x:auto}
@media screen and (max-width:40rem){.wide img{max-width:none;width:40rem}}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:0 2rem}
.columns>div{min-width:0}
.columns h3{margin-top:1.25rem}
[dir=rtl] [lang]{unicode-bidi:plaintext}
figcaption{color:var(--soft);font-size:.93rem}
nav ul{list-style:none;padding:0;columns:2;column-gap:2rem}
nav li{break-inside:avoid;margin:0;padding:.125rem 0}
nav .label{font-weight:600;margin:1.5rem 0 .25rem}
nav ul{margin:0}
tbody th{font-weight:500}
.sheet{font-size:.95rem}
.sheet h2{border:0;margin:0 0 .5rem;padding:0}
.sheet h3{margin:1.25rem 0 .25rem}
.sheet .note{font-size:1.1rem}
@media screen and (max-width:38rem){.cards table,.cards tbody,.cards tr,.cards td,.cards th{display:block}.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.cards tr{border:1px solid var(--line);border-radius:.4rem;padding:.5rem .75rem;margin:.75rem 0}.cards tbody td,.cards tbody th{border:0;padding:.15rem 0;text-align:start}.cards [data-label]::before{content:attr(data-label);display:block;color:var(--soft);font-size:.85em;font-weight:400}.cards tbody td:empty{display:none}}
@media (max-width:38rem){nav ul{columns:1}}
@media print{@page{margin:20mm 18mm}:root{--ink:#000;--soft:#333;--line:#999;--shade:#fff;--page:#fff;--link:#000}html{font-size:10pt}main{max-width:none;padding:0}h2,h3,h4,caption{break-after:avoid}tr,figure,.note,.short{break-inside:avoid}thead{display:table-header-group}.table{overflow:visible}a{text-decoration:none}thead,thead tr{break-after:avoid}tbody>tr:is(:first-child,:last-child){break-before:avoid}nav{break-inside:avoid}.columns{display:block;columns:2;column-gap:8mm}.columns>div{break-inside:avoid}.pictured{display:none}@page sheet{size:A4;margin:12mm 14mm}.sheet,main:has(>.sheet) h1{page:sheet}.sheet{break-after:page;font-size:10pt;line-height:1.22}main:has(>.sheet) h1{font-size:13pt;margin:0 0 .1rem}.sheet h2{font-size:11.5pt;margin:0}.sheet h3{font-size:10.5pt;margin:.3rem 0 0}.sheet p,.sheet ul,.sheet ol,.sheet figure,.sheet .note{margin:.15rem 0}.sheet .table{margin:.35rem 0 .15rem}.sheet .note{font-size:10pt;padding:.1rem .75rem}.sheet .note>p{margin:.1rem 0}.sheet li{margin:.05rem 0}.sheet table{font-size:10pt;line-height:1.22}.sheet th,.sheet td{padding-block:.06rem}.sheet table:has(.broad) td{height:7.5mm}@page landscape{size:A4 landscape;margin:15mm}.landscape body{page:landscape}@page compact{size:A4;margin:11mm 13mm}.compact body{page:compact}html.compact{font-size:8.5pt;line-height:1.3}.compact h1{font-size:1.6rem;margin-bottom:.4rem}.compact h2{font-size:1.25rem;margin:.6rem 0 .2rem;padding-top:.4rem}.compact .columns h3{margin:0 0 .15rem;padding-top:.5rem}.compact p,.compact figure,.compact .table{margin:.3rem 0}.compact .note{padding:.1rem .75rem}.compact th,.compact td{padding-block:.15rem}}`;

export const styleHash = 'sha256-NQ0Rksd53DdZj3l7AM7+sewmBKv8qJQ9qjwE73ajHIo=';
