"""What the council does beside advising: its agenda, its meetings, what happened there."""
