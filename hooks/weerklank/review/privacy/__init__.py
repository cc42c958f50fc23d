"""Finds personal data in what people wrote, before it is published or enters the history of git."""
