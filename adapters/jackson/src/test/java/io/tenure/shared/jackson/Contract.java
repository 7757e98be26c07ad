package io.tenure.shared.jackson;

import io.tenure.relationship.application.StoredRevisions;
import io.tenure.shared.ledger.Upcaster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The event families of all modules, found in the sources of the domain so that a new one cannot be forgotten. */
final class Contract {

    static final Path DOMAIN = Path.of("..", "..", "domain", "src", "main", "java");

    /** Set by {@code -Dtenure.update=true}: write what is compared instead of comparing it. */
    static final boolean UPDATE = Boolean.getBoolean("tenure.update");

    static final String HOW_TO_UPDATE =
            "mvn -pl adapters/jackson -am test -Dtest='EventCatalogueTest,FrozenContractTest'"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Dtenure.update=true";

    /** The upcasters that the product runs with. */
    static final List<Upcaster> UPCASTERS = Stream.of(
                    StoredRevisions.UPCASTERS,
                    io.tenure.value.application.StoredRevisions.UPCASTERS,
                    io.tenure.lifecycle.application.StoredRevisions.UPCASTERS,
                    io.tenure.segmentation.application.StoredRevisions.UPCASTERS,
                    io.tenure.loyalty.application.StoredRevisions.UPCASTERS,
                    io.tenure.messaging.application.StoredRevisions.UPCASTERS)
            .flatMap(List::stream)
            .toList();

    private Contract() {}

    static List<Class<?>> families() {
        try (var sources = Files.walk(DOMAIN)) {
            return sources.filter(Contract::isFamily)
                    .map(DOMAIN::relativize)
                    .map(source -> source.toString().replace(".java", "").replace('/', '.'))
                    .sorted()
                    .<Class<?>>map(Contract::load)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static EventTypes types() {
        return new EventTypes(families(), UPCASTERS);
    }

    private static boolean isFamily(Path source) {
        return source.toString().matches(".*/events/\\w+Event\\.java");
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }
}
