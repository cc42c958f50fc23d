"""Faults as values: their codes, their Dutch sentences, and what to type instead."""
