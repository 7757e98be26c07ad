package io.tenure.bootstrap.operation;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tenure.messaging.application.MessagingModule;

/** What of messages needs somebody to look. */
record MessageMeters(MessagingModule messaging, Questions questions) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry meters) {
        Questions.Answer<Number> stuck = questions.of(messaging.queries()::stuck);
        Gauge.builder("tenure.messages.stuck", stuck::get)
                .description("Messages that failed or bounced and wait for somebody, counted up to 1,000")
                .register(meters);
        FunctionCounter.builder("tenure.messages.unknown", messaging, MessagingModule::unknownSenders)
                .description("Text messages from numbers of nobody or of several customers")
                .register(meters);
        FunctionCounter.builder("tenure.messages.unsent", messaging, MessagingModule::unsent)
                .description("Messages of rules that could be sent to nobody: the plan or the channels lack something")
                .register(meters);
        FunctionCounter.builder("tenure.messages.faults", messaging, MessagingModule::faults)
                .description("Messages that this node could not deal with, for a fault of its own or of the store")
                .register(meters);
    }
}
