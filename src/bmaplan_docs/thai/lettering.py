"""Thai letters as numbers of items and pages: ก ข ค ง, without ฃ, ฅ and ฆ, as Word counts."""

ORDER = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"


def to_thai_letters(number: int) -> str:
    """Return the letter of a number from 1 on; behind ฮ letters are doubled (กก, ขข), as Word does."""
    times, at = divmod(number - 1, len(ORDER))
    return ORDER[at] * (times + 1)


def from_thai_letters(letters: str) -> int | None:
    """Return the number that letters stand for, or ``None`` where they count nothing."""
    at = ORDER.find(letters[:1]) if letters else -1
    if at < 0 or letters != letters[0] * len(letters):
        return None
    return (len(letters) - 1) * len(ORDER) + at + 1
