"""Folders that are replaced whole, and what an earlier build left to be used again."""
