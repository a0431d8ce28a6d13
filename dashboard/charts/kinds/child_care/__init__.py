"""Charts of what child care costs: the kind, and a module for each of its views."""
