"""Facts: a version and the catalog bound together, and what charts ask of them."""
