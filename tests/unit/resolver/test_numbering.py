"""Numbers that follow from order and nesting."""

from bmaplan_docs.resolver.numbering import number
from bmaplan_docs.tree import (
    Block,
    Document,
    Heading,
    Item,
    ItemList,
    Landscape,
    Paragraph,
    Properties,
    Quote,
    Slot,
    Table,
    text,
)


def numbered(*slots: Slot) -> list[list[Block]]:
    document = number(Document("form", {"many": list(slots)}, Properties("")))
    many = document.fields["many"]
    return [list(slot.blocks) for slot in many]


def headings(section: tuple[int, ...], *levels: int) -> list[str]:
    (blocks,) = numbered(Slot(tuple(Heading(level, text("ก")) for level in levels), section))
    return [block.number for block in blocks if isinstance(block, Heading)]


def line(words: str) -> Paragraph:
    return Paragraph(text(words))


def items(*many: Item, ordered: bool = True, delimiter: str = ".", start: int = 1) -> ItemList:
    return ItemList(many, ordered, start, delimiter)


def labels(block: Block) -> list[str]:
    found = []
    for item in block.items if isinstance(block, ItemList) else ():
        found.append(item.label)
        for inner in item.blocks:
            found += labels(inner)
    return found


def test_headings_count_on_from_their_part() -> None:
    assert headings((5,), 2, 3, 3, 2, 3, 4) == ["5.1", "5.1.1", "5.1.2", "5.2", "5.2.1", "5.2.1.1"]


def test_headings_in_a_part_of_the_second_level_begin_one_deeper() -> None:
    assert headings((9, 3), 3, 3, 4) == ["9.3.1", "9.3.2", "9.3.2.1"]


def test_headings_of_a_part_without_a_number_have_none() -> None:
    assert headings((), 2, 3) == ["", ""]


def test_each_slot_counts_anew_and_captions_count_on() -> None:
    table = Table((), (), (), caption=text("ก"))
    first, second = numbered(
        Slot((Heading(2, ()), table, Landscape((table,))), (2,)),
        Slot((Heading(2, ()), Quote((table,)), Table((), (), ())), (3,)),
    )
    assert (first[0].number, second[0].number) == ("2.1", "3.1")
    assert (first[1].number, first[2].blocks[0].number, second[1].blocks[0].number) == (
        "ตารางที่ 1",
        "ตารางที่ 2",
        "ตารางที่ 3",
    )
    assert second[2].number == ""


def test_nested_numbers_grow_and_dashes_stay() -> None:
    nested = items(Item((line("ก"), items(Item((line("ข"),)), Item((items(Item(())),))))), Item((line("ค"),)))
    ((block,),) = numbered(Slot((nested,)))
    assert labels(block) == ["1.", "1.1", "1.2", "1.2.1", "2."]
    ((block,),) = numbered(Slot((items(Item((items(Item(())),)), ordered=False),)))
    assert labels(block) == ["-", "1."]


def test_brackets_count_alone_and_a_list_may_begin_later() -> None:
    ((block,),) = numbered(Slot((items(Item((items(Item(())),)), Item(()), delimiter=")", start=4),)))
    assert labels(block) == ["4)", "1.", "5)"]
