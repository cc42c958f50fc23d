"""What a terminal shows and hears: Dutch from click, lines of its width, a line that is typed."""
