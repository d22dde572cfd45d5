"""Windows beside the main one; none of them ever stands in a scan's path."""
