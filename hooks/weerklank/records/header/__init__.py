"""The header of a file: split from its text and read strictly, each field with its line."""
