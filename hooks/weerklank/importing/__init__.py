"""Old files into records: spreadsheets that follow documented columns, and drafts from letters."""
