"""The central service: the shared truth about returns, and the mails that follow from it.

`api` is its HTTP side, `store` its own tables, `mail` the templates, the queue's worker and the
ways out; `receptions` holds the rules of an event, without SQL and without HTTP; `service` puts
all of it together.
"""
