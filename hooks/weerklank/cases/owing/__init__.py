"""Who owes what: answers, promises, and what the council itself still has to do."""
