package io.tenure.messaging.commands;

/** What can be asked of the firm's plan for messages. */
public sealed interface MessagePlanCommand permits ChangeMessagePlan {}
