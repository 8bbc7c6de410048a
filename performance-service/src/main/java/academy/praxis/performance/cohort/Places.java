package academy.praxis.performance.cohort;

import academy.praxis.performance.directory.Member;
import academy.praxis.performance.programme.Programmes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Gives and takes the places of a cohort. Everything here is called within a transaction that holds the lock on the cohort's row, so that two who
 * come at once never get the same place, and is told by {@link #settle}.
 */
@ApplicationScoped
class Places {
    /** For so many days after they joined, nothing is due of whoever joins late. */
    static final int DAYS_TO_CATCH_UP = 14;

    private final EnrolmentRepository enrolments;
    private final CohortProgrammes programmes;
    private final CohortEvents events;

    Places(EnrolmentRepository enrolments, CohortProgrammes programmes, CohortEvents events) {
        this.enrolments = enrolments;
        this.programmes = programmes;
        this.events = events;
    }

    /** What became of each of the members, and the enrolments that were changed. */
    record Joining(List<Joined> joined, List<Enrolment> changed) {}

    /**
     * Gives these members places as long as there are any, in this order; the others wait, where the cohort lets them.
     *
     * @param leaders those of them who lead
     * @param late whether the cohort is under way, so that they are given time to catch up
     */
    Uni<Joining> join(Cohort cohort, List<Member> members, Set<UUID> leaders, boolean late) {
        Instant now = Cohort.now();
        LocalDate notBefore = late ? catchUp(cohort, now) : null;
        return enrolments
                .lockedOfMembers(cohort.id, members.stream().map(Member::id).toList())
                .flatMap(known -> {
                    Map<UUID, Enrolment> byMember =
                            known.stream().collect(Collectors.toMap(one -> one.memberId, one -> one));
                    List<Joined> joined = new ArrayList<>();
                    List<Enrolment> added = new ArrayList<>();
                    Set<Enrolment> changed = new LinkedHashSet<>();
                    for (Member member : members) {
                        Enrolment before = byMember.get(member.id());
                        Joined.How how = how(cohort, member, before);
                        joined.add(
                                how == Joined.How.REFUSED
                                        ? Joined.refused(member.id(), whyNot(member))
                                        : Joined.as(member.id(), how));
                        if (how == Joined.How.ALREADY || how == Joined.How.REFUSED) {
                            continue;
                        }
                        Enrolment enrolment = before == null
                                ? Enrolment.of(cohort.id, member.id(), leaders.contains(member.id()))
                                : before;
                        if (before == null) {
                            added.add(enrolment);
                            byMember.put(member.id(), enrolment);
                        }
                        if (how == Joined.How.ENROLLED) {
                            enrolment.enrol(now, notBefore);
                            cohort.enrolled++;
                        } else {
                            enrolment.await(now);
                            cohort.waiting++;
                        }
                        changed.add(enrolment);
                    }
                    Uni<Void> written = added.isEmpty() ? Uni.createFrom().voidItem() : enrolments.persist(added);
                    return written.replaceWith(new Joining(joined, List.copyOf(changed)));
                });
    }

    /** Takes a place, or a place in the line, away. */
    void leave(Cohort cohort, Enrolment enrolment, LeftBecause because, String words) {
        if (enrolment.status == EnrolmentStatus.WAITING) {
            cohort.waiting--;
        } else {
            cohort.enrolled--;
        }
        enrolment.leave(because, words, Cohort.now());
    }

    /** Fills the places that are free from those who wait, writes it all down and tells of it. */
    Uni<Void> settle(Cohort cohort, Collection<Enrolment> changed) {
        return moveUp(cohort).flatMap(moved -> {
            Set<Enrolment> all = new LinkedHashSet<>(changed);
            all.addAll(moved);
            return enrolments
                    .flush()
                    .flatMap(none -> programmes.of(cohort))
                    .call(programme -> events.enrolments(all, cohort, programme))
                    .flatMap(programme -> tell(cohort, programme));
        });
    }

    private Uni<Void> tell(Cohort cohort, Programmes.Outline programme) {
        return cohort.launchedAt == null
                ? Uni.createFrom().voidItem()
                : enrolments.takingPart(cohort.id).flatMap(members -> events.changed(cohort, programme, members));
    }

    private Uni<List<Enrolment>> moveUp(Cohort cohort) {
        int free = cohort.capacity - cohort.enrolled;
        if (cohort.status != CohortStatus.LAUNCHED || free <= 0 || cohort.waiting == 0) {
            return Uni.createFrom().item(List.of());
        }
        Instant now = Cohort.now();
        // Whoever was taken out of the line is not written down yet, and must not move up.
        return enrolments
                .flush()
                .flatMap(none -> enrolments.nextInLine(cohort.id, free))
                .invoke(next -> {
                    next.forEach(one -> one.enrol(now, catchUp(cohort, now)));
                    cohort.enrolled += next.size();
                    cohort.waiting -= next.size();
                });
    }

    private static Joined.How how(Cohort cohort, Member member, Enrolment before) {
        if (before != null && before.status.isPresent()) {
            return Joined.How.ALREADY;
        }
        if (!member.active()) {
            return Joined.How.REFUSED;
        }
        // Nobody passes those who wait.
        if (cohort.hasPlace() && cohort.waiting == 0) {
            return Joined.How.ENROLLED;
        }
        return cohort.waitingList ? Joined.How.WAITING : Joined.How.REFUSED;
    }

    private static String whyNot(Member member) {
        return member.active() ? "There is no place left, and nobody waits for one." : "They are not active any more.";
    }

    static LocalDate catchUp(Cohort cohort, Instant now) {
        LocalDate day = now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(DAYS_TO_CATCH_UP);
        return day.isAfter(cohort.endsOn) ? cohort.endsOn : day;
    }
}
