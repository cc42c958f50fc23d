"""From the file of a letter, whoever made it, to its paragraphs; nothing is interpreted yet."""
