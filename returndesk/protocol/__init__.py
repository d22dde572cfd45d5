"""What desk and central service say to each other: pydantic models, versioned; both import it."""
