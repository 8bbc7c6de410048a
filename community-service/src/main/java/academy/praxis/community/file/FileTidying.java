package academy.praxis.community.file;

import academy.praxis.kit.clock.Periodic;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** Files that nothing has after a day are deleted. */
@ApplicationScoped
class FileTidying implements Periodic {
    private final FileRepository files;
    private final FileHolder holder;

    FileTidying(FileRepository files, FileHolder holder) {
        this.files = files;
        this.holder = holder;
    }

    @Override
    public Uni<Integer> tick(Instant now, int most) {
        return files.due(now, most)
                .flatMap(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(this::check)
                        .collect()
                        .asList()
                        .map(List::size));
    }

    private Uni<Boolean> check(Document file) {
        UUID id = UUID.fromString(file.getString("_id"));
        String holderId = file.getString("holderId");
        Uni<Boolean> had = holderId == null ? Uni.createFrom().item(false) : holder.has(UUID.fromString(holderId), id);
        return had.flatMap(keep -> keep ? files.checked(id) : files.delete(id.toString()))
                .replaceWith(true);
    }
}
