package io.tenure.messaging.domain;

/** Which version of the firm's plan for messages counts; 0 while the firm has none of its own. */
public record MessagePlanRegister(long version) {}
