package academy.praxis.catalog.item;

import academy.praxis.kit.id.Ids;
import academy.praxis.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Anything one can learn from. */
@Entity
class Item {
    @Id
    UUID id;

    @Version
    long version;

    String title;
    String summary;
    String body;

    @Enumerated(EnumType.STRING)
    ItemForm form;

    int minutes;
    List<String> languages;
    List<String> tasks;
    List<String> obstacles;
    List<String> skills;
    String url;
    String licence;
    String supplier;

    @Column(name = "owner_id")
    UUID ownerId;

    @Enumerated(EnumType.STRING)
    ItemStatus status;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    Item() {}

    static Item draft(ItemContent content, UUID ownerId) {
        Item item = new Item();
        item.id = Ids.next();
        item.ownerId = ownerId;
        item.status = ItemStatus.DRAFT;
        item.write(content);
        item.createdAt = item.updatedAt;
        return item;
    }

    void edit(ItemContent content) {
        if (status == ItemStatus.RETIRED) {
            throw ProblemException.conflict("A retired item cannot be changed.");
        }
        write(content);
    }

    void publish() {
        if (status != ItemStatus.DRAFT) {
            throw ProblemException.conflict("Only a draft can be published; this item is "
                    + status.name().toLowerCase(java.util.Locale.ROOT) + ".");
        }
        status = ItemStatus.PUBLISHED;
        publishedAt = now();
        updatedAt = publishedAt;
    }

    void retire() {
        if (status != ItemStatus.PUBLISHED) {
            throw ProblemException.conflict("Only a published item can be retired; this item is "
                    + status.name().toLowerCase(java.util.Locale.ROOT) + ".");
        }
        status = ItemStatus.RETIRED;
        updatedAt = now();
    }

    private void write(ItemContent content) {
        title = content.title();
        summary = content.summary();
        body = content.body();
        form = content.form();
        minutes = content.minutes();
        languages = content.languages();
        tasks = content.tasks();
        obstacles = content.obstacles();
        skills = content.skills();
        url = content.url();
        licence = content.licence();
        supplier = content.supplier();
        updatedAt = now();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
