"""The picture that a link to the site shows elsewhere, with the one font that draws it."""
