package academy.praxis.community.file;

import academy.praxis.community.member.PersonalData;
import academy.praxis.community.member.TextChoice;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/**
 * Files that somebody brought. Those of posts that stay do so as they are, also with what documents say of their author in themselves; all
 * others are deleted.
 */
@ApplicationScoped
class FileErasure implements PersonalData {
    private final FileRepository repository;
    private final Files files;
    private final FileHolder holder;

    FileErasure(FileRepository repository, Files files, FileHolder holder) {
        this.repository = repository;
        this.files = files;
        this.holder = holder;
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public Uni<Integer> erase(UUID memberId, TextChoice texts, int most) {
        return repository
                .by(files.owner(memberId), most)
                .flatMap(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(file -> erase(file, texts).replaceWith(file))
                        .collect()
                        .asList())
                .map(List::size);
    }

    private Uni<Void> erase(Document file, TextChoice texts) {
        String id = file.getString("_id");
        String holderId = file.getString("holderId");
        Uni<Boolean> stays = texts == TextChoice.REMOVE || holderId == null
                ? Uni.createFrom().item(false)
                : holder.has(UUID.fromString(holderId), UUID.fromString(id));
        return stays.flatMap(stay -> stay ? repository.disown(id) : repository.delete(id));
    }
}
