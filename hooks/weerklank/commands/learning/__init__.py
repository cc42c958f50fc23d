"""`weerklank learn`: what the council can learn from its own advices."""
