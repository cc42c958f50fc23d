"""The page in another language: our words by the catalogue, the words of people as they are."""
