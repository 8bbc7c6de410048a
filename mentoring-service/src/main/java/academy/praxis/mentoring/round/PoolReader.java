package academy.praxis.mentoring.round;

import academy.praxis.mentoring.candidate.MenteeFacts;
import academy.praxis.mentoring.candidate.MentorFacts;
import academy.praxis.mentoring.candidate.Pool;
import academy.praxis.mentoring.member.MemberFacts;
import academy.praxis.mentoring.pool.PoolPeople;
import academy.praxis.mentoring.pool.PoolPeopleReader;
import academy.praxis.mentoring.profile.MentorOffer;
import academy.praxis.mentoring.profile.MentorOffers;
import academy.praxis.mentoring.profile.MentoringKind;
import academy.praxis.mentoring.request.MenteeRequests;
import academy.praxis.mentoring.request.OpenRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gathers the people of a round, within the present session. */
@ApplicationScoped
class PoolReader {
    private final MenteeRequests requests;
    private final MentorOffers offers;
    private final PoolPeopleReader people;

    PoolReader(MenteeRequests requests, MentorOffers offers, PoolPeopleReader people) {
        this.requests = requests;
        this.offers = offers;
        this.people = people;
    }

    Uni<FrozenPool> read(RoundContent content) {
        return requests.open()
                .flatMap(asking -> offers.open()
                        .flatMap(offering -> people.everyone(asking, offering)
                                .map(facts -> freeze(content, asking, offering, facts))));
    }

    private static FrozenPool freeze(
            RoundContent content, List<OpenRequest> asking, List<MentorOffer> offering, PoolPeople people) {
        List<FrozenPool.Excluded> excluded = new ArrayList<>();
        Map<UUID, String> names = new HashMap<>();
        Map<UUID, String> words = new HashMap<>();
        List<MenteeFacts> mentees = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (OpenRequest request : asking) {
            MemberFacts member = people.member(request.memberId());
            FrozenPool.Why why = whyNot(content, request, member);
            if (why != null) {
                excluded.add(excluded(request.memberId(), member, FrozenPool.Side.MENTEE, why));
                continue;
            }
            name(names, member);
            words.put(request.id(), request.words());
            mentees.add(people.mentee(request));
            groups.add(group(content.groupBy(), request, member));
        }
        List<MentorFacts> mentors = new ArrayList<>();
        for (MentorOffer offer : offering) {
            MemberFacts member = people.member(offer.memberId());
            FrozenPool.Why why = whyNot(content, offer, member, people);
            if (why != null) {
                excluded.add(excluded(offer.memberId(), member, FrozenPool.Side.MENTOR, why));
                continue;
            }
            name(names, member);
            words.put(offer.memberId(), offer.strengths());
            mentors.add(people.mentor(content.kind(), offer));
        }
        return new FrozenPool(new Pool(mentees, mentors, people.lines()), names, groups, words, excluded);
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
                        || !Collections.disjoint(
                                PoolPeople.spoken(filter.languages()), PoolPeople.spoken(request.languages())));
        return fits ? null : FrozenPool.Why.FILTER;
    }

    private static FrozenPool.Why whyNot(
            RoundContent content, MentorOffer offer, MemberFacts member, PoolPeople people) {
        if (member == null) {
            return FrozenPool.Why.NOT_A_MEMBER;
        }
        if (!offer.kinds().contains(content.kind())) {
            return FrozenPool.Why.OTHER_KIND;
        }
        if (content.kind() == MentoringKind.COACH) {
            if (!people.mayCoach(offer)) {
                return FrozenPool.Why.NO_CERTIFICATION;
            }
            String pool = content.filter().coachPool();
            if (pool != null && !pool.equals(offer.certification().pool())) {
                return FrozenPool.Why.OTHER_COACH_POOL;
            }
        }
        return people.places(content.kind(), offer) < 1 ? FrozenPool.Why.NO_PLACE : null;
    }

    private static String group(GroupBy by, OpenRequest request, MemberFacts member) {
        return switch (by) {
            case JOB_ROLE -> member.jobRole() == null ? "unknown" : member.jobRole();
            case TEAM -> member.teamId() == null ? "unknown" : member.teamId().toString();
            case LANGUAGE ->
                new TreeSet<>(PoolPeople.spoken(request.languages())).stream().collect(Collectors.joining(", "));
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
