package io.tenure.relationship.portal;

import org.jspecify.annotations.Nullable;

/** Through whom a customer is to be served; directly when blank. */
record PartnerForm(@Nullable String partner) {}
