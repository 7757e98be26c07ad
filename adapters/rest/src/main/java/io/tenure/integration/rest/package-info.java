/** Webhooks over REST. */
@org.jspecify.annotations.NullMarked
package io.tenure.integration.rest;
