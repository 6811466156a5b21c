"""What an indicator (ตัวชี้วัด) measures, as studies and the tables in any prose say it."""

from bmaplan_docs.facts.fields import Choice


class ResultKind(Choice):
    """What an indicator measures: what was made, or what changed by it."""

    OUTPUT = "ผลผลิต"
    OUTCOME = "ผลลัพธ์"

    @property
    def printed(self) -> str:
        """Return the Thai word with the English one behind it, as the forms have it."""
        return f"{self} ({self.name.capitalize()})"
