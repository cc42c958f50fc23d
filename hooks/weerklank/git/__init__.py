"""What git keeps of the records: their versions, and for who must forget, everything."""
