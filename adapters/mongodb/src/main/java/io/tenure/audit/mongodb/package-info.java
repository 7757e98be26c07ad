/** Checkpoints in MongoDB. */
@org.jspecify.annotations.NullMarked
package io.tenure.audit.mongodb;
