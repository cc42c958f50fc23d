"""Pages about who advises whom: bodies, agreements, the agenda, and when the council was asked."""
