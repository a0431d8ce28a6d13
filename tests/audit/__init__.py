"""An audit of what the product says: every figure in its sentences, counted a second time."""
