package academy.praxis.community.file;

import academy.praxis.community.author.Authors;
import academy.praxis.community.space.Audience;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;

/** Files, for what they hang on. */
@ApplicationScoped
public class Files {
    /** By then it is written, or it never will be. */
    private static final Duration SOON = Duration.ofHours(1);

    /** Kinds of files of which nothing is kept but what one sees. */
    private static final Set<String> NAMELESS = Set.of("image/png", "image/jpeg", "text/plain");

    private final FileRepository files;
    private final Authors authors;

    Files(FileRepository files, Authors authors) {
        this.files = files;
        this.authors = authors;
    }

    /**
     * Hangs files on what is about to be written.
     *
     * @throws ProblemException 400 when one is not the member's, or hangs on something else, or would name its author in a safe space
     */
    public Uni<Void> hang(Collection<UUID> ids, UUID memberId, UUID holderId, Audience audience) {
        String owner = owner(memberId);
        return (audience.isPseudonymous()
                        ? mustBeNameless(ids)
                        : Uni.createFrom().voidItem())
                .flatMap(nameless -> hang(ids, owner, holderId));
    }

    /** Documents say who wrote them, and pictures that are kept as they came may. */
    private Uni<Void> mustBeNameless(Collection<UUID> ids) {
        return files.byIds(ids)
                .invoke(found -> {
                    if (found.stream().anyMatch(file -> !NAMELESS.contains(file.getString("type")))) {
                        throw ProblemException.invalid(
                                "fileIds",
                                "has a file that may name its author; a safe space takes PNG, JPEG and plain text");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> hang(Collection<UUID> ids, String owner, UUID holderId) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> files.hang(
                                id, owner, holderId, Instant.now().plus(SOON))
                        .invoke(hung -> {
                            if (!hung) {
                                throw ProblemException.invalid(
                                        "fileIds", "has a file that is not yours, or belongs to another post");
                            }
                        }))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** What is known of these files, in this order. */
    public Uni<List<FileView>> views(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : files.byIds(ids).map(found -> {
                    Map<UUID, FileView> byId =
                            found.stream().map(Files::view).collect(Collectors.toMap(FileView::id, file -> file));
                    return ids.stream().filter(byId::containsKey).map(byId::get).toList();
                });
    }

    /** Forgets the files of a holder but those that it still has. */
    public Uni<Void> keepOnly(UUID holderId, Collection<UUID> ids) {
        return files.of(holderId)
                .flatMap(hung -> Multi.createFrom()
                        .iterable(hung)
                        .filter(file -> !ids.contains(UUID.fromString(file.getString("_id"))))
                        .onItem()
                        .transformToUniAndConcatenate(file -> files.delete(file.getString("_id")))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    String owner(UUID memberId) {
        return authors.mark(memberId, "files");
    }

    static FileView view(Document file) {
        return new FileView(
                UUID.fromString(file.getString("_id")),
                file.getString("name"),
                file.getString("type"),
                file.getLong("size"),
                file.get("createdAt", Instant.class));
    }
}
