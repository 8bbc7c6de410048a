package academy.praxis.community.thanks;

import academy.praxis.community.author.Author;
import academy.praxis.community.author.Authors;
import academy.praxis.community.member.Members;
import academy.praxis.community.member.Reader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Thanks as they are shown, with the names that people have now. */
@ApplicationScoped
class ThanksViews {
    private final Members members;
    private final Authors authors;

    ThanksViews(Members members, Authors authors) {
        this.members = members;
        this.authors = authors;
    }

    Uni<List<ThanksView>> of(List<Thanks> thanks, Reader reader) {
        return each(thanks, names -> given -> view(given, reader, names));
    }

    Uni<List<TeamThanksView>> forLead(List<Thanks> thanks) {
        return each(
                thanks,
                names -> given -> new TeamThanksView(
                        given.id(),
                        authors.view(given.giver(), names),
                        authors.view(given.receiver(), names),
                        given.reason(),
                        given.givenAt()));
    }

    private <V> Uni<List<V>> each(List<Thanks> thanks, Function<Map<UUID, String>, Function<Thanks, V>> view) {
        return members.names(thanks.stream()
                        .flatMap(given -> Stream.of(given.giver(), given.receiver()))
                        .map(Author::memberId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .map(names -> thanks.stream().map(view.apply(names)).toList());
    }

    private ThanksView view(Thanks given, Reader reader, Map<UUID, String> names) {
        UUID postId = given.subject().postId();
        boolean mine = authors.isSame(given.giver(), reader.memberId(), postId);
        return new ThanksView(
                given.id(),
                postId,
                given.subject().commentId(),
                authors.view(given.giver(), names),
                given.reason(),
                mine,
                mine ? given.forLead() : null,
                given.givenAt());
    }
}
