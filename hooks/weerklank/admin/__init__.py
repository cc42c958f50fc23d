"""The editor at `/admin/`: Sveltia CMS on our own host, its forms made from the models."""
