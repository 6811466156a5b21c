"""What work responds to: a policy, the plan of the city, or the duties that the office has anyway."""

from bmaplan_docs.facts import Choice


class Linkage(Choice):
    """What a measure or project responds to (the linkages of the strategy office's chart)."""

    GOVERNOR = "นโยบายผู้ว่าราชการกรุงเทพมหานคร"
    CITY_PLAN = "แผนพัฒนากรุงเทพมหานคร"
    ROUTINE = "ภารกิจประจำ"
    GOVERNMENT = "นโยบายรัฐบาล/ประชาคมอาเซียน"


RESPONDS = (
    "นอกเหนือจากที่ระบบทราบเอง: มาตรการที่มีเลขตอบสนองแผนพัฒนากรุงเทพมหานคร ตัวชี้วัดหรือโครงการประจำตอบสนองภารกิจประจำ"
)
