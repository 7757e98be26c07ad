package io.tenure.bootstrap.operation;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tenure.integration.EventPublication;
import io.tenure.integration.kafka.KafkaInlet;
import io.tenure.shared.projections.ProjectionStatus;
import java.util.Optional;

/** How far events for others are behind, and what became of the interactions that came, where Kafka is spoken with. */
final class KafkaMeters implements MeterBinder {

    private final Optional<EventPublication> publication;
    private final Optional<KafkaInlet> inlet;
    private final Questions questions;

    KafkaMeters(Optional<EventPublication> publication, Optional<KafkaInlet> inlet, Questions questions) {
        this.publication = publication;
        this.inlet = inlet;
        this.questions = questions;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        publication.ifPresent(told -> outbound(meters, told));
        inlet.ifPresent(came -> inbound(meters, came));
    }

    private void outbound(MeterRegistry meters, EventPublication told) {
        Questions.Answer<ProjectionStatus> status = questions.of(told::status);
        Gauge.builder("tenure.publication.lag.events", () -> behind(status.get()))
                .description("Events of the ledger that other systems were not told of yet")
                .register(meters);
        Gauge.builder("tenure.publication.failing", () -> status.get().error() == null ? 0 : 1)
                .description("1 while other systems do not take what they are told")
                .register(meters);
    }

    private static void inbound(MeterRegistry meters, KafkaInlet came) {
        FunctionCounter.builder("tenure.inlet.recorded", came, KafkaInlet::recorded)
                .description("Interactions from the topic that are recorded, repeats included")
                .register(meters);
        FunctionCounter.builder("tenure.inlet.dead", came, KafkaInlet::laidAside)
                .description("Messages from the topic that were laid aside")
                .register(meters);
        Gauge.builder("tenure.inlet.lag.messages", came, KafkaInlet::waiting)
                .description("Messages that wait in the partitions of the topic that this node reads")
                .register(meters);
        Gauge.builder("tenure.inlet.failing", came, each -> each.error() == null ? 0 : 1)
                .description("1 while interactions cannot be taken in")
                .register(meters);
    }

    private static long behind(ProjectionStatus told) {
        return Math.max(0, told.head() - told.position());
    }
}
