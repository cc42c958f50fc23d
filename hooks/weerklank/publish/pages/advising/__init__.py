"""Pages about advices: one, all, by theme and year, the promises, and the answer form."""
