package io.tenure.messaging.commands;

import java.time.Instant;

/** Let a plan for messages count from now on; the text was found valid. */
public record ChangeMessagePlan(String text, Instant now) implements MessagePlanCommand {}
