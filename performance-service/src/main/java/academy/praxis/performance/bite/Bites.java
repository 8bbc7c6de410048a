package academy.praxis.performance.bite;

import academy.praxis.performance.directory.Directory;
import academy.praxis.performance.directory.Member;
import academy.praxis.performance.knownitem.KnownItem;
import academy.praxis.performance.knownitem.KnownItems;
import academy.praxis.performance.weeklyplan.Suggestion;
import academy.praxis.performance.weeklyplan.Suggestions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Small items for in between: what is meant for the member, in a language that they speak, that they have not done. Which of them differs
 * from member to member and from week to week, and is the same each time within one.
 */
@ApplicationScoped
class Bites implements Suggestions {
    private static final String KEY = "bite:";
    private static final int LONGEST_MINUTES = 6;
    private static final Set<String> FORMS = Set.of("micro", "reference", "case-study");
    private static final int MOST_ITEMS = 2_000;
    private static final int EACH = 3;
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final Directory directory;
    private final BiteRepository done;
    private final Uni<List<KnownItem>> small;
    private volatile Instant readAt = Instant.EPOCH;

    Bites(Directory directory, KnownItems items, BiteRepository done) {
        this.directory = directory;
        this.done = done;
        // Asked once for all members of a batch, and many batches.
        this.small = Uni.createFrom()
                .deferred(() -> {
                    readAt = Instant.now();
                    return items.small(LONGEST_MINUTES, FORMS, MOST_ITEMS);
                })
                .memoize()
                .until(() -> Instant.now().isAfter(readAt.plus(REMEMBERED)));
    }

    @Override
    public Uni<Map<UUID, List<Suggestion>>> of(Collection<UUID> memberIds, LocalDate monday) {
        return small.flatMap(items -> directory
                .members(memberIds)
                .flatMap(members -> done.ofMembers(memberIds).map(had -> {
                    Map<UUID, List<Suggestion>> all = new HashMap<>();
                    members.values()
                            .forEach(member -> all.put(
                                    member.id(), some(member, items, had.getOrDefault(member.id(), Set.of()), monday)));
                    return all;
                })));
    }

    private static List<Suggestion> some(Member member, List<KnownItem> items, Set<UUID> had, LocalDate monday) {
        List<Suggestion> some = new ArrayList<>();
        int from = items.isEmpty() ? 0 : Math.floorMod(Objects.hash(member.id(), monday), items.size());
        for (int i = 0; i < items.size() && some.size() < EACH; i++) {
            KnownItem item = items.get((from + i) % items.size());
            if (!had.contains(item.id())
                    && item.isFor(member.teamId(), member.jobRole())
                    && speaks(member, item.languages())) {
                some.add(new Suggestion(
                        Suggestion.Kind.BITE,
                        KEY + item.id(),
                        item.title(),
                        item.minutes(),
                        false,
                        null,
                        Suggestion.Why.SMALL_BITE,
                        null,
                        item.id(),
                        item.id()));
            }
        }
        return some;
    }

    private static boolean speaks(Member member, List<String> languages) {
        return languages.isEmpty() || languages.stream().anyMatch(member.languages()::contains);
    }

    @Override
    public Uni<Void> markDone(UUID memberId, String key, int minutes, boolean whole) {
        return key.startsWith(KEY)
                ? done.add(memberId, UUID.fromString(key.substring(KEY.length())))
                : Uni.createFrom().voidItem();
    }
}
