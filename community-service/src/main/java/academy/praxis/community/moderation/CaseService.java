package academy.praxis.community.moderation;

import academy.praxis.community.member.Members;
import academy.praxis.community.member.Reader;
import academy.praxis.community.space.Spaces;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reports, and what moderators and authors do about them. */
@ApplicationScoped
class CaseService {
    private static final int MOST_SHOWN = 100;

    private final CaseRepository cases;
    private final CaseChanges changes;
    private final ReportRepository reports;
    private final Targets targets;
    private final Spaces spaces;
    private final Members members;

    CaseService(
            CaseRepository cases,
            CaseChanges changes,
            ReportRepository reports,
            Targets targets,
            Spaces spaces,
            Members members) {
        this.cases = cases;
        this.changes = changes;
        this.reports = reports;
        this.targets = targets;
        this.spaces = spaces;
        this.members = members;
    }

    /** That it is to be counted is written down before the report is, so that none is overlooked. */
    Uni<Void> report(NewReport report) {
        return members.reader()
                .flatMap(reader -> targets.visible(report.kind(), report.targetId(), reader)
                        .flatMap(target -> targets.isWriter(target, reader.memberId())
                                .flatMap(own -> {
                                    if (own) {
                                        throw ProblemException.conflict(
                                                "This is your own: you can change or remove it.");
                                    }
                                    return cases.expectReport(target)
                                            .flatMap(none -> reports.insert(reader.memberId(), report))
                                            .flatMap(none -> changes.followUp(target.id()));
                                })));
    }

    Uni<Page<CaseView>> queue(QueueQuery query, PageRequest page) {
        return members.reader()
                .flatMap(reader -> spacesOf(query, reader)
                        .flatMap(spaceIds -> cases.page(spaceIds, query.statuses(), page)
                                .map(rows -> Page.of(
                                        rows,
                                        page,
                                        one -> CaseView.inList(one, mayDecide(one, reader)),
                                        one -> Cursor.after(one.id())))));
    }

    Uni<CaseView> get(UUID id) {
        return members.reader().flatMap(reader -> find(id, reader).flatMap(seen -> view(seen, reader)));
    }

    Uni<CaseView> decide(UUID id, CaseDecision decision, IfMatch ifMatch) {
        decision.check(Instant.now());
        return members.reader()
                .flatMap(reader -> mustModerate(id, reader)
                        .flatMap(one -> targets.isThere(one.target()))
                        .invoke(there -> {
                            if (!there && decision.action() != CaseAction.DISMISS) {
                                throw ProblemException.conflict(
                                        "The text is gone: there is nothing but to dismiss the case.");
                            }
                        })
                        .flatMap(there -> changes.change(
                                id,
                                one -> {
                                    ifMatch.check(one.version());
                                    return one.decide(decision, reader.memberId());
                                },
                                (before, after) -> lines(after, reader.memberId())))
                        .flatMap(one -> view(new Seen(one, true), reader)));
    }

    private static List<AuditEntry> lines(Case one, UUID by) {
        AuditAction action =
                switch (one.action()) {
                    case DISMISS -> AuditAction.DISMISSED;
                    case WARN -> AuditAction.WARNED;
                    case HIDE -> AuditAction.HIDDEN;
                };
        List<AuditEntry> lines = new ArrayList<>(List.of(CaseChanges.line(one, action, by, one.reason())));
        if (one.suspendedUntil() != null) {
            lines.add(CaseChanges.line(one, AuditAction.SUSPENDED, by, one.reason()));
        }
        return lines;
    }

    Uni<CaseView> appeal(UUID id, Appeal appeal) {
        return members.reader()
                .flatMap(reader -> find(id, reader)
                        .flatMap(seen -> targets.isWriter(seen.one().target(), reader.memberId()))
                        .invoke(own -> {
                            if (!own) {
                                throw ProblemException.forbidden("It is the author who appeals.");
                            }
                        })
                        .flatMap(own -> changes.change(
                                id,
                                one -> one.appeal(appeal.text()),
                                (before, after) -> List.of(CaseChanges.line(after, AuditAction.APPEALED, null, null))))
                        .map(CaseView::forAuthor));
    }

    Uni<CaseView> decideAppeal(UUID id, AppealDecision decision, IfMatch ifMatch) {
        return members.reader()
                .flatMap(reader -> mustModerate(id, reader)
                        .flatMap(present -> changes.change(
                                id,
                                one -> {
                                    ifMatch.check(one.version());
                                    return one.decideAppeal(decision, reader.memberId());
                                },
                                (before, after) -> List.of(CaseChanges.line(
                                        after,
                                        after.upheld() ? AuditAction.APPEAL_UPHELD : AuditAction.APPEAL_REJECTED,
                                        reader.memberId(),
                                        after.reason()))))
                        .flatMap(one -> view(new Seen(one, true), reader)));
    }

    private Uni<CaseView> view(Seen seen, Reader reader) {
        Case one = seen.one();
        return seen.moderating()
                ? reports.of(one.id(), MOST_SHOWN)
                        .flatMap(said -> targets.words(one.target())
                                .map(words -> CaseView.forModerator(one, said, words, mayDecide(one, reader))))
                : Uni.createFrom().item(CaseView.forAuthor(one));
    }

    /**
     * As a moderator of its space, or as the author when it concerns them; whoever is neither is told that there is none. A moderator who
     * wrote the text is its author.
     */
    private Uni<Seen> find(UUID id, Reader reader) {
        return cases.byId(id)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("case", id))
                .flatMap(one -> targets.isWriter(one.target(), reader.memberId())
                        .flatMap(own -> own && one.concernsAuthor()
                                ? Uni.createFrom().item(new Seen(one, false))
                                : spaces.mustModerate(one.target().spaceId(), reader)
                                        .onFailure(ProblemException.class)
                                        .transform(hidden -> ProblemException.notFound("case", id))
                                        .map(standing -> new Seen(one, !own))));
    }

    private Uni<Case> mustModerate(UUID id, Reader reader) {
        return find(id, reader).map(seen -> {
            if (!seen.moderating()) {
                throw ProblemException.forbidden("Somebody else decides about your own text.");
            }
            return seen.one();
        });
    }

    private Uni<List<UUID>> spacesOf(QueueQuery query, Reader reader) {
        return query.spaceId == null
                ? spaces.moderatedBy(reader)
                : spaces.mustModerate(query.spaceId, reader).replaceWith(List.of(query.spaceId));
    }

    private static boolean mayDecide(Case one, Reader reader) {
        return one.status() != CaseStatus.APPEALED || !reader.memberId().equals(one.decidedBy());
    }

    /** A case, and whether it is seen as a moderator. */
    private record Seen(Case one, boolean moderating) {}
}
