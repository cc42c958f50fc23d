"""The national view: what many councils publish, fetched, checked, counted and shown together.

Nothing else of Weerklank knows this package; `pip install "weerklank[national]"` brings what it
needs. It reads only what each council publishes itself (`data/register.json`).
"""
