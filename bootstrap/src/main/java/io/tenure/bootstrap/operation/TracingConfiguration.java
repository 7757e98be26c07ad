package io.tenure.bootstrap.operation;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.tenure.bootstrap.Core;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Takes traces of requests, on to what they record and to the views that show it, where a collector is named as
 * OpenTelemetry names it: by the environment variable {@code OTEL_EXPORTER_OTLP_ENDPOINT}. The other {@code OTEL_}
 * variables count as well.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(TracingConfiguration.ENDPOINT)
class TracingConfiguration {

    static final String ENDPOINT = "otel.exporter.otlp.endpoint";

    private static final Map<String, String> USUAL = Map.of(
            "otel.service.name", "tenure",
            "otel.exporter.otlp.protocol", "http/protobuf",
            "otel.metrics.exporter", "none",
            "otel.logs.exporter", "none");

    @Bean
    OpenTelemetrySdk openTelemetry(@Value("${" + ENDPOINT + "}") String endpoint) {
        return AutoConfiguredOpenTelemetrySdk.builder()
                .addPropertiesSupplier(() -> USUAL)
                .addPropertiesCustomizer(_ -> Map.of(ENDPOINT, endpoint))
                .disableShutdownHook()
                .build()
                .getOpenTelemetrySdk();
    }

    @Bean
    RequestTracer requestTracer(OpenTelemetry telemetry) {
        return new RequestTracer(telemetry);
    }

    @Bean
    CommandTracer commandTracer(OpenTelemetry telemetry, Core core) {
        CommandTracer tracer = new CommandTracer(telemetry);
        core.commands().registerHandlerInterceptor(tracer);
        return tracer;
    }

    @Bean
    ViewTracer viewTracer(OpenTelemetry telemetry, Core core) {
        ViewTracer tracer = new ViewTracer(telemetry);
        core.projections().watch(tracer);
        return tracer;
    }
}
