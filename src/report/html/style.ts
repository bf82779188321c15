/** The one style of every page made here: a narrow column of text, charts as wide as it, notes in the margin where there is one. */
export const STYLE = `
:root{color-scheme:light dark;
--paper:oklch(98.5% .004 90);--ink:oklch(24% .01 260);--quiet:oklch(48% .01 260);--hair:oklch(88% .006 260);--accent:oklch(50% .11 230);
--go:oklch(46% .11 150);--ease:oklch(50% .11 80);--rest:oklch(50% .13 50);--help:oklch(50% .17 25);
--bar:oklch(70% .012 260);--band:oklch(24% .01 260 / 8%);--figure:oklch(94% .005 90);
--road:oklch(58% .015 260);--trail:oklch(56% .09 145);--track:oklch(64% .11 45);--treadmill:oklch(74% .07 290);--unknown:oklch(86% .006 260)}
@media (prefers-color-scheme:dark){:root{
--paper:oklch(20% .008 260);--ink:oklch(92% .006 90);--quiet:oklch(70% .01 260);--hair:oklch(34% .008 260);--accent:oklch(76% .1 230);
--go:oklch(78% .12 150);--ease:oklch(78% .11 80);--rest:oklch(77% .12 50);--help:oklch(74% .14 25);
--bar:oklch(52% .012 260);--band:oklch(92% .006 90 / 12%);--figure:oklch(28% .008 260);
--road:oklch(66% .012 260);--trail:oklch(68% .1 145);--track:oklch(72% .11 45);--treadmill:oklch(62% .09 290);--unknown:oklch(38% .008 260)}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
main{max-width:42rem;margin:0 auto;padding:1.5rem 1.25rem 3rem}
h1,h2,h3,p,ul,ol,dl,dd,figure{margin:0;padding:0}
h2{font-size:18px;line-height:1.3;margin:0 0 .5rem}h3{font-size:15px;margin:1rem 0 .25rem}
section{border-top:1px solid var(--hair);padding-top:1rem;margin-top:1.75rem}
section section{border:0;padding:0;margin-top:1rem}
.quiet,figcaption,summary,.legend,footer{color:var(--quiet);font-size:13px}
.level{font-weight:650;font-size:15px;margin-top:.5rem}
.level svg{width:.9em;height:.9em;margin-right:.4em;vertical-align:-.06em}
.continue{color:var(--go)}.modify{color:var(--ease)}.rest{color:var(--rest)}.professional,.urgent,.emergency{color:var(--help)}
h1{font:500 24px/1.3 ui-serif,Georgia,serif;margin:.25rem 0 0;text-wrap:pretty}
.branch{font-size:18px;margin-top:1rem}
ul,ol{list-style:none}li{padding:.2rem 0 .2rem 1.25rem;position:relative}
li::before{content:attr(data-mark);position:absolute;left:0;color:var(--quiet)}
li.high::before{color:var(--help)}li.caution::before{color:var(--ease)}
.pair{display:grid;gap:1rem 2rem}
.budget{display:grid;grid-template-columns:auto auto 1fr;gap:.35rem .9rem;align-items:baseline}
.budget dt{grid-column:1}.budget dd{display:contents}.budget b{font-weight:600;text-align:right;white-space:nowrap}.budget span{color:var(--quiet);font-size:13px}
.budget span{display:flex;align-items:center;white-space:nowrap}.cap{width:8rem;height:8px;margin-right:.6rem}
summary{cursor:pointer;padding:.1rem 0;min-height:24px;width:fit-content}
summary:focus-visible,a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
details p,details li{font-size:13px}details p{margin:.2rem 0 .3rem}
.sure{color:var(--quiet);font-size:13px}
figure{margin-top:1.1rem}figcaption{display:flex;flex-wrap:wrap;gap:0 1rem;justify-content:space-between;margin-bottom:.25rem}
figcaption b{font-weight:600;color:var(--ink)}
.chart{display:block;width:100%;height:auto;overflow:visible}
.narrow{display:none}
.legend{display:flex;flex-wrap:wrap;gap:0 .9rem}.legend span{white-space:nowrap}.legend svg{width:14px;height:11px;margin-right:.35em;vertical-align:-1px}
svg text{font-family:system-ui,sans-serif;font-variant-numeric:tabular-nums}
.body{display:block;width:15rem;max-width:100%;height:auto;margin:.5rem auto}
.floating{float:right;width:11rem;margin:.5rem 0 .5rem 1.5rem}.floating .body{width:100%}
.facts{display:grid;grid-template-columns:auto 1fr;gap:.2rem 1rem}.facts dt{color:var(--quiet);white-space:nowrap}
section:has(>.charts){clear:both}
.where{display:grid;gap:0 1.5rem}.where>.aside{order:2}
.scroll{overflow-x:auto;position:relative}
table{border-collapse:collapse;font-size:13px;width:100%;overflow-wrap:normal}th,td{text-align:right;padding:.25rem .5rem;border-bottom:1px solid var(--hair);white-space:nowrap;font-weight:400}
th:first-child,td:first-child{text-align:left;padding-left:0}th.text,td.text{text-align:left;white-space:normal}thead th{color:var(--quiet)}
footer{border-top:1px solid var(--hair);margin-top:2rem;padding-top:1rem}
.only-print{display:none}
@media (max-width:560px){.floating{float:none;margin:.5rem auto}.facts dt{white-space:normal;max-width:6.5rem}.cap{width:2.6rem;margin-right:.4rem}.budget{column-gap:.6rem}.wide{display:none}.narrow{display:block}}
@media (min-width:561px){.pair{grid-template-columns:3fr 2fr}.where{grid-template-columns:1fr auto;align-items:start}.where .body{margin:0}h1{font-size:34px;line-height:1.2}}
@media (min-width:70rem){
main{margin-left:max(2rem,calc(50% - 34rem))}
.beside{position:absolute;left:calc(42rem - 1rem);width:20rem;top:.2rem}
.why li,.flags li{min-height:3.2rem}}
@page{margin:8mm 12mm 11mm}
@media print{
:root{color-scheme:light;--paper:#fff;--ink:#1b1d22;--quiet:#565a62;--hair:#d8dade;--accent:#1f6d96;--go:#1e6f3d;--ease:#86590a;--rest:#9c4a12;--help:#b3261e;--bar:#a9adb5;--band:#1b1d2214;--figure:#f1f1ef;--road:#4e5359;--trail:#6b9d70;--track:#e3b597;--treadmill:#8a7fc0;--unknown:#ededee}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{font-size:8.5pt;line-height:1.28}main{max-width:none;margin:0;padding:0}
h1{font-size:14pt;line-height:1.15}h2{font-size:10.5pt;margin-bottom:.15rem;break-after:avoid}h3{font-size:9pt;margin:.3rem 0 0;break-after:avoid}
.quiet,figcaption,summary,.legend,footer,.sure,.budget span,details p,details li,table{font-size:7.5pt}
section{margin-top:.4rem;padding-top:.25rem}section section{margin-top:.3rem}
li{padding-top:.04rem;padding-bottom:.04rem}li,figure,tr,.places,section:has(>.floating){break-inside:avoid}th,td{padding-top:.1rem;padding-bottom:.1rem}
.pair{grid-template-columns:3fr 2fr;gap:.2rem 1.6rem}.ahead{display:flex;gap:1.6rem}.ahead>section{flex:1 1 0}.ahead>section:only-child ul{columns:2}
.why ul,.questions ul{columns:2;column-gap:1.6rem}.know,.way-back{display:none}.unknown ul,.help ul{columns:3;column-gap:1.4rem;font-size:8pt}
.charts{display:grid;grid-template-columns:1fr 1fr 1fr;gap:0 1.4rem}.charts figcaption{min-height:2.7em;align-content:end}
figure{margin-top:.25rem}.wide{display:none}.narrow{display:block}
section:has(>figure.full):has(>.charts){display:grid;grid-template-columns:repeat(3,1fr);gap:0 1.4rem}section:has(>figure.full)>h2{grid-column:1/-1}section:has(>figure.full)>.charts{display:contents}
figure.full{width:112mm}section:has(>.charts)>figure.full{grid-column:span 2;width:auto}.facts{gap:0 .8rem}section:has(>figure.full):has(>.charts) figcaption{min-height:0}figure.full .wide{display:block}figure.full .narrow{display:none}
.where{display:block}.where>.aside{float:right;margin-left:5mm}.body{width:8rem;margin:0}.floating{width:9.5rem;margin-top:0}.week figure{width:78mm}.budget{gap:.05rem .9rem}.budget dt{white-space:nowrap}.cap{width:4rem}
.beside{position:static;width:auto}.rests,.figures-table{display:none}
summary{min-height:0;padding:0}summary::marker{content:''}
.only-print{display:block}footer{margin-top:.4rem;padding-top:.25rem}footer h3{display:inline;font-size:7.5pt}
.sources li{display:inline;padding:0;font-size:6.5pt}.sources li+li::before{content:' · ';position:static}}
`
