"""One recommendation as a card: its lines, and which cards stand open."""
