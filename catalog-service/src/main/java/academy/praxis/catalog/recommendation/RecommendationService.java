package academy.praxis.catalog.recommendation;

import academy.praxis.catalog.item.ItemCard;
import academy.praxis.catalog.item.Items;
import academy.praxis.catalog.language.Texts;
import academy.praxis.catalog.member.Members;
import academy.praxis.catalog.member.Viewer;
import academy.praxis.catalog.member.Viewers;
import academy.praxis.catalog.signal.Helpfulness;
import academy.praxis.catalog.signal.HelpfulnessScores;
import academy.praxis.catalog.signal.OwnVotes;
import academy.praxis.kit.caller.Caller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds what suits a member's work, and says why. */
@ApplicationScoped
class RecommendationService {
    /** So many are scored; beyond them the database's own order has cut. */
    private static final int CANDIDATES = 300;

    private static final String WHOLE = "";

    private final CandidateRepository candidates;
    private final WorkRepository works;
    private final Helpfulness helpfulness;
    private final OwnVotes votes;
    private final Items items;
    private final Members members;
    private final Viewers viewers;
    private final Caller caller;

    RecommendationService(
            CandidateRepository candidates,
            WorkRepository works,
            Helpfulness helpfulness,
            OwnVotes votes,
            Items items,
            Members members,
            Viewers viewers,
            Caller caller) {
        this.candidates = candidates;
        this.works = works;
        this.helpfulness = helpfulness;
        this.votes = votes;
        this.items = items;
        this.members = members;
        this.viewers = viewers;
        this.caller = caller;
    }

    Uni<Recommendations> of(RecommendationQuery query) {
        UUID me = caller.memberId();
        return Panache.withSession(() -> viewers.current()
                .flatMap(viewer -> basis(me, viewer, query)
                        .flatMap(basis -> found(viewer, basis, query)
                                .flatMap(found -> items.visible(found.keySet(), viewer)
                                        .flatMap(cards -> scored(me, cards, basis, found, query.limit)))
                                .flatMap(ranked -> explained(ranked, basis, query)))));
    }

    private Uni<Basis> basis(UUID me, Viewer viewer, RecommendationQuery query) {
        return works.findById(me)
                .map(work -> work == null
                        ? WorkContent.NOTHING
                        : new WorkContent(work.tasks, work.obstacles, work.languages))
                .flatMap(work -> languages(me, work, query)
                        .flatMap(languages -> query.isForTask()
                                ? Uni.createFrom().item(Basis.now(query.task, languages))
                                : works.tasksOfJobRole(viewer.jobRole(), me)
                                        .map(job -> new Basis(
                                                viewer.jobRole(),
                                                work.tasks(),
                                                work.obstacles(),
                                                job.stream()
                                                        .filter(task ->
                                                                !work.tasks().contains(task))
                                                        .toList(),
                                                languages))));
    }

    /** What is asked for, else what the member said here, else what the directory says. */
    private Uni<List<String>> languages(UUID me, WorkContent work, RecommendationQuery query) {
        if (query.language != null) {
            return Uni.createFrom().item(primary(Stream.of(query.language)));
        }
        if (!work.languages().isEmpty()) {
            return Uni.createFrom().item(primary(work.languages().stream()));
        }
        return members.active(List.of(me))
                .map(cards -> cards.containsKey(me) ? primary(cards.get(me).languages().stream()) : List.of());
    }

    private static List<String> primary(Stream<String> languages) {
        return languages
                .map(language -> language.split("-", 2)[0].toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** With whether each is meant for the job role by name; where little fits, whatever else helps many is put behind it. */
    private Uni<Map<UUID, Boolean>> found(Viewer viewer, Basis basis, RecommendationQuery query) {
        return candidates
                .fitting(viewer, basis, query.minutes, CANDIDATES)
                .flatMap(fitting -> fitting.size() >= query.limit
                        ? Uni.createFrom().item(fitting)
                        : candidates
                                .others(viewer, basis, fitting.keySet(), query.minutes, query.limit)
                                .map(others -> {
                                    others.forEach(other -> fitting.put(other, false));
                                    return fitting;
                                }));
    }

    private Uni<List<Scored>> scored(
            UUID me, List<ItemCard> cards, Basis basis, Map<UUID, Boolean> forJobRole, int most) {
        List<UUID> ids = cards.stream().map(ItemCard::id).toList();
        Set<String> tasks = new HashSet<>(basis.tasks());
        tasks.addAll(basis.jobTasks());
        tasks.add(WHOLE);
        return helpfulness
                .byTask(ids, tasks)
                .flatMap(scores -> votes.of(me, ids)
                        .map(mine -> Scorer.rank(
                                cards.stream()
                                        .map(card -> candidate(
                                                card, Match.of(card, basis, forJobRole.get(card.id())), scores, mine))
                                        .toList(),
                                most)));
    }

    private static Candidate candidate(
            ItemCard card, Match match, Map<String, HelpfulnessScores> scores, Map<UUID, Boolean> mine) {
        double helps = Stream.concat(match.tasks().stream(), match.jobTasks().stream())
                .mapToDouble(task -> scores.get(task).of(card.id()))
                .max()
                .orElseGet(() -> scores.get(WHOLE).of(card.id()));
        return new Candidate(card, match, helps, mine.getOrDefault(card.id(), false));
    }

    private Uni<Recommendations> explained(List<Scored> ranked, Basis basis, RecommendationQuery query) {
        Reasons reasons = new Reasons(Texts.of("recommendation", query.acceptLanguage), basis.jobRole(), query.minutes);
        return helpfulness
                .told(ranked.stream()
                        .map(scored -> scored.candidate().item().id())
                        .toList())
                .map(told -> new Recommendations(
                        basis,
                        ranked.stream()
                                .map(scored -> Recommendation.of(
                                        scored,
                                        reasons.of(
                                                scored.candidate(),
                                                told.get(scored.candidate()
                                                        .item()
                                                        .id()))))
                                .toList()));
    }
}
