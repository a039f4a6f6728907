/* SPDX-License-Identifier: EUPL-1.2 */
/* The look of the page: calm, readable on paper and on a telephone. Each text colour has at least 4.5 to 1 against what lies behind it, each bar at least 3 to 1; a test computes it
 * from the names below. */
#include "werkvoorraad.h"

static const char colours[] =
    ":root{--papier:#ffffff;--vlak:#f3f6f8;--lijn:#c9d3da;--tekst:#1b2733;--zacht:#4a5a68;--nadruk:#12507e;"
    "--rood:#9f1d23;--oker:#7a4a00;--groen:#1c6238;--balk-wet:#12507e;--balk-belofte:#4f8fbf;--balk-laat:#9f1d23;--balk-leeg:#dde5ea;"
    "--balk-goed:#2f7d4f;--balk-niet:#b4531a;--merk:#1b2733}\n";

static const char screen[] =
    "*{box-sizing:border-box}\n"
    "html{-webkit-text-size-adjust:100%}\n"
    "body{margin:0;background:var(--papier);color:var(--tekst);font:1rem/1.5 system-ui,'Segoe UI','Noto Sans','DejaVu Sans',sans-serif}\n"
    "main,header,footer{max-width:78rem;margin:0 auto;padding:0 1.5rem}\n"
    "header{padding-top:2rem}\n"
    "h1{font-size:2rem;line-height:1.2;margin:0;font-weight:650}\n"
    "h2{font-size:1.3rem;line-height:1.3;margin:3rem 0 .25rem;font-weight:650}\n"
    "p{margin:.25rem 0 .75rem;max-width:52rem}\n"
    ".onder{color:var(--zacht)}\n"
    "a{color:var(--nadruk)}\n"
    "a:focus-visible,summary:focus-visible{outline:3px solid var(--nadruk);outline-offset:2px;border-radius:2px}\n"
    ".over{position:absolute;left:-999rem}.over:focus{position:static}\n"
    ".cijfers{display:grid;grid-template-columns:repeat(6,1fr);gap:0;margin:1.75rem 0 0;padding:0;border-top:1px solid var(--lijn);"
    "border-bottom:1px solid var(--lijn)}\n"
    ".cijfers div{padding:.9rem 1rem .8rem;border-left:1px solid var(--lijn);display:flex;flex-direction:column-reverse;justify-content:flex-end}\n"
    ".cijfers div:first-child{border-left:0;padding-left:0}\n"
    ".cijfers dt{color:var(--zacht);font-size:.9rem;line-height:1.3}\n"
    ".cijfers dd{margin:0;font-size:2rem;line-height:1.2;font-weight:650;font-variant-numeric:tabular-nums}\n"
    ".cijfers+p{margin-top:1rem}\n"
    ".rood{color:var(--rood)}.oker{color:var(--oker)}.groen{color:var(--groen)}\n"
    "table{border-collapse:collapse;width:100%;font-size:.95rem}\n"
    "caption{text-align:left;color:var(--zacht);padding:.25rem 0 .75rem;max-width:52rem}\n"
    "th,td{text-align:left;vertical-align:top;padding:.45rem .75rem .45rem 0;border-bottom:1px solid var(--lijn)}\n"
    "thead th{font-weight:600;color:var(--zacht);font-size:.85rem;vertical-align:bottom;line-height:1.3}\n"
    "tbody th{font-weight:600}\n"
    "td:last-child,th:last-child{padding-right:0}\n"
    ".getal{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}\n"
    ".kort{white-space:nowrap}\n"
    "small{font-size:.85rem;font-weight:400;color:var(--zacht);display:block;line-height:1.4}\n"
    ".balk{display:block;width:100%;min-width:6rem;height:.85rem;margin-top:.32rem}\n"
    ".kolom{width:auto;padding-left:1rem}.kolom-smal{width:24%}\n"
    ".weken .getal{width:5rem}.weken th:first-child{width:11rem}.weken td:last-child{padding-left:1rem}\n";

static const char parts[] =
    ".leeg{fill:var(--balk-leeg)}.wet{fill:var(--balk-wet)}.belofte{fill:var(--balk-belofte)}.laat{fill:var(--balk-laat)}"
    ".goed{fill:var(--balk-goed)}.niet{fill:var(--balk-niet)}.merk{fill:var(--merk)}\n"
    ".sleutel{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;list-style:none;margin:0 0 .5rem;padding:0;font-size:.9rem;color:var(--zacht)}\n"
    ".sleutel svg{width:.85rem;height:.85rem;margin-right:.45rem;vertical-align:-.08rem}\n"
    "details{margin-top:.2rem}\n"
    "summary{cursor:pointer;color:var(--nadruk);width:max-content;max-width:100%;text-decoration:underline;text-underline-offset:.15em}\n"
    "details ol{margin:.4rem 0 .4rem;padding-left:1.3rem;max-width:46rem}\n"
    "details p{margin:.4rem 0}\n"
    ".redenen td{padding-top:0;border-bottom:1px solid var(--lijn)}\n"
    ".zaken tbody tr.rij td,.zaken tbody tr.rij th{border-bottom:0;padding-bottom:.1rem}\n"
    ".zaken tbody th{overflow-wrap:anywhere;min-width:10rem;width:21%}\n"
    ".zaken td{overflow-wrap:break-word}.zaken .stand{min-width:9.5rem}\n"
    ".som th,.som td{font-weight:650;border-bottom:0}\n"
    "footer{margin-top:3rem;padding-top:1rem;padding-bottom:3rem;color:var(--zacht);font-size:.9rem}\n"
    "footer p{max-width:52rem}\n";

/* A narrow screen turns each zaak into a card; the roles in the page keep it a table for those who hear it. */
static const char narrow[] =
    "@media screen and (max-width:48rem){\n"
    "main,header,footer{padding-left:1rem;padding-right:1rem}\n"
    "header{padding-top:1.25rem}h1{font-size:1.6rem}h2{margin-top:2.25rem}\n"
    ".cijfers{grid-template-columns:repeat(2,1fr)}\n"
    ".cijfers div{padding:.7rem .75rem}.cijfers div:nth-child(odd){border-left:0;padding-left:0}\n"
    ".cijfers div:nth-child(n+3){border-top:1px solid var(--lijn)}\n"
    ".kaart thead{position:absolute;left:-999rem}\n"
    ".kaart,.kaart tbody,.kaart tr,.kaart th,.kaart td,.kaart caption{display:block;width:100%}\n"
    ".zaken tbody th{width:100%}\n"
    ".kaart tr{padding:.6rem 0;border-bottom:1px solid var(--lijn)}\n"
    ".kaart tr.rij{border-bottom:0;padding-bottom:0}.kaart tr.redenen{padding-top:.1rem}\n"
    ".kaart th,.kaart td{border:0!important;padding:.1rem 0}\n"
    ".kaart td{display:grid;grid-template-columns:8.5rem 1fr;text-align:left;white-space:normal}\n"
    ".kaart td::before{content:attr(data-kop);color:var(--zacht);font-size:.9rem}\n"
    ".kaart tr.redenen td,.kaart td.vol{display:block}\n"
    ".kaart tr.redenen td::before,.kaart td.vol::before{content:none}\n"
    ".weken{font-size:.9rem}.weken .getal{width:3rem}.weken th:first-child{width:7.5rem}.weken td:last-child{padding-left:.5rem}.balk{min-width:3rem}\n"
    "th,td{padding-right:.5rem}\n"
    "}\n";

static const char paper[] =
    "@media print{\n"
    "@page{size:A4;margin:14mm 13mm}\n"
    "html{font-size:9.5pt}body{line-height:1.4}main,header,footer{max-width:none;padding:0}header{padding-top:0}\n"
    "h1{font-size:18pt}h2{font-size:12.5pt;margin-top:7mm;break-after:avoid}\n"
    "table{font-size:8.5pt}caption,small{font-size:8pt}thead{display:table-header-group}thead th{font-size:8pt}\n"
    "tr,.cijfers{break-inside:avoid}tr.rij{break-after:avoid}\n"
    ".cijfers{margin-top:4mm}.cijfers dd{font-size:16pt}.cijfers dt{font-size:8pt}.cijfers div{padding:2mm 2.5mm}\n"
    ".zaken tbody th{min-width:0}.zaken .stand{min-width:7.5rem}"
    "th,td{padding:1mm 2mm 1mm 0}.balk{height:3mm;margin-top:.7mm;min-width:0}.sleutel{font-size:8pt}\n"
    "*{-webkit-print-color-adjust:exact;print-color-adjust:exact}\n"
    ".over{display:none}details:not([open]){display:none}summary{text-decoration:none;color:var(--zacht)}\n"
    "tr.redenen:not(:has(details[open])){display:none}.zaken tbody tr.rij:not(:has(+ tr.redenen details[open])) > *{border-bottom:1px solid var(--lijn)}\n"
    "footer{margin-top:6mm;padding-bottom:0;font-size:8pt}\n"
    "}\n";

void html_style(FILE *out)
{
    const char *const all[] = {colours, screen, parts, narrow, paper};

    fputs("<style>\n", out);
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
        fputs(all[i], out);
    fputs("</style>\n", out);
}
