package academy.praxis.catalog.member;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** A feature that keeps something of a member which goes with them. */
public interface MemberListener {
    /** The member left the academy; called within the transaction that notes it, maybe more than once. */
    Uni<Void> left(UUID member);
}
