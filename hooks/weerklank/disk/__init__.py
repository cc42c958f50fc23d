"""Folders that are replaced whole, and why something could not be written."""
