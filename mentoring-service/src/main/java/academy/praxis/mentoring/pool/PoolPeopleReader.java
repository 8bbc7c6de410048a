package academy.praxis.mentoring.pool;

import academy.praxis.mentoring.avoidance.Avoidances;
import academy.praxis.mentoring.member.MemberFacts;
import academy.praxis.mentoring.member.Members;
import academy.praxis.mentoring.pairing.Pairings;
import academy.praxis.mentoring.profile.MentorOffer;
import academy.praxis.mentoring.request.OpenRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads what matching has to know of people, within the present session. */
@ApplicationScoped
public class PoolPeopleReader {
    private final Members members;
    private final Avoidances avoidances;
    private final Pairings pairings;

    PoolPeopleReader(Members members, Avoidances avoidances, Pairings pairings) {
        this.members = members;
        this.avoidances = avoidances;
        this.pairings = pairings;
    }

    /** For the whole academy: the members and the lines of reporting are read at once. */
    public Uni<PoolPeople> everyone(List<OpenRequest> asking, List<MentorOffer> offering) {
        return members.active()
                .flatMap(active -> members.leads().flatMap(leads -> read(asking, offering, active, leads)));
    }

    /** For a few people: only they and those above them are read. */
    public Uni<PoolPeople> these(List<OpenRequest> asking, List<MentorOffer> offering) {
        List<UUID> people = people(asking, offering);
        return members.facts(people)
                .flatMap(facts -> members.leadsAbove(people).flatMap(leads -> read(asking, offering, facts, leads)));
    }

    private Uni<PoolPeople> read(
            List<OpenRequest> asking, List<MentorOffer> offering, Map<UUID, MemberFacts> facts, Map<UUID, UUID> leads) {
        List<UUID> people = people(asking, offering);
        List<UUID> mentors = offering.stream().map(MentorOffer::memberId).toList();
        return avoidances
                .of(people)
                .flatMap(avoids -> pairings.previousOf(people)
                        .flatMap(previous -> pairings.placesTaken(mentors)
                                .map(taken -> new PoolPeople(
                                        facts, leads, avoids, previous, taken, LocalDate.now(ZoneOffset.UTC)))));
    }

    private static List<UUID> people(List<OpenRequest> asking, List<MentorOffer> offering) {
        return Stream.concat(
                        offering.stream().map(MentorOffer::memberId),
                        asking.stream().map(OpenRequest::memberId))
                .distinct()
                .toList();
    }
}
