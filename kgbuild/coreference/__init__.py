"""Which mentions refer to one entity: names, nominals that a role identifies, pronouns."""
