package academy.praxis.performance.directory;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Members and teams as this service knows them from the bus; a change at identity is seen here a moment later. */
@ApplicationScoped
public class Directory {
    private static final String MEMBERS = "select * from member where id = any($1)";
    private static final String ACTIVE_SINCE = "select from member where id = $1 and version >= $2 and active";
    private static final String IN_TEAMS = "select * from member where team_id = any($1) and active";
    private static final String MATCHING = """
            select m.* from member m
            where m.active and exists (
                select from unnest($1::text[], $2::uuid[]) as rule (job_role, team_id)
                where (rule.job_role is null or lower(m.job_role) = lower(rule.job_role))
                    and (rule.team_id is null or m.team_id = rule.team_id))
            order by m.id limit $3""";
    private static final String TEAMS = "select id, name, lead_id from team where id = any($1)";
    private static final String LED = "select id, name, lead_id from team where lead_id = any($1)";
    private static final String UNIT_TEAMS = """
            select lower(name) as key, id from team where lower(name) = any($1)
            union select id::text, id from team where id::text = any($1)""";
    private static final String UNIT_MEMBERS = """
            select lower(email) as key, id from member where lower(email) = any($1)
            union select id::text, id from member where id::text = any($1)""";

    private final Pool pool;

    Directory(Pool pool) {
        this.pool = pool;
    }

    /** The members with these ids, by id; unknown ones are left out. */
    public Uni<Map<UUID, Member>> members(Collection<UUID> ids) {
        return select(MEMBERS, ids.toArray(UUID[]::new)).map(Directory::membersById);
    }

    /** Whether this member is known to be active in this version of theirs or a newer one, so that what an older one says is over. */
    public Uni<Boolean> isActiveSince(UUID id, long version) {
        return pool.preparedQuery(ACTIVE_SINCE).execute(Tuple.of(id, version)).map(rows -> rows.rowCount() > 0);
    }

    /** The active members of these teams, by id. */
    public Uni<Map<UUID, Member>> membersOfTeams(Collection<UUID> teamIds) {
        return select(IN_TEAMS, teamIds.toArray(UUID[]::new)).map(Directory::membersById);
    }

    /** The active members to whom at least one of these rules applies, by id; at most {@code most}. */
    public Uni<Map<UUID, Member>> membersMatching(List<MemberRule> rules, int most) {
        if (rules.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        String[] jobRoles = rules.stream().map(MemberRule::jobRole).toArray(String[]::new);
        UUID[] teams = rules.stream().map(MemberRule::teamId).toArray(UUID[]::new);
        return pool.preparedQuery(MATCHING)
                .execute(Tuple.of(jobRoles, teams, most))
                .map(Directory::stream)
                .map(Directory::membersById);
    }

    /** The teams with these ids, by id; unknown ones are left out. */
    public Uni<Map<UUID, Team>> teams(Collection<UUID> ids) {
        return select(TEAMS, ids.toArray(UUID[]::new)).map(Directory::teamsById);
    }

    /** The teams that these members lead, by id. */
    public Uni<Map<UUID, Team>> teamsLedBy(Collection<UUID> memberIds) {
        return select(LED, memberIds.toArray(UUID[]::new)).map(Directory::teamsById);
    }

    /** The names of the teams with these ids, by id; unknown ones are left out. */
    public Uni<Map<UUID, String>> teamNames(Collection<UUID> ids) {
        return select(TEAMS, ids.toArray(UUID[]::new))
                .map(rows -> rows.collect(Collectors.toMap(row -> row.getUUID("id"), row -> row.getString("name"))));
    }

    /**
     * The teams that these words mean.
     *
     * @param words ids or names, in lower case
     * @return the ids for each word; more than one where teams share a name, no entry where there is none
     */
    public Uni<Map<String, Set<UUID>>> teamsMeant(Collection<String> words) {
        return select(UNIT_TEAMS, words.toArray(String[]::new)).map(Directory::idsByKey);
    }

    /**
     * The members that these words mean.
     *
     * @param words ids or e-mail addresses, in lower case
     * @return the ids for each word; no entry where there is none
     */
    public Uni<Map<String, Set<UUID>>> membersMeant(Collection<String> words) {
        return select(UNIT_MEMBERS, words.toArray(String[]::new)).map(Directory::idsByKey);
    }

    private Uni<Stream<Row>> select(String sql, Object array) {
        return pool.preparedQuery(sql).execute(Tuple.of(array)).map(Directory::stream);
    }

    private static Map<UUID, Team> teamsById(Stream<Row> rows) {
        return rows.map(row -> new Team(row.getUUID("id"), row.getString("name"), row.getUUID("lead_id")))
                .collect(Collectors.toMap(Team::id, team -> team));
    }

    private static Map<UUID, Member> membersById(Stream<Row> rows) {
        return rows.map(row -> new Member(
                        row.getUUID("id"),
                        row.getString("display_name"),
                        row.getString("email"),
                        row.getString("job_role"),
                        row.getUUID("team_id"),
                        row.getUUID("lead_id"),
                        List.of(row.getArrayOfStrings("languages")),
                        row.getString("time_zone"),
                        Set.of(row.getArrayOfStrings("roles")),
                        row.getBoolean("active")))
                .collect(Collectors.toMap(Member::id, member -> member));
    }

    private static Map<String, Set<UUID>> idsByKey(Stream<Row> rows) {
        return rows.collect(Collectors.groupingBy(
                row -> row.getString("key"), Collectors.mapping(row -> row.getUUID("id"), Collectors.toSet())));
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
