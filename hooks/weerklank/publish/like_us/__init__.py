"""Municipalities like ours: their figures, and the page that sets ours beside them."""
