"""What a council can learn from its own advices; never published."""
