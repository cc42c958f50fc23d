"""The calculation sheet (de berekening): every step that led to a last day, in codes and values."""
