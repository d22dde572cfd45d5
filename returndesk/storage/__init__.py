"""The desk's SQLite database: everything that must be there after the power comes back.

SQLAlchemy lives here and in the central service only. `database.Database` is the way in.
"""
