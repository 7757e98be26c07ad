package io.tenure.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.messaging.commands.ChangeMessagePlan;
import io.tenure.messaging.commands.MessagePlanCommand;
import io.tenure.messaging.events.MessageChannel;
import io.tenure.messaging.events.MessagePlanChanged;
import io.tenure.messaging.events.MessagePlanEvent;
import io.tenure.shared.domain.Specification;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagePlanSpecification {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final Wording ENGLISH = new Wording("Hello", "Hello {name}");
    private static final Wording CHINESE = new Wording("您好", "{name}，您好");
    private static final MessageTemplate HELLO = new MessageTemplate("hello", 1, null, false, ENGLISH, CHINESE);
    private static final MessageTemplate NEWS = new MessageTemplate("news", 1, "newsletter", false, ENGLISH, CHINESE);
    private static final FrequencyCap A_WEEK = new FrequencyCap(MessageChannel.EMAIL, 2, 7);
    private static final MessagePlan PLAN =
            new MessagePlan(1, Map.of(), null, ZoneOffset.UTC, List.of(A_WEEK), List.of(HELLO, NEWS));

    @Test
    void eachChangeIsANewVersionThatCountsAtOnce() {
        given().when(new ChangeMessagePlan("caps: []", NOW)).then(new MessagePlanChanged(1, "caps: []", NOW));
        given(new MessagePlanChanged(1, "caps: []", NOW))
                .when(new ChangeMessagePlan("caps: []", NOW))
                .then(new MessagePlanChanged(2, "caps: []", NOW));
    }

    @Test
    void aTemplateIsFoundByItsName() {
        assertThat(PLAN.template("news")).contains(NEWS);
        assertThat(PLAN.template("farewell")).isEmpty();
    }

    @Test
    void aCapBoundsItsOwnChannelOnly() {
        assertThat(PLAN.cap(MessageChannel.EMAIL)).contains(A_WEEK);
        assertThat(PLAN.cap(MessageChannel.SMS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unknown",
            value = {"zh, 您好", "zh-Hans-CN, 您好", "en, Hello", "de, Hello", "unknown, Hello"})
    void aCustomerIsWrittenToInChineseOrElseInEnglish(String language, String subject) {
        assertThat(NEWS.in(language).subject()).isEqualTo(subject);
    }

    private static Specification<MessagePlanCommand, MessagePlanRegister, MessagePlanEvent> given(
            MessagePlanEvent... history) {
        return Specification.given(
                MessagePlanDecider::decide, MessagePlanDecider::evolve, MessagePlanDecider.initial(), List.of(history));
    }
}
