package academy.praxis.catalog.supplier;

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

/** Whom items come from. */
@Entity
class Supplier {
    @Id
    UUID id;

    @Version
    long version;

    String name;
    String homepage;
    String contact;

    @Enumerated(EnumType.STRING)
    TrustLevel trust;

    @Enumerated(EnumType.STRING)
    SupplierStatus status;

    String licence;
    List<String> languages;

    @Column(name = "client_id")
    String clientId;

    /** The curator who registered it, who owns what it brings. */
    @Column(name = "owner_id")
    UUID ownerId;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    static Supplier registered(SupplierContent content, UUID by) {
        Supplier supplier = new Supplier();
        supplier.id = Ids.next();
        supplier.ownerId = by;
        supplier.write(content);
        supplier.createdAt = supplier.updatedAt;
        return supplier;
    }

    void write(SupplierContent content) {
        name = content.name().strip();
        homepage = content.homepage();
        contact = content.contact();
        trust = content.trust();
        status = content.status();
        licence = content.licence();
        languages = content.languages();
        clientId = content.clientId();
        updatedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    boolean delivers() {
        return delivers(trust, status);
    }

    static boolean delivers(TrustLevel trust, SupplierStatus status) {
        return trust != TrustLevel.BLOCKED && status == SupplierStatus.ACTIVE;
    }

    /** @throws ProblemException 409 when nothing comes in from it */
    void mustDeliver() {
        if (trust == TrustLevel.BLOCKED) {
            throw ProblemException.conflict("This supplier is blocked: nothing comes in from it.");
        }
        if (status == SupplierStatus.PAUSED) {
            throw ProblemException.conflict("This supplier is paused: nothing comes in from it.");
        }
    }

    SupplierCard card() {
        return new SupplierCard(id, name, trust, licence, languages, ownerId);
    }
}
