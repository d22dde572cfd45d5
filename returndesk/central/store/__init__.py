"""The central service's tables; SQL lives here. It shares nothing with the desk's storage."""
