package io.tenure.bootstrap.cli;

import io.tenure.value.application.FitReport;
import io.tenure.value.application.Forecast;
import io.tenure.value.domain.fitting.Estimate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A fit as programs and people read it. */
record FitPrint(FitReport report) {

    String json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("model", report.request().model().toString());
        object.put("fitted", report.fallback() == null);
        object.put("parameters", byName(Estimate::value));
        object.put("standardErrors", byName(Estimate::standardError));
        object.put("logLikelihood", report.logLikelihood());
        var fallback = report.fallback();
        if (fallback != null) {
            Map<String, Object> standIn = new LinkedHashMap<>();
            standIn.put("model", fallback.model());
            standIn.put("reason", fallback.reason());
            standIn.put("parameters", new TreeMap<>(fallback.parameters()));
            object.put("fallback", standIn);
        }
        object.put("customers", report.customers());
        object.put("repeaters", report.repeaters());
        object.put("source", report.request().source());
        object.put("calibratedTo", report.calibratedTo().toString());
        object.put("zone", report.request().zone().getId());
        object.put("unit", "weeks");
        var forecast = report.forecast();
        if (forecast != null) {
            object.put("horizonWeeks", report.request().horizonWeeks());
            object.put("counted", forecast.what());
            object.put("forecast", forecast.total());
            object.put("actual", forecast.actual());
            object.put("meanAbsoluteError", forecast.meanAbsoluteError());
        }
        object.put("warnings", report.warnings());
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(object);
    }

    String text() {
        var text = new StringJoiner("\n");
        text.add(String.format(
                Locale.ROOT,
                "%s on purchases up to %s (days in %s): %,d customers, %,d of them repeaters",
                report.request().model(),
                report.calibratedTo(),
                report.request().zone(),
                report.customers(),
                report.repeaters()));
        for (Estimate estimate : report.estimates()) {
            text.add(String.format(
                    Locale.ROOT,
                    "  %-6s %12.6g   standard error %.3g",
                    estimate.name(),
                    estimate.value(),
                    estimate.standardError()));
        }
        if (report.logLikelihood() != null) {
            text.add(String.format(Locale.ROOT, "  log-likelihood %.4f", report.logLikelihood()));
        }
        var fallback = report.fallback();
        if (fallback != null) {
            text.add(
                    "  not fitted; stands in: %s %s".formatted(fallback.model(), new TreeMap<>(fallback.parameters())));
        }
        if (report.forecast() != null) {
            text.add(forecast(report.forecast()));
        }
        report.warnings().forEach(warning -> text.add("  ! " + warning));
        return text.toString();
    }

    private String forecast(Forecast forecast) {
        String foretold = String.format(
                Locale.ROOT,
                "  next %d weeks, %s: forecast %,.1f",
                report.request().horizonWeeks(),
                forecast.what(),
                forecast.total());
        String compared = String.format(
                Locale.ROOT,
                ", actual %,.1f; off by %.4f per customer on average",
                forecast.actual(),
                forecast.meanAbsoluteError());
        return forecast.actual() == null ? foretold : foretold + compared;
    }

    private Map<String, Double> byName(ToDoubleFunction<Estimate> figure) {
        Map<String, Double> byName = new LinkedHashMap<>();
        report.estimates().forEach(estimate -> byName.put(estimate.name(), figure.applyAsDouble(estimate)));
        return byName;
    }
}
