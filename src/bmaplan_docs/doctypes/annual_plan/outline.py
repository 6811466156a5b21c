"""The editions of the annual plan's form and the parts of each that hold prose."""

from bmaplan_docs.doctypes.annual_plan.model import AnnualPlan
from bmaplan_docs.doctypes.base import Edition
from bmaplan_docs.facts import Entity
from bmaplan_docs.tree.outline import Part
from bmaplan_docs.values import dataclass, replace


@dataclass(frozen=True)
class PlanEdition(Edition):
    """An edition of the form: as offices issue the plan, or in the four parts of the strategy office."""

    four_parts: bool = False

    def asks_for(self, model: type[Entity]) -> tuple[str, ...]:
        """Return the facts that only the four parts need."""
        return NEEDED if self.four_parts and model is AnnualPlan else ()


def is_in_four_parts(edition: Edition) -> bool:
    """Whether an edition is that of the strategy office."""
    return isinstance(edition, PlanEdition) and edition.four_parts


NEEDED = ("head", "objectives", "main_goals", "evaluation")
"""The facts that the four parts print and the plan as issued may do without."""

_PREFACE = Part("preface", "คำนำ", guidance="ที่มาของแผน แผนระดับบนที่สอดคล้อง และการนำแผนไปใช้")
_EXECUTIVE = Part(
    "executive_summary",
    "บทสรุปสำหรับผู้บริหาร",
    guidance="สาระของแผนโดยย่อ เฉพาะเรื่องที่ผู้บริหารต้องทราบ หนึ่งถึงสองหน้า มีภาพหรือกราฟได้",
)
_GENERAL = Part("general", "ข้อมูลทั่วไป", guidance="สภาพแวดล้อม ภารกิจ และอำนาจหน้าที่ของหน่วยงาน")
_TARGETS = Part("targets", "เป้าหมายการดำเนินการ", guidance="สิ่งที่หน่วยงานมุ่งทำให้สำเร็จในปีงบประมาณนี้")
_STRATEGY = Part("strategy", "มาตรการและโครงการ/กิจกรรม", guidance="ข้อความก่อนรายการมาตรการ")
_MANAGEMENT = Part("management", "การนำแผนฯ ไปสู่การปฏิบัติและการติดตามประเมินผล", guidance="ข้อความก่อนตารางตัวชี้วัด")
_SITUATION, _DRIVE = "สภาพทั่วไป การวิเคราะห์ประเมินสถานการณ์", "การขับเคลื่อนสู่เป้าหมาย"
_WAYS, _ADMINISTRATION = "ยุทธศาสตร์/แนวทางการพัฒนา", "การบริหารแผนเพื่อให้บรรลุเป้าหมาย"

_2562 = (
    _PREFACE,
    replace(_EXECUTIVE, required=False),
    replace(_GENERAL, aliases=(_SITUATION, "สภาพทั่วไป")),
    replace(_TARGETS, aliases=(_DRIVE,)),
    replace(_STRATEGY, aliases=(_WAYS,), required=False),
    replace(_MANAGEMENT, aliases=(_ADMINISTRATION,), required=False),
)

_2561 = (
    _PREFACE,
    _EXECUTIVE,
    replace(
        _GENERAL,
        title=_SITUATION,
        aliases=(_GENERAL.title, "สภาพทั่วไป"),
        guidance="พื้นที่ สังคม เศรษฐกิจ ประชากรหรือกลุ่มเป้าหมาย หน้าที่ อัตรากำลัง รายรับ รายจ่าย "
        "และสถานการณ์ที่กระทบต่องาน ตาราง SWOT ระบบพิมพ์ต่อท้ายให้",
    ),
    replace(
        _TARGETS,
        title=_DRIVE,
        aliases=(_TARGETS.title,),
        guidance="วิธีที่จะบรรลุวิสัยทัศน์ของหน่วยงานและของกรุงเทพมหานคร "
        "วิสัยทัศน์ พันธกิจ วัตถุประสงค์ เป้าหมายหลัก และตัวชี้วัด ระบบพิมพ์ต่อท้ายให้",
    ),
    replace(
        _STRATEGY,
        title=_WAYS,
        aliases=(_STRATEGY.title,),
        guidance="เหตุผลที่เลือกแนวทางเหล่านี้ ด้าน มาตรการ และตัวชี้วัด ระบบพิมพ์ต่อท้ายให้",
    ),
    replace(
        _MANAGEMENT,
        title=_ADMINISTRATION,
        aliases=(_MANAGEMENT.title,),
        guidance="ใครกำกับ ติดตาม และรายงานอย่างไร เพื่อให้บุคลากรนำแผนไปปฏิบัติ",
    ),
)

_STATED = {
    "วิสัยทัศน์": "vision",
    "พันธกิจ": "missions",
    "วัตถุประสงค์": "objectives",
    "เป้าหมายหลัก": "main_goals",
    "เป้าหมาย": "goals",
    "ตัวชี้วัด": "indicators",
    "โครงการ/กิจกรรม": "projects",
}

EDITIONS = (
    PlanEdition(2562, "annual-plan-2562", _2562, _STATED),
    PlanEdition(2561, "annual-plan-2561", _2561, _STATED, four_parts=True),
)
