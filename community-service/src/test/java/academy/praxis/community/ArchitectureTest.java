package academy.praxis.community;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;

import academy.praxis.testing.ArchitectureRules;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.mutiny.Uni;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {
    private static final ArchRule WHAT_EVERY_MONGODB_CAN = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("com\\.mongodb\\..*\\.?(Mongo(Client|Collection|Database)|ClientSession|TransactionBody)")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("com.mongodb.client.model.changestream..")
            .as("MongoDB is used through the kit, reactively, and only for what each of its kinds can");

    private static final ArchRule THE_MODEL_IS_PLAIN_JAVA = noClasses()
            .that()
            .haveNameMatching(
                    ".*\\.(Audience|Space|Post|Comment|Thanks|Answer|Author|Aliases|MadeUpNames|.*\\$NotPlain)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "io.smallrye..",
                    "jakarta.ws..",
                    "jakarta.enterprise..",
                    "com.mongodb..",
                    "org.bson..")
            .as("the model knows no framework");

    ArchitectureTest() {
        super("academy.praxis.community");
    }

    @Override
    protected Stream<ArchRule> moreRules() {
        return Stream.of(WHAT_EVERY_MONGODB_CAN, THE_MODEL_IS_PLAIN_JAVA);
    }

    @Test
    void eachRuleOfThisServiceCanFail() {
        var wrong = new ClassFileImporter();
        assertThrows(
                AssertionError.class, () -> WHAT_EVERY_MONGODB_CAN.check(wrong.importClasses(BlockingStore.class)));
        assertThrows(
                AssertionError.class, () -> WHAT_EVERY_MONGODB_CAN.check(wrong.importClasses(ReplicaSetOnly.class)));
        assertThrows(AssertionError.class, () -> THE_MODEL_IS_PLAIN_JAVA.check(wrong.importClasses(NotPlain.class)));
    }

    static class BlockingStore {
        MongoClient client;
    }

    static class ReplicaSetOnly {
        ChangeStreamDocument<String> stream;
    }

    static class NotPlain {
        Uni<String> later;
    }
}
