package academy.praxis.mentoring.round;

import academy.praxis.mentoring.availability.WeeklyHours;
import academy.praxis.mentoring.avoidance.Avoidances;
import academy.praxis.mentoring.candidate.MenteeFacts;
import academy.praxis.mentoring.candidate.MentorFacts;
import academy.praxis.mentoring.candidate.Pool;
import academy.praxis.mentoring.candidate.ReportingLines;
import academy.praxis.mentoring.member.MemberFacts;
import academy.praxis.mentoring.member.Members;
import academy.praxis.mentoring.pairing.Pairings;
import academy.praxis.mentoring.profile.MentorOffer;
import academy.praxis.mentoring.profile.MentorOffers;
import academy.praxis.mentoring.profile.MentoringKind;
import academy.praxis.mentoring.request.MenteeRequests;
import academy.praxis.mentoring.request.OpenRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers the people of a round, within the present session. */
@ApplicationScoped
class PoolReader {
    private final MenteeRequests requests;
    private final MentorOffers offers;
    private final Members members;
    private final Avoidances avoidances;
    private final Pairings pairings;

    PoolReader(
            MenteeRequests requests, MentorOffers offers, Members members, Avoidances avoidances, Pairings pairings) {
        this.requests = requests;
        this.offers = offers;
        this.members = members;
        this.avoidances = avoidances;
        this.pairings = pairings;
    }

    /** What the store says of everyone who may be in a pool. */
    private record Facts(
            Map<UUID, MemberFacts> members,
            Map<UUID, UUID> leads,
            Map<UUID, Set<UUID>> avoids,
            Map<UUID, Set<UUID>> previous,
            Map<UUID, Integer> taken) {}

    Uni<FrozenPool> read(RoundContent content) {
        return requests.open()
                .flatMap(asking -> offers.open()
                        .flatMap(offering ->
                                facts(asking, offering).map(facts -> freeze(content, asking, offering, facts))));
    }

    private Uni<Facts> facts(List<OpenRequest> asking, List<MentorOffer> offering) {
        List<UUID> mentors = offering.stream().map(MentorOffer::memberId).toList();
        List<UUID> everyone = Stream.concat(mentors.stream(), asking.stream().map(OpenRequest::memberId))
                .distinct()
                .toList();
        return members.active()
                .flatMap(active -> members.leads()
                        .flatMap(leads -> avoidances
                                .of(everyone)
                                .flatMap(avoids -> pairings.previousOf(everyone)
                                        .flatMap(previous -> pairings.placesTaken(mentors)
                                                .map(taken -> new Facts(active, leads, avoids, previous, taken))))));
    }

    private static FrozenPool freeze(
            RoundContent content, List<OpenRequest> asking, List<MentorOffer> offering, Facts facts) {
        List<FrozenPool.Excluded> excluded = new ArrayList<>();
        Map<UUID, String> names = new HashMap<>();
        Map<UUID, String> words = new HashMap<>();
        List<MenteeFacts> mentees = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        LocalDate week = LocalDate.now(ZoneOffset.UTC);
        for (OpenRequest request : asking) {
            MemberFacts member = facts.members.get(request.memberId());
            FrozenPool.Why why = whyNot(content, request, member);
            if (why != null) {
                excluded.add(excluded(request.memberId(), member, FrozenPool.Side.MENTEE, why));
                continue;
            }
            name(names, member);
            words.put(request.id(), request.words());
            mentees.add(mentee(request, member, facts, week));
            groups.add(group(content.groupBy(), request, member));
        }
        List<MentorFacts> mentors = new ArrayList<>();
        for (MentorOffer offer : offering) {
            MemberFacts member = facts.members.get(offer.memberId());
            FrozenPool.Why why = whyNot(content, offer, member, facts.taken.getOrDefault(offer.memberId(), 0));
            if (why != null) {
                excluded.add(excluded(offer.memberId(), member, FrozenPool.Side.MENTOR, why));
                continue;
            }
            name(names, member);
            words.put(offer.memberId(), offer.strengths());
            mentors.add(mentor(content.kind(), offer, member, facts, week));
        }
        return new FrozenPool(
                new Pool(mentees, mentors, new ReportingLines(facts.leads)), names, groups, words, excluded);
    }

    private static FrozenPool.Why whyNot(RoundContent content, OpenRequest request, MemberFacts member) {
        if (member == null) {
            return FrozenPool.Why.NOT_A_MEMBER;
        }
        if (!request.kinds().contains(content.kind())) {
            return FrozenPool.Why.OTHER_KIND;
        }
        RoundFilter filter = content.filter();
        boolean fits = (filter.teams().isEmpty() || filter.teams().contains(member.teamId()))
                && (filter.tasks().isEmpty() || !Collections.disjoint(filter.tasks(), request.tasks()))
                && (filter.languages().isEmpty()
                        || !Collections.disjoint(spoken(filter.languages()), spoken(request.languages())));
        return fits ? null : FrozenPool.Why.FILTER;
    }

    private static FrozenPool.Why whyNot(RoundContent content, MentorOffer offer, MemberFacts member, int taken) {
        if (member == null) {
            return FrozenPool.Why.NOT_A_MEMBER;
        }
        if (!offer.kinds().contains(content.kind())) {
            return FrozenPool.Why.OTHER_KIND;
        }
        if (content.kind() == MentoringKind.COACH) {
            if (offer.certification() == null || !offer.certification().holdsOn(LocalDate.now(ZoneOffset.UTC))) {
                return FrozenPool.Why.NO_CERTIFICATION;
            }
            String pool = content.filter().coachPool();
            if (pool != null && !pool.equals(offer.certification().pool())) {
                return FrozenPool.Why.OTHER_COACH_POOL;
            }
        }
        return places(content.kind(), offer, taken) < 1 ? FrozenPool.Why.NO_PLACE : null;
    }

    /** A circle is one at a time; otherwise what the mentor has not given away of what they offer. */
    static int places(MentoringKind kind, MentorOffer offer, int taken) {
        if (kind == MentoringKind.CIRCLE) {
            return taken == 0 && offer.capacity() > 0 ? offer.circle().largest() : 0;
        }
        return Math.max(0, offer.capacity() - taken);
    }

    private static MenteeFacts mentee(OpenRequest request, MemberFacts member, Facts facts, LocalDate week) {
        String zone = request.timeZone() != null ? request.timeZone() : member.timeZone();
        return new MenteeFacts(
                request.id(),
                request.memberId(),
                request.tasks(),
                request.skills(),
                spoken(request.languages()),
                WeeklyHours.of(request.workingTimes(), zone == null ? ZoneOffset.UTC : ZoneId.of(zone), week),
                request.preferences().stream().map(Set::copyOf).toList(),
                facts.avoids.getOrDefault(request.memberId(), Set.of()),
                facts.previous.getOrDefault(request.memberId(), Set.of()),
                member.teamId(),
                member.jobRole(),
                request.yearsOfExperience(),
                null);
    }

    private static MentorFacts mentor(
            MentoringKind kind, MentorOffer offer, MemberFacts member, Facts facts, LocalDate week) {
        int taken = facts.taken.getOrDefault(offer.memberId(), 0);
        return new MentorFacts(
                offer.memberId(),
                offer.tasks(),
                offer.skills(),
                spoken(offer.languages()),
                WeeklyHours.of(offer.workingTimes(), offer.timeZone(), week),
                offer.weeklyHours(),
                places(kind, offer, taken),
                taken,
                kind == MentoringKind.CIRCLE ? offer.circle().smallest() : 1,
                facts.avoids.getOrDefault(offer.memberId(), Set.of()),
                facts.previous.getOrDefault(offer.memberId(), Set.of()),
                member.teamId(),
                member.jobRole(),
                offer.yearsOfExperience(),
                null);
    }

    /** Who speaks the Dutch of Belgium speaks Dutch. */
    private static Set<String> spoken(Iterable<String> tags) {
        Set<String> languages = new HashSet<>();
        tags.forEach(tag -> languages.add(Locale.forLanguageTag(tag).getLanguage()));
        return languages;
    }

    private static String group(GroupBy by, OpenRequest request, MemberFacts member) {
        return switch (by) {
            case JOB_ROLE -> member.jobRole() == null ? "unknown" : member.jobRole();
            case TEAM -> member.teamId() == null ? "unknown" : member.teamId().toString();
            case LANGUAGE -> new TreeSet<>(spoken(request.languages())).stream().collect(Collectors.joining(", "));
        };
    }

    private static FrozenPool.Excluded excluded(UUID id, MemberFacts member, FrozenPool.Side side, FrozenPool.Why why) {
        return new FrozenPool.Excluded(id, member == null ? null : member.displayName(), side, why);
    }

    private static void name(Map<UUID, String> names, MemberFacts member) {
        if (member.displayName() != null) {
            names.put(member.id(), member.displayName());
        }
    }
}
