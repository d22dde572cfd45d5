"""The pages of the window, one module each; they are made when they are first shown."""
