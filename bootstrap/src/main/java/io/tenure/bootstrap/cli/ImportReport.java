package io.tenure.bootstrap.cli;

import io.tenure.relationship.csv.Fate;
import io.tenure.relationship.csv.Flow;
import io.tenure.relationship.csv.ImportResult;
import io.tenure.relationship.csv.Tally;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The closing summary of an import. Every line of the file is in one class, and lines and money of the classes add up
 * to the file.
 */
record ImportReport(
        Path file, String mapping, boolean dryRun, @Nullable Path rejects, long nanos, ImportResult result) {

    private static final int PENNIES = 2;
    private static final double NANOS_PER_SECOND = 1e9;

    String json() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("file", file.toString());
        report.put("mapping", mapping);
        report.put("dryRun", dryRun);
        report.put("linesRead", result.file().lines());
        report.put("interactionsRecorded", result.interactionsRecorded());
        report.put("duplicates", result.duplicates());
        report.put("customersCreated", result.customersCreated());
        report.put("linesRecorded", result.lines(Fate.RECORDED).lines());
        report.put("linesDuplicate", result.lines(Fate.DUPLICATE).lines());
        report.put("linesSkipped", result.lines(Fate.SKIPPED).lines());
        report.put("linesRejected", result.lines(Fate.REJECTED).lines());
        report.put("linesWithoutReadableAmount", result.file().linesWithoutAmount());
        report.put("money", money(result.lines(Fate.RECORDED)));
        report.put("moneyInFile", money(result.file()));
        for (Fate fate : Fate.values()) {
            report.put(word(fate), byReason(fate));
        }
        report.put("reconciles", result.reconciles());
        report.put("findings", new TreeMap<>(result.findings()));
        report.put("rejectsFile", rejects == null ? null : rejects.toString());
        report.put("millis", TimeUnit.NANOSECONDS.toMillis(nanos));
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(report);
    }

    private Map<String, Object> byReason(Fate fate) {
        Map<String, Object> reasons = new TreeMap<>();
        result.byReason(fate)
                .forEach((reason, tally) -> reasons.put(reason, Map.of("lines", tally.lines(), "money", money(tally))));
        return reasons;
    }

    private static Map<String, Object> money(Tally tally) {
        Map<String, Object> money = new TreeMap<>();
        tally.money().forEach((currency, flow) -> {
            Map<String, String> both = new LinkedHashMap<>();
            both.put("in", plain(flow.in()));
            both.put("out", plain(flow.out()));
            money.put(currency, both);
        });
        return money;
    }

    String text() {
        var text = new StringJoiner("\n");
        text.add(String.format(
                Locale.ROOT,
                "%s %s by mapping %s in %.1f s",
                dryRun ? "Rehearsed" : "Imported",
                file,
                mapping,
                nanos / NANOS_PER_SECOND));
        text.add("").add(String.format(Locale.ROOT, "  %-42s %12s   %s", "", "lines", "money in / out"));
        for (Fate fate : Fate.values()) {
            new TreeMap<>(result.byReason(fate))
                    .forEach((reason, tally) -> text.add(row(word(fate) + ": " + reason, tally)));
        }
        text.add(row("in the file", result.file()));
        text.add(
                result.reconciles()
                        ? "  It adds up, to the last line and penny."
                        : "  It does NOT add up: report this.");
        text.add("");
        text.add(String.format(
                Locale.ROOT,
                "%,d interactions %s, %,d recorded before, %,d customers new",
                result.interactionsRecorded(),
                dryRun ? "to record" : "recorded",
                result.duplicates(),
                result.customersCreated()));
        new TreeMap<>(result.findings())
                .forEach((finding, count) ->
                        text.add(String.format(Locale.ROOT, "  noticed %-34s %,12d", finding, count)));
        if (rejects != null) {
            text.add("Rejected lines with their reasons are in " + rejects);
        }
        return text.toString();
    }

    private static String word(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }

    private static String row(String label, Tally tally) {
        return String.format(Locale.ROOT, "  %-42s %,12d   %s", label, tally.lines(), words(tally));
    }

    private static String words(Tally tally) {
        var words = new StringBuilder();
        new TreeMap<>(tally.money()).forEach((currency, flow) -> words.append(words.isEmpty() ? "" : ", ")
                .append(words(currency, flow)));
        return words.toString();
    }

    private static String words(String currency, Flow flow) {
        return String.format(Locale.ROOT, "%s %s / %s", currency, plain(flow.in()), plain(flow.out()));
    }

    /** All digits that matter, and at least pennies. */
    private static String plain(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return shortest.setScale(Math.max(PENNIES, shortest.scale())).toPlainString();
    }
}
