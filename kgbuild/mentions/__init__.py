"""Finding the mentions of a document: names, offices, seats, and the role phrases that join them."""
