package academy.praxis.catalog.item;

import academy.praxis.catalog.member.Audience;
import academy.praxis.catalog.member.Viewer;
import academy.praxis.kit.id.Ids;
import academy.praxis.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
    List<String> identifiers;

    @Column(name = "media_seconds")
    Integer mediaSeconds;

    List<String> audience;

    @Column(name = "review_by")
    LocalDate reviewBy;

    @Column(name = "reviewer_id")
    UUID reviewerId;

    @Column(name = "review_note")
    String reviewNote;

    @Convert(converter = StoredJson.Details.class)
    ItemDetails details;

    @Enumerated(EnumType.STRING)
    ItemSource source;

    @Column(name = "supplier_id")
    UUID supplierId;

    @Column(name = "external_id")
    String externalId;

    /** Of what the source brought last. */
    @Column(name = "content_hash")
    String contentHash;

    /** Names, for attribution. */
    List<String> authors;

    @Column(name = "author_id")
    UUID authorId;

    @Column(name = "origin_url")
    String originUrl;

    @Column(name = "issued_at")
    Instant issuedAt;

    @Column(name = "same_as")
    UUID sameAs;

    @Column(name = "retired_by_source")
    boolean retiredBySource;

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
        item.source = ItemSource.ACADEMY;
        item.authors = List.of();
        item.ownerId = ownerId;
        item.status = ItemStatus.DRAFT;
        item.write(content);
        item.createdAt = item.updatedAt;
        return item;
    }

    static Item imported(Incoming brought, Origin origin, LocalDate review) {
        Item item = new Item();
        item.id = Ids.next();
        item.source = origin.source();
        item.supplierId = origin.supplierId();
        item.externalId = brought.given().externalId();
        item.ownerId = origin.ownerId();
        item.reviewerId = origin.ownerId();
        item.audience = List.of();
        item.tasks = List.of();
        item.obstacles = List.of();
        item.skills = List.of();
        item.bring(brought, origin, review);
        item.createdAt = item.updatedAt;
        return item;
    }

    /** Takes over what its source brings. What only curators add stays: audience, reviewer, and tasks where the source has none. */
    void bring(Incoming brought, Origin origin, LocalDate review) {
        ItemContent content = brought.content();
        title = content.title();
        summary = content.summary();
        body = content.body();
        form = content.form();
        minutes = content.minutes();
        languages = content.languages();
        tasks = content.tasks().isEmpty() ? tasks : content.tasks();
        obstacles = content.obstacles().isEmpty() ? obstacles : content.obstacles();
        skills = content.skills().isEmpty() ? skills : content.skills();
        url = content.url();
        licence = content.licence();
        supplier = origin.supplierName();
        identifiers = content.identifiers();
        mediaSeconds = content.mediaSeconds();
        authors = brought.authors();
        if (source == ItemSource.POST
                && !Objects.equals(authorId, brought.given().authorId())) {
            handOver(origin.ownerId());
        }
        authorId = brought.given().authorId();
        originUrl = brought.given().originUrl();
        issuedAt = brought.given().issuedAt();
        contentHash = brought.hash();
        retiredBySource = false;
        updatedAt = now();
        if (status != ItemStatus.DRAFT) {
            ItemStatus before = status;
            // What its form needs and its source cannot say, a curator adds first.
            boolean publish = origin.publish() && content().lacks().isEmpty();
            status = publish ? ItemStatus.PUBLISHED : ItemStatus.IN_REVIEW;
            if (status == ItemStatus.PUBLISHED && before != ItemStatus.PUBLISHED) {
                publishedAt = updatedAt;
                reviewBy = review;
            }
        }
    }

    /** What was retired by hand stays so; what the source took back comes again. */
    boolean isChangedBy(Incoming brought) {
        return status == ItemStatus.RETIRED ? retiredBySource : !brought.hash().equals(contentHash);
    }

    void takeBack() {
        // What a curator holds back does not come again by leaving and returning.
        retiredBySource = status != ItemStatus.DRAFT;
        status = ItemStatus.RETIRED;
        reviewNote = null;
        updatedAt = now();
    }

    /** Nobody is told as who wrote it any more. @param owner who looks after it from now on, where its author did */
    void disown(UUID owner) {
        handOver(owner);
        authorId = null;
        // So that its source can bring it again as it was.
        contentHash = null;
        updatedAt = now();
    }

    private void handOver(UUID owner) {
        if (authorId != null && authorId.equals(ownerId)) {
            ownerId = owner;
        }
        if (authorId != null && authorId.equals(reviewerId)) {
            reviewerId = owner;
        }
    }

    /**
     * As {@link #takeBack}, and nothing is left but the fact that there was something.
     *
     * @param owner who looks after it from now on, where its author did
     */
    void forget(UUID owner) {
        if (status != ItemStatus.RETIRED) {
            takeBack();
        }
        title = "Removed";
        summary = "This was removed.";
        body = null;
        tasks = List.of();
        obstacles = List.of();
        skills = List.of();
        url = null;
        identifiers = List.of();
        authors = List.of();
        handOver(owner);
        authorId = null;
        reviewNote = null;
        contentHash = null;
        updatedAt = now();
    }

    void standFor(UUID other) {
        sameAs = other;
        updatedAt = now();
    }

    void edit(ItemContent content) {
        if (status == ItemStatus.RETIRED) {
            throw ProblemException.conflict("A retired item cannot be changed.");
        }
        if (status == ItemStatus.PUBLISHED) {
            mustBeComplete(content);
        }
        write(content);
    }

    void submit() {
        mustBe("handed in for review", ItemStatus.DRAFT);
        mustBeComplete(content());
        status = ItemStatus.IN_REVIEW;
        reviewNote = null;
        updatedAt = now();
    }

    void sendBack(String note) {
        mustBe("sent back", ItemStatus.IN_REVIEW);
        status = ItemStatus.DRAFT;
        reviewNote = note;
        updatedAt = now();
    }

    void publish(LocalDate reviewUnlessSaid) {
        mustBe("published", ItemStatus.DRAFT, ItemStatus.IN_REVIEW);
        mustBeComplete(content());
        status = ItemStatus.PUBLISHED;
        reviewNote = null;
        reviewBy = reviewBy == null ? reviewUnlessSaid : reviewBy;
        updatedAt = now();
        publishedAt = updatedAt;
    }

    void confirm(LocalDate next) {
        mustBe("confirmed", ItemStatus.PUBLISHED);
        reviewBy = next;
        updatedAt = now();
    }

    void retire() {
        mustBe("retired", ItemStatus.PUBLISHED);
        status = ItemStatus.RETIRED;
        retiredBySource = false;
        updatedAt = now();
    }

    void reopen() {
        mustBe("taken up again", ItemStatus.RETIRED);
        // A date that passed while it was away would have it published out of date.
        reviewBy = reviewBy != null && reviewBy.isBefore(today()) ? null : reviewBy;
        status = ItemStatus.DRAFT;
        updatedAt = now();
    }

    /** Whether the item is for the viewer; its owner, its reviewer and curators see it in every state. */
    boolean isVisibleTo(Viewer viewer) {
        return viewer.curator() || isOf(viewer.memberId()) || status == ItemStatus.PUBLISHED && viewer.isIn(audience);
    }

    /** Whether the member owns or reviews it. */
    boolean isOf(UUID member) {
        return member != null && (member.equals(ownerId) || member.equals(reviewerId));
    }

    boolean isOutOfDate() {
        return status == ItemStatus.PUBLISHED && reviewBy != null && reviewBy.isBefore(today());
    }

    ItemContent content() {
        return new ItemContent(
                title,
                summary,
                body,
                form,
                minutes,
                languages,
                tasks,
                obstacles,
                skills,
                url,
                licence,
                supplier,
                identifiers,
                mediaSeconds,
                Audience.of(audience),
                reviewBy,
                reviewerId,
                details == null ? null : details.experiment(),
                details == null ? null : details.assignment());
    }

    IndexedItem indexed() {
        return new IndexedItem(
                id,
                version,
                title,
                summary,
                body,
                form,
                minutes,
                languages,
                tasks,
                obstacles,
                skills,
                url,
                supplier,
                supplierId,
                ownerId,
                authorId,
                audience,
                status == ItemStatus.PUBLISHED && sameAs == null,
                reviewBy,
                publishedAt);
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
        supplier = source == ItemSource.SUPPLIER ? supplier : content.supplier();
        identifiers = content.identifiers();
        mediaSeconds = content.mediaSeconds();
        audience = content.audience().keys();
        reviewBy = content.reviewBy() == null && status == ItemStatus.PUBLISHED ? reviewBy : content.reviewBy();
        reviewerId = content.reviewerId() == null ? ownerId : content.reviewerId();
        details = content.experiment() == null && content.assignment() == null
                ? null
                : new ItemDetails(content.experiment(), content.assignment());
        updatedAt = now();
    }

    private static void mustBeComplete(ItemContent content) {
        var lacks = content.lacks();
        if (!lacks.isEmpty()) {
            throw ProblemException.invalid(lacks);
        }
        content.mustFitItsForm();
    }

    private void mustBe(String action, ItemStatus... states) {
        if (!List.of(states).contains(status)) {
            throw ProblemException.conflict("This item is " + words(status) + "; what is " + action + " is "
                    + String.join(
                            " or ", List.of(states).stream().map(Item::words).toList()) + ".");
        }
    }

    private static String words(ItemStatus status) {
        return switch (status) {
            case DRAFT -> "a draft";
            default -> status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    static LocalDate today() {
        return LocalDate.now(java.time.ZoneOffset.UTC);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
