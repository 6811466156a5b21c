"""The editions of the study's form: the parts each prescribes, and the columns of its indicators."""

from bmaplan_docs.doctypes.base import Edition
from bmaplan_docs.doctypes.individual_study.model import StudyIndicator
from bmaplan_docs.facts import Entity
from bmaplan_docs.tree.outline import Part
from bmaplan_docs.values import dataclass, replace


@dataclass(frozen=True)
class StudyEdition(Edition):
    """An edition of the form; ``columns`` are the facts of an indicator that its table prints."""

    columns: tuple[str, ...] = ()

    def asks_for(self, model: type[Entity]) -> tuple[str, ...]:
        """Return the columns of the table of indicators."""
        return self.columns if model is StudyIndicator else ()


_PREFACE = Part("preface", "คำนำ", required=False, guidance="ที่มาของรายงาน เนื้อหาโดยย่อ และประโยชน์ที่คาดว่าจะได้รับ")
_ACKNOWLEDGEMENTS = Part(
    "acknowledgements", "กิตติกรรมประกาศ", required=False, guidance="ขอบคุณผู้ที่ช่วยให้รายงานสำเร็จ"
)
_OBJECTIVES = Part("objectives", "วัตถุประสงค์", number=(3,), guidance="เขียนเป็นข้อ 2-4 ข้อ แต่ละข้อขึ้นต้นด้วย 1. เพื่อ")
_GOALS = Part(
    "goals", "เป้าหมาย", number=(4,), guidance="ผลที่จะเกิดขึ้นตามวัตถุประสงค์แต่ละข้อ วัดได้อย่างไร ภายในเวลาใด เขียนเป็นข้อ"
)
_TIMELINE, _BENEFITS, _ASSESSED = "ระยะเวลาการดำเนินการ", "ประโยชน์จากการศึกษา", "การประเมินผล"
_BUDGET = Part("budget", "งบประมาณ", number=(8,), guidance="จำนวนเงินและแหล่งงบประมาณ หรือ ไม่ใช้งบประมาณ")
_RECOMMENDATIONS = Part(
    "recommendations", "ข้อเสนอแนะ", number=(10,), guidance="สิ่งที่ผู้บริหารและหน่วยงานควรดำเนินการต่อ"
)
_CLOSING = (
    Part(
        "bibliography",
        "บรรณานุกรม",
        required=False,
        guidance="เอกสารที่อ้างถึง ย่อหน้าละหนึ่งรายการ หรือพิมพ์ข้อเท็จจริงไว้ในช่อง references ระบบจัดให้",
    ),
    Part(
        "appendix", "ภาคผนวก", required=False, guidance="เอกสารหรือรายละเอียดประกอบ แต่ละเรื่องขึ้นต้นด้วย ## และวรรค"
    ),
)
_BACKGROUND_GUIDANCE = "สภาพปัจจุบันและปัญหาพร้อมตัวเลขและแหล่งที่มา เหตุที่ต้องศึกษา และสิ่งที่นำเสนอ ประมาณหนึ่งถึงสองหน้า"
_CONCEPTS_GUIDANCE = "แนวคิด ทฤษฎี กฎหมาย และนโยบายที่ใช้ บอกว่านำมาใช้กับเรื่องนี้อย่างไร พร้อมแหล่งที่มา"
_OLD_BACKGROUND, _NEW_BACKGROUND = "หลักการและเหตุผล", "ความสำคัญของการศึกษา/ที่มาของการนำเสนอ"
_OLD_CONCEPTS, _NEW_CONCEPTS = "ความรู้ที่นำมาใช้ในการจัดทำรายงานฯ", "แนวคิด/หลักการที่ใช้ในการศึกษา"
_OLD_APPROACH = "กรอบแนวทางการดำเนินการและผู้มีส่วนที่เกี่ยวข้อง"
_NEW_APPROACH = "แนวทางการดำเนินการ/ระยะเวลาและผู้มีส่วนเกี่ยวข้อง"
_EVALUATION = "แนวทางการติดตามและประเมินผล"

_2561 = (
    _PREFACE,
    _ACKNOWLEDGEMENTS,
    Part(
        "background",
        _OLD_BACKGROUND,
        (_NEW_BACKGROUND, "ความสำคัญของการศึกษา", "ที่มาของการนำเสนอ"),
        number=(2,),
        guidance=_BACKGROUND_GUIDANCE,
    ),
    _OBJECTIVES,
    replace(_GOALS, absorbs=(_BENEFITS,)),
    Part("concepts", _OLD_CONCEPTS, (_NEW_CONCEPTS,), number=(5,), guidance=_CONCEPTS_GUIDANCE),
    Part(
        "approach",
        _OLD_APPROACH,
        (_NEW_APPROACH,),
        number=(6,),
        guidance="ทำอะไรตามลำดับ ใครรับผิดชอบ และใครเกี่ยวข้อง",
    ),
    Part("timeline", _TIMELINE, number=(7,), guidance="ช่วงเวลา หรือตารางเวลาของแต่ละขั้นตอน"),
    _BUDGET,
    Part("evaluation", _EVALUATION, required=False, number=(9,), guidance="ข้อความก่อนตารางตัวชี้วัด"),
    _RECOMMENDATIONS,
    *_CLOSING,
)

_METHODS = Part(
    "methods",
    "วิธีการ/เครื่องมือที่ใช้ในการติดตามและประเมินผล",
    ("วิธีการ/เครื่องมือ",),
    number=(9, 2),
    guidance="รายงานให้ใคร บ่อยเพียงใด ด้วยเครื่องมือใด",
)
_METHODS_2563 = replace(_METHODS, title="วิธีการ/เครื่องมือ", aliases=(_METHODS.title,), absorbs=(_ASSESSED,))
_MEASUREMENT = Part(
    "measurement",
    "ตัวชี้วัดความสำเร็จ ระดับผลผลิต (Output) และหรือระดับผลลัพธ์ (Outcome)",
    ("ตัวชี้วัดความสำเร็จ",),
    required=False,
    number=(9, 1),
    guidance="ข้อความก่อนตารางตัวชี้วัด ตารางสร้างจากช่อง indicators ด้านบน",
)
_ASSESSMENT = Part("assessment", _ASSESSED, number=(9, 3), guidance="ผลผลิตและผลลัพธ์ที่จะประเมิน")


def _since_2563(*evaluation: Part) -> tuple[Part, ...]:
    return (
        _PREFACE,
        _ACKNOWLEDGEMENTS,
        Part(
            "background",
            _NEW_BACKGROUND,
            (_OLD_BACKGROUND, "ความสำคัญของการศึกษา", "ที่มาของการนำเสนอ"),
            number=(2,),
            guidance=_BACKGROUND_GUIDANCE,
        ),
        _OBJECTIVES,
        _GOALS,
        Part("concepts", _NEW_CONCEPTS, (_OLD_CONCEPTS,), number=(5,), guidance=_CONCEPTS_GUIDANCE),
        Part(
            "approach",
            _NEW_APPROACH,
            (_OLD_APPROACH,),
            number=(6,),
            guidance="ทำอะไรตามลำดับ ใครรับผิดชอบ ใครเกี่ยวข้อง และทำเมื่อใด ตารางเวลาดูวิธีพิมพ์ในคู่มือ",
            absorbs=(_TIMELINE,),
        ),
        Part("benefits", _BENEFITS, number=(7,), guidance="ใครได้ประโยชน์อะไร ทั้งหน่วยงาน เจ้าหน้าที่ และประชาชน"),
        _BUDGET,
        Part("evaluation", _EVALUATION, number=(9,), parts=evaluation),
        _RECOMMENDATIONS,
        *_CLOSING,
    )


_TOPIC = {"หัวข้อ": "title", "ชื่อเรื่อง": "title"}

EDITIONS = (
    StudyEdition(
        2566,
        "individual-study-2566",
        _since_2563(_MEASUREMENT, _METHODS, _ASSESSMENT),
        _TOPIC,
        ("name", "target", "result", "method", "due"),
    ),
    StudyEdition(
        2563,
        "individual-study-2563",
        _since_2563(_MEASUREMENT, _METHODS_2563),
        _TOPIC,
        ("name", "target", "result", "method"),
    ),
    StudyEdition(2561, "individual-study-2561", _2561, _TOPIC, ("objective", "name", "method")),
)
