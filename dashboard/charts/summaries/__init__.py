"""What is made of several charts: a place's gaps in a line each, its brief, the method."""
