package academy.praxis.mentoring.asking;

import java.util.UUID;

/** The proposal that came of asking; the mentor has yet to answer. */
record Asked(UUID pairingId) {}
