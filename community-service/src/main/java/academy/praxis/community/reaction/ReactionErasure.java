package academy.praxis.community.reaction;

import academy.praxis.community.author.AuthoredData;
import academy.praxis.community.member.TextChoice;
import academy.praxis.community.todo.Todos;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** How somebody reacted to texts: it is taken back, and the texts count anew. */
@ApplicationScoped
class ReactionErasure implements AuthoredData {
    private final ReactionRepository reactions;
    private final Todos todos;

    ReactionErasure(ReactionRepository reactions, Todos todos) {
        this.reactions = reactions;
        this.todos = todos;
    }

    @Override
    public String name() {
        return "reactions";
    }

    @Override
    public Uni<Integer> erase(Collection<String> authors, TextChoice texts, int most) {
        return reactions
                .by(authors, most)
                .flatMap(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(id -> reactions
                                .disown(id)
                                .flatMap(done -> todos.carryOut(ReactionRepository.REACTIONS, id))
                                .replaceWith(id))
                        .collect()
                        .asList())
                .map(List::size);
    }
}
