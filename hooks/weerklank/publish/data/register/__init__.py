"""`data/register.json` and its schema: the public contract."""
