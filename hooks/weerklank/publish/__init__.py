"""What is published: verdicts turned into pages, data and feeds, without any site generator."""
