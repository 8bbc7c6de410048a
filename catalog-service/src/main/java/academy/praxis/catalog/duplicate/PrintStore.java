package academy.praxis.catalog.duplicate;

import academy.praxis.catalog.duplicate.Election.Candidate;
import academy.praxis.catalog.duplicate.Election.Link;
import academy.praxis.catalog.item.ItemChanges.Position;
import academy.praxis.kit.id.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints of items and what is found by them, within the present session or transaction. Every search is by an index. */
@ApplicationScoped
class PrintStore {
    /** So many texts are compared with one. */
    private static final int MOST_COMPARED = 200;

    private static final double NEARLY_THE_SAME = 0.8;

    /**
     * Where the reading of changes stands.
     *
     * @param horizon where the next pass begins; {@code null} when this one has not begun
     */
    record Progress(Position position, Long horizon) {}

    /** Where one is; nobody else changes duplicates until the transaction ends. */
    Uni<Progress> position() {
        return progress(" for update");
    }

    /** Where one is, for reading on. */
    Uni<Progress> glance() {
        return progress("");
    }

    private static Uni<Progress> progress(String lock) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select transaction, after, horizon from duplicate_progress" + lock, Object[].class)
                        .getSingleResult())
                .map(row -> new Progress(
                        new Position(((Number) row[0]).longValue(), (UUID) row[1]),
                        row[2] == null ? null : (Long) ((Number) row[2]).longValue()));
    }

    Uni<Void> moveTo(Progress progress) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "update duplicate_progress set transaction = :transaction, after = :after, horizon = cast(:horizon as bigint)")
                        .setParameter("transaction", progress.position().transaction())
                        .setParameter("after", progress.position().after())
                        .setParameter("horizon", progress.horizon())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Some of those to be looked at again. */
    Uni<List<UUID>> todo(int most) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select item_id from duplicate_todo order by item_id limit :most", UUID.class)
                        .setParameter("most", most)
                        .getResultList());
    }

    Uni<Void> done(Collection<UUID> ids) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("delete from duplicate_todo where item_id = any(:ids)")
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Writes the prints. */
    Uni<Void> keep(List<Print> prints) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        insert into item_print (item_id, channel, title, created_at, published, url_key, identifiers, signature, bands)
                        select id, channel, title, cast(created_at as timestamptz), published, url,
                            coalesce(string_to_array(identifiers, chr(10)), cast(array[] as text[])),
                            decode(signature, 'base64'), coalesce(cast(string_to_array(bands, ',') as bigint[]), cast(array[] as bigint[]))
                        from unnest(cast(:ids as uuid[]), cast(:channels as text[]), cast(:titles as text[]), cast(:created as text[]),
                            cast(:published as boolean[]), cast(:urls as text[]), cast(:identifiers as text[]), cast(:signatures as text[]),
                            cast(:bands as text[]))
                            p (id, channel, title, created_at, published, url, identifiers, signature, bands)
                        order by id
                        on conflict (item_id) do update set channel = excluded.channel, title = excluded.title,
                            created_at = excluded.created_at, published = excluded.published, url_key = excluded.url_key,
                            identifiers = excluded.identifiers, signature = excluded.signature, bands = excluded.bands
                        """)
                        .setParameter("ids", prints.stream().map(Print::itemId).toArray(UUID[]::new))
                        .setParameter("channels", texts(prints, Print::channel))
                        .setParameter("titles", texts(prints, Print::title))
                        .setParameter(
                                "created",
                                texts(prints, print -> print.createdAt().toString()))
                        .setParameter(
                                "published",
                                prints.stream().map(Print::published).toArray(Boolean[]::new))
                        .setParameter(
                                "urls", texts(prints, print -> print.urlKey().orElse(null)))
                        .setParameter(
                                "identifiers",
                                texts(
                                        prints,
                                        print -> print.identifiers().isEmpty()
                                                ? null
                                                : String.join("\n", print.identifiers())))
                        .setParameter(
                                "signatures",
                                texts(
                                        prints,
                                        print -> print.text()
                                                .map(text -> Base64.getEncoder().encodeToString(text.bytes()))
                                                .orElse(null)))
                        .setParameter(
                                "bands",
                                texts(
                                        prints,
                                        print -> print.text()
                                                .map(text -> Stream.of(text.bands())
                                                        .map(String::valueOf)
                                                        .collect(Collectors.joining(",")))
                                                .orElse(null)))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static String[] texts(List<Print> prints, Function<Print, String> text) {
        return prints.stream().map(text).toArray(String[]::new);
    }

    /**
     * What other published items of another source these published ones are the same as. An address or identifier that a source uses for
     * several of its items names none of them.
     */
    Uni<List<FoundPair>> sameAs(Collection<UUID> ids) {
        UUID[] all = ids.toArray(UUID[]::new);
        return byIdentifier(all)
                .flatMap(identified -> byAddress(all)
                        .flatMap(addressed -> byText(all)
                                .map(alike -> Stream.of(identified, addressed, alike)
                                        .flatMap(List::stream)
                                        .collect(Collectors.toMap(
                                                pair -> pair.one() + " " + pair.other(),
                                                pair -> pair,
                                                (first, second) -> first))
                                        .values()
                                        .stream()
                                        .toList())));
    }

    private static Uni<List<FoundPair>> byIdentifier(UUID[] ids) {
        return certain(PairReason.IDENTIFIER, ids, """
                select distinct a.item_id, b.item_id other from item_print a
                    cross join lateral unnest(a.identifiers) identifier
                    join item_print b on b.identifiers @> array[identifier] and b.channel <> a.channel and b.published
                where a.item_id = any(:ids) and a.published and not exists (
                    select from item_print c where c.identifiers @> array[identifier] and c.published
                        and (c.channel = a.channel and c.item_id <> a.item_id or c.channel = b.channel and c.item_id <> b.item_id))
                """);
    }

    private static Uni<List<FoundPair>> byAddress(UUID[] ids) {
        return certain(PairReason.ADDRESS, ids, """
                select a.item_id, b.item_id other from item_print a
                    join item_print b on hashtextextended(b.url_key, 0) = hashtextextended(a.url_key, 0) and b.url_key = a.url_key
                        and b.channel <> a.channel and b.published
                where a.item_id = any(:ids) and a.published and a.url_key is not null and not exists (
                    select from item_print c where hashtextextended(c.url_key, 0) = hashtextextended(a.url_key, 0) and c.url_key = a.url_key
                        and c.published
                        and (c.channel = a.channel and c.item_id <> a.item_id or c.channel = b.channel and c.item_id <> b.item_id))
                """);
    }

    private static Uni<List<FoundPair>> certain(PairReason reason, UUID[] ids, String query) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(query, Object[].class)
                        .setParameter("ids", ids)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> FoundPair.of((UUID) row[0], (UUID) row[1], reason, 1))
                        .toList());
    }

    /**
     * With so many that share a band that not all are compared, one of a pair may be found from the other's side alone; so those that were
     * found before are compared in any case. The {@code offset 0} keeps the search on the index of bands.
     */
    private static Uni<List<FoundPair>> byText(UUID[] ids) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        select a.item_id, a.signature one_signature, b.item_id other, b.signature from item_print a
                            cross join lateral (
                                (select item_id, signature from (
                                        select item_id, signature from item_print p
                                        where p.bands && a.bands and p.channel <> a.channel and p.published offset 0) banded
                                    order by item_id limit :most)
                                union
                                select p.item_id, p.signature from duplicate_pair d
                                    join item_print p on p.item_id = case when d.one = a.item_id then d.other else d.one end
                                where (d.one = a.item_id or d.other = a.item_id) and d.state = 'FOUND' and d.reason = 'TEXT'
                                    and p.channel <> a.channel and p.published and p.signature is not null) b
                        where a.item_id = any(:ids) and a.published and a.signature is not null
                        """, Object[].class)
                        .setParameter("most", MOST_COMPARED)
                        .setParameter("ids", ids)
                        .getResultList())
                .map(rows -> {
                    List<FoundPair> found = new ArrayList<>();
                    for (Object[] row : rows) {
                        double likeness = TextPrint.read((byte[]) row[1]).likeness(TextPrint.read((byte[]) row[3]));
                        if (likeness >= NEARLY_THE_SAME) {
                            found.add(FoundPair.of((UUID) row[0], (UUID) row[2], PairReason.TEXT, likeness));
                        }
                    }
                    return found;
                });
    }

    /**
     * Keeps what was found of these items, and forgets what was found before and is no longer so; what curators said stays.
     *
     * @return items whose pairs were forgotten
     */
    Uni<List<UUID>> keep(Collection<UUID> ids, List<FoundPair> found) {
        UUID[] ones = found.stream().map(FoundPair::one).toArray(UUID[]::new);
        UUID[] others = found.stream().map(FoundPair::other).toArray(UUID[]::new);
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        with gone as (
                            delete from duplicate_pair d where d.state = 'FOUND' and (d.one = any(:ids) or d.other = any(:ids))
                                and not exists (
                                    select from unnest(cast(:ones as uuid[]), cast(:others as uuid[])) f (one, other)
                                    where f.one = d.one and f.other = d.other)
                            returning d.one, d.other)
                        select one from gone union select other from gone
                        """, UUID.class)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .setParameter("ones", ones)
                        .setParameter("others", others)
                        .getResultList()
                        .call(gone -> session.createNativeQuery("""
                                insert into duplicate_pair (id, version, one, other, reason, likeness, state, found_at)
                                select id, 0, one, other, reason, likeness, 'FOUND', now()
                                from unnest(cast(:ids as uuid[]), cast(:ones as uuid[]), cast(:others as uuid[]), cast(:reasons as text[]),
                                    cast(:likeness as float8[])) f (id, one, other, reason, likeness)
                                order by one, other
                                on conflict (one, other) do nothing
                                """)
                                .setParameter(
                                        "ids",
                                        found.stream().map(pair -> Ids.next()).toArray(UUID[]::new))
                                .setParameter("ones", ones)
                                .setParameter("others", others)
                                .setParameter(
                                        "reasons",
                                        found.stream()
                                                .map(pair -> pair.reason().name())
                                                .toArray(String[]::new))
                                .setParameter(
                                        "likeness",
                                        found.stream().map(FoundPair::likeness).toArray(Double[]::new))
                                .executeUpdate()));
    }

    /** All pairs of these items. */
    Uni<List<Link>> links(Collection<UUID> ids) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        select one, other, state from duplicate_pair where one = any(:ids)
                        union select one, other, state from duplicate_pair where other = any(:ids)
                        """, Object[].class)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Link(
                                (UUID) row[0],
                                (UUID) row[1],
                                !PairState.UNLINKED.name().equals(row[2])))
                        .toList());
    }

    Uni<List<Candidate>> candidates(Collection<UUID> ids) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        select p.item_id, p.published, p.created_at,
                            case p.channel when 'academy' then 0 when 'post' then 1 else 2 + coalesce(s.rank, 100) end
                        from item_print p left join duplicate_standing s on cast(s.supplier_id as text) = p.channel
                        where p.item_id = any(:ids)
                        """, Object[].class)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Candidate(
                                (UUID) row[0], (Boolean) row[1], ((Number) row[3]).intValue(), instant(row[2])))
                        .toList());
    }

    /** How these items are shown beside one another. */
    Uni<Map<UUID, PairView.Side>> sides(Collection<UUID> ids) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select item_id, title, channel from item_print where item_id = any(:ids)",
                                Object[].class)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList())
                .map(rows -> {
                    Map<UUID, PairView.Side> sides = new HashMap<>();
                    rows.forEach(row ->
                            sides.put((UUID) row[0], new PairView.Side((UUID) row[0], (String) row[1], supplier((String)
                                    row[2]))));
                    return sides;
                });
    }

    private static UUID supplier(String channel) {
        return channel.equals(Print.ACADEMY) || channel.equals(Print.POST) ? null : UUID.fromString(channel);
    }

    private static Instant instant(Object time) {
        return time instanceof java.time.OffsetDateTime offset ? offset.toInstant() : (Instant) time;
    }
}
