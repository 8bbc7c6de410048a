package academy.praxis.community.erasure;

import academy.praxis.community.author.AuthorDocument;
import academy.praxis.community.author.AuthoredData;
import academy.praxis.community.member.PersonalData;
import academy.praxis.community.member.TextChoice;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** All that features keep of members, by name and in the order of the names. */
@ApplicationScoped
class Parts {
    private final List<PersonalData> personal;
    private final List<AuthoredData> authored;
    private final TreeMap<String, Part> byName = new TreeMap<>();

    Parts(@Any Instance<PersonalData> personal, @Any Instance<AuthoredData> authored) {
        this.personal = personal.stream().toList();
        this.authored = authored.stream().toList();
    }

    /** @throws IllegalStateException when two have the same name, or one a name that cannot be a field's */
    void check(@Observes StartupEvent start) {
        personal.forEach(data -> add(data.name(), data::erase));
        authored.forEach(data -> add(
                data.name(),
                (memberId, texts, most) -> data.erase(List.of(AuthorDocument.who(memberId)), texts, most)));
    }

    private void add(String name, Part part) {
        if (!name.matches("[a-z][a-z-]*") || byName.put(name, part) != null) {
            throw new IllegalStateException("Two kinds of personal data have the name \"" + name + "\", or it is none");
        }
    }

    String first() {
        return byName.firstKey();
    }

    /** The name after this one; {@code null} after the last. A part that is no more is as good as none. */
    String after(String name) {
        return byName.higherKey(name);
    }

    /** Erases the next of a part. */
    Uni<Integer> erase(String name, UUID memberId, TextChoice texts, int most) {
        Part part = byName.get(name);
        return part == null ? Uni.createFrom().item(0) : part.erase(memberId, texts, most);
    }

    /** What has an author, for the threads of safe spaces. */
    List<AuthoredData> authored() {
        return authored;
    }

    private interface Part {
        Uni<Integer> erase(UUID memberId, TextChoice texts, int most);
    }
}
