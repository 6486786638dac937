"""A paper of an earlier year read into a first draft of sources; what finds no place is told, never guessed."""
