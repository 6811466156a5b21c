"""How the page of problems looks, on a screen and on paper."""

STYLE = """
:root { color-scheme: light; --ink: #1f2933; --faint: #52606d; --line: #cbd2d9; }
body { font: 16px/1.6 "Sarabun", "TH Sarabun New", "Noto Sans Thai", "Leelawadee UI", Tahoma, sans-serif;
  color: var(--ink); max-width: 58rem; margin: 2rem auto; padding: 0 1.25rem; }
header { border-bottom: 2px solid var(--ink); margin-bottom: 1.5rem; }
h1 { font-size: 1.7rem; margin: 0; }
header p { margin: .2rem 0 .8rem; color: var(--faint); }
h2 { font-size: 1.3rem; margin: 2.2rem 0 .4rem; border-bottom: 1px solid var(--line); break-after: avoid; }
h3 { font-size: 1.05rem; margin: 1.3rem 0 .3rem; color: var(--faint); break-after: avoid; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: .3rem .7rem; text-align: center; }
tbody th, thead th:first-child { text-align: left; font-weight: normal; overflow-wrap: anywhere; }
thead th { background: #f0f3f6; font-weight: 600; }
td.error { color: #a61b1b; font-weight: 700; } td.warning { color: #8a5300; font-weight: 700; }
td.none { color: var(--faint); }
ol { padding-left: 1.6rem; margin: .3rem 0; }
li { margin: .7rem 0; padding-left: .3rem; break-inside: avoid; }
li p { margin: .1rem 0; }
.message { font-weight: 600; }
.badge { font-size: .8rem; font-weight: 600; padding: .05rem .5rem; border-radius: .7rem;
  border: 1px solid currentColor; white-space: nowrap; }
.error .badge { color: #a61b1b; } .warning .badge { color: #8a5300; } .info .badge { color: #1a5fa8; }
blockquote { margin: .3rem 0; padding: .25rem .8rem; border-left: 3px solid var(--line); background: #f7f9fa;
  white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: #ffe08a; color: inherit; padding: .05rem 0; box-shadow: 0 0 0 1px #d9a400; }
.hint { color: #14532d; }
.place, .related { color: var(--faint); font-size: .85rem; overflow-wrap: anywhere; }
code { font: inherit; }
.nothing { font-size: 1.15rem; }
@media print {
  @page { size: A4; margin: 2cm 2cm 2cm 2.5cm; }
  body { font-size: 11pt; max-width: none; margin: 0; padding: 0; }
  table, blockquote, mark, thead th { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
"""
