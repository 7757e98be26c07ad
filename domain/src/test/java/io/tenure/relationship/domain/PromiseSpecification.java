package io.tenure.relationship.domain;

import static io.tenure.relationship.domain.Anna.A;
import static io.tenure.relationship.domain.Anna.EARLIER;
import static io.tenure.relationship.domain.Anna.ID;
import static io.tenure.relationship.domain.Anna.NOW;
import static io.tenure.relationship.domain.Anna.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.commands.BreakPromise;
import io.tenure.relationship.commands.KeepPromise;
import io.tenure.relationship.commands.MakePromise;
import io.tenure.relationship.events.PromiseBroken;
import io.tenure.relationship.events.PromiseKept;
import io.tenure.relationship.events.PromiseMade;
import io.tenure.relationship.events.RelationshipEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromiseSpecification {

    private static final Instant DUE = NOW.plus(Duration.ofDays(7));
    private static final KeepPromise KEEP = new KeepPromise(ID, "p1", NOW);
    private static final PromiseKept KEPT = new PromiseKept(A, "p1", NOW);
    private static final BreakPromise BREAK = new BreakPromise(ID, "p1", "Out of stock", NOW);
    private static final PromiseBroken BROKEN = new PromiseBroken(A, "p1", "Out of stock", NOW);

    @Test
    void notesWhatTheFirmOwes() {
        given(Anna.registered()).when(make("p1", DUE)).then(made("p1", DUE));
    }

    @Test
    void notesAPromiseThatIsEnteredAfterItsDate() {
        given(Anna.registered()).when(make("p1", EARLIER)).then(made("p1", EARLIER));
    }

    @Test
    void notesAPromiseOnce() {
        given(Anna.registered(), made("p1", DUE)).when(make("p1", DUE)).thenNothing();
    }

    @Test
    void refusesAnotherPromiseUnderTheSameId() {
        given(Anna.registered(), made("p1", DUE))
                .when(make("p1", EARLIER))
                .thenRejected("relationship.promise-already-made");
    }

    @Test
    void keepsAThousandPromisesOpenAndNoMore() {
        given(promises(999)).when(make("p1", DUE)).then(made("p1", DUE));
        given(promises(1_000)).when(make("p1", DUE)).thenRejected("relationship.too-many-open-promises");
    }

    @Test
    void takesADueDateWithinACentury() {
        given(Anna.registered())
                .when(make("p1", Instant.parse("2200-01-01T00:00:00Z")))
                .thenRejected("relationship.due-at-too-late");
        given(Anna.registered())
                .when(make("p1", Instant.parse("1899-12-31T23:59:59Z")))
                .thenRejected("relationship.due-at-before-1900");
    }

    @Test
    void refusesAPromiseWithoutWords() {
        given(Anna.registered())
                .when(new MakePromise(ID, "p1", " ", DUE, null, NOW))
                .thenRejected("relationship.promise-missing");
    }

    @Test
    void refusesAPromiseWithoutId() {
        given(Anna.registered()).when(make("", DUE)).thenRejected("relationship.promise-id-missing");
    }

    @Test
    void refusesAThreadThatIsTooLong() {
        given(Anna.registered())
                .when(new MakePromise(ID, "p1", "Call back", DUE, "t".repeat(201), NOW))
                .thenRejected("relationship.thread-too-long");
    }

    @Test
    void saysWhichDateOrTextIsWrongAndWhatToDo() {
        assertThat(given(Anna.registered())
                        .when(make("p1", Instant.parse("1899-12-31T23:59:59Z")))
                        .thenRejected("relationship.due-at-before-1900")
                        .reason())
                .isEqualTo("The date 'due at' is 1899-12-31T23:59:59Z, before 1900: check the date and its format.");
        assertThat(given(Anna.registered())
                        .when(make("p".repeat(1_201), DUE))
                        .thenRejected("relationship.promise-id-too-long")
                        .reason())
                .isEqualTo("The promise id has 1,201 characters and at most 200 fit: shorten it.");
    }

    @Test
    void notesThatAPromiseWasKept() {
        given(Anna.registered(), made("p0", DUE), made("p1", DUE)).when(KEEP).then(KEPT);
    }

    @Test
    void notesThatAPromiseWasBroken() {
        given(Anna.registered(), made("p0", DUE), made("p1", DUE)).when(BREAK).then(BROKEN);
    }

    @Test
    void settlesAPromiseOnce() {
        given(Anna.registered(), made("p1", DUE), KEPT).when(KEEP).thenRejected("relationship.promise-not-open");
        given(Anna.registered(), made("p1", DUE), BROKEN).when(BREAK).thenRejected("relationship.promise-not-open");
    }

    @Test
    void keepsOtherPromisesOpen() {
        given(Anna.registered(), made("p1", DUE), new PromiseKept(A, "p0", NOW))
                .when(KEEP)
                .then(KEPT);
    }

    @Test
    void refusesAReasonThatIsTooLong() {
        given(Anna.registered(), made("p1", DUE))
                .when(new BreakPromise(ID, "p1", "r".repeat(2_001), NOW))
                .thenRejected("relationship.reason-too-long");
    }

    private static MakePromise make(String id, Instant dueAt) {
        return new MakePromise(ID, id, "Call back", dueAt, "order-1", NOW);
    }

    private static PromiseMade made(String id, Instant dueAt) {
        return new PromiseMade(A, id, "Call back", dueAt, "order-1", NOW);
    }

    private static List<RelationshipEvent> promises(int count) {
        List<RelationshipEvent> history = new ArrayList<>(List.of(Anna.registered()));
        IntStream.range(0, count).forEach(i -> history.add(made("x" + i, DUE)));
        return history;
    }
}
