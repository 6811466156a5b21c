"""How the text is written: spaces, signs, characters, digits, what was left over."""
