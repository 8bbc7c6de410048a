package academy.praxis.community.swap;

import java.util.List;

/** With whom one could swap: those with an offer first. */
record Suggestions(List<Suggestion> items) {}
