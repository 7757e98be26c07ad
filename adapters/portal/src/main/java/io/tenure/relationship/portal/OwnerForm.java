package io.tenure.relationship.portal;

import org.jspecify.annotations.Nullable;

/** Who is to look after a customer; nobody when blank. */
record OwnerForm(@Nullable String owner) {}
