package academy.praxis.community.file;

import academy.praxis.community.member.Members;
import academy.praxis.community.member.Reader;
import academy.praxis.kit.file.FileNames;
import academy.praxis.kit.file.Inspection;
import academy.praxis.kit.id.Ids;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import academy.praxis.kit.worker.Workers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** Bringing files, and seeing those that one may see: one's own, and those of posts that one can read. */
@ApplicationScoped
class FileService {
    /** The largest file, in bytes. */
    static final int LARGEST = 10 * 1024 * 1024;

    /** The most files that one member may bring in 24 hours. */
    static final int MOST_A_DAY = 50;

    private static final Duration A_DAY = Duration.ofDays(1);

    private final FileRepository repository;
    private final Files files;
    private final FileHolder holder;
    private final Members members;
    private final Workers workers;

    FileService(FileRepository repository, Files files, FileHolder holder, Members members, Workers workers) {
        this.repository = repository;
        this.files = files;
        this.holder = holder;
        this.members = members;
        this.workers = workers;
    }

    Uni<FileView> bring(String name, byte[] content) {
        if (content.length > LARGEST) {
            throw new ProblemException(
                    ProblemType.BODY_TOO_LARGE, "A file has at most " + LARGEST + " bytes.", List.of());
        }
        return members.reader().flatMap(reader -> {
            mustBeActive(reader);
            String owner = files.owner(reader.memberId());
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            return repository
                    .broughtSince(owner, now.minus(A_DAY))
                    .invoke(FileService::mustBeFew)
                    .flatMap(few -> workers.compute(() -> Inspection.of(content)))
                    .flatMap(kept -> {
                        var file = new FileView(
                                Ids.next(), FileNames.of(name, kept.type()), kept.type(), kept.content().length, now);
                        return repository
                                .insert(file, owner, kept.content(), now.plus(A_DAY))
                                .replaceWith(file);
                    });
        });
    }

    private static void mustBeActive(Reader reader) {
        if (!reader.active()) {
            throw ProblemException.forbidden("Your account is no longer active.");
        }
    }

    private static void mustBeFew(long brought) {
        if (brought >= MOST_A_DAY) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS, "One brings at most " + MOST_A_DAY + " files a day.", List.of());
        }
    }

    Uni<FileView> find(UUID id) {
        return members.reader()
                .flatMap(reader -> repository
                        .byId(id)
                        .flatMap(file -> mayRead(file, id, reader).map(may -> {
                            if (!may) {
                                throw ProblemException.notFound("file", id);
                            }
                            return Files.view(file);
                        })));
    }

    /** What is in a file that was found. */
    Multi<byte[]> content(FileView file) {
        return repository.content(file.id());
    }

    private Uni<Boolean> mayRead(Document file, UUID id, Reader reader) {
        if (file == null) {
            return Uni.createFrom().item(false);
        }
        String holderId = file.getString("holderId");
        if (files.owner(reader.memberId()).equals(file.getString("owner"))) {
            return Uni.createFrom().item(true);
        }
        return holderId == null ? Uni.createFrom().item(false) : holder.shows(UUID.fromString(holderId), id, reader);
    }
}
