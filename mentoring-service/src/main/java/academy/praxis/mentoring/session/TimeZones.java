package academy.praxis.mentoring.session;

import academy.praxis.mentoring.member.Members;
import academy.praxis.mentoring.profile.MentorOffers;
import academy.praxis.mentoring.request.MenteeRequests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** On whose clock a time is read, within the present session. */
@ApplicationScoped
public class TimeZones {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final MentorOffers offers;
    private final MenteeRequests requests;
    private final Members members;

    TimeZones(MentorOffers offers, MenteeRequests requests, Members members) {
        this.offers = offers;
        this.requests = requests;
        this.members = members;
    }

    /** The time zone of each of these members: their mentor profile's, else their latest request's, else their membership's, else UTC. */
    public Uni<Map<UUID, ZoneId>> of(Collection<UUID> ids) {
        Map<UUID, ZoneId> zones = new HashMap<>();
        ids.forEach(id -> zones.put(id, UTC));
        return members.facts(ids)
                .invoke(facts -> facts.forEach((id, member) -> put(zones, id, member.timeZone())))
                .flatMap(done -> requests.timeZones(ids))
                .invoke(said -> said.forEach((id, zone) -> put(zones, id, zone)))
                .flatMap(done -> offers.of(ids))
                .invoke(profiles -> profiles.forEach(offer -> zones.put(offer.memberId(), offer.timeZone())))
                .replaceWith(zones);
    }

    private static void put(Map<UUID, ZoneId> zones, UUID member, String zone) {
        if (zone != null) {
            try {
                zones.put(member, ZoneId.of(zone));
            } catch (DateTimeException unknown) {
                // The directory's word is not checked here; another source, or UTC, is as good as it gets.
                zones.putIfAbsent(member, UTC);
            }
        }
    }
}
