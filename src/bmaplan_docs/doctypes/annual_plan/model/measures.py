"""Goals, the measures that serve them, and the indicators of both."""

from typing import Annotated, ClassVar

from pydantic import Field

from bmaplan_docs.doctypes.annual_plan.model.linkages import RESPONDS, Linkage
from bmaplan_docs.facts import Choice, Count, Entity, Many, Percent, Reference, Text, YesNo
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_arabic_digits


class Mission(Choice):
    """The class of an indicator or project: strategic work, or the office's routine."""

    STRATEGIC = "ยุทธศาสตร์"
    ROUTINE = "ประจำ"


class Result(Choice):
    """What an indicator measures."""

    OUTPUT = "ผลผลิต"
    OUTCOME = "ผลลัพธ์"
    BOTH = "ผลผลิต/ผลลัพธ์"


class Scale(Choice):
    """In what an indicator counts: things, a percentage, or levels of success."""

    COUNT = "จำนวน"
    PERCENT = "ร้อยละ"
    LEVEL = "ระดับ"


_NUMBER = r"[0-9][0-9,]*(?:\.[0-9]+)?"
_PERCENT = Pattern(rf"ร้อยละ\s*{_NUMBER}|{_NUMBER}\s*(?:%|เปอร์เซ็นต์)")
_LEVEL = Pattern(rf"ระดับ(?:ที่)?\s*{_NUMBER}")
_COUNT = Pattern(rf"(?<!ปี)(?<!พ\.ศ\.)(?<![0-9,.])\s*{_NUMBER}\s*(?=[ก-ฮเ-ไa-zA-Z])")


def scale_of(target: str) -> Scale | None:
    """Return the scale on which a target stands, or ``None`` where that is not certain."""
    plain = to_arabic_digits(target)
    found = [
        scale for scale, shape in ((Scale.PERCENT, _PERCENT), (Scale.LEVEL, _LEVEL)) if shape.search(plain)
    ]
    if not found and _COUNT.search(plain):
        return Scale.COUNT
    return found[0] if len(found) == 1 else None


class GoalIndicator(Entity):
    """An indicator of a goal, as the parent plan states it."""

    number: Text = Field(title="ลำดับที่ในแผนระดับบน")
    name: Text = Field(title="ตัวชี้วัดเป้าประสงค์")
    target: Text = Field(title="ค่าเป้าหมาย")


class Goal(Entity):
    """A goal (เป้าประสงค์) of the parent plan that this plan serves."""

    goal: Annotated[Text, Reference("goal")] = Field(title="รหัสเป้าประสงค์ในแผนระดับบน")
    indicators: Many[GoalIndicator] = Field(title="ตัวชี้วัดเป้าประสงค์")


class Measure(Entity):
    """A measure (มาตรการ) of the parent plan; one without ``number`` is the office's own."""

    kind: ClassVar[str] = "measure"
    id: Text = Field(title="รหัสมาตรการ")
    goal: Annotated[Text, Reference("goal")] = Field(title="รหัสเป้าประสงค์ที่สนับสนุน")
    number: Text | None = Field(
        None, title="เลขมาตรการในแผนระดับบน", description="เว้นไว้ถ้าเป็นมาตรการของหน่วยงาน"
    )
    name: Text = Field(title="ชื่อมาตรการ")
    responds_to: Many[Linkage] = Field((), title="สิ่งที่มาตรการตอบสนอง", description=RESPONDS)


class Level(Entity):
    """A level (ระดับที่ n) of an indicator that counts levels of success."""

    text: Text = Field(title="สิ่งที่ต้องทำสำเร็จในระดับนี้")
    weight: Percent | None = Field(None, title="น้ำหนัก (ร้อยละ)")


class Indicator(Entity):
    """An indicator (ตัวชี้วัด) of measures; its number follows from class and order."""

    kind: ClassVar[str] = "indicator"
    id: Text = Field(title="รหัสตัวชี้วัด")
    number: Count | None = Field(
        None, title="ลำดับที่ของตัวชี้วัด", description="ไม่ต้องพิมพ์ ระบบนับให้ ถ้าพิมพ์จะตรวจว่าตรงกัน"
    )
    name: Text = Field(title="ชื่อตัวชี้วัด")
    mission: Mission = Field(title="ภารกิจ", description="ยุทธศาสตร์ หรือ ประจำ")
    result: Result = Field(title="ประเภทตัวชี้วัด", description="ผลผลิต ผลลัพธ์ หรือ ผลผลิต/ผลลัพธ์")
    stated_scale: Scale | None = Field(
        None,
        alias="kind",
        title="ชนิดของค่าเป้าหมาย",
        description="จำนวน ร้อยละ หรือ ระดับ เว้นได้ถ้าดูจากค่าเป้าหมายแล้วชัดเจน",
    )
    target: Text = Field(title="ค่าเป้าหมาย")
    measures: Many[Annotated[Text, Reference("measure")]] = Field(title="รหัสมาตรการ")
    projects: Many[Annotated[Text, Reference("project")]] = Field(title="รหัสโครงการ/กิจกรรม")
    owners: Many[Annotated[Text, Reference("section")]] = Field((), title="ส่วนราชการที่รับผิดชอบ")
    negotiated: YesNo = Field(
        YesNo.NO, title="เป็นตัวชี้วัดเจรจาตกลงหรือไม่", description="ใช่ หรือ ไม่ใช่ (ใช่ คือแสดงในตาราง ค.)"
    )
    definition: Text = Field(title="นิยาม/คำอธิบาย")
    method: Text = Field(title="วิธีการคำนวณ")
    levels: Many[Level] = Field((), title="ระดับความสำเร็จ")

    @property
    def scale(self) -> Scale | None:
        """In what the indicator counts: what was stated, or what is certain from its target."""
        return self.stated_scale or scale_of(self.target)
