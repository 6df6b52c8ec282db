import { style } from '../documents/index.js';

/** The look of the site: that of the documents, with what a register needs beside. */
export const siteStyle = `${style}
.skip{position:absolute;inset-inline-start:-999rem}
.skip:focus{position:static;display:inline-block;padding:.5rem 1rem}
.unseen{position:fixed;top:0;inset-inline-start:-999rem}
.top{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between;align-items:baseline;padding:.75rem 1.25rem;border-bottom:1px solid var(--line);background:var(--shade)}
.top a{display:inline-block;padding:.25rem 0}
.top .brand{font-weight:600;color:var(--ink);text-decoration:none}
main.wide-page{max-width:76rem}
main.wide-page>h1{margin-bottom:.5rem}
.lead{max-width:46rem}
main.wide-page{padding-top:1.25rem}
main.wide-page>.note{margin:.75rem 0 1rem}
main.wide-page>.note>p{margin:.15rem 0}
.soft,.whose{color:var(--soft)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
button,.button{font:inherit;padding:.4rem .9rem;min-height:2.5rem;border:1px solid var(--link);border-radius:.35rem;background:var(--link);color:var(--page);cursor:pointer;text-decoration:none;display:inline-block}
.button,button.quiet,.row-foot button{background:var(--page);color:var(--link)}
button.quiet{border:0;padding:.25rem 0;text-decoration:underline;min-height:2rem}
button:hover,.button:hover{text-decoration:underline}
#search label{display:block;font-weight:600}
#search p{margin:.15rem 0 .5rem}
#query{font:inherit;font-size:1.15rem;width:100%;padding:.6rem .8rem;border:2px solid var(--link);border-radius:.35rem;background:var(--page);color:var(--ink)}
.register{display:grid;grid-template-columns:minmax(0,1fr);gap:0 2.5rem;margin-top:1rem}
#narrow{border:1px solid var(--line);border-radius:.35rem;padding:0 1rem}
#narrow summary{font-weight:600;padding:.6rem 0;cursor:pointer}
fieldset{border:0;border-top:1px solid var(--line);margin:0;padding:.6rem 0}
legend{font-weight:600;padding:0;float:left;width:100%;margin-bottom:.25rem}
fieldset label{display:flex;gap:.5rem;align-items:baseline;clear:both;padding:.2rem 0;min-height:1.9rem;overflow-wrap:anywhere}
fieldset label[hidden]{display:none}
fieldset label .soft{margin-inline-start:auto;font-variant-numeric:tabular-nums}
input[type=checkbox]{width:1.1rem;height:1.1rem;flex:none;accent-color:var(--link);align-self:center}
.bar{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;justify-content:space-between;align-items:center;margin:1rem 0 .25rem}
.bar p{margin:0}
#number{font-size:1.15rem;font-weight:600}
select{font:inherit;padding:.35rem;background:var(--page);color:var(--ink);border:1px solid var(--soft);border-radius:.35rem;min-height:2.5rem;max-width:100%}
#rows{list-style:none;padding:0;margin:0}
#rows>li{border-top:1px solid var(--line);padding:1rem 0 1.1rem;margin:0}
#rows h3{margin:0;font-size:1.2rem}
#rows p{margin:.2rem 0}
#rows table{margin:.5rem 0 .25rem;table-layout:fixed}
#rows td{overflow-wrap:anywhere}
dl{display:flex;flex-wrap:wrap;gap:.35rem 2rem;margin:.6rem 0}
dl div{min-width:6rem}
dt{color:var(--soft);font-size:.9rem}
dd{margin:0}
.row-foot{display:flex;flex-wrap:wrap;gap:.35rem 1rem;align-items:center}
#told{margin:.25rem 0;font-weight:600}
.act{display:flex;flex-wrap:wrap;gap:.6rem;margin:1rem 0 .25rem}
#newer{border-inline-start:4px solid var(--missing);background:var(--shade);padding:.25rem 1rem;margin-bottom:1.5rem}
#newer a{overflow-wrap:anywhere}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--shade);border:1px solid var(--line);border-radius:.35rem;padding:1rem;font:.85rem/1.5 ui-monospace,"DejaVu Sans Mono",monospace}
footer{border-top:1px solid var(--line);padding:1rem 1.25rem 3rem;color:var(--soft)}
[hidden]{display:none!important}
@media (min-width:56rem){.register{grid-template-columns:17rem minmax(0,1fr)}#narrow{border:0;padding:0}#narrow summary{pointer-events:none;list-style:none}}
@media screen and (max-width:38rem){#rows table,#rows tbody,#rows tr,#rows td{display:block;width:auto}#rows thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}#rows tr{border-inline-start:3px solid var(--line);padding-inline-start:.6rem;margin:.4rem 0}#rows td{border:0;padding:.05rem 0}#rows td::before{content:attr(data-label) ": ";color:var(--soft)}}
@media (forced-colors:active){#rows tr,#newer{border-color:CanvasText}button,.button{border-color:ButtonText}}
@media print{.top,#search,#narrow,.bar form,.act,.row-foot,#more,footer .soft,.skip,#told{display:none!important}.register{display:block}#rows>li{break-inside:avoid}pre{border:0;padding:0;background:none;font-size:8pt}}
`;
