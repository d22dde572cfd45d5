"""Item models: the use cases' values as rows and columns."""
