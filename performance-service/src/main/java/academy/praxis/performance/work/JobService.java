package academy.praxis.performance.work;

import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Idempotency;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Jobs, and the order of their tasks. */
@ApplicationScoped
class JobService {
    private final JobRepository jobs;
    private final TaskRepository tasks;
    private final UnitOfWork work;
    private final Idempotency idempotency;

    JobService(JobRepository jobs, TaskRepository tasks, UnitOfWork work, Idempotency idempotency) {
        this.jobs = jobs;
        this.tasks = tasks;
        this.work = work;
        this.idempotency = idempotency;
    }

    Uni<Page<JobView>> list(JobQuery query, PageRequest page) {
        return Panache.withSession(() -> jobs.page(query, page))
                .map(rows -> Page.of(rows, page, JobView::of, job -> Cursor.after(job.createdAt, job.id)));
    }

    Uni<JobView> get(UUID id) {
        return Panache.withSession(() -> jobs.byId(id)).map(JobView::of);
    }

    Uni<JobView> create(JobContent content, IdempotencyKey key) {
        return idempotency.once(
                key,
                "create-job",
                content,
                JobView.class,
                () -> jobs.persistAndFlush(Job.of(content)).map(JobView::of));
    }

    Uni<JobView> edit(UUID id, JobContent content, IfMatch ifMatch) {
        return change(id, ifMatch, job -> job.edit(content));
    }

    Uni<JobView> archive(UUID id, IfMatch ifMatch) {
        return change(id, ifMatch, Job::archive);
    }

    Uni<JobView> restore(UUID id, IfMatch ifMatch) {
        return change(id, ifMatch, Job::restore);
    }

    /** Puts the job's tasks in this order. */
    Uni<JobView> order(UUID id, NewOrder order, IfMatch ifMatch) {
        return work.transact(() -> jobs.locked(id)
                .invoke(job -> ifMatch.check(job.version))
                .invoke(Job::reordered)
                .call(job -> tasks.inUse(id).invoke(found -> {
                    Map<UUID, Integer> places =
                            order.places(found.stream().map(task -> task.id).toList());
                    found.forEach(task -> task.place = places.get(task.id));
                }))
                .call(jobs::flush)
                .map(JobView::of));
    }

    private Uni<JobView> change(UUID id, IfMatch ifMatch, Consumer<Job> change) {
        return work.transact(() -> jobs.locked(id)
                .invoke(job -> ifMatch.check(job.version))
                .invoke(change)
                .call(jobs::flush)
                .map(JobView::of));
    }
}
