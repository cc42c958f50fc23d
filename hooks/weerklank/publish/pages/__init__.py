"""The pages: each module makes one kind, from verdicts to a `Page`."""
