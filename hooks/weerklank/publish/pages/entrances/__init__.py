"""Pages on which somebody comes in: home, in short, raadsleden, search, manual, method."""
