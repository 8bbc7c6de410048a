package academy.praxis.identity.member;

import academy.praxis.identity.audit.Actor;
import academy.praxis.identity.audit.AuditAction;
import academy.praxis.identity.audit.AuditLog;
import academy.praxis.identity.audit.Change;
import academy.praxis.identity.audit.Target;
import academy.praxis.identity.keycloak.Accounts;
import academy.praxis.identity.team.TeamRef;
import academy.praxis.identity.team.Teams;
import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.worker.Workers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes in the people of a file and invites them: all of them, or, unless wished otherwise, none. */
@ApplicationScoped
class MemberImport {
    private final MemberRepository members;
    private final MemberChanges changes;
    private final PeopleCheck check;
    private final Teams teams;
    private final Accounts accounts;
    private final AuditLog audit;
    private final UnitOfWork work;
    private final Workers workers;
    private final Caller caller;

    MemberImport(
            MemberRepository members,
            MemberChanges changes,
            PeopleCheck check,
            Teams teams,
            Accounts accounts,
            AuditLog audit,
            UnitOfWork work,
            Workers workers,
            Caller caller) {
        this.members = members;
        this.changes = changes;
        this.check = check;
        this.teams = teams;
        this.accounts = accounts;
        this.audit = audit;
        this.work = work;
        this.workers = workers;
        this.caller = caller;
    }

    Uni<MemberImportReport> take(byte[] file, MemberImportMode mode) {
        return workers.compute(() -> PeopleCsv.read(file))
                .flatMap(sheet -> mode.dryRun
                        ? Panache.withSession(() -> checked(sheet, mode))
                                .map(checked -> report(sheet, mode, checked.rows(), checked.errors()))
                        : work.transact(() -> checked(sheet, mode)
                                        .flatMap(checked -> invite(checked)
                                                .map(invited -> report(
                                                        sheet,
                                                        mode,
                                                        named(checked.rows(), invited),
                                                        checked.errors()))))
                                .invoke(accounts::wake));
    }

    private Uni<PeopleCheck.Checked> checked(PeopleCsv.Sheet sheet, MemberImportMode mode) {
        Set<String> emails = words(sheet, PeopleCsv.Line::email);
        Set<String> names = words(sheet, PeopleCsv.Line::team);
        return members.withEmails(emails)
                .flatMap(found -> teams.meant(names).map(meant -> {
                    Map<String, Member> byEmail =
                            found.stream().collect(Collectors.toMap(member -> member.email, Function.identity()));
                    return check.check(sheet.lines(), new PeopleCheck.Known(byEmail, meant), mode);
                }));
    }

    private Uni<Map<String, UUID>> invite(PeopleCheck.Checked checked) {
        if (checked.fine().isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Actor by = Actor.of(caller);
        return held(checked.fine())
                .flatMap(held -> changes.invite(
                        checked.fine().stream()
                                .map(one -> new Newcomer(
                                        one.person(), held.get(one.person().teamId())))
                                .toList(),
                        by))
                .call(invited -> audit.write(
                        by,
                        AuditAction.MEMBERS_IMPORTED,
                        Target.file(),
                        List.of(Change.to("lines", checked.rows().size()), Change.to("invited", invited.size()))))
                .map(invited ->
                        invited.stream().collect(Collectors.toMap(member -> member.email, member -> member.id)));
    }

    /** The teams that somebody joins, with their leads, one after the other in one order, so that two files do not wait for each other. */
    private Uni<Map<UUID, TeamRef>> held(List<PeopleCheck.Fine> fine) {
        List<UUID> ids = fine.stream()
                .map(one -> one.person().teamId())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(teams::hold)
                .collect()
                .asList()
                .map(held -> {
                    Map<UUID, TeamRef> byId = new HashMap<>();
                    held.forEach(team -> byId.put(team.id(), team));
                    return byId;
                });
    }

    private static MemberImportReport report(
            PeopleCsv.Sheet sheet, MemberImportMode mode, List<ImportedLine> rows, List<LineError> errors) {
        return MemberImportReport.of(mode.dryRun, sheet.unknownColumns(), rows, errors);
    }

    private static List<ImportedLine> named(List<ImportedLine> rows, Map<String, UUID> invited) {
        return rows.stream()
                .map(row -> row.how() == ImportedLine.How.INVITED
                        ? new ImportedLine(
                                row.line(),
                                row.email(),
                                row.displayName(),
                                row.how(),
                                invited.get(row.email()),
                                row.status())
                        : row)
                .toList();
    }

    private static Set<String> words(PeopleCsv.Sheet sheet, Function<PeopleCsv.Line, String> word) {
        return sheet.lines().stream()
                .map(word)
                .filter(text -> !text.isEmpty() && text.indexOf('\0') < 0)
                .collect(Collectors.toSet());
    }
}
