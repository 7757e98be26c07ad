package io.tenure.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.FileStore;
import io.tenure.bootstrap.TenureApplication;
import io.tenure.facts.domain.FactSheet;
import io.tenure.facts.queries.AllFacts;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.sqlite.ReadOnlySqliteLedger;
import io.tenure.value.events.RfmSegmentTotal;
import io.tenure.value.events.RfmTabulated;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportOnlineRetailTest {

    private static final int SOME_EVENTS = 2_000;

    @TempDir
    private Path directory;

    @Test
    void recordsTheWholeFileOnceThoughItWasKilledAndReconcilesToThePenny() throws Exception {
        OnlineRetail file = new OnlineRetail();
        killInTheMiddle();

        JsonNode rest = importing();
        JsonNode again = importing();

        long before = rest.path("duplicates").asLong();
        assertThat(before).isPositive();
        assertThat(rest.path("interactionsRecorded").asLong()).isEqualTo(file.invoices.size() - before);
        assertThat(again.path("interactionsRecorded").asLong()).isZero();
        assertThat(again.path("duplicates").asLong()).isEqualTo(file.invoices.size());
        reconciles(again, file);
        holdsEachInvoiceOnce(file);
    }

    private static void reconciles(JsonNode summary, OnlineRetail file) {
        assertThat(file.lines).isEqualTo(541_909);
        assertThat(summary.path("linesRead").asLong()).isEqualTo(file.lines);
        assertThat(summary.path("linesDuplicate").asLong())
                .isEqualTo(file.lines - file.withoutCustomer - file.repeated);
        assertThat(summary.path("linesSkipped").asLong()).isEqualTo(file.withoutCustomer + file.repeated);
        assertThat(summary.path("linesRejected").asLong()).isZero();
        assertThat(summary.path("reconciles").asBoolean()).isTrue();
        assertThat(summary.path("moneyInFile").path("GBP").path("in").asString())
                .satisfies(in -> assertThat(new BigDecimal(in)).isEqualByComparingTo(pounds(file.allIn)));
        assertThat(summary.path("moneyInFile").path("GBP").path("out").asString())
                .satisfies(out -> assertThat(new BigDecimal(out)).isEqualByComparingTo(pounds(file.allOut)));
        JsonNode findings = summary.path("findings");
        assertThat(findings.path("without-customer").asLong()).isEqualTo(135_080);
        assertThat(findings.path("exact-duplicate").asLong()).isEqualTo(5_268);
        assertThat(findings.path("price-zero").asLong()).isEqualTo(2_515);
        assertThat(findings.path("blank-name").asLong()).isEqualTo(1_454);
    }

    private void holdsEachInvoiceOnce(OnlineRetail file) {
        Set<String> invoices = new HashSet<>();
        BigDecimal in = BigDecimal.ZERO;
        BigDecimal out = BigDecimal.ZERO;
        try (Core core = Core.open(new DataDirectory(directory), Clock.systemUTC())) {
            long position = 0;
            for (List<RecordedCommit> block = core.ledger().readAll(0, SOME_EVENTS);
                    !block.isEmpty();
                    block = core.ledger().readAll(position, SOME_EVENTS)) {
                for (RecordedCommit commit : block) {
                    position = commit.lastPosition();
                    for (EventData event : commit.events()) {
                        if (core.codec().decode(event, commit.stream()) instanceof InteractionRecorded recorded) {
                            assertThat(invoices.add(recorded.externalId())).isTrue();
                            BigDecimal amount = Objects.requireNonNull(recorded.amount());
                            in = in.add(amount.max(BigDecimal.ZERO));
                            out = out.subtract(amount.min(BigDecimal.ZERO));
                        }
                    }
                }
            }
            addsUpInTheFactsOfEveryCustomer(core, file);
        }
        fallsIntoTheSegmentsThatArePublished();
        assertThat(invoices).isEqualTo(file.invoices);
        assertThat(in).isEqualByComparingTo(pounds(file.in));
        assertThat(out).isEqualByComparingTo(pounds(file.out));
    }

    /** What is counted customer by customer is what the file holds, to the last tenth of a penny. */
    private static void addsUpInTheFactsOfEveryCustomer(Core core, OnlineRetail file) {
        AllFacts facts = core.facts().all();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> facts.position() >= core.ledger().head());
        List<FactSheet> sheets = new ArrayList<>();
        facts.each(each -> sheets.add(FactSheet.of(each, LocalDate.parse("2011-12-10"), "GBP")));

        assertThat(sheets).hasSize(4_372);
        assertThat(sheets.stream().mapToLong(FactSheet::interactions).sum()).isEqualTo(file.invoices.size());
        assertThat(sheets.stream().mapToLong(FactSheet::amountsApart).sum()).isZero();
        assertThat(sheets.stream().map(FactSheet::revenue).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(pounds(file.in - file.out));
    }

    /** The figures that pandas gives, of lines with a price: one customer bought for nothing only. */
    private void fallsIntoTheSegmentsThatArePublished() {
        var reader = new Caller("mia", Set.of(Role.MARKETER));
        try (Core core = Core.serving(
                FileStore.open(new DataDirectory(directory), Clock.systemUTC()), Clock.systemUTC(), List.of())) {
            RfmTabulated report = tabulated(core, reader);
            assertThat(report.tables()).singleElement().satisfies(table -> {
                assertThat(table.customers()).isEqualTo(4_338);
                assertThat(table.segments())
                        .extracting(RfmSegmentTotal::customers)
                        .containsExactly(1071L, 819L, 633L, 593L, 484L, 352L, 187L, 94L, 63L, 42L);
            });
            assertThat(report.boughtForNothing()).isOne();
            assertThat(report.withoutExternalId()).isZero();
        }
    }

    private static RfmTabulated tabulated(Core core, Caller reader) {
        long imported = core.ledger().head();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> core.relationship().queries().awaitVisible(imported));
        String asked = core.value().tabulateRfm().tabulate(LocalDate.parse("2011-12-11"), reader);
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> assertThat(core.value().rfm().report(asked)).isPresent());
        return core.value().rfm().report(asked).orElseThrow().report();
    }

    private static BigDecimal pounds(long thousandths) {
        return BigDecimal.valueOf(thousandths, 3);
    }

    private JsonNode importing() {
        var printed = new StringWriter();
        int exit = TenureCommand.commandLine().setOut(new PrintWriter(printed)).execute(arguments());
        assertThat(exit).isEqualTo(TenureCommand.FINE);
        return JsonMapper.shared().readTree(printed.toString());
    }

    private String[] arguments() {
        return new String[] {
            "import",
            OnlineRetail.FILE.toString(),
            "--mapping",
            "online-retail",
            "--json",
            "--data",
            directory.toString()
        };
    }

    private void killInTheMiddle() throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TenureApplication.class.getName());
        java.command().addAll(List.of(arguments()));
        Process child = java.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !child.isAlive() || recorded() > SOME_EVENTS);
        child.toHandle().destroyForcibly();
        assertThat(child.waitFor()).as("the import was still running").isNotZero();
    }

    private long recorded() {
        DataDirectory data = new DataDirectory(directory);
        if (Files.notExists(data.ledger().resolveSibling("views.db"))) {
            return 0;
        }
        try (ReadOnlySqliteLedger ledger = ReadOnlySqliteLedger.open(data.ledger())) {
            return ledger.head();
        }
    }
}
