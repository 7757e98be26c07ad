package io.tenure.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.access.Caller;
import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.FileStore;
import io.tenure.relationship.application.InteractionIds;
import io.tenure.relationship.application.port.in.CustomerDraft;
import io.tenure.relationship.application.port.in.ExternalIdDraft;
import io.tenure.relationship.application.port.in.RecordedBefore;
import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.projections.ProjectionStatus;
import io.tenure.shared.views.ViewsFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {

    private static final Duration SHORT = Duration.ofMillis(60);

    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    @TempDir
    private Path directory;

    @Test
    void findTheSaleBehindAReturnAmongWhatEarlierFilesBroughtAndTellADuplicateThatDiffers() throws Exception {
        CommandLineRun january = imported("january", """
                1,A,Lamp,2,2011-01-03 10:00:00,2.50,77,France
                2,A,Lamp,3,2011-01-04 10:00:00,2.50,77,France
                3,D,Cup,1,2011-02-03 10:00:00,4.00,77,France
                """);
        assertThat(january.exit()).as(january.err()).isZero();
        try (Core core = Core.open(DataDirectory.existing(data()), Clock.systemUTC())) {
            CustomerId other = core.relationship()
                    .registerCustomer()
                    .register(
                            new CustomerDraft(
                                    new Profile(CustomerKind.PERSON, "Ada", null, null, null, null),
                                    List.of(new ExternalIdDraft("online-retail", "78")),
                                    List.of(),
                                    null),
                            null,
                            Caller.SYSTEM)
                    .customerId();
            CustomerId known = core.relationship()
                    .queries()
                    .findByExternalId("online-retail", "77", Caller.SYSTEM)
                    .map(view -> new CustomerId(view.id()))
                    .orElseThrow();
            core.relationship().mergeCustomers().merge(other, known, Caller.SYSTEM);
        }

        CommandLineRun february = imported("february", """
                C3,A,Lamp,-2,2011-02-03 10:00:00,2.50,78,France
                C4,D,Cup,-1,2011-02-03 10:00:00,4.00,78,France
                1,B,Mug,1,2011-01-03 10:00:00,1.00,77,France
                """);
        assertThat(february.exit()).as(february.err()).isOne();
        assertThat(february.out())
                .contains("\"interactionsRecorded\" : 2", "\"duplicates\" : 0", "\"reconciles\" : true")
                .contains("duplicate-differs", "\"return-with-sale\" : 2")
                .doesNotContain("return-without-sale");
        assertThat(directory.resolve("february.rejects.csv")).content().contains("duplicate-differs", "1,B,Mug");
        try (Core core = Core.open(DataDirectory.existing(data()), Clock.systemUTC())) {
            assertThat(core.relationship().queries().interaction("online-retail", "C3", Caller.SYSTEM))
                    .get()
                    .extracting(InteractionView::refersTo)
                    .isEqualTo(InteractionIds.of("online-retail", "2"));
            assertThat(core.relationship().queries().interaction("online-retail", "C4", Caller.SYSTEM))
                    .get()
                    .extracting(InteractionView::refersTo)
                    .as("a sale of the same moment")
                    .isEqualTo(InteractionIds.of("online-retail", "3"));
        }
    }

    @Test
    void needTheViewsOfWhatWasRecordedBefore() {
        try (Core core =
                Core.silent(FileStore.open(DataDirectory.create(data()), Clock.systemUTC()), Clock.systemUTC())) {
            assertThat(core.relationship().recordedBefore(0, SHORT)).isSameAs(RecordedBefore.NOTHING);
            core.relationship()
                    .registerCustomer()
                    .register(
                            new CustomerDraft(
                                    new Profile(CustomerKind.PERSON, "Ada", null, null, null, null),
                                    List.of(),
                                    List.of(),
                                    null),
                            null,
                            Caller.SYSTEM);

            assertThatThrownBy(() ->
                            core.relationship().recordedBefore(core.ledger().head(), SHORT))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.rejection().reason()).startsWith("Nothing was imported"));
        }
    }

    private Path data() {
        return directory.resolve("data");
    }

    private CommandLineRun imported(String name, String lines) throws IOException {
        Path file = Files.writeString(directory.resolve(name + ".csv"), HEADER + lines);
        return CommandLineRun.of(
                "import",
                file,
                "--mapping",
                "online-retail",
                "--json",
                "--rejects",
                directory.resolve(name + ".rejects.csv"),
                "--data",
                data());
    }

    @Test
    @Timeout(60)
    void endWhereAProjectionFailsAndGetsNoFurther() {
        List<ProjectionStatus> status = List.of(
                new ProjectionStatus("facts", 9, 9, false, null),
                new ProjectionStatus("relationship", 4, 9, false, "disk full"));

        assertThatThrownBy(() -> Imports.awaitViews(9, () -> status, SHORT))
                .isInstanceOf(ViewsFailure.class)
                .hasMessageContaining("'relationship' stand still at 4 of 9: disk full");
    }

    @Test
    void waitForOneThatFailsNowAndThenAndGoesOn() throws Exception {
        AtomicLong position = new AtomicLong();

        Imports.awaitViews(
                9,
                () -> List.of(new ProjectionStatus("facts", position.incrementAndGet(), 9, false, "away for a moment")),
                Duration.ZERO);

        assertThat(position).hasValue(9);
    }
}
