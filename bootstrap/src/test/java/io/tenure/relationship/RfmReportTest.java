package io.tenure.relationship;

import static io.tenure.bootstrap.Installation.MAY;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.Installation;
import io.tenure.shared.jobs.Job;
import io.tenure.shared.outcome.Refusal;
import io.tenure.value.events.RfmSegmentTotal;
import io.tenure.value.events.RfmTable;
import io.tenure.value.queries.RfmQueries;
import io.tenure.value.queries.RfmReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RfmReportTest {

    private static final Caller MIA = new Caller("mia", Set.of(Role.MARKETER));
    private static final LocalDate TODAY = LocalDate.parse("2026-05-04");

    @TempDir
    private Path directory;

    private Installation tenure;

    @BeforeEach
    void open() {
        tenure = Installation.serving(directory);
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void isCountedInTheBackgroundAndKeptWithWhoAsked() {
        tenure.register("ada");
        tenure.register("bob");
        tenure.register("cid");
        tenure.buy("order-0", "ada", MAY.minus(Duration.ofDays(100)), "900.00");
        tenure.buy("order-1", "ada", MAY.minus(Duration.ofDays(10)), "50.00");
        tenure.buy("order-2", "bob", MAY.minus(Duration.ofDays(50)), "30.00");
        tenure.buy("order-3", "cid", MAY.minus(Duration.ofDays(20)), "0.00");
        tenure.caughtUp();

        String asked = tabulate(TODAY);

        eventually(() -> assertThat(rfm().report(asked)).isPresent());
        RfmReport report = rfm().report(asked).orElseThrow();
        assertThat(report.askedBy()).isEqualTo("mia");
        assertThat(report.report().reference()).isEqualTo(TODAY);
        assertThat(report.report().boughtForNothing()).isOne();
        assertThat(report.report().withoutExternalId()).isZero();
        assertThat(report.report().tables())
                .usingRecursiveFieldByFieldElementComparator()
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(List.of(new RfmTable(
                        "GBP",
                        2,
                        List.of(
                                new RfmSegmentTotal("HIBERNATING", 1, new BigDecimal("30.00")),
                                new RfmSegmentTotal("CHAMPIONS", 1, new BigDecimal("950.00"))))));
        tenure.restart();
        assertThat(rfm().reports(10)).extracting(RfmReport::id).containsExactly(asked);
    }

    @Test
    void isKeptAgainForTheSameDayOnceTheJobIsForgotten() throws IOException {
        tenure.register("ada");
        tenure.buy("order-1", "ada", MAY.minus(Duration.ofDays(10)), "50.00");
        String first = tabulate(TODAY);
        eventually(() -> assertThat(rfm().report(first)).isPresent());
        tenure.close();
        Path jobs = new DataDirectory(directory).jobs();
        for (String part : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(jobs.resolveSibling(jobs.getFileName() + part));
        }
        tenure = Installation.serving(directory);
        tenure.later(Duration.ofDays(30));

        String again = tabulate(TODAY);

        eventually(() -> assertThat(rfm().reports(10)).extracting(RfmReport::id).containsExactly(again, first));
    }

    @Test
    void saysWhyItFailed() {
        String asked = tabulate(TODAY.minusYears(9));

        eventually(() -> assertThat(rfm().jobs()).singleElement().satisfies(job -> {
            assertThat(job.id()).isEqualTo(asked);
            assertThat(job.state()).isEqualTo(Job.State.FAILED);
            assertThat(job.failure()).contains("Nobody had bought by 2017-05-04");
        }));
        assertThat(rfm().reports(10)).isEmpty();
    }

    @Test
    void isRefusedForADayToComeAndToThoseWhoMayNot() {
        assertThatThrownBy(() -> tabulate(TODAY.plusDays(3)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.rejection().code()).isEqualTo("value.day-to-come"));
        assertThatThrownBy(() -> tenure.core().value().tabulateRfm().tabulate(TODAY, SHOP))
                .isInstanceOf(AccessDenied.class);
    }

    private String tabulate(LocalDate reference) {
        return tenure.core().value().tabulateRfm().tabulate(reference, MIA);
    }

    private RfmQueries rfm() {
        return tenure.core().value().rfm();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }
}
