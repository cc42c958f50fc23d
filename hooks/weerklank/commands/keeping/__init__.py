"""The commands that keep a site up to date: names, versions, the editor."""
