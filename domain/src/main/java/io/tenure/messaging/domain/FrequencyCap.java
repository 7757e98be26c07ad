package io.tenure.messaging.domain;

import io.tenure.messaging.events.MessageChannel;

/** No more than so many messages that take consent within so many days over a channel. */
public record FrequencyCap(MessageChannel channel, int messages, int days) {}
