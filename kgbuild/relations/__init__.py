"""From the analysed document to statements: frames over the parse, roles, stance, status and time."""
