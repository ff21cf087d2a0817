/** The style of papers as pages: black on white, one column, the same order of sizes as on paper. */
export const PAGE_STYLE = `
:root{color-scheme:light}
body{margin:0;background:#fff;color:#000;font:1.0625rem/1.5 'Fira Sans',system-ui,sans-serif}
main,footer{max-width:46rem;margin:0 auto;padding:1.5rem 1.25rem}
h1{font-size:1.7rem;text-align:center;margin:.25rem 0 1rem}
h2{font-size:1.2rem;margin:1.75rem 0 .5rem}
h3{font-size:1.1rem;margin:1.5rem 0 .5rem}
h4{font-size:.9rem;font-weight:400;margin:0}
p,li,dd{white-space:pre-line;overflow-wrap:anywhere}
p{margin:.35rem 0}
.arms{display:block;height:4.5rem;margin:0 auto .5rem}
.centred{text-align:center;margin:.1rem 0}
.strong,.question{font-weight:600}
.triple{display:grid;grid-template-columns:1fr 1fr 1fr;gap:1rem;border-bottom:2px solid #000;margin-bottom:1rem}
.triple p:nth-child(2){text-align:center}
.triple p:nth-child(3){text-align:right}
dl{display:grid;grid-template-columns:minmax(8rem,13rem) 1fr;gap:.25rem 1rem;margin:.5rem 0}
dt{color:#444}
dd{margin:0}
ul{list-style:none;padding:0}
ol{padding-left:2.2rem}
li{margin:.2rem 0}
.names{columns:2 17rem;column-gap:2rem}
.names li{break-inside:avoid}
.word{font-weight:600;margin-top:1rem}
.blank{color:#444;min-height:4rem}
.ballot{border:solid #999;border-width:1px 0;padding:.4rem 0;margin:.5rem 0 .75rem;break-inside:avoid}
.figures{display:flex;flex-wrap:wrap;gap:.1rem 1.5rem}
.figures div{display:flex;gap:.4rem;align-items:baseline}
.figures dd{font-weight:700;font-variant-numeric:tabular-nums}
.verdict{font-weight:800}
.small{font-size:.875rem}
table{width:100%;border-collapse:collapse;margin:.75rem 0;font-size:.95rem}
th,td{text-align:left;vertical-align:top;padding:.2rem .5rem .2rem 0;border-bottom:1px solid #999}
th{border-bottom:2px solid #000}
.right{text-align:right;font-variant-numeric:tabular-nums}
.signatures{margin-top:2.5rem}
.signatures li{display:grid;grid-template-columns:1fr 1fr 1.2fr;gap:1rem;align-items:end;margin:1.25rem 0}
.line{border-bottom:1px solid #000}
footer{border-top:1px solid #000;font-size:.8125rem;color:#222}
.hash{overflow-wrap:anywhere}
@media print{@page{size:A4;margin:14mm 15mm 14mm 20mm}body{font-size:10.2pt}main,footer{max-width:none;padding:0}}
`.trim();
