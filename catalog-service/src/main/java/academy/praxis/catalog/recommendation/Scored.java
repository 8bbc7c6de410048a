package academy.praxis.catalog.recommendation;

/** A candidate with what it is worth to the member. */
record Scored(Candidate candidate, ScoreParts parts) {}
