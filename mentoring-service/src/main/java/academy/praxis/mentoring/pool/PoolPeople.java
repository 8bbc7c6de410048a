package academy.praxis.mentoring.pool;

import academy.praxis.mentoring.availability.WeeklyHours;
import academy.praxis.mentoring.candidate.MenteeFacts;
import academy.praxis.mentoring.candidate.MentorFacts;
import academy.praxis.mentoring.candidate.ReportingLines;
import academy.praxis.mentoring.member.MemberFacts;
import academy.praxis.mentoring.profile.MentorOffer;
import academy.praxis.mentoring.profile.MentoringKind;
import academy.praxis.mentoring.request.OpenRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the store says of people who may be matched, put as the rules and scores of matching read it. */
public final class PoolPeople {
    private final Map<UUID, MemberFacts> members;
    private final Map<UUID, UUID> leads;
    private final Map<UUID, Set<UUID>> avoids;
    private final Map<UUID, Set<UUID>> previous;
    private final Map<UUID, Integer> taken;
    private final LocalDate today;

    PoolPeople(
            Map<UUID, MemberFacts> members,
            Map<UUID, UUID> leads,
            Map<UUID, Set<UUID>> avoids,
            Map<UUID, Set<UUID>> previous,
            Map<UUID, Integer> taken,
            LocalDate today) {
        this.members = members;
        this.leads = leads;
        this.avoids = avoids;
        this.previous = previous;
        this.taken = taken;
        this.today = today;
    }

    /** An active member, or {@code null}. */
    public MemberFacts member(UUID id) {
        MemberFacts member = members.get(id);
        return member != null && member.active() ? member : null;
    }

    /** Who reports to whom. */
    public ReportingLines lines() {
        return new ReportingLines(leads);
    }

    /** How many mentees a mentor has or was proposed. */
    public int taken(UUID mentor) {
        return taken.getOrDefault(mentor, 0);
    }

    /** How many more mentees the offer has room for; a circle is one at a time. */
    public int places(MentoringKind kind, MentorOffer offer) {
        return places(kind, offer, taken(offer.memberId()));
    }

    /**
     * How many more mentees an offer has room for.
     *
     * @param taken how many the mentor has or was proposed
     */
    public static int places(MentoringKind kind, MentorOffer offer, int taken) {
        if (kind == MentoringKind.CIRCLE) {
            return taken == 0 && offer.capacity() > 0 ? offer.circle().largest() : 0;
        }
        return Math.max(0, offer.capacity() - taken);
    }

    /** Whether the mentor has a certificate as a coach that holds today. */
    public boolean mayCoach(MentorOffer offer) {
        return offer.certification() != null && offer.certification().holdsOn(today);
    }

    /** A mentee as matching reads them; without what they wrote as a vector. Their member must be known and active. */
    public MenteeFacts mentee(OpenRequest request) {
        MemberFacts member = member(request.memberId());
        String zone = request.timeZone() != null ? request.timeZone() : member.timeZone();
        return new MenteeFacts(
                request.id(),
                request.memberId(),
                request.tasks(),
                request.skills(),
                spoken(request.languages()),
                WeeklyHours.of(request.workingTimes(), zone == null ? ZoneOffset.UTC : ZoneId.of(zone), today),
                request.preferences().stream().map(Set::copyOf).toList(),
                avoids.getOrDefault(request.memberId(), Set.of()),
                previous.getOrDefault(request.memberId(), Set.of()),
                member.teamId(),
                member.jobRole(),
                request.yearsOfExperience(),
                null);
    }

    /** A mentor as matching reads them; without what they wrote as a vector. Their member must be known and active. */
    public MentorFacts mentor(MentoringKind kind, MentorOffer offer) {
        MemberFacts member = member(offer.memberId());
        return new MentorFacts(
                offer.memberId(),
                offer.tasks(),
                offer.skills(),
                spoken(offer.languages()),
                WeeklyHours.of(offer.workingTimes(), offer.timeZone(), today),
                offer.weeklyHours(),
                places(kind, offer),
                taken(offer.memberId()),
                kind == MentoringKind.CIRCLE ? offer.circle().smallest() : 1,
                avoids.getOrDefault(offer.memberId(), Set.of()),
                previous.getOrDefault(offer.memberId(), Set.of()),
                member.teamId(),
                member.jobRole(),
                offer.yearsOfExperience(),
                null);
    }

    /** The languages of these tags: who speaks the Dutch of Belgium speaks Dutch. */
    public static Set<String> spoken(Iterable<String> tags) {
        Set<String> languages = new HashSet<>();
        tags.forEach(tag -> languages.add(Locale.forLanguageTag(tag).getLanguage()));
        return languages;
    }
}
