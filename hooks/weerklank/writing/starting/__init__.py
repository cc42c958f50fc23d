"""The files of a new council."""
