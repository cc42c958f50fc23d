"""Measures the rule of the explanation on labelled answers, and trains its weights."""
