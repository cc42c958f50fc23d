"""`weerklank import`: from sheets and letters to files, with what only a person knows asked."""
