"""The central service's HTTP side: FastAPI, JSON in and out, errors as `ErrorAnswer`."""
