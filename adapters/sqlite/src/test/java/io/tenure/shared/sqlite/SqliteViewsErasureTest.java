package io.tenure.shared.sqlite;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewField;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewTransaction;
import io.tenure.shared.views.ViewType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteViewsErasureTest {

    private static final int PEOPLE = 4_000;

    @TempDir
    Path directory;

    private final SplittableRandom random = new SplittableRandom(7);

    record Person(String id, String name, String remark) {}

    private static final ViewType<Person> PEOPLE_TYPE = new ViewType<>(
            "person",
            Person.class,
            Person::id,
            List.of(new ViewField<>("name", Person::name), new ViewField<>("remark", Person::remark)),
            person -> List.of(person.name, person.remark),
            List.of(List.of("name"), List.of("remark", "name")));

    @Test
    void leavesNoByteOfDeletedAndOverwrittenViews() throws IOException {
        try (SqliteViews views = open()) {
            // In many small steps and with names of changing length, so that pages split and merge.
            for (int round = 0; round < 8; round++) {
                change(views, i -> new Person("p" + i, secret(i) + " " + "x".repeat(random.nextInt(60)), padding()));
            }
            assertThat(trace()).isNotEmpty();
            change(views, i -> new Person("p" + i, "harmless " + i, padding()));
            views.compact();
            assertThat(trace()).isEmpty();
        }
        assertThat(trace()).isEmpty();
    }

    @Test
    void leavesNoByteOfAFewDeletedAmongMany() throws IOException {
        try (SqliteViews views = open()) {
            change(views, i -> new Person("p" + i, i % 100 == 0 ? secret(i) : "other" + i * 31, padding()));
            change(views, i -> new Person("p" + i, i % 100 == 0 ? secret(i) : "name" + i * 17, padding()));
            try (ViewTransaction transaction = views.begin("p")) {
                for (int i = 0; i < PEOPLE; i += 100) {
                    transaction.delete(PEOPLE_TYPE, "p" + i);
                }
                transaction.commit();
            }
            views.compact();
            assertThat(trace()).isEmpty();
            assertThat(views.page(PEOPLE_TYPE, new ViewQuery(List.of(), "secret", null, false, null, 10))
                            .views())
                    .isEmpty();
            assertThat(views.count(PEOPLE_TYPE, new ViewQuery(List.of(), "name", null, false, null, 10), 5_000))
                    .isEqualTo(PEOPLE - PEOPLE / 100);
        }
    }

    @Test
    void leavesNoByteOfClearedViews() throws IOException {
        try (SqliteViews views = open()) {
            change(views, i -> new Person("p" + i, secret(i), padding()));
            try (ViewTransaction transaction = views.begin("p")) {
                transaction.clear(PEOPLE_TYPE);
                transaction.commit();
            }
            views.compact();
            assertThat(trace()).isEmpty();
        }
    }

    private SqliteViews open() {
        return SqliteViews.open(directory.resolve("views.db"), List.of(new OwnedViews("p", List.of(PEOPLE_TYPE))));
    }

    private void change(SqliteViews views, Function<Integer, Person> person) {
        int[] shuffled = IntStream.range(0, PEOPLE)
                .map(i -> (int) (i * 2_654_435_761L % PEOPLE))
                .toArray();
        for (int from = 0; from < PEOPLE; from += 400) {
            try (ViewTransaction transaction = views.begin("p")) {
                for (int i = from; i < from + 400; i++) {
                    transaction.put(PEOPLE_TYPE, person.apply(shuffled[i]));
                }
                transaction.commit();
            }
        }
    }

    /** A word whose beginning and end occur nowhere else: the word index keeps them apart. */
    private static String secret(int i) {
        return "secret" + Integer.toString(i * 7_919, 36) + "zqjzq";
    }

    private String padding() {
        return "r".repeat(random.nextInt(40));
    }

    /** The files that hold a secret. */
    private List<String> trace() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(this::holdsSecret)
                    .map(Path::toString)
                    .toList();
        }
    }

    private boolean holdsSecret(Path file) {
        try {
            String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
            return bytes.contains("secret") || bytes.contains("zqjzq");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
