"""The kinds of value that a field holds: choices, dates, terms, texts within bounds."""
