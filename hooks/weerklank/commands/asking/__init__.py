"""How a command asks: one answer, a field or a choice, and how nothing typed is lost."""
