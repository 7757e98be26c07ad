package io.tenure.shared.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewField;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewTransaction;
import io.tenure.shared.views.ViewType;
import io.tenure.shared.views.ViewsFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteViewsFileTest {

    @TempDir
    Path directory;

    private Path file;

    record Old(String id, String name) {}

    record New(String id, String name, long more) {}

    private static final ViewType<Old> OLD = type("thing", Old.class, List.of(), List.of());

    @BeforeEach
    void nameFile() {
        file = directory.resolve("views.db");
    }

    @Test
    void keepsViewsProgressAndTokenWhenOpenedAgain() {
        store();
        try (SqliteViews views = open(OLD)) {
            assertThat(views.startedEmpty()).isFalse();
            assertThat(views.find(OLD, "a")).contains(new Old("a", "Anna"));
            assertThat(views.progress("p")).isEqualTo(5);
            try (ViewTransaction transaction = views.begin("p")) {
                assertThat(transaction.token()).contains(new byte[] {1});
            }
        }
    }

    @Test
    void keepsHowFarProjectionsPassedOverEventsWithoutMeaning() {
        store();
        try (SqliteViews views = open(OLD)) {
            passOver(views, 8, 2);
            assertThat(views.progress("p")).isEqualTo(8);
            views.compact();
            passOver(views, 9, 3);
        }
        assertPassed(9, 3);
    }

    @Test
    void forgetsInACrashNothingButEventsWithoutMeaning() throws Exception {
        store();
        Path copy = directory.resolve("as-the-crash-left-it.db");
        try (SqliteViews views = open(OLD)) {
            passOver(views, 8, 2);
            copy(copy);
            passOver(views, 10_005, 3);
            copy(directory.resolve("far.db"));
        }
        file = copy;
        assertPassed(5, 1);
        file = directory.resolve("far.db");
        assertPassed(10_005, 3);
    }

    @Test
    void keepsTokensUnderTheNamesThatFilesOfOlderVersionsHave() throws Exception {
        store();
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement question = raw.createStatement();
                ResultSet states = question.executeQuery("SELECT name FROM state")) {
            assertThat(states.getString(1)).isEqualTo("token:p");
        }
    }

    @Test
    void deletesWhatAKilledRebuildOrCompactionLeft() throws Exception {
        List<Path> left = Stream.of(".rebuild", ".rebuild-wal", ".compact")
                .map(end -> file.resolveSibling(file.getFileName() + end))
                .toList();
        for (Path each : left) {
            Files.writeString(each, "Ada");
        }

        open(OLD).close();

        assertThat(left).allSatisfy(each -> assertThat(each).doesNotExist());
    }

    @Test
    void losesNothingOnAFullDiskAndGoesOnWhenThereIsRoom() throws Exception {
        try (SmallDisk disk = SmallDisk.in(directory)) {
            file = disk.path("views.db");
            try (SqliteViews views = open(OLD)) {
                Path filler = disk.fill(disk.room() - (300 << 10));
                int shown = fill(views);
                assertThat(views.progress("p")).isEqualTo(shown);
                assertThat(views.find(OLD, "thing" + shown)).isEmpty();
                for (int i = 0; i < shown; i++) {
                    assertThat(views.find(OLD, "thing" + i)).isPresent();
                }
                Files.delete(filler);
                put(views, shown);
                assertThat(views.find(OLD, "thing" + shown)).isPresent();
                assertThat(views.progress("p")).isEqualTo(shown + 1);
            }
        }
    }

    /** Answers how many are shown when the disk is full. */
    private static int fill(SqliteViews views) {
        for (int i = 0; i < 10_000; i++) {
            try {
                put(views, i);
            } catch (ViewsFailure full) {
                assertThat(full).hasMessageContaining("views.db").hasMessageContaining("disk is full");
                return i;
            }
        }
        throw new AssertionError("The disk never was full");
    }

    private static void put(SqliteViews views, int number) {
        try (ViewTransaction transaction = views.begin("p")) {
            transaction.put(OLD, new Old("thing" + number, "x".repeat(500)));
            transaction.progress(number + 1);
            transaction.commit();
        }
    }

    @Test
    void startsEmptyWhenARecordHasChanged() {
        startsEmptyWith(type("thing", New.class, List.of(), List.of()));
    }

    @Test
    void startsEmptyWhenAFieldIsAdded() {
        startsEmptyWith(type("thing", Old.class, List.of(new ViewField<>("name", Old::name)), List.of()));
    }

    @Test
    void startsEmptyWhenATypeIsAddedOrRemoved() {
        store();
        ViewType<Old> other = type("other", Old.class, List.of(), List.of());
        try (SqliteViews views = open(OLD, other)) {
            assertThat(views.startedEmpty()).isTrue();
        }
        try (SqliteViews views = open(OLD)) {
            assertThat(views.startedEmpty()).isTrue();
        }
    }

    @Test
    void refusesTheFileOfAnotherProgramAndLeavesItAlone() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            SqliteConnections.execute(other, "CREATE TABLE precious (x)");
        }
        byte[] before = Files.readAllBytes(file);
        assertThatExceptionOfType(ViewsFailure.class)
                .isThrownBy(() -> open(OLD))
                .withMessageContaining(file.toString());
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void refusesTypesThatCannotBeStored() {
        for (ViewType<Old> bad : List.of(
                type("with blank", Old.class, List.of(), List.of()),
                type("thing", Old.class, List.of(new ViewField<>("a b", Old::name)), List.of()),
                type("thing", Old.class, List.of(), List.of(List.of("unknown"))))) {
            assertThatIllegalArgumentException().isThrownBy(() -> open(bad)).withMessageContaining(bad.name());
        }
        assertThatIllegalArgumentException().isThrownBy(() -> open(OLD, OLD));
    }

    @Test
    void cursorsOutliveARestart() {
        store();
        String cursor;
        try (SqliteViews views = open(OLD)) {
            try (ViewTransaction transaction = views.begin("p")) {
                transaction.put(OLD, new Old("b", "Bert"));
                transaction.commit();
            }
            cursor = views.page(OLD, new ViewQuery(List.of(), null, null, false, null, 1))
                    .next();
        }
        try (SqliteViews views = open(OLD)) {
            assertThat(views.page(OLD, new ViewQuery(List.of(), null, null, false, cursor, 1))
                            .views())
                    .containsExactly(new Old("b", "Bert"));
        }
    }

    private static void passOver(SqliteViews views, long position, int token) {
        try (ViewTransaction transaction = views.begin("p")) {
            transaction.token(new byte[] {(byte) token});
            transaction.progress(position);
            transaction.commit();
        }
    }

    private void assertPassed(long position, int token) {
        try (SqliteViews views = open(OLD);
                ViewTransaction transaction = views.begin("p")) {
            assertThat(views.find(OLD, "a")).contains(new Old("a", "Anna"));
            assertThat(views.progress("p")).isEqualTo(position);
            assertThat(transaction.token()).contains(new byte[] {(byte) token});
        }
    }

    private void copy(Path target) throws Exception {
        for (String part : List.of("", "-wal")) {
            Path from = file.resolveSibling(file.getFileName() + part);
            if (Files.exists(from)) {
                Files.copy(from, target.resolveSibling(target.getFileName() + part));
            }
        }
    }

    private void startsEmptyWith(ViewType<?> changed) {
        store();
        try (SqliteViews views = open(changed)) {
            assertThat(views.startedEmpty()).isTrue();
            assertThat(views.progress("p")).isZero();
            assertThat(views.count(changed, new ViewQuery(List.of(), null, null, false, null, 1), 9))
                    .isZero();
            try (ViewTransaction transaction = views.begin("p")) {
                assertThat(transaction.token()).isEmpty();
            }
        }
    }

    private void store() {
        try (SqliteViews views = open(OLD);
                ViewTransaction transaction = views.begin("p")) {
            transaction.put(OLD, new Old("a", "Anna"));
            transaction.progress(5);
            transaction.token(new byte[] {1});
            transaction.commit();
        }
    }

    private SqliteViews open(ViewType<?>... types) {
        return SqliteViews.open(file, List.of(new OwnedViews("p", List.of(types))));
    }

    private static <V extends Record> ViewType<V> type(
            String name, Class<V> view, List<ViewField<V>> fields, List<List<String>> indexes) {
        return new ViewType<>(name, view, SqliteViewsFileTest::id, fields, v -> List.of(), indexes);
    }

    private static String id(Record view) {
        return view instanceof Old old ? old.id : ((New) view).id;
    }
}
