"""Hints for plain Dutch in what citizens read: the place, the reason and an alternative."""
