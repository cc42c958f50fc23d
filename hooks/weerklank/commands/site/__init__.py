"""The commands that make the site: build, serve, write, pack; and one of many councils."""
