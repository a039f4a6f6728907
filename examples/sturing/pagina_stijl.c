/* SPDX-License-Identifier: EUPL-1.2 */
/* The look of the page: an A4. Colours are those of the work list; series also differ in shape, so that they can be told apart without colour. */
#include "sturing.h"

static const char style[] =
    ":root{--papier:#ffffff;--lijn:#c9d3da;--tekst:#1b2733;--zacht:#4a5a68;--nadruk:#12507e;--een:#12507e;--twee:#4f8fbf;--drie:#b4531a;--rood:#9f1d23}\n"
    "*{box-sizing:border-box}\n"
    "html{-webkit-text-size-adjust:100%}\n"
    "body{margin:0;background:var(--papier);color:var(--tekst);font:15px/1.45 system-ui,'Segoe UI','Noto Sans','DejaVu Sans',sans-serif}\n"
    "header,main,footer{max-width:60rem;margin:0 auto;padding:0 1.5rem}\n"
    "header{padding-top:1.5rem}\n"
    "h1{font-size:1.75rem;line-height:1.2;margin:0;font-weight:650}\n"
    "h2{font-size:1.05rem;line-height:1.3;margin:0;font-weight:650}\n"
    "p{margin:.2rem 0 .5rem}\n"
    ".onder{color:var(--zacht)}\n"
    ".cijfers{display:grid;grid-template-columns:repeat(6,1fr);margin:1rem 0 0;padding:0;border-top:1px solid var(--lijn);border-bottom:1px solid var(--lijn)}\n"
    ".cijfers div{padding:.6rem .7rem .5rem;border-left:1px solid var(--lijn);display:flex;flex-direction:column-reverse;justify-content:flex-end}\n"
    ".cijfers div:first-child{border-left:0;padding-left:0}\n"
    ".cijfers dt{color:var(--zacht);font-size:.82rem;line-height:1.3}\n"
    ".cijfers dd{margin:0;font-size:1.55rem;line-height:1.2;font-weight:650;font-variant-numeric:tabular-nums;white-space:nowrap}\n"
    "section{display:grid;grid-template-columns:58fr 42fr;gap:0 1.5rem;margin-top:1.3rem;align-items:start}\n"
    "section>h2,section>.onder{grid-column:1/-1}\n"
    "section>.onder,main>.onder{font-size:.88rem;margin-bottom:.3rem}\n"
    ".grafiek{display:block;width:100%;height:auto}\n"
    ".grafiek text{font-size:11px;fill:var(--zacht)}.eind{text-anchor:end}.midden{text-anchor:middle}\n"
    ".raster{stroke:var(--lijn);stroke-width:1;fill:none}.as{stroke:var(--zacht);stroke-width:1;fill:none}\n"
    ".een{fill:var(--een);stroke:none}.twee{fill:var(--twee);stroke:none}.drie{fill:var(--drie);stroke:none}\n"
    ".lijn{fill:none;stroke-width:2.5}.een.lijn{stroke:var(--een)}.twee.lijn{stroke:var(--twee);stroke-dasharray:7 4}.drie.lijn{stroke:var(--drie)}\n"
    ".sleutel{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;list-style:none;margin:.1rem 0 .3rem;padding:0;font-size:.82rem;color:var(--zacht)}\n"
    ".sleutel svg{width:1.3rem;height:.65rem;margin-right:.35rem}\n"
    "table{border-collapse:collapse;width:100%;font-size:.8rem;line-height:1.25;font-variant-numeric:tabular-nums}\n"
    "th,td{text-align:right;padding:.12rem 0 .12rem .6rem;border-bottom:1px solid var(--lijn);vertical-align:bottom}\n"
    "th:first-child{text-align:left;padding-left:0;white-space:nowrap}\n"
    "thead th{color:var(--zacht);font-weight:600}tbody th{font-weight:600}\n"
    ".breed th:first-child{white-space:normal}\n"
    ".balk{display:block;width:100%;height:.7rem;background:none}.leeg{fill:#dde5ea}.rood{fill:var(--rood)}\n"
    ".breed .kolom{width:38%;text-align:left}abbr{text-decoration:none}.breed td{vertical-align:middle}.breed{grid-column:1/-1}\n"
    ".plaats{width:4rem}.waarom{text-align:left;color:var(--zacht)}\n"
    "footer{margin-top:1rem;padding-top:.4rem;padding-bottom:2rem;color:var(--zacht);font-size:.8rem}\n"
    "footer p{margin:.15rem 0}\n"
    "@media screen and (max-width:46rem){section{grid-template-columns:1fr}.cijfers{grid-template-columns:repeat(2,1fr)}"
    ".cijfers div:nth-child(odd){border-left:0;padding-left:0}.cijfers div:nth-child(n+3){border-top:1px solid var(--lijn)}}\n"
    "@media print{@page{size:A4;margin:11mm 13mm 9mm}\n"
    "html{font-size:10.5px}body{font-size:10.5px;line-height:1.35}\n"
    "header,main,footer{max-width:none;padding:0}header{padding-top:0}h1{font-size:20px}\n"
    "section{margin-top:3.6mm;break-inside:avoid}.cijfers{margin-top:2.5mm}footer{margin-top:2.5mm;padding-bottom:0}\n"
    "*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}\n";

void pagina_style(FILE *out)
{
    fprintf(out, "<style>\n%s</style>\n", style);
}
