"""Spreadsheets with old advices: from rows to records."""
