"""Helps a person to write a record: texts, names and explanations, made from the models."""
