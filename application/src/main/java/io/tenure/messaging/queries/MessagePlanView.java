package io.tenure.messaging.queries;

import io.tenure.messaging.events.MessageChannel;
import java.util.List;

/**
 * The plan for messages that counts.
 *
 * @param version 0 while the firm has none of its own
 * @param text in YAML
 * @param channels those that are set up; messages on others are refused
 */
public record MessagePlanView(long version, String text, List<MessageChannel> channels) {}
