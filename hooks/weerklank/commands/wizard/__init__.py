"""How a wizard goes: its questions and options, the record that they make, and how it is kept."""
