package academy.praxis.catalog.search;

import academy.praxis.catalog.index.Answer;
import academy.praxis.catalog.index.Asker;
import academy.praxis.catalog.index.Question;
import academy.praxis.catalog.index.Ranking;
import academy.praxis.catalog.index.Shown;
import academy.praxis.catalog.index.SlowSearchException;
import academy.praxis.catalog.index.Suggestion;
import academy.praxis.catalog.index.Synonyms;
import academy.praxis.catalog.item.ItemCard;
import academy.praxis.catalog.item.Items;
import academy.praxis.catalog.meaning.Meanings;
import academy.praxis.catalog.member.Viewer;
import academy.praxis.catalog.member.Viewers;
import academy.praxis.catalog.people.PeopleToAsk;
import academy.praxis.catalog.people.PersonToAsk;
import academy.praxis.catalog.search.SearchAnswer.FoundItem;
import academy.praxis.catalog.search.SearchAnswer.PassageView;
import academy.praxis.catalog.signal.Helpfulness;
import academy.praxis.catalog.signal.HelpfulnessScores;
import academy.praxis.catalog.synonym.SynonymBook;
import academy.praxis.catalog.unmet.UnmetNeeds;
import academy.praxis.catalog.worker.Workers;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Answers what is asked of the academy. */
@ApplicationScoped
class SearchService {
    private static final Logger LOG = Logger.getLogger(SearchService.class);
    private static final int PEOPLE = 5;
    private static final int SUGGESTIONS = 8;
    /** Only the best are ranked again by what helped: the others are never seen. */
    private static final int RANKED_AGAIN = 200;
    /** Fewer words are a look for something, and no question that somebody could answer. */
    private static final int SHORTEST_QUESTION = 3;

    private final SearchIndex index;
    private final Meanings meanings;
    private final SynonymBook synonyms;
    private final Viewers viewers;
    private final Items items;
    private final PeopleToAsk people;
    private final UnmetNeeds needs;
    private final Helpfulness helpfulness;
    private final Workers workers;

    SearchService(
            SearchIndex index,
            Meanings meanings,
            SynonymBook synonyms,
            Viewers viewers,
            Items items,
            PeopleToAsk people,
            UnmetNeeds needs,
            Helpfulness helpfulness,
            Workers workers) {
        this.index = index;
        this.meanings = meanings;
        this.synonyms = synonyms;
        this.viewers = viewers;
        this.items = items;
        this.people = people;
        this.needs = needs;
        this.helpfulness = helpfulness;
        this.workers = workers;
    }

    /** All that is known of a question before it is answered. */
    private record Asked(Question question, Viewer viewer, Synonyms synonyms, float[] meaning, int from, int limit) {
        Asked unfiltered() {
            return new Asked(question.unfiltered(), viewer, synonyms, meaning, 0, limit);
        }
    }

    Uni<SearchAnswer> search(SearchQuery query) {
        int from = from(query.after);
        return Panache.withSession(viewers::current)
                .flatMap(viewer -> synonyms.present().flatMap(known -> {
                    Question question = query.question(asker(viewer));
                    return meanings.ofQuestion(question.words())
                            .map(meaning -> new Asked(question, viewer, known, meaning, from, query.limit));
                }))
                .flatMap(this::answer)
                .onFailure(SlowSearchException.class)
                .transform(SearchService::tooSlow);
    }

    private static ProblemException tooSlow(Throwable slow) {
        return new ProblemException(
                ProblemType.TIMEOUT, "This took too long. Try again, or ask in fewer words.", List.of());
    }

    private static Asker asker(Viewer viewer) {
        return new Asker(viewer.audienceKeys(), viewer.curator());
    }

    private static int from(String after) {
        Cursor cursor = new PageRequest(1, after).after();
        try {
            return cursor.isStart() ? 0 : Math.max(0, Integer.parseInt(cursor.text(0)));
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("after", "is not a cursor that this list gave");
        }
    }

    private Uni<SearchAnswer> answer(Asked asked) {
        return ranking(asked).flatMap(ranking -> best(asked, ranking).flatMap(best -> page(asked, ranking, best)));
    }

    private Uni<Ranking> ranking(Asked asked) {
        return workers.compute(
                        () -> index.ask(search -> search.rank(asked.question(), asked.meaning(), asked.synonyms())))
                .flatMap(ranking -> {
                    List<UUID> first = ranking.hits().stream()
                            .limit(RANKED_AGAIN)
                            .map(Ranking.Hit::item)
                            .toList();
                    return first.isEmpty()
                            ? Uni.createFrom().item(ranking)
                            : Panache.withSession(() -> helpfulness.of(
                                            first, asked.question().task()))
                                    .map(scores -> ranking.by(aroundTheMiddle(scores)));
                });
    }

    /** Of the signals only how much better or worse than an item of which nothing is known. */
    private static Map<UUID, Double> aroundTheMiddle(HelpfulnessScores scores) {
        return scores.byItem().keySet().stream()
                .collect(Collectors.toMap(item -> item, item -> Math.max(0, Math.min(1, 0.5 + scores.lift(item)))));
    }

    /** The passage that answers best, on the first page only. */
    private Uni<Optional<Answer>> best(Asked asked, Ranking ranking) {
        if (asked.from() > 0 || !asked.question().hasWords()) {
            return Uni.createFrom().item(Optional.empty());
        }
        List<UUID> ids = ranking.hits().stream().map(Ranking.Hit::item).toList();
        return workers.compute(() ->
                        index.ask(search -> search.answer(asked.question(), asked.meaning(), asked.synonyms(), ids)))
                .map(answer -> answer.filter(Answer::isGood));
    }

    private Uni<SearchAnswer> page(Asked asked, Ranking ranking, Optional<Answer> best) {
        List<UUID> all = ranking.hits().stream().map(Ranking.Hit::item).toList();
        int from = Math.min(asked.from(), all.size());
        int to = Math.min(all.size(), from + asked.limit());
        List<UUID> page = all.subList(from, to);
        List<UUID> wanted = new ArrayList<>(page);
        best.map(Answer::itemId).filter(id -> !wanted.contains(id)).ifPresent(wanted::add);
        String next = to < all.size() ? Cursor.after(to).toString() : null;
        // The index may lag behind the store for a moment; what somebody may see does not.
        return Panache.withSession(() -> items.visible(wanted, asked.viewer())
                        .flatMap(cards -> people(asked, cards, best).map(found -> new Seen(cards, found))))
                .flatMap(seen -> workers.compute(
                                () -> index.ask(search -> search.show(asked.question(), asked.synonyms(), page)))
                        .map(shown -> view(seen, page, shown, best, ranking, next)))
                .flatMap(view -> asked.from() == 0 && view.noGoodAnswer()
                        ? unmet(asked).map(need -> withNeed(view, need))
                        : Uni.createFrom().item(view));
    }

    private record Seen(List<ItemCard> items, List<PersonToAsk> people) {}

    /** With no good answer, who looks after the least bad items would be asked in vain. */
    private Uni<List<PersonToAsk>> people(Asked asked, List<ItemCard> cards, Optional<Answer> best) {
        return asked.from() > 0 || best.isEmpty()
                ? Uni.createFrom().item(List.of())
                : people.about(cards, asked.viewer().memberId(), PEOPLE);
    }

    private static SearchAnswer view(
            Seen seen, List<UUID> page, Map<UUID, Shown> shown, Optional<Answer> best, Ranking ranking, String next) {
        List<FoundItem> found = seen.items().stream()
                .filter(card -> page.contains(card.id()) && shown.containsKey(card.id()))
                .map(card -> new FoundItem(
                        card, shown.get(card.id()).title(), shown.get(card.id()).snippet()))
                .toList();
        PassageView answer = best.flatMap(passage -> seen.items().stream()
                        .filter(card -> card.id().equals(passage.itemId()))
                        .findFirst()
                        .map(card -> passage(passage, card)))
                .orElse(null);
        return new SearchAnswer(answer, found, seen.people(), ranking.facets(), answer == null, null, next);
    }

    private static PassageView passage(Answer answer, ItemCard card) {
        return new PassageView(
                card.id(),
                card.title(),
                answer.heading().isEmpty() ? null : answer.heading(),
                answer.text(),
                answer.highlighted(),
                "/api/items/" + card.id(),
                card.url());
    }

    private static SearchAnswer withNeed(SearchAnswer view, Optional<UUID> need) {
        return new SearchAnswer(
                view.answer(), view.items(), view.people(), view.facets(), true, need.orElse(null), view.next());
    }

    /** Notes a question that has no good answer, unless it would have one without what it was narrowed to. */
    private Uni<Optional<UUID>> unmet(Asked asked) {
        if (asked.viewer().memberId() == null || !isQuestion(asked.question().words())) {
            return Uni.createFrom().item(Optional.empty());
        }
        Uni<Boolean> answered = asked.question().isFiltered()
                ? ranking(asked.unfiltered())
                        .flatMap(ranking -> best(asked.unfiltered(), ranking))
                        .map(Optional::isPresent)
                : Uni.createFrom().item(false);
        return answered.flatMap(elsewhere -> elsewhere
                        ? Uni.createFrom().item(Optional.<UUID>empty())
                        : needs.note(
                                        asked.question().words(),
                                        asked.meaning(),
                                        asked.viewer().memberId())
                                .map(Optional::ofNullable))
                .onFailure()
                .recoverWithItem(fault -> {
                    LOG.warnf("An unmet need was not noted: %s", fault.toString());
                    return Optional.empty();
                });
    }

    private static boolean isQuestion(String words) {
        return java.util.regex.Pattern.compile("[\\p{L}\\p{N}]+")
                        .matcher(words)
                        .results()
                        .count()
                >= SHORTEST_QUESTION;
    }

    Uni<List<Suggestion>> suggestions(String begun) {
        return Panache.withSession(viewers::current)
                .flatMap(viewer -> workers.compute(
                                () -> index.ask(search -> search.suggestions(begun, asker(viewer), SUGGESTIONS)))
                        .onFailure(SlowSearchException.class)
                        .transform(SearchService::tooSlow)
                        .flatMap(found -> Panache.withSession(() -> items.visible(
                                        found.stream().map(Suggestion::itemId).toList(), viewer))
                                .map(cards -> cards.stream()
                                        .map(card -> new Suggestion(card.id(), card.title()))
                                        .toList())));
    }

    IndexState rebuild() {
        return index.rebuild();
    }

    IndexState state() {
        return index.state();
    }
}
