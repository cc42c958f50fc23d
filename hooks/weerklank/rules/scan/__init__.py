"""What was agreed, held against what the law and the models ask: item by item."""
