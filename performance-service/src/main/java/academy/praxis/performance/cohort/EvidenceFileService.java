package academy.praxis.performance.cohort;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.file.FileNames;
import academy.praxis.kit.file.Inspection;
import academy.praxis.kit.id.Ids;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import academy.praxis.kit.worker.Workers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Files of evidence. Members bring them for an assignment that they may show something of; they themselves read them, and whoever reads the
 * evidence that has them.
 */
@ApplicationScoped
class EvidenceFileService {
    /** The largest file, in bytes. */
    static final int LARGEST = 10 * 1024 * 1024;

    /** The most files that a member may have brought and not shown yet. */
    static final int MOST_LOOSE = 20;

    /** The most files that a member brings in a day (UTC), as each is looked at and pictures are drawn anew. */
    static final int MOST_A_DAY = 100;

    private final EvidenceFileStore store;
    private final ProgressService progress;
    private final CohortSettings settings;
    private final Workers workers;
    private final Caller caller;

    EvidenceFileService(
            EvidenceFileStore store,
            ProgressService progress,
            CohortSettings settings,
            Workers workers,
            Caller caller) {
        this.store = store;
        this.progress = progress;
        this.settings = settings;
        this.workers = workers;
        this.caller = caller;
    }

    /** Whoever may not bring it, or has no room for it, is told before anything is made of it. */
    Uni<EvidenceFileView> bring(UUID enrolmentId, int number, String name, byte[] content) {
        if (content.length > LARGEST) {
            throw new ProblemException(
                    ProblemType.BODY_TOO_LARGE, "A file has at most " + LARGEST + " bytes.", List.of());
        }
        UUID me = caller.memberId();
        return progress.mayShow(enrolmentId, number)
                .flatMap(may -> store.having(me))
                .invoke(having -> mustFit(having, content.length))
                .flatMap(fits -> workers.compute(() -> Inspection.of(content)))
                .flatMap(kept -> {
                    int size = kept.content().length;
                    var file = new EvidenceFileView(
                            Ids.next(), FileNames.of(name, kept.type()), kept.type(), size, Cohort.now());
                    return store.keep(file, me, kept.content(), having -> mustFit(having, size))
                            .replaceWith(file);
                });
    }

    private void mustFit(EvidenceFileStore.Having having, int size) {
        if (having.today() >= MOST_A_DAY) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS, "One brings at most " + MOST_A_DAY + " files a day.", List.of());
        }
        if (having.loose() >= MOST_LOOSE) {
            throw ProblemException.conflict(
                    "file", "is one too many: show what you brought, or remove some of the " + MOST_LOOSE + " files");
        }
        long most = settings.files().mostBytes().asLongValue();
        if (having.bytes() + size > most) {
            throw ProblemException.conflict(
                    "file", "does not fit: all your files together have at most " + most + " bytes");
        }
    }

    Uni<EvidenceFileView> find(UUID id) {
        return store.find(id).map(found -> {
            boolean may = found != null
                    && (caller.is(found.ownerId())
                            || found.facilitatorId() != null && caller.is(found.facilitatorId()));
            if (!may) {
                throw ProblemException.notFound("file", id);
            }
            return found.file();
        });
    }

    /** What is in a file that was found. */
    Multi<byte[]> content(EvidenceFileView file) {
        return store.content(file);
    }

    Uni<Page<MyEvidenceFile>> mine(PageRequest page) {
        return store.mine(caller.memberId(), page)
                .map(rows -> Page.of(rows, page, row -> row, row -> Cursor.after(row.id())));
    }

    Uni<Void> forgetMine() {
        return store.forget(caller.memberId());
    }
}
