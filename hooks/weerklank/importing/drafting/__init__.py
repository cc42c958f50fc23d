"""Letters: from their text to a draft in which every guess is marked."""
