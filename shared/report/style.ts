/** The report's look: black on white, thin rules, tabular figures, made to be printed. */

export const REPORT_STYLE = `
@page{size:A4 landscape;margin:12mm}
*{box-sizing:border-box}
body{font:13px/1.45 system-ui,-apple-system,"Segoe UI","Noto Sans","Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:#1d2733;background:#fff;max-width:1180px;margin:24px auto;padding:0 24px}
h1{font-size:22px;font-weight:600;margin:0}
h2{font-size:15px;font-weight:600;margin:28px 0 8px;padding-bottom:4px;border-bottom:1px solid #c9cdd3}
header p,.lead,figcaption{color:#5b626c;margin:4px 0}
.verdict{border-left:3px solid;padding:6px 10px;margin:14px 0;background:#f6f7f9}
.verdict.good{border-color:#2e8b57}.verdict.bad{border-color:#c0392b}
.verdict span,.small{color:#5b626c}
.verdict span::before{content:"— "}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 18px;margin:0}
dt{color:#5b626c}dd{margin:0;font-variant-numeric:tabular-nums}
figure{margin:0}figure svg{width:100%;height:auto;max-height:170mm;border:1px solid #e3e6ea}
table{border-collapse:collapse;width:100%;font-size:11.5px;font-variant-numeric:tabular-nums}
thead{display:table-header-group}
th{text-align:left;font-weight:600;color:#39424d;border-bottom:1px solid #8a9099;padding:3px 6px;vertical-align:bottom}
td{border-bottom:1px solid #e3e6ea;padding:3px 6px;vertical-align:top;overflow-wrap:break-word}
td.n{text-align:right;white-space:nowrap}
tr,figure{break-inside:avoid}h2{break-after:avoid}
@media print{body{margin:0;padding:0;max-width:none;font-size:11px}table{font-size:9.5px}}
`;
