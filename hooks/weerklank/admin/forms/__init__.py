"""The forms: fields made from the models and settings, and what people may write short in them."""
