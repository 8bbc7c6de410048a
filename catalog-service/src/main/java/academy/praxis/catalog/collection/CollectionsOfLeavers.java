package academy.praxis.catalog.collection;

import academy.praxis.catalog.member.MemberListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Members' own collections go with them; those for everyone stay. */
@ApplicationScoped
class CollectionsOfLeavers implements MemberListener {
    private final CollectionRepository collections;

    CollectionsOfLeavers(CollectionRepository collections) {
        this.collections = collections;
    }

    @Override
    public Uni<Void> left(UUID member) {
        return collections.deletePersonal(member);
    }
}
