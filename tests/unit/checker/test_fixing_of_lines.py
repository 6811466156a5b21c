"""Several fixes in one line of a file lose no letter; what cannot be done at once is done next time."""

import pytest
from project import project

from bmaplan_docs import Project

TYPED = (
    ("เเละเด็กๆ เเละผู้สูงอายุ", "และเด็ก ๆ และผู้สูงอายุ"),
    ("เเละเด็กๆ  เเละผู้สูงอายุ  กับ เเม่", "และเด็ก ๆ และผู้สูงอายุ กับ แม่"),
    ("น้ำ น\u0e4d\u0e49\u0e32 ต่างๆ เเละ", "น้ำ น้ำ ต่าง ๆ และ"),
    ("**เเม่**  ก เเละ  ข", "**แม่** ก และ ข"),
)


@pytest.mark.parametrize(("typed", "right"), TYPED)
def test_fixes_to_the_left_and_right_of_each_other_lose_no_letter(typed: str, right: str) -> None:
    files = dict(project({"study/1-background.md": f"# หลักการและเหตุผล\n\n{typed}\n"}).workspace.contents)
    (change,) = Project.in_memory({**files, "bmaplan.yaml": "name: ก\n"}).fix().changes
    assert change.after.decode().splitlines()[-1] == right
