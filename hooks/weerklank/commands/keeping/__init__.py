"""The commands that keep a site: names, versions, the editor, what must go, and its last form."""
