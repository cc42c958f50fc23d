"""What `mkdocs.yml` says of a site, checked, each fault on its line; and which day it is."""
