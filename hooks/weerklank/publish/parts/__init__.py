"""Parts that several pages are built from: cards, items, lists that grow, the way of a topic."""
