"""Documents that ask more of Word than the samples do; each is a change of the small project."""

SCHEDULE = """:::{schedule} เวลา
begin: ส.ค. 2566
end: ก.ค. 2567
who: ผู้ทำ
rows:
  - {activity: ก, months: "ส.ค. - ก.ย., พ.ย., ก.ค.", who: ข}
  - {activity: ค, months: ส.ค. - ก.ค.}
:::"""
TABLE = "| ก | ข |\n|:-:|--:|\n| ค | **ง** [จ](https://a.b) |\n| | |"
CAPTIONED = f":::{{table}} ชื่อ & <ตาราง>\n{TABLE}\n:::"
LANDSCAPE = ":::{landscape}\nก\n\n- ข\n:::"
LONG = "\n".join(("| ลำดับ | ข้อความ |", "|---|---|", *(f"| {n} | แถวที่ {n} ของตาราง |" for n in range(1, 101))))
NESTED = f"""## หัวข้อ **หนา** `โค้ด`

1. ก
   1. ข
      1. ค
         - ง
           - จ

             ฉ

             > ช
             >
             > ซ

      {TABLE.replace(chr(10), chr(10) + "      ")}
   2. ฌ
1. ญ

   ```
   โค้ด
     เว้น
   ```

   {CAPTIONED.replace(chr(10), chr(10) + "   ")}

> ยก
> > ซ้อน
> > {TABLE.replace(chr(10), chr(10) + "> > ")}

7) แปด
8) เก้า[^n]

(label)=
### ย่อย

#### ย่อยกว่า

##### ย่อยที่สุด

ดู{{ref}}`label` หน้า {{page}}`label`[^n]

[^n]: เชิงอรรถ **หนา** <https://a.b/?x=1&y=ก>

    อีกย่อหน้า
"""
PROSE = """(1) ก
    ก) ข

       คำ :
       : ความหมาย

         - ค

       > ง
       >
       > - จ
       >
       > ---
(2) ฉ

คำ
: ความหมาย[^1]

  | ก<br>ข |
  |---|
  | ค |
: > ยก

- ***

:::{list-table} ชื่อ[^2] [ลิงก์](https://a.b "ข & <ค>")
:header-rows: 0

- - ก
  - ```
    โค้ด
    ```
- -
  - | ข |
    |---|
    | ค |

    คำ
    : ความหมาย

    ***
- - ^
  - > ง
:::

:::{list-table}
- - ก
:::

> > > ก

---

---

[^1]: ก
[^2]: ข
"""
PARTED = "\n\n"
MINDMAP = """:::{mindmap} แผนที่ & <ความคิด>[^m]
- กลาง **หนา** `โค้ด`
  - ก [ข](https://a.b) &amp; ค
    - ง
      - จ\\
        ฉ
  - ช
:::"""
KPI = """:::{kpi} ตัว & <ชี้วัด>[^k]
rows:
  - {name: "ก **ข**[^k]", target: "`ค`", result: ผลผลิต, method: "[ง](https://a.b)", due: จ}
  - name: |
      ฉ
      ช
:::"""
PARTS = """:::{schedule} เวลา[^k]
fiscal_year: 2566
rows:
  - activity: ก[^k]
    activities: [{activity: "**ข**", months: "ต.ค., ธ.ค. - ก.ย.", who: ค}, {activity: ง, months: ต.ค.}]
  - {activity: จ, months: ต.ค. - ก.ย., activities: [{activity: "ฉ[^k]"}]}
notes: ["ช **ซ**", "`ฌ`"]
:::"""
SOURCED = f":::{{table}} ก\n:source: ข **ค**[^k]\n\n{TABLE}\n:::"
CYCLE = ":::{cycle} วง & <จร>\nsteps: [{name: ก & <ข>, detail: ค}, {name: ง}, {name: จ}]\n:::"
CHART = """:::{chart} bars แผน & <ภูมิ>[^m]
:unit: "คน & <บาท>"
:series: ก & <ข>, ค

"ง & <จ>": [1, 2.50]
ฉ: [0, 3]
:::"""
OF_PLANS = "\n\n".join(
    f":::{{chart}} {name} ก & <ข>\n:of: {document}\n:source: ค\n:::"
    for document, name in (
        ("plan", "budget-by-area"),
        ("plan", "projects-by-class"),
        ("plan", "year"),
        ("annex", "budget-by-agency"),
    )
)
FACTS = (
    "**{fact}`plan#total.budget`** [{fact}`plan#open-parks.name`](https://a.b)[^f]\n\n"
    "[^f]: {fact}`annex#V01.name`"
)
UNNUMBERED = NESTED.replace("ดู{ref}`label` ", "")
E_PARTS = ("กิตติกรรมประกาศ", "บรรณานุกรม", "ภาคผนวก")


def study(background: str, *more: str) -> dict[str, str]:
    """Return the study with some prose in its first part and in parts at its end."""
    rest = "".join(f"\n# {heading}\n\n{text}\n" for heading, text in zip(E_PARTS, more, strict=False))
    return {"study/1-background.md": f"# หลักการและเหตุผล\n\n{background}\n{rest}"}


STUDIES = {
    "every kind of block, nested": study(NESTED),
    "every kind of block after each other": study(
        PARTED.join([TABLE, CAPTIONED, SCHEDULE, "- ก", TABLE, "> ข", "    โค้ด", TABLE, "## ค", TABLE])
    ),
    "a turned page first": study(f"{LANDSCAPE}\n\nหลัง"),
    "a turned page last": study(f"ก่อน\n\n{SCHEDULE}", "ก", "ข", f"ค\n\n{SCHEDULE}"),
    "turned pages side by side": study(PARTED.join([LANDSCAPE, SCHEDULE, CAPTIONED, LANDSCAPE, LANDSCAPE])),
    "nothing but a turned page": study(SCHEDULE),
    "a turned page in lists and quotations": study(
        "- ก\n\n  :::{landscape}\n  ข\n  :::\n\n> :::{landscape}\n> ค\n> :::"
    ),
    "turned pages in the preliminary pages": study("ก", LANDSCAPE),
    "tables of a hundred rows": study(f"{LONG}\n\n:::{{landscape}}\n{LONG}\n:::"),
    "a table with one column and one of twenty": study(
        "| ก |\n|---|\n\n" + "|" + " x |" * 20 + "\n|" + "---|" * 20 + "\n|" + " ข |" * 20
    ),
    "links, notes and code in a table": study(
        "| [ก](https://a.b) | `ข` | ค[^1] |\n|-|-|-|\n| ![](x) |".replace("![](x)", "ง") + "\n\n[^1]: จ"
    ),
    "odd addresses": study(
        '[ก](<https://a.b/c d>) <s:a.md> [ค](#ด) [ง](http://ก.ข/ค?ง=&จ="%20) <mailto:a@b.c>\n\n(ด)=\n## ด'
    ),
    "an empty paragraph, spaces, and a comment": study("&nbsp;\n\n&#32;\n\n<!-- ก -->\n\n\\\n\nก"),
    "long words and emoji": study("x" * 3000 + " " + "ยาว" * 1000 + " 😀👩\u200d👩\u200d👧"),
    "drawings in the text, in lists and quotations, and on turned pages": study(
        PARTED.join(
            [
                MINDMAP,
                CYCLE,
                f"- {MINDMAP.replace(chr(10), chr(10) + '  ')}",
                f"> {CYCLE.replace(chr(10), chr(10) + chr(62) + chr(32))}",
            ]
        )
        + "\n\n::::{landscape}\n"
        + MINDMAP
        + "\n::::\n\n[^m]: หมายเหตุ"
    ),
    "charts and facts, in lists and quotations, and on turned pages": study(
        PARTED.join([CHART, OF_PLANS, f"- {CHART.replace(chr(10), chr(10) + '  ')}", FACTS])
        + f"\n\n::::{{landscape}}\n{CHART}\n\n{OF_PLANS}\n::::\n\n[^m]: หมายเหตุ"
    ),
    "charts over many pages": study(
        ":::{chart} columns ก\n" + "\n".join(f"{LONG[:20].split()[1]} {n}: {n}" for n in range(120)) + "\n:::"
    ),
    "indicators, parts of activities and sources, with notes in them": study(
        PARTED.join([KPI, PARTS, SOURCED, f"- {KPI.replace(chr(10), chr(10) + '  ')}", "[^k]: หมายเหตุ"])
    ),
    "terms, rules, letters and tables of lists in each other": study(PROSE),
    "a heading without text below it": study("## ก\n\n## ข\n\n### ค"),
}
PLANS = {
    "nothing that may be left out": {},
    "no strategic indicator": {
        "plan/indicators.yaml": """indicators:
  - {id: a, name: ก, mission: ประจำ, result: ผลลัพธ์, target: ข, measures: small-parks, projects: open-parks,
     definition: ค, method: ง}
""",
        "plan/projects.yaml": """projects:
  - {id: open-parks, name: ก, type: กิจกรรม, mission: ประจำ, sections: [parks, office]}
""",
    },
    "everything at once": {
        "plan/indicators.yaml": """indicators:
  - {id: a, name: ก, mission: ยุทธศาสตร์, result: ผลผลิต/ผลลัพธ์, target: ข, measures: small-parks,
     projects: [open-parks, more], owners: [parks, office], negotiated: ใช่, definition: ค, method: ง,
     levels: [{text: จ, weight: 33.3}, {text: ฉ, weight: 66.7}, {text: ช}]}
  - {id: b, name: ก, mission: ประจำ, result: ผลลัพธ์, target: ข, measures: small-parks,
     projects: [more, routine], negotiated: ใช่, definition: ค, method: ง}
""",
        "plan/projects.yaml": """projects:
  - id: open-parks
    name: โครงการเปิดสวน
    type: โครงการ
    mission: ยุทธศาสตร์
    budget: [{amount: 1}, {amount: 2.50, source: รัฐบาล}, {amount: 0, source: อื่น ๆ}]
    sections: parks
    activities:
      - {name: ก, steps: {name: ข, weight: 100, months: "ต.ค., ธ.ค., ก.พ. - ก.ย."}}
      - {name: ค, steps: [{name: ง, weight: 50, months: ก.ย.}, {name: จ, weight: 50, months: ต.ค. - ก.ย.}]}
  - {id: more, name: ฉ, type: กิจกรรม, mission: ยุทธศาสตร์, sections: office,
     steps: {name: ช, weight: 100, months: ต.ค.}}
  - {id: routine, name: ซ, type: กิจกรรม, mission: ประจำ, budget: 5, sections: office}
""",
        "plan/evaluation.yaml": """evaluation:
  - name: ก
    indicators: {name: ข, definition: ค, indicators: {name: ง, tasks: [{name: จ, section: parks}]}}
  - name: ฉ
    indicators: [{name: ช}, {name: ซ, tasks: [{name: ฌ, section: office}, {name: ญ, section: parks}]}]
""",
    },
}
ANNEXES = {
    "nothing that may be left out": {},
    "both parts of prose": {
        "annex/notes.md": f"# ความเป็นมา\n{UNNUMBERED}\n\n# หมายเหตุ\n\n{SCHEDULE}\n\n{LANDSCAPE}\n"
    },
    "gaps of a draft, no money in a year": {
        "annex/stages.yaml": """stages:
  - code: V01
    name: ก
    position: ต้นน้ำ
    guidelines: [ข, ค]
    indicators: {name: ง, owners: [environment, drainage], targets: {2568: จ, 2569: ฉ}, type: ผลผลิต,
      method: ญ, due: ทุกปี}
    projects:
      - {id: a, name: ช, agency: environment, duty: ซ, budget: {source: กทม., years: {2568: 0.25}},
         steps: {name: ฌ, months: "ต.ค., ธ.ค., ก.ย.", supporters: drainage}}
      - {id: b, name: ช, agency: drainage, duty: ซ, spending: ใช้งบประมาณ,
         budget: [{source: รัฐบาล, years: {2568: 1}}, {source: อื่น ๆ, years: {2568: 2}}]}
      - {id: c, name: ช, agency: drainage, spending: ไม่ใช้งบประมาณ}
  - {code: V02, name: ก, position: ข, guidelines: ค}
"""
    },
}
BEFORE_MEETING = """---
document: minutes
edition: 2526
body: คณะทำงาน
number: 1
date: 20 มกราคม 2568
begin: 09.00
venue: ห้อง
recorder: นาย ก ตัวอย่าง
present: {name: นาย ก ตัวอย่าง, role: เลขานุการ}
---
"""
MEETINGS = {
    "an agenda before the meeting": {
        "meeting/index.md": BEFORE_MEETING,
        "meeting/1-agenda.md": "# ก\n\n## ข\n\n## ค\n",
        "meeting/people.yaml": "absent: {name: นาย ข ตัวอย่าง}\n",
        "meeting/2-next.md": "",
    },
    "everything in an item, a matter, a resolution and an opinion": {
        "meeting/1-agenda.md": "# ก\n\n"
        + "\n\n".join(
            (
                SCHEDULE,
                LANDSCAPE,
                CAPTIONED,
                f":::::{{resolution}}\n{TABLE}\n\n- ก\n\n  ข\n\n> ค\n\n{LANDSCAPE}\n\n{SCHEDULE}\n:::::",
                "## ข",
                f":::::{{opinion}} **ง**\n1. ก\n   - ข\n\n{CAPTIONED}\n:::::",
                f":::::{{resolution}} {'ยาว' * 30}\n:who: ก\n{TABLE}\n:::::",
            )
        ),
    },
}
ALL = [
    (document, name, changes)
    for document, many in (("study", STUDIES), ("plan", PLANS), ("annex", ANNEXES), ("meeting", MEETINGS))
    for name, changes in many.items()
]
