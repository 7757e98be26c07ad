package io.tenure.relationship.portal;

import org.jspecify.annotations.Nullable;

/** Why something is done that takes a reason. */
record ReasonForm(@Nullable String reason) {}
