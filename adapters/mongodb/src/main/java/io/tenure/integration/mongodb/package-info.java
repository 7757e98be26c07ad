/** Webhooks in MongoDB. */
@org.jspecify.annotations.NullMarked
package io.tenure.integration.mongodb;
