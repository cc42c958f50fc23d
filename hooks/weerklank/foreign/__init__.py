"""Files that other programs made, or that somebody made to harm: opened within bounds.

Anyone may send a letter, a spreadsheet or an attachment. Whoever opens one asks here, so that a
damaged file is one known kind of failure, and none costs more than a fixed amount of work.
"""
