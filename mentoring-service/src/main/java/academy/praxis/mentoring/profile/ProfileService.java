package academy.praxis.mentoring.profile;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.mentoring.member.Members;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who offers mentoring. One writes one's own profile only. */
@ApplicationScoped
class ProfileService {
    private final ProfileRepository profiles;
    private final Members members;
    private final UnitOfWork work;
    private final Caller caller;

    ProfileService(ProfileRepository profiles, Members members, UnitOfWork work, Caller caller) {
        this.profiles = profiles;
        this.members = members;
        this.work = work;
        this.caller = caller;
    }

    Uni<Page<ProfileView>> list(ProfileQuery query, PageRequest page) {
        return Panache.withSession(() -> profiles.page(query, page)
                .flatMap(rows -> members.cards(
                                rows.stream().map(row -> row.memberId).toList())
                        .map(cards -> Page.of(
                                rows,
                                page,
                                row -> ProfileView.of(row, cards.getOrDefault(row.memberId, Members.unknown())),
                                row -> Cursor.after(row.createdAt, row.memberId)))));
    }

    Uni<ProfileView> get(UUID memberId) {
        return Panache.withSession(() -> profiles.byMember(memberId).flatMap(this::view));
    }

    Uni<ProfileView> mine() {
        return get(caller.memberId());
    }

    /** Writes one's profile; the first time there is no version to match. */
    Uni<ProfileView> write(ProfileContent content, IfMatch ifMatch) {
        UUID me = caller.memberId();
        return work.transact(() -> profiles.findById(me)
                .flatMap(found -> {
                    if (found == null) {
                        return profiles.persist(MentorProfile.of(me, content));
                    }
                    ifMatch.check(found.version);
                    found.write(content);
                    return Uni.createFrom().item(found);
                })
                .call(profiles::flush)
                .flatMap(this::view)
                .call(view -> work.append(changed(view))));
    }

    /** Notes a coach's certification, or takes it away with {@code null}. */
    Uni<ProfileView> certify(UUID memberId, Certification certification, IfMatch ifMatch) {
        return work.transact(() -> profiles.byMember(memberId)
                .invoke(profile -> ifMatch.check(profile.version))
                .invoke(profile -> profile.certify(certification))
                .call(profiles::flush)
                .flatMap(this::view)
                .call(view -> work.append(changed(view))));
    }

    private Uni<ProfileView> view(MentorProfile profile) {
        return members.cards(List.of(profile.memberId))
                .map(cards -> ProfileView.of(profile, cards.getOrDefault(profile.memberId, Members.unknown())));
    }

    private static DomainEvent changed(ProfileView profile) {
        return new DomainEvent(
                "mentoring.profile",
                "academy.praxis.mentoring.profile-changed.v1",
                profile.memberId(),
                new ProfileState(
                        profile.memberId(),
                        profile.version(),
                        profile.tasks(),
                        profile.skills(),
                        profile.languages(),
                        profile.kinds(),
                        profile.capacity(),
                        profile.open()));
    }

    /** The state of a profile on the bus; contracts/events/mentoring promises it. What one says of oneself stays here. */
    record ProfileState(
            UUID id,
            long version,
            List<String> tasks,
            List<String> skills,
            List<String> languages,
            List<MentoringKind> kinds,
            int capacity,
            boolean open) {}
}
