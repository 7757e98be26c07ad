package io.tenure.bootstrap.cli;

import io.tenure.value.application.AnalystFit;
import io.tenure.value.application.CannotFit;
import io.tenure.value.application.FitReport;
import io.tenure.value.application.FitRequest;
import io.tenure.value.application.ModelName;
import io.tenure.value.domain.retention.CalendarPeriod;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tenure fit}: fits a value model to the purchases in the ledger. Works while a server runs. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        description =
                "Fit a model of buying, spending or renewing to the purchases in the ledger, and try its forecast.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:fitted, or a plainer model stands in, as the output says", "2:not fitted"})
final class FitCommand implements Callable<Integer> {

    @Option(names = "--model", required = true, paramLabel = "MODEL", description = "One of ${COMPLETION-CANDIDATES}.")
    private ModelName model = ModelName.BG_NBD;

    @Option(names = "--source", paramLabel = "SOURCE", description = "Only purchases from this source (default: all).")
    private @Nullable String source;

    @Option(
            names = "--calibrate-to",
            paramLabel = "DATE",
            description = "The last day that the model may know (default: the last day with a purchase).")
    private @Nullable LocalDate calibrateTo;

    @Option(
            names = "--horizon-weeks",
            paramLabel = "N",
            description = "Foretell so many weeks after that day, and compare.")
    private @Nullable Integer horizonWeeks;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The time zone in which a day begins and ends (default: ${DEFAULT-VALUE}).",
            defaultValue = "UTC")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(
            names = "--renewal",
            paramLabel = "PERIOD",
            description = "For sbg: how long a contract runs, ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "MONTH")
    private CalendarPeriod renewal = CalendarPeriod.MONTH;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Mixin
    private final Place place = new Place();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (horizonWeeks != null && horizonWeeks < 1) {
            throw wrong("--horizon-weeks must be 1 or more, not " + horizonWeeks, null);
        }
        FitReport report = fit(new FitRequest(model, source, zone, calibrateTo, horizonWeeks, renewal));
        var print = new FitPrint(report);
        Output.of(spec).println(json ? print.json() : print.text());
        return TenureCommand.FINE;
    }

    private FitReport fit(FitRequest request) {
        try {
            return AnalystFit.of(place.ledger(PurchaseReader::read), request);
        } catch (CannotFit unfit) {
            throw wrong(unfit.getMessage(), unfit);
        }
    }

    private ParameterException wrong(@Nullable String message, @Nullable Throwable cause) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message, cause);
    }
}
