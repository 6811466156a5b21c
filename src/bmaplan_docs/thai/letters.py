"""The letters of the Thai block by their part in a syllable, as pieces of character classes."""

CONSONANTS = "\u0e01-\u0e2e"  # ก to ฮ, with ฤ and ฦ
MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"  # everything that stands above or below
TONES = "\u0e48-\u0e4b"  # ่ ้ ๊ ๋
LEADING_VOWELS = "\u0e40-\u0e44"  # เ แ โ ใ ไ
LETTERS = "\u0e01-\u0e3a\u0e40-\u0e4e"  # letters and marks, with ฯ and ๆ
WORD_LETTERS = "\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e"  # without ฯ and ๆ
DIGITS = "\u0e50-\u0e59"
BLOCK = "\u0e00-\u0e7f"
LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"

SARA_A = "\u0e30"
SARA_AA = "\u0e32"
SARA_AM = "\u0e33"
NIKHAHIT = "\u0e4d"
LAKKHANGYAO = "\u0e45"  # ๅ
SARA_E = "\u0e40"
SARA_AE = "\u0e41"
NO_BREAK_SPACE = "\u00a0"
