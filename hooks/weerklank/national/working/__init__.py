"""The work on every register: who does it, what is kept of it, what became of each."""
