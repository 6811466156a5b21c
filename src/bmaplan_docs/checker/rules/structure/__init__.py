"""How a text is built: headings, lists, captions, appendices and the length of paragraphs."""
