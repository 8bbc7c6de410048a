package academy.praxis.community.swap;

import academy.praxis.community.language.Texts;
import academy.praxis.community.member.Members;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Swaps as a reader sees them. */
@ApplicationScoped
class SwapViews {
    private final Members members;

    SwapViews(Members members) {
        this.members = members;
    }

    /** @param languages what the client asked for, as {@code Accept-Language} says it */
    Uni<SwapView> of(Swap swap, UUID reader, String languages) {
        return of(List.of(swap), reader, languages).map(views -> views.get(0));
    }

    /** In the same order. */
    Uni<List<SwapView>> of(List<Swap> swaps, UUID reader, String languages) {
        Set<UUID> people = new HashSet<>();
        swaps.forEach(swap -> people.addAll(swap.people()));
        Texts guide = Texts.of("swap", languages);
        return members.names(people)
                .map(names -> swaps.stream()
                        .map(swap -> view(swap, reader, names, guide))
                        .toList());
    }

    private static SwapView view(Swap swap, UUID reader, Map<UUID, String> names, Texts guide) {
        boolean mine = swap.isOf(reader);
        boolean underWay = swap.status() == SwapStatus.PAIRED;
        boolean begun = underWay || swap.status() == SwapStatus.DONE || swap.status() == SwapStatus.STOPPED;
        return new SwapView(
                swap.id(),
                swap.version(),
                swap.status(),
                swap.taskId(),
                swap.tag(),
                person(swap.offererId(), names),
                person(swap.partnerId() == null ? swap.askedId() : swap.partnerId(), names),
                mine,
                swap.canShow(),
                swap.wantsToLearn(),
                swap.spaceId(),
                swap.createdAt(),
                swap.expiresAt(),
                swap.reason(),
                mine && underWay ? swap.step() : null,
                mine && begun ? steps(swap, reader, guide) : List.of());
    }

    private static PersonView person(UUID id, Map<UUID, String> names) {
        return id == null ? null : new PersonView(id, names.get(id));
    }

    private static List<StepView> steps(Swap swap, UUID reader, Texts guide) {
        return IntStream.rangeClosed(1, Swap.STEPS)
                .mapToObj(step -> new StepView(
                        step,
                        guide.get(step + ".TITLE"),
                        guide.get(step + ".PROMPT"),
                        step < swap.step(),
                        said(swap, reader, step),
                        said(swap, swap.other(reader), step)))
                .toList();
    }

    private static StepView.Said said(Swap swap, UUID by, int step) {
        return by == null
                ? null
                : swap.answerOf(by, step)
                        .map(answer -> new StepView.Said(answer.text(), answer.shared()))
                        .orElse(null);
    }
}
