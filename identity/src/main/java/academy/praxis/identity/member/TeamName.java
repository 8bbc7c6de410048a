package academy.praxis.identity.member;

import java.util.UUID;

/** The team that a member belongs to. */
record TeamName(UUID id, String name) {}
