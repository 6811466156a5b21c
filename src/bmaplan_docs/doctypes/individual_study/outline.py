"""The editions of the study's form and the parts each of them prescribes."""

from bmaplan_docs.doctypes.base import Edition
from bmaplan_docs.tree.outline import Part

_2566 = (
    Part("preface", "คำนำ", required=False),
    Part("acknowledgements", "กิตติกรรมประกาศ", required=False),
    Part(
        "background",
        "ความสำคัญของการศึกษา/ที่มาของการนำเสนอ",
        ("ความสำคัญของการศึกษา", "ที่มาของการนำเสนอ", "หลักการและเหตุผล"),
        number=(2,),
        guidance="สภาพปัจจุบันและปัญหา เหตุที่ต้องศึกษา และสิ่งที่นำเสนอ",
    ),
    Part("objectives", "วัตถุประสงค์", number=(3,), guidance="เขียนเป็นข้อ ขึ้นต้นด้วย เพื่อ"),
    Part("goals", "เป้าหมาย", number=(4,), guidance="ผลที่จะเกิดขึ้น วัดได้ ภายในเวลาใด"),
    Part(
        "concepts",
        "แนวคิด/หลักการที่ใช้ในการศึกษา",
        ("ความรู้ที่นำมาใช้ในการจัดทำรายงานฯ",),
        number=(5,),
        guidance="แนวคิด ทฤษฎี กฎหมาย และนโยบายที่ใช้ พร้อมแหล่งที่มา",
    ),
    Part(
        "approach",
        "แนวทางการดำเนินการ/ระยะเวลาและผู้มีส่วนเกี่ยวข้อง",
        ("กรอบแนวทางการดำเนินการและผู้มีส่วนที่เกี่ยวข้อง",),
        number=(6,),
        guidance="ขั้นตอน ผู้รับผิดชอบ และตารางเวลา",
    ),
    Part("benefits", "ประโยชน์จากการศึกษา", number=(7,), guidance="ใครได้ประโยชน์อะไร"),
    Part("budget", "งบประมาณ", number=(8,), guidance="จำนวนเงินและแหล่งงบประมาณ หรือ ไม่ใช้งบประมาณ"),
    Part(
        "evaluation",
        "แนวทางการติดตามและประเมินผล",
        number=(9,),
        parts=(
            Part(
                "measurement",
                "ตัวชี้วัดความสำเร็จ ระดับผลผลิต (Output) และหรือระดับผลลัพธ์ (Outcome)",
                ("ตัวชี้วัดความสำเร็จ",),
                required=False,
                number=(9, 1),
            ),
            Part(
                "methods",
                "วิธีการ/เครื่องมือที่ใช้ในการติดตามและประเมินผล",
                ("วิธีการ/เครื่องมือ",),
                number=(9, 2),
                guidance="รายงานให้ใคร บ่อยเพียงใด ด้วยเครื่องมือใด",
            ),
            Part("assessment", "การประเมินผล", number=(9, 3), guidance="ผลผลิตและผลลัพธ์ที่จะประเมิน"),
        ),
    ),
    Part("recommendations", "ข้อเสนอแนะ", number=(10,), guidance="สิ่งที่ผู้บริหารและหน่วยงานควรดำเนินการต่อ"),
    Part("bibliography", "บรรณานุกรม", required=False),
    Part("appendix", "ภาคผนวก", required=False),
)

EDITIONS = (Edition(2566, "individual-study-2566", _2566),)
