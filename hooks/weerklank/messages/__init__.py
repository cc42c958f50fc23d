"""The ground floor: how things are named and written in Dutch, for every floor above."""
