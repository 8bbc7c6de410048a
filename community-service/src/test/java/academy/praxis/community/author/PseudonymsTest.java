package academy.praxis.community.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
    private static final String SECRET = "a-secret-that-is-long-enough-for-tests";

    private final Aliases aliases = new Aliases(SECRET);
    private final Sealer sealer = new Sealer(SECRET);
    private final UUID thread = UUID.randomUUID();
    private final UUID sam = UUID.randomUUID();

    @Test
    void nothingTellsAFormerMemberFromAnother() {
        Author former = Author.former();
        assertFalse(former.isSameAs(Author.former()));
        assertFalse(former.isSameAs(Author.named(sam)));
        assertFalse(Author.named(sam).isSameAs(former));
        assertFalse(former.isPseudonymous());
        assertTrue(Author.read(former.who(), null, null).isFormer());
        assertFalse(Author.named(sam).isFormer());
    }

    @Test
    void aMemberKeepsOneNameInOneThread() {
        assertEquals(aliases.of(thread, sam), new Aliases(SECRET).of(thread, sam));
    }

    @Test
    void anAliasIsTheHmacOfThreadAndMember() throws Exception {
        // Given
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] message = ByteBuffer.allocate(32)
                .putLong(thread.getMostSignificantBits())
                .putLong(thread.getLeastSignificantBits())
                .putLong(sam.getMostSignificantBits())
                .putLong(sam.getLeastSignificantBits())
                .array();
        // When
        String expected = Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(message));
        // Then
        assertEquals(expected, aliases.of(thread, sam));
    }

    @Test
    void neitherAnotherThreadNorAnotherSecretGivesTheSameAlias() {
        assertNotEquals(aliases.of(thread, sam), aliases.of(UUID.randomUUID(), sam));
        assertNotEquals(aliases.of(thread, sam), new Aliases(SECRET + "2").of(thread, sam));
    }

    @Test
    void namesOfOneMemberInManyThreadsAreAsVariedAsThoseOfManyMembersInOne() {
        // Given
        Set<String> ofOneMember = new HashSet<>();
        Set<String> ofManyMembers = new HashSet<>();
        // When
        for (int i = 0; i < 1000; i++) {
            ofOneMember.add(onlyName(aliases.of(UUID.randomUUID(), sam)));
            ofManyMembers.add(onlyName(aliases.of(thread, UUID.randomUUID())));
        }
        // Then: 1,000 draws from 4,096 names give 887 different ones on average, with a standard deviation of 9
        assertTrue(ofOneMember.size() > 840 && ofOneMember.size() < 935, "names: " + ofOneMember.size());
        assertTrue(ofManyMembers.size() > 840 && ofManyMembers.size() < 935, "names: " + ofManyMembers.size());
    }

    @Test
    void aSealOpensForItsThreadAndNowhereElse() {
        String seal = sealer.seal(thread, sam);

        assertEquals(sam, new Sealer(SECRET).open(thread, seal));
        assertThrows(IllegalStateException.class, () -> sealer.open(UUID.randomUUID(), seal));
        assertThrows(IllegalStateException.class, () -> new Sealer(SECRET + "2").open(thread, seal));
        assertThrows(IllegalStateException.class, () -> sealer.open(thread, "AAAA" + seal.substring(4)));
    }

    @Test
    void sealsOfOneMemberCannotBeToldToBeThat() {
        Set<String> seals = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            seals.add(sealer.seal(thread, sam));
        }
        assertEquals(100, seals.size());
        assertEquals(1, seals.stream().map(String::length).distinct().count());
    }

    @Test
    void theKeyOfSealsIsNotTheSecretOfAliases() throws Exception {
        var underTheSecretItself = new com.google.crypto.tink.subtle.AesGcmJce(
                SECRET.substring(0, 32).getBytes(StandardCharsets.UTF_8));
        byte[] seal = Base64.getUrlDecoder().decode(sealer.seal(thread, sam));
        assertThrows(
                java.security.GeneralSecurityException.class,
                () -> underTheSecretItself.decrypt(seal, Aliases.bytes(thread)));
    }

    @Test
    void aShortSecretIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Aliases("x".repeat(Aliases.MIN_SECRET - 1)));
    }

    @Test
    void anAuthorNeverPrintsWhoItIs() {
        assertFalse(Author.named(sam).toString().contains(sam.toString()));
        Author alias = Author.pseudonymous(aliases.of(thread, sam), "Calm Otter", sealer.seal(thread, sam));
        assertFalse(alias.toString().contains("Calm Otter"));
        assertEquals(Author.named(sam), AuthorDocument.read(AuthorDocument.write(Author.named(sam))));
        assertEquals(alias, AuthorDocument.read(AuthorDocument.write(alias)));
        assertFalse(AuthorDocument.write(alias).toJson().contains(sam.toString()));
    }

    private static String onlyName(String alias) {
        return MadeUpNames.of(alias, 1);
    }
}
