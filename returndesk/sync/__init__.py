"""The desk's side of the protocol over HTTP; the only place that knows `requests`."""
