"""Who waits for whom, who owes what: answers, promises, what the council itself must do."""
