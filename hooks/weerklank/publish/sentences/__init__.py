"""What readers are told: the words of every state, verdict, event and step."""
