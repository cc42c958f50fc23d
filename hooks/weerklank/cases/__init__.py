"""Everything that follows from the verdicts, derived once: no page, no file, no sentence here."""
