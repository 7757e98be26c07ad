/** Checkpoints, and runs that verify or rebuild, in MongoDB. */
@org.jspecify.annotations.NullMarked
package io.tenure.audit.mongodb;
