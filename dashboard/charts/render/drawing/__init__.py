"""Draw a chart as one string: for pages of any width, and for files of a given one."""
