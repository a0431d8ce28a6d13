"""Words: how figures, gaps and ranks are said."""
