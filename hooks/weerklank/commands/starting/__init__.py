"""`weerklank start`: the repository of a new council, its first commit, its calendar."""
