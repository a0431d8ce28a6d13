"""Charts: views build a frozen Chart from a version; renderers turn it into what a reader sees."""
