package academy.praxis.community.thanks;

import academy.praxis.community.author.AuthoredData;
import academy.praxis.community.member.TextChoice;
import academy.praxis.community.space.Spaces;
import academy.praxis.community.todo.Todos;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/**
 * Thanks that somebody gave or got. Where texts stay, they stay without who it was; otherwise those that they gave are taken back, and
 * those that they got go as what they are for does.
 */
@ApplicationScoped
class ThanksErasure implements AuthoredData {
    private final ThanksRepository repository;
    private final Spaces spaces;
    private final Todos todos;

    ThanksErasure(ThanksRepository repository, Spaces spaces, Todos todos) {
        this.repository = repository;
        this.spaces = spaces;
        this.todos = todos;
    }

    @Override
    public String name() {
        return "thanks";
    }

    @Override
    public Uni<Integer> erase(Collection<String> authors, TextChoice texts, int most) {
        return repository
                .ofAny(authors, most)
                .flatMap(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(thanks -> erase(thanks, authors, texts))
                        .collect()
                        .asList())
                .map(List::size);
    }

    /** Those that somebody changes at this moment are found again by the next look. */
    private Uni<Thanks> erase(Thanks thanks, Collection<String> authors, TextChoice texts) {
        Thanks after = texts == TextChoice.REMOVE ? thanks.withdraw() : thanks.disown(authors);
        return spaces.audienceOf(thanks.subject().spaceId())
                .flatMap(audience -> repository.update(
                        thanks,
                        after,
                        texts == TextChoice.REMOVE
                                ? ThanksEvents.withdrawn(after, audience)
                                : ThanksEvents.changed(after, audience),
                        ThanksCount.NAME))
                .flatMap(written -> todos.carryOut(ThanksRepository.THANKS, thanks.id()))
                .replaceWith(thanks);
    }
}
