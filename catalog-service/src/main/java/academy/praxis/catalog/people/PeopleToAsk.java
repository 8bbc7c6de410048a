package academy.praxis.catalog.people;

import academy.praxis.catalog.item.ItemCard;
import academy.praxis.catalog.member.MemberCard;
import academy.praxis.catalog.member.Members;
import academy.praxis.catalog.people.PersonToAsk.Reason;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds people to ask: who wrote what was found, who looks after it, and who mentors in what it is about. */
@ApplicationScoped
public class PeopleToAsk {
    private static final int ITEMS = 5;
    private static final int MENTORS = 3;

    /** Those who know most of it, and of these always the same ones first; each with one task or skill that they share with it. */
    private static final String MENTORING = """
            select member_id, coalesce(shared_tasks[1], shared_skills[1]) from (
                select member_id,
                    array(select unnest(tasks) intersect select unnest(cast(:tasks as varchar[])) order by 1) as shared_tasks,
                    array(select unnest(skills) intersect select unnest(cast(:skills as varchar[])) order by 1) as shared_skills
                from mentor where open and (tasks && cast(:tasks as varchar[]) or skills && cast(:skills as varchar[]))) m
            order by cardinality(shared_tasks) desc, cardinality(shared_skills) desc, member_id
            limit :most
            """;

    private final Members members;

    PeopleToAsk(Members members) {
        this.members = members;
    }

    /**
     * People who may know, within the present session; nobody who has left the academy, and not who asks.
     *
     * @param found items that the one who asks may see, best first
     * @param me who asks; {@code null} for a machine client
     */
    public Uni<List<PersonToAsk>> about(List<ItemCard> found, UUID me, int most) {
        List<ItemCard> best = found.subList(0, Math.min(ITEMS, found.size()));
        Map<UUID, Why> people = new LinkedHashMap<>();
        best.forEach(item -> note(people, item.authorId(), Reason.WROTE, item.title()));
        best.forEach(item -> note(people, item.ownerId(), Reason.LOOKS_AFTER, item.title()));
        return mentors(best)
                .invoke(mentors ->
                        mentors.forEach(mentor -> note(people, mentor.member(), Reason.MENTORS, mentor.about())))
                .flatMap(mentors -> {
                    people.remove(me);
                    return members.active(people.keySet());
                })
                .map(cards -> people.entrySet().stream()
                        .filter(person -> cards.containsKey(person.getKey()))
                        .map(person -> person(cards.get(person.getKey()), person.getValue()))
                        .limit(most)
                        .toList());
    }

    private record Why(Reason reason, String about) {}

    private record Mentor(UUID member, String about) {}

    private static void note(Map<UUID, Why> people, UUID member, Reason reason, String about) {
        if (member != null) {
            people.putIfAbsent(member, new Why(reason, about));
        }
    }

    private static PersonToAsk person(MemberCard card, Why why) {
        return new PersonToAsk(card.id(), card.displayName(), card.jobRole(), why.reason(), why.about());
    }

    private Uni<List<Mentor>> mentors(List<ItemCard> items) {
        Set<String> tasks = all(items.stream().map(ItemCard::tasks));
        Set<String> skills = all(items.stream().map(ItemCard::skills));
        if (tasks.isEmpty() && skills.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(MENTORING, Object[].class)
                        .setParameter("tasks", tasks.toArray(String[]::new))
                        .setParameter("skills", skills.toArray(String[]::new))
                        .setParameter("most", MENTORS)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Mentor((UUID) row[0], (String) row[1]))
                        .toList());
    }

    private static Set<String> all(Stream<List<String>> lists) {
        Set<String> all = new LinkedHashSet<>();
        lists.forEach(all::addAll);
        return all;
    }
}
