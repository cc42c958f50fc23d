"""Spreadsheets with old advices: from cells to records."""
