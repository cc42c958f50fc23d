"""How cases add up: figures, spans of years, portfolios and subjects."""
