"""Which registers and municipalities there are, and how newest copies come here."""
