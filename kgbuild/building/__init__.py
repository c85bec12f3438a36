"""Building: the driver that takes articles through every stage and writes the graph folder."""
