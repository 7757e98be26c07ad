package io.tenure.lifecycle.application;

import org.jspecify.annotations.Nullable;

/** Who looks after a customer. */
record StageOwner(String customerId, @Nullable String owner) {}
