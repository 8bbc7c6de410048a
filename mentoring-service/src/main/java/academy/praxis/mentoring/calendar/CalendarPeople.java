package academy.praxis.mentoring.calendar;

import academy.praxis.mentoring.member.Members;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is named in invitations, within the present session. */
@ApplicationScoped
class CalendarPeople {
    private final Members members;

    CalendarPeople(Members members) {
        this.members = members;
    }

    Uni<Map<UUID, CalendarPerson>> of(Collection<UUID> ids) {
        return members.cards(ids)
                .flatMap(cards -> members.addresses(ids)
                        .map(addresses -> ids.stream()
                                .collect(Collectors.toMap(
                                        id -> id,
                                        id -> new CalendarPerson(
                                                id,
                                                cards.getOrDefault(id, Members.unknown())
                                                        .displayName(),
                                                addresses.get(id))))));
    }
}
