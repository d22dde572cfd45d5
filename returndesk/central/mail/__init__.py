"""The shopper's mails: text and HTML in four languages, the queue's worker, and two ways out."""
