package academy.praxis.mentoring.round;

import java.util.UUID;

/** Somebody of a pool. */
record PersonView(UUID memberId, String displayName) {
    static PersonView of(UUID memberId, FrozenPool people) {
        return new PersonView(memberId, people.name(memberId));
    }
}
