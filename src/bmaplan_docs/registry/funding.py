"""Where money comes from: the sources that the city's budget forms know."""

from bmaplan_docs.facts import Choice


class FundingSource(Choice):
    """A source of money (แหล่งงบประมาณ)."""

    CITY = "กทม."
    GOVERNMENT = "รัฐบาล"
    OTHER = "อื่น ๆ"
