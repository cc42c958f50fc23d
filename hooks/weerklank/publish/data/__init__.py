"""The open data: the same verdicts for machines."""
