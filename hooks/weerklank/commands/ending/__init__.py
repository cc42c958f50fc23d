"""`weerklank forget` and `freeze`: how a person, or a whole council, is taken leave of."""
