"""Which registers there are, and how their newest copies come here."""
