"""Figures over many councils: the unit is the council, and what is missing is said."""
