/** How the HTML of a report looks; as on paper when printed. */
export const style = `
body{margin:0 auto;max-width:72rem;padding:1rem;color:#111;background:#fff;font:1.125rem/1.5 "Times New Roman",Tinos,serif}
main>p:not(.draft),main>ul,main>h2,main>h3,main>h1,header,footer{max-width:48rem;margin-inline:auto}
header,footer{display:flex;flex-wrap:wrap;gap:1rem 2rem;justify-content:space-between}
header p,footer>p{margin:0;text-align:center;flex:1 1 16rem}
footer{margin-block:1.5rem}footer div{flex:1 1 16rem;font-size:1rem}footer p{margin:0}footer ul{margin:0;padding-left:1.2rem}
h1{text-align:center;font-size:1.25rem;margin-block:1.5rem}h1 span,h1 em{display:block;font-size:1.125rem}h1 em{font-weight:normal}
h2,h3{font-size:1.125rem;margin-block:1rem .25rem}
p{margin-block:.4rem}ul{margin-block:.4rem}
.draft{border:2px solid #111;padding:.5rem .75rem;text-align:center;font-size:1rem}
mark{background:#fff3a3;color:#111}
.scroll{overflow-x:auto;margin-block:1rem}
.scroll:focus-visible{outline:3px solid #1d4ed8}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
caption{text-align:left;font-weight:bold;padding-block:.4rem}
th,td{border:1px solid #555;padding:.25rem .4rem;text-align:center}
tbody th,td.left{text-align:left}td:last-child{white-space:nowrap}tbody th{font-weight:normal}thead th{background:#eee}.sum th,.sum td{font-weight:bold}
.note{font-size:1rem;font-style:italic;max-width:none}
@media print{body{padding:0;max-width:none}.scroll{overflow:visible}main>section{break-before:page}thead{display:table-header-group}tr{break-inside:avoid}
@page{size:A4;margin:20mm 15mm 20mm 30mm}}`.replaceAll('\n', '');
