"""Characters that stand for a Thai letter without being it."""

from typing import Final

# The private-use code points with which Windows Thai fonts drew moved marks, in
# order from U+F700: the same marks to the left, lower, and letters without foot.
_FROM_F700: Final = (
    "\u0e10\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
    "\u0e0d\u0e31\u0e4d\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a"
)
PRIVATE_USE: Final = {chr(0xF700 + index): letter for index, letter in enumerate(_FROM_F700)}

# Letters of other scripts that a scanner puts for a Thai letter, inside a Thai word only.
FOREIGN: Final = {
    # Devanagari
    "\u0915": "ค",
    "\u0917": "ก",
    "\u0924": "ต",
    "\u0928": "น",
    "\u092a": "ป",
    "\u092c": "บ",
    "\u092e": "ม",
    "\u0930": "ร",
    "\u0932": "ล",
    "\u0935": "ว",
    "\u0938": "ส",
    "\u093e": "\u0e32",
    "\u093f": "\u0e34",
    "\u0940": "\u0e35",
    "\u0941": "\u0e39",
    "\u0942": "\u0e39",
    "\u0947": "\u0e40",
    # Khmer
    "\u17b6": "\u0e32",
}
# The Lao block is laid out as the Thai one, 0x80 further on.
FOREIGN.update({chr(code): chr(code - 0x80) for code in range(0x0E81, 0x0EDA) if chr(code).isprintable()})
FOREIGN["\u0e8d"] = "ย"

# Latin letters that a scanner puts for a Thai letter of the same shape or sound.
LATIN_STUCK: Final = {
    "pr": "ประ",
    "o": "อ",
    "p": "ป",
    "r": "ร",
    "n": "ก",
    "u": "น",
    "s": "ร",
    "w": "พ",
    "W": "พ",
    "U": "บ",
    "a": "ล",
}
