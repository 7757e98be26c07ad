package io.tenure.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample of CDNOW from its file through the ledger to the published figures. */
class FitCommandTest {

    private static final String SAMPLE = "../domain/src/test/resources/io/tenure/value/domain/cdnow_sample.csv";

    @TempDir
    private static Path data;

    @BeforeAll
    static void importsTheSample() {
        assertThat(run(new StringWriter(), "import", SAMPLE, "--mapping", "cdnow", "--data", data.toString()))
                .isZero();
    }

    @Test
    void bgNbdHasThePublishedParametersAndTheActualTotal() {
        var report = fit("bg-nbd", "--horizon-weeks", "39");

        isClose(report, "parameters", "r", 0.243);
        isClose(report, "parameters", "alpha", 4.414);
        isClose(report, "parameters", "a", 0.793);
        isClose(report, "parameters", "b", 2.426);
        assertThat(report.get("standardErrors").get("r").asDouble()).isBetween(0.01, 0.02);
        assertThat(report.get("logLikelihood").asDouble()).isCloseTo(-9582.4, offset(0.05));
        assertThat(report.get("customers").asInt()).isEqualTo(2357);
        assertThat(report.get("repeaters").asInt()).isEqualTo(946);
        assertThat(report.get("actual").asDouble()).isEqualTo(1882);
        assertThat(report.get("forecast").asDouble()).isBetween(1600.0, 1700.0);
        assertThat(report.get("meanAbsoluteError").asDouble()).isCloseTo(0.785, offset(0.001));
        assertThat(report.get("warnings").isEmpty()).isTrue();
        assertThat(report.get("zone").asString()).isEqualTo("UTC");
    }

    @Test
    void paretoNbdAndGammaGammaHaveThePublishedParameters() {
        var pareto = fit("pareto-nbd");
        var gamma = fit("gamma-gamma", "--horizon-weeks", "39");

        isClose(pareto, "parameters", "r", 0.553);
        isClose(pareto, "parameters", "alpha", 10.578);
        isClose(pareto, "parameters", "s", 0.606);
        isClose(pareto, "parameters", "beta", 11.669);
        assertThat(pareto.has("actual")).isFalse();
        assertThat(gamma.get("parameters").get("p").asDouble()).isCloseTo(6.25, offset(0.005));
        assertThat(gamma.get("parameters").get("q").asDouble()).isCloseTo(3.74, offset(0.005));
        assertThat(gamma.get("parameters").get("gamma").asDouble()).isCloseTo(15.44, offset(0.005));
    }

    @Test
    void renewalsAreCountedAndForetold() {
        var report = fit("sbg", "--horizon-weeks", "39", "--renewal", "quarter");

        assertThat(report.get("warnings").toString()).contains("a contract of one quarter");
        assertThat(report.get("actual").asDouble()).isBetween(1.0, 2357.0);
        assertThat(report.get("forecast").asDouble()).isBetween(1.0, 2357.0);
    }

    @Test
    void withoutLaterPurchasesThereIsAForecastAndAWarning() {
        var out = new StringWriter();
        run(out, "fit", "--model", "bg-nbd", "--data", data.toString(), "--horizon-weeks", "10", "--json");
        var report = JsonMapper.shared().readTree(out.toString());

        assertThat(report.get("calibratedTo").asString()).isEqualTo("1998-06-30");
        assertThat(report.get("actual").isNull()).isTrue();
        assertThat(report.get("warnings").get(0).asString()).contains("1998-06-30");
    }

    @Test
    void anUnknownSourceIsToldWithThoseThereAre() {
        var err = new StringWriter();
        int exit = TenureCommand.commandLine()
                .setErr(new PrintWriter(err))
                .execute("fit", "--model", "bg-nbd", "--data", data.toString(), "--source", "shop");

        assertThat(exit).isEqualTo(TenureCommand.WRONG_USE);
        assertThat(err.toString()).contains("shop").contains("[cdnow]");
    }

    @Test
    void aPersonReadsTheSameFigures() {
        var out = new StringWriter();
        run(out, "fit", "--model", "bg-nbd", "--data", data.toString(), "--calibrate-to", "1997-09-30");

        assertThat(out.toString()).contains("2,357 customers", "946 of them repeaters", "0.242595", "-9582.4292");
    }

    private static JsonNode fit(String model, String... more) {
        var arguments = new ArrayList<>(
                List.of("fit", "--model", model, "--data", data.toString(), "--calibrate-to", "1997-09-30", "--json"));
        arguments.addAll(List.of(more));
        var out = new StringWriter();
        assertThat(run(out, arguments.toArray(String[]::new))).isZero();
        return JsonMapper.shared().readTree(out.toString());
    }

    private static int run(StringWriter out, String... arguments) {
        return TenureCommand.commandLine().setOut(new PrintWriter(out)).execute(arguments);
    }

    private static void isClose(JsonNode report, String group, String name, double published) {
        assertThat(report.get(group).get(name).asDouble()).as(name).isCloseTo(published, offset(0.0005));
    }
}
