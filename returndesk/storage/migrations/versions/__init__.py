"""One module a migration, in the order of `migrating.REVISIONS`."""
