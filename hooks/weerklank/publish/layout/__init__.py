"""What stands around every page: head, menu, foot, house style, image, for each kind of reader."""
