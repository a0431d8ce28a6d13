"""Charts of what child care costs: the kind, and the charts it has."""
