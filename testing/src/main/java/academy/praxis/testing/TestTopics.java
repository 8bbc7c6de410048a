package academy.praxis.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** The topics of one start of the service under test. */
final class TestTopics {

    private TestTopics() {}

    /** Deletes every topic of the namespace. */
    static void remove(String bootstrap, String namespace) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            List<String> ours = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith(namespace + "."))
                    .toList();
            admin.deleteTopics(ours).all().get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The tests' topics could not be deleted", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
