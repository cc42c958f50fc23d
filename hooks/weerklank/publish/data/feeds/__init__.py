"""Feeds, calendars and the sitemap for government documents."""
