"""A project that is changed between builds, and what each build made again."""

from bmaplan_docs import Project, Result
from bmaplan_docs.workspace import MemoryWorkspace

STUDY = """---
document: individual-study
edition: 2566
title: เรื่อง
author: {name: ผู้จัดทำ ตัวอย่าง, position: นักจัดการ, units: กลุ่มงาน}
course: {name: หลักสูตร, cohort: 5, institute: สถาบัน}
fiscal_year: 2566
date: 31 กรกฎาคม 2566
---
# งบประมาณ

"""
BUDGET = "ใช้ {fact}`plan#open-parks.budget` บาท\n"
NAME = "ใช้กับ{fact}`plan#open-parks.name`\n"


class Changing:
    """A project in memory; every build is incremental."""

    def __init__(self, files: dict[str, str | bytes]) -> None:
        self.workspace = MemoryWorkspace.of(files)
        self.project = Project(self.workspace)

    def build(self, *names: str, **options: object) -> Result:
        return self.project.build(names, incremental=True, **options)  # type: ignore[arg-type]

    def made(self, **options: object) -> list[str]:
        """Build, and return the documents that were made again."""
        return list(self.build(**options).reasons)

    def change(self, path: str, old: str, new: str) -> None:
        text = self.workspace.contents[path].decode()
        assert old in text, path
        self.workspace.contents[path] = text.replace(old, new).encode()

    @property
    def outputs(self) -> dict[str, bytes]:
        return {path: file for path, file in self.workspace.contents.items() if path.startswith("build/")}
